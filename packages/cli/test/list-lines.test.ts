import { readFileSync } from 'node:fs'
import { openEngine, type Report } from '@mixwise/core'
import { openInstalled, readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderReport } from '../src/render-report.js'

interface ListCase {
  id: string
  items: string[]
  person: { age?: number }
}

const lists = readFileSync(new URL('../../../cases/lists.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as ListCase)

/** So many lines an answer may take, and in what share of the lists it does. */
const promises = [
  { reader: 'patient', most: 15, share: 0.8, entries: [3, 9] },
  { reader: 'patient', most: 20, share: 1, entries: [3, 9] },
  { reader: 'clinician', most: 20, share: 1, entries: [3, 9] },
  { reader: 'clinician', most: 30, share: 1, entries: [10, 14] },
] as const

describe('how long the answer to a list is', () => {
  const reports: { list: ListCase; report: Report }[] = []
  beforeAll(() => {
    const engine = openEngine({
      ...{ knowledge: openInstalled, words: readWords, library: readLibrary, kinetics: readKinetics },
      today: () => '2026-11-26',
    })
    for (const list of lists) {
      const { age, ...person } = list.person
      const request = { items: list.items, person: { ...person, ...(age !== undefined && { ageYears: age }) } }
      reports.push({ list, report: engine.check(request) })
    }
  })

  const linesOf = (report: Report, reader: 'patient' | 'clinician'): number =>
    renderReport(report, {
      ...{ paint: (_style, text) => text, width: 100, reader, sources: [] },
      ...{ explain: false, pairs: false, findings: false },
    }).split('\n').length

  it.each(promises)('to $entries entries for a $reader is at most $most lines, $share of them', (promise) => {
    const [fewest, most] = promise.entries
    const lines = reports
      .filter(({ list: { items } }) => items.length >= fewest && items.length <= most)
      .map(({ list, report }) => ({ id: list.id, lines: linesOf(report, promise.reader) }))
    const within = lines.filter((one) => one.lines <= promise.most)
    expect(
      within.length / lines.length,
      JSON.stringify(lines.filter((one) => one.lines > promise.most)),
    ).toBeGreaterThanOrEqual(promise.share)
  })

  it('is at most eight lines where there is nothing to decide, and seven in most', () => {
    const quiet = reports
      .filter(({ report }) => report.decisions?.length === 0)
      .flatMap(({ report }) => [linesOf(report, 'patient'), linesOf(report, 'clinician')])
    expect(Math.max(...quiet)).toBeLessThanOrEqual(8)
    expect(quiet.filter((lines) => lines <= 7).length / quiet.length).toBeGreaterThan(0.5)
  })
})
