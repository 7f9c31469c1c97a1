import { describe, expect, it } from 'vitest'
import { engine } from '../../test/installed-engine.js'
import { openAgents, weightOf } from './agents.js'

const situations = engine.situations()
const oxycodone = situations.find('oxycodone')

describe('agents', () => {
  it('are the same for the same way of taking a substance', () => {
    const agents = openAgents(situations)
    const oral = agents.of(oxycodone, { route: 'oral' })
    expect([agents.of(oxycodone, { route: 'oral' }), agents.of(oxycodone, {}) === oral]).toEqual([oral, false])
  })

  it('are put together as check puts entries together', () => {
    const agents = openAgents(situations)
    agents.of(oxycodone, { route: 'oral', doseMgPerDay: 10 })
    const rectal = agents.of(oxycodone, { route: 'rectal', doseMgPerDay: 20 })
    expect(agents.together(oxycodone, 2)).toBe(rectal)
    const both = agents.all[agents.together(oxycodone, 3) - 1]
    expect(both).toMatchObject({ taking: { doseMgPerDay: 30 }, twice: 'other-forms' })
    expect(both?.taking.route).toBeUndefined()
    expect(() => agents.together(oxycodone, 4)).toThrow(/No way/)
  })

  it('lose their dose where there are too many, and that is counted', () => {
    const agents = openAgents(situations)
    agents.of(oxycodone, { route: 'oral' })
    for (let mg = 1; mg <= 60; mg++) agents.of(oxycodone, { route: 'oral', doseMgPerDay: mg })
    expect(agents.withoutDose()).toBe(11)
    expect(agents.all[agents.of(oxycodone, { route: 'oral', doseMgPerDay: 60 }) - 1]?.taking).toEqual({ route: 'oral' })
  })
})

it('weighs neighbouring texts apart', () => {
  const sums = new Set<bigint>()
  const weights = Array.from({ length: 60 }, (_, number) => weightOf(`${number} {}`))
  for (const [a, one] of weights.entries())
    for (const [b, other] of weights.entries())
      for (const [c, third] of weights.entries()) if (a < b && b < c) sums.add(one + other + third)
  expect(sums.size).toBe((60 * 59 * 58) / 6)
})
