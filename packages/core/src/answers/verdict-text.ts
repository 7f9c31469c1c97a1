import type { Report } from '../contract/check.js'
import { ethanolSlug } from '../phrase/drinks/alcohol-amount.js'
import { givenText } from '../vocabulary/given-text.js'
import { issueText } from '../vocabulary/issue-text.js'
import { rankOf, type Severity } from '../vocabulary/scales.js'
import { english } from '../vocabulary/words/en.js'
import { type Reader, type Spoken, spoken, type VocabularyWords } from '../vocabulary/words/shape.js'
import type { Counted } from '../vocabulary/words/verdict-shape.js'
import { entriesIn, isWhollyRead, unreadLines } from './understood.js'
import { type ListVerdict, type VerdictLead, verdictOn } from './verdict.js'

/** A verdict in words, in the order to be read. */
export interface VerdictText {
  verdict: ListVerdict
  /** What is to be done at once. */
  emergencies: readonly string[]
  /** How much was not read. */
  unread: readonly string[]
  /** What it comes to, in a few words. */
  band: string
  /** The grade word of the field beside a band in plain words; empty where the band says it. */
  grade: string
  /** What to do, in one sentence. */
  headline: string
  /** What can happen; empty where the headline says it all. */
  harm: string
  /** What to do about it. */
  act: string
  /** What was found and what not, each with its number. */
  counts: readonly { of: Counted; text: string }[]
}

type Answered = Parameters<typeof verdictOn>[0] & Pick<Report, 'substances' | 'allergies'>

/**
 * The verdict on a list in words, for one reader and in one language.
 *
 * @example
 * const nothing = { statements: [], findings: [], combined: [], pairs: [], unread: [], unrecognised: [], issues: [] }
 * verdictText({ ...nothing, substances: [] }, (slug) => slug).band // 'No pair to look at yet'
 */
export function verdictText(
  report: Answered,
  nameOf: (slug: string) => string,
  words: VocabularyWords = english,
  reader: Reader = 'patient',
): VerdictText {
  const verdict = verdictOn(report)
  const { emergencies, tone, lead, counts } = verdict
  const open = openWords(report, tone, words)
  const act = words.verdict.act[lead?.action ?? 'be-aware']
  // "Do not combine" is not what to do with one substance.
  const isNotTaken = reader === 'patient' && tone === 'contraindicated' && lead?.substances.length === 1
  const band = isNotTaken ? words.verdict.notTaken.band : words.verdict.band[tone][reader]
  const ownWords = words === english ? (lead?.finding ?? lead?.combined)?.[reader] : undefined
  const isOpen = lead === undefined || lead.severity === 'none'
  const headline = isOpen ? open[0] : headlineOf(lead, nameOf, words, reader)
  const harm = isOpen ? '' : (ownWords?.happens ?? harmText(lead, words, reader))
  return {
    verdict,
    emergencies: emergencies.map((issue) => issueText(issue, words, reader)),
    unread: unreadLines(report, entriesIn(report), words),
    band,
    grade: reader === 'patient' && isSeverity(tone) && !isNotTaken ? gradeBeside(band, words.severity[tone]) : '',
    headline: isOpen && tone === 'emergency' ? words.verdict.emergency : capitalised(headline),
    harm,
    act: isOpen ? open[1] : (ownWords?.do ?? act),
    counts: counts.map((one) => ({ of: one.of, text: countText(one, words) })),
  }
}

/**
 * A verdict as plain sentences, for a live region or a line of a sheet.
 *
 * @example
 * const nothing = { statements: [], findings: [], combined: [], pairs: [], unread: [], unrecognised: [], issues: [] }
 * verdictLines(verdictText({ ...nothing, substances: [] }, (slug) => slug))[0]
 * // 'No pair to look at yet. Add what else is taken.'
 */
export function verdictLines(text: VerdictText): readonly string[] {
  return [...text.emergencies, ...text.unread, ...verdictSummary(text)]
}

/**
 * What a verdict comes to and what is counted, for a face that says by itself what was not read.
 *
 * @example
 * const nothing = { statements: [], findings: [], combined: [], pairs: [], unread: [], unrecognised: [], issues: [] }
 * verdictSummary(verdictText({ ...nothing, substances: [] }, (slug) => slug)).length // 1
 */
export function verdictSummary({ band, headline, counts }: VerdictText): readonly string[] {
  const counted = counts.map(({ text }) => text).join(', ')
  return [headline.startsWith(band) ? headline : `${band}. ${headline}`, ...(counted === '' ? [] : [`${counted}.`])]
}

function countText({ of, count, alone = 0 }: ListVerdict['counts'][number], { verdict }: VocabularyWords): string {
  const { counts, countsWithPairs } = verdict.notTaken
  const isNotTaken = of === 'contraindicated' && alone > 0
  const texts = isNotTaken ? (alone === count ? counts : countsWithPairs) : verdict.counts[of]
  return texts[count === 1 ? 0 : 1].replace('{count}', String(count))
}

/** What the band says already is not said twice. */
function gradeBeside(band: string, grade: string): string {
  return band.toLowerCase() === grade.toLowerCase() ? '' : grade.toLowerCase()
}

function isSeverity(tone: ListVerdict['tone']): tone is Exclude<Severity, 'none'> {
  return rankOf(tone as Severity) > 0
}

function openWords(
  report: Answered,
  tone: ListVerdict['tone'],
  words: VocabularyWords,
): readonly [headline: string, act: string] {
  const { open } = words.verdict
  if (tone === 'not-covered' && isFoodAlone(report)) return open['food-alone']
  const isSaid = tone === 'not-covered' || tone === 'no-pair' || tone === 'nothing-listed'
  if (isSaid) return open[tone]
  const looked = report.pairs.some(({ status }) => status !== 'not-covered')
  const isNoneRead = !report.substances.some(({ status }) => status === 'resolved')
  if (!isWhollyRead({ ...report, asks: [] }))
    return open[looked ? 'nothing-listed-of-read' : isNoneRead ? 'none-read' : 'not-read']
  return open[looked ? 'nothing-listed' : 'no-pair']
}

/** Nobody asks what food does to food: the medicines are still to come. */
function isFoodAlone({ substances }: Pick<Answered, 'substances'>): boolean {
  return substances.every(
    (one) => one.status === 'resolved' && (one.kind === 'food' || one.kind === 'drink') && one.slug !== ethanolSlug,
  )
}

function headlineOf(
  { substances, action, finding, combined }: VerdictLead,
  nameOf: (slug: string) => string,
  words: VocabularyWords,
  reader: Reader,
): string {
  const { verdict } = words
  const names = substances.map(nameOf)
  if (combined !== undefined) return verdict.together[action].replace('{names}', names.join(', '))
  const [a = '', b = ''] = names
  const given = finding?.given ?? []
  if (given.some(({ key }) => key === 'twice')) return verdict.twice[action].replace('{a}', a)
  if (substances.length === 1) {
    const because = given.map((one) => givenText(one, words, reader)).join(', ')
    const isDose = given.length > 0 && given.every(({ key }) => key === 'doseMgPerDay' || key === 'doseMg')
    return (isDose ? verdict.tooMuch : verdict.alone[action]).replace('{a}', a).replace('{b}', because)
  }
  if (substances.includes(ethanolSlug)) {
    const other = substances.find((slug) => slug !== ethanolSlug)
    return verdict.drink[action].replace('{b}', other === undefined ? b : nameOf(other))
  }
  return verdict.pair[action].replace('{a}', a).replace('{b}', b)
}

/** So many kinds of harm are read at once. */
const mostHarms = 2

/**
 * What can happen, by the kind of harm, in a language. What a rule says in its own words stands beside it, in English.
 *
 * @example
 * harmText({}) // 'A published list warns about these two. It does not say what can happen.'
 */
export function harmText(
  { finding, combined }: Pick<VerdictLead, 'finding' | 'combined'>,
  words: VocabularyWords = english,
  reader: Reader = 'patient',
): string {
  const said = (texts: Readonly<Record<string, Spoken>>, codes: readonly string[]): readonly string[] =>
    codes.flatMap((code) => (texts[code] === undefined ? [] : [sentence(spoken(texts[code], reader))]))
  const topics = combined?.topics ?? (finding === undefined || finding.topic === 'listed' ? [] : [finding.topic])
  const harms = combined === undefined ? said(words.consequence, finding?.consequences ?? []) : []
  const known = harms.length > 0 ? harms : said(words.topic, topics)
  return known.length === 0 ? words.verdict.unsaid : [...new Set(known)].slice(0, mostHarms).join(' ')
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
