import { highOf, lowOf } from '../taking.js'
import type { Term } from '../terms.js'
import { rule, tagAt, together } from './fold.js'

/** How often, as it stands behind what is taken at a time. */
const often =
  '(route|form|with|meals|relation|comma)* (per-day|daily|a-day|alternate|interval|hourly|every|part|as-needed|times|number times|slash|per|article period)'
/** Fewer are a dose and no pack. */
const leastInPack = 10
/** So many in brackets are a pack, also where nobody says how often one is taken. */
const leastUnasked = 20

/** What holds many doses is no dose: "2 packs", "a bottle", "a 28 tablet box", "a pack of 20". Before the counts. */
export const containerRules = [
  // A packet or a strip may hold one dose, and does where somebody says how often: "1 packet daily".
  rule(`(number|article) container (?=${often})`, (terms) => {
    const [count, container] = terms as [Term, Term]
    return container.value === 'dose' ? [count, { ...container, tag: 'count-form', value: 'other' }] : undefined
  }),
  rule(
    '(number|article|times)* (number? count-form|millilitres)? dash? container+ ((of|to|drink-filler|every)? number (count-form|form)?)?',
    (terms) => {
      const last = terms.findLastIndex(({ tag }) => tag === 'container')
      const size = terms.slice(last + 1).find(({ tag }) => tag === 'number')
      // "Bottle, 2 tablets": what follows is the dose.
      if (size !== undefined && highOf(size.amount ?? 0) < leastInPack)
        return [together(terms.slice(0, last + 1), 'package'), ...terms.slice(last + 1)]
      const counted = last > 0 && terms.slice(0, last).some(({ tag }) => tag === 'number' || tag === 'article')
      return together(terms, 'package', { value: size !== undefined && !counted ? 'size' : '' })
    },
  ),
]

const saysHowMuch = new Set(['amount', 'count', 'units', 'millilitres', 'day-total', 'number'])
const saysHowOften = new Set(['frequency', 'part', 'clock', 'weekday', 'weekday-set', 'as-needed'])
const saysBoth = new Set(['pattern', 'per-day-count'])

/**
 * Tells what was supplied from what was taken. A pack behind a dose with its times was supplied, and so is one of which
 * only the size is said; of any other nobody knows how much was in it.
 *
 * @example
 * withoutSupplies([]) // []
 */
export function withoutSupplies(terms: readonly Term[]): Term[] {
  const has = (tags: ReadonlySet<string>, but?: Term): boolean =>
    terms.some((term) => term !== but && tags.has(term.tag))
  const isScheduled = (but: Term): boolean => has(saysBoth) || (has(saysHowMuch, but) && has(saysHowOften))
  const named = terms.findIndex(({ tag }) => tag === 'name')
  const swallowed = terms.some(({ tag }) => tag === 'used')
  return terms.map((term, index) => {
    if (swallowed || named === -1 || index < named) return term
    // "5 mg daily (9 tablets)": so many supplied, or so many make up the dose?
    const said = terms.slice(0, index - 1).some(({ tag }) => tag === 'amount')
    const isBehindTimes = said && saysHowOften.has(tagAt(terms, index - 2)) && tagAt(terms, index - 1) === 'open'
    if (isBehindTimes && isTablets(term) && highOf(term.amount ?? 0) < leastInPack && term.each === undefined)
      return { ...term, tag: 'unsure' }
    if (isDosesSupplied(terms, index) || isPackAtEnd(terms, index)) return { ...term, tag: 'aside' }
    const isPackage = term.tag === 'package' && tagAt(terms, index + 1) !== 'frequency'
    const isInBrackets = inBrackets(term, terms[index - 1], terms[index + 1])
    const isSize = term.value === 'size' || (isInBrackets && highOf(term.amount ?? 0) >= leastUnasked)
    return (isPackage || isInBrackets) && (isScheduled(term) || isSize) ? { ...term, tag: 'aside' } : term
  })
}

/** "Inhale 2 doses when needed, 200 dose": so many are in the inhaler, where a few are said to be taken. */
function isDosesSupplied(terms: readonly Term[], index: number): boolean {
  const { tag, value, amount } = terms[index] as Term
  const isTaken = (term: Term): boolean => term.tag === 'count' && highOf(term.amount ?? 0) < leastInPack
  const isPack = tag === 'count' && /^dose(?: |$)/.test(value) && highOf(amount ?? 0) >= leastUnasked
  return isPack && terms.slice(0, index).some(isTaken)
}

const packs = new Set([7, 14, 21, 28, 30, 56, 60, 84, 90, 100, 112, 168, 180])

/** "40 mg tabs 1 nocte 28", "1 tablet daily. 90 tablet 3": how many are handed out, and how often again, at the end. */
function isPackAtEnd(terms: readonly Term[], index: number): boolean {
  const { tag, amount = 0 } = terms[index] as Term
  const before = terms.slice(0, index)
  const isTaken = before.some((term) => term.tag === 'count' && highOf(term.amount ?? 0) < leastInPack)
  const isPack = (tag === 'number' || tag === 'count') && packs.has(lowOf(amount)) && lowOf(amount) === highOf(amount)
  const isLast = index === terms.length - 1
  if (isPack && isTaken && saysHowOften.has(tagAt(before, index - 1)))
    return isLast || (tag === 'count' && index === terms.length - 2 && terms.at(-1)?.tag === 'number')
  return tag === 'number' && isLast && index > 0 && isPackAtEnd(terms, index - 1)
}

/** "(14 tabs, no further supply)", "(100 tablets)" */
function inBrackets(term: Term, before: Term | undefined, after: Term | undefined): boolean {
  return (
    isTablets(term) &&
    highOf(term.amount ?? 0) >= leastInPack &&
    before?.tag === 'open' &&
    ['close', 'comma', 'semicolon'].includes(after?.tag ?? '')
  )
}

function isTablets({ tag, value }: Term): boolean {
  return tag === 'count' && (value === 'tablet oral' || value === 'capsule oral')
}
