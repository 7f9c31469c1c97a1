import { describe, expect, it } from 'vitest'
import { withoutSmoking } from './smoking.js'
import { termsOf } from './terms.js'
import { tokensOf } from './tokens.js'

const unknown = (text: string): readonly string[] =>
  withoutSmoking(termsOf(tokensOf(text), text)).flatMap(({ tag, at, end }) =>
    tag === 'unknown' ? [text.slice(at, end)] : [],
  )

describe('whether somebody smokes', () => {
  it.each([
    ['never smoked, 10 mg', ['never smoked']],
    ['10 mg, never smoked', ['never smoked']],
    ['used to smoke, 10 mg', ['used to smoke']],
    ['ex-fumeur, 10 mg', ['ex-fumeur']],
    ['ex fumeur', ['ex fumeur']],
    ['ex-', []],
    ['Smoking: stopped last week', ['Smoking: stopped last week']],
    ['10 mg\nSmoking: 20/day\n5 mg', ['Smoking: 20/day']],
    ['10 mg; smoking status: never', ['smoking status: never']],
    ['Smoking history: none. 5 mg', ['Smoking history: none.']],
    ['10 mg smoking: daily', []],
    ['smoked 10 mg', []],
    ['never 10 mg', []],
  ])('%s: %j is of nothing that is named', (text, words) => {
    expect(unknown(text)).toEqual(words)
  })
})
