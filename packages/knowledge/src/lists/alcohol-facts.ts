import type { Condition } from '@mixwise/core'
import {
  type Action,
  type AssertionLevel,
  type Consequence,
  compareGravity,
  rankOf,
  type Severity,
  severities,
} from '@mixwise/core'
import type { CuratedFiles } from '../read/curated-files.js'
import { didYouMean } from '../read/did-you-mean.js'
import { oneOf, readTable } from '../read/table.js'
import { alcoholClassesShape, readAlcoholForms, readAlcoholMembers } from './alcohol-members.js'
import { readCrosswalk } from './crosswalk.js'
import type { Assertion, Coverage } from './listed.js'
import type { SlugOf } from './name-key.js'
import { orderedPair } from './pairs.js'

const source = 'alcohol-facts'
const file = 'alcohol-facts/alcohol_facts.tsv'
const directions = {
  'raises harm': 'harm',
  'reduces effect': 'harm',
  'none known': 'none',
  'compatible in moderation': 'compatible',
} as const
const actionsOfSource: Readonly<Record<string, Action>> = {
  avoid: 'avoid',
  caution: 'adjust-or-monitor',
  limit: 'adjust-or-monitor',
  'no restriction': 'be-aware',
  'not stated': 'be-aware',
}
const patterns: Readonly<Record<string, { when?: string; condition?: Condition }>> = {
  any: {},
  acute: { when: 'on one occasion' },
  binge: { when: 'drinking much at once', condition: { alcoholPattern: ['binge'] } },
  heavy: { when: 'heavy drinking', condition: { alcoholPattern: ['heavy', 'binge', 'dependent'] } },
  chronic: { when: 'regular heavy drinking', condition: { alcoholPattern: ['heavy', 'dependent'] } },
}
const confidences = { A: 'A', B: 'B', C: 'C' } as const
const kinds = { substance: 'substance', class: 'class' } as const
/** Sources of the table that are lists of ours too: resting on them alone adds no evidence. */
const ownLists = new Set(['ansm-2023', 'niaaa-table'])
const mechanisms: readonly { code: Consequence; pattern: RegExp }[] = [
  { code: 'sedation', pattern: /CNS depression|CNS effects/ },
  { code: 'respiratory-depression', pattern: /respiratory depression/ },
  { code: 'hypotension', pattern: /hypotension/ },
  { code: 'bleeding', pattern: /bleeding|INR/ },
  { code: 'hepatotoxicity', pattern: /hepatotox|liver/ },
  { code: 'disulfiram-like', pattern: /disulfiram-like/ },
  { code: 'hypoglycaemia', pattern: /hypoglycaemia/ },
  { code: 'hypertension', pattern: /tyramine|; hypertension/ },
  { code: 'higher-exposure', pattern: /dose dumping|ER dumping/ },
  { code: 'arrhythmia', pattern: /QT|rhythm|cardiac load/ },
  { code: 'acid-base', pattern: /ketoacidosis/ },
  { code: 'lactic-acidosis', pattern: /lactic acidosis|metabolic acidosis/ },
  { code: 'seizure', pattern: /seizure/ },
  { code: 'masked-effects', pattern: /masking\b(?! of hypo)/ },
  { code: 'disulfiram-like', pattern: /^flushing/ },
  { code: 'falls', pattern: /falls/ },
  { code: 'pancreatitis', pattern: /pancreatitis/ },
  { code: 'harm-to-child', pattern: /teratogen/ },
  { code: 'higher-effect', pattern: /absorption increase|slower ethanol|higher blood alcohol|perception/ },
  { code: 'lower-exposure', pattern: /enzyme induction/ },
]

export interface AlcoholImport {
  assertions: readonly Assertion[]
  coverage: Coverage
  unmatched: readonly string[]
  rows: number
  /** Rows nobody has verified; they are not shipped. */
  heldBack: number
}

/** One row applied to one substance. */
interface Fact {
  level: AssertionLevel
  pattern: string
  /** 0: about the substance, 1: about its class, 2: about one product form of it. */
  distance: 0 | 1 | 2
  assertion: Assertion
}

/**
 * Facts about alcohol that were seen in a source (confidence A or B), one assertion a substance. Rows about a way of
 * drinking become levels; a row about the substance itself goes before one about its class.
 *
 * @example
 * importAlcoholFacts('sources', files, slugOf).heldBack // 185
 */
export function importAlcoholFacts(sourcesDir: string, files: CuratedFiles, slugOf: SlugOf): AlcoholImport {
  const { problems } = files
  const names = readCrosswalk(files, 'alcohol-facts', slugOf)
  const members = readAlcoholMembers(files)
  const forms = readAlcoholForms(files)
  const ethanol = slugOf('ethanol') ?? 'ethanol'
  const columns = [
    'subject',
    'subject_kind',
    'members_note',
    'drinking_pattern',
    'mechanism',
    'direction',
    'harm_severity_proposal',
    'action_as_in_source',
    'formulation_or_condition',
    'lag',
    'source_ids',
    'confidence',
  ] as const
  const rows = readTable(sourcesDir, file, columns, problems)
  const facts = new Map<string, Fact[]>()
  let heldBack = 0
  for (const row of rows) {
    const { cell } = row
    const confidence = oneOf(confidences, row, 'confidence', problems)
    if (confidence === 'C') {
      heldBack += 1
      continue
    }
    const direction = oneOf(directions, row, 'direction', problems)
    const action = oneOf(actionsOfSource, row, 'action_as_in_source', problems)
    const pattern = oneOf(patterns, row, 'drinking_pattern', problems)
    const kind = oneOf(kinds, row, 'subject_kind', problems)
    const proposed = cell.harm_severity_proposal.split(':')[0] ?? ''
    if (!(severities as readonly string[]).includes(proposed)) {
      const message = `${JSON.stringify(proposed)} is no severity${didYouMean(proposed, severities)}`
      problems.push(row.problem('harm_severity_proposal', message))
      continue
    }
    if (
      confidence === undefined ||
      direction === undefined ||
      action === undefined ||
      pattern === undefined ||
      kind === undefined
    )
      continue
    const verdict = verdictOf(direction, proposed as Severity, action)
    const sourceIds = cell.source_ids
      .split(';')
      .map((id) => id.trim())
      .filter((id) => id !== '' && id !== 'none')
    const codes = [...new Set(mechanisms.filter((one) => one.pattern.test(cell.mechanism)).map((one) => one.code))]
    const grade =
      direction === 'none'
        ? 'none known'
        : direction === 'compatible'
          ? 'compatible in moderation'
          : cell.action_as_in_source
    const form = forms.get(cell.subject)
    const targets = kind === 'class' ? members(cell.subject, cell.drinking_pattern) : [form?.substance ?? cell.subject]
    if (targets === undefined) {
      const message = `no class is called ${JSON.stringify(cell.subject)} in curated/${alcoholClassesShape.files}; add it there with its members`
      problems.push(row.problem('subject', message))
    }
    for (const target of targets ?? []) {
      for (const slug of names.slugsOf(target)) {
        const pair = orderedPair(slug, ethanol)
        if (pair === undefined) continue
        const fact: Fact = {
          pattern: cell.drinking_pattern,
          distance: form ? 2 : kind === 'class' ? 1 : 0,
          level: {
            grade,
            ...verdict,
            when: [pattern.when, cell.formulation_or_condition].filter((text) => text).join('; ') || 'any drinking',
            ...conditionOf(pattern.condition, form?.forms, pair.a === ethanol),
          },
          assertion: {
            source,
            a: pair.a,
            b: pair.b,
            grade,
            ...verdict,
            ...(kind === 'class' ? { via: cell.subject } : {}),
            ...(codes.length > 0 && direction === 'harm' ? { consequences: codes } : {}),
            citations: sourceIds.map((id) => `alcohol-facts:${id}`),
            independent: sourceIds.some((id) => !ownLists.has(id)),
            confidence,
            ...(cell.mechanism ? { mechanism: cell.mechanism } : {}),
            ...(cell.formulation_or_condition ? { circumstance: cell.formulation_or_condition } : {}),
            ...(cell.lag ? { lag: cell.lag } : {}),
          },
        }
        const known = facts.get(slug)
        if (known) known.push(fact)
        else facts.set(slug, [fact])
      }
    }
  }
  return {
    assertions: [...facts.values()].map(together),
    coverage: { source, slugs: new Set([...facts.keys(), ethanol]), partner: ethanol },
    unmatched: names.unmatched(),
    rows: rows.length,
    heldBack,
  }
}

function verdictOf(
  direction: 'harm' | 'none' | 'compatible',
  proposed: Severity,
  action: Action,
): { severity: Severity; action: Action } {
  if (direction === 'none') return { severity: 'none', action: 'be-aware' }
  if (direction === 'compatible') return { severity: 'minor', action: 'be-aware' }
  if (action !== 'be-aware') {
    const softened = proposed === 'minor' || proposed === 'none' ? 'be-aware' : action
    return {
      severity: proposed,
      action: softened === 'avoid' && proposed === 'moderate' ? 'avoid-unless-benefit' : softened,
    }
  }
  if (proposed === 'contraindicated') return { severity: proposed, action: 'avoid' }
  return { severity: proposed, action: proposed === 'major' ? 'avoid-unless-benefit' : 'be-aware' }
}

function conditionOf(
  pattern: Condition | undefined,
  forms: readonly string[] | undefined,
  ethanolIsLeft: boolean,
): { condition?: Condition } {
  if (pattern === undefined && forms === undefined) return {}
  const side = ethanolIsLeft ? 'rightForm' : 'leftForm'
  return { condition: { ...pattern, ...(forms ? { [side]: [...forms] } : {}) } }
}

/** The harm of heavy drinking or of one product form is one step less while neither is known. */
function whenNotKnown(level: AssertionLevel): { severity: Severity; action: Action } {
  if (level.condition === undefined) return { severity: level.severity, action: level.action }
  const rank = rankOf(level.severity)
  return { severity: severities[Math.max(Math.min(rank, 1), rank - 1)] ?? level.severity, action: 'be-aware' }
}

function together(facts: readonly Fact[]): Assertion {
  const own = facts.filter((fact) => fact.distance === 0)
  const covered = new Set(own.map((fact) => fact.pattern))
  const standing =
    own.length > 0
      ? [...own, ...facts.filter((fact) => fact.distance === 2 || (fact.distance === 1 && !covered.has(fact.pattern)))]
      : facts
  const [first, ...rest] = [...standing].sort(
    (one, other) =>
      one.distance - other.distance ||
      Number(one.level.condition !== undefined) - Number(other.level.condition !== undefined) ||
      compareGravity(other.level, one.level) ||
      (one.assertion.via ?? '').localeCompare(other.assertion.via ?? '', 'en'),
  )
  if (first === undefined) throw new Error('alcohol-facts: expected a fact for every substance, found none.')
  const levels = [first, ...rest].map((fact) => fact.level)
  const differ = rest.length > 0 || first.level.condition !== undefined
  const all = [first, ...rest].map((fact) => fact.assertion)
  const codes = [...new Set(all.flatMap((one) => one.consequences ?? []))].sort()
  return {
    ...first.assertion,
    ...whenNotKnown(first.level),
    ...(codes.length > 0 ? { consequences: codes } : {}),
    ...(differ ? { levels: distinct(levels) } : {}),
    citations: [...new Set(all.flatMap((one) => one.citations ?? []))].sort(),
    independent: all.some((one) => one.independent === true),
  }
}

function distinct(levels: readonly AssertionLevel[]): AssertionLevel[] {
  const byText = new Map(levels.map((level) => [JSON.stringify(level), level]))
  return [...byText.values()]
}
