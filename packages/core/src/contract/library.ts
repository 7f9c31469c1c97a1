import {
  abruptStopRisks,
  confidences,
  helpKinds,
  jurisdictions,
  sectionIds,
  taperBases,
  useStatuses,
  verdicts,
} from '../monograph/library.js'
import { mostEntries, mostLetters } from '../vocabulary/limits.js'
import { citedSource, country, issue, listFields, locale, name, reviewState, texts, unread } from './parts.js'
import { listOf, number, type Of, object, oneOf, optional, recordOf, text, yesOrNo } from './shape.js'

const cited = { cite: texts, confidence: oneOf(confidences) }
const statementFields = {
  text: text(),
  ...cited,
  jurisdiction: optional(listOf(oneOf(jurisdictions))),
  status: optional(oneOf(useStatuses, { description: 'Of a use.' })),
  route: optional(texts),
  topic: optional(text()),
}
const statement = object(statementFields)

/** In place of a page: why there is none. */
export const notHeld = object({ issue }, { id: 'NotHeld', description: 'Nothing is held under this name, and why.' })
export type NotHeld = Of<typeof notHeld>

export const aboutRequest = object(
  {
    name,
    country: optional(country, { description: 'Two letters: only what applies there.' }),
    locale,
    reviewedOnly: optional(yesOrNo(), { description: 'Only a page that a licensed professional has reviewed.' }),
  },
  { id: 'AboutRequest', examples: [{ name: 'baclofen' }] },
)
export type AboutRequest = Of<typeof aboutRequest>

const pageSource = object({ ...citedSource.fields, seen: optional(citedSource.fields.seen) })
const aboutStatement = object({
  ...statementFields,
  rule: optional(text(), { description: 'The rule of ours that says it; absent where it was written for this page.' }),
  sources: listOf(pageSource),
})
export type AboutStatement = Of<typeof aboutStatement>
const aboutSection = object({
  id: oneOf([...sectionIds, 'gravest', 'data']),
  title: text(),
  statements: listOf(aboutStatement),
  facts: listOf(text(), { description: 'Lines made from the data, on pages nobody wrote.' }),
})
export type AboutSection = Of<typeof aboutSection>

const unreadWords = listOf(unread, { description: 'Words beside the names that were not understood.' })

const aboutFields = {
  slug: text(),
  name: text(),
  made: oneOf(['written', 'from-data'], {
    description: 'Written from cited sources, or put together from open data.',
  }),
  depth: oneOf(['full', 'structured', 'short']),
  authors: texts,
  sections: listOf(aboutSection),
  sources: listOf(pageSource),
  review: reviewState,
  label: text(),
  disclaimer: text(),
}
const aboutPage = object(aboutFields)
export type AboutPage = Of<typeof aboutPage>

export const aboutAnswer = object({ ...aboutFields, unread: unreadWords, issues: listOf(issue) }, { id: 'AboutAnswer' })
export type AboutAnswer = Of<typeof aboutAnswer>

export const claimsRequest = object(
  {
    name,
    claim: optional(text({ most: mostLetters.claim, description: 'One claim only, as SC04.' })),
    verdict: optional(oneOf(verdicts, { description: 'Only claims with this verdict.' })),
  },
  { id: 'ClaimsRequest', examples: [{ name: 'baclofen' }] },
)
export type ClaimsRequest = Of<typeof claimsRequest>

const answeredClaim = object({
  id: text(),
  section: text(),
  claim: text(),
  verdict: oneOf(verdicts),
  nuance: text(),
  wording: text(),
  cite: texts,
  meaning: text(),
  sources: listOf(citedSource),
})
export type AnsweredClaim = Of<typeof answeredClaim>

const claimsFields = {
  slug: text(),
  title: text(),
  claims: listOf(answeredClaim),
  counts: recordOf(number(), { description: 'How many of all claims have each verdict.' }),
  review: reviewState,
  disclaimer: text(),
}
const claimsPage = object(claimsFields)
export type ClaimsPage = Of<typeof claimsPage>

export const claimsAnswer = object(
  { ...claimsFields, unread: unreadWords, issues: listOf(issue) },
  { id: 'ClaimsAnswer' },
)
export type ClaimsAnswer = Of<typeof claimsAnswer>

const { items, person } = listFields

export const stopRequest = object(
  { items, person, locale },
  { id: 'StopRequest', examples: [{ items: ['baclofen', 'diazepam'] }] },
)
export type StopRequest = Of<typeof stopRequest>

const stopAnswerOfClass = object({
  id: text(),
  name: text(),
  authors: texts,
  members: texts,
  routes: optional(texts),
  depressant: yesOrNo(),
  abruptStopRisk: oneOf(abruptStopRisks),
  emergency: yesOrNo({ description: 'An interruption is an emergency by itself, and no taper is shown.' }),
  warning: text(),
  happens: listOf(statement),
  onset: listOf(statement),
  atRisk: listOf(statement),
  emergencySigns: texts,
  doThis: listOf(statement),
  tapers: listOf(object({ rate: text(), basis: oneOf(taperBases), population: text(), ...cited })),
  review: reviewState,
  asked: listOf(text(), { description: 'Which of the substances asked about belong to this class.' }),
})
export type StopAnswer = Of<typeof stopAnswerOfClass>

const referral = object({
  id: text(),
  when: oneOf([
    'two-depressants',
    'alcohol-dependence',
    'pregnancy',
    'epilepsy',
    'under-18',
    'earlier-severe-withdrawal',
  ]),
  say: text(),
  cite: texts,
  sources: listOf(citedSource),
})

/** What stopping can do, before names that were not recognised are added. */
export const stoppingFields = {
  answers: listOf(stopAnswerOfClass, { description: 'Worst first.' }),
  referrals: listOf(referral, { description: 'Reasons to hand this to a clinician and to show no rates at all.' }),
  notCovered: listOf(text(), {
    description: 'Asked about, but no class of ours says anything. Silence is not a go-ahead.',
  }),
  general: texts,
  sources: listOf(citedSource),
  disclaimer: text(),
}
const stoppingPage = object(stoppingFields)
export type StoppingPage = Of<typeof stoppingPage>

export const stopAnswer = object(
  { ...stoppingFields, unread: unreadWords, unrecognised: listOf(issue), issues: listOf(issue) },
  { id: 'StopAnswer', description: 'What stopping abruptly can do. No rates are given in an emergency.' },
)
export type StopPage = Of<typeof stopAnswer>

export const overdoseRequest = object(
  {
    items,
    country: optional(country, { description: 'Two letters: whose help numbers.' }),
    topics: optional(listOf(text({ most: mostLetters.name }), { most: mostEntries.list }), {
      description: 'What their findings are about: what to read before mixing, and after it while all is well.',
    }),
    locale,
  },
  { id: 'OverdoseRequest', examples: [{ items: ['oxycodone', 'vodka'], country: 'GB' }] },
)
export type OverdoseRequest = Of<typeof overdoseRequest>

const helpLine = object({
  kind: oneOf(helpKinds),
  name: text(),
  number: text(),
  note: optional(text()),
  cite: texts,
  confidence: oneOf(['A', 'B', 'C'], { description: 'A: page of the agency seen. B: a secondary page.' }),
  checked: text({ format: 'date' }),
})
const helpAnswer = object({
  country: text(),
  name: text(),
  lines: listOf(helpLine),
  notShown: number({ description: 'How many numbers are known but not verified, and so not shown.' }),
})
export type HelpAnswer = Of<typeof helpAnswer>

const overdoseFields = {
  groups: listOf(
    object({
      id: text(),
      name: text(),
      authors: texts,
      members: texts,
      naloxone: oneOf(['yes', 'if-opioid-possible', 'no']),
      signs: listOf(statement),
      course: listOf(statement),
      review: reviewState,
    }),
  ),
  combinations: listOf(object({ id: text(), of: texts, signs: listOf(statement) })),
  doors: optional(object({ notYet: listOf(statement), already: listOf(statement) }), {
    description: 'For the topics that were asked about.',
  }),
  redFlags: texts,
  steps: listOf(statement),
  naloxone: listOf(statement, { description: 'Empty when nothing listed is, or may hide, an opioid.' }),
  help: optional(helpAnswer),
  helpNote: text(),
  notCovered: texts,
  sources: listOf(citedSource),
  review: reviewState,
  disclaimer: text(),
}
const overdosePage = object(overdoseFields)
export type OverdosePage = Of<typeof overdosePage>

export const overdoseAnswer = object(
  {
    ...overdoseFields,
    countries: listOf(object({ code: text(), name: text() }), { description: 'Countries with numbers of their own.' }),
    unread: unreadWords,
    unrecognised: listOf(issue),
    issues: listOf(issue),
  },
  { id: 'OverdoseAnswer', description: 'Signs of an overdose, what anybody can do, and whom to call.' },
)
export type OverdoseAnswer = Of<typeof overdoseAnswer>
