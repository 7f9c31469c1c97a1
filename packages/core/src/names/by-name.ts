import type { Knowledge } from '../knowledge/open.js'
import { lookUp, type NamesOf, offersOf } from './look-up.js'
import { maxCandidates, type Resolution, type Whereabouts } from './resolution.js'

/**
 * What a name of the knowledge means as it stands: taken where it is sure, else offered; undefined when nobody has it.
 *
 * @example
 * byName(knowledge, 'Lioresal', 'lioresal', {})?.status // 'resolved'
 * byName(knowledge, 'Zorbamax', 'zorbamax', {}) // undefined
 */
export function byName(
  knowledge: Knowledge,
  input: string,
  normal: string,
  where: Whereabouts & NamesOf,
): Exclude<Resolution, { status: 'unrecognised' }> | undefined {
  const found = lookUp(knowledge, normal, where)
  if (found === undefined) return undefined
  return found.sure
    ? { status: 'resolved', input, substances: found.members, how: found.kind }
    : {
        status: 'ambiguous',
        input,
        code: found.kind === 'abbreviation' ? 'error-prone' : 'ambiguous',
        candidates: offersOf(knowledge, found, maxCandidates),
      }
}
