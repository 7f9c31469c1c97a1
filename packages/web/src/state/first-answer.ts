import {
  actions,
  gravestFirst,
  normaliseName,
  type Report,
  type ReportedFinding,
  saidOfPair,
  severities,
} from '@mixwise/core'
import { type FirstPack, pairsAmong } from '../engine/first-pack.js'

/** A number, or a word for a small one. */
const counting =
  /^(?:\d+(?:[.,]\d+)?|an?|one|two|three|four|five|six|un|une|deux|trois|quatre|uno|una|dos|tres|cuatro)$/
/** Words between what a drink is served in and the drink. */
const joining = /^(?:of|de|d|du)$/

/**
 * The place in the pack of what a line names, where it is a name and nothing but an amount behind it; or a drink, with how
 * much of it before it. Every other line waits for the whole reader.
 *
 * @example
 * placeOf({ names: ['baclofen'], namesOf: [0], drinks: [], servings: [], alcohol: -1 }, 'Baclofen 10 mg') // 0
 */
export function placeOf(
  pack: Pick<FirstPack, 'names' | 'namesOf' | 'drinks' | 'servings' | 'alcohol'>,
  text: string,
): number | undefined {
  const words = normaliseName(text).split(' ')
  // A name may hold a number itself: the longest that is one counts.
  const ends = [words.length, ...words.keys()].filter(
    (at) => at === words.length || (at > 0 && /^\d/.test(words[at] ?? '')),
  )
  for (const end of ends.sort((one, other) => other - one)) {
    const at = pack.names.indexOf(words.slice(0, end).join(' '))
    const isAlone = !words.slice(end).some((word) => pack.names.includes(word))
    if (at !== -1) return isAlone ? pack.namesOf[at] : undefined
  }
  const drink = words.findIndex((_, from) => pack.drinks.includes(words.slice(from).join(' ')))
  const before = words.slice(0, Math.max(0, drink))
  const isAmount = before.every((word) => counting.test(word) || joining.test(word) || pack.servings.includes(word))
  return drink !== -1 && isAmount && pack.alcohol !== -1 ? pack.alcohol : undefined
}

/**
 * What the first pack says of a list, in the shape of a report: what was read of it and the gravest of its pairs. Undefined
 * when it says nothing: that is no answer, for all the rest is still to come.
 *
 * @example
 * const empty = { slugs: [], called: {}, names: [], namesOf: [], drinks: [], servings: [], alcohol: -1, rules: [] }
 * firstReport({ version: '', hash: '', ...empty, pairs: '' }, ['baclofen'], 'en-GB') // undefined
 */
export function firstReport(pack: FirstPack, lines: readonly string[], locale: string): Report | undefined {
  const places = lines.map((line) => placeOf(pack, line))
  const called = pack.called[locale] ?? pack.called[likeLocale(pack, locale)] ?? pack.slugs
  const itemOf = new Map(
    places.flatMap((place, item) => (place === undefined ? [] : [[place, item] as const])).reverse(),
  )
  const told = pairsAmong(pack.pairs, new Set(itemOf.keys())).map(
    ([left, right, severity, action, rule]): ReportedFinding => {
      const said = pack.rules[rule] as FirstPack['rules'][number]
      const named = (text: string): string => {
        const filled = saidOfPair(text, [pack.slugs[left] ?? '', pack.slugs[right] ?? ''])
          .replaceAll('{left}', called[left] ?? '')
          .replaceAll('{right}', called[right] ?? '')
        return filled.charAt(0).toUpperCase() + filled.slice(1)
      }
      const spoken = { happens: named(said.happens), do: named(said.do), watch: [] }
      return {
        id: said.id,
        topic: said.topic,
        items: [itemOf.get(left) as number, itemOf.get(right) as number],
        substances: [pack.slugs[left] as string, pack.slugs[right] as string],
        directed: false,
        severity: severities[severity] ?? 'none',
        action: actions[action] ?? 'be-aware',
        interruption: 'show',
        seriousness: 'not-stated',
        consequences: said.consequences,
        basis: said.basis,
        verified: true,
        sources: [],
        disagreement: false,
        review: 'unreviewed',
        patient: spoken,
        clinician: spoken,
      }
    },
  )
  if (told.length === 0) return undefined
  const findings = gravestFirst(told)
  return {
    format: 'mixwise-report/first',
    knowledge: { version: pack.version, hash: pack.hash },
    substances: places.flatMap((place, item): Report['substances'] =>
      place === undefined
        ? []
        : [
            {
              item,
              input: lines[item] as string,
              status: 'resolved',
              slug: pack.slugs[place] as string,
              name: called[place] as string,
              kind: 'medicine',
              how: 'ingredient',
            },
          ],
    ),
    pairs: [],
    findings,
    combined: [],
    statements: findings.map(({ items, severity, action, interruption }, at) => ({
      items,
      severity,
      action,
      interruption,
      findings: [at],
    })),
    repeated: [],
    unread: [],
    asks: [],
    unrecognised: [],
    issues: [],
  }
}

/** The locale of the pack in the same language. */
function likeLocale(pack: FirstPack, locale: string): string {
  return Object.keys(pack.called).find((one) => one.slice(0, 2) === locale.slice(0, 2)) ?? ''
}
