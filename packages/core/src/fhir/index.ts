export * from './bundle.js'
export * from './detected-issue.js'
export * from './disclosure-bundle.js'
export { type Coding, codingsOf, conceptText, listOf, numberOf, partOf, textOf } from './fields.js'
export { unsentMedications } from './medication.js'
export { phrasesIn } from './phrases-in-country.js'
export * from './read-observations.js'
export { conditionsOf } from './read-person.js'
export {
  type BundleEntry,
  checkOfRecord,
  type FhirResource,
  type PastItem,
  type ReadingOptions,
  type ReadRecord,
  type RecordItem,
  readRecord,
} from './read-record.js'
export { type StatedUse, statedUse } from './social-history.js'
export { isIcd10 } from './standing.js'
export * from './whose.js'
