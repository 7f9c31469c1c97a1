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
    // A form without a name
    ['my inhaler and ramipril', 'filler [inhaler] and name'],
    ['eye drops + ramipril', '[eye drops] plus name'],
    ['eye drops, ramipril', '[eye drops] comma name'],
    ['tablets, ramipril', 'count-form comma name'],
    ['tablets and ramipril', '[tablets] and name'],
    ['ramipril and my inhaler', 'name and filler [inhaler]'],
    ['ramipril 5 mg and my inhaler', 'name number mass and filler [inhaler]'],
    ['ramipril 5 mg tablet and inhaler', 'name number mass count-form and form'],
    ['5 mg and my inhaler', 'number mass and filler form'],
    ['ramipril, my inhaler', 'name comma filler form'],
    ['ramipril tablets and gel', 'name count-form and form'],
    ['cream with ramipril', 'form with name'],
    ['tablets and capsules: ramipril', 'count-form and count-form colon name'],
    // So many of something
    ['2 tablets and ramipril', '[2] [tablets] and name'],
    ['a few pills and 2 ramipril', '[a few] [pills] and number name'],
    ['two bars and a ramipril', '[two] [bars] and article name'],
    ['a line and ramipril', '[a] [line] and name'],
    ['ramipril and a line', 'name and [a] [line]'],
    ['ramipril + 3 pills', 'name plus [3] [pills]'],
    ['1 tablet and a half of ramipril', 'number count-form and number to name'],
    ['ramipril 1 tablet in the morning and 2 tablets', 'name number count-form part and number count-form'],
    ['2 tablets of ramipril', 'number count-form to name'],
    ['ramipril 5 mg and tablets', 'name number mass and count-form'],
    // With what it is for
    ['tablets for nausea and ramipril', '[tablets] [for] [nausea] and name'],
    ['tablets for nausea with ramipril', '[tablets] [for] [nausea] with name'],
    ['something for nausea and ramipril', '[something] [for] [nausea] and name'],
    ['something and ramipril', 'filler and name'],
    ['ramipril and something for my nausea', 'name and filler filler reason'],
    ['tablets for nausea ramipril', 'count-form for reason name'],
    ['tablets for ramipril', 'count-form for name'],
  ])('%s', (text, tags) => {
    expect(productsText(text)).toBe(tags)
  })
})
