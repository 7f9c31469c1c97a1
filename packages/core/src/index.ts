export { askText, questionText } from './answers/ask-text.js'
export { bareIssue, checkList } from './answers/checked.js'
export { dealtWithText } from './answers/dealt-with-text.js'
export {
  aboutDecision,
  type DecisionAbout,
  entriesThatAreLists,
  isDoneByOneself,
  leadsWithDecisions,
} from './answers/decision-about.js'
export { decisionQuestion, optionQuestion } from './answers/decision-question.js'
export { decisionsText } from './answers/decisions-text.js'
export { stoppingKeys } from './answers/looked-up.js'
export { intakeText, takingText } from './answers/taking-text.js'
export * from './answers/understood.js'
export * from './answers/verdict.js'
export * from './answers/verdict-text.js'
export { coverageOf } from './check/answer-pair.js'
export type { ReachedBurden } from './check/burden.js'
export { type AskedOfPerson, changedNothing } from './check/changed-nothing.js'
export { check } from './check/check.js'
export { type Circumstances, type Condition, evaluateCondition } from './check/condition.js'
export { bandOf, type ConditionsAsked, type Cut, personClass } from './check/conditions-asked.js'
export { findingTitle, partiesOf } from './check/finding-title.js'
export { itemsBySlug, stoppedOf } from './check/items-of.js'
export { onlyReviewed } from './check/only-reviewed.js'
export { readPerson } from './check/person-issues.js'
export * from './check/report.js'
export type { PathOf } from './check/report-finding.js'
export type * from './check/result.js'
export { saidOfPair, unmarked } from './check/said-of-pair.js'
export {
  type BurdenSituation,
  type Situation,
  type Situations,
  situationsOf,
} from './check/situations.js'
export { type Twice, waysTwice } from './check/twice.js'
export { verdictOf } from './check/verdict-position.js'
export { ownSource } from './check/verdict-view.js'
export type * from './contract/check.js'
export type { ReportedExposure } from './contract/exposure.js'
export type { ExposureAnswer, ExposureRequest } from './contract/exposures.js'
export type * from './contract/library.js'
export type * from './contract/name.js'
export type { ListItem, OpenQuestion, SpokenIssue, Unread } from './contract/parts.js'
export type * from './contract/sheet.js'
export type * from './contract/sources.js'
export type * from './contract/suggest.js'
export * from './disclaimer.js'
export { type Engine, type EngineParts, holdRegisterCodes, openEngine } from './engine.js'
export * from './exposure/index.js'
export * from './fhir/disclosure-bundle.js'
export { byteOrder, type JsonColumn, type SortedStrings, type StringColumn } from './knowledge/columns.js'
export { BrokenKnowledge, formatVersion, type Sha256 } from './knowledge/container.js'
export type * from './knowledge/facts.js'
export type { SubstanceFacts, Verdict } from './knowledge/facts.js'
export {
  knowledgeLayout,
  lookedAtTenths,
  nameKinds,
  ndcLayout,
  nothingAlone,
  productsLayout,
  registerLayout,
  sureBit,
} from './knowledge/format.js'
export { type CalledTable, inLocale, localeOf, localesOf } from './knowledge/in-locale.js'
export { readLayout, type Values, writeLayout } from './knowledge/layout.js'
export { lowerBound } from './knowledge/lower-bound.js'
export { joinNdc, type NdcIndex, splitNdc, withNdcs } from './knowledge/ndc.js'
export { normaliseName } from './knowledge/normalise.js'
export { type Knowledge, membersOf, type NameIndex, openKnowledge, type PairColumns } from './knowledge/open.js'
export { type Concept, openProducts, type ProductIndex, withProducts } from './knowledge/products.js'
export { type Register, type RegisteredName, type Registers, withRegisters } from './knowledge/register.js'
export * from './monograph/about.js'
export * from './monograph/citations.js'
export * from './monograph/claims.js'
export * from './monograph/library.js'
export * from './monograph/overdose.js'
export * from './monograph/stopping.js'
export { closestWord } from './names/closest.js'
export { readCode } from './names/codes.js'
export { osaDistance } from './names/distance.js'
export { sureMembers } from './names/look-up.js'
export { openIssue } from './names/open-issue.js'
export { phraseOptions } from './names/phrase-options.js'
export type { Resolution, Whereabouts } from './names/resolution.js'
export { resolve } from './names/resolve.js'
export { similarNames } from './names/similar.js'
export { soundOf } from './names/sound.js'
export { type Suggestion, suggest } from './names/suggest.js'
export { ethanolSlug, isHeavyOccasion, isPoisoning } from './phrase/drinks/alcohol-amount.js'
export * from './phrase/drinks/drink.js'
export * from './phrase/drinks/drink-table.js'
export { type DrinkTerms, drinkTerms } from './phrase/drinks/drink-terms.js'
export type { CombinationStrengths } from './phrase/grammar/product-shares.js'
export { languages } from './phrase/lexicon/lexicon.js'
export { readPhrase } from './phrase/read.js'
export * from './phrase/reading.js'
export { type SoldStrengths, soldStrengths, strengthsText, unitOfStrength } from './phrase/sold-strengths.js'
export type { Taking } from './phrase/taking.js'
export {
  type Amount,
  addAmounts,
  amountOf,
  amountText,
  frequencies,
  highOf,
  lowOf,
  middleOf,
  type TakingState,
  takingStates,
  timesAmount,
} from './phrase/taking.js'
export { wordsOf } from './phrase/tokens.js'
export { type Conjunction, parseSelector, selects } from './selector.js'
export * from './sheet/audit-c.js'
export * from './sheet/render-sheet.js'
export * from './sheet/sheet.js'
export { version } from './version.js'
export { type CodeSystem, codeSystems, systemCalled, systemFacts } from './vocabulary/code-systems.js'
export * from './vocabulary/index.js'
export type * from './words.js'
