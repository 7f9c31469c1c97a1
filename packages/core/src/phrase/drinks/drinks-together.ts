import type { SectionReading } from '../read-section.js'
import type { Ask, Intake, NamedPart } from '../reading.js'
import { type Amount, addAmounts, highOf, type Taking, timesAmount } from '../taking.js'
import type { DrinkReading } from './drink.js'

/**
 * Drinks that are drunk together are one thing with several intakes. When, said once, is said of the drinks beside: "two
 * beers and a shot at 20:00", "at 20:00 two beers and a shot". Of "a beer and ten shots" the ten shots are sure, and how
 * much more it is must be asked; so must whether three beers at two times are three or six.
 *
 * @example
 * withDrinksTogether([]) // []
 */
export function withDrinksTogether(sections: readonly SectionReading[]): NamedPart[] {
  const things: NamedPart[] = []
  for (const part of withTimesShared(sections)) {
    const index = things.findIndex((one) => isDrunk(one) && isDrunk(part) && howTaken(one) === howTaken(part))
    const first = things[index]
    if (first === undefined) things.push(part)
    else things[index] = together(first, part)
  }
  const isHabit = things.some((thing) => isDrunk(thing) && thing.taking.timesPerDay !== undefined)
  return things.map((thing) => (isDrunk(thing) ? summed(isHabit ? withHowOften(thing) : thing) : thing))
}

/**
 * How a phrase says that what it names is taken: of drinks alone, what is drunk now in all; of anything else, the first.
 *
 * @example
 * takingOf([]) // {}
 */
export function takingOf(things: readonly NamedPart[]): Taking {
  const now = things.filter(({ taking: { state = 'current' } }) => state === 'current')
  const [first, ...others] = now.length > 0 && things.every(isDrunk) ? now : things.slice(0, 1)
  const grams = now.map(({ taking }) => taking.gramsEthanol).filter((one) => one !== undefined)
  if (others.length === 0) return first?.taking ?? {}
  return grams.length === 0 ? {} : { gramsEthanol: grams.reduce((sum, one) => addAmounts(sum, one)) }
}

const isDrunk = ({ drink }: NamedPart): boolean => drink !== undefined && drink.alcoholFree !== true

/** How it is taken, but for amount and clock time: one occasion, one habit, one day. */
function howTaken({ taking: { gramsEthanol: _grams, atH: _atH, ...rest } }: NamedPart): string {
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => a.localeCompare(b)))
}

/** "Two beers a day and a shot of vodka": whether the shot is of every day, nobody said. */
function withHowOften(thing: NamedPart): NamedPart {
  const isTimed = thing.intakes.some(({ timesH, spanH }) => timesH.length > 0 || spanH !== undefined)
  const isSaid = isTimed || howTaken(thing) !== '[]'
  return isSaid || thing.asks.includes('how-many') ? thing : { ...thing, asks: [...thing.asks, 'how-often'] }
}

/** Of a drink without a word of when it is drunk, what is said of its neighbour holds. */
function withTimesShared(sections: readonly SectionReading[]): readonly NamedPart[] {
  const parts = sections.map(({ part }) => part)
  const share = (to: number, from: number): void => {
    const [part, other] = [parts[to] as NamedPart, parts[from] as NamedPart]
    if (!isDrunk(part) || !isDrunk(other) || sections[to]?.when !== undefined) return
    const { gramsEthanol: _grams, ...when } = other.taking
    const [first] = other.intakes
    const times = { timesH: first?.timesH ?? [], ...(first?.spanH !== undefined && { spanH: first.spanH }) }
    parts[to] = {
      ...part,
      taking: { ...part.taking, ...when },
      intakes: part.intakes.map((intake) => ({ ...intake, ...times })),
    }
  }
  for (let index = parts.length - 2; index >= 0; index--)
    if (sections[index + 1]?.when !== 'before') share(index, index + 1)
  let first = false
  sections.forEach(({ when }, index) => {
    if (first) share(index, index - 1)
    first = when === 'before' || (first && when === undefined)
  })
  return parts
}

function together(first: NamedPart, second: NamedPart): NamedPart {
  return {
    ...first,
    names: [...first.names, ...second.names],
    sure: first.sure && second.sure,
    drink: withBoth(first.drink as DrinkReading, second.drink as DrinkReading),
    intakes: [...first.intakes, ...second.intakes],
    asks: [...new Set([...first.asks, ...second.asks])],
  }
}

/** What is in either drink beside alcohol. */
function withBoth(first: DrinkReading, second: DrinkReading): DrinkReading {
  const mixed = [...new Set([...(first.with ?? []), ...(second.with ?? [])])]
  return mixed.length === 0 ? first : { ...first, with: mixed }
}

/** The grams of all intakes, and their times. What of them is not known is asked, and the rest is as much at least. */
function summed(thing: NamedPart): NamedPart {
  const asks = new Set<Ask>(thing.asks)
  const intakes = inSequence(thing.intakes)
  const { gramsEthanol: _grams, atH: _atH, ...rest } = thing.taking
  const known = intakes.map((intake) => gramsIn(intake, thing.taking, asks)).filter((grams) => grams !== undefined)
  const [first, ...others] = known
  if (known.length < intakes.length && asks.size === 0 && (first !== undefined || isRepeated(intakes)))
    asks.add('how-many')
  const atH = [...new Set(intakes.flatMap(({ timesH }) => timesH.map((hour) => hour % 24)))]
  const taking: Taking = {
    ...rest,
    ...(first !== undefined && { gramsEthanol: others.reduce(addAmounts, first) }),
    ...(atH.length > 0 && { atH: atH.length === 1 ? (atH[0] as number) : atH }),
  }
  return { ...thing, taking, asks: [...asks], intakes }
}

/** "Beer every hour from 20:00 to 02:00": the same without an amount, again and again. */
function isRepeated(intakes: readonly Intake[]): boolean {
  return intakes.length > 1 && intakes.every(({ drink }) => drink === intakes[0]?.drink)
}

/** "A beer at 18:00 and 20:00" are two; of three beers at two times it is not known whether they are three or six. */
function gramsIn({ gramsEthanol, drink, timesH, spanH }: Intake, taking: Taking, asks: Set<Ask>): Amount | undefined {
  const times = spanH === undefined ? timesH.length : 1
  if (gramsEthanol === undefined || times < 2 || taking.timesPerDay !== undefined) return gramsEthanol
  if (highOf(drink?.count ?? 1) === 1) return timesAmount(gramsEthanol, times)
  asks.add('how-many')
  return gramsEthanol
}

/** A time much earlier than the one before is the next day's: "two beers at 22:00 and a shot at 01:00". */
function inSequence(intakes: readonly Intake[]): readonly Intake[] {
  let before: number | undefined
  return intakes.map((intake) => {
    const { timesH, spanH } = intake
    const [first] = spanH ?? timesH
    const later = before !== undefined && first !== undefined && first < 24 && before - first > 12 ? 24 : 0
    before = (spanH?.[1] ?? timesH.at(-1) ?? before ?? 0) + later
    if (first === undefined) before = undefined
    return later === 0
      ? intake
      : {
          ...intake,
          timesH: timesH.map((hour) => hour + later),
          ...(spanH !== undefined && { spanH: [spanH[0] + later, spanH[1] + later] as const }),
        }
  })
}
