import type { Knowledge } from './open.js'

/** What substances are called, by language or language and country (`fr`, `en-GB`), and by their number. */
export type CalledTable = Readonly<Record<string, Readonly<Record<number, string>>>>

/** Countries where English speakers call medicines as the United States do. */
const likeAmerica: ReadonlySet<string> = new Set(['US', 'CA', 'PR'])

/**
 * Where to look for a name, the nearest first: the language in the country, then in the country that others follow, then
 * the language alone. What is no locale gives nothing.
 *
 * @example
 * localesOf('en-au') // ['en-AU', 'en-GB', 'en']
 */
export function localesOf(locale: string): readonly string[] {
  const [, language, country] = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?\b/i.exec(locale.trim()) ?? []
  if (language === undefined) return []
  const [spoken, place] = [language.toLowerCase(), country?.toUpperCase()]
  if (place === undefined) return [spoken]
  const follows = spoken === 'en' && !likeAmerica.has(place) ? ['en-GB'] : []
  return [...new Set([`${spoken}-${place}`, ...follows, spoken])]
}

/**
 * The locale of a request: as it says, or English in its country.
 *
 * @example
 * localeOf({ country: 'GB' }) // 'en-GB'
 */
export function localeOf({
  locale,
  country,
}: {
  locale?: string | undefined
  country?: string | undefined
}): string | undefined {
  return locale ?? (country === undefined ? undefined : `en-${country}`)
}

const views = new WeakMap<Knowledge, Map<string, Knowledge>>()

/**
 * The same knowledge with substances called as they are in a language and country: paracetamol in Britain, acetaminophen
 * in the United States. What no table names keeps its name.
 *
 * @example
 * const british = inLocale(knowledge, 'en-GB')
 * british.substanceNames.at(british.slugs.find('acetaminophen')) // 'paracetamol'
 */
export function inLocale(knowledge: Knowledge, locale: string | undefined): Knowledge {
  const tables = localesOf(locale ?? '')
    .map((one) => knowledge.called[one])
    .filter((table) => table !== undefined)
  if (tables.length === 0) return knowledge
  let ofKnowledge = views.get(knowledge)
  if (ofKnowledge === undefined) {
    ofKnowledge = new Map()
    views.set(knowledge, ofKnowledge)
  }
  const key = localesOf(locale ?? '').join()
  const known = ofKnowledge.get(key)
  if (known !== undefined) return known
  const nameOf = (number: number): string | undefined => tables.find((table) => number in table)?.[number]
  const { substanceNames, facts } = knowledge
  // What is read when it is first asked for stays so.
  const view: Knowledge = Object.create(knowledge, {
    substanceNames: {
      enumerable: true,
      value: { ...substanceNames, at: (number: number) => nameOf(number) ?? substanceNames.at(number) },
    },
    facts: {
      enumerable: true,
      value: (number: number) => {
        const [plain, name] = [facts(number), nameOf(number)]
        return name === undefined ? plain : { ...plain, name }
      },
    },
  })
  ofKnowledge.set(key, view)
  return view
}
