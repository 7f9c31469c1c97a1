import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fewestPeople, suppressed } from './suppress.js'

const groups = fc.array(fc.record({ people: fc.nat(30) }), { maxLength: 8 })

it('hides every small group', () => {
  fc.assert(
    fc.property(groups, fc.boolean(), (all, sumIsTold) => {
      for (const people of suppressed(all, { sumIsTold }))
        if (people !== undefined && people > 0) expect(people).toBeGreaterThanOrEqual(fewestPeople)
      expect(suppressed(all, { sumIsTold })).toHaveLength(all.length)
    }),
  )
})

it('never leaves one hidden group, which the whole would give away', () => {
  fc.assert(
    fc.property(groups, (all) => {
      const hidden = suppressed(all, { sumIsTold: true }).filter((people) => people === undefined)
      const filled = all.filter(({ people }) => people > 0).length
      expect(hidden.length === 1 && filled > 1).toBe(false)
    }),
  )
})

it('hides no more where no whole is told', () => {
  expect(suppressed([{ people: 3 }, { people: 0 }, { people: 9 }], { sumIsTold: false })).toEqual([undefined, 0, 9])
  expect(suppressed([{ people: 3 }, { people: 0 }, { people: 9 }], { sumIsTold: true })).toEqual([
    undefined,
    0,
    undefined,
  ])
})
