import type { OpenQuestion } from '../contract/parts.js'
import { type Amount, amountText, type Taking } from '../phrase/taking.js'
import { english } from '../vocabulary/words/en.js'

/** An answer with the substances of its entries, each with how it is taken. */
interface WithTakings {
  substances: readonly { item: number; taking?: Taking }[]
}

/**
 * What an entry leaves open, in English words. Where the unit of a number was taken from the register, the amount that was
 * read stands behind it; where the entry names several things, those that are asked about.
 *
 * @example
 * askText({ substances: [{ item: 0, taking: { doseMg: 5 } }] }, { item: 0, ask: 'unit-from-register' }).endsWith('(5 mg)') // true
 */
export function askText(
  { substances }: WithTakings,
  { item, ask, of = [] }: Pick<OpenQuestion, 'item' | 'ask' | 'of'>,
): string {
  const said = questionText({ ask, of })
  if (ask !== 'unit-from-register') return said
  const amounts = substances.flatMap((one) => (one.item === item ? readAs(one.taking ?? {}) : []))
  return amounts.length === 0 ? said : `${said} (${[...new Set(amounts)].join(', ')})`
}

/**
 * A question in English words, with the names of what it is asked of where an entry names several.
 *
 * @example
 * questionText({ ask: 'how-many', of: ['beers'] }) // 'beers: How many?'
 */
export function questionText({ ask, of = [] }: Pick<OpenQuestion, 'ask' | 'of'>): string {
  return of.length === 0 ? english.ask[ask] : `${of.join(', ')}: ${english.ask[ask]}`
}

function readAs({ doseMg, doseUnits }: Taking): readonly string[] {
  const written = (amount: Amount | undefined, unit: string): readonly string[] =>
    amount === undefined ? [] : [`${amountText(amount)} ${unit}`]
  return [...written(doseMg, 'mg'), ...written(doseUnits, 'units')]
}
