import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CardFeedback } from '../src/feedback.js'
import { feedbackReport } from '../src/feedback.js'
import { openStore } from '../src/storage/open-store.js'
import { postgresMissing, startPostgres, type TestPostgres } from './postgres.js'

const dir = mkdtempSync(join(tmpdir(), 'mixwise-store-'))
let postgres: TestPostgres | undefined
const missing = postgresMissing()
if (missing !== undefined) console.warn(missing)
beforeAll(async () => {
  if (missing === undefined) postgres = await startPostgres()
})
afterAll(async () => {
  await postgres?.stop()
  rmSync(dir, { recursive: true, force: true })
})

const built = fileURLToPath(new URL('../dist/storage/open-store.js', import.meta.url))
const kills = 20

function feedback(card: string, rule: string, outcome: CardFeedback['outcome'], reason?: string): CardFeedback {
  const entry = { card, service: 'mixwise', rule, outcome, suggestions: 0, outcomeAt: '2026-11-23T10:00:00Z' }
  return reason === undefined ? entry : { ...entry, reason }
}

const stores: readonly (readonly [name: string, address: () => string])[] = [
  ['SQLite', () => join(dir, 'made', 'feedback.db')],
  ...(missing === undefined ? [['PostgreSQL', () => postgres?.url ?? ''] as const] : []),
]

describe.each(stores)('feedback in %s', (_name, address) => {
  it('counts by rule, keeps the last word on a card, and survives being opened again', async () => {
    const store = await openStore(address())
    await store.add([feedback('a', 'rule-1', 'overridden', 'will-monitor'), feedback('b', 'rule-1', 'accepted')])
    await store.add([feedback('c', 'rule-2', 'accepted'), feedback('c', 'rule-2', 'overridden')])
    await store.add([feedback('b', 'rule-1', 'overridden', 'will-monitor')])
    await store.add([])
    await store.audit({ at: '2026-11-23T10:00:00Z', route: '/v1/check', status: 200, requestId: 'x' })
    await store.ping()
    await store.close()
    const again = await openStore(address())
    const report = feedbackReport(await again.counts())
    await again.close()
    expect(report).toMatchObject({ total: 3, accepted: 0, overridden: 3, noisiest: ['rule-1', 'rule-2'] })
    expect(report.rules[0]?.reasons).toEqual({ 'will-monitor': 2 })
  })

  it('several processes may migrate at once', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openStore(address())))
    for (const store of opened) await store.close()
    expect(opened).toHaveLength(3)
  })

  it(`killed ${kills} times, it loses nothing it acknowledged`, async () => {
    expect(existsSync(built), 'the server is built: run "npm run build"').toBe(true)
    const acknowledged = new Set<number>()
    for (let kill = 0; kill < kills; kill++) {
      const script = writerScript(built, address(), 10_000 * (kill + 1))
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let told = ''
      child.stdout.on('data', (chunk: Buffer) => {
        told += chunk.toString()
      })
      await once(child.stdout, 'data')
      await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 60))
      child.kill('SIGKILL')
      await once(child, 'close')
      const lines = told.split('\n')
      lines.pop()
      for (const line of lines) acknowledged.add(Number(line))
    }
    const store = await openStore(address())
    const held = new Set((await store.counts()).map(({ rule }) => rule))
    await store.close()
    expect(acknowledged.size).toBeGreaterThan(kills)
    expect([...acknowledged].filter((number) => !held.has(`card-${number}`))).toEqual([])
  })
})

/** A process that stores feedback one by one and says each only when it is acknowledged. */
function writerScript(module: string, address: string, first: number): string {
  return `
    const { openStore } = await import(${JSON.stringify(module)})
    const store = await openStore(${JSON.stringify(address)})
    for (let number = ${first}; ; number++) {
      const card = 'card-' + number
      await store.add([{ card, service: 'mixwise', rule: card, outcome: 'overridden', suggestions: 0, outcomeAt: '2026-11-23T10:00:00Z' }])
      process.stdout.write(number + '\\n')
    }`
}

const restarts = Number(process.env.POSTGRES_RESTARTS ?? 3)
describe.runIf(missing === undefined)('PostgreSQL that is restarted under load', () => {
  it(`${restarts} times ends nothing and loses nothing it acknowledged`, { timeout: 600_000 }, async () => {
    const store = await openStore(postgres?.url ?? '')
    const acknowledged: string[] = []
    let refused = 0
    let running = true
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      for (let at = 0; running; at++) {
        const card = `restart-${writer}-${at}`
        try {
          await store.add([feedback(card, 'restart', 'accepted')])
          acknowledged.push(card)
        } catch {
          refused++
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      }
    })
    for (let at = 0; at < restarts; at++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      await postgres?.restart()
    }
    await store.ping()
    running = false
    await Promise.all(writers)
    const kept = (await store.counts()).find(({ rule }) => rule === 'restart')?.count ?? 0
    await store.close()
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(refused).toBeGreaterThan(0)
    // What was written and not acknowledged in time is there too.
    expect(kept).toBeGreaterThanOrEqual(acknowledged.length)
  })
})
