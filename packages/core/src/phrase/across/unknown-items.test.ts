import { describe, expect, it } from 'vitest'
import { ramipril } from '../../../test/folded-terms.js'
import { termsOf } from '../terms.js'
import { tokensOf } from '../tokens.js'
import { withUnknownItems } from './unknown-items.js'

/** What is unknown, in brackets as it is written, and the tags of all else. */
function itemsText(text: string): string {
  return withUnknownItems(termsOf(tokensOf(text), text, [ramipril]))
    .map(({ tag, at, end }) => (tag === 'unknown' ? `[${text.slice(at, end)}]` : tag))
    .join(' ')
}

describe('words with a hyphen that begin an item', () => {
  it.each([
    ['ramipril 5 mg, pip-taz 4.5 g', 'name number mass comma [pip-taz] number mass'],
    ['ramipril 5 mg; tri-something 20 mg', 'name number mass semicolon [tri-something] number mass'],
    ['ramipril 5 mg + tri-something 20 ml', 'name number mass plus [tri-something] number volume'],
    ['ramipril 5 mg and tri-something 2 tablets', 'name number mass and [tri-something] number count-form'],
    ['ramipril 5 mg\ntri-something 20 mg', 'name number mass [tri-something] number mass'],
    ['ramipril 5 mg, zzy-zx-mix 20 mg', 'name number mass comma [zzy-zx-mix] number mass'],
    ['ramipril 5 mg, zzyzx 20 mg', 'name number mass comma [zzyzx] number mass'],
    // The dose is what tells.
    ['ramipril 5 mg, tri-something', 'name number mass comma number dash filler'],
    ['ramipril 5 mg, tri-something daily', 'name number mass comma number dash filler daily'],
    ['ramipril 5 mg, tri-something 20', 'name number mass comma number dash filler number'],
    // Apart, they are words of their own.
    ['ramipril 5 mg, tri - something 20 mg', 'name number mass comma number dash filler number mass'],
    ['ramipril 5 mg tri-something 20 mg', 'name number mass number dash filler number mass'],
    // Two numbers in words are a number.
    ['ramipril 5 mg, twenty-five 20 mg', 'name number mass comma number dash number number mass'],
    ['tri-something 20 mg', 'number dash filler number mass'],
    ['tri-something 20 mg, ramipril', 'number dash filler number mass comma name'],
  ])('%s', (text, tags) => {
    expect(itemsText(text)).toBe(tags)
  })
})
