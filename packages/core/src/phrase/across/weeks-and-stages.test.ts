import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { withWeeksAndStages } from './weeks-and-stages.js'

const told = (text: string): string =>
  readPhrase(text, { knows: (name) => (name === 'dozepam' ? 1 : 0) })
    .unread.map(
      (one) =>
        `${one.text} = ${(one.tells ?? []).map(({ says, amount }) => `${says} ${amount ?? ''}`.trim()).join(', ')}`,
    )
    .join('; ')

describe('how far a pregnancy or a disease of the kidneys has come', () => {
  it.each([
    ['30 weeks pregnant, dozepam 5 mg', '30 weeks pregnant = weeks-pregnant 30'],
    ['dozepam 5 mg, pregnant (12 weeks)', 'pregnant (12 weeks = weeks-pregnant 12'],
    ['enceinte de 5 mois, dozepam', 'enceinte de 5 mois = weeks-pregnant 21'],
    ['6 months pregnant', '6 months pregnant = weeks-pregnant 26'],
    ['28/40, dozepam', '28/40 = weeks-pregnant 28'],
    ['IUP 12/40 dozepam', 'IUP = ; 12/40 = weeks-pregnant 12'],
    ['pregnant 28+3/40, dozepam', 'pregnant 28+3/40 = pregnant, weeks-pregnant 28'],
    ['dozepam 20/40', ''],
    ['20/40 mg dozepam', ''],
    ['50 weeks pregnant', 'pregnant = pregnant'],
    ['CKD3, dozepam 5 mg', 'CKD3 = kidney-disease-stage-3'],
    ['CKD 3b, dozepam 5 mg', 'CKD 3b = kidney-disease-stage-3b'],
    ['CKD stage 4', 'CKD stage 4 = kidney-disease-stage-4'],
    ['ckd stage IV', 'ckd stage IV = kidney-disease-stage-4'],
    ['stage 5 CKD, dozepam', 'stage 5 CKD = kidney-disease-stage-5'],
    ['CKD 1', 'CKD 1 = kidney-disease'],
    ['CKD, dozepam 3 tablets', 'CKD = kidney-disease'],
  ])('is said with it: %s', (text, said) => expect(told(text)).toBe(said))

  it('is nowhere in an empty phrase', () => expect(withWeeksAndStages([])).toEqual([]))
})
