import { lastingStates } from '../vocabulary/lasting.js'
import { waysToManage } from '../vocabulary/manage.js'
import { routes } from '../vocabulary/routes.js'
import { evidenceLevels } from '../vocabulary/scales.js'
import { exposure } from './exposure.js'
import {
  action,
  candidate,
  citation,
  interruption,
  issue,
  itemIndex,
  itemIndexes,
  items,
  knowledgeVersion,
  listFields,
  openQuestion,
  reviewState,
  severity,
  taking,
  texts,
  unread,
} from './parts.js'
import { person } from './person.js'
import { either, listOf, number, type Of, object, oneOf, optional, orNothing, text, tuple, yesOrNo } from './shape.js'

export const checkRequest = object(
  {
    ...listFields,
    adding: optional(items, {
      description: 'What is about to be added: only what it brings is found then, and the rest is counted.',
    }),
    detail: optional(oneOf(['full', 'compact']), { description: 'compact leaves the words out.' }),
    reviewedOnly: optional(yesOrNo(), { description: 'Leave out what no licensed professional has reviewed.' }),
  },
  {
    id: 'CheckRequest',
    examples: [{ items: ['baclofen', 'two glasses of wine'], person: { ageYears: 70 } }],
  },
)
export type CheckRequest = Of<typeof checkRequest>

export const namedSubstance = either([
  object({
    item: itemIndex,
    input: text(),
    status: oneOf(['resolved']),
    slug: text(),
    name: text(),
    kind: text(),
    how: text({ description: 'How the input was understood.' }),
    taking: optional(taking),
    sameAs: optional(text({ description: 'The name of the same substance earlier in the list.' })),
  }),
  object({ item: itemIndex, input: text(), status: oneOf(['ambiguous']), candidates: listOf(candidate) }),
  object({ item: itemIndex, input: text(), status: oneOf(['unrecognised']) }),
  object(
    { item: itemIndex, input: text(), status: oneOf(['not-taken']) },
    {
      description:
        'Nothing that is taken: "I drink no alcohol", "asthma". Why stands in `unread`, or in `issues` where it counts.',
    },
  ),
])
/** One ingredient of one thing the user named, or a name that stays open. */
export type NamedSubstance = Of<typeof namedSubstance>

const pairStatus = oneOf(['interaction', 'nothing-listed', 'not-covered'], {
  description: 'nothing-listed: a source looked at both substances. not-covered: nobody looked; it says nothing.',
})
export const pairAnswer = object({
  a: text(),
  b: text(),
  status: pairStatus,
  severity: optional(severity),
  action: optional(action),
  interruption: optional(interruption),
  coveredBy: listOf(text(), { description: 'Sources that looked at both substances.' }),
  compatible: optional(
    listOf(object({ source: text(), grade: text(), rule: optional(text()) }), {
      description: 'Sources or rules that looked at the pair and found no reason to act.',
    }),
  ),
})
/** The one answer about a pair. A pair with an unrecognised name is in `unrecognised`, never here. */
export type PairAnswer = Of<typeof pairAnswer>

const reportedSource = object({
  id: text(),
  name: text(),
  edition: text(),
  licence: text(),
  grade: text({ description: "The grade in the source's own words." }),
  severity,
  via: optional(text()),
  when: optional(text({ description: 'The circumstance the grade is for, in our words.' })),
  lag: optional(text()),
  levels: optional(listOf(object({ grade: text(), severity, action, when: text() }))),
})

const spoken = object({ happens: text(), do: text(), watch: texts })

const asked = {
  key: text({ description: 'What in a request answers it, as person.egfrMlPerMin or items[0].route.' }),
  values: optional(listOf(either([text(), yesOrNo()])), { description: 'Answers with which the grade would hold.' }),
  range: optional(object({ min: optional(number()), max: optional(number()) }), {
    description: 'Numbers with which the grade would hold, ends included.',
  }),
}
export const question = object(asked)
/** Something not yet said that a grade depends on. */
export type Question = Of<typeof question>

const depends = object({
  severity,
  action,
  why: text(),
  ask: optional(text()),
  key: optional(asked.key),
  values: asked.values,
  range: asked.range,
  also: optional(listOf(question), { description: 'What else must be so for this grade to hold.' }),
})
export type ReportedDepends = Of<typeof depends>

export const findingWords = {
  mechanism: object({ kind: text(), text: text() }),
  patient: spoken,
  clinician: spoken,
  context: object({
    applied: listOf(text(), { description: 'Circumstances that were given and count here.' }),
    depends: listOf(depends, { description: 'Grades that would hold if something not yet said were so.' }),
  }),
  evidence: object({
    level: oneOf([...evidenceLevels, 'not-stated']),
    why: text(),
    citations: listOf(citation),
  }),
  frequency: orNothing(object({ exposure: optional(text()), harm: optional(text()), citations: listOf(citation) })),
}
const wordsOfFinding = object(findingWords)
/** What a person reads of a finding; left out of compact reports. */
export type FindingWords = Of<typeof wordsOfFinding>

const lasting = object({
  substance: text({ description: 'What was stopped, or has to be before the other begins.' }),
  state: oneOf(lastingStates, {
    description:
      'lasts: it still counts. over: its time has passed. open: nobody said when it ended. still-taken: the other is planned.',
  }),
  lastsDays: object(
    { min: number(), max: number() },
    { description: 'Days after the last dose; between the two, sources or people differ.' },
  ),
  sinceDays: optional(taking.fields.daysAgo, {
    description: 'Days from the last dose to now, or to when the other begins.',
  }),
  cite: texts,
})
/** How long something that was stopped still counts. */
export type ReportedLasting = Of<typeof lasting>

const offer = object({
  slug: optional(text()),
  name: text(),
  route: optional(oneOf(routes)),
  remains: optional(severity),
  remainsWith: optional(texts),
  notCovered: optional(listOf(text(), { description: 'Substances of the list with which nobody looked at it.' })),
})

const option = object({
  do: oneOf(waysToManage, { description: 'What is done. leave-out: nobody is needed for it.' }),
  items: itemIndexes,
  of: listOf(text(), { description: 'With which substances; several are parts of one product.' }),
  for: optional(text({ description: 'What it is used for.' })),
  to: optional(
    listOf(offer, {
      description:
        'What could take its place, or be added. A substance was tried against the rest of the list and the person: `remains` is the worst that is found of it.',
    }),
  ),
  test: optional(texts),
  withinDays: optional(object({ min: optional(number()), max: optional(number()) })),
  hours: optional(
    object(
      { before: optional(number()), after: optional(number()), between: optional(number()) },
      { description: 'Before the other, after it, or either.' },
    ),
  ),
  doseTo: optional(oneOf(['lower', 'higher'])),
  capMgPerDay: optional(number({ description: 'The most a label allows beside the other.' })),
  yields: number({
    whole: true,
    min: 0,
    max: 4,
    description: 'How readily what it is done with gives way: 4 a shop remedy or a drink, 0 never by itself.',
  }),
  patient: text({ description: 'As a question to a doctor or pharmacist.' }),
  clinician: text(),
  citations: listOf(citation),
})
/** What else could be done about a finding. */
export type ReportedOption = Of<typeof option>

const dealtBy = object({
  text: text({ description: 'What is already done about it, as "protection for the stomach: omeprazole".' }),
  of: listOf(text(), { description: 'By which substances of the list; empty where it is the setting.' }),
  citations: listOf(citation),
})
/** What is already done about a finding, other than a test. */
export type ReportedDealtBy = Of<typeof dealtBy>
const alreadyDealtBy = optional(listOf(dealtBy), {
  description: 'What of the list, or of where and why it is taken, already deals with it; left out of compact reports.',
})

const unclearWhose = optional(texts, { description: 'Substances of it that may be another person’s.' })

export const finding = object({
  id: text({ description: 'The rule, or `listed` when only sources speak.' }),
  topic: text(),
  items: itemIndexes,
  substances: listOf(text(), {
    description: 'The two it is about; one alone where a circumstance of the person takes the place of the other.',
  }),
  given: optional(
    listOf(
      object({
        key: text({ description: 'A key of the person, `allergies`, or how the substance is taken, as `route`.' }),
        value: either([text(), number(), yesOrNo()]),
        measured: optional(
          number({ description: 'Of a laboratory test: its newest value, in the unit of its table.' }),
        ),
      }),
    ),
    { description: 'Of one substance alone: the circumstances it rests on.' },
  ),
  directed: yesOrNo({ description: 'true: the first substance affects the second.' }),
  severity,
  action,
  interruption,
  seriousness: text(),
  consequences: texts,
  stopped: optional(texts, { description: 'Substances of it that are no longer taken.' }),
  unclearWhose,
  ofClass: optional(text({ description: 'The class word whose members differ: it depends which one is meant.' })),
  members: optional(listOf(object({ severity, status: pairStatus, substances: texts })), {
    description: 'Of a class word: what its members come to, the gravest first and of each the most used first.',
  }),
  options: optional(listOf(option), {
    description:
      'What else could be done, soonest first; left out of compact reports. To ask about, never to do alone.',
  }),
  dealtBy: alreadyDealtBy,
  lasts: optional(listOf(lasting), { description: 'How long what was stopped, or has to be, still counts.' }),
  mechanism: optional(findingWords.mechanism),
  patient: optional(spoken),
  clinician: optional(spoken),
  context: optional(findingWords.context),
  evidence: optional(findingWords.evidence),
  frequency: optional(findingWords.frequency),
  basis: oneOf(['rule', 'inferred', 'computed', 'listed'], {
    description:
      'rule: written for this pair. inferred: joined from roles or a class. computed: worked out from studies and roles, see `exposures`. listed: sources alone.',
  }),
  verified: yesOrNo({ description: 'false: rests on a membership or role nobody has verified yet.' }),
  quieted: optional(text({ description: 'The entry about noise that held the grade down.' })),
  sources: listOf(reportedSource),
  disagreement: yesOrNo(),
  review: reviewState,
})
export type ReportedFinding = Of<typeof finding>

const combination = object({
  id: text(),
  topics: listOf(text(), { description: 'What it is about, as the topics of findings.' }),
  items: itemIndexes,
  drivers: listOf(text(), { description: 'Heaviest first.' }),
  unclearWhose,
  severity,
  action,
  without: listOf(object({ driver: text(), severity }), {
    description:
      'What is left of it without one driver; "none" where no sum is left, and pairs are judged by themselves.',
  }),
  noneKnown: listOf(text(), {
    description: 'Others of the list that `lookedBy` looked at for this effect, and names none of. No all-clear.',
  }),
  notLooked: listOf(text(), { description: 'Others of the list of which nobody said whether they add to it.' }),
  lookedBy: listOf(text(), {
    description: 'Sources that have a class for this effect, or that say who has none of it.',
  }),
  depends: optional(
    listOf(object({ severity, action, why: text(), ask: optional(text()) }), {
      description: 'Grades that would hold if something not yet said were so.',
    }),
  ),
  review: reviewState,
  name: optional(text()),
  why: optional(text()),
  patient: optional(spoken),
  clinician: optional(spoken),
  options: optional(listOf(option, { description: 'What else could be done, soonest first.' })),
  dealtBy: alreadyDealtBy,
  citations: optional(listOf(citation)),
})
export type ReportedCombination = Of<typeof combination>

const statement = object({
  items: itemIndexes,
  severity,
  action,
  interruption,
  combined: optional(number({ whole: true, min: 0 }), {
    description: 'A place in `combined`: it speaks, and the findings of its pairs are told with it.',
  }),
  findings: listOf(number({ whole: true, min: 0 }), {
    description: 'Places in `findings`, the gravest first; without `combined` the first of them speaks.',
  }),
})
/** What is told as one, by the places of what it tells. */
export type ReportedStatement = Of<typeof statement>

const dealtWith = object({
  test: text(),
  value: number({ description: 'In the unit given here.' }),
  unit: optional(text()),
  date: optional(text()),
  daysAgo: optional(number()),
  isUsual: optional(yesOrNo(), { description: 'Whether it lies where it does in most adults.' }),
  usual: optional(listOf(number(), { description: 'The least and the most of what is usual.' })),
})
/** A value of the person that answers what a decision wants to know. */
export type ReportedDealtWith = Of<typeof dealtWith>

const decision = object({
  do: oneOf(waysToManage, { description: 'watch and ask: nothing else is known to do.' }),
  items: itemIndexes,
  of: listOf(text(), { description: 'With which substances it is done; empty where the words of a finding speak.' }),
  because: optional(listOf(itemIndex, { description: 'What acts on all that has to change; it stays itself.' })),
  to: optional(listOf(offer)),
  yields: optional(
    number({ whole: true, min: 0, max: 4, description: 'How readily what gives way does so, as in an option.' }),
  ),
  test: optional(texts),
  dealtWith: optional(listOf(dealtWith, { description: 'Last values of the person for the tests it asks for.' })),
  dealtBy: alreadyDealtBy,
  severity,
  action,
  statements: listOf(number({ whole: true, min: 0 }), { description: 'Places in `statements`: what it is for.' }),
  patient: text({ description: 'To ask a doctor or pharmacist, or what one can do.' }),
  clinician: text(),
})
/** One thing to decide, for all the statements that it answers. */
export type ReportedDecision = Of<typeof decision>

const told = object({
  item: itemIndex,
  text: text({ description: 'The words that say it, as they stand in the entry.' }),
  at: number({ whole: true, min: 0, description: 'Where they begin in what was written.' }),
  person: optional(person, { description: 'As what they count of the person.' }),
  allergies: optional(texts, { description: 'To what they say that the person is allergic.' }),
})
/** Something that the list itself says of the person, and as what it was counted. */
export type ReportedTold = Of<typeof told>

const repeated = object({
  slug: text(),
  name: text(),
  items: itemIndexes,
  inputs: texts,
  totalMgPerDay: taking.fields.doseMgPerDay,
})
/** One substance under several names. */
export type Repeated = Of<typeof repeated>

const stopWarning = object({
  id: text(),
  name: text(),
  items: itemIndexes,
  substances: texts,
  warning: text(),
  citations: listOf(citation),
})
export type ReportedStopping = Of<typeof stopWarning>

const foundBefore = {
  findings: listOf(
    object({ id: text(), items: itemIndexes, substances: texts, severity, action, review: reviewState }),
  ),
  combined: listOf(object({ id: text(), items: itemIndexes, drivers: texts, severity, action, review: reviewState })),
}
const before = object(
  { ...foundBefore, pairs: listOf(pairAnswer), exposures: optional(listOf(exposure)) },
  {
    description:
      'With `adding`: what was there before it, in short. The rest of the answer is about what is added; all of it comes without `adding`.',
  },
)
/** What was found of what is taken already. */
export type ReportedBefore = Of<typeof before>

export const report = object(
  {
    format: text({ description: 'mixwise-report/ and the version of this shape.' }),
    knowledge: knowledgeVersion,
    substances: listOf(namedSubstance),
    told: optional(listOf(told), {
      description: 'What the list itself says of the person, as it was counted; left out where it says nothing.',
    }),
    pairs: listOf(pairAnswer, {
      description: 'One answer for every pair of recognised substances; what one product holds is no pair.',
    }),
    findings: listOf(finding, { description: 'Gravest first.' }),
    combined: listOf(combination, { description: 'What three or more substances add up to.' }),
    before: optional(before),
    statements: listOf(statement, {
      description: 'Everything found, told once, in the order to be read: the gravest first.',
    }),
    decisions: optional(
      listOf(decision, {
        description: 'What there is to decide, the gravest first: few for many findings. Left out of compact reports.',
      }),
    ),
    repeated: listOf(repeated),
    stopping: optional(
      listOf(stopWarning, {
        description: 'What stopping suddenly would do, for each listed substance with such a warning.',
      }),
    ),
    exposures: optional(
      listOf(exposure, {
        description:
          'How much of each substance is in the body beside the others, the greatest change first. Left out of compact reports.',
      }),
    ),
    allergies: optional(listOf(namedSubstance), {
      description: 'How each entry of `allergies` was understood; `item` is its place there.',
    }),
    unread: listOf(unread, { description: 'Words beside a name that were not understood.' }),
    asks: listOf(openQuestion, { description: 'What entries leave open about how they are taken.' }),
    unrecognised: listOf(issue, { description: 'Names nothing was checked about.' }),
    issues: listOf(issue),
  },
  { id: 'Report', description: 'What happens when the named substances meet in one person.' },
)
/** The published answer: what `--json`, the API and the page give. */
export type Report = Of<typeof report>

const { code, path, item, systems, didYouMean, allowed } = issue.fields
const bareIssue = object({ code, path, input: text(), item, systems, didYouMean, allowed })

export const batchLine = object(
  {
    id: optional(either([text(), number()], { description: 'Handed back with the answer.' })),
    ...checkRequest.fields,
    detail: optional(oneOf(['brief', 'compact', 'full'])),
  },
  { id: 'BatchLine', examples: [{ id: 7, items: ['baclofen', 'wine'] }] },
)
export type BatchLine = Of<typeof batchLine>

export const batchAnswer = object(
  {
    row: number({ whole: true }),
    id: optional(either([text(), number()]), { description: 'The id of the line, handed back.' }),
    substances: texts,
    findings: listOf(
      object({
        id: text(),
        items: itemIndexes,
        substances: texts,
        severity,
        action,
        interruption,
        review: reviewState,
        stopped: optional(texts),
      }),
    ),
    combined: listOf(object({ id: text(), drivers: texts, severity, action })),
    notCovered: listOf(tuple([text(), text()]), { description: 'Pairs nobody looked at.' }),
    before: optional(object({ ...foundBefore, notCovered: listOf(tuple([text(), text()])) }), {
      description: 'With `adding`: what was there before it.',
    }),
    unread: listOf(unread),
    asks: listOf(openQuestion),
    unrecognised: listOf(bareIssue),
    issues: listOf(bareIssue),
  },
  { id: 'BatchAnswer', description: 'The short form of a report: one line for one list.' },
)
/** The short form of a report, without the number of its line. */
export type BriefReport = Omit<Of<typeof batchAnswer>, 'row' | 'id'>
