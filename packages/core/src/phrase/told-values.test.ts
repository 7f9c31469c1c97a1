import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'

const knows = (text: string): number => (/^(?:kalium|dozepam)$/i.test(text) ? 1 : 0)
const meaningOf = (text: string): string => (/^kalium$/i.test(text) ? 'potassium' : text)
const told = (text: string): string =>
  readPhrase(text, { knows, meaningOf })
    .unread.flatMap(({ tells = [] }) => tells.map(({ says, amount, unit = '' }) => `${says} ${amount} ${unit}`.trim()))
    .join(', ')

describe('values that a text tells', () => {
  it.each([
    ['K 6.1, dozepam', 'laboratory potassium 6.1'],
    ['K+ 5.9 mmol/L', 'laboratory potassium 5.9 mmol/l'],
    ['Na: 128, dozepam', 'laboratory sodium 128'],
    ['sodium 122 mmol/L, dozepam', 'laboratory sodium 122 mmol/l'],
    ['INR 4.2, dozepam', 'laboratory inr 4.2'],
    ['creatinine 150 umol/L, dozepam', 'laboratory creatinine 150 umol/l'],
    ['Hb 12 g/dl', 'laboratory haemoglobin 12 g/dl'],
    ['QTc 510, dozepam', 'laboratory qtc 510'],
    ['Kalium 6,1 mmol/l, dozepam', 'laboratory potassium 6.1 mmol/l'],
    ['eGFR is 25, dozepam', 'egfr 25'],
    ['eGFR 28 mL/min/1.73m2, dozepam', 'egfr 28'],
    ['eGFR <30, dozepam', 'egfr 29'],
  ])('%s', (text, said) => expect(told(text)).toBe(said))

  it.each([
    'dozepam INR 2-3',
    'INR > 2',
    'BP 132/84',
    'dozepam if K > 5.5',
    'target INR 2.5',
    'eGFR > 60',
    'eGFR 30-40',
  ])('are none where several are meant, or what for: %s', (text) => expect(told(text)).toBe(''))
})
