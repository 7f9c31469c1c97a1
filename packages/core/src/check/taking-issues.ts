import { type ListItem, takingFields } from '../contract/parts.js'
import { closestWord } from '../names/closest.js'
import { type Amount, frequencies, highOf, lowOf, type Taking, takingStates } from '../phrase/taking.js'
import { forms } from '../vocabulary/forms.js'
import type { Issue, IssueCode } from '../vocabulary/issues.js'
import { routes } from '../vocabulary/routes.js'

const closedLists: Readonly<Partial<Record<keyof Taking, readonly string[]>>> = {
  route: routes,
  form: forms,
  frequency: frequencies,
  state: takingStates,
}

/**
 * How an entry of a list says it is taken, without what cannot be: a word that is on no list, a number below zero, a time
 * beyond 24. Each is named, so that nothing is dropped in silence.
 *
 * @example
 * readTaking({ name: 'diclofenac', route: 'topica' }, 2).issues[0]?.didYouMean // 'topical'
 */
export function readTaking(
  { name: _name, slugs: _slugs, ...given }: Exclude<ListItem, string>,
  item: number,
): { taking: Taking; issues: readonly Issue[] } {
  const issues: Issue[] = []
  const taking: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue
    const known = Object.hasOwn(takingFields, key) ? closedLists[key as keyof Taking] : Object.keys(takingFields)
    const code = problemOf(key as keyof Taking, value)
    if (code === undefined) {
      taking[key] = value
      continue
    }
    const input = code === 'unknown-key' ? key : typeof value === 'object' ? JSON.stringify(value) : String(value)
    const meant = known === undefined ? undefined : closestWord(input, known)
    issues.push({ code, path: `items[${item}].${key}`, input, item, ...(meant !== undefined && { didYouMean: meant }) })
  }
  return { taking: taking as Taking, issues }
}

function problemOf(key: keyof Taking, value: unknown): IssueCode | undefined {
  if (!Object.hasOwn(takingFields, key)) return 'unknown-key'
  const words = closedLists[key]
  if (words !== undefined) return words.includes(value as string) ? undefined : 'unknown-value'
  if (key === 'asNeeded') return typeof value === 'boolean' ? undefined : 'unknown-value'
  const numbers: readonly unknown[] = key === 'hoursFrom' ? Object.values(value ?? {}) : [value].flat()
  if (!numbers.every((one) => typeof one === 'number' && Number.isFinite(one))) return 'not-a-number'
  if (key === 'hoursFrom') return (numbers as readonly number[]).every((one) => one >= 0) ? undefined : 'out-of-range'
  if (key === 'atH')
    return (numbers as readonly number[]).every((one) => one >= 0 && one <= 24) ? undefined : 'out-of-range'
  const amount = value as Amount
  return (numbers.length === 2 || typeof value === 'number') && lowOf(amount) >= 0 && lowOf(amount) <= highOf(amount)
    ? undefined
    : 'out-of-range'
}
