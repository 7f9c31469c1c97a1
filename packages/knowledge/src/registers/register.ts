/** One product of a national register, whatever the register: every importer makes these. */
export interface RegisterProduct {
  /** As it is printed, with strength and form where the register prints them. */
  name: string
  /** The whole name with strength and form, where the register prints them and `name` leaves them out. */
  denomination?: string
  /** Active ingredients in the register's own words; empty where it gives none. */
  ingredients: readonly string[]
  /** Two letters; `EU` for the register of the Union. */
  country: string
  /** Of name and ingredients, as in `fr`. */
  language: string
  /** What the number is, as core's `codeSystems` calls it where that knows it: `din`, `cis`, `dmd`. */
  system: string
  code: string
  status: 'marketed' | 'not-marketed' | 'withdrawn'
}
