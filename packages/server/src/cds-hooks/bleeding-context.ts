import {
  isConsequence,
  type Knowledge,
  type Person,
  type Report,
  type ReportedFinding,
  sameMatter,
} from '@mixwise/core'

const gastroprotection = [
  'ppi',
  'proton-pump-inhibitor',
  'proton-pump-inhibitors',
  'h2-blocker',
  'h2-blockers',
  'misoprostol',
]
const olderFromYears = 65

/**
 * What the record holds that matters for a bleed, said on the card of a finding that can end in one: protection of the
 * stomach, age, an ulcer or a bleed before. It informs; the grade stays the rule's.
 */
export function bleedingContext(
  { consequences }: ReportedFinding,
  report: Report,
  person: Person,
  knowledge: Knowledge,
): readonly string[] {
  if (!consequences.some((code) => isConsequence(code) && sameMatter(code, 'bleeding'))) return []
  const lines: string[] = []
  const protecting = report.substances.flatMap((substance) =>
    substance.status === 'resolved' && protects(knowledge, substance.slug) ? [substance.name] : [],
  )
  if (protecting.length > 0)
    lines.push(
      `The record holds ${[...new Set(protecting)].join(', ')}, which protects the stomach; assess whether that is enough.`,
    )
  if (person.ageYears !== undefined && person.ageYears > olderFromYears)
    lines.push(`The patient is over ${olderFromYears}, which makes a bleed more likely.`)
  const before = person.conditions?.filter((id) => id === 'peptic-ulcer' || id === 'bleeding-history') ?? []
  if (before.length > 0) lines.push('The record holds an ulcer or a bleed before, which makes another more likely.')
  return lines
}

function protects(knowledge: Knowledge, slug: string): boolean {
  const number = knowledge.slugs.find(slug)
  return number !== -1 && gastroprotection.some((term) => knowledge.has(number, term))
}
