/** Margins of the made-up population, from published tables. They say how common things are, not which go together. */

/** Shares of people by age, and how many of them used any prescription in 30 days. */
export const ages: readonly { fromYears: number; toYears: number; share: number; anyMedicine: number; mean: number }[] =
  [
    // Any in 30 days: National Center for Health Statistics, Data Brief 334 (2019), figure 1. Shares of the population:
    // rounded from the 2020 census of the United States. Mean number of medicines of who takes any: ours.
    { fromYears: 0, toYears: 11, share: 0.14, anyMedicine: 0.18, mean: 1.3 },
    { fromYears: 12, toYears: 19, share: 0.1, anyMedicine: 0.27, mean: 1.5 },
    { fromYears: 20, toYears: 59, share: 0.53, anyMedicine: 0.467, mean: 2.6 },
    { fromYears: 60, toYears: 94, share: 0.23, anyMedicine: 0.85, mean: 4.6 },
  ]

/** How adults drink: National Survey on Drug Use and Health 2022, people of 12 and over. */
export const drinking: readonly { auditC: number; share: number }[] = [
  // 48.7% drank in the past month; 44% of those had a binge, and 26% of these drank heavily.
  { auditC: 0, share: 0.513 },
  { auditC: 2, share: 0.273 },
  { auditC: 5, share: 0.158 },
  { auditC: 9, share: 0.056 },
]

/** Of rows, how long a supply lasts: the usual lengths, with weights of ours. */
export const supplyDays: readonly { days: number; share: number }[] = [
  { days: 7, share: 0.08 },
  { days: 30, share: 0.62 },
  { days: 90, share: 0.3 },
]
