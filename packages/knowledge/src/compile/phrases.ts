import type { Modifier, Phrase, Rule } from '../curated/schema.js'
import { unknownWord } from '../read/did-you-mean.js'
import type { Problem } from './problem.js'
import type { Placed } from './read-curated.js'

/**
 * The rules, each with the words of the phrases it names: `do: =ask-first` becomes the sentence of that id. An unknown
 * phrase, one written twice and one that no rule names are problems.
 *
 * @example
 * speakPhrases(rules, phrases, problems)[0]?.value.patient.do
 */
export function speakPhrases(
  rules: readonly Placed<Rule>[],
  phrases: readonly Placed<Phrase>[],
  problems: Problem[],
): Placed<Rule>[] {
  const known = new Map<string, string>()
  const problem = ({ file, place }: Placed<unknown>, path: readonly PropertyKey[], message: string): void => {
    problems.push({ file, ...place(path), message })
  }
  for (const entry of phrases) {
    const { id, en } = entry.value
    if (known.has(id)) problem(entry, ['id'], `phrase ${id} is written twice`)
    known.set(id, en)
  }
  const named = new Set<string>()
  const spoken = rules.map((entry) => ({
    ...entry,
    value: inWords(entry.value, (text, path) => {
      if (!text.startsWith('=')) return text
      const id = text.slice(1)
      named.add(id)
      const words = known.get(id)
      if (words === undefined) problem(entry, path, unknownWord('phrase', id, known.keys()))
      return words ?? text
    }),
  }))
  for (const entry of phrases) {
    if (!named.has(entry.value.id)) problem(entry, ['id'], `no rule names the phrase ${entry.value.id}`)
  }
  return spoken
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
