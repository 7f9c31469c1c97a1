import { type Action, type CheckRequest, type Engine, highest, type Report, type Severity } from '@mixwise/core'

/** What a list came to: the gravest grade, the strongest action, and everything that was said. */
export interface HarmAnswer {
  severity: Severity
  action: Action
  /** Every word of the answer, for both readers. */
  said: string
  /** What is proposed in place of something, or beside it. */
  proposed: readonly string[]
  /** What is said of harm alone, without what stopping would do. */
  saidOfHarm: string
  /** The drivers of what adds up, by slug and as they were written. */
  drivers: readonly string[]
  /** Entries that were not read: then nothing can be judged. */
  notRead: readonly string[]
}

/**
 * A list as it is answered, in the few words a case asks about.
 *
 * @example
 * harmAnswer(engine, { items: ['warfarin', 'naproxen'] }).severity // 'major'
 */
export function harmAnswer(engine: Engine, request: CheckRequest): HarmAnswer {
  const report = engine.check(request)
  const graded = [...report.findings, ...report.combined]
  return {
    severity: highest(
      graded.map(({ severity }) => severity),
      'none',
    ),
    action: highest(
      graded.map(({ action }) => action),
      'be-aware',
    ),
    said: wordsOf(report),
    proposed: graded.flatMap(({ options = [] }) =>
      options.flatMap(({ to = [] }) => to.flatMap(({ slug, name }) => (slug === undefined ? [name] : [name, slug]))),
    ),
    saidOfHarm: wordsOf({ ...report, stopping: [] }),
    drivers: report.combined.flatMap(({ drivers, items }) => [
      ...drivers,
      ...items.map((item) => String(request.items[item])),
    ]),
    notRead: report.unrecognised.map(({ input }) => input),
  }
}

function wordsOf(report: Report): string {
  const { findings, combined, repeated, stopping = [], issues } = report
  const parts = [
    ...findings.flatMap(({ patient, clinician, mechanism, context, options = [] }) => [
      ...[patient, clinician, mechanism, context],
      ...options.flatMap((option) => [option.patient, option.clinician]),
    ]),
    ...combined.flatMap(({ name, why, patient, clinician, options = [] }) => [
      ...[name, why, patient, clinician],
      ...options.flatMap((option) => [option.patient, option.clinician]),
    ]),
    ...repeated,
    ...stopping.map(({ warning }) => warning),
    ...issues.map(({ message }) => message),
  ]
  return JSON.stringify(parts)
}
