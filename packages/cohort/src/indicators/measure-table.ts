import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Engine } from '@mixwise/core'
import { resolveCode } from '../codes/resolve-codes.js'
import { conditionFields } from '../people/fields.js'
import { unit } from '../read/intake.js'
import { type InputFormat, readInput } from '../read/read-input.js'
import { openDatabase, quoted } from '../run/duckdb.js'
import type { MeasurementPeriod, Populations } from './discharge-prescribing.js'
import type { SuppliesIndicator } from './read-indicator.js'
import { type Supplied, type SuppliedPerson, suppliesMeasure } from './supplies.js'
import type { ProductOfRecord } from './terms.js'

export interface MeasureOptions {
  input: string
  format: InputFormat
  period: MeasurementPeriod
  imputedDays?: number
}

type Condition = SuppliedPerson['conditions'][number]

interface SaidRow {
  person: string
  answer: string
  day_from: number | null
  day_to: number | null
}

/** So many people are looked at in one go. */
const peopleAtOnce = 20_000

/** Works out an indicator about supplies for everybody of an input, in the order of their ids. */
export async function* measureTable(
  engine: Engine,
  indicator: SuppliesIndicator,
  { input, format, period, imputedDays = 30 }: MeasureOptions,
): AsyncIterable<{ id: string; populations: Populations }> {
  const spill = mkdtempSync(join(tmpdir(), 'mixwise-'))
  const database = await openDatabase({ folders: [dirname(resolve(input)), resolve(input)], tempDir: spill })
  try {
    await readInput(database, format, input, imputedDays)
    const measure = suppliesMeasure(engine.situations(), indicator, period)
    const products = productsOf(engine)
    await database.run(`CREATE TABLE everybody AS SELECT row_number() OVER (ORDER BY person) AS place, person
      FROM (SELECT DISTINCT person FROM intake UNION SELECT DISTINCT person FROM people WHERE person IS NOT NULL)`)
    const many = await database.count('SELECT count(*) FROM everybody')
    for (let from = 1; from <= many; from += peopleAtOnce) {
      const some = `JOIN everybody AS e USING (person) WHERE e.place BETWEEN ${from} AND ${from + peopleAtOnce - 1}`
      const people = new Map(
        (
          await database.rows<{ person: string; born: number | null }>(
            `SELECT e.person, MAX(p.born) AS born FROM everybody AS e LEFT JOIN people AS p USING (person)
              WHERE e.place BETWEEN ${from} AND ${from + peopleAtOnce - 1} GROUP BY e.person, e.place ORDER BY e.place`,
          )
        ).map(({ person, born }) => [
          person,
          { born: born ?? undefined, supplies: [] as Supplied[], conditions: [] as Condition[] },
        ]),
      )
      for (const row of await database.rows<{ person: string; way: string; day_from: number; day_to: number }>(
        `SELECT person, way, day_from, day_to FROM intake ${some}`,
      ))
        people.get(row.person)?.supplies.push({ product: products(row.way), dayFrom: row.day_from, dayTo: row.day_to })
      for (const row of await database.rows<SaidRow>(
        `SELECT person, answer, day_from, day_to FROM said ${some}
          AND lower(field) IN (${conditionFields.map(quoted).join(', ')}) AND answer IS NOT NULL`,
      ))
        people.get(row.person)?.conditions.push({
          written: row.answer,
          dayFrom: row.day_from ?? undefined,
          dayTo: row.day_to ?? undefined,
        })
      for (const [id, person] of people) yield { id, populations: measure(person) }
    }
  } finally {
    database.close()
    rmSync(spill, { recursive: true, force: true })
  }
}

/** What each way of the intake holds, resolved once. */
function productsOf(engine: Engine): (way: string) => ProductOfRecord {
  const situations = engine.situations()
  const known = new Map<string, ProductOfRecord>()
  return (way) => {
    let product = known.get(way)
    if (product === undefined) {
      const [system, code, name, route] = way.split(unit).map((part) => (part.trim() === '' ? null : part.trim()))
      const mapped = resolveCode(engine, { system: system ?? null, code: code ?? null, name: name ?? null })
      const substances = mapped.status === 'mapped' ? mapped.substances.map(({ slug }) => situations.find(slug)) : []
      product = { substances, words: `${name ?? ''} ${route ?? ''}`, key: way }
      known.set(way, product)
    }
    return product
  }
}
