import { circumstances } from '@mixwise/core'

/** Ages that a report tells apart, by the years from which on they hold. */
const ages = [
  { label: '0–17', fromYears: 0 },
  { label: '18–39', fromYears: 18 },
  { label: '40–64', fromYears: 40 },
  { label: '65–74', fromYears: 65 },
  { label: '75–84', fromYears: 75 },
  { label: '85 and over', fromYears: 85 },
] as const

const sexes = circumstances.sex.words

/** SQL of the number of an age and a sex, from `born`, `first_day` and `sex`. Age is that of the first day in the data. */
export const reportGroupSql = `CAST(${sexes.length + 1} * CASE WHEN born IS NULL THEN ${ages.length} ${ages
  .slice(1)
  .map(({ fromYears }, place) => `WHEN floor((first_day - born) / 365.2425) < ${fromYears} THEN ${place}`)
  .join(' ')} ELSE ${ages.length - 1} END
  + CASE sex ${sexes.map((sex, place) => `WHEN '${sex}' THEN ${place}`).join(' ')} ELSE ${sexes.length} END AS INTEGER)`

/** The age and the sex of a group, as a report calls them; undefined where it is not known. */
export function labelsOfGroup(group: number): { age: string | undefined; sex: string | undefined } {
  return { age: ages[Math.floor(group / (sexes.length + 1))]?.label, sex: sexes[group % (sexes.length + 1)] }
}
