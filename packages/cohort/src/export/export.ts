import { join } from 'node:path'
import type { Engine, Situations } from '@mixwise/core'
import { saidOfFinding } from '../grade/said.js'
import { openDatabase, quoted } from '../run/duckdb.js'
import { atomically, makeFolder } from '../run/files.js'
import { fill } from '../run/shard.js'

type Row = readonly (number | string | null)[]

interface ExportTable {
  columns: string
  rows(situations: Situations, hash: string): Iterable<Row>
}

/**
 * Tables for other engines. A grade in `pair` is that of somebody of whom nothing is known: `circumstantial` is 1 where
 * it may change with the person, the dose, the way in or something third, and `max_severity` is the gravest it can
 * become. Whoever knows more about people must not read a grade from here.
 */
const tables: Readonly<Record<string, ExportTable>> = {
  substance: {
    columns: 'substance INTEGER, slug VARCHAR, name VARCHAR',
    *rows({ count, slugOf, nameOf }) {
      for (let substance = 0; substance < count; substance++) yield [substance, slugOf(substance), nameOf(substance)]
    },
  },
  pair: {
    columns: `a INTEGER, b INTEGER, severity VARCHAR, action VARCHAR, interruption VARCHAR, rule VARCHAR, topic VARCHAR, basis VARCHAR,
      review VARCHAR, circumstantial INTEGER, max_severity VARCHAR, depends_on VARCHAR, knowledge_hash VARCHAR`,
    *rows(situations, hash) {
      for (let a = 0; a < situations.count; a++)
        for (const b of situations.partnersOf(a)) {
          const asked = situations.conditionsOf([a, b])
          const isCircumstantial =
            asked !== undefined && asked.asked.length + asked.takings.length + asked.thirds.length > 0
          for (const finding of situations.grade({ substances: [a, b], person: {} })) {
            const said = saidOfFinding(finding)
            yield [
              ...[a, b, said.severity, said.action, said.interruption, said.rule, said.topic, said.basis, said.review],
              ...[isCircumstantial ? 1 : 0, said.mayBe === '' ? said.severity : said.mayBe, said.dependsOn, hash],
            ]
          }
        }
    },
  },
  member: {
    columns: 'substance INTEGER, property VARCHAR',
    *rows({ count, properties, selects }) {
      for (const property of properties)
        for (let substance = 0; substance < count; substance++)
          if (selects([property], substance)) yield [substance, property]
    },
  },
  burden: {
    columns: 'burden VARCHAR, substance INTEGER, tenths INTEGER',
    *rows({ burdens, driversOf }) {
      for (const [index, burden] of burdens.entries())
        for (const { substance, tenths } of driversOf(index)) yield [burden, substance, tenths]
    },
  },
}

/**
 * Writes tables of the knowledge as Parquet into a folder, for engines that join them themselves.
 *
 * @throws MissingDuckDb where DuckDB is not installed.
 */
export async function exportParquet(engine: Engine, outDir: string): Promise<Readonly<Record<string, number>>> {
  makeFolder(outDir)
  const database = await openDatabase({ folders: [outDir], tempDir: join(outDir, 'spill') })
  try {
    const { hash } = engine.sources().knowledge
    const counts: Record<string, number> = {}
    for (const [name, { columns, rows }] of Object.entries(tables)) {
      await fill(database, name, columns, rows(engine.situations(), hash))
      await atomically(join(outDir, `${name}.parquet`), (temporary) =>
        database.run(`COPY ${name} TO ${quoted(temporary)} (FORMAT parquet, COMPRESSION zstd)`),
      )
      counts[name] = await database.count(`SELECT count(*) FROM ${name}`)
    }
    return counts
  } finally {
    database.close()
  }
}
