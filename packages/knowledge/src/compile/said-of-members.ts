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
 * The names of who stands on the sides of a rule. A word that others have in their name, as tenofovir, means them too;
 * so does the name of what they become in the body. Class words are nobody.
 *
 * @example
 * namedMembers(sides, substances, terms).left.get('aspirin') // ['aspirin']
 */
export function namedMembers(
  { left, right }: Sides,
  substances: readonly CalledSubstance[],
  actingAs: ReadonlyMap<string, ReadonlyMap<string, boolean>> = new Map(),
): NamedMembers {
  const namesOf = (side: Sides['left']): Map<string, readonly string[]> => {
    const members = [...side.keys()].map((number) => substances[number] as CalledSubstance)
    const names = new Map<string, readonly string[]>()
    for (const member of members) {
      if (member.kind === 'class') continue
      for (const name of englishNames(member)) {
        if (otherThings.has(name)) continue
        const meant = members.filter(
          (other) =>
            other.slug === member.slug ||
            actingAs.get(member.slug)?.has(other.slug) ||
            actingAs.get(other.slug)?.has(member.slug) ||
            englishNames(other).some((own) => ` ${own} `.includes(` ${name} `)),
        )
        names.set(name, [...new Set([...(names.get(name) ?? []), ...meant.map(({ slug }) => slug)])])
      }
    }
    return names
  }
  return { left: namesOf(left), right: namesOf(right), sizes: [left.size, right.size] }
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
