/** What every reader makes of its format, and where what cannot be read goes. */

/** Tables that a reader fills. Days are counted from 1970-01-01; ends are inclusive. */
export const intakeTables: Readonly<Record<string, string>> = {
  // A way is all that a row says of what is taken and how, its parts (register, code, name, way in, dose) in one text.
  intake: 'source_row BIGINT, person VARCHAR, way VARCHAR, day_from INTEGER, day_to INTEGER, imputed INTEGER',
  quarantine: 'source_row BIGINT, reason VARCHAR, line VARCHAR',
  people: 'person VARCHAR, born INTEGER, sex VARCHAR, died INTEGER',
  said: 'person VARCHAR, field VARCHAR, answer VARCHAR, day_from INTEGER, day_to INTEGER',
  // What stands in the input and nothing is made of: where, what, and how many rows have it.
  not_read: 'place VARCHAR, what VARCHAR, rows BIGINT',
}

const blanks = `' ' || chr(9) || chr(13) || chr(160)`

/** SQL of a text without blanks of any kind around it. Few texts have one, and looking for it costs less than taking it off. */
export function withoutBlanks(text: string): string {
  const hasBlank = ["' '", 'chr(9)', 'chr(13)', 'chr(160)'].map((one) => `contains(${text}, ${one})`)
  return `CASE WHEN ${hasBlank.join(' OR ')} THEN trim(${text}, ${blanks}) ELSE ${text} END`
}

/** What programs write into a cell of which nothing is known. */
const nothingWords = ['', '-', '.', 'na', 'n/a', 'nan', 'nat', 'nil', 'null', 'none', '<na>', '\\n']
const longestNothing = Math.max(...nothingWords.map((word) => word.length))

/**
 * SQL of the text of a cell without blanks around it, NULL where nothing is said in it: where it is empty, or holds one of
 * the words that programs write for that.
 */
export function filledSql(cell: string): string {
  const text = `trim(${cell})`
  return `CASE WHEN strlen(${text}) > ${longestNothing} THEN ${text} WHEN NOT ${saysNothingSql(text)} THEN ${text} END`
}

/** SQL that is true of a text without blanks around it in which nothing is said. */
export function saysNothingSql(text: string): string {
  const words = nothingWords.map((word) => `'${word}'`).join(', ')
  // DuckDB works out both sides of an "and" for all rows, and makes a join for all of them of a long IN.
  return `CASE WHEN strlen(${text}) > ${longestNothing} THEN false ELSE list_contains([${words}], lower(${text})) END`
}

/** Statuses that say that nothing was taken. */
export const notTakenStatuses = [
  ...['cancelled', 'canceled', 'entered-in-error', 'not-taken', 'declined', 'not-done', 'draft'],
  ...['void', 'voided', 'deleted', 'rejected', 'refused', 'reversed', 'returned', 'not given', 'not dispensed'],
]

/** Parts the parts of a way; no cell holds it. */
export const unit = '\u001f'

/** Why a row was set aside. */
export const quarantineReasons = {
  'no-person': 'it names no person',
  'no-code-or-name': 'it names no medicine, by code or by name',
  'no-start': 'it has no day of beginning',
  'date-not-read': 'a date of it could not be read',
  'end-before-start': 'it ends before it begins',
  'days-not-positive': 'its number of days is not a whole number above zero',
  'longer-than-ten-years': 'it lasts longer than ten years',
  'not-taken': 'its status or its words say that it was not taken',
  'after-death': 'it begins after the death of the person',
  'no-resource': 'it is no single resource of FHIR',
  'wrong-number-of-cells': 'it has more or fewer cells than the header',
  'not-parsed': 'it could not be parsed',
} as const
export type QuarantineReason = keyof typeof quarantineReasons

const tenYearsDays = 3660

/** Nobody whose record is read took anything before 1850; calendars that are shifted end before 2300. */
const firstDay = -43_829
const lastDay = 120_529

/** Days that only one order of their parts makes sense of. 01/02/2026 is none of them. */
const writtenDays = ['%Y/%m/%d', '%Y.%m.%d', '%d.%m.%Y', '%d-%b-%Y', '%d %b %Y', '%d %B %Y', '%d%b%Y']
const timesBehind = ['', ' %H:%M', ' %H:%M:%S', ':%H:%M:%S']

/**
 * SQL that reads a day out of a text as people and systems write it: 2026-01-31, 20260131, 31.01.2026, 31-Jan-2026, or
 * with a time behind it.
 */
export function daySql(text: string): string {
  const plain = `trim(${text})`
  const iso = `CASE WHEN length(${plain}) <= 10 OR substr(${plain}, 11, 1) IN (' ', 'T') THEN TRY_CAST(substr(${plain}, 1, 10) AS DATE) END`
  // Of 10 or 13 digits are seconds since 1970, whose first eight may look like a day.
  const packed = `CAST(TRY_STRPTIME(substr(${plain}, 1, 8), '%Y%m%d') AS DATE)`
  const formats = writtenDays.flatMap((day) => timesBehind.map((time) => `'${day}${time}'`)).join(', ')
  const written = `CAST(TRY_STRPTIME(${plain}, [${formats}]) AS DATE)`
  // DuckDB would take 01/02/03 for a day of the year 1.
  return `CAST(CASE WHEN ${text} IS NULL THEN NULL WHEN substr(${plain}, 5, 1) = '-' THEN ${iso}
    WHEN strlen(${plain}) IN (8, 12, 14) AND TRY_CAST(${plain} AS UBIGINT) IS NOT NULL THEN ${packed} ELSE ${written} END - DATE '1970-01-01' AS INTEGER)`
}

const wholeDays = `CASE WHEN TRY_CAST(days_text AS DOUBLE) = floor(TRY_CAST(days_text AS DOUBLE)) AND TRY_CAST(days_text AS DOUBLE) < 1000000
              THEN CAST(TRY_CAST(days_text AS DOUBLE) AS INTEGER) END`

/** Stands for an end that is not known: the last day of 2099, of 2999 and of 9999. */
const openEnds = [47_481, 376_199, 2_932_896]

/** SQL of a column that the input does not have. */
export const noText = 'CAST(NULL AS VARCHAR)'

/** Columns of a relation that has been read as text, as SQL; NULL where the input has none. */
export interface RawColumns {
  person: string
  system: string
  code: string
  name: string
  route: string
  dose: string
  start: string
  end: string
  days: string
  /** The days of beginning and end, where the input has them as days and not as text. */
  startDay?: string
  endDay?: string
  /** The number of days, where the input has it as a whole number. */
  daysNumber?: string
  /** SQL that is true of rows that say they were not taken. */
  notTaken?: string
  /** A row that lasts longer has a mistyped date; ten years where nothing else is said. */
  mostDays?: number
  /** The original row, for the quarantine. */
  line: string
}

/**
 * Statements that sort the rows of a relation `raw` into `intake` and `quarantine`, each row into one of them. Where
 * neither an end nor a number of days is given, `imputedDays` are taken and marked.
 */
export function sortRows(columns: RawColumns, { imputedDays }: { imputedDays: number }): readonly string[] {
  const {
    person,
    system,
    code,
    name,
    route,
    dose,
    start,
    end,
    days,
    notTaken = 'false',
    line,
    mostDays = tenYearsDays,
    startDay,
    endDay,
    daysNumber,
  } = columns
  const filled = (text: string): string => (text === noText ? noText : filledSql(text))
  // What says nothing in words stays a way of taking, and unmapped: that is asked of each way once.
  const isThere = (text: string): string => `NULLIF(trim(${text}), '')`
  // As it stands: blanks are taken off each way once, not off each row.
  const part = (text: string): string => (text === noText ? "''" : `COALESCE(${text}, '')`)
  const textOf = (text: string, day: string | undefined): string =>
    day === undefined ? filled(text) : `CASE WHEN ${day} IS NOT NULL THEN 'a day' END`
  const reason: readonly (readonly [QuarantineReason, string])[] = [
    ['no-person', `person IS NULL OR ${saysNothingSql('person')}`],
    ['not-taken', notTaken],
    ['no-code-or-name', 'code IS NULL AND name IS NULL'],
    ['no-start', 'start_text IS NULL'],
    [
      'date-not-read',
      `start_day IS NULL OR start_day NOT BETWEEN ${firstDay} AND ${lastDay} OR (end_text IS NOT NULL AND end_day IS NULL)`,
    ],
    ['days-not-positive', 'end_text IS NULL AND days_text IS NOT NULL AND (days_number IS NULL OR days_number < 1)'],
    ['end-before-start', 'end_day < start_day'],
    ['longer-than-ten-years', `COALESCE(end_day - start_day, days_number, 0) > ${mostDays}`],
  ]
  return [
    `CREATE OR REPLACE TABLE intake AS
      SELECT source_row, person, way_text AS way,
        CAST(start_day AS INTEGER) AS day_from,
        CAST(COALESCE(end_day, start_day + days_number - 1, start_day + ${imputedDays} - 1) AS INTEGER) AS day_to,
        CASE WHEN end_day IS NULL AND days_number IS NULL THEN 1 ELSE 0 END AS imputed,
        reason, CASE WHEN reason IS NOT NULL THEN ${line} END AS line
      FROM (
        SELECT *, CASE ${reason.map(([word, when]) => `WHEN ${when} THEN '${word}'`).join(' ')} END AS reason
        FROM (SELECT * REPLACE (
            CASE WHEN end_day NOT IN (${openEnds.join(', ')}) THEN end_day END AS end_day,
            CASE WHEN end_day IN (${openEnds.join(', ')}) THEN NULL ELSE end_text END AS end_text) FROM (
          SELECT *, ${startDay ?? daySql('start_text')} AS start_day, ${endDay ?? daySql('end_text')} AS end_day,
            ${daysNumber === undefined ? wholeDays : `CASE WHEN ${daysNumber} < 1000000 THEN CAST(${daysNumber} AS INTEGER) END`} AS days_number
          FROM (
            SELECT *, concat_ws('${unit}', ${[system, code, name, route, dose].map(part).join(', ')}) AS way_text, ${withoutBlanks(person)} AS person, ${isThere(code)} AS code, ${isThere(name)} AS name,
              ${textOf(start, startDay)} AS start_text,
              ${textOf(end, endDay)} AS end_text, ${daysNumber === undefined ? filled(days) : `CASE WHEN ${daysNumber} IS NOT NULL THEN 'a number' END`} AS days_text
            FROM raw
          ) AS texts
        ) AS days) AS ended
      ) AS judged`,
    'INSERT INTO quarantine SELECT source_row, reason, line FROM intake WHERE reason IS NOT NULL',
    'DELETE FROM intake WHERE reason IS NOT NULL',
    ...['reason', 'line'].map((column) => `ALTER TABLE intake DROP COLUMN ${column}`),
  ]
}
