import { type Amount, amountOf, highOf, lowOf, timesAmount } from '../taking.js'
import type { Beverage, Container, DrinkSizeWord, DrinkTable, Pour } from './drink-table.js'

/** The parts of a phrase that say how much of a drink: what is left out was not written. */
export interface DrinkParts {
  /** The count is the least there is. */
  orMore?: boolean
  /** How many; `vague` when the words say only "a few" or "some". */
  count?: Amount
  vague?: boolean
  /** The word for it stands in the plural, so that it is not one. */
  plural?: boolean
  container?: string
  size?: DrinkSizeWord
  /** Millilitres of each, when they are written. */
  volumeMl?: Amount
  /** Millilitres that may be of each or of all of them: "10 beers (5 litres)". */
  eachOrAllMl?: Amount
  /** Percent by volume, when it is written. */
  abvPct?: Amount
  beverage?: string
  /** Counted in standard drinks or units, or, when not exact, in drinks as they are poured. */
  standardDrink?: { exact: boolean }
  alcoholFree?: boolean
  /** Two-letter code of the country whose measures are meant. */
  country?: string
}

/** How a drink was counted, as data: faces put it in words. */
export interface DrinkReading {
  /** Grams of alcohol in all of them together; absent when that was not said or must be asked. */
  gramsEthanol?: Amount
  asks: readonly ('how-many' | 'how-much' | 'counted-as-one')[]
  beverage?: string
  container?: string
  count?: Amount
  mlEach?: Amount
  abvPct?: Amount
  /** Whether each was written, or is the usual figure. */
  stated: { count: boolean; size: boolean; strength: boolean }
  /** The country whose measure or strength was used; absent when a range stands for not knowing. */
  country?: string
  alcoholFree?: boolean
  /** Slugs of substances that are in it beside alcohol; how much is not known. */
  with?: readonly string[]
}

/** More than a triple: what holds more holds spirit and something else. */
const largestMeasureMl = 150

/** More than the largest can, and less than a pint or a jug. */
const largestGlassMl = 400

/**
 * Grams of alcohol from what a phrase says of a drink. What is not written is taken from the table as a range, and a
 * number that nobody wrote is asked for, never made up. Of "at least six" the grams are of six, and how many it is is asked.
 *
 * @example
 * gramsOfDrink(drinks, { count: 0.5, container: 'bottle', beverage: 'whisky', country: 'GB' }).gramsEthanol // [110.5, 118.7]
 */
export function gramsOfDrink(table: DrinkTable, parts: DrinkParts): DrinkReading {
  const reading = readingOf(table, parts)
  const { gramsEthanol, ...rest } = reading
  const asked = parts.orMore === true && reading.alcoholFree !== true && !reading.asks.includes('how-many')
  if (gramsEthanol !== undefined && lowOf(gramsEthanol) >= beyondBeliefG) return { ...rest, asks: ['how-many'] }
  return asked ? { ...reading, asks: ['how-many', ...reading.asks] } : reading
}

/** Ten litres of spirits: nobody drinks that, so that a number must mean something else. */
const beyondBeliefG = 3000

function readingOf(table: DrinkTable, parts: DrinkParts): DrinkReading {
  const country = parts.country?.toUpperCase()
  const stated = { count: parts.count !== undefined, size: false, strength: false }
  if (parts.standardDrink !== undefined) return inStandardDrinks(table, parts, country, stated)
  const container = table.containers.find(({ id }) => id === parts.container)
  const beverage = table.beverages.find(({ id }) => id === (parts.beverage ?? container?.holds))
  const about: Omit<DrinkReading, 'asks' | 'stated'> = {
    ...(beverage !== undefined && { beverage: beverage.id }),
    ...(beverage?.with !== undefined && { with: beverage.with }),
    ...(container !== undefined && { container: container.id }),
    ...(parts.count !== undefined && { count: parts.count }),
    ...(parts.abvPct !== undefined && { abvPct: parts.abvPct }),
  }
  const several = parts.plural === true && parts.count === undefined
  stated.strength = parts.abvPct !== undefined
  if (parts.vague === true || several) return { ...about, asks: ['how-many'], stated }
  const free = parts.alcoholFree === true || beverage?.alcoholFree === true || highOf(parts.abvPct ?? 1) === 0
  if (beverage === undefined && parts.abvPct === undefined && !free) return { ...about, asks: ['how-much'], stated }
  const usual = volumeOf(table, parts, container, beverage, country)
  const eachMl = parts.eachOrAllMl === undefined ? undefined : eachOf(parts.eachOrAllMl, parts.count ?? 1, usual.ml)
  if (parts.eachOrAllMl !== undefined && eachMl === undefined) return { ...about, asks: ['how-much'], stated }
  const pour = eachMl === undefined ? usual : { ml: eachMl }
  const countOfOne = beverage?.kind === 'cocktail' || beverage?.kind === 'long-drink' || beverage?.kind === 'alcopop'
  const writtenMl = parts.volumeMl ?? parts.eachOrAllMl
  const measured = container !== undefined || writtenMl !== undefined || parts.size !== undefined
  const count = parts.count ?? (measured || countOfOne ? 1 : undefined)
  // "Mojito" is most often one, but nobody said so.
  const asks = parts.count === undefined && !measured ? (['counted-as-one'] as const) : []
  if (count === undefined) return { ...about, asks: [], stated, ...(free && { alcoholFree: true }) }
  const used = new Set<string>()
  const note = (place: { in?: readonly string[] } | undefined): void => {
    if (country !== undefined && place?.in?.includes(country) === true) used.add(country)
  }
  const recipe = writtenMl === undefined && parts.abvPct === undefined ? beverage?.grams : undefined
  // A recipe is of one glass: how many glasses a jug holds, nobody said.
  const inGlass = container === undefined || highOf(pour.ml ?? Number.POSITIVE_INFINITY) <= largestGlassMl
  if (recipe !== undefined && !free && pour.mixedPct === undefined) {
    if (!inGlass) return { ...about, asks: ['how-much'], stated }
    const each = parts.size === 'double' ? timesAmount(recipe.each, [1, 2]) : recipe.each
    return { ...about, count, gramsEthanol: rounded(timesAmount(each, count)), asks, stated }
  }
  const strength = beverage === undefined ? undefined : inCountry(beverage.strengths, country)
  const abvPct = free ? freePct(table, parts) : (parts.abvPct ?? pour.mixedPct ?? strength?.pct)
  stated.size = writtenMl !== undefined
  if (free && pour.ml === undefined) return { ...about, count, asks: [], stated, alcoholFree: true }
  // A long drink or cocktail of a stated volume says nothing about how much spirit is in it; pure alcohol has no size.
  const mixed = beverage?.kind === 'long-drink' || beverage?.kind === 'cocktail'
  const isDiluted = pour.mixedPct === undefined && highOf(pour.ml ?? 0) > largestMeasureMl
  if (
    abvPct === undefined ||
    pour.ml === undefined ||
    (mixed && (stated.size || isDiluted) && !stated.strength && !free)
  )
    return { ...about, asks: ['how-much'], stated }
  note(pour.from)
  if (!stated.strength && !free) note(strength)
  const gramsEach = timesAmount(timesAmount(pour.ml, abvPct), table.densityGPerMl / 100)
  return {
    ...about,
    count,
    gramsEthanol: rounded(timesAmount(gramsEach, count)),
    asks: free ? [] : asks,
    mlEach: pour.ml,
    abvPct,
    stated,
    ...(used.size > 0 && country !== undefined && { country }),
    ...(free && { alcoholFree: true }),
  }
}

/** How far from the usual size one may be. */
const sizeFactor = 1.6

/** Of a volume beside a count the reading holds that makes each a usual size; undefined where neither does, or both. */
function eachOf(ml: Amount, count: Amount, usual: Amount | undefined): Amount | undefined {
  if (highOf(count) === 1 || usual === undefined) return highOf(count) === 1 ? ml : undefined
  const share = timesAmount(ml, amountOf(1 / highOf(count), 1 / lowOf(count)))
  const isUsual = (each: Amount): boolean =>
    highOf(each) <= highOf(usual) * sizeFactor && lowOf(each) >= lowOf(usual) / sizeFactor
  const [asEach, asShare] = [isUsual(ml), isUsual(share)]
  return asEach === asShare ? undefined : asEach ? ml : share
}

function inStandardDrinks(
  table: DrinkTable,
  parts: DrinkParts,
  country: string | undefined,
  stated: DrinkReading['stated'],
): DrinkReading {
  if (parts.vague === true || parts.count === undefined) return { asks: ['how-many'], stated }
  const anywhere = inCountry(table.standardDrinks, undefined)
  const here = inCountry(table.standardDrinks, country)
  const known = here === anywhere ? undefined : here
  const standard = here?.grams
  if (standard === undefined) return { asks: ['how-much'], stated }
  // "Drinks" are what somebody poured: a standard drink at least, and up to the largest of any country.
  const poured = amountOf(lowOf(standard), Math.max(highOf(standard), highOf(anywhere?.grams ?? standard)))
  const each = parts.standardDrink?.exact === true ? standard : poured
  return {
    gramsEthanol: rounded(timesAmount(each, parts.count)),
    count: parts.count,
    asks: [],
    stated: { ...stated, size: parts.standardDrink?.exact === true && known !== undefined },
    ...(known !== undefined && country !== undefined && { country }),
  }
}

/** Zero as "0.0" says it, or up to what may be called free of alcohol. */
function freePct(table: DrinkTable, parts: DrinkParts): Amount {
  return parts.abvPct ?? table.alcoholFreePct
}

interface Volume {
  ml?: Amount
  from?: Pour
  mixedPct?: Amount
}

function volumeOf(
  table: DrinkTable,
  parts: DrinkParts,
  container: Container | undefined,
  beverage: Beverage | undefined,
  country: string | undefined,
): Volume {
  if (parts.volumeMl !== undefined) return { ml: parts.volumeMl }
  const kind = beverage?.kind
  const served = table.containers.find(({ id }) => kind !== undefined && id === table.servedAs[kind])
  const part = (of: Container | undefined, size: DrinkSizeWord | undefined): Volume => {
    const pours = of === undefined ? table.servings : (of.sizes ?? [])
    return pourOf(pours, beverage, size, country)
  }
  if (container?.units !== undefined) {
    const one = part(
      table.containers.find(({ id }) => id === container.of),
      parts.size,
    )
    return one.ml === undefined ? one : { ...one, ml: timesAmount(one.ml, container.units) }
  }
  const measures = { single: 1, double: 2, triple: 3 } as const
  const times = parts.size === undefined ? undefined : measures[parts.size as keyof typeof measures]
  // "A double whisky" is two measures; "a double" says nothing of a beer.
  if (times !== undefined && served?.id === table.servedAs.spirits) {
    const one = part(served, undefined)
    return one.ml === undefined ? one : { ...one, ml: timesAmount(one.ml, times) }
  }
  if (container !== undefined) {
    // A glass of whisky is a measure of it; of shochu the table says what is in a glass.
    const isSaid = container.sizes?.some((pour) => pour.for?.includes(beverage?.id ?? '')) === true
    const glassOfSpirits = !isSaid && container.id === table.servedAs.wine && served?.id === table.servedAs.spirits
    return part(glassOfSpirits ? served : container, parts.size)
  }
  return part(served, parts.size)
}

/**
 * The pour that fits drink, size word and country. What is said of this very drink counts before what is said of its
 * kind, and that before what is said of all; a country that is not listed has what holds without countries. Failing
 * both, the range over all countries.
 */
function pourOf(
  pours: readonly Pour[],
  beverage: Beverage | undefined,
  size: DrinkSizeWord | undefined,
  country: string | undefined,
): Volume {
  const named = [beverage?.id, beverage?.kind].map((drink) =>
    pours.filter((pour) => drink !== undefined && pour.for?.includes(drink) === true),
  )
  const tiers = [...named, pours.filter((pour) => pour.for === undefined)].filter((tier) => tier.length > 0)
  for (const wanted of size === undefined ? [undefined] : [size, undefined]) {
    for (const tier of tiers) {
      const found = inCountry(
        tier.filter((pour) => pour.size === wanted),
        country,
      )
      if (found !== undefined)
        return { ml: found.ml, from: found, ...(found.mixedPct !== undefined && { mixedPct: found.mixedPct }) }
    }
  }
  const everywhere = tiers[0]?.map(({ ml }) => ml) ?? []
  if (everywhere.length === 0) return {}
  return { ml: amountOf(Math.min(...everywhere.map(lowOf)), Math.max(...everywhere.map(highOf))) }
}

/** What is said of the country, or else what is said without one. */
function inCountry<T extends { in?: readonly string[] }>(
  rows: readonly T[],
  country: string | undefined,
): T | undefined {
  const here = rows.find((row) => country !== undefined && row.in?.includes(country) === true)
  return here ?? rows.find((row) => row.in === undefined)
}

/** Grams to one digit: no size or strength is known better. */
function rounded(grams: Amount): Amount {
  return amountOf(Math.round(lowOf(grams) * 10) / 10, Math.round(highOf(grams) * 10) / 10)
}
