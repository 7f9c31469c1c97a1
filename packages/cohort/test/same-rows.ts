import { join } from 'node:path'
import { openDatabase, quoted } from '../src/run/duckdb.js'

/** What an engine found elsewhere and what was found here, row by row: how many rows each has that the other lacks. */
export async function compareWithJob(
  outDir: string,
  job: string,
  tempDir: string,
): Promise<{ here: number; there: number; onlyHere: number; onlyThere: number }> {
  const database = await openDatabase({ folders: [outDir, job], tempDir })
  const read = (...path: string[]): string => `read_parquet(${quoted(join(...path))})`
  const day = (name: string): string => `CAST(${name} - DATE '1970-01-01' AS INTEGER)`
  const said = 'rule, severity, action, topic, applied, may_be'
  await database.run(`CREATE TABLE here AS
    SELECT person, ${day('day_from')} AS day_from, ${day('day_to')} AS day_to, substance_a AS a, substance_b AS b, ${said}, source_row_a, source_row_b
    FROM ${read(outDir, 'findings', '*.parquet')}
    UNION ALL SELECT person, ${day('day_from')}, ${day('day_to')}, substance, '', ${said}, source_row, source_row FROM ${read(outDir, 'about-one', '*.parquet')}
    UNION ALL SELECT person, ${day('day_from')}, ${day('day_to')}, drivers, burden, burden, severity, action, '', applied, may_be, 0, 0 FROM ${read(outDir, 'burdens', '*.parquet')}`)
  const saidThere = 's.rule, s.severity, s.action, s.topic, s.applied, s.may_be'
  const joined = `JOIN ${read(job, 'tables', 'person.parquet')} AS p ON p.person_id = f.person_id
    JOIN ${read(job, 'answers', 'said_text.parquet')} AS s ON s.said = f.said`
  await database.run(`CREATE TABLE slug AS SELECT * FROM ${read(job, 'slugs.parquet')}`)
  await database.run(`CREATE TABLE there AS
    SELECT p.person, f.day_from, f.day_to, a.slug AS a, COALESCE(b.slug, '') AS b, ${saidThere}, f.source_row_a, f.source_row_b
    FROM ${read(job, 'made', 'finding', '*.parquet')} AS f ${joined}
    JOIN slug AS a ON a.substance = f.a LEFT JOIN slug AS b ON b.substance = f.b
    UNION ALL SELECT p.person, f.day_from, f.day_to, s.drivers, s.rule, s.rule, s.severity, s.action, '', s.applied, s.may_be, 0, 0
    FROM ${read(job, 'made', 'burden_finding', '*.parquet')} AS f ${joined}`)
  const counts = {
    here: await database.count('SELECT count(*) FROM here'),
    there: await database.count('SELECT count(*) FROM there'),
    onlyHere: await database.count('SELECT count(*) FROM (SELECT * FROM here EXCEPT ALL SELECT * FROM there)'),
    onlyThere: await database.count('SELECT count(*) FROM (SELECT * FROM there EXCEPT ALL SELECT * FROM here)'),
  }
  database.close()
  return counts
}
