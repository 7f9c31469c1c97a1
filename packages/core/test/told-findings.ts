import type { Report, ReportedOption, ReportedStatement } from '../src/contract/check.js'

/** What decisions are made of. */
export type Told = Pick<Report, 'statements' | 'findings' | 'combined' | 'substances'>
export type Way = ReportedOption['do']

/** Something that can be done about an item, in words of its own. */
export function option(way: Way, item: number, more: Partial<ReportedOption> = {}): ReportedOption {
  const text = `${way} ${item}`
  return { do: way, items: [item], of: [`s${item}`], yields: 3, patient: text, clinician: text, citations: [], ...more }
}

/** A finding of one or two items; what is not written is a grave one of a rule. */
export interface Pair {
  items: [number] | [number, number]
  /** The first acts on the second. */
  directed?: boolean
  basis?: 'rule' | 'listed'
  severity?: ReportedStatement['severity']
  action?: ReportedStatement['action']
  interruption?: ReportedStatement['interruption']
  options?: ReportedOption[]
}

/** A report in which each pair is a finding and a statement of its own. */
export function told(pairs: Pair[], loads: (Pick<Pair, 'severity' | 'options'> & { without: object[] })[] = []): Told {
  const grade = { severity: 'major', action: 'avoid', interruption: 'interrupt' } as const
  const findings = pairs.map(({ options = [], ...pair }, place) => {
    const said = { happens: '', do: `ask ${place}`, watch: [] }
    const substances = pair.items.map((item) => `s${item}`)
    return { ...grade, basis: 'rule', substances, ...pair, options, patient: said, clinician: said }
  })
  const apart = findings.map(({ items, severity, action, interruption }, place) => ({
    ...{ items, severity, action, interruption },
    findings: [place],
  }))
  const combined = loads.map((load) => ({ ...grade, items: [0, 1, 2], drivers: ['s0', 's1', 's2'], ...load }))
  const together = combined.map(({ items, severity, action, interruption }, place) => ({
    ...{ items, severity, action, interruption },
    combined: place,
    findings: [],
  }))
  const substances = Array.from({ length: 10 }, (_, item) => ({ item, status: 'resolved', slug: `s${item}` }))
  return { findings, combined, substances, statements: [...together, ...apart] } as unknown as Told
}
