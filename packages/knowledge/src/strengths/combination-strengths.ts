import type { WrittenCombination } from '../curated/substance-schema.js'
import type { Identity } from '../identity/identity.js'
import type { SlugOf } from '../lists/name-key.js'
import { substanceOf } from '../registers/ingredients.js'
import type { NationalNames } from '../registers/national-names.js'
import { unitNames } from './printed-strength.js'

const ofOneProduct = /^(?:SCD|SBD)$/
const inPieces = /^(?<substance>.+?) (?<amount>[\d.]+) MG(?:\/ACTUAT)?(?: .*)?$/

/**
 * In which strengths products of several substances are sold: by their slugs in order, joined with `+`, the milligrams of
 * each part in that order, in one piece or puff. Of RxNorm's names, of those names of national registers that say their
 * parts ("AMLODIPINE/VALSARTAN SANDOZ 10 mg/160 mg"), and of what was written by hand.
 *
 * @example
 * combinationStrengths(identity, national, slugOf, [])['carbidopa+levodopa'] // '10/100 25/100 25/250'
 */
export function combinationStrengths(
  { products }: Pick<Identity, 'products'>,
  { registers }: { registers: readonly Pick<NationalNames, 'printed'>[] },
  slugOf: SlugOf,
  written: readonly Pick<WrittenCombination, 'substances' | 'mg'>[],
): Readonly<Record<string, string>> {
  const sold = new Map<string, Set<string>>()
  const add = (parts: readonly (readonly [slug: string, mg: number])[]): void => {
    const total = new Map<string, number>()
    // Of four salts of two substances, two each are one part.
    for (const [slug, mg] of parts) total.set(slug, Number(((total.get(slug) ?? 0) + mg).toPrecision(9)))
    if (total.size < 2) return
    const inOrder = [...total].sort(([a], [b]) => (a < b ? -1 : 1))
    const key = inOrder.map(([slug]) => slug).join('+')
    sold.set(key, (sold.get(key) ?? new Set()).add(inOrder.map(([, mg]) => mg).join('/')))
  }
  for (const { tty, name, slugs } of products)
    if (ofOneProduct.test(tty) && slugs.length > 1 && !name.startsWith('{'))
      add(whole(partsInRxNorm(name, slugs, slugOf)) ?? [])
  for (const { printed } of registers)
    for (const [key, names] of printed)
      if (key.includes('+')) for (const name of names) add(whole(partsPrinted(name, key.split('+'), slugOf)) ?? [])
  for (const { substances, mg } of written)
    for (const one of mg) add(substances.map((slug, at) => [slug, one[at] as number] as const))
  return Object.fromEntries(
    [...sold].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, all]) => [key, [...all].sort().join(' ')]),
  )
}

type Part = readonly [slug: string | undefined, mg: number | undefined]

/** Half of a product would be another one. */
function whole(parts: readonly Part[]): readonly (readonly [string, number])[] | undefined {
  return parts.every(([slug, mg]) => slug !== undefined && mg !== undefined)
    ? (parts as readonly (readonly [string, number])[])
    : undefined
}

function partsInRxNorm(name: string, slugs: readonly string[], slugOf: SlugOf): readonly Part[] {
  const text = name
    .replace(/\s*\[[^\]]*\]\s*$/, '')
    .replace(/^(?:(?:NDA|ANDA|BLA)\d+ )/, '')
    .replace(/^(?:[\d.]+ (?:HR|ACTUAT) |Osmotic )+/, '')
  return text.split(' / ').map((part) => {
    const { substance, amount } = inPieces.exec(part)?.groups ?? {}
    if (substance === undefined) return [undefined, undefined]
    const slug = firstSubstance(substance, slugOf)
    return [slug !== undefined && slugs.includes(slug) ? slug : undefined, Number(amount)]
  })
}

const numberPrinted = String.raw`\d+(?:[.,]\d+)?`
const unitPrinted = 'mg|g|microgrammes?|micrograms?|microgramos?|µg|mcg'
const tuplePrinted = new RegExp(
  `^(?<label>\\D+?)[, ]+(?<tuple>${numberPrinted} ?(?:${unitPrinted})?(?: ?/ ?${numberPrinted} ?(?:${unitPrinted})?)+)(?= ?(?:[,/]|par|per|comprim|gélule|tablet|$))`,
  'iu',
)
const mgOf: Readonly<Record<string, number>> = { mg: 1, g: 1000, mcg: 0.001 }
const inMillilitres = /\b(?:ml|millilitres?|collyre|solution buvable|pommade|crème|injectable|perfusion)\b/iu

/** "AMLODIPINE/VALSARTAN SANDOZ 10 mg/160 mg, comprimé": the numbers stand in the order of the names. */
function partsPrinted(name: string, slugs: readonly string[], slugOf: SlugOf): readonly Part[] {
  const { label = '', tuple } = tuplePrinted.exec(name)?.groups ?? {}
  if (tuple === undefined || inMillilitres.test(name)) return [[undefined, undefined]]
  const named = label.split('/').map((part) => firstSubstance(part, slugOf))
  const written = tuple.split('/').map((one) => new RegExp(`(${numberPrinted}) ?(${unitPrinted})?`, 'iu').exec(one))
  const last = written.at(-1)?.[2]
  if (named.length !== written.length || String([...named].sort()) !== String([...slugs].sort()))
    return [[undefined, undefined]]
  return named.map((slug, at) => {
    const unit = unitNames[(written[at]?.[2] ?? last ?? '').toLowerCase()]
    const amount = Number(written[at]?.[1]?.replace(',', '.'))
    return [slug, unit === undefined ? undefined : Number((amount * (mgOf[unit] as number)).toPrecision(9))]
  })
}

/** The substance whose name begins a text; its salt or its maker stands behind it. */
function firstSubstance(text: string, slugOf: SlugOf): string | undefined {
  const words = text.trim().split(/\s+/)
  for (let count = words.length; count > 0; count--) {
    const slug = substanceOf(slugOf, words.slice(0, count).join(' ').toLowerCase())
    if (slug !== undefined) return slug
  }
  return undefined
}
