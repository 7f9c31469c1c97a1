import type { Person } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { engine } from '../test/service.js'
import { indicatorOf } from './cds-hooks/cards.js'
import { contextualFactors } from './contextual-factors.js'

const of = (items: readonly string[], person: Person = {}) => {
  const report = engine().ask.check({ items, person })
  const [finding] = report.findings
  if (finding === undefined) throw new Error(`nothing was found about ${items.join(', ')}`)
  const factors = contextualFactors(finding, report, person, engine().knowledge)
  return { ...factors, indicator: indicatorOf(finding, factors) }
}
const laboratory = (test: string, value: number, unit: string) => ({
  laboratory: [{ test, value, unit, date: '2026-11-20' }],
})

describe('digoxin with ciclosporin', () => {
  const pair = ['digoxin', 'cyclosporine']
  it('names what is missing, and is to be assessed', () => {
    const { lines, indicator } = of(pair)
    expect(lines.join()).toContain('Not in the record: digoxin level, potassium, magnesium, calcium, creatinine')
    expect(indicator).toBe('warning')
  })

  it.each([
    ['potassium', 3.0, 'mmol/L', 'critical'],
    ['potassium', 4.2, 'mmol/L', 'warning'],
    ['digoxin', 2.6, 'ng/mL', 'critical'],
    ['digoxin', 0.8, 'ng/mL', 'warning'],
    ['magnesium', 1.2, 'mg/dL', 'critical'],
    ['calcium', 11.5, 'mg/dL', 'critical'],
    ['creatinine', 2.4, 'mg/dL', 'critical'],
  ] as const)('with %s %d %s is %s', (test, value, unit, indicator) => {
    const answered = of(pair, laboratory(test, value, unit))
    expect(answered.indicator).toBe(indicator)
    expect(answered.lines.join(' ')).toContain('on 2026-11-20')
  })

  it('counts slow kidneys', () => {
    expect(of(pair, { egfrMlPerMin: 25 }).aggravated).toBe(true)
  })
})

describe('a bleed', () => {
  it('is eased by a protected stomach and made worse by age, INR and an ulcer', () => {
    expect(of(['warfarin', 'ibuprofen', 'omeprazole'])).toMatchObject({ eased: true, indicator: 'warning' })
    expect(of(['warfarin', 'ibuprofen']).indicator).toBe('critical')
    expect(of(['warfarin', 'ibuprofen', 'omeprazole'], { ageYears: 80 }).indicator).toBe('critical')
    expect(of(['warfarin', 'ibuprofen', 'omeprazole'], laboratory('inr', 4.5, '1')).indicator).toBe('critical')
  })
})

it('asks for an ECG and potassium where the interval is prolonged', () => {
  const { lines } = of(['haloperidol', 'methadone'], laboratory('qtc', 520, 'ms'))
  expect(lines.join(' ')).toMatch(/QTc of an ECG 520 ms.*above 500/)
  expect(lines.join(' ')).toContain('Not in the record: potassium, magnesium.')
})
