import type { PhraseOptions } from '../phrase/reading.js'
import { readOnce } from './dosage.js'
import { conceptText, type FhirResource, listOf, textOf } from './fields.js'

/** Something that the words of an order name beside what is ordered. */
export interface NamedInPassing {
  name: string
  /** What the words are about. */
  display: string
  words: string
  /** The words do not say that it is taken: "stop", "do not take with". */
  isTaken: boolean
}

/**
 * What the words of an order, or of what is stated, name beside what it is for: "take with your warfarin". `isItself`
 * says of a name whether it is what is ordered.
 *
 * @example
 * const order = { resourceType: 'MedicationRequest', dosageInstruction: [{ text: 'take with your warfarin' }] }
 * namedInPassing(order, 'ibuprofen', { phrases: {}, isItself: () => false }) // [], for no name is known without names
 */
export function namedInPassing(
  resource: FhirResource,
  display: string,
  { phrases, isItself }: { phrases: PhraseOptions; isItself(name: string): boolean },
): readonly NamedInPassing[] {
  return wordsOf(resource).flatMap((words) =>
    readOnce(words, phrases).things.flatMap(({ sure, names, taking }) =>
      sure
        ? names
            .filter((name) => !isItself(name))
            .map((name) => ({ name, display, words, isTaken: taking.state === undefined }))
        : [],
    ),
  )
}

/**
 * Words of an order that tell of an allergy, which only an AllergyIntolerance records, as sentences.
 *
 * @example
 * const order = { resourceType: 'MedicationRequest', note: [{ text: 'patient allergic to penicillin' }] }
 * allergiesInPassing(order, 'amoxicillin', {}).length // 1
 */
export function allergiesInPassing(resource: FhirResource, display: string, phrases: PhraseOptions): readonly string[] {
  return wordsOf(resource)
    .filter((words) => readOnce(words, phrases).unread.some(({ reason }) => reason === 'allergy'))
    .map((words) => `${display}: "${words}" tells of an allergy; what an order says of one is not counted.`)
}

/** Of a text that is longer nobody reads the end either. */
const mostLetters = 500

function wordsOf(resource: FhirResource): readonly string[] {
  const dosages = [...listOf(resource, 'dosageInstruction'), ...listOf(resource, 'dosage')]
  const words = [
    ...dosages.flatMap((dosage) => [
      textOf(dosage, 'text'),
      textOf(dosage, 'patientInstruction'),
      ...listOf(dosage, 'additionalInstruction').map((one) => conceptText(one)),
    ]),
    ...listOf(resource, 'note').map((note) => textOf(note, 'text')),
  ]
  return [...new Set(words)].filter((text) => text !== undefined).map((text) => text.slice(0, mostLetters))
}
