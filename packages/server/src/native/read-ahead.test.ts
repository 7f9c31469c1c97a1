import { describe, expect, it } from 'vitest'
import { engine } from '../../test/service.js'
import { pauses, readAhead } from './read-ahead.js'

describe('pauses', () => {
  it('are due when work went on for a turn, and not before', async () => {
    let now = 0
    const pause = pauses(() => now)
    expect(pause.isDue()).toBe(false)
    now = 25
    expect(pause.isDue()).toBe(true)
    await pause.take()
    expect(pause.isDue()).toBe(false)
  })
})

it('looks names up while others are answered', async () => {
  const { knowledge } = engine()
  const slips = Array.from({ length: 60 }, (_, at) => `${knowledge.facts(at * 30).slug.slice(0, 5)}qx${at}`)
  let turns = 0
  const ticking = setInterval(() => turns++, 0)
  await readAhead(knowledge, { items: slips })
  clearInterval(ticking)
  expect(turns).toBeGreaterThan(0)
  await readAhead(knowledge, {})
})
