import type { ObjectShape, Shape } from '@mixwise/core/contract'

/**
 * A request as a JSON Schema that an assistant can afford to read: the fields with their kinds, and of what lies deeper
 * only the names. Requests are read as every face reads them, so that what does not fit is named all the same.
 *
 * @example
 * toolSchema({ kind: 'object', fields: { name: { kind: 'text' } } }).required // ['name']
 */
export function toolSchema({ fields }: ObjectShape): { type: 'object' } & Record<string, unknown> {
  const entries = Object.entries(fields)
  const required = entries.flatMap(([name, field]) => (field.optional === true ? [] : [name]))
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, field], at) => [name, briefSchema(field, entries.slice(0, at))]),
    ),
    ...(required.length > 0 && { required }),
  }
}

const mostWords = 12
const mostDescription = 160

function briefSchema(shape: Shape, before: readonly (readonly [string, Shape])[]): Record<string, unknown> {
  const { description } = shape
  const said = description === undefined ? undefined : firstSentence(description)
  const keys = namesWithin(shape).join(', ')
  const same = before.find(([, other]) => namesWithin(other).join(', ') === keys)?.[0]
  const held = keys === '' ? undefined : same === undefined ? `Keys: ${keys}.` : `Keys as of ${same}.`
  const words = [said, held].filter((one) => one !== undefined)
  return { ...kindOf(shape), ...(words.length > 0 && { description: words.join(' ') }) }
}

function kindOf(shape: Shape): Record<string, unknown> {
  switch (shape.kind) {
    case 'text':
      return { type: 'string' }
    case 'number':
      return { type: shape.whole === true ? 'integer' : 'number' }
    case 'boolean':
      return { type: 'boolean' }
    case 'choice':
      return shape.of.length <= mostWords ? { enum: [...shape.of] } : { type: 'string' }
    case 'list':
      return { type: 'array', items: { ...kindOf(shape.of) } }
    case 'object':
    case 'record':
      return { type: 'object' }
    default:
      return {}
  }
}

/** Names of the fields of what lies within, one step deep. */
function namesWithin(shape: Shape): readonly string[] {
  if (shape.kind === 'object') return Object.keys(shape.fields)
  if (shape.kind === 'list') return namesWithin(shape.of)
  if (shape.kind === 'either') return shape.of.flatMap(namesWithin)
  return []
}

function firstSentence(text: string): string {
  const [first = text] = text.split(/(?<=\.)\s/)
  return first.length <= mostDescription ? first : `${first.slice(0, mostDescription - 1)}…`
}
