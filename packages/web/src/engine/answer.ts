import type { CheckRequest, Engine } from '@mixwise/core'
import type { KineticsTable } from '@mixwise/core/pk'
import type { Answer } from './messages.js'

/** The answer about a list: the published report, and which of its substances the timeline can draw. */
export function answerOf(engine: Engine, kinetics: KineticsTable, request: CheckRequest): Answer {
  const started = performance.now()
  const report = engine.check(request)
  const slugs = new Set(report.substances.flatMap((one) => (one.status === 'resolved' ? [one.slug] : [])))
  return {
    report,
    drawable: [...slugs].filter((slug) => slug === 'ethanol' || (kinetics.oral[slug]?.showing ?? 'none') !== 'none'),
    tookMs: performance.now() - started,
  }
}
