import { Accounts } from './account.js'
import { saltsApart } from './compounds.js'
import type { DrinkReading } from './drink.js'
import { drinkHits } from './drink-finder.js'
import { noDrinks } from './drink-table.js'
import { finders } from './finders.js'
import { withNames } from './naming.js'
import { readSection } from './read-section.js'
import type { Ask, NamedPart, Part, PhraseOptions, PhraseReading, Unread } from './reading.js'
import { sectionsOf } from './sections.js'
import { addAmounts, type Taking } from './taking.js'
import { type Term, termsOf } from './terms.js'
import { tokensOf } from './tokens.js'

/**
 * Reads a phrase as people, letters and records write it: what is named, and how it is taken. Amounts are in mg, times
 * in hours. Every piece of the text is used, known filler, or reported in `unread`; what may mean several things is
 * asked and never guessed. Never throws.
 *
 * @example
 * readPhrase("Ramipril 5 mg 1-0-1").taking.doseMgPerDay // 10
 */
export function readPhrase(text: string, options: PhraseOptions = {}): PhraseReading {
  const { knows } = options
  const tokens = knows === undefined ? tokensOf(text) : saltsApart(tokensOf(text), text, knows)
  const hits = drinkHits(tokens, options.drinks ?? noDrinks, options.country?.toUpperCase())
  const all = withNames(termsOf(tokens, text, finders(text, tokens, hits, options), new Set(hits.map(({ at }) => at))))
  const kept = withoutListedForms(all.filter(({ tag }) => tag !== 'filler' && tag !== 'heading'))
  const account = new Accounts(text, all)
  const sections = sectionsOf(kept)
  const things: NamedPart[] = []
  const asks = new Set<Ask>()
  const timesH: number[] = []
  let spanH: readonly [from: number, to: number] | undefined
  for (const section of sections) {
    const read = readSection(section, options, account, all)
    if (read.excluded) continue
    for (const ask of read.part.asks) asks.add(ask)
    timesH.push(...read.timesH)
    spanH ??= read.spanH
    if (read.part.names.length > 0 || sections.length === 1) addThing(things, read.part)
  }
  for (const thing of things) for (const ask of thing.asks) asks.add(ask)
  const parts = account.parts()
  const drink = things.find((thing) => thing.drink !== undefined)?.drink
  return {
    input: text,
    name: [...new Set(things.flatMap(({ names }) => names))].join(' + '),
    taking: things[0]?.taking ?? {},
    things,
    unread: unreadOf(parts, text),
    asks: [...asks],
    ...(drink !== undefined && { drink }),
    timesH,
    ...(spanH !== undefined && { spanH }),
    parts,
  }
}

const listSigns = new Set(['comma', 'semicolon', 'and', 'plus'])

/** "Ket, pills and beer": a form that stands as an item of a list is of nothing that is named. */
function withoutListedForms(terms: readonly Term[]): readonly Term[] {
  if (terms.filter(({ tag }) => tag === 'name').length < 2) return terms
  return terms.map((term, index) => {
    const [before, after] = [terms[index - 1], terms[index + 1]]
    const listed =
      (term.tag === 'count-form' || term.tag === 'form') &&
      (before === undefined || (listSigns.has(before.tag) && terms[index - 2]?.tag !== 'amount')) &&
      (after === undefined || listSigns.has(after.tag)) &&
      (before !== undefined || after !== undefined)
    return listed ? { ...term, tag: 'unknown' } : term
  })
}

/** Pieces that were not used; neighbours for the same reason are one. */
function unreadOf(parts: readonly Part[], text: string): readonly Unread[] {
  const unread: Unread[] = []
  let before: Part | undefined
  for (const part of parts) {
    const last = unread.at(-1)
    if (part.as === 'unread') {
      if (last !== undefined && before?.as === 'unread' && before.reason === part.reason)
        last.text = text.slice(last.at, part.at + part.text.length)
      else unread.push({ text: part.text, at: part.at, ...(part.reason !== undefined && { reason: part.reason }) })
    }
    before = part
  }
  return unread
}

/** Several drinks at once are one intake of alcohol. */
function addThing(things: NamedPart[], part: NamedPart): void {
  const index = things.findIndex(({ drink, taking }) => drink !== undefined && sameTimes(taking, part.taking))
  const first = things[index]
  if (first?.drink === undefined || part.drink === undefined || (first.drink.alcoholFree ?? part.drink.alcoholFree)) {
    things.push(part)
    return
  }
  const { gramsEthanol, ...taking } = first.taking
  const grams = [gramsEthanol, part.taking.gramsEthanol]
  const asked = [...first.asks, ...part.asks]
  const sum = grams[0] === undefined || grams[1] === undefined ? undefined : addAmounts(grams[0], grams[1])
  // Of "two beers and wine" no sum is known: it is asked, so that the two beers are not lost in silence.
  if (sum === undefined && grams.some((one) => one !== undefined) && asked.length === 0) asked.push('how-many')
  things[index] = {
    ...first,
    names: [...first.names, ...part.names],
    drink: withBoth(first.drink, part.drink),
    taking: { ...part.taking, ...taking, ...(sum !== undefined ? { gramsEthanol: sum } : {}) },
    asks: [...new Set(asked)],
  }
  if (sum === undefined) delete things[index].taking.gramsEthanol
}

/** What is in either drink beside alcohol. */
function withBoth(first: DrinkReading, second: DrinkReading): DrinkReading {
  const mixed = [...new Set([...(first.with ?? []), ...(second.with ?? [])])]
  return mixed.length === 0 ? first : { ...first, with: mixed }
}

function sameTimes(first: Taking, second: Taking): boolean {
  return second.atH === undefined || JSON.stringify(first.atH) === JSON.stringify(second.atH)
}
