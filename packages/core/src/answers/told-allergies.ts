import type { ReportedTold } from '../contract/check.js'
import type { ListItem } from '../contract/parts.js'
import type { Knowledge } from '../knowledge/open.js'
import { resolveEntry } from '../names/chosen.js'
import { phraseOptions } from '../names/phrase-options.js'
import type { Whereabouts } from '../names/resolution.js'
import { resolve } from '../names/resolve.js'
import { readPhrase } from '../phrase/read.js'
import type { Issue } from '../vocabulary/issues.js'
import { allergenIn, isNoAllergy, isNoMedicine } from './allergen.js'
import { mayNameSubstance } from './understood.js'

/** What the list itself says of allergies. */
export interface ToldAllergies {
  /** The substances and classes, by number. */
  numbers: readonly number[]
  /** One for each, so that whoever reads the answer knows that it counts. */
  issues: readonly Issue[]
  /** Where each stands. */
  told: readonly ReportedTold[]
  /** Entries of which every allergy counts, is to no medicine, or is none. */
  whole: ReadonlySet<number>
}

/**
 * The allergies that stand among what is taken: "penicillin allergy, Augmentin" is checked as a list of Augmentin and an
 * allergy to penicillin.
 *
 * @example
 * toldAllergies(knowledge, ['penicillin allergy, Augmentin'], {}).issues[0]?.input // 'penicillin'
 */
export function toldAllergies(knowledge: Knowledge, list: readonly ListItem[], where: Whereabouts): ToldAllergies {
  const told = new Map<number, Issue>()
  const places: ReportedTold[] = []
  const whole = new Set<number>()
  list.forEach((entry, item) => {
    const unread = resolveEntry(knowledge, entry, where).unread ?? []
    const allergies = unread.filter(({ reason }) => reason === 'allergy')
    // "No known allergies to penicillin, amoxicillin": none to any of them, until another allergy is told
    let isNone = false
    // "Allergies:" by itself says of none.
    let isSaid = false
    let isWhole = true
    for (const { text, at } of allergies) {
      if (isNoAllergy(text)) isNone = true
      else if (allergenIn(text) !== text) isNone = false
      if (isNone) isSaid = true
      if (isNone) continue
      const { things, unread: open } = readPhrase(allergenIn(text), phraseOptions(knowledge, where))
      const found = things.flatMap(({ names, sure }) =>
        names.map((input) => ({ input, resolution: sure ? resolve(knowledge, input, where) : undefined })),
      )
      const isAir = isNoMedicine(allergenIn(text))
      if (!isAir && (open.some(mayNameSubstance) || found.some(({ resolution }) => resolution?.status !== 'resolved')))
        isWhole = false
      const known = found.flatMap(({ input, resolution }) =>
        resolution?.status === 'resolved' ? [{ input, numbers: resolution.substances }] : [],
      )
      for (const { input, numbers } of known)
        for (const number of numbers)
          if (!told.has(number)) told.set(number, { code: 'allergy-told', path: `items[${item}]`, input, item })
      if (known.length > 0 || isAir) isSaid = true
      if (known.length > 0) places.push({ item, text, at, allergies: known.map(({ input }) => input) })
    }
    if (isSaid && isWhole) whole.add(item)
  })
  const inputs = new Set<string>()
  const issues = [...told.values()].filter(({ input = '' }) => !inputs.has(input) && inputs.add(input))
  return { numbers: [...told.keys()], issues, told: places, whole }
}
