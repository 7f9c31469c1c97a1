import { type Accuracy, accuracyOf, type Band } from './accuracy.js'
import { otherFamilies } from './calibrate.js'
import type { Unseen } from './cross-validate.js'

/** Families with fewer rows are printed together. */
const fewestRows = 10

/**
 * The table that `fit-exposure` prints: how well pairs were foreseen by a fit that had not seen them, over all, by what
 * was known of their victims and perpetrators from other pairs, and by family. Figures are means over the seeds.
 *
 * @example
 * accuracyText([crossValidate(studies, parameters, { folds: 5, seed: 1 })], bands)
 */
export function accuracyText(unseen: readonly (readonly Unseen[])[], bands: ReadonlyMap<string, Band>): string {
  const bandOf = (family: string): Band => bands.get(family) ?? (bands.get(otherFamilies) as Band)
  const row = (name: string, kept: (one: Unseen) => boolean): string => {
    const all = unseen.map((one) => accuracyOf(one.filter(kept), bandOf)).filter(({ rows }) => rows > 0)
    if (all.length === 0) return ''
    const mean = (field: keyof Accuracy): number => all.reduce((sum, one) => sum + one[field], 0) / all.length
    const percent = (field: keyof Accuracy): string => `${Math.round(100 * mean(field))} %`
    return `| ${name} | ${Math.round(mean('rows'))} | ${percent('rowsWithin')} | ${Math.round(mean('pairs'))} | ${percent('pairsWithin')} | ${mean('foldError').toFixed(2)} | ${percent('inBand')} |\n`
  }
  const counts = new Map<string, number>()
  for (const { family } of unseen[0] ?? []) counts.set(family, (counts.get(family) ?? 0) + 1)
  const families = [...counts].filter(([, count]) => count >= fewestRows).sort(([, a], [, b]) => b - a)
  const printed = new Set(families.map(([family]) => family))
  return [
    'Five-fold cross-validation; all rows of a pair are left out together, so that each is foreseen unseen.\n\n',
    '| | rows | within two-fold | pairs | within two-fold | fold error | in the 90 % band |\n',
    '| --- | --- | --- | --- | --- | --- | --- |\n',
    row('all', () => true),
    row('measured change of a quarter or more', ({ study }) => Math.abs(study.logRatio) >= Math.log(1.25)),
    row('several perpetrators at once', ({ study }) => study.row.perpetrators.length > 1),
    row('measured and hardly changed', ({ study }) => Math.abs(study.logRatio) < Math.log(1.25)),
    row('victim and perpetrator known from other pairs', ({ informed }) => informed === 'both'),
    row('one of them known', ({ informed }) => informed === 'one'),
    row('neither known: strength classes alone', ({ informed }) => informed === 'none'),
    ...families.map(([family]) => row(family, (one) => one.family === family)),
    row('other families', ({ family }) => !printed.has(family)),
  ].join('')
}
