import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultFolders } from './compile/compile.js'
import { type CompiledKinetics, compileKinetics } from './compile/kinetics.js'
import { openCurated } from './read/curated-files.js'
import { checkArm, checkPeaks, validationReport } from './validate-kinetics.js'
import { drawArm, drawPeaks } from './validation-plots.js'

const { table, observedEthanol, observedOral } = compileKinetics(
  openCurated(defaultFolders.curatedDir),
) as CompiledKinetics
const arms = observedEthanol.map((seen) => checkArm(table, seen))
const peaks = checkPeaks(table, observedOral)

describe('validation', () => {
  it('keeps alcohol within 0.03 g/L of the mean profile of Jones 1984', () => {
    expect(arms.find((check) => check.arm.id === 'jones-1984')?.rmseGPerL).toBeLessThanOrEqual(0.03)
  })

  it('keeps every alcohol arm within two-fold of its observed peak', () => {
    for (const check of arms) {
      expect(check.peak.fold).toBeGreaterThan(0.5)
      expect(check.peak.fold).toBeLessThan(2)
    }
  })

  it('has at least 80 % of the checked substances within two-fold', () => {
    const checked = Object.values(table.oral).flatMap((kinetics) => kinetics.check ?? [])
    expect(checked.filter((check) => check.within).length / checked.length).toBeGreaterThanOrEqual(0.8)
  })

  it('is committed as it comes out', () => {
    const report = readFileSync(new URL('../../../docs/validation/README.md', import.meta.url), 'utf8')
    expect(report).toBe(validationReport(table, arms, peaks))
  })

  it('draws plots that say what they show', () => {
    const first = arms[0]
    expect(first && drawArm(first.arm, first.points)).toContain('<desc')
    expect(drawPeaks(peaks)).not.toContain('NaN')
  })
})
