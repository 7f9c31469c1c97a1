import { type DrinkTable, noDrinks } from '../src/phrase/drinks/drink-table.js'

const cite = ['somewhere']
/** Drinks of which the figures differ by country, by drink and by size, to be counted from their parts. */
export const countedDrinks: DrinkTable = {
  ...noDrinks,
  densityGPerMl: 0.8,
  standardDrinks: [
    { in: ['GB'], grams: 8, cite },
    { in: ['DE'], grams: [10, 12], cite },
    { grams: [8, 20], cite },
  ],
  beverages: [
    {
      id: 'beer',
      kind: 'beer',
      strengths: [
        { in: ['GB'], pct: 4, cite },
        { pct: [4, 5], cite },
      ],
    },
    { id: 'strong-beer', kind: 'beer', strengths: [{ pct: 8, cite }] },
    { id: 'wine', kind: 'wine', strengths: [{ pct: 12, cite }] },
    { id: 'whisky', kind: 'spirits', strengths: [{ pct: 40, cite }] },
    { id: 'gin-tonic', kind: 'long-drink', strengths: [{ pct: 40, cite }] },
    { id: 'martini', kind: 'cocktail', strengths: [], grams: { each: [18, 28], cite } },
    { id: 'alcohol', kind: 'alcohol', strengths: [] },
    { id: 'free', kind: 'beer', strengths: [{ pct: [0, 0.5], cite }], alcoholFree: true },
  ],
  containers: [
    {
      id: 'pint',
      holds: 'beer',
      sizes: [
        { in: ['GB'], ml: 568, cite },
        { in: ['US'], ml: 473, cite },
        { for: ['whisky'], ml: 375, cite },
      ],
    },
    {
      id: 'bottle',
      sizes: [
        { for: ['beer'], ml: 330, cite },
        { for: ['strong-beer'], ml: 500, cite },
        { ml: 700, cite },
      ],
    },
    {
      id: 'can',
      sizes: [
        { for: ['long-drink'], ml: 250, mixedPct: 5, cite },
        { ml: 500, cite },
      ],
    },
    {
      id: 'glass',
      sizes: [
        { for: ['wine'], in: ['GB'], size: 'large', ml: 250, cite },
        { for: ['wine'], in: ['GB'], ml: [125, 250], cite },
        { for: ['wine'], size: 'large', ml: 200, cite },
        { for: ['wine'], ml: 150, cite },
      ],
    },
    {
      id: 'measure',
      sizes: [
        { in: ['GB'], ml: 25, cite },
        { ml: 40, cite },
      ],
    },
    { id: 'six-pack', holds: 'beer', units: 6, of: 'can' },
  ],
  servings: [{ for: ['beer'], ml: [330, 500], cite }],
  servedAs: { wine: 'glass', spirits: 'measure', 'long-drink': 'measure' },
}
