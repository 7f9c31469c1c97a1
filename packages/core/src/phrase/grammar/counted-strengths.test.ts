import { describe, expect, it } from 'vitest'
import { ramipril } from '../../../test/folded-terms.js'
import { termsOf } from '../terms.js'
import { tokensOf } from '../tokens.js'
import { withCountedStrengths } from './counted-strengths.js'

/** The tags with the milligrams that were told. */
function toldText(text: string, sold = '1.25 2.5 5 10'): string {
  return withCountedStrengths(termsOf(tokensOf(text), text, [ramipril]), sold)
    .terms.map(({ tag, amount }) => (tag === 'amount' ? `${amount}mg` : tag))
    .join(' ')
}

describe('how many of a sold strength', () => {
  it.each([
    ['2 x 5 ramipril', 'number times 5mg name'],
    ['ramipril 2 x 10', 'name number times 10mg'],
    ['ramipril 10s, 2 daily', 'name 10mg count-form comma number daily'],
    ['2 ramipril 2.5s', 'number name 2.5mg count-form'],
    // In no such strength, with a unit, or counted themselves
    ['2 x 7 ramipril', 'number times number name'],
    ['2 x 5 mg ramipril', 'number times number mass name'],
    ['ramipril 2 x 5 tablets', 'name number times number count-form'],
    ['ramipril 20 x 5', 'name number times number'],
    ['ramipril 20s', 'name unknown'],
    ['in her 10s, ramipril', 'filler every unknown comma name'],
  ])('%s', (text, tags) => expect(toldText(text)).toBe(tags))

  it('says nothing where no strength is known', () => {
    expect(toldText('2 x 5 ramipril', '')).toBe('number times number name')
  })
})
