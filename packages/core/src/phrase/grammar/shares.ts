import { timesAmount } from '../taking.js'
import type { Term } from '../terms.js'

/** What may stand between the names of the parts of one product. */
const joints = new Set(['slash', 'dash', 'salt'])
const jointsInName = /\s*[-/+&]\s*|\s+and\s+/i

/** One part of a combination as it is called, and its strength as a term of its own. */
export interface Share {
  name: string
  strength: Term
}

/**
 * The strength of each part of a combination whose parts are written by name, in their order: of
 * "sacubitril/valsartan 24/26 mg" 24 and 26 mg. Undefined where the parts are not named, where they are more or fewer
 * than the strengths, or where no unit is written: 160/4.5 is of one in micrograms and of another in milligrams.
 *
 * @example
 * sharesOf([], [], '', () => 0) // undefined
 */
export function sharesOf(
  names: readonly Term[],
  terms: readonly Term[],
  text: string,
  knows: (text: string) => number,
): readonly Share[] | undefined {
  const strengths = terms.filter(({ tag }) => tag === 'combination')
  const shares = strengths.length === 1 ? partsOf(strengths[0] as Term) : undefined
  if (shares === undefined) return undefined
  const parts = namedParts(names, terms, shares.length, text) ?? namedInOne(names, shares.length, text, knows)
  return parts?.map((name, index) => ({ name, strength: shares[index] as Term }))
}

/** "Sacubitril/valsartan": names of one substance each, side by side; behind them only other names of the whole. */
function namedParts(
  names: readonly Term[],
  terms: readonly Term[],
  count: number,
  text: string,
): readonly string[] | undefined {
  const parts = names.slice(0, count)
  if (parts.length !== count) return undefined
  const [first, last] = [parts[0] as Term, parts.at(-1) as Term]
  const between = terms.slice(terms.indexOf(first) + 1, terms.indexOf(last))
  const joined = between.every((term) => joints.has(term.tag) || parts.includes(term))
  const single = parts.every(({ substances }) => substances === 1)
  const others = names.slice(count).every(({ substances }) => substances === count)
  return joined && single && others ? parts.map(({ at, end }) => text.slice(at, end)) : undefined
}

/**
 * The parts of one name that says them in their order, as "hydrocodone-acetaminophen". Undefined where it does not.
 *
 * @example
 * namedInOne([], 2, '', () => 0) // undefined
 */
export function namedInOne(
  names: readonly Term[],
  count: number,
  text: string,
  knows: (text: string) => number,
): readonly string[] | undefined {
  const [first] = names
  if (first === undefined || !names.every(({ substances }) => substances === count)) return undefined
  const parts = text.slice(first.at, first.end).split(jointsInName)
  return parts.length === count && parts.every((part) => knows(part) === 1) ? parts : undefined
}

/** The strengths of a combination as amounts of their own. */
function partsOf(combination: Term): readonly Term[] | undefined {
  const { parts = [] } = combination
  const numbers = parts.filter(({ tag }) => tag === 'number')
  const units = parts.filter(({ tag }) => tag === 'mass' || tag === 'activity')
  if (units.length !== 1 && units.length !== numbers.length) return undefined
  if (numbers.some(({ thousands, amount }) => thousands !== undefined || typeof amount !== 'number')) return undefined
  // "5-325 mg per tablet" is as good as without; of so many millilitres it is another thing.
  if (parts.some(({ tag }) => tag === 'volume')) return undefined
  return numbers.map((number, index): Term => {
    const unit = (units.length === 1 ? units[0] : units[index]) as Term
    const amount = timesAmount(number.amount ?? 0, Number(unit.value))
    return { ...combination, tag: unit.tag === 'mass' ? 'amount' : 'units', value: '', amount, parts: [number, unit] }
  })
}
