import {
  type ExposureTable,
  exposuresOf,
  familyOf,
  gradeOf,
  type Knowledge,
  noPathway,
  rankOf,
  type Severity,
  topicsOf,
  verdictOf,
} from '@mixwise/core'

/** A pair about which the engine of exposure and the rules say something else. */
export interface GradeChange {
  victim: string
  perpetrator: string
  family: string
  direction: 'up' | 'down'
  basis: 'observed' | 'fit' | 'class'
  /** Of everything the rules and sources say of this direction; absent where they say nothing. */
  rules?: Severity
  /** Of the change of exposure; absent where it comes to nothing. */
  engine?: Severity
  ratio: number
  from?: 'tolerance' | 'ladder'
}

export interface FamilyDiff {
  family: string
  pairs: number
  same: number
  graver: number
  milder: number
  engineOnly: number
  rulesOnly: number
  /** Rules say major or contraindicated, and the engine less than moderate. */
  lost: number
}

const directions = { up: 'exposure-up', down: 'exposure-down' } as const

/**
 * Engine against rules, over every pair that a pathway or a study joins and every pair of which rules say that exposure
 * changes. Rules still set the grades.
 *
 * @example
 * exposureDiff(openInstalled(), readExposure()).filter(({ family }) => family === 'cyp3a inhibited').length
 */
export function exposureDiff(knowledge: Knowledge, table: ExposureTable): readonly GradeChange[] {
  const victims = new Set([...Object.keys(table.carried), ...table.observed.map(({ victim }) => victim)])
  const perpetrators = new Set([
    ...Object.keys(table.perpetrators),
    ...table.observed.flatMap(({ by }) => by.map(({ slug }) => slug)),
  ])
  const changes: GradeChange[] = []
  for (const victim of [...victims].sort())
    for (const perpetrator of [...perpetrators].sort()) {
      if (victim === perpetrator) continue
      const change = changeOf(knowledge, table, victim, perpetrator)
      if (change !== undefined) changes.push(change)
    }
  return changes
}

function changeOf(
  knowledge: Knowledge,
  table: ExposureTable,
  victim: string,
  perpetrator: string,
): GradeChange | undefined {
  const exposure = exposuresOf(table, [{ slug: victim }, { slug: perpetrator }]).find(
    ({ slug, species }) => slug === victim && species === 'parent',
  )
  const ruled = ruledOf(knowledge, victim, perpetrator)
  const direction =
    exposure === undefined || exposure.direction === 'none'
      ? (['up', 'down'] as const).find((one) => ruled[one] !== undefined)
      : exposure.direction
  if (direction === undefined) return undefined
  const grade =
    exposure === undefined || exposure.direction === 'none'
      ? undefined
      : gradeOf(exposure, table.thresholds[victim]?.some((one) => one.direction === direction) === true)
  const rules = ruled[direction]
  if (grade === undefined && rules === undefined) return undefined
  const most = exposure?.by[0]
  return {
    victim,
    perpetrator,
    family:
      most?.pathway === undefined || most.effect === undefined
        ? noPathway
        : familyOf({ slug: perpetrator, pathway: most.pathway, effect: most.effect }, false),
    direction,
    basis: exposure?.basis ?? 'class',
    ...(rules !== undefined && { rules }),
    ...(grade !== undefined && { engine: grade.severity, from: grade.from }),
    ratio: Math.exp(exposure?.logRatio ?? 0),
  }
}

/** The gravest that rules say of a change of exposure of the victim, by its direction. */
function ruledOf(knowledge: Knowledge, victim: string, perpetrator: string): { up?: Severity; down?: Severity } {
  const [one, other] = [victim, perpetrator].map((slug) => knowledge.slugs.find(slug)) as [number, number]
  if (one === -1 || other === -1) return {}
  const found: { up?: Severity; down?: Severity } = {}
  for (const { rule, forward, severity } of verdictOf(knowledge, one, other)?.judgements ?? []) {
    if (rule === -1) continue
    const facts = knowledge.rules.at(rule)
    // The left side acts on the right one: of a pair the lower number first, where it is met forward.
    const acting = forward === one < other ? victim : perpetrator
    if (facts === undefined || (facts.directed && acting === victim)) continue
    const topics = [facts.topic, ...facts.consequences.flatMap((id) => topicsOf(id as Parameters<typeof topicsOf>[0]))]
    for (const direction of ['up', 'down'] as const)
      if (topics.includes(directions[direction]) && rankOf(severity) > rankOf(found[direction] ?? 'none'))
        found[direction] = severity
  }
  return found
}

/**
 * The differences counted by family, the greatest family first.
 *
 * @example
 * diffByFamily(changes)[0]?.same
 */
export function diffByFamily(changes: readonly GradeChange[]): readonly FamilyDiff[] {
  const families = new Map<string, FamilyDiff>()
  for (const { family, rules, engine } of changes) {
    const known = families.get(family)
    const counts = known ?? { family, pairs: 0, same: 0, graver: 0, milder: 0, engineOnly: 0, rulesOnly: 0, lost: 0 }
    families.set(family, counts)
    counts.pairs++
    if (rules === undefined) counts.engineOnly++
    else if (engine === undefined) counts.rulesOnly++
    else if (engine === rules) counts.same++
    else if (rankOf(engine) > rankOf(rules)) counts.graver++
    else counts.milder++
    if (rules !== undefined && rankOf(rules) >= rankOf('major') && rankOf(engine ?? 'none') < rankOf('moderate'))
      counts.lost++
  }
  return [...families.values()].sort((one, other) => other.pairs - one.pairs)
}

/**
 * The differences as text: a table by family and, asked for, a line for every pair.
 *
 * @example
 * diffText(changes, { withPairs: false })
 */
export function diffText(changes: readonly GradeChange[], { withPairs }: { withPairs: boolean }): string {
  const rows = diffByFamily(changes).map(
    ({ family, pairs, same, graver, milder, engineOnly, rulesOnly, lost }) =>
      `| ${family} | ${pairs} | ${same} | ${graver} | ${milder} | ${engineOnly} | ${rulesOnly} | ${lost} |`,
  )
  const lines = changes
    .filter(({ rules, engine }) => rules !== engine)
    .map(
      ({ family, victim, perpetrator, direction, ratio, basis, from, rules = '-', engine = '-' }) =>
        `${family}\t${victim}\t${perpetrator}\t${direction}\t${ratio.toFixed(2)}\t${basis}\t${from ?? ''}\t${rules}\t${engine}`,
    )
  return [
    '| family | pairs | same grade | engine graver | engine milder | engine only | rules only | rules major or more, engine below moderate |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...(withPairs
      ? ['', 'family\tvictim\tperpetrator\tdirection\tratio\tbasis\tfrom\trules\tengine', ...lines]
      : ['', 'Add --pairs for a line for every change of grade.']),
    '',
  ].join('\n')
}
