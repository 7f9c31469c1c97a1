import type { DisclosureSheet, SheetFinding, SheetItem } from '../contract/sheet.js'
import { disclaimer } from '../disclaimer.js'
import { sheet as english } from '../vocabulary/words/sheet.en.js'
import type { SheetWords } from '../vocabulary/words/sheet-shape.js'
import { type AuditCResult, type AuditCScores, auditCItems, scoreAuditC } from './audit-c.js'

export interface DisclosureInput {
  items: readonly SheetItem[]
  otherSubstances?: readonly SheetItem[]
  alcohol?: { scores: AuditCScores; sex?: 'female' | 'male'; note?: string }
  findings?: readonly SheetFinding[]
  /** What there is to ask or to do, before the findings it is for. */
  decisions?: readonly SheetFinding[]
  /** What is said of the person, in words. */
  about?: readonly string[]
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

export const standardQuestions = english.sheet.questions

/** What is left to the pen: the sheet never knows it. */
export const leftToThePen = english.sheet.pen

/**
 * One page to hand to a doctor or pharmacist: everything taken, alcohol scored by AUDIT-C, the findings and
 * what to ask. Made on the spot; nothing is stored or sent.
 *
 * @example
 * const items = [{ text: 'baclofen', dose: '10 mg three times a day' }]
 * disclosureSheet({ items, date: '2027-01-05' }).title // 'For my doctor or pharmacist'
 */
export function disclosureSheet(input: DisclosureInput, words: SheetWords['sheet'] = english.sheet): DisclosureSheet {
  const titles = words.sections
  const otherSubstances = input.otherSubstances ?? []
  const findings = input.findings ?? []
  const decisions = input.decisions ?? []
  const own = input.questions ?? []
  // What there is to decide is asked already.
  const questions = own.length > 0 ? own : decisions.length > 0 ? words.questions.slice(2, 4) : words.questions
  const { about = [], allergies = [] } = input
  const auditC = input.alcohol === undefined ? undefined : scoreAuditC(input.alcohol.scores, input.alcohol.sex, words)
  const note = input.alcohol?.note
  const { first = [], understanding = { unread: [], unrecognised: [], issues: [] } } = input
  const itemLine = ({ text, name, dose, slug }: SheetItem): string => {
    const known = slug === undefined ? ` (${words.notRecognised})` : name === undefined ? '' : ` (${name})`
    return `${text}${dose === undefined || dose === '' ? '' : `, ${dose}`}${known}`
  }
  const sections: DisclosureSheet['sections'] = [
    ...(first.length === 0 ? [] : [{ title: titles.first, lines: first }]),
    { title: titles.take, lines: orNone(input.items.map(itemLine), words.none) },
    ...(about.length === 0 ? [] : [{ title: titles.about, lines: about }]),
    ...(allergies.length === 0 ? [] : [{ title: titles.allergies, lines: allergies }]),
    { title: titles.alcohol, lines: alcoholLines(auditC, note, words) },
    { title: titles.others, lines: orNone(otherSubstances.map(itemLine), words.none) },
    ...(decisions.length === 0 ? [] : [{ title: titles.decisions, lines: decisions.map(gradedLine) }]),
    {
      title: titles.found,
      lines:
        input.findings === undefined
          ? [words.notChecked]
          : [
              ...orNone(
                findings.map(gradedLine),
                understanding.unrecognised.length + understanding.unread.length === 0 ? words.none : words.noneOfRead,
              ),
              ...(input.open ?? []),
            ],
    },
    { title: titles.ask, lines: [...questions] },
  ]
  return {
    title: words.title,
    date: input.date,
    items: input.items,
    otherSubstances,
    ...(auditC !== undefined && { auditC }),
    ...(note !== undefined && { alcoholNote: note }),
    ...(decisions.length > 0 && { decisions }),
    findings,
    questions: [...questions],
    sections,
    disclaimer: words.disclaimer ?? disclaimer.long,
    privacy: words.privacy,
    ...understanding,
  }
}

function gradedLine({ title, severity, text }: SheetFinding): string {
  return `${title} (${severity}): ${text}`
}

function alcoholLines(
  result: AuditCResult | undefined,
  note: string | undefined,
  words: SheetWords['sheet'],
): string[] {
  const lines =
    result === undefined
      ? [words.notAnswered]
      : [
          ...auditCItems.map(({ id }, position) => {
            const { question, answers } = words.auditC[id]
            return `${question} ${answers[result.scores[position] ?? 0]} (${result.scores[position]})`
          }),
          `Score: ${result.reading}`,
        ]
  return note === undefined ? lines : [...lines, note]
}

function orNone(lines: readonly string[], none: string): readonly string[] {
  return lines.length === 0 ? [none] : lines
}
