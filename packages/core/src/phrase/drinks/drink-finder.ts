import { isSilent, type Sense, sensesOf } from '../lexicon/lexicon.js'
import type { Token } from '../tokens.js'
import { isAllKnown, withCounted } from './drink-counted.js'
import { withMixers } from './drink-mixers.js'
import type { DrinkTable, DrinkTerm } from './drink-table.js'
import { drinkTerms } from './drink-terms.js'
import { isOfWater, saysMoreDrunk } from './drunk-names.js'
import { withoutFood } from './food-of-drinks.js'
import { withoutUnitsOfMedicine } from './units-of-medicine.js'

/** Words of a drink in a phrase: where they begin, how many tokens they take, what they say. */
export interface DrinkHit {
  at: number
  length: number
  term: DrinkTerm
  /** A measure that stands by itself, and not for how much of a drink that is named. */
  alone?: boolean
}

const mostWords = 7
/** What may follow "half", "demi", "Halbe" when it is a drink by itself: a time, a joint, nothing; never what it halves. */
const neverHalved = new Set(['count-form', 'form', 'volume', 'mass', 'activity', 'period', 'number', 'article', 'of'])

/**
 * The words of drinks in a phrase. A word that is a drink or a measure only beside another ("red", "glass") counts only
 * there, and a half only where nothing follows that it would be half of. `isDrunkNamed` says whether what is drunk is
 * named from a token on.
 *
 * @example
 * drinkHits(tokensOf('a glass of red'), drinks, 'GB').map(({ term }) => term.kind) // ['container', 'filler', 'beverage']
 */
export function drinkHits(
  tokens: readonly Token[],
  table: DrinkTable,
  country: string | undefined,
  isDrunkNamed: (at: number) => boolean = () => false,
): readonly DrinkHit[] {
  let all: readonly DrinkHit[] = hitsIn(tokens, table, country)
  const isNamed = (at: number): boolean => isDrunkNamed(at) || isOfWater(tokens, at)
  const verbs = verbsIn(tokens, all, table, isNamed)
  const verbAt = new Set(verbs.map(({ at }) => at))
  const isVerb = ({ at, length, term }: DrinkHit): boolean =>
    verbAt.has(at) || (term.kind === 'ask' && verbs.some((verb) => verb.at >= at && verb.at < at + length))
  all = withMixers(
    all.filter((hit) => !isVerb(hit) && !(isAskedAlone(hit.term) && saysMoreDrunk(tokens, hit.at + hit.length))),
    tokens,
    table,
  )
  const drunk = withoutUnitsOfMedicine(withoutFood(withNumerals(all, tokens), tokens, table), tokens, verbs)
  const whole = withCounted(drunk, tokens).filter(
    (hit, index) => !isFraction(hit, drunk[index + 1], tokens) && !isAndAHalf(hit, drunk.slice(0, index), tokens),
  )
  const chains: DrinkHit[][] = []
  for (const hit of whole) {
    const last = chains.at(-1)?.at(-1)
    if (last !== undefined && joined(tokens, last.at + last.length, hit.at)) chains.at(-1)?.push(hit)
    else chains.push([hit])
  }
  const drinking = chains.some((chain) => chain.some(({ term }) => term.kind === 'beverage' && isStrong(term)))
  const kept = chains.filter((chain) => drinking || chain.some(({ term }) => isStrong(term)) || namesBoth(chain))
  const found = kept.flatMap((chain, index) => {
    const first =
      isAlone(chain, kept[index - 1], tokens, table) && !isMeasureOf(kept[index + 1], chain, tokens)
        ? chain.find(({ term }) => term.kind === 'container')
        : undefined
    // "Red" is a drink beside a glass, and not beside what is none.
    const needy = (term: DrinkTerm): boolean => term.kind === 'beverage' && !isStrong(term)
    const drunkOf = drinking || namesBoth(chain) ? chain : chain.filter(({ term }) => !needy(term))
    return trimmed(drunkOf, tokens).map((hit) => (hit === first ? { ...hit, alone: true } : hit))
  })
  // What follows a verb may turn out to be none.
  const last = found.at(-1)?.at ?? -1
  return [...withOccasions(found, tokens), ...verbs.filter(({ at }) => at < last || isNamed(at + 1))].sort(
    (a, b) => a.at - b.at,
  )
}

/** "Deux pastis à l'apéro": beside a drink that is named, an occasion is no second one, unless a joint parts them. */
function withOccasions(found: readonly DrinkHit[], tokens: readonly Token[]): readonly DrinkHit[] {
  return found.map((hit, index) => {
    const before = found[index - 1]
    if (hit.term.kind !== 'ask' || before?.term.kind !== 'beverage') return hit
    const between = tokens.slice(before.at + before.length, hit.at)
    const isAt = between.every(({ kind, word }) =>
      kind === 'sign' ? isSilent(word) || word === '’' : atOccasion.has(word),
    )
    return isAt && between.length > 0 ? { ...hit, term: { kind: 'filler' } } : hit
  })
}

const atOccasion = new Set([
  'a',
  'l',
  'au',
  'en',
  'pour',
  'beim',
  'zum',
  'als',
  'al',
  'en',
  'in',
  'de',
  'at',
  'the',
  'on',
  'on a',
  'as',
  'como',
  'na',
  'no',
  'come',
])

function hitsIn(tokens: readonly Token[], table: DrinkTable, country: string | undefined): DrinkHit[] {
  const all: DrinkHit[] = []
  for (let at = 0; at < tokens.length; ) {
    const hit = hitAt(tokens, at, table)
    const elsewhere = hit?.term !== undefined && 'in' in hit.term && hit.term.in?.includes(country ?? '') === false
    const counts = hit?.term.kind !== 'count' || (at === 0 && hitAt(tokens, hit.length, table) !== undefined)
    if (
      hit === undefined ||
      (elsewhere &&
        !isOfWeek(tokens, at, hit.length) &&
        !isOfHabits(tokens, at, hit.length) &&
        !countsAlcohol(all.at(-1), tokens, at)) ||
      !counts ||
      isHalfMore(tokens, at)
    )
      at++
    else if (tokens[at]?.word === 'demi' && (tokens[at - 1]?.word === 'une' || isOfTablet(tokens, at, all))) at++
    else {
      const isOther = hit.term.kind === 'abstains' && !isAllSaid(tokens[at + hit.length])
      all.push(isOther ? { ...hit, term: { kind: 'not-alcohol' } } : hit)
      at += hit.length
    }
  }
  return all
}

/** "Doesn't drink"; but "doesn't drink coffee" says nothing of alcohol. */
function isAllSaid(next: Token | undefined): boolean {
  if (next === undefined) return true
  if (next.kind === 'sign') return !isSilent(next.word) || next.word === '.'
  return sensesOf(next.word).some(({ head }) => afterAbstains.has(head))
}

const afterAbstains = new Set(['since', 'for', 'and', 'to or', 'to', 'when', 'present', 'year', 'period', 'number'])

const weekH = '168'
/** More in a week nobody drinks: what is counted so is a medicine. */
const mostUnitsAWeek = 300

/** "40 units per week" is alcohol anywhere, if the phrase names nothing else and they are so few that somebody drinks them. */
function isOfWeek(tokens: readonly Token[], at: number, length: number): boolean {
  const [count, next] = [tokens[at - 1], tokens.slice(at + length, at + length + 3)]
  const isFew = count !== undefined && saysHowMany(count) && !(Number(count.word) > mostUnitsAWeek)
  const isWeekly = next.some(({ word }, index) => {
    const two = `${word} ${next[index + 1]?.word ?? ''}`
    return [word, two].some((text) => sensesOf(text).some(({ value }) => value === weekH))
  })
  const rest = tokens.slice(at + length).findIndex(({ line }) => line !== tokens[at]?.line)
  return isFew && isWeekly && rest === -1 && isAllKnown([{ at, length, term: { kind: 'filler' } }], tokens)
}

/** "Alcohol: 14 units/week": units right behind alcohol are units of it. */
function countsAlcohol(before: DrinkHit | undefined, tokens: readonly Token[], at: number): boolean {
  if (before?.term.kind !== 'beverage' || before.term.id !== 'alcohol') return false
  const between = tokens.slice(before.at + before.length, at)
  return between.some(saysHowMany) && between.every(({ kind, word }) => kind === 'number' || joinsCount.has(word))
}

const joinsCount = new Set([':', '-', '=', '~', '('])

const saysHabit = new Set(['uses', 'used-to', 'uses-none'])

/**
 * "Ex-smoker, 10 units/week", "SH: 10 units a week": behind smoking, or in the line that says what somebody drinks and
 * smokes, units of a week are alcohol.
 */
function isOfHabits(tokens: readonly Token[], at: number, length: number): boolean {
  const count = tokens[at - 1]
  if (count === undefined || !saysHowMany(count) || Number(count.word) > mostUnitsAWeek) return false
  const next = tokens.slice(at + length, at + length + 3)
  const says = (words: readonly Token[], wanted: (sense: Sense) => boolean): boolean =>
    words.some(({ word }, index) =>
      [word, `${word} ${words[index + 1]?.word ?? ''}`].some((text) => sensesOf(text).some(wanted)),
    )
  if (!says(next, ({ value }) => value === weekH)) return false
  let from = at
  while (from > 0 && tokens[from]?.line === undefined && tokens[from - 1]?.word !== '.') from--
  return says(
    tokens.slice(from, at),
    ({ head, value }) => saysHabit.has(head) || (head === 'heading' && value === 'social'),
  )
}

/** "One and a half bottles" are no half bottles. */
function isHalfMore(tokens: readonly Token[], at: number): boolean {
  const heads = (index: number): readonly string[] => sensesOf(tokens[index]?.word ?? '').map(({ head }) => head)
  const isHalf = sensesOf(tokens[at]?.word ?? '').some(({ head, value }) => head === 'number' && Number(value) === 0.5)
  const and = heads(at - 1).includes('article') ? at - 2 : at - 1
  return (
    isHalf && heads(and).includes('and') && (tokens[and - 1]?.kind === 'number' || heads(and - 1).includes('number'))
  )
}

const beforeNoun = new Set(['number', 'article', 'vague', 'every', 'per-day'])

/** "I drink two beers", "stopped drinking after a bottle a day": words for drinking before a drink, unless they count one. */
function verbsIn(
  tokens: readonly Token[],
  all: readonly DrinkHit[],
  { verbs }: DrinkTable,
  isDrunkNamed: (at: number) => boolean,
): readonly DrinkHit[] {
  const last = all.filter(({ term }) => isStrong(term) || term.kind === 'container').at(-1)?.at ?? -1
  return tokens.flatMap(({ kind, word }, at): DrinkHit[] => {
    const before = tokens[at - 1]
    const isCounted =
      before?.kind === 'number' ||
      all.some((hit) => hit.at + hit.length === at && hit.term.kind !== 'filler') ||
      (before?.word !== 'to' && sensesOf(before?.word ?? '').some(({ head }) => beforeNoun.has(head)))
    const isNoun = isCounted && !isOfWater(tokens, at + 1)
    return kind === 'word' && (at < last || isDrunkNamed(at + 1)) && !isNoun && verbs.includes(word)
      ? [{ at, length: 1, term: { kind: 'verb' } }]
      : []
  })
}

/** 两杯 are two glasses, and 二两 two measures. */
function withNumerals(all: readonly DrinkHit[], tokens: readonly Token[]): readonly DrinkHit[] {
  return all.map((hit, index) => {
    const { at, length, term } = hit
    const next = all[index + 1]
    if (term.kind !== 'container' || term.numeral === undefined || next?.term.kind !== 'container') return hit
    return joined(tokens, at + length, next.at) ? { at, length, term: { kind: 'count', count: term.numeral } } : hit
  })
}

function hitAt(tokens: readonly Token[], at: number, table: DrinkTable): DrinkHit | undefined {
  if (tokens[at]?.kind === 'sign' || isWithinWord(tokens, at)) return undefined
  const words: string[] = []
  const ends: number[] = []
  for (let index = at; index < tokens.length && words.length < mostWords; index++) {
    const token = tokens[index] as Token
    if (token.kind === 'sign') {
      if (!isSilent(token.word) && token.word !== '&') break
      continue
    }
    words.push(token.word)
    ends.push(index + 1)
  }
  const found = drinkTerms(table).longestAt(words, 0)
  if (countsDrinks(tokens[at - 1], tokens[at - 2]))
    for (let count = Math.min(words.length, mostPluralWords); count > (found?.length ?? 0); count--) {
      const single = severalOf(words.slice(0, count), table)
      if (single !== undefined)
        return { at, length: (ends[count - 1] as number) - at, term: { ...single, plural: true } }
    }
  return found && { at, length: (ends[found.length - 1] as number) - at, term: found.term }
}

/** "Bisopro1ol", as a scan reads a letter: no oil, ale or beer stands in a word. */
function isWithinWord(tokens: readonly Token[], at: number): boolean {
  const [word, digit, before] = [tokens[at], tokens[at - 1], tokens[at - 2]]
  const isLatin = /^[a-z]/.test(word?.word ?? '') && /[a-z]$/.test(before?.word ?? '')
  return isLatin && word?.glued === true && digit?.kind === 'number' && digit.glued
}

const mostPluralWords = 3

/** "2 large pinot grigios", "three gin and tonics": counted, the plural of a drink is the drink. */
function severalOf(words: readonly string[], table: DrinkTable): (DrinkTerm & { kind: 'beverage' }) | undefined {
  const last = words.at(-1) ?? ''
  for (const ending of ['s', 'es'])
    if (last.endsWith(ending)) {
      const found = drinkTerms(table).longestAt([...words.slice(0, -1), last.slice(0, -ending.length)], 0)
      if (found?.length === words.length && found.term.kind === 'beverage') return found.term
    }
  return undefined
}

const sizesOfDrinks = /^(?:large|small|big|double|doubles|single|cheeky|huge|medium|pink|cold)$/

const severalWords = /^(?:couple|few|loads|lots|bunch|number|round)$/

function countsDrinks(before: Token | undefined, first: Token | undefined): boolean {
  if (before === undefined) return false
  if (before.word === 'of') return severalWords.test(first?.word ?? '')
  if (before.kind === 'number' || sizesOfDrinks.test(before.word)) return true
  return sensesOf(before.word).some(
    ({ head, language }) => language === 'en' && (head === 'number' || head === 'vague'),
  )
}

/** Nothing but silent signs between two places. */
function joined(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ kind, word }) => kind === 'sign' && isSilent(word))
}

const isAskedAlone = (term: DrinkTerm): boolean => term.kind === 'ask' && term.alone === true

function isStrong(term: DrinkTerm): boolean {
  if (term.kind === 'beverage') return term.needsMeasure !== true
  if (term.kind === 'container') return term.needsDrink !== true
  return ['standard-drink', 'ask', 'not-alcohol', 'abstains', 'unclear'].includes(term.kind)
}

/** "A glass of red": neither word is a drink without the other. */
function namesBoth(chain: readonly DrinkHit[]): boolean {
  const kinds = new Set(chain.map(({ term }) => term.kind))
  return kinds.has('container') && kinds.has('beverage')
}

/**
 * Whether a measure is a drink by itself, as in "zwei Halbe" or "three beers and two shots". Right after a drink, or
 * after it and a comma, it says how much of that, unless both are counted: "three beers, two shots".
 */
function isAlone(
  chain: readonly DrinkHit[],
  before: readonly DrinkHit[] | undefined,
  tokens: readonly Token[],
  table: DrinkTable,
): boolean {
  const holds = (id: string): boolean => table.containers.some((one) => one.id === id && one.holds !== undefined)
  if (chain.some(({ term }) => term.kind === 'beverage' || (term.kind === 'container' && !holds(term.id)))) return false
  const last = before?.at(-1)
  if (last === undefined) return true
  const between = tokens.slice(last.at + last.length, chain[0]?.at)
  const bothCounted = saysHowMany(tokens[(before?.[0]?.at ?? 0) - 1]) && between.some(saysHowMany)
  return (
    bothCounted ||
    between.some(({ word }) => word === '+' || sensesOf(word).some(({ head }) => head === 'and')) ||
    between.length > 4
  )
}

function saysHowMany(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'number') return token !== undefined
  return sensesOf(token.word).some(({ head }) => head === 'number' || head === 'article')
}

/** "A pint and a half of lager", "3 pints of 4% beer": the measure is of the drink behind the half, or behind the strength. */
function isMeasureOf(
  next: readonly DrinkHit[] | undefined,
  chain: readonly DrinkHit[],
  tokens: readonly Token[],
): boolean {
  const last = chain.at(-1) as DrinkHit
  const drink = next?.find(({ term }) => term.kind !== 'filler')
  if (drink?.term.kind !== 'beverage') return false
  const between = tokens.slice(last.at + last.length, drink.at)
  const isStrength = between[0]?.kind === 'number' && between[1]?.word === '%' && between.length === 2
  if (isStrength && last.term.kind === 'filler') return true
  const [first, ...rest] = between.map(({ word }) => sensesOf(word))
  const isHalf = ({ head, value }: Sense): boolean => head === 'number' && Number(value) === 0.5
  return first?.some(({ head }) => head === 'and') === true && rest.length <= 3 && rest.some((all) => all.some(isHalf))
}

/** Whether a word that also means a fraction is one here. */
function isFraction({ at, length, term }: DrinkHit, next: DrinkHit | undefined, tokens: readonly Token[]): boolean {
  if (term.kind !== 'container' || term.fraction === undefined) return false
  let after = at + length
  while (
    tokens[after] !== undefined &&
    (tokens[after] as Token).kind === 'sign' &&
    isSilent((tokens[after] as Token).word)
  )
    after++
  const token = tokens[after]
  const isOf = tokens[at + length - 1]?.word === 'of'
  // "Half of 10 mg", "half of a 750 ml bottle"
  if (isOf && token?.kind === 'number') return true
  if (token === undefined || token.kind !== 'word') return false
  if (next?.at === after) return next.term.kind === 'container' || next.term.kind === 'size'
  const senses = sensesOf(token.word)
  // "Half of a bottle" is half of it.
  if (isOf) return true
  // "Un demi à 20 h" is a beer.
  if (senses.some(({ head }) => head === 'at')) return false
  return senses.length === 0 || senses.some(({ head }) => neverHalved.has(head))
}

/** "Lexomil un demi le soir", "Xanax 0,5 mg un demi": right behind a name that is no drink, or its strength. */
function isOfTablet(tokens: readonly Token[], demi: number, hits: readonly DrinkHit[]): boolean {
  let at = demi - 1
  while (tokens[at]?.word === 'un' || isSilent(tokens[at]?.word ?? ',')) at--
  const before = tokens[at]
  if (before === undefined || at === demi - 1 || hits.some((hit) => at < hit.at + hit.length && at >= hit.at))
    return false
  const heads = sensesOf(before.word).map(({ head }) => head)
  const isName = before.kind === 'word' && heads.length === 0
  return isName || before.kind === 'number' || heads.some((head) => head === 'mass' || head === 'volume')
}

/** "A bottle and a half", "un comprimé et demi": the half is of a bottle, or of a tablet. */
function isAndAHalf({ at, term }: DrinkHit, before: readonly DrinkHit[], tokens: readonly Token[]): boolean {
  if (term.kind !== 'container' || term.fraction === undefined) return false
  const says = (index: number, wanted: string): boolean =>
    sensesOf(tokens[index]?.word ?? '').some(({ head }) => head === wanted)
  if (says(at - 1, 'and') && says(at - 2, 'count-form')) return true
  const last = before.findLast((hit) => hit.term.kind === 'container')
  if (last === undefined) return false
  const between = tokens.slice(last.at + last.length, at)
  const heads = between.flatMap(({ word }) => sensesOf(word).map(({ head }) => head))
  return between.length > 0 && between.length <= 2 && heads.includes('and')
}

const quantityHeads = new Set(['volume', 'mass', 'number'])

/** Joining words at the ends of a chain belong to what is beside it, unless that is a quantity: "500 ml of", "de 50 cl". */
function trimmed(chain: readonly DrinkHit[], tokens: readonly Token[]): DrinkHit[] {
  const quantity = (token: Token | undefined): boolean =>
    token?.kind === 'number' ||
    (token?.kind === 'word' && sensesOf(token.word).some(({ head }) => quantityHeads.has(head)))
  let from = 0
  let to = chain.length
  // "On the rocks" belongs to its drink.
  const isJoint = (hit: DrinkHit | undefined): boolean => hit?.term.kind === 'filler' && hit.length === 1
  while (isJoint(chain[from]) && !quantity(tokens[(chain[from]?.at ?? 0) - 1])) from++
  while (
    to > from &&
    isJoint(chain[to - 1]) &&
    !quantity(tokens[(chain[to - 1]?.at ?? 0) + (chain[to - 1]?.length ?? 1)])
  )
    to--
  return chain.slice(from, to)
}
