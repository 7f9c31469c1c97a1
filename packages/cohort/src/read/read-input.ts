import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { askedLoincs } from '../people/fields.js'
import type { Database } from '../run/duckdb.js'
import { fill } from '../run/shard.js'
import { readCsv } from './csv.js'
import { readFhirBundles, readFhirNdjson } from './fhir.js'
import { intakeTables } from './intake.js'
import { readMimic } from './mimic.js'
import { readOmop } from './omop.js'
import { readSynthea } from './synthea.js'
import { isFolder } from './tables.js'

export const inputFormats = ['csv', 'omop', 'fhir-ndjson', 'fhir-bundles', 'synthea', 'mimic'] as const
export type InputFormat = (typeof inputFormats)[number]

const readers = {
  csv: readCsv,
  omop: readOmop,
  'fhir-ndjson': readFhirNdjson,
  'fhir-bundles': readFhirBundles,
  synthea: readSynthea,
  mimic: readMimic,
} as const satisfies Readonly<Record<InputFormat, unknown>>

/**
 * Makes the tables of `intakeTables` in an empty database and reads a file or folder into them. `imputedDays` is how long
 * what has no end is taken for. Gives the rows that were read, and the files.
 *
 * @throws UnreadableInput with a sentence for whoever started it.
 */
export async function readInput(
  database: Database,
  format: InputFormat,
  input: string,
  imputedDays: number,
): ReturnType<(typeof readers)[InputFormat]> {
  for (const [table, columns] of Object.entries(intakeTables)) await database.run(`CREATE TABLE ${table} (${columns})`)
  await fill(
    database,
    'asked_loinc',
    'code VARCHAR',
    askedLoincs.map((code) => [code]),
  )
  const counts = await readers[format](database, input, { imputedDays })
  await tellOtherFiles(database, input, counts.files)
  return counts
}

/** Says which files of a folder nothing was read from. */
async function tellOtherFiles(database: Database, input: string, read: readonly string[]): Promise<void> {
  const [first] = read
  if (first === undefined || !isFolder(input)) return
  const folder = dirname(first)
  const names = read.map((path) => basename(path))
  await database.append(
    'not_read',
    readdirSync(folder).flatMap((name) => (names.includes(name) ? [] : [['files', name, 1]])),
  )
}
