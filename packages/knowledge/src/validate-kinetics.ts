import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  drawEthanolPeople,
  type EthanolPeople,
  ethanolConcentrations,
  ethanolPeopleCurves,
  type KineticsTable,
  ownPeaks,
  type Spread,
  simulate,
  spreadOf,
} from '@mixwise/core/pk'
import { defaultFolders } from './compile/compile.js'
import { compileKinetics, foreseenPeak } from './compile/kinetics.js'
import type { ObservedEthanol, ObservedOral } from './compile/kinetics-schema.js'
import { openCurated } from './read/curated-files.js'
import { FaultyKnowledge } from './read/problem.js'
import { type ArmPoint, drawArm, drawPeaks } from './validation-plots.js'

/** The people the arms are simulated with: weights and heights were not published. */
export const armPerson = { weightKg: 70, ageYears: 30, heightCm: 176 } as const

export interface ArmCheck {
  arm: ObservedEthanol
  points: ArmPoint[]
  /** Root mean square of mean simulated minus mean observed, g/L; absent without a profile. */
  rmseGPerL?: number
  peak: { simulated: number; spread: Spread; fold: number }
}

export interface PeakRow {
  seen: ObservedOral
  foreseen: number
  ratio: number
}

function onePerson(who: EthanolPeople, i: number): Parameters<typeof ethanolConcentrations>[1] {
  return {
    vL: who.vL[i] as number,
    vmaxGPerH: who.vmaxGPerH[i] as number,
    kmGPerL: who.kmGPerL[i] as number,
    kaPerH: who.kaPerH[i] as number,
    bioavailability: who.bioavailability[i] as number,
  }
}

/** Simulated concentrations of an arm: a row a time, a number a virtual person. */
function armCurves(table: KineticsTable, arm: ObservedEthanol['arm'], people: number, steps: number): Float32Array {
  const person = { ...armPerson, ...(arm.sex === 'unknown' ? {} : { sex: arm.sex }) }
  const who = drawEthanolPeople(table.ethanol, person, arm.food, people, 1)
  const grams = arm.doseGPerKg * armPerson.weightKg
  if (arm.route === 'oral') return ethanolPeopleCurves([{ grams, atH: 0 }], who, 1 / 12, steps).values
  const values = new Float32Array(people * steps)
  const timesH = Array.from({ length: steps }, (_, k) => k / 12)
  for (let i = 0; i < people; i++) {
    const own = ethanolConcentrations([{ grams, atH: 0, overH: arm.overH ?? 1 }], onePerson(who, i), timesH)
    own.forEach((c, k) => {
      values[k * people + i] = c
    })
  }
  return values
}

/**
 * One study arm against the model.
 *
 * @example
 * checkArm(table, observedEthanol[0]).rmseGPerL
 */
export function checkArm(table: KineticsTable, seen: ObservedEthanol): ArmCheck {
  const people = seen.arm.route === 'oral' ? 2000 : 200
  const lastMin = Math.max(480, ...(seen.profile ?? []).map((point) => point.atMin))
  const steps = lastMin / 5 + 1
  const values = armCurves(table, seen.arm, people, steps)
  const points = Array.from({ length: steps }, (_, k): ArmPoint => {
    const row = values.slice(k * people, (k + 1) * people)
    const { low90, high90 } = spreadOf(row)
    return { atMin: k * 5, mean: row.reduce((a, b) => a + b, 0) / people, low90, high90 }
  })
  const { peak } = ownPeaks({ people, steps, stepH: 1 / 12, values })
  const simulated = peak.reduce((a, b) => a + b, 0) / people
  const errors = (seen.profile ?? []).map(
    (point) => ((points[point.atMin / 5] as ArmPoint).mean - point.meanGPerL) ** 2,
  )
  return {
    arm: seen,
    points,
    ...(errors.length === 0 ? {} : { rmseGPerL: Math.sqrt(errors.reduce((a, b) => a + b, 0) / errors.length) }),
    peak: { simulated, spread: spreadOf(peak), fold: seen.peak.meanGPerL / simulated },
  }
}

/** Every measured oral peak against the models. */
export function checkPeaks(table: KineticsTable, observed: readonly ObservedOral[]): PeakRow[] {
  return observed.map((seen) => {
    const foreseen = foreseenPeak(table.oral[seen.slug]?.models ?? [], seen, table.allometricExponent).ngPerMl
    return { seen, foreseen, ratio: seen.peakNgPerMl / foreseen }
  })
}

function folds(value: number): string {
  return value.toFixed(2)
}

/** The report as Markdown. */
export function validationReport(table: KineticsTable, arms: readonly ArmCheck[], peaks: readonly PeakRow[]): string {
  const all = Object.values(table.oral)
  const drawn = all.filter((kinetics) => kinetics.showing !== 'none')
  const checked = drawn.filter((kinetics) => kinetics.check !== undefined)
  const within = checked.filter((kinetics) => kinetics.check?.within === true)
  const share = Math.round((within.length / checked.length) * 100)
  const jones = arms.find((check) => check.arm.id === 'jones-1984')
  const ten = simulate(table, { items: [{ slug: 'baclofen', doses: [{ mg: 10, atH: 0 }] }], person: { weightKg: 70 } })
  const band = ten.curves[0]?.peak as Spread
  const goal = (reached: boolean): string => (reached ? 'reached' : '**missed**')
  const jonesRmse = jones?.rmseGPerL ?? Number.NaN
  const lines = [
    '# Validation of the exposure models',
    '',
    'Made by `npm run validate` from `packages/knowledge/curated/kinetics`; do not edit. Observed over simulated is given as a ratio: 1 is exact, 0.5 to 2 is within two-fold.',
    '',
    '## Goals',
    '',
    '| Goal | Measured | |',
    '| --- | --- | --- |',
    `| Alcohol against Jones 1984, RMSE at most 0.03 g/L | ${jonesRmse.toFixed(4)} g/L | ${goal(jonesRmse <= 0.03)} |`,
    `| Peak of 10 mg baclofen covers 139 to 141 ng/mL | 50 % of virtual people ${band.low50} to ${band.high50}, 90 % ${band.low90} to ${band.high90} | ${goal(band.low50 <= 138.8 && band.high50 >= 141.4)} |`,
    `| At least 80 % of substances with a measured peak within two-fold | ${within.length} of ${checked.length}, ${share} % | ${goal(within.length >= 0.8 * checked.length)} |`,
    '',
    `What to keep in mind: the alcohol parameters were fitted to some of these same arms, Jones 1984 among them, so that row says the fit holds, not that it was foretold. The peaks of alcohol come out low in ${arms.filter((check) => check.peak.fold > 1).length} of ${arms.length} arms: real levels may be higher than drawn. ${drawn.length - checked.length} of ${drawn.length} substances that are drawn have no measured peak here; their charts say so.`,
    '',
    '## Alcohol',
    '',
    `Virtual people of ${armPerson.weightKg} kg, ${armPerson.heightCm} cm and ${armPerson.ageYears} years, as the arms' own were not published. Means of virtual people against means of the arm.`,
    '',
    '| Arm | Dose g/kg | Meal | Profiles | RMSE g/L | Peak observed g/L | simulated | ratio | observed mean in 90 % band | |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...arms.map((check) => {
      const { arm } = check
      const inBand = arm.peak.meanGPerL >= check.peak.spread.low90 && arm.peak.meanGPerL <= check.peak.spread.high90
      return `| ${arm.id} (${arm.arm.route}) | ${arm.arm.doseGPerKg} | ${arm.arm.food} | ${arm.arm.profiles} | ${check.rmseGPerL?.toFixed(3) ?? 'no profile'} | ${arm.peak.meanGPerL} | ${check.peak.simulated.toFixed(3)} | ${folds(check.peak.fold)} | ${inBand ? 'yes' : 'no'} | ${check.peak.fold >= 0.5 && check.peak.fold <= 2 ? 'pass' : 'fail'} |`
    }),
    '',
    ...arms
      .filter((check) => check.arm.profile !== undefined)
      .map((check) => `![${check.arm.what}](${check.arm.id}.svg)`),
    '',
    '## Peaks by mouth',
    '',
    '![Observed against simulated peaks](oral-peaks.svg)',
    '',
    '| Substance | Dose mg | Observed ng/mL | Simulated ng/mL | Ratio | Source |',
    '| --- | --- | --- | --- | --- | --- |',
    ...peaks.map(
      (row) =>
        `| ${row.seen.slug} | ${row.seen.doseMg}${row.seen.everyH === undefined ? '' : ` every ${row.seen.everyH} h`} | ${row.seen.peakNgPerMl} | ${Number(row.foreseen.toPrecision(3))} | ${folds(row.ratio)} | ${row.seen.cite.join(', ')} |`,
    ),
    '',
    '## Verdicts',
    '',
    '| Substance | Ratio (geometric mean) | Observations | Drawn as | Why |',
    '| --- | --- | --- | --- | --- |',
    ...checked.map(
      (kinetics) =>
        `| ${kinetics.slug} | ${kinetics.check?.ratio} | ${kinetics.check?.observations} | ${kinetics.showing} | ${kinetics.reservations.join(', ')} |`,
    ),
    '',
    `Shape only for other reasons: ${drawn
      .filter((kinetics) => kinetics.showing === 'shape' && kinetics.check === undefined)
      .map((kinetics) => `${kinetics.slug} (${kinetics.reservations.join(', ')})`)
      .join('; ')}.`,
    '',
    `Never checked against a measured peak: ${drawn
      .filter((kinetics) => kinetics.check === undefined)
      .map((kinetics) => kinetics.slug)
      .join(', ')}.`,
    '',
    `Not drawn: ${all
      .filter((kinetics) => kinetics.showing === 'none')
      .map((kinetics) => `${kinetics.slug} (${kinetics.reservations.join(', ')})`)
      .join('; ')}.`,
    '',
  ]
  return lines.join('\n')
}

/** Makes the report and its plots in a folder. */
export function writeValidation(folder: string): void {
  const files = openCurated(defaultFolders.curatedDir)
  const compiled = compileKinetics(files)
  if (compiled === undefined || files.problems.length > 0) throw new FaultyKnowledge(files.problems)
  const { table, observedEthanol, observedOral } = compiled
  const arms = observedEthanol.map((seen) => checkArm(table, seen))
  const peaks = checkPeaks(table, observedOral)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'README.md'), validationReport(table, arms, peaks))
  for (const check of arms) {
    if (check.arm.profile === undefined) continue
    writeFileSync(join(folder, `${check.arm.id}.svg`), drawArm(check.arm, check.points))
  }
  writeFileSync(join(folder, 'oral-peaks.svg'), drawPeaks(peaks))
}

const started = process.argv[1]
if (started !== undefined && import.meta.url === pathToFileURL(started).href) {
  writeValidation(fileURLToPath(new URL('../../../docs/validation/', import.meta.url)))
}
