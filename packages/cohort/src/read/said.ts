import { conditionFields, overField } from '../people/fields.js'
import { type Database, quoted } from '../run/duckdb.js'
import { daySql, filledSql, saysNothingSql, withoutBlanks } from './intake.js'

/** Where a relation has what is known of people; SQL of texts. */
export interface SaidColumns {
  person: string
  field: string
  answer: string
  start?: string
  end?: string
}

const none = 'CAST(NULL AS VARCHAR)'

/**
 * Adds the rows of a relation to `said`. An answer without a day counts on every day, which `not_read` tells, as it does
 * of rows that nothing can be made of. Of a month or a year alone the first day begins it, and the last ends it.
 *
 * @param place what `not_read` calls the relation.
 */
export async function addSaid(
  database: Database,
  { from, place }: { from: string; place: string },
  { person, field, answer, start = none, end = none }: SaidColumns,
): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE observed AS
    SELECT *, CASE WHEN person IS NULL OR ${saysNothingSql('person')} THEN 'no-person'
        WHEN (start_text IS NOT NULL AND day_from IS NULL) OR (end_text IS NOT NULL AND day_to IS NULL) THEN 'date-not-read'
        WHEN day_to < day_from THEN 'end-before-start' END AS reason
    FROM (SELECT *, ${saidDaySql('start_text', 'first')} AS day_from, ${saidDaySql('end_text', 'last')} AS day_to
      FROM (SELECT ${withoutBlanks(person)} AS person, trim(${field}) AS field, trim(${answer}) AS answer,
          ${start === none ? none : filledSql(start)} AS start_text, ${end === none ? none : filledSql(end)} AS end_text
        FROM ${from}))`)
  await database.run(
    'INSERT INTO said SELECT person, field, answer, day_from, day_to FROM observed WHERE reason IS NULL',
  )
  // Of some diagnoses it matters that they were there.
  await database.run(`INSERT INTO said SELECT person, '${overField}', answer, day_to + 1, NULL FROM observed
    WHERE reason IS NULL AND day_to IS NOT NULL AND list_contains([${conditionFields.map(quoted).join(', ')}], lower(field))`)
  await database.run(`INSERT INTO not_read SELECT ${quoted(`${place}, rows`)},
      COALESCE(reason, 'without a day, so that they count on every day'), count(*)
    FROM observed WHERE reason IS NOT NULL OR day_from IS NULL GROUP BY reason`)
  await database.run('DROP TABLE observed')
}

function saidDaySql(text: string, side: 'first' | 'last'): string {
  const month = `TRY_CAST(${text} || CASE strlen(${text}) WHEN 4 THEN '-${side === 'first' ? '01' : '12'}-01' ELSE '-01' END AS DATE)`
  const day = side === 'first' ? month : `last_day(${month})`
  return `CASE WHEN ${text} IS NULL THEN NULL WHEN regexp_full_match(${text}, '\\d{4}(?:-\\d{2})?') THEN CAST(${day} - DATE '1970-01-01' AS INTEGER)
    ELSE ${daySql(text)} END`
}

/** Says how many observations of a relation have codes that nothing asks for. */
export async function tellUnasked(
  database: Database,
  { from, place, isAsked }: { from: string; place: string; isAsked: string },
): Promise<void> {
  await database.run(`INSERT INTO not_read SELECT ${quoted(`${place}, rows`)}, 'with a code that nothing asks for', many
    FROM (SELECT count(*) AS many FROM ${from} WHERE NOT COALESCE(${isAsked}, false)) WHERE many > 0`)
}
