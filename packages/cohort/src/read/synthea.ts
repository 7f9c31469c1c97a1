import { basename } from 'node:path'
import type { Database } from '../run/duckdb.js'
import type { ReadCounts, ReadOptions } from './csv.js'
import { sortRows } from './intake.js'
import { addPeople, endAtDeath } from './people.js'
import { addSaid, tellUnasked } from './said.js'
import { fileCalled, lineSql, readNamed, setAside, tellRejected } from './tables.js'

/**
 * Reads a folder of tables as Synthea writes them: `medications`, and `patients`, `observations` and `conditions` where
 * they are there. Codes of medicines are RxNorm's.
 *
 * @throws UnreadableInput where `medications` or a column it needs is missing.
 */
export async function readSynthea(database: Database, folder: string, options: ReadOptions): Promise<ReadCounts> {
  const medications = await readNamed(database, folder, 'medications', ['start', 'patient', 'code'])
  await setAside(database)
  const { column } = medications
  await database.run(`CREATE OR REPLACE TEMP VIEW raw AS SELECT * FROM ${medications.table}`)
  const none = 'CAST(NULL AS VARCHAR)'
  // What has no end is still taken on the last day that the tables tell of.
  const lastDay = `(SELECT MAX(day) FROM (SELECT substr(${column('start')}, 1, 10) AS day FROM ${medications.table}
    UNION ALL SELECT substr(${column('stop')}, 1, 10) FROM ${medications.table}) AS days)`
  const rows = sortRows(
    {
      person: column('patient'),
      system: "'rxnorm'",
      code: column('code'),
      name: column('description'),
      route: none,
      dose: none,
      start: column('start'),
      end: `COALESCE(NULLIF(trim(${column('stop')}), ''), ${lastDay})`,
      days: none,
      mostDays: 120 * 366,
      line: lineSql(medications.header),
    },
    options,
  )
  for (const sql of rows) await database.run(sql)
  const files = [medications.file]
  if (fileCalled(folder, 'patients') !== undefined) {
    const { table, file, column } = await readNamed(database, folder, 'patients', ['id', 'birthdate'])
    const columns = {
      person: column('id'),
      born: column('birthdate'),
      sex: column('gender'),
      died: column('deathdate'),
    }
    await addPeople(database, { from: table, file }, columns)
    await tellRejected(database, file)
    files.push(file)
  }
  if (fileCalled(folder, 'observations') !== undefined) {
    const { table, file, column } = await readNamed(database, folder, 'observations', [
      'date',
      'patient',
      'code',
      'value',
    ])
    const isAsked = `${column('code')} IN (SELECT code FROM asked_loinc)`
    await addSaid(
      database,
      { from: `(SELECT * FROM ${table} WHERE ${isAsked})`, place: basename(file) },
      {
        person: column('patient'),
        field: `'loinc ' || ${column('code')}`,
        answer: column('value'),
        start: column('date'),
      },
    )
    await tellUnasked(database, { from: table, place: basename(file), isAsked })
    await tellRejected(database, file)
    files.push(file)
  }
  if (fileCalled(folder, 'conditions') !== undefined) {
    const { table, file, column } = await readNamed(database, folder, 'conditions', ['start', 'patient', 'code'])
    await addSaid(
      database,
      { from: table, place: basename(file) },
      {
        person: column('patient'),
        field: "'condition'",
        answer: `'http://snomed.info/sct|' || ${column('code')} || '|' || COALESCE(${column('description')}, '')`,
        start: column('start'),
        end: column('stop'),
      },
    )
    await tellRejected(database, file)
    files.push(file)
  }
  await endAtDeath(database, `(SELECT ${lineSql(medications.header)} FROM raw AS r WHERE r.source_row = i.source_row)`)
  return { rowsRead: medications.rows, files }
}
