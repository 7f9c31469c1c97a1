import type { OperationId } from './operations.js'

/**
 * A request with the words of the version before, in today's words. Kept for one version: `list` for `items`, `q` and
 * `text` for `name`, `otherSubstances` for `others`, and circumstances of stopping that are conditions today.
 *
 * @example
 * withTodaysWords('check', { list: ['baclofen'] }) // { items: ['baclofen'] }
 */
export function withTodaysWords(operation: OperationId, request: unknown): unknown {
  if (!isRecord(request)) return request
  let renamed = rename(request, 'list', 'items')
  // The other half of `adding`, for who looks for its counterpart.
  if (operation === 'check' || operation === 'batch') renamed = rename(renamed, 'existing', 'items')
  if (operation === 'name') renamed = rename(rename(renamed, 'q', 'name'), 'text', 'name')
  if (operation === 'suggest') renamed = rename(renamed, 'text', 'name')
  if (operation === 'sheet') {
    renamed = rename(renamed, 'otherSubstances', 'others')
    for (const key of ['items', 'others']) {
      const entries = renamed[key]
      if (Array.isArray(entries))
        renamed = {
          ...renamed,
          [key]: entries.map((entry: unknown) => (isRecord(entry) ? rename(entry, 'text', 'name') : entry)),
        }
    }
  }
  if (operation === 'stop' && isRecord(renamed.person)) renamed = { ...renamed, person: personOfStop(renamed.person) }
  return renamed
}

const conditionsOfStop: Readonly<Record<string, string>> = {
  epilepsy: 'epilepsy',
  alcoholDependent: 'alcohol-dependence',
  earlierSevereWithdrawal: 'severe-withdrawal-before',
}

function personOfStop(person: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const conditions = Array.isArray(person.conditions) ? [...(person.conditions as unknown[])] : []
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(person)) {
    const condition = Object.hasOwn(conditionsOfStop, key) ? conditionsOfStop[key] : undefined
    if (condition === undefined) kept[key] = value
    else if (value === true) conditions.push(condition)
    else if (value !== false) kept[key] = value
  }
  return conditions.length > 0 ? { ...kept, conditions } : kept
}

/** The later word wins nothing: when both are given the earlier one stays, and is refused as unknown. */
function rename(record: Readonly<Record<string, unknown>>, from: string, to: string): Record<string, unknown> {
  if (!Object.hasOwn(record, from) || Object.hasOwn(record, to)) return { ...record }
  const { [from]: value, ...rest } = record
  return { [to]: value, ...rest }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
