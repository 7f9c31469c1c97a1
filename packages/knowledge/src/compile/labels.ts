import { type Label, type LabelHarm, labelHarmShape, labelShape } from '../curated/label-schema.js'
import type { Rule } from '../curated/rule-schema.js'
import type { CuratedFiles, Placed } from '../read/curated-files.js'
import { unknownWord } from '../read/did-you-mean.js'
import { problemIn } from '../read/problem.js'

type Row = Label['rows'][number]

/** What a label says becomes this grade, whoever is watching. */
const gradeOf = {
  contraindicated: { severity: 'contraindicated', action: 'avoid' },
  avoid: { severity: 'major', action: 'avoid' },
  adjust: { severity: 'moderate', action: 'adjust-or-monitor' },
} as const

/** What a grade of our own, other than the label's, asks for. */
const actionOf = {
  none: 'be-aware',
  minor: 'be-aware',
  moderate: 'adjust-or-monitor',
  major: 'avoid-unless-benefit',
  contraindicated: 'avoid',
} as const

/**
 * The table of label contraindications as rules, a rule a row, placed where the row stands. A row is about a pair or about
 * a person; one that gives a grade of its own says why; a harm that nobody wrote down is a problem.
 *
 * @example
 * labelRules(files)[0]?.value.id // 'label-ranolazine-with-cyp3a-inhibitor-strong'
 */
export function labelRules(files: CuratedFiles): Placed<Rule>[] {
  const written = files.read(labelHarmShape)
  const harms = new Map(written.map(({ value }) => [value.id, value]))
  const used = new Set<string>()
  const rules = files.read(labelShape).flatMap((entry) =>
    entry.value.rows.flatMap((row, index) => {
      const path = ['rows', index]
      const harm = harms.get(row.harm)
      if ((row.severity === undefined) !== (row.why === undefined)) {
        const message = 'a grade that differs from the label needs a reason, and a reason a grade: severity and why'
        files.problems.push(problemIn(entry, path, message))
      }
      if ((row.bars === undefined) === (row.when === undefined)) {
        files.problems.push(problemIn(entry, path, 'a row is about a pair or about a person: bars or when'))
        return []
      }
      if (harm === undefined) {
        if (!files.mayDefine(row.harm))
          files.problems.push(
            problemIn(entry, [...path, 'harm'], unknownWord('harm of labels', row.harm, harms.keys())),
          )
        return []
      }
      used.add(harm.id)
      const place = (inRule: readonly PropertyKey[] = []) => entry.place([...path, ...placeInRow(inRule)])
      return [{ value: ruleOf(entry.value, row, harm), file: entry.file, place }]
    }),
  )
  for (const entry of written)
    if (!used.has(entry.value.id) && !files.mayDefine(entry.value.id))
      files.problems.push(problemIn(entry, ['id'], `no label names the harm ${entry.value.id}`))
  return rules
}

/** The part of a row that a part of its rule comes from, so that a problem points at what was written. */
function placeInRow([key]: readonly PropertyKey[]): readonly PropertyKey[] {
  return key === 'left' || key === 'right' ? ['bars'] : []
}

const saysOfPair = {
  contraindicated: 'rules the pair out',
  avoid: 'advises against the pair',
  adjust: 'asks for another dose or a test',
} as const
const saysOfPerson = {
  contraindicated: 'rules it out then',
  avoid: 'advises against it then',
  adjust: 'asks for another dose or a test then',
} as const

function ruleOf({ label, of, section }: Label, row: Row, harm: LabelHarm): Rule {
  const grade =
    row.severity === undefined ? gradeOf[row.says] : { severity: row.severity, action: actionOf[row.severity] }
  const says = row.when === undefined ? saysOfPair : saysOfPerson
  return {
    ...(row.when === undefined ? ofPair(of, row.bars as string, row.suffers, harm) : ofPerson(of, row.when, harm)),
    topic: harm.topic,
    ...grade,
    seriousness: harm.seriousness,
    kind: harm.kind,
    mechanism: harm.mechanism,
    consequences: harm.consequences,
    patient: harm.patient,
    clinician: harm.clinician,
    why: row.why ?? `The label ${says[row.says]} (section ${section}).`,
    evidence: { level: 'established', cite: [label] },
  }
}

function ofPair(of: string, bars: string, suffers: Row['suffers'], { kind }: LabelHarm) {
  const bears = suffers === 'it'
  return {
    id: `label-${asId(of)}-with-${asId(bars)}`,
    left: [bears ? bars : of],
    right: [bears ? of : bars],
    direction: kind === 'pharmacodynamic' ? ('mutual' as const) : ('left-affects-right' as const),
  }
}

function ofPerson(of: string, when: NonNullable<Row['when']>, { id }: LabelHarm) {
  return { id: `label-${asId(of)}-and-${id}`, left: [of], when }
}

const asId = (term: string): string => term.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
