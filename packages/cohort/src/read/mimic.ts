import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../run/duckdb.js'
import type { ReadCounts, ReadOptions } from './csv.js'
import { sortRows } from './intake.js'
import { addPeople } from './people.js'
import { fileCalled, isFolder, lineSql, readNamed, setAside, tellRejected } from './tables.js'

/**
 * Reads a folder of MIMIC-IV's hospital tables: `prescriptions`, and `patients` where it is there; they may lie in a
 * folder `hosp`. Its calendar is shifted for each person, so that years say nothing.
 *
 * @throws UnreadableInput where `prescriptions` or a column it needs is missing.
 */
export async function readMimic(database: Database, input: string, options: ReadOptions): Promise<ReadCounts> {
  isFolder(input)
  const inHosp = join(input, 'hosp')
  const isBelow = fileCalled(input, 'prescriptions') === undefined && existsSync(inHosp)
  const folder = isBelow ? inHosp : input
  const given = await readNamed(database, folder, 'prescriptions', ['subject_id', 'starttime', 'drug'])
  await setAside(database)
  const { column } = given
  await database.run(`CREATE OR REPLACE TEMP VIEW raw AS SELECT * FROM ${given.table}`)
  const amount = `CASE WHEN lower(trim(${column('dose_unit_rx')})) IN ('mg', 'mcg', 'g') AND TRY_CAST(${column('dose_val_rx')} AS DOUBLE) > 0
    THEN trim(${column('dose_val_rx')}) || ' ' || lower(trim(${column('dose_unit_rx')})) END`
  const rows = sortRows(
    {
      person: column('subject_id'),
      system: "'ndc'",
      // Zero stands for no code.
      code: `NULLIF(trim(${column('ndc')}), '0')`,
      name: column('drug'),
      route: column('route'),
      dose: amount,
      start: column('starttime'),
      end: column('stoptime'),
      days: 'CAST(NULL AS VARCHAR)',
      line: lineSql(given.header),
    },
    options,
  )
  for (const sql of rows) await database.run(sql)
  const files = [given.file]
  if (fileCalled(folder, 'patients') !== undefined) {
    const { table, file, column } = await readNamed(database, folder, 'patients', ['subject_id', 'gender'])
    const birthYear = `CAST(TRY_CAST(${column('anchor_year')} AS INTEGER) - TRY_CAST(${column('anchor_age')} AS INTEGER) AS VARCHAR)`
    const columns = { person: column('subject_id'), born: `${birthYear} || '-07-01'`, sex: column('gender') }
    await addPeople(database, { from: table, file }, columns)
    await tellRejected(database, file)
    files.push(file)
  }
  return { rowsRead: given.rows, files }
}
