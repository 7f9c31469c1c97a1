import type { Engine, Report } from '@mixwise/core'
import { boundedMemory } from './bounded-memory.js'

export interface KeptAnswers {
  /** So much is kept all in all. */
  mostBytes: number
  /** The day as YYYY-MM-DD: from it is counted where a request names none. */
  today(): string
}

/**
 * An engine that remembers what it answered to checks, by the whole request: the same record is asked about again when
 * an order is selected, changed back and signed. In memory only, bounded, and gone with the engine; nothing of it is
 * written anywhere. Answers are shared: they are read, never written to.
 *
 * @example
 * keepingAnswers(engine, { mostBytes: 40_000_000, today: () => '2026-11-27' }).check({ items: ['baclofen', 'wine'] }).findings.length
 */
export function keepingAnswers(ask: Engine, { mostBytes, today }: KeptAnswers): Engine {
  const memory = boundedMemory(mostBytes, bytesOf)
  return {
    ...ask,
    check(request) {
      const key = `${today()} ${JSON.stringify(request)}`
      const known = memory.of(key)
      if (known !== undefined) return known
      const report = ask.check(request)
      memory.keep(key, report)
      return report
    },
  }
}

/** A thing that was found, with its words, takes about so much. */
const bytesEach = 4000

/** The request stands in its key, and once more in what was not read of it. */
function bytesOf(key: string, { findings, combined, exposures = [], pairs, substances }: Report): number {
  const found = findings.length + combined.length + exposures.length
  return 4 * key.length + bytesEach * (1 + found) + 200 * (pairs.length + substances.length)
}
