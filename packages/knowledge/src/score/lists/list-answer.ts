import { type CheckRequest, type Engine, type Report, rankOf, type Severity } from '@mixwise/core'

/** One statement of an answer: about a pair, one medicine with the person, or what several add up to. */
export interface Statement {
  substances: readonly string[]
  severity: Severity
  isBurden: boolean
  isLoud: boolean
  /** Held back until it is asked for. */
  isFolded: boolean
}

/** The answer about one list, in the order in which it is read. */
export interface ListAnswer {
  statements: readonly Statement[]
  report: Report
  /** Slugs that a name stands for; empty where it is not known. */
  slugsOf(name: string): readonly string[]
}

/**
 * What the engine says of a list.
 *
 * @example
 * listAnswer(engine, { items: ['warfarin', 'naproxen'] }).statements[0]?.substances // ['naproxen', 'warfarin']
 */
export function listAnswer(engine: Engine, request: CheckRequest): ListAnswer {
  const report = engine.check(request)
  const burdens = report.combined.map(
    ({ drivers, severity }): Statement => ({
      substances: drivers,
      severity,
      isBurden: true,
      isLoud: rankOf(severity) >= rankOf('major'),
      isFolded: false,
    }),
  )
  const findings = report.findings.map(
    ({ substances, severity, interruption }): Statement => ({
      substances,
      severity,
      isBurden: false,
      isLoud: interruption === 'interrupt',
      isFolded: interruption === 'on-request',
    }),
  )
  const known = new Map<string, readonly string[]>()
  const slugsOf = (name: string): readonly string[] => {
    const before = known.get(name)
    if (before !== undefined) return before
    const named = engine.name({ name })
    const slugs = named.status === 'resolved' ? named.substances.map(({ slug }) => slug) : []
    known.set(name, slugs)
    return slugs
  }
  return { statements: [...burdens, ...findings], report, slugsOf }
}
