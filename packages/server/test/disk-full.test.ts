import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from '../src/storage/open-store.js'
import { service } from './service.js'
import { type SmallDisk, smallDisk, smallDiskMissing } from './small-disk.js'

const missing = smallDiskMissing()
if (missing !== undefined) console.warn(missing)
let disk: SmallDisk | undefined
afterAll(() => disk?.remove())

const times = 10

describe.runIf(missing === undefined)('a disk that is full', () => {
  it(`${times} times refuses feedback, goes on answering, says so, and loses nothing it acknowledged`, async () => {
    disk = smallDisk()
    const store = await openStore(join(disk.dir, 'feedback.db'))
    const { request, post, logged } = service({ feedback: store })
    const acknowledged: string[] = []
    const give = async (card: string): Promise<number> => {
      const outcomeTimestamp = '2026-11-23T10:00:00Z'
      const answer = await post('/cds-services/mixwise/feedback', {
        feedback: [{ card, outcome: 'accepted', outcomeTimestamp }],
      })
      if (answer.status === 200) acknowledged.push(card)
      return answer.status
    }
    for (let at = 0; at < times; at++) {
      expect(await give(`d1577c69-dfbe-44ad-ba6d-3e05e953b${String(at).padStart(3, '0')}`)).toBe(200)
      disk.fill()
      const refused = await Promise.all(
        Array.from({ length: 60 }, (_, n) =>
          give(`d1577c69-dfbe-44ad-ba6d-3e${String(at * 100 + n).padStart(10, '0')}`),
        ),
      )
      expect([...new Set(refused)].every((status) => status === 200 || status === 503)).toBe(true)
      // What is acknowledged to the last block may still have fitted; then one more is refused.
      const statuses = await fillUp(give, at)
      expect(statuses.at(-1)).toBe(503)
      expect((await request('/readyz')).status).toBe(503)
      expect((await post('/v1/check', { items: ['warfarin', 'ibuprofen'] })).status).toBe(200)
      disk.clear()
      expect((await request('/readyz')).status).toBe(200)
    }
    expect(logged).toContainEqual(expect.objectContaining({ kind: 'store', detail: 'SQLITE_FULL' }))
    await store.close()
    const again = await openStore(join(disk.dir, 'feedback.db'))
    const kept = (await again.counts()).reduce((sum, { count }) => sum + count, 0)
    await again.close()
    expect(kept).toBe(new Set(acknowledged).size)
  })
})

/** Gives feedback until it is refused. */
async function fillUp(give: (card: string) => Promise<number>, round: number): Promise<readonly number[]> {
  const statuses: number[] = []
  for (let n = 0; n < 3000 && statuses.at(-1) !== 503; n++)
    statuses.push(await give(`d1577c69-dfbe-44ad-ba6d-${String(round * 10_000 + n).padStart(12, '9')}`))
  return statuses
}
