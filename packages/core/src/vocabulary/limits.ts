/**
 * The most that a request may hold, each number in this one place: schemas, readers and the simulator take theirs from
 * here. Lists by their entries.
 */
export const mostEntries = {
  /** Of a list that is checked, what was stopped among them; of allergies as well. */
  list: 500,
  /** Of a name that was chosen among candidates. */
  slugs: 50,
  clockTimes: 24,
  conditions: 60,
  laboratory: 60,
  timeline: 8,
  /** Of one entry of a timeline. */
  doses: 100,
  sheet: 200,
  sheetQuestions: 30,
  suggestions: 20,
} as const

/** Texts by their letters. */
export const mostLetters = {
  /** A letter of two pages. */
  name: 8000,
  /** What somebody who is still typing has written. */
  typed: 200,
  slug: 200,
  locale: 20,
  condition: 60,
  unit: 40,
  claim: 40,
  /** A remark or a dose in somebody's own words, on a sheet. */
  remark: 500,
  question: 300,
} as const

/** The least and the most that a number may be. */
export type Bounds = readonly [least: number, most: number]

const doseMg: Bounds = [0, 1e6]

/** Numbers of a request by their field. Nobody takes more; a larger one is a slip. */
export const bounds = {
  doseMg,
  /** Units of activity: an hour of penicillin is millions. */
  doseUnits: [0, 1e9],
  /** Once a minute. */
  timesPerDay: [0, 1440],
  doseMgPerDay: doseMg,
  doseMgPerWeek: [0, 7e6],
  gramsEthanol: [0, 1000],
  daysAgo: [0, 36_500],
  inDays: [0, 36_500],
  /** Hours between two entries, and times of a timeline from midnight of its first day: two weeks. */
  hours: [0, 336],
  clockH: [0, 24],
  /** How long a timeline is drawn. */
  drawnHours: [1, 168],
  stepMin: [1, 60],
  people: [50, 20_000],
  seed: [0, 2 ** 32 - 1],
  shareOfPeak: [0.05, 0.95],
  suggestions: [1, mostEntries.suggestions],
} as const satisfies Readonly<Record<string, Bounds>>
