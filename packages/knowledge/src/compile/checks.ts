import { promiseIn } from '../curated/promises.js'
import { readingGrade } from '../curated/reading-grade.js'
import { whyImpossible } from './conditions.js'
import type { Curated, Placed, Rule } from './curated.js'
import type { Problem } from './problem.js'
import { selectPlaced, type Terms } from './selection.js'

/** Patient words must not ask for more schooling than this. */
export const readingGradeAtMost = 8

/**
 * What no schema can check: citations that resolve, ids that are written once, rules that contradict each other,
 * conditions that can never hold, reading grade, words that promise.
 *
 * @example
 * checkKnowledge(curated, terms, problems); console.error(problemLines(problems))
 */
export function checkKnowledge(curated: Curated, terms: Terms, problems: Problem[]): void {
  const citations = new Set<string>()
  for (const { value, file, place } of curated.citations) {
    if (citations.has(value.id))
      problems.push({ file, ...place(['id']), message: `citation ${value.id} is written twice` })
    citations.add(value.id)
  }
  const cites = (entry: Placed<unknown>, path: readonly PropertyKey[], ids: readonly string[]): void => {
    ids.forEach((id, index) => {
      if (!citations.has(id))
        problems.push({
          file: entry.file,
          ...entry.place([...path, index]),
          message: `no citation has the id ${JSON.stringify(id)}`,
        })
    })
  }
  for (const { id, ...place } of curated.drinks?.cited ?? [])
    if (!citations.has(id)) problems.push({ ...place, message: `no citation has the id ${JSON.stringify(id)}` })
  for (const entry of curated.identity) cites(entry, ['cite'], entry.value.cite)
  for (const entry of curated.properties)
    entry.value.members?.forEach(({ cite }, index) => cites(entry, ['members', index, 'cite'], cite))
  for (const entry of curated.clearance)
    entry.value.roles.forEach(({ cite }, index) => cites(entry, ['roles', index, 'cite'], cite))
  for (const entry of curated.quiet) cites(entry, ['cite'], entry.value.cite)
  for (const entry of curated.burdens) {
    entry.value.steps.forEach(({ cite }, index) => cites(entry, ['steps', index, 'cite'], cite))
    checkWords(entry, entry.value.patient, ['patient'], true, problems)
    checkWords(entry, entry.value.clinician, ['clinician'], false, problems)
    for (const property of Object.keys(entry.value.properties)) {
      if (!terms.memberships.has(property))
        problems.push({
          file: entry.file,
          ...entry.place(['properties']),
          message: `no property is called ${JSON.stringify(property)}`,
        })
    }
  }
  checkRules(curated.rules, terms, cites, problems)
}

function checkRules(
  rules: readonly Placed<Rule>[],
  terms: Terms,
  cites: (entry: Placed<unknown>, path: readonly PropertyKey[], ids: readonly string[]) => void,
  problems: Problem[],
): void {
  const ids = new Map<string, Placed<Rule>>()
  const sides = new Map<string, Placed<Rule>>()
  for (const entry of rules) {
    const { value, file, place } = entry
    if (ids.has(value.id)) problems.push({ file, ...place(['id']), message: `rule ${value.id} is written twice` })
    ids.set(value.id, entry)
    const bothSides = [[...value.left].sort().join(), [...value.right].sort().join()]
    const side = JSON.stringify([
      value.topic,
      value.direction,
      value.direction === 'mutual' ? bothSides.sort() : bothSides,
    ])
    const twin = sides.get(side)
    if (twin !== undefined && twin.value.severity !== value.severity) {
      problems.push({
        file,
        ...place(['severity']),
        message: `rule ${value.id} contradicts ${twin.value.id} (${twin.value.severity}) in ${twin.file}`,
      })
    }
    sides.set(side, entry)
    cites(entry, ['evidence', 'cite'], value.evidence.cite)
    if (value.frequency !== undefined) cites(entry, ['frequency', 'cite'], value.frequency.cite)
    checkWords(entry, value.patient, ['patient'], true, problems)
    checkWords(entry, value.clinician, ['clinician'], false, problems)
    checkPromises(entry, value.mechanism, ['mechanism'], problems)
    checkPromises(entry, value.why, ['why'], problems)
    value.modifiers?.forEach((modifier, index) => {
      checkPromises(entry, `${modifier.why} ${modifier.ask ?? ''}`, ['modifiers', index, 'why'], problems)
      cites(entry, ['modifiers', index, 'cite'], modifier.cite)
      for (const message of whyImpossible(modifier.when))
        problems.push({ file, ...place(['modifiers', index, 'when']), message })
      if (modifier.when.withAny !== undefined)
        selectPlaced(entry, ['modifiers', index, 'when', 'withAny'], modifier.when.withAny, terms, problems)
    })
  }
  for (const { value, file, place } of rules) {
    value.overrides?.forEach((id, index) => {
      if (!ids.has(id))
        problems.push({ file, ...place(['overrides', index]), message: `no rule has the id ${JSON.stringify(id)}` })
    })
  }
}

function checkWords(
  entry: Placed<unknown>,
  words: { happens: string; do: string; watch?: string[] | undefined },
  path: readonly PropertyKey[],
  forPatients: boolean,
  problems: Problem[],
): void {
  const text = [words.happens, words.do, ...(words.watch ?? [])]
    .map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ')
  checkPromises(entry, text, path, problems)
  if (!forPatients) return
  // Names of medicines are long and cannot be made shorter; they stand in for one word of two syllables.
  const grade = readingGrade(text.replace(/\{(?:left|right)\}/g, 'aspirin'))
  if (grade > readingGradeAtMost) {
    problems.push({
      file: entry.file,
      ...entry.place(path),
      message: `patient words are at reading grade ${grade.toFixed(1)}; at most ${readingGradeAtMost}`,
    })
  }
}

function checkPromises(entry: Placed<unknown>, text: string, path: readonly PropertyKey[], problems: Problem[]): void {
  const promise = promiseIn(text)
  if (promise === undefined) return
  const message = `these words promise too much: ${JSON.stringify(promise)}`
  problems.push({ file: entry.file, ...entry.place(path), message })
}
