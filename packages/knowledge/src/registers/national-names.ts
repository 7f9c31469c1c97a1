import { lowerBound, normaliseName, readPhrase } from '@mixwise/core'
import type { NameRecord } from '../identity/identity.js'
import type { SlugOf } from '../lists/name-key.js'
import { substanceOf } from './ingredients.js'
import type { RegisterProduct } from './register.js'

/** What a register says, in our substances. A composition is its slugs in order, joined with `+`. */
export interface NationalNames {
  country: string
  language: string
  system: string
  /** Normalised brand to its compositions; more than one where the register sells different things under it. */
  names: ReadonlyMap<string, readonly string[]>
  /** Product number to composition. */
  codes: ReadonlyMap<string, string>
  /** Whole names of products, by their composition. */
  printed: ReadonlyMap<string, readonly string[]>
  /** Ingredients that none of our substances is. */
  unmatched: readonly string[]
}

/** What is sold for the skin alone and is a medicine only by the law of a country: filters of the sun, and the like. */
const cosmetic = new Set(
  (
    'avobenzone homosalate octisalate octocrylene octinoxate oxybenzone bemotrizinol ensulizole ecamsule meradimate ' +
    'padimate-o titanium-dioxide zinc-oxide enzacamene drometrizole-trisiloxane bisoctrizole sulisobenzone zinc-pyrithione ' +
    'aluminum-chlorohydrate aluminum-zirconium-tetrachlorohydrex-gly ethanol isopropyl-alcohol triclosan triclocarban ' +
    'benzalkonium benzethonium chloroxylenol'
  ).split(' '),
)

/** What most products of such a name have in them, and a register lists only where it is no cosmetic. */
const alcohols = new Set(['ethanol', 'isopropyl-alcohol'])

/**
 * Brands and numbers of a register. A product counts only when every ingredient is known: half of it would hide the
 * other half. Cosmetics count by their whole name of several words where it is no mere description, and not where some of
 * the name hold alcohol. Words of everyday language that stand alone are left out: BAG BALM is not "bag".
 *
 * @example
 * nationalNames(readCanadianRegister(sourcesDir, problems), identity.slugOf, new Set(['bag'])).names.get('triatec 30')
 * // ['acetaminophen+codeine']
 */
export function nationalNames(
  products: readonly RegisterProduct[],
  slugOf: SlugOf,
  everyday: ReadonlySet<string>,
): NationalNames {
  const { country = '', language = '', system = '' } = products[0] ?? {}
  const found = new Map<string, string | undefined>()
  const substance = (text: string): string | undefined => {
    if (!found.has(text)) found.set(text, substanceOf(slugOf, text))
    return found.get(text)
  }
  const names = new Map<string, Set<string>>()
  const cosmetics = new Map<string, Set<string>>()
  const onSale = new Set<string>()
  const codes = new Map<string, string>()
  const printed = new Map<string, string[]>()
  for (const { name, denomination = name, ingredients, code, status } of products) {
    const slugs = ingredients.map(substance)
    if (slugs.length === 0 || slugs.includes(undefined)) continue
    const composition = [...new Set(slugs)].sort().join('+')
    if (code !== '') codes.set(code, composition)
    if (isCosmetic(composition)) {
      if (status === 'withdrawn') continue
      const label = normaliseName(name)
      cosmetics.set(label, (cosmetics.get(label) ?? new Set()).add(composition))
      continue
    }
    printed.set(composition, [...(printed.get(composition) ?? []), denomination])
    if (status === 'withdrawn') continue
    const label = normaliseName(name)
    if (everyday.has(label)) continue
    const of = names.get(label) ?? new Set()
    names.set(label, of)
    of.add(composition)
    onSale.add(name)
  }
  // A name is on sale in many strengths: it is read once.
  const shortened = new Set([...onSale].map((name) => normaliseName(readPhrase(name).name)))
  addShortened(
    names,
    [...shortened].filter((label) => !everyday.has(label)),
  )
  const isDescription = descriptionsAmong([...cosmetics.keys()])
  for (const [label, of] of cosmetics)
    if (!names.has(label) && !isDescription(label) && [...of].every(isWithoutAlcohol)) names.set(label, of)
  return {
    ...{ country, language, system, codes, printed },
    names: new Map([...names].map(([label, of]) => [label, [...of].sort()])),
    unmatched: [...found].flatMap(([text, slug]) => (slug === undefined ? [text] : [])).sort(),
  }
}

function isCosmetic(composition: string): boolean {
  return composition.split('+').every((slug) => cosmetic.has(slug))
}

function isWithoutAlcohol(composition: string): boolean {
  return !composition.split('+').some((slug) => alcohols.has(slug))
}

/** A word of more cosmetics than this says what a thing is, and not whose. */
const mostOfOneName = 8

/** "Hand sanitizer", "sport sunscreen SPF 30": a name of one word, or of words that many others have. */
function descriptionsAmong(labels: readonly string[]): (label: string) => boolean {
  const words = (label: string): readonly string[] => label.split(' ').filter((word) => /\p{L}{2}/u.test(word))
  const counts = new Map<string, number>()
  for (const word of labels.flatMap((label) => [...new Set(words(label))]))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return (label) =>
    words(label).length < 2 || words(label).every((word) => (counts.get(word) as number) > mostOfOneName)
}

/** A brand without the amount and the form behind it means whatever is sold under a name that begins with it. */
function addShortened(names: Map<string, Set<string>>, shortened: readonly string[]): void {
  const printed = [...names].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const label of shortened) {
    if (names.has(label) || !/\p{L}{3}/u.test(label)) continue
    let at = lowerBound(0, printed.length, (index) => (printed[index]?.[0] ?? '') < `${label} `)
    const meant = new Set<string>()
    for (; printed[at]?.[0].startsWith(`${label} `); at++) for (const one of printed[at]?.[1] ?? []) meant.add(one)
    if (meant.size > 0) names.set(label, meant)
  }
  addUmbrellas(names, printed)
}

/**
 * HUMEX is cough lozenges, and HUMEX RHUME holds none of what is in them: a brand under which quite different things are
 * sold means each of them. NUROFEN RHUME is Nurofen and more.
 */
function addUmbrellas(
  names: Map<string, Set<string>>,
  printed: readonly (readonly [string, ReadonlySet<string>])[],
): void {
  printed.forEach(([label, own], at) => {
    const [only, ...others] = own
    if (only === undefined || others.length > 0 || label.includes(' ')) return
    const parts = only.split('+')
    const unlike = new Set<string>()
    for (let next = at + 1; printed[next]?.[0].startsWith(`${label} `); next++) {
      const [longer, compositions] = printed[next] as readonly [string, ReadonlySet<string>]
      if (!/^\p{L}{3}/u.test(longer.slice(label.length + 1))) continue
      for (const one of compositions) if (!parts.some((part) => one.split('+').includes(part))) unlike.add(one)
    }
    if (unlike.size > 0) names.set(label, new Set([only, ...unlike]))
  })
}

/** Kinds of names that a brand of another country does not take from the substance that has them. */
const ownKinds: ReadonlySet<NameRecord['kind']> = new Set(['ingredient', 'class', 'drink', 'salt'])

/** Country to composition; `elsewhere` for what no country's register is known to say. */
export type Meanings = ReadonlyMap<string, string>

/**
 * Names that mean different substances in different countries, by comparing the registers with each other and with the
 * names that have no register: those of RxNorm and the FDA are American. `settled` are names that mean one thing all the
 * same: of substances themselves, and what a person looked at.
 *
 * @example
 * homonyms(identity.names, [france, canada], new Set()).get('triatec')
 */
export function homonyms(
  table: readonly NameRecord[],
  registers: readonly NationalNames[],
  settled: ReadonlySet<string>,
): ReadonlyMap<string, Meanings> {
  const known = new Map<string, NameRecord>()
  const held = new Set<string>()
  for (const name of table) {
    const label = normaliseName(name.text)
    if (!name.sure) continue
    if (ownKinds.has(name.kind)) held.add(label)
    else known.set(label, name)
  }
  const found = new Map<string, Meanings>()
  for (const label of new Set(registers.flatMap(({ names }) => [...names.keys()]))) {
    if (held.has(label) || settled.has(label)) continue
    // What a brand is elsewhere is not in doubt because a cosmetic is called so too.
    const isOfCosmetics = registers.every(({ names }) => (names.get(label) ?? []).every(isCosmetic))
    if (isOfCosmetics) continue
    const meanings = new Map<string, string>()
    const there = known.get(label)
    if (there !== undefined) meanings.set(countryOf(there), [...there.slugs].sort().join('+'))
    for (const { country, names } of registers) {
      const [only, ...others] = names.get(label) ?? []
      if (only !== undefined && others.length === 0) meanings.set(country, only)
    }
    if (meanings.size > 1 && !allAlike([...meanings.values()])) found.set(label, meanings)
  }
  return found
}

function countryOf({ source }: NameRecord): string {
  if (/^(?:rxnorm|fda)/.test(source)) return 'US'
  return /^ema/.test(source) ? 'EU' : 'elsewhere'
}

/** Whether compositions differ only in how exactly a part is named, or in what is no medicine in itself. */
function allAlike(compositions: readonly string[]): boolean {
  const [first = [], ...rest] = compositions.map((one) => one.split('+').filter((slug) => !carriers.has(slug)))
  const fits = (slug: string, others: readonly string[]): boolean =>
    others.some((other) => other === slug || other.startsWith(`${slug}-`) || slug.startsWith(`${other}-`))
  return rest.every((other) => first.every((slug) => fits(slug, other)) && other.every((slug) => fits(slug, first)))
}

const carriers = new Set('water gelatin glycerin sucrose lactose menthol sodium-chloride hyaluronidase'.split(' '))

/** Everything that national registers add. */
export interface National {
  registers: readonly NationalNames[]
  homonyms: ReadonlyMap<string, Meanings>
  /** Names that are sure, and mean something else in some country alone. */
  localOnly: ReadonlyMap<string, Meanings>
}
