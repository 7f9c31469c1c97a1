import {
  isConsequence,
  type Knowledge,
  type LaboratoryTest,
  type LaboratoryValue,
  laboratoryTests,
  newestOf,
  type Person,
  type Report,
  type ReportedFinding,
  sameMatter,
} from '@mixwise/core'

/** What the record says that matters for a finding. It informs; the grade stays the rule's. */
export interface ContextualFactors {
  lines: readonly string[]
  /** Something in the record makes the harm more likely than it is for anybody. */
  aggravated: boolean
  /** Something in the record already meets it in part. */
  eased: boolean
}

/** A laboratory value, and outside of what it makes the harm more likely. */
interface WatchedTest {
  test: LaboratoryTest
  called: string
  below?: number
  above?: number
}

/** One kind of harm with what has to be known about it. */
interface Watched {
  /** Whether a finding is about this harm. */
  fits(finding: ReportedFinding): boolean
  tests: readonly WatchedTest[]
  /** What else of the record counts. */
  others(report: Report, person: Person, knowledge: Knowledge): readonly Line[]
}

interface Line {
  text: string
  weighs: 'more' | 'less' | 'neither'
}

const endsIn = (finding: ReportedFinding, matter: 'bleeding' | 'torsades'): boolean =>
  finding.consequences.some((code) => isConsequence(code) && sameMatter(code, matter))

/**
 * The harms for which a clinician needs more than the pair. The limits are those at which British hospital laboratories
 * (Pathology Harmony) print a value as low or high, but for: digoxin 2 µg/L and QTc 500 ms, above which the labels of
 * digoxin and of medicines that prolong the interval speak of toxicity and of torsades; INR 3, the usual upper end of
 * treatment; platelets 100, below which guidelines weigh a bleed.
 */
const watched: readonly Watched[] = [
  {
    fits: ({ substances }) => substances.includes('digoxin'),
    tests: [
      { test: 'digoxin', called: 'digoxin level', above: 2 },
      { test: 'potassium', called: 'potassium', below: 3.5 },
      { test: 'magnesium', called: 'magnesium', below: 0.7 },
      { test: 'calcium', called: 'calcium', above: 2.6 },
      { test: 'creatinine', called: 'creatinine', above: 120 },
    ],
    others: (_report, { egfrMlPerMin }) =>
      egfrMlPerMin !== undefined && egfrMlPerMin < 50
        ? [{ text: `The kidneys filter ${egfrMlPerMin} mL/min, so that digoxin leaves slowly.`, weighs: 'more' }]
        : [],
  },
  {
    fits: (finding) => endsIn(finding, 'bleeding'),
    tests: [
      { test: 'inr', called: 'INR', above: 3 },
      { test: 'platelets', called: 'platelets', below: 100 },
    ],
    others: bleedingFactors,
  },
  {
    fits: (finding) => endsIn(finding, 'torsades'),
    tests: [
      { test: 'qtc', called: 'QTc of an ECG', above: 500 },
      { test: 'potassium', called: 'potassium', below: 3.5 },
      { test: 'magnesium', called: 'magnesium', below: 0.7 },
    ],
    others: (_report, { sex }) =>
      sex === 'female' ? [{ text: 'Women have torsades more often than men.', weighs: 'neither' }] : [],
  },
]

/** What the record holds about a finding, and what it does not hold and would be worth having. */
export function contextualFactors(
  finding: ReportedFinding,
  report: Report,
  person: Person,
  knowledge: Knowledge,
): ContextualFactors {
  const fitting = watched.filter(({ fits }) => fits(finding))
  const tests = new Map(fitting.flatMap(({ tests: of }) => of.map((one) => [one.test, one] as const)))
  const lines: Line[] = []
  const missing: string[] = []
  for (const one of tests.values()) {
    const value = newestOf(person.laboratory ?? [], one.test)
    if (value === undefined) missing.push(one.called)
    else lines.push(lineOf(one, value))
  }
  lines.push(...fitting.flatMap(({ others }) => others(report, person, knowledge)))
  if (missing.length > 0) lines.push({ text: `Not in the record: ${missing.join(', ')}.`, weighs: 'neither' })
  return {
    lines: lines.map(({ text }) => text),
    aggravated: lines.some(({ weighs }) => weighs === 'more'),
    eased: lines.some(({ weighs }) => weighs === 'less') || (finding.dealtBy?.length ?? 0) > 0,
  }
}

function lineOf({ test, called, below, above }: WatchedTest, value: LaboratoryValue & { inUnit: number }): Line {
  const { unit } = laboratoryTests[test]
  const { inUnit, date } = value
  const isOut = (below !== undefined && inUnit < below) || (above !== undefined && inUnit > above)
  const rounded = Math.round(inUnit * 100) / 100
  const when = date === undefined ? '' : ` on ${date}`
  const limit = below === undefined ? `above ${above}` : `below ${below}`
  return {
    text: `The record holds ${called} ${rounded}${unit === '1' ? '' : ` ${unit}`}${when}${isOut ? `: ${limit}, which makes harm more likely` : ''}.`,
    weighs: isOut ? 'more' : 'neither',
  }
}

const gastroprotection = [
  'ppi',
  'proton-pump-inhibitor',
  'proton-pump-inhibitors',
  'h2-blocker',
  'h2-blockers',
  'misoprostol',
]
const olderFromYears = 65

/** Protection of the stomach, age, and an ulcer or a bleed before. */
function bleedingFactors(report: Report, person: Person, knowledge: Knowledge): readonly Line[] {
  const lines: Line[] = []
  const protecting = report.substances.flatMap((substance) =>
    substance.status === 'resolved' && protects(knowledge, substance.slug) ? [substance.name] : [],
  )
  if (protecting.length > 0)
    lines.push({
      text: `The record holds ${[...new Set(protecting)].join(', ')}, which protects the stomach; assess whether that is enough.`,
      weighs: 'less',
    })
  if (person.ageYears !== undefined && person.ageYears > olderFromYears)
    lines.push({ text: `The patient is over ${olderFromYears}, which makes a bleed more likely.`, weighs: 'more' })
  const before = person.conditions?.filter((id) => id === 'peptic-ulcer' || id === 'bleeding-history') ?? []
  if (before.length > 0)
    lines.push({
      text: 'The record holds an ulcer or a bleed before, which makes another more likely.',
      weighs: 'more',
    })
  return lines
}

function protects(knowledge: Knowledge, slug: string): boolean {
  const number = knowledge.slugs.find(slug)
  return number !== -1 && gastroprotection.some((term) => knowledge.has(number, term))
}
