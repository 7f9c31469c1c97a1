import { describe, expect, it } from 'vitest'
import { ramipril } from '../../test/folded-terms.js'
import { withoutSmoking } from './smoking.js'
import { termsOf } from './terms.js'
import { tokensOf } from './tokens.js'

const unknown = (text: string): readonly string[] =>
  withoutSmoking(termsOf(tokensOf(text), text, [ramipril])).flatMap(({ tag, at, end }) =>
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
    ['never smoked ramipril', []],
    ['never smoked the ramipril', []],
    ['never smoked 5 ramipril', []],
    ['never smoked a ramipril', []],
    ['never smoked, ramipril', ['never smoked']],
    ['never smoked. ramipril', ['never smoked']],
    ['never smoked\nramipril', ['never smoked']],
    ['never smoked daily ramipril', ['never smoked']],
    ['never actually smoked, 5 mg', []],
    ['stopped smoking, ramipril', ['stopped smoking']],
    ['stopped smoking ramipril', []],
    ['not smoking', ['not smoking']],
    ['smoking stopped', []],
    ['ex smoker, 5 mg', ['ex smoker']],
    ['former smoker, 5 mg', ['former smoker']],
    ['former 5 mg', []],
    ['ex - smoker', ['ex - smoker']],
    ['ex-5 mg', []],
    ['ex', []],
    ['Smoking: 20', ['Smoking: 20']],
    ['Smoking: ramipril', []],
    ['Smoking: 20/day; 5 mg', ['Smoking: 20/day']],
    ['Smoking: 20/day. 5 mg', ['Smoking: 20/day.']],
    ['Smoking: 20/day\n5 mg', ['Smoking: 20/day']],
    ['Smoking: 20/day; ramipril 5 mg', ['Smoking: 20/day']],
    ['smoking history: 20', ['smoking history: 20']],
    ['smoking hx: 20', ['smoking hx: 20']],
    ['smoking status 20', ['status']],
    ['oral: 20', []],
    ['5 mg. Smoking: 20', ['Smoking: 20']],
    ['5 mg; Smoking: 20', ['Smoking: 20']],
    ['5 mg, Smoking: 20', []],
    ['5 mg o.d. Smoking: 20', []],
    ['Smoking: 20 o.d. Daily 5 mg', ['Smoking: 20 o.d. Daily 5 mg']],
    ['Smoking:', ['Smoking:']],
    ['never', []],
    ['never smoked twice', ['never smoked']],
    ['smoking: never smoked', ['smoking: never smoked']],
  ])('%s: %j is of nothing that is named', (text, words) => {
    expect(unknown(text)).toEqual(words)
  })
})
