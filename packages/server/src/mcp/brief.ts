import {
  decisionsText,
  findingTitle,
  isEmergency,
  issueText,
  partiesOf,
  type Report,
  type ReportedFinding,
} from '@mixwise/core'

/** An answer for a small context: sentences to read, and the same as data. */
export interface Brief {
  text: string
  data: Record<string, unknown>
}

/** Letters of the sentences, and of the data as JSON. Together they are well below 8 kB. */
const mostText = 1800
const mostData = 5000
const mostNames = 900
const mostWords = 150

export const wholeHint = 'Ask again with "detail": "full" for everything, with all citations.'

/**
 * A text within so many letters, cut at a word.
 *
 * @example
 * shortText('one two three', 9) // 'one two…'
 */
export function shortText(text: string, most: number = mostWords): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  const cut = plain.slice(0, most - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`
}

/**
 * As many of a list, from its beginning, as fit in so many letters of JSON; at least one, and how many do not.
 *
 * @example
 * fitting(['a', 'b', 'c'], 8) // { fit: ['a', 'b'], leftOut: 1 }
 */
export function fitting<One>(list: readonly One[], mostLetters: number): { fit: readonly One[]; leftOut: number } {
  let letters = 0
  let fit = 0
  for (const one of list) {
    letters += JSON.stringify(one).length + 1
    if (fit > 0 && letters > mostLetters) break
    fit++
  }
  return { fit: list.slice(0, fit), leftOut: list.length - fit }
}

/**
 * Lines within the letters of a brief text; that some were left out is said.
 *
 * @example
 * linesOf(['one', 'two'], 0) // 'one\ntwo'
 */
export function linesOf(lines: readonly string[], leftOut: number): string {
  const kept: string[] = []
  let letters = 0
  for (const line of lines) {
    if (kept.length > 0 && letters + line.length > mostText) break
    letters += line.length + 1
    kept.push(line)
  }
  const isWhole = kept.length === lines.length && leftOut === 0
  return [...kept, ...(isWhole ? [] : [`This is not all. ${wholeHint}`])].join('\n')
}

/** What the answer itself shows: one thing alone makes no pair. */
const inTheAnswer: ReadonlySet<string> = new Set(['single-substance', 'changed-nothing'])

/** A list that was checked: what there is to decide, each finding with a source, and all that was not read. */
export function briefCheck(report: Report): Brief {
  const { findings, substances, unrecognised, unread, asks, issues, pairs, combined, knowledge } = report
  const { fit, leftOut } = fitting(findings.map(briefFinding), mostData - 1200)
  const names = substances.flatMap((one) => (one.status === 'resolved' ? [`${one.input} = ${one.slug}`] : []))
  const understood = fitting(
    [...new Set(names)].map((one) => shortText(one, 60)),
    mostNames,
  )
  const data = {
    understood: understood.fit,
    ...(understood.leftOut > 0 && { understoodLeftOut: understood.leftOut }),
    findings: fit,
    ...(leftOut > 0 && { findingsLeftOut: leftOut }),
    ...(combined.length > 0 && {
      together: combined
        .slice(0, 5)
        .map(({ id, name, severity, drivers }) => ({ name: name ?? id, severity, drivers })),
    }),
    ...(unrecognised.length > 0 && {
      notChecked: unrecognised.slice(0, 20).map(({ input, candidates, systems, message }) => ({
        input: shortText(input, 60),
        ...(systems !== undefined && { why: shortText(message) }),
        ...(candidates !== undefined && { perhaps: candidates.slice(0, 3).map(({ name }) => name) }),
      })),
      ...(unrecognised.length > 20 && { notCheckedLeftOut: unrecognised.length - 20 }),
    }),
    ...(unread.length > 0 && { unread: unread.slice(0, 10).map(({ text }) => shortText(text, 60)) }),
    ...(asks.length > 0 && { ask: [...new Set(asks.map(({ key }) => key))].slice(0, 10) }),
    ...(issues.length > 0 && { issues: issues.slice(0, 8).map(({ message }) => shortText(message)) }),
    pairs: countsOf(pairs.map(({ status }) => status)),
    knowledge: knowledge.version,
  }
  const lines = [...toDecide(report), ...sourceLines(findings)]
  return { text: linesOf(lines, leftOut), data }
}

/** An emergency before all, then what there is to decide, then what was wrong with what was given, as lines. */
export function toDecide(report: Report): readonly string[] {
  const said = (isUrgent: boolean): readonly string[] => {
    const told = report.issues.filter((issue) => isEmergency(issue) === isUrgent && !inTheAnswer.has(issue.code))
    return [...new Set(told.slice(0, 5).map((issue) => issueText(issue)))]
  }
  return [...said(true), ...decisionsText(report).split('\n'), ...said(false)]
}

function briefFinding(finding: ReportedFinding): Record<string, unknown> {
  const { severity, action, clinician, consequences, evidence, context, sources } = finding
  const [citation] = evidence?.citations ?? []
  const source = citation?.title ?? sources[0]?.name
  return {
    of: partiesOf(finding, (slug) => slug),
    severity,
    action,
    happens: shortText(clinician?.happens ?? consequences.join(', ')),
    do: shortText(clinician?.do ?? ''),
    ...(context !== undefined && context.applied.length > 0 && { here: shortText(context.applied.join(' ')) }),
    evidence: evidence?.level ?? 'not-stated',
    ...(source !== undefined && { source: shortText(source, 80) }),
  }
}

/** Who says so, for the gravest. */
function sourceLines(findings: readonly ReportedFinding[]): readonly string[] {
  return findings.slice(0, 4).flatMap((finding) => {
    const [citation] = finding.evidence?.citations ?? []
    if (citation === undefined) return []
    const { title, year } = citation
    return [
      `Source for ${findingTitle(finding, (slug) => slug, 'with')}: ${shortText(title, 90)}${year === null ? '' : ` (${year})`}.`,
    ]
  })
}

function countsOf(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
