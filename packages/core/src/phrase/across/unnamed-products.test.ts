import { describe, expect, it } from 'vitest'
import { ramipril } from '../../../test/folded-terms.js'
import { termsOf } from '../terms.js'
import { tokensOf } from '../tokens.js'
import { withUnnamedProducts } from './unnamed-products.js'

/** What is unknown, in brackets as it is written, and the tags of all else. */
function productsText(text: string): string {
  return withUnnamedProducts(termsOf(tokensOf(text), text, [ramipril]))
    .map(({ tag, at, end }) => (tag === 'unknown' ? `[${text.slice(at, end)}]` : tag))
    .join(' ')
}

describe('what is named by its purpose and form', () => {
  it.each([
    ['ramipril, cold and flu tablets', 'name comma [cold and flu] [tablets]'],
    ['ramipril and nausea pills', 'name and [nausea] [pills]'],
    ['nausea tablets with ramipril', '[nausea] [tablets] with name'],
    ['my nausea tablets and ramipril', 'filler [nausea] [tablets] and name'],
    ['ramipril + cough syrup', 'name plus [cough] [syrup]'],
    // It is said behind which it is.
    ['nausea tablets (ramipril)', 'reason count-form open name close'],
    ['nausea tablets: ramipril', 'reason count-form colon name'],
    // The form is of what is named, and the reason too.
    ['ramipril tablets for nausea', 'name count-form for reason'],
    ['ramipril nausea tablets', 'name reason count-form'],
    ['ramipril for nausea tablets', 'name for reason count-form'],
    ['ramipril, nausea', 'name comma reason'],
    ['ramipril, nausea tablet', 'name comma reason count-form'],
    ['ramipril, tablets', 'name comma count-form'],
    ['nausea tablets', 'reason count-form'],
  ])('%s', (text, tags) => {
    expect(productsText(text)).toBe(tags)
  })
})
