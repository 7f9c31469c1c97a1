import { expect, it } from 'vitest'
import { convert } from './units.js'

it('converts between units of the same kind', () => {
  expect(convert(1.7, 'mL/min/kg', 'L/h/kg')).toBeCloseTo(0.102, 12)
  expect(convert(1, 'g/L', 'mg/dL')).toBeCloseTo(100, 10)
  expect(convert(138.8, 'ng/mL', 'mg/L')).toBeCloseTo(0.1388, 12)
  expect(convert(95, 'mg/min', 'g/h')).toBeCloseTo(5.7, 12)
  expect(convert(1, 'd', 'h')).toBeCloseTo(24, 12)
  expect(convert(330, 'mL', 'L')).toBeCloseTo(0.33, 12)
  expect(convert(175, 'cm', 'm')).toBeCloseTo(1.75, 12)
})

it('needs the molar mass between mass and amount', () => {
  expect(convert(0.62, 'umol/L', 'ng/mL', 450.92)).toBeCloseTo(279.57, 2)
  expect(convert(279.5704, 'ng/mL', 'umol/L', 450.92)).toBeCloseTo(0.62, 6)
  expect(convert(0.62, 'umol/L', 'ng/mL')).toBeUndefined()
})

it('refuses units that measure different things or that it does not know', () => {
  expect(convert(1, 'mg', 'L')).toBeUndefined()
  expect(convert(1, 'mg/L', 'mg/h')).toBeUndefined()
  expect(convert(1, 'stone', 'kg')).toBeUndefined()
  expect(convert(1, 'kg', 'kg/firkin')).toBeUndefined()
})
