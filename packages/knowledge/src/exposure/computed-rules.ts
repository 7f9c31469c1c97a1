import {
  type Action,
  type Consequence,
  type Exposure,
  english,
  type RuleFacts,
  type RuleWords,
  rankOf,
  spoken,
  type Threshold,
} from '@mixwise/core'
import type { ComputedKind, ComputedWords, HarmSigns } from '../curated/exposure-schema.js'
import type { NamedInstruction } from './named-instructions.js'

/** What is said of one victim, or of all of which nothing else is known, as the engine and its words hold it. */
export interface ComputedRule {
  facts: RuleFacts & { topic: ComputedWords['topic']; kind: 'pharmacokinetic'; consequences: readonly Consequence[] }
  words: RuleWords
}

/** What is said of changes of exposure: by their kind, and of the harms that come of them. */
export interface WordsOfExposure {
  findings: readonly ComputedWords[]
  signs: readonly HarmSigns[]
}

/** Rules as they are asked for, each made once. */
export interface ComputedRules {
  all: readonly ComputedRule[]
  /** The place of what is said of a victim that bears so much. */
  placeOf(victim: string, kind: ComputedKind, thresholds: readonly Threshold[]): number
  /** The place of what a source asks for of those it names. */
  placeOfNamed(instruction: NamedInstruction): number
}

/**
 * The rules of what is worked out, in the words of their kind.
 *
 * @example
 * rulesIn(words).placeOf('simvastatin', 'raised', []) // 0
 */
export function rulesIn(words: WordsOfExposure): ComputedRules {
  const all: ComputedRule[] = []
  const places = new Map<string, number>()
  const saidOf = (kind: ComputedKind): ComputedWords => {
    const said = words.findings.find((one) => one.id === kind)
    if (said === undefined) throw new Error(`curated/exposure/findings says nothing of ${kind}.`)
    return said
  }
  const placed = (id: string, make: () => ComputedRule): number => {
    const known = places.get(id)
    if (known !== undefined) return known
    places.set(id, all.length)
    return all.push(make()) - 1
  }
  return {
    all,
    placeOf(victim, kind, thresholds) {
      const id = thresholds.length === 0 ? `exposure-${kind}` : `exposure-of-${victim}-${kind}`
      return placed(id, () => ofThresholds(id, saidOf(kind), thresholds, words.signs))
    },
    placeOfNamed(instruction) {
      const { id, direction, action } = instruction
      return placed(id, () => ofNamed(instruction, saidOf(kindOf({ direction, basis: 'fit' }, action)), words.signs))
    },
  }
}

/**
 * How a change is told, by where it goes, what it rests on and what is to be done.
 *
 * @example
 * kindOf({ direction: 'up', basis: 'fit' }, 'avoid') // 'raised-far'
 */
export function kindOf({ direction, basis }: Pick<Exposure, 'direction' | 'basis'>, action: Action): ComputedKind {
  const isFar = rankOf(action) >= rankOf('avoid-unless-benefit')
  if (direction === 'up') return basis === 'class' ? 'may-rise' : isFar ? 'raised-far' : 'raised'
  return basis === 'class' ? 'may-fall' : isFar ? 'lowered-far' : 'lowered'
}

const gravity = ['monitor', 'adjust', 'avoid', 'contraindicated'] as const

function ofThresholds(
  id: string,
  said: ComputedWords,
  thresholds: readonly Threshold[],
  signs: readonly HarmSigns[],
): ComputedRule {
  const worst = [...thresholds].sort((one, other) => gravity.indexOf(other.action) - gravity.indexOf(one.action))[0]
  const isUnchanged = said.id === 'unchanged'
  const harm = worst?.consequence as Consequence | undefined
  return {
    facts: {
      ...plainFacts(id, said, harm === undefined ? [] : [harm]),
      ...(thresholds.length === 0 && said.aliases !== undefined && { aliases: said.aliases }),
      severity: isUnchanged ? 'none' : 'moderate',
      action: 'be-aware',
      interruption: 'on-request',
      seriousness: worst?.seriousness ?? 'not-stated',
      inferred: true,
      evidence: {
        level: said.evidence.level,
        cite: [...new Set([...thresholds.flatMap(({ cite }) => cite), ...said.evidence.cite])],
      },
    },
    words: inWords(
      said,
      isUnchanged ? undefined : harm,
      worst === undefined ? said.unknown : said.why.replace('{asks}', asksText(thresholds)),
      signs,
    ),
  }
}

function ofNamed(
  { id, aliases, severity, action, asks, seriousness, consequences, evidence, cite }: NamedInstruction,
  said: ComputedWords,
  signs: readonly HarmSigns[],
): ComputedRule {
  const words = inWords(said, consequences[0], (said.named ?? said.why).replace('{asks}', asks), signs)
  return {
    facts: {
      ...plainFacts(id, said, consequences),
      ...(aliases.length > 0 && { aliases }),
      severity,
      action,
      interruption: 'on-request',
      seriousness,
      inferred: false,
      evidence: { level: evidence, cite },
    },
    words: { ...words, clinician: { ...words.clinician, do: `${asks.charAt(0).toUpperCase()}${asks.slice(1)}.` } },
  }
}

type Graded = 'severity' | 'action' | 'interruption' | 'seriousness' | 'inferred' | 'evidence'

function plainFacts(
  id: string,
  { topic }: ComputedWords,
  harms: readonly Consequence[],
): Omit<ComputedRule['facts'], Graded> {
  return {
    id,
    topic,
    kind: 'pharmacokinetic',
    directed: true,
    computed: true,
    duplicate: false,
    consequences: [...new Set([...harms, plainOf(topic)])],
    modifiers: [],
    review: 'unreviewed',
  }
}

function plainOf(topic: ComputedWords['topic']): Consequence {
  return topic === 'exposure-up' ? 'higher-exposure' : 'lower-exposure'
}

/** The words of a kind with the harm that comes of it; its signs first, since they say when to get help. */
function inWords(
  said: ComputedWords,
  harm: Consequence | undefined,
  why: string,
  signs: readonly HarmSigns[],
): RuleWords {
  const tellsHarm = harm !== undefined && harm !== plainOf(said.topic)
  const told = ({ happens, do: act, watch = [] }: ComputedWords['patient'], reader: 'patient' | 'clinician') => ({
    happens: happens
      .replace('{harm}', tellsHarm ? spoken(english.consequence[harm], reader) : '')
      .replaceAll('..', '.')
      .replace(/ \.?$/, ''),
    do: act,
    watch,
  })
  const patient = told(said.patient, 'patient')
  const ofHarm = tellsHarm ? (signs.find((one) => one.harm === harm)?.watch ?? []) : []
  return {
    mechanism: said.mechanism,
    why,
    patient: { ...patient, watch: [...ofHarm, ...patient.watch] },
    clinician: told(said.clinician, 'clinician'),
    modifiers: [],
  }
}

/** What sources ask for, from the least change on: each step once, and no dose. */
function asksText(thresholds: readonly Threshold[]): string {
  let reached = -1
  return [...thresholds]
    .sort((one, other) => Math.abs(Math.log(one.ratio)) - Math.abs(Math.log(other.ratio)))
    .filter(({ action }) => {
      const step = gravity.indexOf(action)
      const isNext = step > reached
      reached = Math.max(reached, step)
      return isNext
    })
    .map(({ ratio, asks }) => `from ${Number(ratio.toPrecision(2))} times on, ${asks}`)
    .join('; ')
}
