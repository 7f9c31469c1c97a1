import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ListItem, Person, Taking } from '@mixwise/core'
import { afterAll, describe, expect, it } from 'vitest'
import { takingOf } from '../src/codes/resolve-codes.js'
import { answersOf, lastsDays } from '../src/people/fields.js'
import { openDatabase, quoted } from '../src/run/duckdb.js'
import { screen } from '../src/run/screen.js'
import { engine } from './installed-engine.js'
import { csvOf, isoDay, type RandomPerson, randomPeople, type Supply } from './random-people.js'

const root = mkdtempSync(join(tmpdir(), 'equal-'))
afterAll(() => rmSync(root, { recursive: true }))

const gapDays = 15
const observationDays = 365

/** What somebody takes on a day, worked out day by day and in no way as the plan does it. */
function listOn({ supplies: given, observed }: RandomPerson, day: number): readonly ListItem[] {
  const supplies = given.map((one) => ({ ...one, taking: takenSo(one) }))
  const slugs = [...new Set(supplies.map(({ slug }) => slug))]
  const items = slugs.flatMap((slug): ListItem[] => {
    const own = supplies.filter((one) => one.slug === slug)
    const now = own.filter((one) => one.dayFrom <= day && day <= one.dayTo)
    const distinct = (all: typeof own) => [...new Map(all.map((one) => [JSON.stringify(one.taking), one])).values()]
    if (now.length > 0) return distinct(now).map(({ taking }) => ({ name: slug, ...taking }))
    const before = own.filter((one) => one.dayTo < day)
    const after = own.filter((one) => one.dayFrom > day).map((one) => one.dayFrom)
    const lastEnd = Math.max(...before.map((one) => one.dayTo))
    if (before.length === 0 || after.length === 0 || Math.min(...after) - lastEnd - 1 > gapDays) return []
    // Ties of rows that begin and end alike go to the later row, as the reader numbers them.
    const last = before.reduce((best, one) =>
      one.dayFrom > best.dayFrom || (one.dayFrom === best.dayFrom && one.dayTo >= best.dayTo) ? one : best,
    )
    return [{ name: slug, ...last.taking }]
  })
  return personOn(observed, day).alcoholPattern === undefined ? items : [...items, { name: 'ethanol' }]
}

const takings = new Map<string, Taking>()

/** How a supply is taken, as its words are read. */
function takenSo({ slug, route, dose }: Supply): Taking {
  const key = `${slug} ${route} ${dose}`
  const row = { route: route === '' ? null : route, dose: dose === '' ? null : dose }
  const taking = takings.get(key) ?? takingOf(engine, { slug, taking: {} }, row).taking
  takings.set(key, taking)
  return taking
}

function personOn(observed: RandomPerson['observed'], day: number): Person {
  const person: Record<string, unknown> = {}
  const conditions: string[] = []
  for (const one of observed.toSorted((a, b) => a.day - b.day)) {
    for (const { field, value } of answersOf(one.field, one.answer)) {
      if (day < one.day) continue
      if (field.startsWith('condition:')) conditions.push(field.slice('condition:'.length))
      else if (day < one.day + (lastsDays(field, observationDays) ?? 0)) person[field] = value
    }
  }
  if (person.alcoholPattern === 'none') delete person.alcoholPattern
  return { ...person, ...(conditions.length > 0 && { conditions }) } as Person
}

function ageOn(born: string, day: number): number {
  const today = isoDay(day)
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}

interface FoundRow {
  person: string
  day_from: number
  day_to: number
  key: string
}

async function screened(people: readonly RandomPerson[]): Promise<readonly FoundRow[]> {
  const folder = join(root, 'in')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(csvOf(people))) writeFileSync(join(folder, name), text)
  const out = join(root, 'out')
  await screen(engine, { input: folder, format: 'csv', outDir: out, gapDays, observationDays, rowsPerShard: 1000 })
  const database = await openDatabase({ folders: [out], tempDir: join(root, 'tmp') })
  const parts = (table: string): string => `read_parquet(${quoted(join(out, table, '*.parquet'))})`
  const day = (name: string): string => `CAST(${name} - DATE '1970-01-01' AS INTEGER) AS ${name}`
  const rows = await database.rows<FoundRow>(`
    SELECT person, ${day('day_from')}, ${day('day_to')},
      CASE WHEN substance_a < substance_b THEN substance_a || ' + ' || substance_b ELSE substance_b || ' + ' || substance_a END
        || ': ' || rule || ' ' || topic || ' ' || severity || ' ' || action AS key
    FROM ${parts('findings')} WHERE washout = 0
    UNION ALL SELECT person, ${day('day_from')}, ${day('day_to')}, substance || ': ' || rule || ' ' || topic || ' ' || severity || ' ' || action
    FROM ${parts('about-one')} WHERE washout = 0
    UNION ALL SELECT person, ${day('day_from')}, ${day('day_to')}, burden || ': ' || severity || ' ' || action || ' ' || drivers
    FROM ${parts('burdens')}`)
  database.close()
  return rows
}

describe('the screen of a population', () => {
  // Ten thousand take minutes: MIXWISE_PEOPLE=10000 npx vitest run packages/cohort/test/equal-to-check.test.ts
  it('finds for everybody on every day what check finds', async () => {
    const people = randomPeople(Number(process.env.MIXWISE_PEOPLE ?? 200), 17)
    const rows = new Map<string, FoundRow[]>(people.map(({ id }) => [id, []]))
    for (const row of await screened(people)) rows.get(row.person)?.push(row)
    const differences: string[] = []
    let compared = 0
    for (const person of people) {
      const own = rows.get(person.id) ?? []
      const days = new Set(
        [
          ...own.flatMap((row) => [row.day_from - 1, row.day_from, row.day_to, row.day_to + 1]),
          ...person.supplies.flatMap((one) => [one.dayFrom, one.dayTo + 1]),
          ...person.observed.flatMap((one) => [one.day - 1, one.day]),
        ].filter((day) => person.supplies.some((one) => one.dayFrom <= day && day <= one.dayTo + gapDays)),
      )
      for (const day of days) {
        const items = listOn(person, day)
        if (items.length === 0) continue
        const who = { ageYears: ageOn(person.born, day), sex: person.sex, ...personOn(person.observed, day) }
        const report = engine.check({ items: [...items], person: who })
        const expected = [
          ...report.findings.map(
            ({ substances, id, topic, severity, action }) =>
              `${[...substances].sort().join(' + ')}: ${id} ${topic} ${severity} ${action}`,
          ),
          ...report.combined.map(
            ({ id, severity, action, drivers }) => `${id}: ${severity} ${action} ${drivers.join(' ')}`,
          ),
        ].sort()
        const found = own
          .filter((row) => row.day_from <= day && day <= row.day_to)
          .map(({ key }) => key)
          .sort()
        compared += expected.length
        if (JSON.stringify(found) !== JSON.stringify(expected))
          differences.push(
            `${person.id} ${isoDay(day)} ${JSON.stringify(who)} ${JSON.stringify(items)}: screen alone ${JSON.stringify(found.filter((one) => !expected.includes(one)))}, check alone ${JSON.stringify(expected.filter((one) => !found.includes(one)))}`,
          )
      }
    }
    expect(compared).toBeGreaterThan(1000)
    expect(differences.slice(0, 5)).toEqual([])
  })
})
