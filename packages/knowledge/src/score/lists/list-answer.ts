import type { CheckRequest, Engine, Report, Severity } from '@mixwise/core'

/** One statement of an answer: about a pair, one medicine with the person, or what several add up to. */
export interface Statement {
  /** What it speaks of. */
  substances: readonly string[]
  /** The findings that it tells, and of each whether it is held back until it is asked for. */
  told: readonly { substances: readonly string[]; severity: Severity; isFolded: boolean }[]
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
  /**
   * Slugs that a name stands for, with what stands in the list under a longer name, as calcium carbonate for calcium;
   * empty where it is not known.
   */
  slugsOf(name: string): readonly string[]
}

/**
 * What the engine says of a list.
 *
 * @example
 * listAnswer(engine, { items: ['warfarin', 'naproxen'] }).statements[0]?.substances // ['naproxen', 'warfarin']
 */
export function listAnswer(
  engine: Engine,
  request: CheckRequest,
  isOf: (slug: string, name: string) => boolean = () => false,
): ListAnswer {
  const report = engine.check(request)
  const statements = report.statements.map(({ combined, findings, severity, interruption }): Statement => {
    const told = findings.flatMap((place) => report.findings[place] ?? [])
    const speaking = combined === undefined ? undefined : report.combined[combined]
    return {
      substances: speaking?.drivers ?? told[0]?.substances ?? [],
      told: told.map((finding, place) => ({
        substances: finding.substances,
        severity: finding.severity,
        isFolded:
          interruption === 'on-request' ||
          (finding.interruption === 'on-request' && (speaking !== undefined || place > 0)),
      })),
      severity,
      isBurden: speaking !== undefined,
      isLoud: interruption === 'interrupt',
      isFolded: interruption === 'on-request',
    }
  })
  const known = new Map<string, readonly string[]>()
  const slugsOf = (name: string): readonly string[] => {
    const before = known.get(name)
    if (before !== undefined) return before
    const named = engine.name({ name })
    const own = named.status === 'resolved' ? named.substances.map(({ slug }) => slug) : []
    const slugs = [...own, ...report.substances.flatMap((one) => (isMember(one, name, isOf) ? [one.slug] : []))]
    known.set(name, slugs)
    return slugs
  }
  return { statements, report, slugsOf }
}

type Named = Report['substances'][number]

/** Whether a name is that of something in the list, a word of what it is called or was written as, or a class of it. */
function isMember(
  one: Named,
  name: string,
  isOf: (slug: string, name: string) => boolean,
): one is Extract<Named, { status: 'resolved' }> {
  if (one.status !== 'resolved') return false
  const said = name.toLowerCase()
  return [one.name, one.input].some((text) => ` ${text.toLowerCase()} `.includes(` ${said} `)) || isOf(one.slug, said)
}
