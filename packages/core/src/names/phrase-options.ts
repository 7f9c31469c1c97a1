import { normaliseName } from '../knowledge/normalise.js'
import type { Knowledge } from '../knowledge/open.js'
import { sensesOf } from '../phrase/lexicon/lexicon.js'
import type { PhraseOptions } from '../phrase/reading.js'
import { lookUp, type NamesOf, sureMembers } from './look-up.js'
import type { Whereabouts } from './resolution.js'

/**
 * With what phrases are read: the names and the drinks of the knowledge.
 *
 * @example
 * readPhrase('two pints of lager', phraseOptions(knowledge, { country: 'GB' })).taking.gramsEthanol // [32.3, 46.6]
 */
export function phraseOptions(knowledge: Knowledge, where: Whereabouts & NamesOf = {}): PhraseOptions {
  return {
    ...where,
    drinks: knowledge.drinks,
    knows: (name) => (withoutPlace(knowledge, name, where) === undefined ? sureMembers(knowledge, name, where) : 0),
  }
}

const placeHeads = new Set(['form', 'count-form', 'route'])

/**
 * "Fentanyl patch" is a sure name, and says where it goes: the same substances without the word of a form or a way in.
 * "Ice cream" is not ice.
 */
function withoutPlace(knowledge: Knowledge, name: string, where: Whereabouts & NamesOf): string | undefined {
  const words = name.trim().split(/\s+/)
  if (words.length < 2) return undefined
  const isPlace = (word: string | undefined): boolean =>
    sensesOf((word ?? '').toLowerCase()).some(({ head }) => placeHeads.has(head))
  const full = lookUp(knowledge, normaliseName(name), where)
  if (full === undefined) return undefined
  for (const rest of [isPlace(words.at(-1)) ? words.slice(0, -1) : [], isPlace(words[0]) ? words.slice(1) : []]) {
    if (rest.length === 0) continue
    const shorter = rest.join(' ')
    const found = lookUp(knowledge, normaliseName(shorter), where)
    if (found?.sure !== true) continue
    if (String(found.members) === String(full.members)) return shorter
  }
  return undefined
}
