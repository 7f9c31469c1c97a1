import { type SoldStrengths, soldStrengths, strengthsText, unitOfStrength } from '@mixwise/core'
import type { WrittenStrength } from '../curated/substance-schema.js'
import type { Identity } from '../identity/identity.js'
import type { NationalNames } from '../registers/national-names.js'
import { type PrintedStrength, printedStrength, rxNormStrength } from './printed-strength.js'

const ofOneProduct = /^(?:SCD|SBD|SCDC|SBDC)$/

/**
 * In which strengths each substance is sold by itself, as core's `soldStrengths` reads them, by slug: what the names of
 * products say, and what was written by hand of other countries. A number that means
 * something else is kept only where it could be taken for one of them.
 *
 * @example
 * strengthTable(identity, national, []).get('digoxin') // '0.0625 0.125 0.25'
 */
export function strengthTable(
  { products }: Pick<Identity, 'products'>,
  { registers }: { registers: readonly Pick<NationalNames, 'printed'>[] },
  written: readonly Pick<WrittenStrength, 'substance' | 'mg'>[],
): ReadonlyMap<string, string> {
  const gathered = new Map<string, PrintedStrength[]>()
  const add = (slug: string, strength: PrintedStrength): void => {
    const of = gathered.get(slug) ?? []
    gathered.set(slug, of)
    of.push(strength)
  }
  for (const { tty, name, slugs } of products)
    if (ofOneProduct.test(tty) && slugs.length === 1) add(slugs[0] as string, rxNormStrength(name))
  for (const { substance, mg } of written) add(substance, { mg })
  for (const { printed } of registers)
    for (const [slug, names] of printed)
      if (!slug.includes('+')) for (const name of names) add(slug, printedStrength(name))
  return new Map([...gathered].map(([slug, strengths]) => [slug, strengthsText(together(strengths))]))
}

function together(strengths: readonly PrintedStrength[]): SoldStrengths {
  const all = (list: 'mg' | 'units' | 'others'): readonly number[] => strengths.flatMap((one) => one[list] ?? [])
  const sold: SoldStrengths = {
    mg: all('mg'),
    units: all('units'),
    others: [],
    inPuffs: strengths.some(({ inPuffs = false }) => inPuffs),
  }
  if (sold.mg.length + sold.units.length === 0) return soldStrengths('')
  const isTaken = (number: number): boolean => unitOfStrength({ ...sold, inPuffs: false }, number) !== undefined
  // A concentration of so many units in a millilitre is also what one millilitre holds.
  return { ...sold, others: all('others').filter((number) => isTaken(number) && !sold.units.includes(number)) }
}
