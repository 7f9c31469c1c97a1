import { type ListItem, takingFields } from '../contract/parts.js'
import { readPart } from '../contract/read-request.js'
import { object } from '../contract/shape.js'
import type { Taking } from '../phrase/taking.js'
import type { Issue } from '../vocabulary/issues.js'

const fields = object(takingFields)

/**
 * How an entry of a list says it is taken, without what cannot be: a word that is on no list, a number beyond its bounds,
 * a time beyond 24. Each is named, so that nothing is dropped in silence.
 *
 * @example
 * readTaking({ name: 'diclofenac', route: 'topica' }, 2).issues[0]?.didYouMean // 'topical'
 */
export function readTaking(
  { name: _name, slugs: _slugs, corrected: _corrected, ...given }: Exclude<ListItem, string>,
  item: number,
): { taking: Taking; issues: readonly Issue[] } {
  const { request, issues } = readPart(fields, given, ['items', item])
  return { taking: request as Taking, issues }
}
