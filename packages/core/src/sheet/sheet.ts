import type { DisclosureSheet, SheetFinding, SheetItem } from '../contract/sheet.js'
import { disclaimer } from '../disclaimer.js'
import { type AuditCResult, type AuditCScores, auditCItems, scoreAuditC } from './audit-c.js'

export interface DisclosureInput {
  items: readonly SheetItem[]
  otherSubstances?: readonly SheetItem[]
  alcohol?: { scores: AuditCScores; sex?: 'female' | 'male'; note?: string }
  findings?: readonly SheetFinding[]
  /** What there is to ask or to do, before the findings it is for. */
  decisions?: readonly SheetFinding[]
  /** What the person is allergic to, as written. */
  allergies?: readonly string[]
  /** What stands before everything else: an emergency, and what was not read. */
  first?: readonly string[]
  /** What the check leaves open, said below its findings. */
  open?: readonly string[]
  /** What of the entries was not understood. */
  understanding?: Pick<DisclosureSheet, 'unread' | 'unrecognised' | 'issues'>
  questions?: readonly string[]
  /** ISO date for the head of the sheet. */
  date: string
}

export const standardQuestions = [
  'Can I take all of these together?',
  'Is there one I should not mix with alcohol?',
  'What should I watch for, and whom do I call at night?',
  'Is there one I must never stop suddenly?',
  'I have kidney or liver disease, epilepsy, or may be pregnant. Does that change anything?',
] as const

/** What is asked beside the questions that the findings ask. */
const questionsBeside = standardQuestions.slice(2, 4)

/** What is left to the pen: the sheet never knows it. */
export const leftToThePen = ['Name', 'Born', 'Why I take these'] as const

/**
 * One page to hand to a doctor or pharmacist: everything taken, alcohol scored by AUDIT-C, the findings and
 * what to ask. Made on the spot; nothing is stored or sent.
 *
 * @example
 * const items = [{ text: 'baclofen', dose: '10 mg three times a day' }]
 * disclosureSheet({ items, date: '2027-01-05' }).title // 'For my doctor or pharmacist'
 */
export function disclosureSheet(input: DisclosureInput): DisclosureSheet {
  const otherSubstances = input.otherSubstances ?? []
  const findings = input.findings ?? []
  const decisions = input.decisions ?? []
  const own = input.questions ?? []
  // What there is to decide is asked already.
  const questions = own.length > 0 ? own : decisions.length > 0 ? questionsBeside : standardQuestions
  const allergies = input.allergies ?? []
  const auditC = input.alcohol === undefined ? undefined : scoreAuditC(input.alcohol.scores, input.alcohol.sex)
  const note = input.alcohol?.note
  const { first = [], understanding = { unread: [], unrecognised: [], issues: [] } } = input
  const sections: DisclosureSheet['sections'] = [
    ...(first.length === 0 ? [] : [{ title: 'Read this first', lines: first }]),
    { title: 'What I take', lines: orNone(input.items.map(itemLine)) },
    ...(allergies.length === 0 ? [] : [{ title: 'Allergies', lines: allergies }]),
    { title: 'Alcohol (AUDIT-C)', lines: alcoholLines(auditC, note) },
    { title: 'Other substances', lines: orNone(otherSubstances.map(itemLine)) },
    ...(decisions.length === 0 ? [] : [{ title: 'What to ask or to do', lines: decisions.map(gradedLine) }]),
    {
      title: 'What a check of the list found',
      lines:
        input.findings === undefined
          ? ['The list was not checked.']
          : [
              ...orNone(
                findings.map(gradedLine),
                understanding.unrecognised.length + understanding.unread.length === 0
                  ? 'None named.'
                  : 'None among what was read.',
              ),
              ...(input.open ?? []),
            ],
    },
    { title: 'What I want to ask', lines: [...questions] },
  ]
  return {
    title: 'For my doctor or pharmacist',
    date: input.date,
    items: input.items,
    otherSubstances,
    ...(auditC !== undefined && { auditC }),
    ...(note !== undefined && { alcoholNote: note }),
    ...(decisions.length > 0 && { decisions }),
    findings,
    questions: [...questions],
    sections,
    disclaimer: disclaimer.long,
    privacy: 'Made on this device. Nothing was stored or sent.',
    ...understanding,
  }
}

function gradedLine({ title, severity, text }: SheetFinding): string {
  return `${title} (${severity}): ${text}`
}

function itemLine({ text, name, dose, slug }: SheetItem): string {
  const known = slug === undefined ? ' (not recognised by the check)' : name === undefined ? '' : ` (${name})`
  return `${text}${dose === undefined || dose === '' ? '' : `, ${dose}`}${known}`
}

function alcoholLines(result: AuditCResult | undefined, note: string | undefined): string[] {
  const lines =
    result === undefined
      ? ['Not answered.']
      : [
          ...auditCItems.map(
            ({ question, answers }, position) =>
              `${question} ${answers[result.scores[position] ?? 0]} (${result.scores[position]})`,
          ),
          `Score: ${result.reading}`,
        ]
  return note === undefined ? lines : [...lines, note]
}

function orNone(lines: readonly string[], none = 'None named.'): readonly string[] {
  return lines.length === 0 ? [none] : lines
}
