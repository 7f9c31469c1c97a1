import { expect, it } from 'vitest'
import { english } from '../vocabulary/words/en.js'
import { askText } from './ask-text.js'

it('says of which things it asks where an entry names several', () => {
  const said = askText({ substances: [] }, { item: 0, ask: 'how-much', of: ['oxycodone', 'lithium'] })
  expect(said).toBe(`oxycodone, lithium: ${english.ask['how-much']}`)
})

it('says behind a unit of the register what was read', () => {
  const said = english.ask['unit-from-register']
  const substances = [
    { item: 0, taking: { doseMg: 0.25 } },
    { item: 1, taking: { doseUnits: 1000 } },
    { item: 2, taking: { doseMg: 500 } },
    { item: 2, taking: { doseMg: 500 } },
    { item: 2, taking: { doseMg: [5, 10] as const } },
    { item: 3 },
  ]
  const texts = [0, 1, 2, 3, 4].map((item) => askText({ substances }, { item, ask: 'unit-from-register' }))
  expect(texts).toEqual([`${said} (0.25 mg)`, `${said} (1000 units)`, `${said} (500 mg, 5–10 mg)`, said, said])
  expect(askText({ substances }, { item: 0, ask: 'which-unit' })).toBe(english.ask['which-unit'])
})
