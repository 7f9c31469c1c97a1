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
    knows: (name) => (namesAlone(knowledge, name, where) ? sureMembers(knowledge, name, where) : 0),
    isInMg: (name) => isInMg(knowledge, name, where),
  }
}

const placeHeads = new Set(['form', 'count-form', 'route'])

/** Controlled so strictly that it is also weighed and sold. */
const soldByWeight = new Set(['I', 'II', 'III'])

function isInMg(knowledge: Knowledge, name: string, where: Whereabouts & NamesOf): boolean {
  const found = lookUp(knowledge, normaliseName(name), where)
  if (found === undefined) return true
  return (
    found.kind !== 'street' &&
    found.members.every((member) => {
      const { kind, schedule } = knowledge.facts(member)
      return kind === 'medicine' && !soldByWeight.has(schedule ?? '')
    })
  )
}

/**
 * Whether a text is nothing but a name. "Fentanyl patch" is a sure name, and says where it goes; "Fentanyl 25" is a brand,
 * and says how much it gives: without that word they are the same substances. "Ice cream" is not ice.
 */
function namesAlone(knowledge: Knowledge, name: string, where: Whereabouts & NamesOf): boolean {
  const words = name.trim().split(/\s+/)
  if (words.length < 2) return true
  const full = lookUp(knowledge, normaliseName(name), where)
  const isTheSame = (rest: readonly string[]): boolean => {
    const found = lookUp(knowledge, normaliseName(rest.join(' ')), where)
    return found?.sure === true && String(found.members) === String(full?.members)
  }
  const [first, last] = [words[0] as string, words.at(-1) as string]
  const isStrength = full?.kind === 'brand' && /^\d+(?:[.,]\d+)?$/.test(last)
  if ((isPlace(last) || isStrength) && isTheSame(words.slice(0, -1))) return false
  return !(isPlace(first) && isTheSame(words.slice(1)))
}

function isPlace(word: string): boolean {
  return sensesOf(word.toLowerCase()).some(({ head }) => placeHeads.has(head))
}
