import type { Person } from './circumstances.js'
import { newestOf } from './laboratory.js'

/** Who is not told to be older or a woman filters at most what a man of this age with the same creatinine does. */
const youngestAdultYears = 18
/** Where the most that it can be is no more than this, it says something. */
const weakBelowMlPerMin = 60

/**
 * How much the kidneys filter, in mL/min, from the newest creatinine, the age and the sex of an adult by the equation
 * CKD-EPI of 2021 (Inker, New England Journal of Medicine 385:1737; https://kidney.org/ckd-epi-creatinine-equation-2021).
 * Where age or sex is not known, the most that it can be, if even that is weak. Nothing where it cannot be told, as of a
 * child.
 *
 * @example
 * const laboratory = [{ test: 'creatinine', value: 4.75, unit: 'mg/dL' }]
 * egfrOfCreatinine({ ageYears: 76, sex: 'female', laboratory }) // 9
 */
export function egfrOfCreatinine({ ageYears, sex, laboratory = [] }: Person): number | undefined {
  const umolPerL = newestOf(laboratory, 'creatinine')?.inUnit
  if (umolPerL === undefined || (ageYears !== undefined && ageYears < youngestAdultYears)) return undefined
  const [kappa, alpha, factor] = sex === 'female' ? [0.7, -0.241, 1.012] : [0.9, -0.302, 1]
  const ratio = umolPerL / 88.42 / kappa
  const years = ageYears ?? youngestAdultYears
  const egfr = Math.round(142 * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2 * 0.9938 ** years * factor)
  return (ageYears === undefined || sex === undefined) && egfr >= weakBelowMlPerMin ? undefined : egfr
}
