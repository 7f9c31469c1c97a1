import { describe, expect, it } from 'vitest'
import type { FeedbackStore } from '../feedback.js'
import { lazyStore } from './lazy-store.js'
import { openStore } from './open-store.js'

describe('lazyStore', () => {
  it('opens with the first feedback and not before', async () => {
    let opens = 0
    const store = lazyStore(
      async () => {
        opens++
        return openStore(':memory:')
      },
      () => false,
    )
    await store.ping()
    expect(await store.counts()).toEqual([])
    expect(opens).toBe(0)
    await store.add([
      {
        card: 'a',
        service: 'mixwise',
        rule: 'r',
        outcome: 'accepted',
        suggestions: 0,
        outcomeAt: '2026-11-23T00:00:00Z',
      },
    ])
    expect(opens).toBe(1)
    expect((await store.counts()).map(({ rule, count }) => [rule, count])).toEqual([['r', 1]])
    await store.close()
  })

  it('reads what an earlier run kept', async () => {
    let opens = 0
    const store = lazyStore(
      async () => {
        opens++
        return openStore(':memory:')
      },
      () => true,
    )
    expect(await store.counts()).toEqual([])
    expect(opens).toBe(1)
    await store.close()
  })

  it('tries again after a failure', async () => {
    let fail = true
    const store = lazyStore(
      async (): Promise<FeedbackStore> => {
        if (fail) throw new Error('the disk is full')
        return openStore(':memory:')
      },
      () => false,
    )
    await expect(store.add([])).rejects.toThrow('the disk is full')
    fail = false
    await store.add([])
    await store.close()
  })
})
