import { expect, it } from 'vitest'
import { isSupply } from './supplies.js'

it.each([
  'Alcohol prep pads',
  'alcohol swabs 70 %',
  'Blood glucose test strips',
  'Freestyle Libre glucose sensor',
  'BD Ultra-Fine pen needle 32G x 4 mm',
  'Insulin syringe 1 mL 29G',
  'Lancets 30G',
  'Glucometer',
])('holds no medicine, whatever its name sounds like: %s', (words) => {
  expect(isSupply(words, true)).toBe(true)
})

it.each(['OneTouch Verio test strips', 'Gauze 4 x 4', 'Aerochamber spacer', 'Compressor nebulizer'])(
  'holds none where none is understood: %s',
  (words) => {
    expect(isSupply(words, false)).toBe(true)
  },
)

it.each([
  'enoxaparin 40 mg/0.4 mL syringe',
  'morphine 10 mg syringe',
  'iodine dressing',
  'albuterol for nebulizer',
  'insulin aspart 100 units/mL prefilled pen',
  'lidocaine patch',
  'glucose 5 % infusion',
  'heparin flush syringe',
  'insulin glargine, 32G pen needles apart',
])('may be a medicine: %s', (words) => {
  expect(isSupply(words, true)).toBe(false)
})
