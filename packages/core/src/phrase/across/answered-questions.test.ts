import { describe, expect, it } from 'vitest'
import { ramipril } from '../../../test/folded-terms.js'
import { termsOf } from '../terms.js'
import { tokensOf } from '../tokens.js'
import { withAnsweredQuestions } from './answered-questions.js'

const tagsOf = (text: string): string =>
  withAnsweredQuestions(termsOf(tokensOf(text), text, [ramipril]))
    .map(({ tag, value }) => (value === 'stop' ? 'stop' : tag))
    .join(' ')

describe('a question and its answer', () => {
  it.each([
    ['takes ramipril? No', 'not name filler stop'],
    ['takes the ramipril? No.', 'not filler name filler stop filler'],
    ['takes ramipril? No - takes zzyzx', 'not name filler stop dash filler unknown'],
    ['still taking ramipril? No', 'not name filler stop'],
    ['takes ramipril? Yes', 'filler name filler filler'],
    ['takes ramipril? No zzyzx', 'not name filler stop unknown'],
    ['ramipril? No', 'name filler not'],
    ['takes ramipril. No zzyzx', 'filler name filler not unknown'],
    ['takes zzyzx? No', 'filler unknown filler not'],
    ['takes ramipril?', 'filler name filler'],
  ])('%s', (text, tags) => {
    expect(tagsOf(text)).toBe(tags)
  })
})
