import type { ReportedFinding } from '../contract/check.js'
import { givenText } from '../vocabulary/given-text.js'
import { english } from '../vocabulary/words/en.js'
import type { Reader, VocabularyWords } from '../vocabulary/words/shape.js'

/**
 * What meets in a finding, by name: two substances, or one and the circumstances of the person.
 *
 * @example
 * partiesOf({ substances: ['valproate'], given: [{ key: 'pregnant', value: true }] }, (slug) => slug) // ['valproate', 'Pregnant']
 */
export function partiesOf(
  { substances, given = [] }: Pick<ReportedFinding, 'substances' | 'given'>,
  nameOf: (slug: string) => string,
  words: VocabularyWords = english,
  reader: Reader = 'clinician',
): readonly string[] {
  const circumstances = given.map((one) => givenText(one, words, reader)).join(', ')
  return [...substances.map(nameOf), ...(circumstances === '' ? [] : [circumstances])]
}
