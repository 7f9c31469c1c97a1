import type { Identity } from '../identity/identity.js'
import type { NameTables } from './names.js'

/**
 * Every RxNorm concept we can name: ingredients by their substance, the rest as the products list has them.
 *
 * @example
 * productRows(identity, names)[0] // [161, 'IN', 'acetaminophen', 0]
 */
export function productRows(identity: Identity, names: NameTables): (readonly [number, string, string, number])[] {
  const targets = new Map(names.rxcuis)
  const rows = new Map<number, readonly [number, string, string, number]>()
  for (const { rxcui, tty, name } of identity.products) {
    const target = targets.get(Number(rxcui))
    if (target !== undefined) rows.set(Number(rxcui), [Number(rxcui), tty, name, target])
  }
  for (const { rxcuis, name } of identity.substances) {
    const current = Number(rxcuis[0])
    const target = targets.get(current)
    if (rxcuis.length > 0 && target !== undefined && !rows.has(current))
      rows.set(current, [current, 'IN', name, target])
  }
  return [...rows.values()]
}

/**
 * Codes of other registers, as "din 00559407", with the numbers of what they stand for; the first one of a code counts.
 *
 * @example
 * registerRows(identity, numberOf)[0] // ['cas 103-90-2', [12]]
 */
export function registerRows(
  { registerCodes }: Pick<Identity, 'registerCodes'>,
  numberOf: (slug: string) => number | undefined,
): (readonly [code: string, members: readonly number[]])[] {
  const rows = new Map<string, readonly number[]>()
  for (const { system, code, slugs } of registerCodes) {
    const members = slugs.map(numberOf)
    const key = `${system} ${code}`
    if (!rows.has(key) && !members.includes(undefined))
      rows.set(
        key,
        (members as number[]).sort((a, b) => a - b),
      )
  }
  return [...rows]
}

/**
 * National drug codes with what they stand for; codes of what we do not know are left out.
 *
 * @example
 * ndcTargets(identity, names)[0] // ['00093101301', 0, 1292]
 */
export function ndcTargets(identity: Identity, names: NameTables): (readonly [string, number, number])[] {
  const byRxcui = new Map(names.rxcuis)
  return identity.ndcs.flatMap(([ndc, rxcui]) => {
    const target = byRxcui.get(Number(rxcui))
    return target === undefined ? [] : [[ndc, target, Number(rxcui)] as const]
  })
}
