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

it.each([
  ['kg', 'g', 1e3],
  ['g', 'mg', 1e3],
  ['mg', 'ug', 1e3],
  ['mg', 'mcg', 1e3],
  ['ug', 'ng', 1e3],
  ['ng', 'pg', 1e3],
  ['L', 'dL', 10],
  ['dL', 'cL', 10],
  ['cL', 'mL', 10],
  ['d', 'h', 24],
  ['h', 'min', 60],
  ['min', 's', 60],
  ['mol', 'mmol', 1e3],
  ['mmol', 'umol', 1e3],
  ['umol', 'nmol', 1e3],
  ['m', 'cm', 100],
  ['1', '1', 1],
  ['1/h', '1/d', 24],
  ['mL/min/kg', 'mL/kg/min', 1],
])('one %s in %s is %d', (from, to, factor) => {
  expect(convert(1, from, to)).toBeCloseTo(factor, 9)
})

it('takes no molar mass that cannot be, and none where none is needed', () => {
  for (const molarMass of [0, -1, Number.NaN]) expect(convert(1, 'mol', 'g', molarMass)).toBeUndefined()
  expect(convert(2, 'mol', 'g', 10)).toBeCloseTo(20, 12)
  expect(convert(20, 'g', 'mol', 10)).toBeCloseTo(2, 12)
  expect(convert(1, 'g', 'mg', 10)).toBeCloseTo(1000, 9)
  expect(convert(1, 'mol', 'L', 10)).toBeUndefined()
  expect(convert(1, 'L', 'mol', 10)).toBeUndefined()
})

it('keeps what is divided by apart from what is measured', () => {
  expect(convert(1, 'mg/h', 'mg/L')).toBeUndefined()
  expect(convert(1, 'mg', 'mg/L')).toBeUndefined()
  expect(convert(1, '', 'mg')).toBeUndefined()
})
