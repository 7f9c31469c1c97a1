import { describe, expect, it } from 'vitest'
import { groupedWrites } from './grouped-writes.js'

describe('grouped writes', () => {
  it('are few, in order, and acknowledged only when kept', async () => {
    const written: number[][] = []
    const writes = groupedWrites<number>(async (entries) => void written.push([...entries]), {
      gatherMs: 1,
      mostWaiting: 100,
    })
    await Promise.all([1, 2, 3].map((one) => writes.add([one])))
    await writes.add([])
    expect(written).toEqual([[1, 2, 3]])
    await writes.add([4])
    await writes.drained()
    expect(written.flat()).toEqual([1, 2, 3, 4])
  })

  it('tell each caller of a failure, and go on', async () => {
    let fails = true
    const writes = groupedWrites<number>(
      async () => {
        if (fails) throw new Error('the disk is full')
      },
      { gatherMs: 1, mostWaiting: 2 },
    )
    const both = [writes.add([1]), writes.add([2])]
    await expect(writes.add([3])).rejects.toThrow('Too much waits')
    for (const one of both) await expect(one).rejects.toThrow('the disk is full')
    fails = false
    await expect(writes.add([4])).resolves.toBeUndefined()
  })
})
