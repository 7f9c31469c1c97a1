import { basename } from 'node:path'
import type { circumstances } from '@mixwise/core'
import { type Database, quoted } from '../run/duckdb.js'
import { daySql, filledSql, saysNothingSql, withoutBlanks } from './intake.js'

/** Where a table of people has what; SQL of texts, absent where it has no such column. */
export interface PeopleColumns {
  person: string
  /** A date of birth. */
  born?: string
  /** The same as days from 1970-01-01, where the input has it as a day and not as text. */
  bornDay?: string
  /** In words, as a letter, or as a concept of OMOP. */
  sex?: string
  died?: string
}

const sexWords = {
  female: ['f', 'female', '8532'],
  male: ['m', 'male', '8507'],
} as const satisfies Readonly<Partial<Record<(typeof circumstances.sex.words)[number], readonly string[]>>>

/** Says that a sex is not known, and so nothing that went unread. */
const noSex = ['', 'na', 'n/a', 'nan', 'null', 'none', 'u', 'unknown', 'other', 'o', '0', 'undifferentiated']

/** From 1850 on and before 2300, as supplies are. */
const isBirth = (day: string): string =>
  `${day} BETWEEN DATE '1850-01-01' - DATE '1970-01-01' AND DATE '2299-12-31' - DATE '1970-01-01'`

/**
 * Adds the rows of a relation to `people`. What contradicts within one person is unknown. That, and cells of which
 * nothing can be made, go to `not_read`.
 */
export async function addPeople(
  database: Database,
  { from, file }: { from: string; file: string },
  { person, born, bornDay, sex, died }: PeopleColumns,
): Promise<void> {
  const none = 'CAST(NULL AS VARCHAR)'
  // A day can always be read, but may be one on which nobody was born.
  const filled = born === undefined ? none : filledSql(born)
  const bornText = bornDay === undefined ? filled : `CASE WHEN ${isBirth(bornDay)} THEN NULL ELSE ${filled} END`
  const sexText = `lower(trim(${sex ?? none}))`
  const words = Object.entries(sexWords)
  const cases = words.map(
    ([, written], place) => `WHEN ${sexText} IN (${written.map(quoted).join(', ')}) THEN ${place}`,
  )
  const wordOf = words.map(([word], place) => `WHEN ${place} THEN '${word}'`)
  await database.run(`CREATE OR REPLACE TEMP TABLE person_row AS
    SELECT *, CASE WHEN ${isBirth('born_day')} THEN born_day END AS born FROM (
      SELECT CASE WHEN NOT ${saysNothingSql('named')} THEN named END AS person, ${bornText} AS born_text, ${bornDay ?? daySql(born ?? none)} AS born_day,
        ${sexText} AS sex_text, CAST(CASE ${cases.join(' ')} END AS UTINYINT) AS sex,
        ${died === undefined ? none : filledSql(died)} AS died_text, ${died === undefined ? 'CAST(NULL AS INTEGER)' : daySql(died)} AS died
      FROM (SELECT *, ${withoutBlanks(person)} AS named FROM ${from}))`)
  const agreed = (column: string): string => `CASE WHEN MIN(${column}) = MAX(${column}) THEN MAX(${column}) END`
  await database.run(`CREATE OR REPLACE TEMP TABLE one_person AS
    SELECT person, ${agreed('born')} AS born, ${agreed('sex')} AS sex, MIN(died) AS died,
      MIN(born) <> MAX(born) AS born_differs, MIN(sex) <> MAX(sex) AS sex_differs
    FROM person_row WHERE person IS NOT NULL GROUP BY person`)
  await database.run(`INSERT INTO people SELECT person, born, CASE sex ${wordOf.join(' ')} END, died FROM one_person`)
  const tell = (what: string, text: string, where: string): Promise<void> =>
    database.run(`INSERT INTO not_read SELECT ${quoted(`${basename(file)}, ${what}`)}, ${text}, count(*)
      FROM person_row WHERE ${where} GROUP BY ${text}`)
  await tell('rows', `'no-person'`, 'person IS NULL')
  await tell('birth date', 'born_text', 'born_text IS NOT NULL AND born IS NULL')
  await tell('death date', 'died_text', 'died_text IS NOT NULL AND died IS NULL')
  await tell('sex', 'sex_text', `sex IS NULL AND sex_text NOT IN (${noSex.map(quoted).join(', ')})`)
  for (const [column, what] of [
    ['born', 'birth date'],
    ['sex', 'sex'],
  ] as const)
    await database.run(`INSERT INTO not_read SELECT ${quoted(`${basename(file)}, ${what}`)}, 'two of one person', many
      FROM (SELECT count(*) AS many FROM one_person WHERE ${column}_differs) WHERE many > 0`)
  for (const table of ['person_row', 'one_person']) await database.run(`DROP TABLE ${table}`)
}

/**
 * Ends what people who died were still supplied with on that day, and sets aside what begins after it.
 */
export async function endAtDeath(database: Database, lineOf: string): Promise<void> {
  if ((await database.count('SELECT count(died) FROM people')) === 0) return
  await database.run(`INSERT INTO quarantine SELECT i.source_row, 'after-death', ${lineOf}
    FROM intake AS i JOIN people AS p ON p.person = i.person WHERE i.day_from > p.died`)
  await database.run(
    'DELETE FROM intake USING people WHERE people.person = intake.person AND intake.day_from > people.died',
  )
  await database.run(
    'UPDATE intake SET day_to = people.died FROM people WHERE people.person = intake.person AND intake.day_to > people.died',
  )
}
