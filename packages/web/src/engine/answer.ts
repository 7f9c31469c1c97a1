import {
  type CheckResult,
  type Condition,
  check,
  type Knowledge,
  type MonographLibrary,
  type Person,
  reportOf,
  stopWarnings,
  type Words,
} from '@mixwise/core'
import type { KineticsTable } from '@mixwise/core/pk'
import type { Answer, Asked, Question, Requests } from './messages.js'

/** What an answer is made from. */
export interface Open {
  knowledge: Knowledge
  words: Words
  library: MonographLibrary
  kinetics: KineticsTable
}

/** The whole answer about a list: the published report, and what the page shows beside it. */
export function answerOf(open: Open, { list, person }: Requests['check']['input']): Answer {
  const started = performance.now()
  const result = check(open.knowledge, list, personOf(person))
  const report = reportOf(open.knowledge, open.words, result)
  const slugs = slugsOf(result)
  return {
    report,
    questions: result.findings.map((finding, index) => {
      const spoken = report.findings[index]?.context?.depends ?? []
      return finding.depends.flatMap((depends, position): Question[] => {
        const when = depends.modifier === undefined ? undefined : finding.rule?.modifiers[depends.modifier]?.when
        const { ask, why } = spoken[position] ?? {}
        if (when === undefined || ask === undefined || why === undefined || isDenied(when, person)) return []
        return [{ severity: depends.severity, action: depends.action, ask, why, when }]
      })
    }),
    stopWarnings: stopWarnings(open.library, slugs, routesOf(result)),
    drawable: slugs.filter((slug) => slug === 'ethanol' || (open.kinetics.oral[slug]?.showing ?? 'none') !== 'none'),
    tookMs: performance.now() - started,
  }
}

/** The person as the engine knows one: what was only denied is the page's own knowledge. */
export function personOf({ denied: _denied, ...person }: Asked): Person {
  return person
}

function slugsOf(result: CheckResult): readonly string[] {
  return [...new Set(result.substances.flatMap((one) => (one.status === 'resolved' ? [one.slug] : [])))]
}

function routesOf(result: CheckResult): Record<string, string> {
  return Object.fromEntries(
    result.substances.flatMap((one) =>
      one.status === 'resolved' && one.taking?.route !== undefined ? [[one.slug, one.taking.route] as const] : [],
    ),
  )
}

/** A question about conditions that were all answered with no is not asked again. */
function isDenied(when: Condition, { denied }: Asked): boolean {
  return when.conditions?.every((condition) => denied?.includes(condition)) === true
}
