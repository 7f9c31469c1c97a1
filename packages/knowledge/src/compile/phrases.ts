import { type HarmSigns, harmSignsShape } from '../curated/exposure-schema.js'
import { type Modifier, phraseShape, type Rule, ruleShape } from '../curated/rule-schema.js'
import type { CuratedFiles, Placed } from '../read/curated-files.js'
import { unknownWord } from '../read/did-you-mean.js'
import { problemIn } from '../read/problem.js'
import { labelRules } from './labels.js'

/**
 * The rules, those of the table of labels among them, each with the words of the phrases it names: `do: =ask-first` becomes the sentence of that id. An unknown
 * phrase, one written twice and one that no rule names are problems.
 *
 * @example
 * readRules(files)[0]?.value.patient.do
 */
export function readRules(files: CuratedFiles): Placed<Rule>[] {
  const { problems } = files
  const phrases = files.read(phraseShape)
  const known = new Map<string, string>()
  for (const entry of phrases) {
    const { id, en } = entry.value
    if (known.has(id)) problems.push(problemIn(entry, ['id'], `phrase ${id} is written twice`))
    known.set(id, en)
  }
  const named = new Set(
    files.read(harmSignsShape).flatMap(({ value }) => value.watch.flatMap((sign) => idIn(sign) ?? [])),
  )
  const spoken = [...files.read(ruleShape), ...labelRules(files)].map((entry) => ({
    ...entry,
    value: inWords(entry.value, (text, path) => {
      const id = idIn(text)
      if (id === undefined) return text
      named.add(id)
      const words = known.get(id)
      if (words === undefined && !files.mayDefine(id))
        problems.push(problemIn(entry, path, unknownWord('phrase', id, known.keys())))
      return words ?? text
    }),
  }))
  for (const entry of phrases) {
    const { id } = entry.value
    if (!named.has(id) && !files.mayDefine(`=${id}`))
      problems.push(problemIn(entry, ['id'], `no rule names the phrase ${id}`))
  }
  return spoken
}

/**
 * The signs of each harm, with the words of the phrases they name. An unknown phrase is a problem.
 *
 * @example
 * readHarmSigns(files).find(({ harm }) => harm === 'bleeding')?.watch
 */
export function readHarmSigns(files: CuratedFiles): HarmSigns[] {
  const known = new Map(files.read(phraseShape).map(({ value }) => [value.id, value.en]))
  return files.read(harmSignsShape).map((entry) => ({
    ...entry.value,
    watch: entry.value.watch.map((sign, index) => {
      const id = idIn(sign)
      if (id === undefined) return sign
      const words = known.get(id)
      if (words === undefined && !files.mayDefine(id))
        files.problems.push(problemIn(entry, ['watch', index], unknownWord('phrase', id, known.keys())))
      return words ?? sign
    }),
  }))
}

/** The phrase that a sentence names; undefined for one that is written out. */
function idIn(text: string): string | undefined {
  return text.startsWith('=') ? text.slice(1) : undefined
}

type Say = (text: string, path: readonly PropertyKey[]) => string

/** Every sentence of a rule that may name a phrase. */
function inWords(rule: Rule, say: Say): Rule {
  return {
    ...rule,
    mechanism: say(rule.mechanism, ['mechanism']),
    patient: sideInWords(rule.patient, 'patient', say),
    clinician: sideInWords(rule.clinician, 'clinician', say),
    why: say(rule.why, ['why']),
    ...(rule.modifiers !== undefined && {
      modifiers: rule.modifiers.map((modifier, index) => modifierInWords(modifier, ['modifiers', index], say)),
    }),
  }
}

function sideInWords(words: Rule['patient'], side: string, say: Say): Rule['patient'] {
  return {
    happens: say(words.happens, [side, 'happens']),
    do: say(words.do, [side, 'do']),
    ...(words.watch !== undefined && { watch: words.watch.map((sign, index) => say(sign, [side, 'watch', index])) }),
  }
}

function modifierInWords(modifier: Modifier, path: readonly PropertyKey[], say: Say): Modifier {
  return {
    ...modifier,
    why: say(modifier.why, [...path, 'why']),
    ...(modifier.ask !== undefined && { ask: say(modifier.ask, [...path, 'ask']) }),
  }
}
