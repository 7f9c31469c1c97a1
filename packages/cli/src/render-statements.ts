import {
  english,
  gravestFirst,
  partiesOf,
  type Report,
  type ReportedCombination,
  type ReportedFinding,
  type ReportedOption,
  type ReportedStatement,
  severities,
  spoken,
  type Topic,
} from '@mixwise/core'
import { severityStyle, wrap } from './paint.js'
import type { RenderOptions } from './render-report.js'

type NameOf = (slug: string) => string

/** What was found, each statement a block, the gravest first; what is folded is counted by its grade. */
export function renderStatements(report: Report, nameOf: NameOf, options: RenderOptions): readonly string[] {
  const once = saidOnce()
  const shown = report.statements.filter(({ interruption }) => options.explain || interruption !== 'on-request')
  const blocks = shown.map((statement) => renderStatement(statement, report, nameOf, once, options))
  return [...blocks, ...(options.explain ? [] : renderFolded(report, options))]
}

/** Lets each sentence through once, so that what was said above is not said again. */
type Once = (text: string) => string

function saidOnce(): Once {
  const said = new Set<string>()
  return (text) => {
    if (said.has(text)) return ''
    said.add(text)
    return text
  }
}

/** What speaks of a statement, and what stands behind it by name. */
function renderStatement(
  { combined, findings: places }: ReportedStatement,
  report: Report,
  nameOf: NameOf,
  once: Once,
  options: RenderOptions,
): string {
  const { explain, width } = options
  const told = places.map((place) => report.findings[place] as ReportedFinding)
  const load = combined === undefined ? undefined : report.combined[combined]
  const [first, ...others] = told
  const head =
    load === undefined
      ? renderFinding(first as ReportedFinding, nameOf, once, options)
      : renderCombined(load, nameOf, once, options)
  const behind = load === undefined ? others : told
  const could = renderOptions([...(load === undefined ? [] : [load]), ...told], once, options)
  if (behind.length === 0) return [head, ...could].join('\n')
  if (explain)
    return [head, ...behind.map((finding) => indented(renderFinding(finding, nameOf, once, options))), ...could].join(
      '\n',
    )
  const speaking = load === undefined ? first : undefined
  return [head, wrap(`Also: ${alsoText(behind, speaking, nameOf, options)}.`, width, '  '), ...could].join('\n')
}

/** What stands behind, each once and the gravest first; what is folded is only counted. */
function alsoText(
  behind: readonly ReportedFinding[],
  speaking: ReportedFinding | undefined,
  nameOf: NameOf,
  { reader }: RenderOptions,
): string {
  const loud = behind.filter(({ interruption }) => interruption !== 'on-request')
  const folded = behind.length - loud.length
  const said = loud.map(({ topic, severity, substances }) => {
    const isSamePair = speaking !== undefined && substances.every((slug) => speaking.substances.includes(slug))
    const about = isSamePair
      ? spoken(english.topic[topic as Topic], reader).toLowerCase()
      : substances.map(nameOf).join(' + ')
    return `${about} (${english.severity[severity].toLowerCase()})`
  })
  return [...new Set(said), ...(folded === 0 ? [] : [`${folded} folded (--explain)`])].join('; ')
}

const optionsShown = 3

/** What else could be done about a statement, each once; beyond the first few it is counted. */
function renderOptions(
  told: readonly Pick<ReportedFinding, 'options'>[],
  once: Once,
  { width, reader, explain }: RenderOptions,
): readonly string[] {
  const all = told.flatMap(({ options = [] }) => options)
  const fresh = [...new Set(all.map((option) => option[reader]))]
  const texts = (explain ? fresh : fresh.slice(0, optionsShown)).map(once).filter((text) => text !== '')
  if (texts.length === 0) return []
  const left = explain ? 0 : fresh.length - Math.min(fresh.length, optionsShown)
  const more = left === 0 ? '' : ` (${left} more: --explain.)`
  const cited = new Set(all.flatMap(({ citations }) => citations.map(citationText)))
  return [
    wrap(`${reader === 'patient' ? 'Could be asked' : 'Could be done'}: ${texts.join(' ')}${more}`, width, '  '),
    ...(explain ? [...cited].map((text) => wrap(text, width, '  ')) : []),
  ]
}

function citationText({ title, year, locator }: ReportedOption['citations'][number]): string {
  return `[${title}${year === null ? '' : `, ${year}`}; ${locator}]`
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ')
}

function renderCombined(
  load: ReportedCombination,
  nameOf: NameOf,
  once: Once,
  { paint, width, reader }: RenderOptions,
): string {
  const words = load[reader]
  const title = `${load.name}: ${load.drivers.map(nameOf).join(' + ')}`
  return [
    `${paint(severityStyle[load.severity], english.severity[load.severity])}  ${paint('bold', title)}`,
    ...sentences(words, once, width),
    ...(load.depends ?? []).flatMap(({ ask, severity }) =>
      ask === undefined ? [] : [wrap(`${ask} (${english.severity[severity].toLowerCase()} if so)`, width, '  ')],
    ),
    wrap(withoutEach(load, nameOf), width, '  '),
    ...othersOf(load, nameOf).map((text) => wrap(text, width, '  ')),
  ].join('\n')
}

/** What is left of a sum without each driver. */
function withoutEach({ severity, without }: ReportedCombination, nameOf: NameOf): string {
  const changed = without.filter((one) => one.severity !== severity)
  if (changed.length === 0) return 'No one of them alone would change this.'
  const said = changed.map(
    ({ driver, severity: left }) =>
      `without ${nameOf(driver)} ${left === 'none' ? 'only pairs are left' : english.severity[left].toLowerCase()}`,
  )
  return `${sentenceCase(said.join('; '))}.`
}

/** What of the rest of the list was looked at for this effect, and what was not. */
function othersOf({ noneKnown, notLooked, lookedBy }: ReportedCombination, nameOf: NameOf): readonly string[] {
  return [
    ...(noneKnown.length === 0
      ? []
      : [`Looked at (${lookedBy.join(', ')}), and no such effect named: ${noneKnown.map(nameOf).join(', ')}.`]),
    ...(notLooked.length === 0 ? [] : [`Nobody said whether these add to it: ${notLooked.map(nameOf).join(', ')}.`]),
  ]
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What happens and what to do, each unless it was said above. */
function sentences(words: ReportedFinding['patient'], once: Once, width: number): readonly string[] {
  return [words?.happens ?? '', once(words?.do ?? '')]
    .filter((text) => text !== '')
    .map((text) => wrap(text, width, '  '))
}

/** What is folded, counted by its grade. */
function renderFolded(report: Report, { paint, width }: RenderOptions): readonly string[] {
  const folded = report.statements.filter(({ interruption }) => interruption === 'on-request')
  if (folded.length === 0) return []
  const counts = [...severities]
    .reverse()
    .map((severity) => ({ severity, count: folded.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${english.severity[severity].toLowerCase()}`)
  return [paint('dim', wrap(`Folded: ${counts.join(', ')}. Add --explain to read what they say.`, width))]
}

function renderFinding(
  finding: ReportedFinding,
  nameOf: NameOf,
  once: Once,
  { paint, width, reader, explain }: RenderOptions,
): string {
  const words = finding[reader]
  const lines = [
    `${paint(severityStyle[finding.severity], english.severity[finding.severity])}  ${paint('bold', partiesOf(finding, nameOf, english, reader).join(' + '))}  ${paint('dim', english.action[finding.action])}`,
    ...sentences(words, once, width),
  ]
  const signs = (words?.watch ?? []).map((sign) => once(sign.replace(/[.]$/, ''))).filter((sign) => sign !== '')
  if (signs.length > 0)
    lines.push(wrap(`${reader === 'patient' ? 'Get help if' : 'Watch for'}: ${signs.join('; ')}.`, width, '  '))
  for (const why of finding.context?.applied ?? []) lines.push(wrap(`Here: ${why}`, width, '  '))
  lines.push(...renderDepends(finding, once, width, explain))
  const marks = [
    finding.basis === 'inferred' ? inferredMark(finding) : '',
    finding.basis === 'computed' ? 'computed from studies and enzymes, nobody wrote a rule for this pair' : '',
    finding.verified ? '' : 'unverified',
    finding.disagreement ? 'sources disagree' : '',
  ].filter((mark) => mark !== '')
  if (marks.length > 0) lines.push(paint('dim', wrap(marks.join('; '), width, '  ')))
  if (explain) lines.push(...explanation(finding, width))
  return lines.join('\n')
}

function inferredMark({ sources }: ReportedFinding): string {
  return `inferred from class or enzyme${sources.length === 0 ? ', no source names this pair' : ''}`
}

const questionsShown = 3

/** What would change the grade: the questions that decide it, the gravest answer first. */
function renderDepends(finding: ReportedFinding, once: Once, width: number, explain: boolean): string[] {
  const open = gravestFirst(finding.context?.depends ?? [])
  const asked = open.filter(({ ask, why, severity }) => ask !== undefined && once(`${ask} ${why} ${severity}`) !== '')
  const shown = explain ? open : asked.slice(0, questionsShown)
  if (shown.length === 0) return []
  const lines = shown.map(({ severity, action, why, ask }) => {
    const then = severity === finding.severity ? english.action[action] : english.severity[severity]
    const because = why.replace(/[.]$/, '')
    return wrap(`- ${ask === undefined ? '' : `${ask} `}${because}: ${then.toLowerCase()}.`, width, '    ')
  })
  return [wrap('The grade changes with the answer to this:', width, '  '), ...lines]
}

function explanation(finding: ReportedFinding, width: number): string[] {
  const { mechanism, evidence, frequency } = finding
  return [
    wrap(`Mechanism: ${mechanism?.text ?? ''}`, width, '  '),
    wrap(`Why this grade: ${evidence?.why ?? ''} Evidence: ${evidence?.level ?? ''}.`, width, '  '),
    ...(frequency === null || frequency === undefined
      ? []
      : [wrap(`How often: ${[frequency.exposure, frequency.harm].filter(Boolean).join(' ')}`, width, '  ')]),
    ...finding.sources.map(({ name, edition, grade, via }) =>
      wrap(`${name} (${edition}) says: ${grade}${via === undefined ? '' : `, through ${via}`}`, width, '  '),
    ),
    ...(evidence?.citations ?? []).map((citation) => wrap(citationText(citation), width, '  ')),
    wrap(`Rule ${finding.id}; ${finding.review}`, width, '  '),
  ]
}
