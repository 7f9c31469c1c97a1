import type { Sides } from './matches.js'

/** Who the members of a rule are, and in which words they are named. */
export interface NamedMembers {
  /** Every name in small letters, with the members that are meant by it, by slug. */
  left: ReadonlyMap<string, readonly string[]>
  right: ReadonlyMap<string, readonly string[]>
  /** How many members a side has. */
  sizes: readonly [number, number]
}

/**
 * Marks which parts of a text are said of some members of a rule only, as `saidOfPair` reads them: a sentence, a part
 * before a semicolon or a bracket that names members of a side with others in it.
 *
 * @example
 * const left = new Map([['amiodarone', ['amiodarone']], ['quinidine', ['quinidine']]])
 * markMembers('Measure it; halve it with quinidine.', { left, right: new Map(), sizes: [2, 1] })
 * // 'Measure it;[[quinidine| halve it with quinidine.]]'
 */
export function markMembers(text: string, members: NamedMembers): string {
  const bracketed = text.replaceAll(/ ?\([^()]*\)/g, (part) => marked(part, members))
  return bracketed
    .split(/(?<=[.;])(?=\s)(?![^[]*\]\])/)
    .map((part) => (part.includes('[[') ? part : marked(part, members)))
    .join('')
}

function marked(part: string, { left, right, sizes }: NamedMembers): string {
  const [ofLeft, ofRight] = [namedIn(part, left), namedIn(part, right)]
  const both = ofLeft.filter((slug) => ofRight.includes(slug))
  // A name on both sides is either of the pair.
  const sides =
    both.length > 0
      ? [[...new Set([...ofLeft, ...ofRight])]]
      : [ofLeft.length < sizes[0] ? ofLeft : [], ofRight.length < sizes[1] ? ofRight : []]
  const asked = sides.filter((slugs) => slugs.length > 0).map((slugs) => slugs.join(' '))
  return asked.length === 0 ? part : `[[${asked.join('&')}|${part}]]`
}

const longestName = 3

function namedIn(text: string, names: ReadonlyMap<string, readonly string[]>): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d'’]+/gu) ?? []
  const found = new Set<string>()
  for (let from = 0; from < words.length; from++)
    for (let length = 1; length <= longestName; length++)
      for (const slug of names.get(words.slice(from, from + length).join(' ')) ?? []) found.add(slug)
  return [...found]
}

/** Words for what is measured, eaten or meant as a whole, beside what somebody takes. */
const otherThings = new Set([
  ...['potassium', 'sodium', 'calcium', 'magnesium', 'iron', 'phosphate', 'glucose', 'iodine', 'water', 'salt'],
  ...['food', 'meal', 'insulin', 'alcohol', 'tobacco', 'nicotine', 'same', 'milk'],
])

/** A substance as far as its names go. */
export interface CalledSubstance {
  slug: string
  name: string
  kind: string
  called?: Readonly<Record<string, string>>
}

/**
 * Tells the names of who stands on the sides of a rule. A word that others have in their name, as tenofovir, means them
 * too; so does the name of what they become in the body. Class words are nobody.
 *
 * @example
 * const membersNamed = memberNaming(substances, terms.actingAs)
 * membersNamed(sides).left.get('aspirin') // ['aspirin']
 */
export function memberNaming(
  substances: readonly CalledSubstance[],
  actingAs: ReadonlyMap<string, ReadonlyMap<string, boolean>> = new Map(),
): (sides: Sides) => NamedMembers {
  const numbers = new Map(substances.map(({ slug }, number) => [slug, number]))
  const names = substances.map(englishNames)
  const haveInName = whoHaveInName(names)
  const relatives = relativesOf(actingAs, numbers)

  const meantBy = (name: string, member: number): number[] => [
    member,
    ...(relatives.get(member) ?? []),
    ...(haveInName.get(name) ?? []),
  ]
  const namesOf = (side: Sides['left']): Map<string, readonly string[]> => {
    const places = new Map([...side.keys()].map((number, place) => [number, place]))
    const inOrderOfSide = (some: readonly number[]): number[] =>
      [...new Set(some)]
        .filter((number) => places.has(number))
        .sort((a, b) => (places.get(a) as number) - (places.get(b) as number))
    const named = new Map<string, readonly string[]>()
    for (const member of places.keys()) {
      if (substances[member]?.kind === 'class') continue
      for (const name of names[member] ?? []) {
        if (otherThings.has(name)) continue
        const meant = inOrderOfSide(meantBy(name, member)).map((number) => (substances[number] as CalledSubstance).slug)
        named.set(name, [...new Set([...(named.get(name) ?? []), ...meant])])
      }
    }
    return named
  }
  return ({ left, right }) => ({ left: namesOf(left), right: namesOf(right), sizes: [left.size, right.size] })
}

/** By each run of whole words in a name: the numbers of the substances that have it there. */
function whoHaveInName(names: readonly (readonly string[])[]): Map<string, number[]> {
  const who = new Map<string, number[]>()
  for (const [number, own] of names.entries())
    for (const name of own) {
      const words = name.split(' ')
      for (let from = 0; from < words.length; from++)
        for (let to = from + 1; to <= words.length; to++) {
          const run = words.slice(from, to).join(' ')
          const there = who.get(run)
          if (there === undefined) who.set(run, [number])
          else there.push(number)
        }
    }
  return who
}

/** What acts as another and what it acts as, either way round, by number. */
function relativesOf(
  actingAs: ReadonlyMap<string, ReadonlyMap<string, boolean>>,
  numbers: ReadonlyMap<string, number>,
): Map<number, number[]> {
  const relatives = new Map<number, number[]>()
  const add = (one: number, other: number): void => {
    relatives.set(one, [...(relatives.get(one) ?? []), other])
  }
  for (const [slug, seen] of actingAs)
    for (const other of seen.keys()) {
      const [a, b] = [numbers.get(slug), numbers.get(other)]
      if (a === undefined || b === undefined) continue
      add(a, b)
      add(b, a)
    }
  return relatives
}

function englishNames({ slug, name, called = {} }: CalledSubstance): string[] {
  const names = [
    name,
    slug.replaceAll('-', ' '),
    ...Object.entries(called).flatMap(([where, own]) => (where.startsWith('en') ? [own] : [])),
  ]
  return [
    ...new Set(
      names.map((one) =>
        one
          .toLowerCase()
          .replaceAll(/[^\p{L}\d'’]+/gu, ' ')
          .trim(),
      ),
    ),
  ].filter((one) => one !== '')
}
