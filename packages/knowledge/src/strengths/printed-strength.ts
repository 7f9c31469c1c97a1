import type { SoldStrengths } from '@mixwise/core'

/** What the name of one product says of its strength; of a product of several substances nothing. */
export type PrintedStrength = Partial<SoldStrengths>

const nothing: PrintedStrength = {}

/** Where one of these words stands, in whatever language a register is printed. */
function wordsOf(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')
}

/** What is put on skin, eye, nose or ear, or lets go of a little every hour: its number is of no dose. */
const outside = wordsOf(
  'topical|ophthalmic|otic|nasal|transdermal|vaginal (?:gel|cream|system)|rectal (?:cream|foam|ointment|gel)|irrigation|' +
    'lotion|shampoo|medicated|cream|ointment|gel|foam|patch|crème|pommade|collyre|shampooing|vernis|' +
    'cutanée?|application|dispositif|transdermique|nasale?|auriculaire|crema|pomada|colirio|parche|transdérmico',
)
/** What is breathed in, puff by puff. */
const breathed = wordsOf('(?:\\p{L}*/)?actuat|inhal\\p{L}*|nébulis\\p{L}*')

const inRxNorm = /(?<![\w.])(?<amount>[\d.]+) (?<unit>[A-Z%][A-Z%-]*(?:\/[A-Z]+)?)(?![\w[])/g
const heldWhole = /\b(?:Prefilled Syringe|Auto-Injector)\b/i

/**
 * The strength that a RxNorm name of one substance says. A syringe that is made for one dose holds volume times
 * concentration. Rates are in mg or mcg an hour or in mcg a day, as they are written; so many mg a day are the same as a
 * dose. Concentrations for the skin are in per cent.
 *
 * @example
 * rxNormStrength('24 HR metformin hydrochloride 500 MG Extended Release Oral Tablet') // { mg: [500] }
 */
export function rxNormStrength(name: string): PrintedStrength {
  const text = name.replace(/\s*\[[^\]]*\]\s*$/, '').replace(/^(?:(?:NDA|ANDA|BLA)\d+ )/, '')
  if (text.includes(' / ') || text.startsWith('{')) return nothing
  const all = [...text.matchAll(inRxNorm)]
  const found = all.at(-1)
  if (found?.groups === undefined) return nothing
  const { amount: written, unit = '' } = found.groups
  const amount = Number(written)
  const form = text.slice(found.index + found[0].length)
  const volume = Number(all.find((one) => one.groups?.unit === 'ML')?.groups?.amount)
  const inPuffs = breathed.test(`${unit} ${form}`)
  const puffs = inPuffs ? { inPuffs } : {}
  switch (unit) {
    case 'MG':
      return inPuffs ? puffs : outside.test(form) ? { others: [amount] } : { mg: [amount] }
    case 'UNT':
      return { units: [amount] }
    case 'MG/ML':
    case 'UNT/ML': {
      const list = unit === 'MG/ML' ? 'mg' : 'units'
      if (heldWhole.test(form) && volume > 0) return { [list]: [rounded(volume * amount)] }
      if (outside.test(form)) return { others: [rounded(amount / 10)], ...puffs }
      // So much in a millilitre is so much in what is taken of it, and no other strength of tablets.
      return list === 'mg' ? puffs : { others: [amount], ...puffs }
    }
    case 'MG/MG':
      return outside.test(form) ? { others: [rounded(amount * 100)] } : nothing
    case 'MG/HR':
      return { others: [amount, amount * 1000, amount * 24_000].map(rounded) }
    case 'MG/ACTUAT':
      // As much as is written, only that puffs of it are counted.
      return { inPuffs: true }
    default:
      return { others: [amount] }
  }
}

const mgOf: Readonly<Record<string, number>> = { mg: 1, g: 1000, mcg: 0.001 }
const printed =
  /(?<![\p{L}\d.,])(?<amount>\d{1,3}(?:[  ]\d{3})+|\d+(?:[.,]\d+)?) ?(?<unit>mg|g|microgrammes?|micrograms?|microgramos?|µg|mcg|UI|U\.I\.|IU|units?|mEq|mmol|%|pour cent)(?![\p{L}])(?<per> ?\/ ?(?:\d+(?:[.,]\d+)? ?)?\p{L}+)?/giu
const onePiece = wordsOf(
  'comprim\\p{L}*|gélules?|capsules?|cápsulas?|compress[ae]|sachets?(?:-doses?)?|sobres?|suppo\\p{L}*|supositorios?|ovules?|' +
    'lyophilisat\\p{L}*|pastilles?|gommes?|pilules?|tablets?|caplets?|tabs?|caps?',
)
const inMillilitres = /ml$/i
const injected = wordsOf('inject\\p{L}*|perfusion|infusion|inyectable')
const oneDose = wordsOf('seringue|stylo|syringe|pen|jeringa|pluma')

/**
 * The strength that a register prints in the name of a product of one substance: that of a tablet or the like, or all that
 * a syringe of one dose holds. Where a name prints several, none is sure.
 *
 * @example
 * printedStrength('BISOCE 2,5 mg, comprimé pelliculé sécable') // { mg: [2.5] }
 */
export function printedStrength(name: string): PrintedStrength {
  const all = [...name.matchAll(printed)]
  const [only, ...others] = all
  if (only?.groups === undefined || others.length > 0) return nothing
  const amount = numberOf(only.groups.amount as string)
  const unit = unitNames[(only.groups.unit as string).toLowerCase()]
  const { per } = only.groups
  if (amount === undefined) return nothing
  if (breathed.test(name)) return { inPuffs: true }
  // Nobody says per cent of what is injected.
  if (unit === undefined && injected.test(name)) return nothing
  const isHeld = per !== undefined && oneDose.test(name) && /dose$|\d ?ml$/i.test(per) && !/\/ ?1? ?ml$/i.test(per)
  const isPiece = per === undefined ? onePiece.test(name) || oneDose.test(name) : isHeld
  if (!isPiece || unit === undefined || outside.test(name)) {
    // So much in a millilitre is so much in what is taken of it; and what a name without a form is of, nobody knows.
    const saysNothing = unit !== undefined && !outside.test(name) && (per === undefined || inMillilitres.test(per))
    // So many milligrams in 24 hours are the same as a dose of them.
    if (saysNothing || (unit === 'mg' && /24 ?h/i.test(per ?? ''))) return nothing
    // "5 mg/g" of an ointment is half a per cent.
    return {
      others: [per !== undefined && unit !== undefined && /\/ ?m?[gl]$/i.test(per) ? rounded(amount / 10) : amount],
    }
  }
  if (unit === 'units') return { units: [amount] }
  return { mg: [Number((amount * (mgOf[unit] as number)).toPrecision(9))] }
}

/** Units as registers print them, to the unit that is meant. */
export const unitNames: Readonly<Record<string, string>> = {
  mg: 'mg',
  g: 'g',
  ...Object.fromEntries(
    ['microgramme', 'microgrammes', 'microgram', 'micrograms', 'microgramo', 'microgramos', 'µg', 'mcg'].map((one) => [
      one,
      'mcg',
    ]),
  ),
  ...Object.fromEntries(['ui', 'u.i.', 'iu', 'unit', 'units'].map((one) => [one, 'units'])),
}

/** "1.000" is a thousand in some languages and one in others. */
function numberOf(written: string): number | undefined {
  if (/^[1-9]\d*[.,]\d{3}$/.test(written)) return undefined
  return Number(written.replace(/[  ]/g, '').replace(',', '.'))
}

function rounded(amount: number): number {
  return Number(amount.toPrecision(3))
}
