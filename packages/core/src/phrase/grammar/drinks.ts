import { type DrinkParts, type DrinkReading, gramsOfDrink } from '../drinks/drink.js'
import type { DrinkHit } from '../drinks/drink-finder.js'
import type { DrinkSizeWord, DrinkTable } from '../drinks/drink-table.js'
import { sensesOf } from '../lexicon/lexicon.js'
import { type Amount, amountOf, highOf, lowOf, timesAmount } from '../taking.js'
import type { Finder, Term } from '../terms.js'
import type { Token } from '../tokens.js'
import { tagAt } from './fold.js'

/** A drink within a section: how it is counted, and the terms that said so. */
export interface DrinkSection {
  reading: DrinkReading
  /** What the drink is called when the words of the name are not it. */
  name?: string
  used: readonly Term[]
  rest: readonly Term[]
}

/** The beverage that is nothing but alcohol: its grams and units are what is asked. */
const pureAlcohol = 'alcohol'

/** What the name of a section says that is of somebody who drinks no alcohol. */
export const abstains = 'abstains'

const beforeDrink = new Set([
  'drink-count',
  'drink-size',
  'drink-container',
  'drink-filler',
  'alcohol-free',
  'article',
  'of',
  'percentage',
  'millilitres',
  'number',
  'vague',
  'times',
  'amount',
  'dash',
  'ceiling',
  'floor',
  'plus',
  'degree',
])
const afterDrink = new Set([...beforeDrink, 'drink-unit', 'units', 'comma', 'colon', 'at', 'to', 'open', 'close'])
/** Joints that belong to the drink only when more of it follows. */
const joints = new Set(['comma', 'colon', 'dash', 'to', 'at', 'open', 'close', 'of', 'drink-filler', 'article', 'plus'])

/**
 * Makes terms of the words of drinks: what is drunk is a name, with what it is behind a colon.
 *
 * @example
 * drinkFinder([], "", () => 0)([], 0) // undefined
 */
export function drinkFinder(hits: readonly DrinkHit[], text: string, knows: (text: string) => number): Finder {
  const byPlace = new Map(hits.map((hit) => [hit.at, hit]))
  const before = new Map(hits.map((hit, index) => [hit.at, hits[index - 1]]))
  return (tokens, at) => {
    const hit = byPlace.get(at)
    if (hit === undefined) return undefined
    const { length, term } = hit
    const known = knows(text.slice(tokens[at]?.at, tokens[at + length - 1]?.end))
    const plural = 'plural' in term && term.plural === true ? { plural: true } : {}
    const name = (value: string, substances: number): ReturnType<Finder> => ({
      length,
      tag: 'name',
      value,
      substances,
      ...plural,
    })
    switch (term.kind) {
      case 'beverage':
        // "Alcohol: 12 beers"
        if (isHeading(hit, hits, tokens)) return { length, tag: 'drink-filler', value: '' }
        // "6 units of wine" are counted in units, whatever they are of.
        if (isCountedInDrinks(hit, hits, tokens)) return { length, tag: 'drink-filler', value: '' }
        return name(`drink:${term.id}`, Math.max(1, known))
      case 'standard-drink': {
        const value = term.exact ? 'exact' : 'poured'
        // "Alcohol: 2 drinks" and "wine, 5 drinks" name one thing.
        return saysHowMuch(before.get(at), at, tokens)
          ? { length, tag: 'drink-unit', value }
          : name(`standard-drink:${value}`, 1)
      }
      case 'count':
        return { length, tag: 'drink-count', value: String(term.count) }
      case 'container':
        return hit.alone === true
          ? name(`container:${term.id}`, 1)
          : { length, tag: 'drink-container', value: term.id, ...plural }
      case 'ask':
        return name(`drink-ask:${term.ask}`, term.ask === 'how-many' ? 1 : known)
      case 'not-alcohol':
        return name('', known)
      case 'abstains':
        return name(abstains, 1)
      case 'size':
        return { length, tag: 'drink-size', value: term.id }
      case 'alcohol-free':
        // "0.0%"
        return { length: tokens[at + length]?.word === '%' ? length + 1 : length, tag: 'alcohol-free', value: '' }
      case 'verb':
        return { length, tag: 'filler', value: 'drinks' }
      case 'filler':
        return { length, tag: 'drink-filler', value: '' }
      case 'unclear':
        return { length, tag: 'unknown', value: '' }
      case 'mixer':
        return undefined
    }
  }
}

/** "Alcohol: 2 beers", "ETOH 1 L vodka/day", "alcohol - 2 pints": what stands before what is drunk, and how much of it. */
function isHeading({ at, length, term }: DrinkHit, hits: readonly DrinkHit[], tokens: readonly Token[]): boolean {
  const isAlcohol = term.kind === 'beverage' && term.id === pureAlcohol
  if (!isAlcohol) return false
  const next = hits.find((other) => other.at > at && (other.term.kind === 'beverage' || other.alone === true))
  if (next === undefined) return false
  const behind = tokens[at + length]
  if (behind?.word === ':') return true
  const between = tokens.slice(at + length, next.at)
  return headsAmount.test(behind?.text ?? '') && !between.some(({ word }) => word === ',' || word === '.')
}
const headsAmount = /^(?:\d.*|[-–—=])$/

function isCountedInDrinks(hit: DrinkHit, hits: readonly DrinkHit[], tokens: readonly Token[]): boolean {
  const before = hits.filter(({ at, term }) => at < hit.at && term.kind !== 'filler').at(-1)
  if (before?.term.kind !== 'standard-drink') return false
  const between = tokens.slice(before.at + before.length, hit.at)
  return between.every(({ word }) => {
    const heads = sensesOf(word).map(({ head }) => head)
    return heads.includes('filler') && !heads.includes('and')
  })
}

/** Whether a count of drinks says how much of the drink before it: nothing but a number and signs stands between. */
function saysHowMuch(before: DrinkHit | undefined, at: number, tokens: readonly Token[]): boolean {
  if (before?.term.kind !== 'beverage') return false
  if (before.term.id === pureAlcohol) return true
  const between = tokens.slice(before.at + before.length, at)
  const heads = between.flatMap(({ kind, word }) => (kind === 'word' ? [sensesOf(word).map(({ head }) => head)] : []))
  return (
    between.some(({ kind, word }) => kind === 'number' || sensesOf(word).some(({ head }) => head === 'number')) &&
    between.every(({ kind, word }) => kind !== 'sign' || joiningSigns.has(word)) &&
    heads.every((all) => !all.includes('and') && all.some((head) => amidCount.has(head)))
  )
}

const amidCount = new Set(['number', 'filler', 'article'])
const joiningSigns = new Set([',', ':', '-', '(', '='])

/**
 * The drink that a section is about, counted. Undefined when it is about none.
 *
 * @example
 * drinkIn([], drinks, 'GB') // undefined
 */
export function drinkIn(
  terms: readonly Term[],
  table: DrinkTable,
  country: string | undefined,
): DrinkSection | undefined {
  const at = terms.findIndex(
    ({ tag, value }) => tag === 'name' && /^(?:drink|standard-drink|container|drink-ask):/.test(value),
  )
  const name = terms[at]
  if (name === undefined) return undefined
  const [from, to] = spanAround(terms, at)
  const around = terms.slice(from, to)
  const isCounted = name.value.startsWith('standard-drink:') || around.some(({ tag }) => tag === 'drink-unit')
  const again = isCounted ? measuresIn(around, at - from) : saidAgain(around, at - from)
  const used = around.filter((term) => !again.has(term))
  const rest = [
    ...terms.slice(0, from),
    ...around.filter((term) => term === name || again.has(term)),
    ...terms.slice(to),
  ]
  const [what, id] = name.value.split(':') as [string, string]
  if (what === 'drink-ask')
    return {
      reading: { asks: [id as 'how-many'], stated: { count: false, size: false, strength: false } },
      used: [],
      rest: terms,
    }
  const find = (tag: string): Term | undefined => used.find((term) => term.tag === tag)
  const containers = [
    ...(what === 'container' ? [id] : []),
    ...used.filter(({ tag }) => tag === 'drink-container').map(({ value }) => value),
  ]
  const packed = table.containers.find((one) => one.units !== undefined && one.id === containers[0])
  const container = packed === undefined ? containers[0] : (containers[1] ?? containers[0])
  const size = find('drink-size')?.value as DrinkSizeWord | undefined
  const mass = find('amount')?.amount
  const isPure = what === 'drink' && id === pureAlcohol
  const units = find('drink-unit') ?? (isPure ? find('units') : undefined)
  // A hundred grams of vodka are a hundred millilitres; grams of alcohol are what is asked.
  const weighedMl = mass === undefined || isPure ? undefined : timesAmount(mass, 1 / 1000)
  const volumeMl = find('millilitres')?.amount ?? weighedMl
  const isZero = /^0[.,]0/.test(find('alcohol-free')?.word ?? '')
  const abvPct = find('percentage')?.amount ?? degreesIn(used) ?? (isZero ? 0 : undefined)
  const written =
    units?.tag === 'units' ? units.amount : (countOfUnits(used, units) ?? countIn(used, used.indexOf(name)))
  const isBare = what === 'drink' && container === undefined && volumeMl === undefined
  const isWine = table.beverages.some((one) => one.id === id && one.kind === 'wine')
  const litres = isBare ? (bottleOf(used, name) ?? litresOf(used, isWine)) : undefined
  const inPack = packed?.units !== undefined && container !== packed.id ? packed.units : 1
  const counted = litres !== undefined ? 1 : inPack === 1 ? written : timesAmount(written ?? 1, inPack)
  // "Up to six pints", "up to a litre of wine"
  const limited = counted ?? (volumeMl === undefined ? undefined : 1)
  const count = find('ceiling') !== undefined && limited !== undefined ? amountOf(0, highOf(limited)) : counted
  const parts: DrinkParts = {
    ...(count !== undefined && { count }),
    ...(used.some(isFloor) && { orMore: true }),
    ...(find('vague') !== undefined && count === undefined && { vague: true }),
    ...((find('drink-container') ?? name).plural === true && { plural: true }),
    ...(container !== undefined && { container }),
    ...(size !== undefined && { size }),
    ...(litres !== undefined && { volumeMl: litres }),
    ...(litres === undefined &&
      volumeMl !== undefined && { [isOfEach(used, name) ? 'volumeMl' : 'eachOrAllMl']: volumeMl }),
    ...(abvPct !== undefined && { abvPct }),
    ...(what === 'drink' && { beverage: id }),
    ...(what === 'standard-drink' && { standardDrink: { exact: id === 'exact' } }),
    ...(units !== undefined && { standardDrink: { exact: units.value !== 'poured' } }),
    ...(find('alcohol-free') !== undefined && { alcoholFree: true }),
    ...(country !== undefined && { country }),
  }
  const drink = gramsOfDrink(table, parts)
  const reading: DrinkReading =
    isPure && mass !== undefined
      ? { ...drink, gramsEthanol: timesAmount(timesAmount(mass, 1 / 1000), count ?? 1), asks: [] }
      : drink
  return {
    reading,
    ...(reading.alcoholFree === true && { name: freeName(table, reading, used, name) }),
    used: used.filter((term) => term !== name),
    rest,
  }
}

/** "6 units, 5 mg": what is counted in standard drinks has no other measure. */
function measuresIn(terms: readonly Term[], name: number): ReadonlySet<Term> {
  const behind = (index: number): boolean => index > name && tagAt(terms, index + 1) === 'drink-container'
  return new Set(
    terms.filter(({ tag }, index) => tag === 'millilitres' || tag === 'amount' || (tag === 'number' && behind(index))),
  )
}

/** Volumes, amounts and strengths beside the first of their kind: which of them holds is not said. */
function saidAgain(terms: readonly Term[], name: number): ReadonlySet<Term> {
  const again = new Set<Term>()
  for (const kind of [['millilitres', 'amount'], ['percentage']]) {
    for (const term of terms.filter(({ tag }) => kind.includes(tag)).slice(1)) again.add(term)
  }
  const isCount = ({ tag }: Term, index: number): boolean =>
    tag === 'number' && (tagAt(terms, index + 1) === 'drink-container' || tagAt(terms, index - 1) === 'times')
  const counts = terms.filter(isCount)
  for (const term of counts.slice(1)) again.add(term)
  // "Two beers, three glasses"
  const before = terms.slice(0, name).find(({ tag }) => tag === 'number')?.amount
  for (const term of counts)
    if (before !== undefined && terms.indexOf(term) > name && !isSame(before, term.amount)) again.add(term)
  return again
}

function isSame(first: Amount, second: Amount | undefined): boolean {
  return second !== undefined && lowOf(first) === lowOf(second) && highOf(first) === highOf(second)
}

/** What a drink without alcohol is called: alcohol-free beer and wine are one substance, and the rest is as written. */
function freeName(table: DrinkTable, reading: DrinkReading, used: readonly Term[], name: Term): string {
  const kind = table.beverages.find(({ id }) => id === reading.beverage)?.kind
  if (kind === 'beer' || kind === 'wine' || kind === 'sparkling' || kind === 'cider') return 'non-alcoholic beer'
  const word = used.find(({ tag }) => tag === 'alcohol-free')?.word ?? ''
  return `${word} ${name.word}`.trim()
}

/** The terms around the name that say how much of it. */
function spanAround(terms: readonly Term[], at: number): [from: number, to: number] {
  let from = at
  let counted = false
  while (from > 0) {
    const { tag } = terms[from - 1] as Term
    if (!beforeDrink.has(tag) || (tag === 'number' && counted)) break
    if (tag === 'plus' && !isPlusOfNumber(terms, from - 1)) break
    if (tag === 'number') counted = true
    from--
  }
  while (from < at && joints.has((terms[from] as Term).tag) && (terms[from] as Term).tag !== 'article') from++
  let to = at + 1
  while (to < terms.length) {
    const { tag } = terms[to] as Term
    const next = tagAt(terms, to + 1)
    // A number behind the name counts only as "x3", "12°" or "3 glasses".
    const placed =
      tag !== 'number' ||
      tagAt(terms, to - 1) === 'times' ||
      next === 'degree' ||
      (next === 'times' && tagAt(terms, to + 2) === 'millilitres') ||
      next === 'drink-container' ||
      next === 'drink-unit' ||
      (tagAt(terms, to - 1) === 'to' && isNextCount(terms, from, at, to)) ||
      // "Gin and tonic, two or three at weekends"
      (tagAt(terms, to - 1) === 'comma' && !counted && !hasArticle(terms, from, at) && endsCount(terms, to + 1))
    if (!afterDrink.has(tag) || !placed || (tag === 'times' && next !== 'number' && next !== 'millilitres')) break
    if (tag === 'at' && next !== 'percentage') break
    // "2 pints, max 6" limits more than these.
    if ((tag === 'ceiling' || tag === 'floor') && (next === 'number' || next === 'article')) break
    if (tag === 'plus') break
    if ((tag === 'to' || tag === 'colon') && next !== 'number' && next !== 'units') break
    if (tag === 'to' && next === 'number' && !isNextCount(terms, from, at, to + 1)) break
    if (tag === 'units' && !(terms[at] as Term).value.endsWith(`:${pureAlcohol}`)) break
    if (tag === 'close' && !terms.slice(at, to).some((one) => one.tag === 'open')) break
    to++
  }
  while (to > at + 1 && joints.has((terms[to - 1] as Term).tag) && (terms[to - 1] as Term).tag !== 'close') to--
  return [from, to]
}

const hasArticle = (terms: readonly Term[], from: number, at: number): boolean =>
  terms.slice(from, at).some(({ tag }) => tag === 'article' || tag === 'drink-container' || tag === 'drink-count')

/** Whether what stands behind a count that follows its drink says when it is drunk. */
function endsCount(terms: readonly Term[], at: number): boolean {
  const [next, after] = terms.slice(at, at + 2)
  return saysWhen.has(next?.tag ?? '') || (next?.tag === 'article' && after?.tag === 'part')
}

const saysWhen = new Set(['weekday', 'weekday-set', 'daily', 'a-day', 'every', 'part', 'occasional', 'regular', 'when'])

/** "10+ beers" */
function isPlusOfNumber(terms: readonly Term[], at: number): boolean {
  return terms[at]?.glued === true && tagAt(terms, at - 1) === 'number'
}

/** "At least six", "6 or more", "10+". */
function isFloor({ tag }: Term): boolean {
  return tag === 'floor' || tag === 'plus'
}

/**
 * "10 x 500 ml beer" and "10 beers of 500 ml" say how much is in each. In brackets, behind a comma, or before a drink with
 * the glasses behind it ("5 litres of beer in 10 glasses"), it may as well be all.
 */
function isOfEach(used: readonly Term[], name: Term): boolean {
  const at = used.findIndex(({ tag }) => tag === 'millilitres' || tag === 'amount')
  const nameAt = used.indexOf(name)
  const isTimes = used.some(({ tag }) => tag === 'times')
  if (isTimes) return true
  if (at > nameAt) return ['of', 'drink-filler', 'at', 'article', 'number', 'times'].includes(tagAt(used, at - 1))
  return !used.slice(nameAt).some(({ tag }) => tag === 'number')
}

/** "A beer or two" counts them; "2 piwa o 20" says when. */
function isNextCount(terms: readonly Term[], from: number, name: number, at: number): boolean {
  const before = terms.slice(from, name).find(({ tag }) => tag === 'number')?.amount ?? 1
  return highOf(terms[at]?.amount ?? 0) <= 2 * highOf(before) + 2
}

/** "2 glasses of wine (6 units)": the number right before the units counts them. */
function countOfUnits(used: readonly Term[], units: Term | undefined): Amount | undefined {
  const before = units === undefined ? undefined : used[used.indexOf(units) - 1]
  return before?.tag === 'number' ? before.amount : undefined
}

function degreesIn(used: readonly Term[]): Amount | undefined {
  const degree = used.findIndex(({ tag }) => tag === 'degree')
  return degree <= 0 ? undefined : used[degree - 1]?.amount
}

/** "0,33 Pils": a decimal below one and no unit are litres; so is a quarter of wine, "un quarto di vino". */
function litresOf(used: readonly Term[], isWine: boolean): Amount | undefined {
  const isLitres = ({ tag, word, amount }: Term): boolean =>
    tag === 'number' && (/^0[.,]0*[1-9]/.test(word) || (isWine && amount === 0.25))
  const litres = used.find(isLitres)?.amount
  return litres !== undefined && highOf(litres) < 1 ? timesAmount(litres, 1000) : undefined
}

/** The smallest bottle in millilitres and the largest in litres. */
const smallestBottleMl = 100
const largestBottleL = 3

/** "A 750 of vodka", "a 1.75 of rum": a bottle is called by what it holds. */
function bottleOf(used: readonly Term[], name: Term): Amount | undefined {
  const [article, number, of] = used.slice(0, used.indexOf(name)).slice(-3)
  if (article?.tag !== 'article' || number?.tag !== 'number' || !(of?.tag === 'of' || of?.tag === 'drink-filler'))
    return undefined
  const held = highOf(number.amount ?? 0)
  if (held >= smallestBottleMl) return held
  return /[.,]/.test(number.word) && held <= largestBottleL ? held * 1000 : undefined
}

/** How many: a number before, "x3" behind, "3 glasses" behind, "a", "a beer or two". */
function countIn(used: readonly Term[], at: number): Amount | undefined {
  const numbers = used.filter(({ tag }, index) => tag === 'number' && tagAt(used, index + 1) !== 'degree')
  const isBefore = (term: Term): boolean => used.indexOf(term) < at
  const upTo = numbers.find((term) => !isBefore(term) && tagAt(used, used.indexOf(term) - 1) === 'to')?.amount
  const counted = used.find(({ tag }) => tag === 'drink-count')?.value
  const one =
    counted !== undefined
      ? Number(counted)
      : used.some((term) => term.tag === 'article' && isBefore(term))
        ? 1
        : undefined
  const before = numbers.find(isBefore)?.amount ?? one
  if (upTo !== undefined) return before === undefined ? undefined : amountOf(lowOf(before), highOf(upTo))
  const times = numbers.find((term) => !isBefore(term) && tagAt(used, used.indexOf(term) - 1) === 'times')
  const behind = times ?? numbers.find((term) => !isBefore(term))
  return numbers.find(isBefore)?.amount ?? behind?.amount ?? one
}
