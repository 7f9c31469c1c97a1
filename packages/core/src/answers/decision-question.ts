import type { Report, ReportedDecision, ReportedOption } from '../contract/check.js'
import { english } from '../vocabulary/words/en.js'
import { type Spoken, spoken, type VocabularyWords } from '../vocabulary/words/shape.js'
import { aboutDecision } from './decision-about.js'

type Told = Pick<Report, 'statements' | 'findings' | 'combined' | 'substances'>

const mostOffers = 3

/**
 * A decision as a question to a doctor or pharmacist, in a language. In English it is the one of the report, which says
 * more; in another it is the kind of question, with the names.
 *
 * @example
 * const decision = { do: 'watch', items: [0], of: [], statements: [], severity: 'minor', action: 'be-aware', patient: 'Watch.', clinician: '' }
 * decisionQuestion(decision, { statements: [], findings: [], combined: [], substances: [] }, (slug) => slug) // 'Watch.'
 */
export function decisionQuestion(
  decision: ReportedDecision,
  report: Told,
  nameOf: (slug: string) => string,
  words: VocabularyWords = english,
): string {
  if (words === english) return decision.patient
  return asked(decision, aboutDecision(decision, report, nameOf).decided, words)
}

/**
 * What else could be done about one finding, as a question in a language. In English it is the one of the report.
 *
 * @example
 * const option = { do: 'pause', items: [0], of: ['a'], yields: 1, patient: 'Pause?', clinician: '', citations: [] }
 * optionQuestion(option, (slug) => slug) // 'Pause?'
 */
export function optionQuestion(
  option: ReportedOption,
  nameOf: (slug: string) => string,
  words: VocabularyWords = english,
): string {
  return words === english ? option.patient : asked(option, option.of.map(nameOf), words)
}

function asked(
  { do: way, to = [], test = [] }: Pick<ReportedOption, 'do' | 'to' | 'test'>,
  names: readonly string[],
  words: VocabularyWords,
): string {
  const offers = to.slice(0, mostOffers).map(({ name }) => name)
  const tests = test.map((one) => testName(one, words))
  return words.verdict.decide[way]
    .replace('{a}', names.join(', '))
    .replace('{to}', offers.length === 0 ? '' : ` (${offers.join(', ')})`)
    .replace('{tests}', tests.length === 0 ? '' : ` (${tests.join(', ')})`)
}

function testName(test: string, words: VocabularyWords): string {
  const known: Readonly<Record<string, Spoken>> = { ...words.laboratory, ...words.verdict.tests }
  return known[test] === undefined ? test : spoken(known[test], 'patient')
}
