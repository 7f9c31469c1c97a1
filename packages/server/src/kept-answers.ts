import type { Engine, Report } from '@mixwise/core'

export interface KeptAnswers {
  /** So many things found are kept all in all; what was asked longest ago goes first. */
  mostFound: number
  /** The day as YYYY-MM-DD: from it is counted where a request names none. */
  today(): string
}

/**
 * An engine that remembers what it answered to checks, by the whole request: the same record is asked about again when
 * an order is selected, changed back and signed. In memory only, bounded, and gone with the engine; nothing of it is
 * written anywhere. Answers are shared: they are read, never written to.
 *
 * @example
 * keepingAnswers(engine, { mostFound: 10_000, today: () => '2026-11-27' }).check({ items: ['baclofen', 'wine'] }).findings.length
 */
export function keepingAnswers(ask: Engine, { mostFound, today }: KeptAnswers): Engine {
  const kept = new Map<string, Report>()
  let found = 0
  return {
    ...ask,
    check(request) {
      const key = `${today()} ${JSON.stringify(request)}`
      const known = kept.get(key)
      if (known !== undefined) {
        // A map stands in the order of its writing: what is asked again becomes the newest.
        kept.delete(key)
        kept.set(key, known)
        return known
      }
      const report = ask.check(request)
      const size = sizeOf(report)
      if (size > mostFound) return report
      kept.set(key, report)
      found += size
      for (const [oldest, left] of kept) {
        if (found <= mostFound) break
        kept.delete(oldest)
        found -= sizeOf(left)
      }
      return report
    },
  }
}

/** What takes room in a report: findings with their words, and one for the rest. */
function sizeOf({ findings, combined, exposures = [], unread, issues }: Report): number {
  return 1 + findings.length + combined.length + exposures.length + unread.length + issues.length
}
