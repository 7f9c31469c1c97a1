import { type Condition, isCircumstance, rankOf } from '@mixwise/core'
import type { Manage } from '../curated/manage-schema.js'
import { promiseIn } from '../curated/promises.js'
import { readingGrade } from '../curated/reading-grade.js'
import { didYouMean, unknownWord } from '../read/did-you-mean.js'
import { type Problem, problemIn } from '../read/problem.js'
import { whyImpossible } from './conditions.js'
import type { Curated, Placed, Rule } from './curated.js'
import { checkImpliedSeverity } from './implied-severity.js'
import { checkSites } from './no-source.js'
import { checkRuleIds } from './rule-ids.js'
import { selectPlaced, type Terms } from './selection.js'

/** Patient words must not ask for more schooling than this. */
export const readingGradeAtMost = 8

/**
 * What no schema can check: citations that resolve, ids that are written once, rules that contradict each other,
 * conditions that can never hold, reading grade, words that promise.
 *
 * @example
 * checkMeaning(curated, terms, problems); console.error(problemLines(problems))
 */
export function checkMeaning(curated: Curated, terms: Terms, problems: Problem[]): void {
  const citations = writtenOnce('citation', curated.citations, problems)
  for (const citation of curated.citations) checkSites(citation, problems)
  writtenOnce('quiet entry', curated.quiet, problems)
  writtenOnce('burden', curated.burdens, problems)
  writtenOnce('washout', curated.washouts, problems)
  const cites = (entry: Placed<unknown>, path: readonly PropertyKey[], ids: readonly string[]): void => {
    ids.forEach((id, index) => {
      if (!citations.has(id) && !terms.mayDefine(id))
        problems.push(problemIn(entry, [...path, index], unknownWord('citation', id, citations)))
    })
  }
  for (const { id, entry, path } of curated.drinks?.cited ?? [])
    if (!citations.has(id) && !terms.mayDefine(id))
      problems.push(problemIn(entry, path, unknownWord('citation', id, citations)))
  for (const entry of curated.drinks?.mixed ?? [])
    entry.value.with?.forEach((slug, index) => {
      if (terms.numberOf(slug) === undefined && !terms.mayDefine(slug))
        problems.push(problemIn(entry, ['with', index], unknownWord('substance', slug, terms.slugs)))
    })
  for (const entry of curated.identity) cites(entry, ['cite'], entry.value.cite)
  for (const entry of curated.properties)
    entry.value.members?.forEach(({ cite }, index) => {
      cites(entry, ['members', index, 'cite'], cite)
    })
  for (const entry of curated.clearance)
    entry.value.roles.forEach(({ cite }, index) => {
      cites(entry, ['roles', index, 'cite'], cite)
    })
  for (const entry of curated.actsAs) cites(entry, ['cite'], entry.value.cite)
  for (const entry of curated.nothingFound) cites(entry, ['cite'], entry.value.cite)
  for (const entry of curated.strengths) {
    const { substance, cite } = entry.value
    cites(entry, ['cite'], cite)
    if (terms.numberOf(substance) === undefined && !terms.mayDefine(substance))
      problems.push(problemIn(entry, ['substance'], unknownWord('substance', substance, terms.slugs)))
  }
  for (const entry of curated.combinationStrengths) {
    const { substances, cite } = entry.value
    cites(entry, ['cite'], cite)
    substances.forEach((substance, index) => {
      if (terms.numberOf(substance) === undefined && !terms.mayDefine(substance))
        problems.push(problemIn(entry, ['substances', index], unknownWord('substance', substance, terms.slugs)))
    })
  }
  for (const entry of curated.quiet) cites(entry, ['cite'], entry.value.cite)
  for (const entry of curated.washouts) {
    const { stopped, before, why, cite } = entry.value
    cites(entry, ['cite'], cite)
    checkSentence(entry, why, ['why'], problems)
    selectPlaced(entry, ['stopped'], stopped, terms, problems)
    if (before !== undefined) selectPlaced(entry, ['before'], before, terms, problems)
  }
  writtenOnce('local use', curated.localUse, problems)
  for (const entry of curated.localUse) {
    const { of, except, why, cite } = entry.value
    cites(entry, ['cite'], cite)
    checkSentence(entry, why, ['why'], problems)
    if (of !== undefined) selectPlaced(entry, ['of'], of, terms, problems)
    if (except !== undefined) selectPlaced(entry, ['except'], except, terms, problems)
  }
  writtenOnce('setting', curated.settings, problems)
  for (const entry of curated.settings) {
    const { of, with: others, why, cite } = entry.value
    cites(entry, ['cite'], cite)
    checkSentence(entry, why, ['why'], problems)
    if (of !== undefined) selectPlaced(entry, ['of'], of, terms, problems)
    if (others !== undefined) selectPlaced(entry, ['with'], others, terms, problems)
  }
  writtenOnce('purpose', curated.purposes, problems)
  writtenOnce('way', curated.ways, problems)
  for (const entry of curated.purposes) {
    const { name, why, yields, to = [] } = entry.value
    checkSentence(entry, name, ['name'], problems)
    if (why !== undefined) checkSentence(entry, why, ['why'], problems)
    if ((to.length === 0) !== (yields === 0))
      problems.push(
        problemIn(entry, ['yields'], 'what never gives way, yields 0, has nothing in its place, and nothing else has'),
      )
    to.forEach(({ called, cite, pregnancy = [] }, index) => {
      cites(entry, ['to', index, 'cite'], cite)
      cites(entry, ['to', index, 'pregnancy'], pregnancy)
      if (called !== undefined) checkSentence(entry, called, ['to', index, 'called'], problems)
    })
  }
  for (const entry of curated.ways) checkWay(entry, entry.value, [], cites, problems)
  for (const entry of curated.burdens) {
    entry.value.steps.forEach(({ cite, when, ask, severity }, index, steps) => {
      cites(entry, ['steps', index, 'cite'], cite)
      const amiss = (key: string, message: string): void =>
        void problems.push(problemIn(entry, ['steps', index, key], message))
      const before = steps[index - 1]
      if (before !== undefined && rankOf(before.severity) > rankOf(severity))
        amiss('severity', `steps stand in the order of gravity: ${severity} comes before ${before.severity}`)
      if ((when === undefined) !== (ask === undefined)) amiss('ask', '`when` needs a question, and a question `when`')
      const others = (when ?? []).flatMap((one) => Object.keys(one)).filter((key) => !isCircumstance(key))
      if (others.length > 0) amiss('when', `a burden asks of the person alone, not ${others.join(', ')}`)
    })
    checkWords(entry, entry.value.patient, ['patient'], true, problems)
    checkWords(entry, entry.value.clinician, ['clinician'], false, problems)
    const { properties, steps, counts = [], doses = [], none = [], also = [] } = entry.value
    for (const property of Object.keys(properties)) {
      if (!terms.memberships.has(property) && !terms.mayDefine(property))
        problems.push(
          problemIn(entry, ['properties', property], unknownWord('property', property, terms.memberships.keys())),
        )
    }
    steps.forEach(({ needs = [] }, at) => {
      needs.forEach(({ of }, need) => {
        selectPlaced(entry, ['steps', at, 'needs', need, 'of'], of, terms, problems)
      })
    })
    also.forEach(({ of, patient, clinician }, at) => {
      selectPlaced(entry, ['also', at, 'of'], of, terms, problems)
      if (patient !== undefined) checkSentence(entry, patient, ['also', at, 'patient'], problems)
      if (clinician !== undefined) checkSentence(entry, clinician, ['also', at, 'clinician'], problems)
    })
    counts.forEach(({ of, cite }, at) => {
      cites(entry, ['counts', at, 'cite'], cite)
      selectPlaced(entry, ['counts', at, 'of'], of, terms, problems)
    })
    doses.forEach(({ of, why, cite }, at) => {
      cites(entry, ['doses', at, 'cite'], cite)
      selectPlaced(entry, ['doses', at, 'of'], of, terms, problems)
      checkSentence(entry, why, ['doses', at, 'why'], problems)
    })
    none.forEach(({ of, cite }, at) => {
      cites(entry, ['none', at, 'cite'], cite)
      selectPlaced(entry, ['none', at, 'of'], of, terms, problems)
    })
  }
  const followed = writtenOnce(
    'topic',
    curated.topicWays.map(({ value, ...place }) => ({ ...place, value: { ...value, id: value.topic } })),
    problems,
  )
  checkManaged(curated, followed, problems)
  checkRules(curated.rules, terms, cites, problems)
}

/** Who is asked to adjust or to monitor has to know what. */
function checkManaged({ rules, mayDefine }: Curated, followed: ReadonlySet<string>, problems: Problem[]): void {
  for (const entry of rules) {
    const { id, topic, action, manage } = entry.value
    if (action !== 'adjust-or-monitor' || manage !== undefined || followed.has(topic) || mayDefine(topic)) continue
    const message = `${id} asks to adjust or to monitor, and nothing says what: give it a \`manage\`, or ${topic} an entry in manage-by-topic`
    problems.push(problemIn(entry, ['action'], message))
  }
}

/** The ids of a folder; one that is written twice is a problem. */
function writtenOnce(
  noun: string,
  entries: readonly Placed<{ id: string }>[],
  problems: Problem[],
): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const entry of entries) {
    const { id } = entry.value
    if (ids.has(id)) problems.push(problemIn(entry, ['id'], `${noun} ${id} is written twice`))
    ids.add(id)
  }
  return ids
}

function checkRules(
  rules: readonly Placed<Rule>[],
  terms: Terms,
  cites: (entry: Placed<unknown>, path: readonly PropertyKey[], ids: readonly string[]) => void,
  problems: Problem[],
): void {
  checkRuleIds(rules, (id) => terms.mayDefine(id), problems)
  const sides = new Map<string, Placed<Rule>>()
  for (const entry of rules) {
    const { value } = entry
    const other = value.right === undefined ? JSON.stringify(value.when) : [...value.right].sort().join()
    const bothSides = [[...value.left].sort().join(), other]
    const side = JSON.stringify([
      value.topic,
      value.direction,
      value.direction === 'mutual' ? bothSides.sort() : bothSides,
    ])
    const twin = sides.get(side)
    if (twin !== undefined && twin.value.severity !== value.severity && twin.value.id !== value.id) {
      const known = `${twin.value.id} (${twin.value.severity}) in ${placeOf(twin)}`
      problems.push(problemIn(entry, ['severity'], `rule ${value.id} (${value.severity}) contradicts ${known}`))
    }
    sides.set(side, entry)
    if (value.when !== undefined && JSON.stringify(value).includes('{right}'))
      problems.push(
        problemIn(entry, ['when'], `${value.id} is about a person, so {right} stands for nobody in its words`),
      )
    cites(entry, ['evidence', 'cite'], value.evidence.cite)
    if (value.frequency !== undefined) cites(entry, ['frequency', 'cite'], value.frequency.cite)
    checkWords(entry, value.patient, ['patient'], true, problems)
    checkWords(entry, value.clinician, ['clinician'], false, problems)
    checkSentence(entry, value.mechanism, ['mechanism'], problems)
    checkSentence(entry, value.why, ['why'], problems)
    if (value.milder !== undefined) checkSentence(entry, value.milder, ['milder'], problems)
    checkImpliedSeverity(entry, problems)
    value.manage?.forEach((way, index) => {
      checkWay(entry, way, ['manage', index], cites, problems)
    })
    value.when?.forEach((when, index) => {
      checkCondition(entry, when, ['when', index], terms, problems)
    })
    value.modifiers?.forEach((modifier, index) => {
      const path = ['modifiers', index]
      checkSentence(entry, modifier.why, [...path, 'why'], problems)
      if (modifier.ask !== undefined) checkSentence(entry, modifier.ask, [...path, 'ask'], problems)
      cites(entry, [...path, 'cite'], modifier.cite)
      const { severity, action, interruption } = modifier
      if (severity === undefined && action === undefined && interruption === undefined)
        problems.push(
          problemIn(entry, path, `modifier ${index + 1} changes nothing; give it a severity, action or interruption`),
        )
      checkCondition(entry, modifier.when, [...path, 'when'], terms, problems)
    })
  }
}

function checkWay(
  entry: Placed<unknown>,
  { note, called, cite }: Pick<Manage, 'note' | 'called' | 'cite'>,
  path: readonly PropertyKey[],
  cites: (entry: Placed<unknown>, path: readonly PropertyKey[], ids: readonly string[]) => void,
  problems: Problem[],
): void {
  cites(entry, [...path, 'cite'], cite)
  if (note !== undefined) checkSentence(entry, note, [...path, 'note'], problems)
  if (called !== undefined) checkSentence(entry, called, [...path, 'called'], problems)
}

function checkCondition(
  entry: Placed<unknown>,
  when: Condition,
  path: readonly PropertyKey[],
  terms: Terms,
  problems: Problem[],
): void {
  for (const message of whyImpossible(when)) problems.push(problemIn(entry, path, message))
  for (const key of ['withAny', 'withNone', 'allergicTo'] as const)
    if (when[key] !== undefined) selectPlaced(entry, [...path, key], when[key], terms, problems)
}

function placeOf({ file, place }: Placed<unknown>): string {
  return `${file}:${place().line}`
}

function checkWords(
  entry: Placed<unknown>,
  words: { happens: string; do: string; watch?: string[] | undefined },
  path: readonly PropertyKey[],
  forPatients: boolean,
  problems: Problem[],
): void {
  checkSentence(entry, words.happens, [...path, 'happens'], problems)
  checkSentence(entry, words.do, [...path, 'do'], problems)
  words.watch?.forEach((sign, index) => {
    checkSentence(entry, sign, [...path, 'watch', index], problems)
  })
  if (!forPatients) return
  const text = [words.happens, words.do, ...(words.watch ?? [])]
    .map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ')
  // Names of medicines are long and cannot be made shorter; they stand in for one word of two syllables.
  const grade = readingGrade(text.replace(/\{(?:left|right)\}/g, 'aspirin'))
  if (grade <= readingGradeAtMost) return
  const message = `patient words are at reading grade ${grade.toFixed(1)}; at most ${readingGradeAtMost}: use shorter words and sentences`
  problems.push(problemIn(entry, path, message))
}

const placeholders = ['left', 'right']

/** What no sentence may do: promise that nothing happens, or name a side that is not there. */
function checkSentence(entry: Placed<unknown>, text: string, path: readonly PropertyKey[], problems: Problem[]): void {
  const promise = promiseIn(text)
  if (promise !== undefined)
    problems.push(problemIn(entry, path, `these words promise too much: ${JSON.stringify(promise)}`))
  for (const [whole, name = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (placeholders.includes(name)) continue
    problems.push(problemIn(entry, path, `${whole} stands for nothing${didYouMean(name, placeholders)}`))
  }
  const stray = /[{}]|[<$](?:left|right)\b>?/.exec(text.replaceAll(/(?<!\{)\{[^{}]*\}(?!\})/g, ''))?.[0]
  if (stray !== undefined)
    problems.push(problemIn(entry, path, `${stray} would be shown as it stands; a side is written {left} or {right}`))
}
