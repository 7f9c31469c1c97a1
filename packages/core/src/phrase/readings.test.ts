import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { exampleDrinks } from '../../test/example-drinks.js'
import type { DrinkReading } from './drinks/drink.js'
import { readPhrase } from './read.js'
import type { Ask, Intake, PhraseReading, Unread } from './reading.js'
import type { Taking } from './taking.js'

/** A phrase and all that is read in it; what a row leaves out must be absent. */
interface Row {
  say: string
  country?: string
  /** How many substances a sure name stands for; without it every name of the row stands for one. */
  sure?: Readonly<Record<string, number>>
  /** In which strengths a name is sold, as the compiled knowledge holds them. */
  sold?: Readonly<Record<string, string>>
  name?: string
  taking?: Taking
  /** Where several things are named, what is read of each. */
  things?: readonly { names: string; taking?: Taking; asks?: readonly Ask[]; drink?: DrinkReading }[]
  asks?: readonly Ask[]
  /** Text and reason of each. */
  unread?: readonly Readonly<Record<string, Unread['reason']>>[]
  /** What each piece of the phrase was used for. */
  as: string
  timesH?: readonly number[]
  spanH?: readonly number[]
  /** Where there are several: what, how much, and when. */
  intakes?: readonly Omit<Intake, 'drink'>[]
  drink?: DrinkReading
}

const folder = new URL('../../../../cases/readings/', import.meta.url)

function rowOf(reading: PhraseReading): Omit<Row, 'country' | 'sure' | 'sold'> {
  const { input, name, taking, things, asks, unread, parts, drink } = reading
  const intakes = things.flatMap((thing) => thing.intakes)
  const { timesH, spanH } = intakes[0] ?? { timesH: [] }
  const isTimed = intakes.some((intake) => intake.timesH.length > 0 || intake.spanH !== undefined)
  return {
    say: input,
    ...(name !== '' && { name }),
    ...(things.length < 2
      ? { ...(Object.keys(taking).length > 0 && { taking }), ...(drink !== undefined && { drink }) }
      : {
          things: things.map(({ names, taking, asks, drink }) => ({
            names: names.join(' = '),
            ...(Object.keys(taking).length > 0 && { taking }),
            ...(asks.length > 0 && { asks }),
            ...(drink !== undefined && { drink }),
          })),
        }),
    ...(asks.length > 0 && { asks }),
    ...(unread.length > 0 && { unread: unread.map(({ text, reason }) => ({ [text]: reason })) }),
    as: parts.map(({ as }) => as).join(' '),
    ...(intakes.length > 1 && isTimed
      ? { intakes: intakes.map(({ drink: _drink, ...intake }) => intake) }
      : { ...(timesH.length > 0 && { timesH }), ...(spanH !== undefined && { spanH }) }),
  }
}

for (const file of readdirSync(folder).sort())
  describe(file, () => {
    const rows: Row[] = parse(readFileSync(new URL(file, folder), 'utf8'))
    it.each(rows)('$say', ({ country, sure, sold = {}, ...wanted }) => {
      const named = (wanted.things ?? [{ names: wanted.name ?? '' }]).flatMap(({ names }) => names.split(' = '))
      const names = sure ?? Object.fromEntries(named.flatMap((one) => one.split(' + ')).map((name) => [name, 1]))
      const sureNames = new Map(Object.entries(names).map(([name, count]) => [name.toLowerCase(), count]))
      const knows = (text: string): number => sureNames.get(text.toLowerCase()) ?? 0
      const reading = readPhrase(wanted.say, {
        knows,
        drinks: exampleDrinks,
        strengthsOf: (name) => sold[name.toLowerCase()] ?? '',
        today: '2026-11-26',
        ...(country !== undefined && { country }),
      })
      expect(rowOf(reading)).toEqual(wanted)
    })
  })
