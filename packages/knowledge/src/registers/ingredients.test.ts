import { expect, it } from 'vitest'
import { substanceOf } from './ingredients.js'

const known = new Map([
  ...['tramadol', 'testosterone', 'zoledronic-acid', 'glycerin', 'betaine', 'calcium'].map(
    (slug) => [slug, slug] as const,
  ),
  ...([
    ['testostérone', 'testosterone'],
    ['acide zolédronique', 'zoledronic-acid'],
    ['glycérol', 'glycerin'],
  ] as const),
])
const slugOf = (text: string): string | undefined => known.get(text.toLowerCase())

it.each([
  ['TRAMADOL', 'tramadol'],
  ['CHLORHYDRATE DE TRAMADOL', 'tramadol'],
  ['TRAMADOL (CHLORHYDRATE DE)', 'tramadol'],
  ['ÉNANTATE DE TESTOSTÉRONE', 'testosterone'],
  ['ACIDE ZOLÉDRONIQUE MONOHYDRATÉ', 'zoledronic-acid'],
  ['ZOLÉDRONIQUE (ACIDE) ANHYDRE', 'zoledronic-acid'],
  ['CITRATE DE BETAINE', 'betaine'],
  // The phenylbutyrate is what acts, and the salt of a metal is not the metal.
  ['PHÉNYLBUTYRATE DE GLYCÉROL', undefined],
  ['GLUCONATE DE CALCIUM', undefined],
  ['', undefined],
])('%s is %s', (text, slug) => {
  expect(substanceOf(slugOf, text)).toBe(slug)
})
