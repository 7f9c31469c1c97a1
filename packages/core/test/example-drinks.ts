import { type DrinkTable, noDrinks } from '../src/phrase/drink-table.js'

const cite = ['somewhere']
/** A few drinks, vessels and words for them, with round figures. */
export const exampleDrinks: DrinkTable = {
  ...noDrinks,
  densityGPerMl: 0.8,
  standardDrinks: [
    { in: ['GB'], grams: 8, cite },
    { grams: [8, 20], cite },
  ],
  beverages: [
    { id: 'beer', kind: 'beer', strengths: [{ pct: 5, cite }] },
    { id: 'wine', kind: 'wine', strengths: [{ pct: 12, cite }] },
    { id: 'red-wine', kind: 'wine', strengths: [{ pct: 13, cite }] },
    { id: 'vodka', kind: 'spirits', strengths: [{ pct: 40, cite }] },
    { id: 'mojito', kind: 'cocktail', strengths: [], grams: { each: 15, cite } },
    { id: 'alcohol', kind: 'alcohol', strengths: [] },
  ],
  containers: [
    {
      id: 'glass',
      sizes: [
        { for: ['wine'], size: 'large', ml: 250, cite },
        { ml: 150, cite },
      ],
    },
    {
      id: 'bottle',
      sizes: [
        { for: ['spirits'], ml: 700, cite },
        { ml: 750, cite },
      ],
    },
    { id: 'shot', holds: 'vodka', sizes: [{ ml: 25, cite }] },
    { id: 'pint', holds: 'beer', sizes: [{ ml: 500, cite }] },
    { id: 'demi', holds: 'beer', sizes: [{ ml: 250, cite }] },
  ],
  servings: [{ ml: 330, cite }],
  servedAs: { wine: 'glass', spirits: 'shot' },
  food: { after: ['gums', 'ice cream'], before: ['sauce'], joints: ['au', 'a', 'la'] },
  terms: [
    { term: { kind: 'beverage', id: 'beer' }, words: ['beer', 'beers', 'biere', 'bieres'] },
    { term: { kind: 'beverage', id: 'wine' }, words: ['wine', 'vin'] },
    { term: { kind: 'beverage', id: 'red-wine', needsMeasure: true }, words: ['red'] },
    { term: { kind: 'beverage', id: 'vodka' }, words: ['vodka'] },
    { term: { kind: 'beverage', id: 'mojito' }, words: ['mojito'] },
    { term: { kind: 'beverage', id: 'alcohol' }, words: ['alcohol'] },
    { term: { kind: 'container', id: 'glass', needsDrink: true }, words: ['glass', 'glasses', 'verre'] },
    { term: { kind: 'container', id: 'bottle', needsDrink: true }, words: ['bottle', 'bouteille'] },
    { term: { kind: 'container', id: 'shot', needsDrink: true }, words: ['shot', 'shots'] },
    { term: { kind: 'container', id: 'pint' }, words: ['pint', 'pints'] },
    { term: { kind: 'container', id: 'demi', fraction: 0.5 }, words: ['demi', 'demis'] },
    { term: { kind: 'standard-drink', exact: true }, words: ['standard drinks'] },
    { term: { kind: 'standard-drink', exact: true, in: ['GB'] }, words: ['units'] },
    { term: { kind: 'standard-drink', exact: false }, words: ['drinks'] },
    { term: { kind: 'size', id: 'large' }, words: ['large'] },
    { term: { kind: 'size', id: 'double' }, words: ['double'] },
    { term: { kind: 'alcohol-free' }, words: ['alcohol free', '0.0', 'virgin'] },
    { term: { kind: 'not-alcohol' }, words: ['root beer', 'wine vinegar'] },
    { term: { kind: 'ask', ask: 'how-many' }, words: ['nightcap'] },
    { term: { kind: 'ask', ask: 'how-much' }, words: ['sherry trifle'] },
    { term: { kind: 'filler' }, words: ['of', 'de'] },
  ],
}
