import type { OpenQuestion } from '../contract/parts.js'
import { type Amount, amountText, type Taking } from '../phrase/taking.js'
import { english } from '../vocabulary/words/en.js'

/** An answer with the substances of its entries, each with how it is taken. */
interface WithTakings {
  substances: readonly { item: number; taking?: Taking }[]
}

/**
 * What an entry leaves open, in English words. Where the unit of a number was taken from the register, the amount that was
 * read stands behind it.
 *
 * @example
 * askText({ substances: [{ item: 0, taking: { doseMg: 5 } }] }, { item: 0, ask: 'unit-from-register' }).endsWith('(5 mg)') // true
 */
export function askText({ substances }: WithTakings, { item, ask }: Pick<OpenQuestion, 'item' | 'ask'>): string {
  const said = english.ask[ask]
  if (ask !== 'unit-from-register') return said
  const amounts = substances.flatMap((one) => (one.item === item ? readAs(one.taking ?? {}) : []))
  return amounts.length === 0 ? said : `${said} (${[...new Set(amounts)].join(', ')})`
}

function readAs({ doseMg, doseUnits }: Taking): readonly string[] {
  const written = (amount: Amount | undefined, unit: string): readonly string[] =>
    amount === undefined ? [] : [`${amountText(amount)} ${unit}`]
  return [...written(doseMg, 'mg'), ...written(doseUnits, 'units')]
}
