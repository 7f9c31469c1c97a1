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

/**
 * What a finding is about, as a title for a clinician: what meets, or one thing that stands twice.
 *
 * @example
 * findingTitle({ substances: ['warfarin', 'ibuprofen'] }, (slug) => slug, 'with') // 'warfarin with ibuprofen'
 */
export function findingTitle(
  finding: Pick<ReportedFinding, 'substances' | 'given'>,
  nameOf: (slug: string) => string,
  between: 'with' | 'and',
): string {
  const isRepeat = finding.given?.some(({ key }) => key === 'twice') === true
  return isRepeat
    ? `${finding.substances.map(nameOf).join(', ')} twice in the list`
    : partiesOf(finding, nameOf).join(` ${between} `)
}
