import {
  actions,
  type LaboratoryTest,
  type ListItem,
  laboratoryTests,
  nothingAlone,
  openEngine,
  type Person,
  type Report,
  rankOf,
  verdictLines,
} from '@mixwise/core'
import { openInstalled, readExposure, readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { beforeAll, describe, expect, it } from 'vitest'
import { namesOf } from '../src/state/pairs.js'
import { type Language, languages, loadMessages, loadSentences, type Text, textOf } from '../src/state/text.js'

const knowledge = openInstalled()
const engine = openEngine({
  knowledge,
  words: readWords,
  library: readLibrary,
  kinetics: readKinetics,
  exposure: readExposure,
})

interface Asked {
  items: readonly ListItem[]
  person?: Person
}

const item = (substance: number): ListItem => ({ name: knowledge.slugs.at(substance) })

/** For each rule the first list of which it speaks: a pair, or one substance and what has to be so of the person. */
function listsOfRules(): ReadonlyMap<number, Asked> {
  const { start, neighbour, verdict, alone } = knowledge.columns
  const lists = new Map<number, Asked>()
  const seen = new Set<number>()
  const put = (position: number, items: readonly ListItem[]): void => {
    if (seen.has(position)) return
    seen.add(position)
    const { judgements, compatible } = knowledge.verdict(position)
    for (const { rule } of [...judgements, ...compatible])
      if (rule !== undefined && rule >= 0 && !lists.has(rule)) {
        const { when } = knowledge.rules.at(rule)
        lists.set(rule, { items, ...(when?.[0] !== undefined && { person: personOf(when[0] as Circumstances) }) })
      }
  }
  for (let low = 0; low + 1 < start.length; low++) {
    if (alone[low] !== nothingAlone) put(alone[low] as number, [item(low)])
    for (let at = start[low] as number; at < (start[low + 1] as number); at++)
      put(verdict[at] as number, [item(low), item(neighbour[at] as number)])
  }
  return lists
}

type Circumstances = Readonly<Record<string, unknown>>

/** Somebody of whom it is so. */
function personOf(when: Circumstances): Person {
  const number = (range: { min?: number; max?: number }): number => range.min ?? range.max ?? 0
  const told = Object.entries(when).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'trimester')
      return [
        ['pregnant', true],
        ['weeksPregnant', 13 * number(value as never) - 3],
      ]
    if (key === 'genotype')
      return [[key, Object.fromEntries(Object.entries(value as never).map(([gene, [one]]: never) => [gene, one]))]]
    if (key === 'conditions') return [[key, value]]
    if (key === 'laboratory')
      return [
        [
          key,
          Object.entries(value as never).map(([test, range]) => ({
            test,
            value: number(range as never),
            unit: laboratoryTests[test as LaboratoryTest].unit,
          })),
        ],
      ]
    if (/^(?:left|right|with|allergic)/.test(key)) return []
    if (Array.isArray(value)) return [[key, value[0]]]
    return [[key, typeof value === 'object' ? number(value as never) : value]]
  })
  return Object.fromEntries(told) as Person
}

const asked = [...listsOfRules()]
const reports: Report[] = []
const met = new Set<string>()

beforeAll(() => {
  for (const [, request] of asked) {
    const report = engine.check(request as never)
    for (const { id } of report.findings) met.add(id)
    reports.push(report)
  }
})

/** A code of the engine that nobody put into words, or a key of a message. */
const raw =
  /\b(?:[a-z][A-Za-z]+\.[a-z][A-Za-z-]+|[a-z]+(?:-[a-z]+)*-(?:inhibitor|inducer|substrate)-(?:strong|moderate|weak))\b(?!\s*(?:com|org))/
const codes = new Set<string>(
  [...actions, 'not-stated', 'not-covered', 'nothing-listed'].filter((code) => code.includes('-')),
)

/** The field of a question about the person, with its choices. */
function questionWords(text: Text, key: string, values: readonly unknown[]): readonly string[] {
  const [of, name = ''] = key.split('.')
  if (of !== 'person' || name === 'laboratory') return []
  if (name === 'conditions') return values.map((value) => text.t(`condition.${value}`))
  return [text.t(`person.${name}`)]
}

/** All that the page says of a report before anything is opened, and of each finding once it is. */
function saidOf(report: Report, text: Text): readonly string[] {
  const nameOf = namesOf(report)
  const verdicts = (['patient', 'clinician'] as const).flatMap((reader) => verdictLines(text.verdict(report, reader)))
  return [
    ...verdicts,
    ...report.issues.map((issue) => text.issue(issue)),
    ...(report.decisions ?? []).map((decision) => text.question(decision, report)),
    ...report.findings.flatMap((finding) => [
      ...text.parties(finding, nameOf),
      ...Object.values(text.told(finding, 'patient', nameOf)),
      ...text.watch(finding, nameOf),
      ...(finding.options ?? []).map((option) => text.option(option, nameOf)),
      text.t(`severity.${finding.severity}`),
      text.t(`action.${finding.action}`),
      text.t(`evidence.${finding.evidence?.level ?? 'not-stated'}`),
      text.t(`review.${finding.review}`),
      ...(finding.context?.depends ?? []).flatMap(({ asks = [] }) =>
        asks.flatMap(({ key, values = [] }) => questionWords(text, key, values)),
      ),
    ]),
    ...report.combined.flatMap((one) => Object.values(text.told(one, 'patient', nameOf))),
  ]
}

it('is asked of nearly all of them', () => {
  expect(met.size / knowledge.rules.length).toBeGreaterThan(0.95)
})

describe.each(Object.keys(languages) as Language[])('what every rule says in %s', (language) => {
  let text: Text
  beforeAll(async () => {
    const pack = await loadMessages(language)
    text = textOf(language, { ...pack, sentences: await loadSentences(language, pack) })
  })

  it('has a verdict, names no code, and calls nothing milder than it is', () => {
    const found = new Map<string, string>()
    for (const report of reports) {
      const { verdict, band } = text.verdict(report, 'patient')
      expect(band).not.toBe('')
      const worst = Math.max(0, ...report.findings.map(({ severity }) => rankOf(severity)))
      expect(rankOf(verdict.lead?.severity ?? 'none')).toBeGreaterThanOrEqual(worst)
      for (const said of saidOf(report, text)) {
        const code = raw.exec(said)?.[0] ?? [...codes].find((one) => said.includes(one))
        if (code !== undefined || said.includes('{') || said.includes('undefined') || said.includes('[['))
          found.set(code ?? said, said)
      }
    }
    expect([...found].map(([code, said]) => `${code}: ${said}`).slice(0, 30)).toEqual([])
  })
})
