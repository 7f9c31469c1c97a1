import type { HelpAnswer, OverdosePage } from '../contract/library.js'
import { disclaimerText } from '../disclaimer.js'
import { sourcesOfAll } from './citations.js'
import type { KindOfHarm, MonographLibrary } from './library.js'

/**
 * The country in a locale such as `en-GB`, or undefined.
 *
 * @example
 * countryOfLocale('fr_FR.UTF-8') // 'FR'
 */
export function countryOfLocale(locale: string): string | undefined {
  return /^[a-z]{2,3}[-_]([A-Z]{2})\b/.exec(locale)?.[1]
}

/** Countries where 112 is the single emergency number of the European Union. */
const europeanUnion = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

/**
 * Signs, lay steps and help numbers for an overdose of the listed substances.
 * Numbers that were not verified are counted, never shown.
 *
 * @example
 * overdose(library, ['baclofen', 'ethanol'], 'US').help?.lines[0]?.number // '911'
 */
export function overdose(
  library: MonographLibrary,
  slugs: readonly string[],
  country?: string,
  topics?: readonly string[],
): OverdosePage {
  const asked = [...new Set(slugs)]
  const { guide } = library.overdose
  const groups = library.overdose.groups.filter((group) => asked.some((slug) => group.members.includes(slug)))
  const groupIds = new Set(groups.map(({ id }) => id))
  const combinations = guide.combinations.filter(({ of }) => of.every((id) => groupIds.has(id)))
  const notCovered = asked.filter((slug) => !groups.some((group) => group.members.includes(slug)))
  // A street drug or an unknown thing may hold an opioid, so the naloxone lines stay unless every group rules it out.
  const naloxoneMayHelp =
    groups.length === 0 || notCovered.length > 0 || groups.some(({ naloxone }) => naloxone !== 'no')
  const naloxone = naloxoneMayHelp ? guide.naloxone : []
  const help = helpFor(library, country)
  const doors = topics === undefined ? undefined : doorsOf(guide.kinds, asked, topics)
  return {
    groups,
    combinations,
    ...(doors !== undefined && { doors }),
    redFlags: guide.redFlags,
    steps: guide.steps,
    naloxone,
    ...(help !== undefined && { help }),
    helpNote:
      help === undefined
        ? 'We hold no checked number for this country. Call your local emergency number.'
        : 'Numbers change. Each one shows when it was last checked.',
    notCovered,
    sources: sourcesOfAll(library, [
      ...groups.flatMap((group) => [...group.signs, ...group.course]),
      ...combinations.flatMap(({ signs }) => [...signs]),
      ...(doors === undefined ? [] : [...doors.notYet, ...doors.already]),
      ...guide.steps,
      ...naloxone,
      { cite: guide.redFlagsCite },
      ...(help?.lines ?? []),
    ]),
    review: guide.review,
    disclaimer: disclaimerText(),
  }
}

/** What belongs to some topics, the kinds that name a substance of the list first. */
function doorsOf(
  kinds: readonly KindOfHarm[],
  asked: readonly string[],
  topics: readonly string[],
): NonNullable<OverdosePage['doors']> {
  const fitting = kinds.filter(
    ({ topics: about, of }) =>
      about.some((topic) => topics.includes(topic)) && (of === undefined || of.some((slug) => asked.includes(slug))),
  )
  const inOrder = [...fitting].sort((one, other) => Number(other.of !== undefined) - Number(one.of !== undefined))
  return {
    notYet: inOrder.flatMap(({ notYet }) => notYet),
    already: inOrder.flatMap(({ already }) => already),
  }
}

/**
 * The verified help numbers of a country; the European default for a member state without a file.
 *
 * @example
 * helpFor(library, 'PT')?.lines[0]?.number // '112'
 */
export function helpFor(library: MonographLibrary, country?: string): HelpAnswer | undefined {
  if (country === undefined) return undefined
  const code = country.toUpperCase() === 'UK' ? 'GB' : country.toUpperCase()
  const found =
    library.help.find((entry) => entry.country === code) ??
    (europeanUnion.has(code) ? library.help.find((entry) => entry.country === 'EU') : undefined)
  if (found === undefined) return undefined
  const lines = found.lines.filter(({ confidence }) => confidence !== 'C')
  return { country: code, name: found.name, lines, notShown: found.lines.length - lines.length }
}
