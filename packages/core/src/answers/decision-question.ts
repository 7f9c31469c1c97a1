import type { Report, ReportedDecision } from '../contract/check.js'
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
  const { decided } = aboutDecision(decision, report, nameOf)
  const offers = (decision.to ?? []).slice(0, mostOffers).map(({ name }) => name)
  const tests = (decision.test ?? []).map((test) => testName(test, words))
  return words.verdict.decide[decision.do]
    .replace('{a}', decided.join(', '))
    .replace('{to}', offers.length === 0 ? '' : ` (${offers.join(', ')})`)
    .replace('{tests}', tests.length === 0 ? '' : ` (${tests.join(', ')})`)
}

function testName(test: string, words: VocabularyWords): string {
  const known: Readonly<Record<string, Spoken>> = { ...words.laboratory, ...words.verdict.tests }
  return known[test] === undefined ? test : spoken(known[test], 'patient')
}
