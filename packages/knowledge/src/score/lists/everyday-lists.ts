/** A medicine and how many people were given it in a year. */
export interface Used {
  name: string
  people: number
}

/** A list as somebody could take it, and how old that somebody is. */
export interface EverydayList {
  items: readonly string[]
  ageYears: number
}

/**
 * How many medicines people of an age take regularly, of those who take four or more: 28.6% four to nine and 7.4% ten or
 * more at 60 to 69, 51.8% and 18.6% from 80 on (Payne and others 2014, Eur J Clin Pharmacol 70:575, 10.1007/s00228-013-1639-9).
 */
const margins = [
  { from: 60, to: 69, fourToNine: 28.6, tenOrMore: 7.4 },
  { from: 80, to: 95, fourToNine: 51.8, tenOrMore: 18.6 },
] as const
const mostEntries = 14

/**
 * Lists of everyday medicines, each drawn as often as it is used, none twice: the same lists for the same seed. Nothing
 * is put in or taken out for what it does with the rest, so that they hold what everyday lists hold, and more chance than
 * they do: what is prescribed together is not drawn together.
 *
 * @example
 * everydayLists([{ name: 'metformin', people: 10 }], { lists: 1, seed: 1 })[0]?.items // ['metformin']
 */
export function everydayLists(
  used: readonly Used[],
  { lists, seed }: { lists: number; seed: number },
): readonly EverydayList[] {
  const random = randomOf(seed)
  const reached: number[] = []
  let total = 0
  for (const { people } of used) {
    total += people
    reached.push(total)
  }
  const draw = (): string => {
    const at = random() * total
    return (used[reached.findIndex((one) => at < one)] as Used).name
  }
  return Array.from({ length: lists }, () => {
    const age = margins[Math.floor(random() * margins.length)] as (typeof margins)[number]
    const isMany = random() * (age.fourToNine + age.tenOrMore) >= age.fourToNine
    const [fewest, most] = isMany ? [10, mostEntries] : [4, 9]
    const wanted = Math.min(used.length, fewest + Math.floor(random() * (most - fewest + 1)))
    const items = new Set<string>()
    while (items.size < wanted) items.add(draw())
    return { items: [...items], ageYears: age.from + Math.floor(random() * (age.to - age.from + 1)) }
  })
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
