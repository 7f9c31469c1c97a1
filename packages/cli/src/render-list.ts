import {
  aboutDecision,
  askText,
  dealtWithText,
  disclaimer,
  english,
  entriesIn,
  entriesThatAreLists,
  isEmergency,
  issueText,
  type Report,
  type ReportedDecision,
  type ReportedStatement,
  rankOf,
  severities,
  spoken,
  type Topic,
  writtenOf,
} from '@mixwise/core'
import { severityStyle, wrap } from './paint.js'
import type { RenderOptions } from './render-report.js'
import { renderStatements } from './render-statements.js'

type NameOf = (slug: string) => string

/** Two things are one finding or none; from three on, what there is to decide is what is read. */
const fewestThings = 3
const mostSigns = 5
/** So many things are read here, and so many names and topics of each; the rest stands with the findings. */
const mostDecisions = 5
const mostNamed = 4
const mostTopics = 2
/** So many lines one of them may take. */
const linesEach = 2

/** Whether an answer is read as a list, by what there is to decide, rather than finding by finding. */
export function isReadInShort(report: Report, { explain, findings, pairs }: RenderOptions): boolean {
  return !explain && !findings && !pairs && report.decisions !== undefined && thingsIn(report) >= fewestThings
}

/** How many things are on a list: its entries, and each thing of an entry that is a list itself. */
function thingsIn(report: Report): number {
  const listed = report.substances.filter((one) => one.status === 'resolved' && one.how === 'parts')
  return entriesIn(report) + listed.length - entriesThatAreLists(report).size
}

/**
 * A list in short: what there is to decide, the gravest first, what to watch for, and one line each for what stays
 * folded, what is open, and what this is. A single finding is read whole.
 */
export function renderInShort(report: Report, nameOf: NameOf, options: RenderOptions): readonly string[] {
  const { width, paint } = options
  const { decisions = [] } = report
  const open = openOf(report)
  const isOne = open.length === 1 && open[0]?.items.length === 2
  const led = isOne
    ? renderStatements(report, nameOf, options).slice(0, 1)
    : [
        headline(report, options),
        ...decisions.slice(0, mostDecisions).map((decision) => decisionText(decision, report, nameOf, options)),
        ...(decisions.length > mostDecisions ? [`${decisions.length - mostDecisions} more (--findings).`] : []),
      ]
  return [
    ...led,
    ...stoppingLines(report, options),
    ...(isOne ? [] : signLines(report, options)),
    ...[restText(report)].filter((text) => text !== '').map((text) => wrap(text, width)),
    ...openLines(report, options),
    paint('dim', wrap(`${reviewText(report)} ${disclaimer.short} Knowledge ${report.knowledge.version}.`, width)),
  ]
}

function openOf({ statements }: Report): readonly ReportedStatement[] {
  return statements.filter(({ interruption }) => interruption !== 'on-request')
}

function headline(report: Report, { paint, reader }: RenderOptions): string {
  const { decisions = [] } = report
  const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
  const things = thingsIn(report)
  const counted =
    things === entriesIn(report) ? many(things, 'entry').replace('entrys', 'entries') : many(things, 'thing')
  const about = `${counted}, ${many(openOf(report).length, 'finding')}; each: --findings`
  const known = new Set(report.substances.flatMap((one) => (one.status === 'resolved' ? [one.item] : [])))
  if (known.size === 0) return paint('bold', 'Nothing could be checked.')
  const isPartly = report.unrecognised.length > 0 || report.unread.length > 0
  const nothing = isPartly
    ? 'In what was read, nothing was found that asks for a decision.'
    : 'Nothing was found that asks for a decision.'
  if (decisions.length === 0) return paint('bold', nothing)
  const title = reader === 'patient' ? 'to ask a doctor or pharmacist' : 'to decide'
  return paint('bold', `${many(decisions.length, 'thing')} ${title} (${about})`)
}

/** What is decided about and why, then what to ask or to do; of what is grave a line more. */
function decisionText(
  decision: ReportedDecision,
  report: Report,
  nameOf: NameOf,
  { paint, width, reader }: RenderOptions,
): string {
  const grade = english.severity[decision.severity]
  const about = aboutText(decision, report, nameOf, reader)
  const graded = (text: string): string => text.replace(grade, `${paint(severityStyle[decision.severity], grade)} `)
  const dealtWith = dealtWithText(decision)
  const known = dealtWith === '' ? [] : [wrap(dealtWith, width, '  ')]
  if (reader === 'patient') {
    const most = linesOf(decision) + Number(rankOf(decision.severity) >= rankOf('major'))
    return [graded(shortened(wrap(`${grade} ${about}. ${decision.patient}`, width), most)), ...known].join('\n')
  }
  return [
    graded(shortened(wrap(`${grade} ${about}`, width))),
    shortened(wrap(decision.clinician, width, '  '), linesOf(decision)),
    ...known,
  ].join('\n')
}

/** What changes because of one thing is several things in one. */
function linesOf({ because, items }: ReportedDecision): number {
  return because === undefined ? linesEach : Math.max(linesEach, items.length)
}

/** What is decided about, because of what else in the list, and what that is about. */
function aboutText(
  decision: ReportedDecision,
  report: Report,
  nameOf: NameOf,
  reader: RenderOptions['reader'],
): string {
  const { decided, met, topics } = aboutDecision(decision, report, nameOf)
  const about = topics.slice(0, mostTopics)
  const said = about.map((topic) => spoken(english.topic[topic as Topic], reader).toLowerCase()).join(', ')
  const named = met.slice(0, mostNamed).join(', ')
  const more = met.length > mostNamed ? ` and ${met.length - mostNamed} more` : ''
  return `${decided.join(', ')}${met.length === 0 ? '' : ` with ${named}${more}`}: ${said}`
}

/** At most so many lines, the last one ended between two words. */
function shortened(text: string, most = linesEach): string {
  const lines = text.split('\n')
  if (lines.length <= most) return text
  const kept = lines.slice(0, most).join('\n')
  return `${kept.replace(/[;,.:(]*\s\S*$/, '')} ...`
}

/** Warnings of stopping stand only where something is to be stopped or exchanged. */
function stoppingLines({ stopping = [], decisions = [] }: Report, { width }: RenderOptions): readonly string[] {
  const going = decisions.filter(({ do: way }) => way === 'stop' || way === 'swap' || way === 'leave-out')
  const isGoing = ({ items, substances }: (typeof stopping)[number]): boolean =>
    going.some((one) =>
      one.of.length > 0
        ? substances.some((slug) => one.of.includes(slug))
        : items.some((item) => one.items.includes(item)),
    )
  const warnings = stopping.filter(isGoing)
  return warnings.length === 0 ? [] : [wrap(warnings.map(({ warning }) => warning).join(' '), width)]
}

/** The signs of what is gravest, each once. */
function signLines(report: Report, { reader, width, paint }: RenderOptions): readonly string[] {
  const signs = openOf(report).flatMap(({ combined, findings: [first] }) => {
    const speaking = combined === undefined ? report.findings[first as number] : report.combined[combined]
    return speaking?.[reader]?.watch ?? []
  })
  const shown = [...new Set(signs)].slice(0, reader === 'patient' ? 2 : mostSigns)
  if (shown.length === 0) return []
  const title = reader === 'patient' ? 'Get help if' : 'Watch'
  return [shortened(wrap(`${paint('bold', title)}: ${shown.map((one) => one.replace(/\.$/, '')).join('; ')}.`, width))]
}

/** What is not read here, by kind and grade, and where it is. */
function restText(report: Report): string {
  const folded = report.statements.filter(({ interruption }) => interruption === 'on-request')
  const counts = [...severities].reverse().flatMap((severity) => {
    const count = folded.filter((one) => one.severity === severity).length
    return count === 0 ? [] : [`${count} ${english.severity[severity].toLowerCase()}`]
  })
  const of = (status: string): number => report.pairs.filter((pair) => pair.status === status).length
  const [nothing, notCovered] = [of('nothing-listed'), of('not-covered')]
  return [
    ...(nothing === 0
      ? []
      : [`${nothing} other ${pairsText(nothing)}: nothing listed, which is no all-clear (--pairs).`]),
    ...(notCovered === 0 ? [] : [`${notCovered} ${pairsText(notCovered)}: nobody looked (--pairs).`]),
    ...(folded.length === 0 ? [] : [`Folded: ${counts.join(', ')} (--explain).`]),
  ].join(' ')
}

function pairsText(count: number): string {
  return count === 1 ? 'pair' : 'pairs'
}

/** What entries leave open, and what of the request could not be used: all of it, in a paragraph each. */
function openLines(report: Report, { width, paint }: RenderOptions): readonly string[] {
  const asks = report.asks.map((open) => `${JSON.stringify(writtenOf(report, open))}: ${askText(report, open)}`)
  const issues = report.issues.filter((issue) => issue.code !== 'empty-list' && !isEmergency(issue))
  const unused = issues.filter(({ code }) => code === 'changed-nothing')
  const others = issues.filter(({ code }) => code !== 'changed-nothing')
  return [
    ...(asks.length === 0 ? [] : [wrap(`${paint(['bold', 'magenta'], 'Left open')}: ${asks.join(' ')}`, width)]),
    ...(unused.length === 0
      ? []
      : [
          wrap(
            `Changed nothing: ${unused.map((one) => issueText(one).replace(`: ${one.message}`, '')).join(', ')}.`,
            width,
          ),
        ]),
    ...others.map((issue) => wrap(issueText(issue), width)),
  ]
}

function reviewText({ findings, combined }: Report): string {
  const states = new Set([...findings, ...combined].map(({ review }) => review))
  return states.size === 1 && states.has('reviewed')
    ? 'Reviewed by a licensed professional.'
    : 'Not reviewed by a licensed professional.'
}
