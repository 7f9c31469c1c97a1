import { expect, it } from 'vitest'
import type { Manifest } from '../run/manifest.js'
import type { Counts } from './counts.js'
import { reportHtml } from './report.js'

const manifest: Manifest = {
  mixwise: '0.1.0',
  knowledge: { version: '2026.11.0', hash: 'abcdef0123456789' },
  duckdb: '1',
  format: 'csv',
  input: [{ name: '<b>.csv', bytes: 1, sha256: 'x' }],
  options: { gapDays: 15, imputedDays: 30 },
  counts: { rowsRead: 120, rowsKept: 100, rowsQuarantined: 12, rowsUnmapped: 8, rowsImputed: 7, people: 100 },
  quarantined: { 'no-person': 12 },
  notRead: [
    { place: 'people.csv, column', what: 'insurer', rows: 12 },
    { place: 'people.csv, birth date', what: '01/02/1950', rows: 1 },
  ],
  unusedAnswers: [
    { field: 'note', answer: 'only ever said of one', rows: 1 },
    { field: 'note', answer: 'of another', rows: 2 },
  ],
  findings: {},
  shards: [],
  finished: true,
}
const counts: Counts = {
  bySeverity: {},
  gravest: [
    { severity: 'contraindicated', people: 3, peopleWithoutAssumed: 3 },
    { severity: 'major', people: 20, peopleWithoutAssumed: 8 },
    { severity: 'moderate', people: 40, peopleWithoutAssumed: 40 },
    { severity: 'minor', people: 11, peopleWithoutAssumed: 11 },
  ],
  byRule: [{ rule: 'a-rule', severity: 'major', people: 3, findings: 9, example: 'secret + pair' }],
  byPair: [
    { a: 'oxycodone', b: 'alprazolam', severity: 'major', people: 12, days: 120 },
    { a: 'rare', b: 'seldom', severity: 'major', people: 2, days: 20 },
  ],
  culprits: [],
  byBurden: [],
  byMonth: [
    { month: '2025-01', people: 2, peopleWithoutAssumed: 2 },
    { month: '2025-02', people: 10, peopleWithoutAssumed: 10 },
  ],
  byAge: [
    { label: '18–39', people: 4, of: 30 },
    { label: '40–64', people: 6, of: 40 },
    { label: '65–74', people: 13, of: 30 },
  ],
  bySex: [],
  withAlcohol: { findings: 30, people: 14 },
  mayBeGraver: { findings: 2, people: 2 },
  unmapped: [{ code: 'rxnorm 1', name: 'Blorfix & co', rows: 8, reason: 'unrecognised' }],
}
const html = reportHtml(manifest, counts, (slug) => slug.toUpperCase())

it('says how many, out of how many, and what it rests on', () => {
  expect(html).toContain('<b>230 of 1,000 people</b>')
  expect(html).toContain('120</b> rows read = 100 kept + 12 set aside + 8 unmapped (6.7%)')
  expect(html).toContain('OXYCODONE + ALPRAZOLAM')
  expect(html).toContain('Blorfix &amp; co')
  expect(html).toContain('&lt;b&gt;.csv')
})

it('hides small groups, and those that would give them away', () => {
  expect(html).not.toContain('SELDOM')
  expect(html).not.toContain('secret')
  expect(html).not.toContain('(3 people)')
  // Contraindicated is hidden; with the whole told, the next smallest has to be as well.
  expect(html).not.toContain('(11 people)')
  expect(html).toContain('(20 people)')
  expect(html).not.toContain('(4 of 30)')
  expect(html).not.toContain('(6 of 40)')
  expect(html).toContain('(13 of 30)')
})

it('shows no cells of the input that few rows have', () => {
  expect(html).toContain('insurer')
  expect(html).not.toContain('01/02/1950')
  expect(html).not.toContain('only ever said of one')
  expect(html).toMatch(/fewer than 5 rows is not shown here<\/td><td class="number">3</)
})

it('asks nobody for anything', () => {
  expect(html).toContain("default-src 'none'")
  expect(html).not.toMatch(/(?:src|href)=/)
})
