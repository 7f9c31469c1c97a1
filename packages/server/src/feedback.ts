import { z } from 'zod'

/** What became of a card. Nothing in it says who was treated or by whom. */
export interface CardFeedback {
  /** The card's id, which also carries its rule. */
  card: string
  service: string
  rule: string
  outcome: 'accepted' | 'overridden'
  /** The code of the reason, when one was given. */
  reason?: string
  /** How many suggestions were taken. */
  suggestions: number
  /** ISO instant. */
  outcomeAt: string
}

/** That something was asked, when and with what outcome; not what, by whom or about whom. */
export interface AuditEntry {
  at: string
  route: string
  status: number
  requestId: string
}

export interface RuleCount {
  rule: string
  outcome: 'accepted' | 'overridden'
  reason: string | null
  count: number
}

/** Where feedback goes. An answer is acknowledged only when it would survive the process. */
export interface FeedbackStore {
  add(feedback: readonly CardFeedback[]): Promise<void>
  counts(): Promise<readonly RuleCount[]>
  audit(entry: AuditEntry): Promise<void>
  ping(): Promise<void>
  close(): Promise<void>
}

/**
 * The code that a database gave with an error, as `SQLITE_FULL` or `57P01`: it names nothing that was stored.
 *
 * @example
 * causeOf(Object.assign(new Error('...'), { code: 'SQLITE_FULL' })) // 'SQLITE_FULL'
 */
export function causeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code) ? code : 'UNKNOWN'
}

const count = z.int()

/** How cards were answered, as counts; nothing about people. */
export const feedbackAnswer = z
  .strictObject({
    total: count,
    accepted: count,
    overridden: count,
    rules: z.array(
      z.strictObject({
        rule: z.string(),
        accepted: count,
        overridden: count,
        acceptance: z.number().meta({ description: 'Accepted over all answers, 0 to 1.' }),
        reasons: z.record(z.string(), count),
      }),
    ),
    noisiest: z.array(z.string()).meta({ description: 'Rules that are overridden most, worst first.' }),
  })
  .meta({ id: 'FeedbackReport' })
export type FeedbackReport = z.output<typeof feedbackAnswer>

/**
 * Counts by rule, the most overridden first.
 *
 * @example
 * feedbackReport([{ rule: 'a', outcome: 'overridden', reason: null, count: 3 }]).noisiest // ['a']
 */
export function feedbackReport(counts: readonly RuleCount[]): FeedbackReport {
  const rules = new Map<string, FeedbackReport['rules'][number]>()
  for (const { rule, outcome, reason, count } of counts) {
    const entry = rules.get(rule) ?? { rule, accepted: 0, overridden: 0, acceptance: 0, reasons: {} }
    rules.set(rule, entry)
    entry[outcome] += count
    if (reason !== null) entry.reasons[reason] = (entry.reasons[reason] ?? 0) + count
  }
  const all = [...rules.values()]
  for (const entry of all) entry.acceptance = entry.accepted / (entry.accepted + entry.overridden)
  all.sort((a, b) => b.overridden - a.overridden || a.acceptance - b.acceptance || (a.rule < b.rule ? -1 : 1))
  const sum = (outcome: 'accepted' | 'overridden'): number => all.reduce((total, entry) => total + entry[outcome], 0)
  return {
    total: sum('accepted') + sum('overridden'),
    accepted: sum('accepted'),
    overridden: sum('overridden'),
    rules: all,
    noisiest: all
      .filter(({ overridden }) => overridden > 0)
      .slice(0, 10)
      .map(({ rule }) => rule),
  }
}
