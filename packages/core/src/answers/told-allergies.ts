import type { ListItem } from '../contract/parts.js'
import type { Knowledge } from '../knowledge/open.js'
import { resolveEntry } from '../names/chosen.js'
import { phraseOptions } from '../names/phrase-options.js'
import type { Whereabouts } from '../names/resolution.js'
import { resolve } from '../names/resolve.js'
import { readPhrase } from '../phrase/read.js'
import type { Issue } from '../vocabulary/issues.js'
import { allergenIn, isNoAllergy } from './allergen.js'

/** What the list itself says of allergies. */
export interface ToldAllergies {
  /** The substances and classes, by number. */
  numbers: readonly number[]
  /** One for each, so that whoever reads the answer knows that it counts. */
  issues: readonly Issue[]
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
  list.forEach((entry, item) => {
    const unread = resolveEntry(knowledge, entry, where).unread ?? []
    const allergies = unread.filter(({ reason }) => reason === 'allergy')
    // "No known allergies to penicillin, amoxicillin": none to any of them, until another allergy is told
    let isNone = false
    for (const { text } of allergies) {
      if (isNoAllergy(text)) isNone = true
      else if (allergenIn(text) !== text) isNone = false
      if (isNone) continue
      const { things } = readPhrase(allergenIn(text), phraseOptions(knowledge, where))
      for (const input of things.filter(({ sure }) => sure).flatMap(({ names }) => names)) {
        const found = resolve(knowledge, input, where)
        if (found.status !== 'resolved') continue
        for (const number of found.substances)
          if (!told.has(number)) told.set(number, { code: 'allergy-told', path: `items[${item}]`, input, item })
      }
    }
  })
  const inputs = new Set<string>()
  const issues = [...told.values()].filter(({ input = '' }) => !inputs.has(input) && inputs.add(input))
  return { numbers: [...told.keys()], issues }
}
