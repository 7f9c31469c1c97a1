import { closestWord } from '@mixwise/core'
import type { z } from 'zod'
import { didYouMean } from './did-you-mean.js'

/** What is wrong with one entry of a file: the part it is about, and a sentence that says the repair. */
export interface Misfit {
  path: readonly PropertyKey[]
  message: string
}

/**
 * What does not fit a schema, one sentence a fault, in words for somebody who writes knowledge and has never seen a schema.
 * `who` begins each sentence.
 *
 * @example
 * misfits(rule, { id: 'a' }, 'rule a')[0]?.message // 'rule a has no `topic` (a pair shows at most one finding a topic)'
 */
export function misfits(schema: z.ZodType, value: unknown, who: string): Misfit[] {
  const parsed = schema.safeParse(value, { error: (issue) => phraseOf(issue as Issue), reportInput: true })
  if (parsed.success) return []
  const issues = parsed.error.issues as (Issue & { message: string })[]
  const voices = issues.filter((issue) => !isEcho(issue, issues, schema))
  return voices.flatMap((issue) => sentencesOf(issue, schema, value, who))
}

/** A key that is missing because it was misspelt is said once, at the misspelling. */
function isEcho({ code, path }: Issue, issues: readonly Issue[], schema: z.ZodType): boolean {
  const [parent, key] = [path.slice(0, -1), path.at(-1)]
  if (key === undefined || code === 'unrecognized_keys') return false
  return issues.some(
    ({ keys = [], path: at }) =>
      at.join('.') === parent.join('.') && keys.some((one) => closestWord(one, keysOf(schemaAt(schema, at))) === key),
  )
}

/** The parts of an issue that the sentences are made of. */
interface Issue {
  code: string
  path: PropertyKey[]
  input?: unknown
  expected?: string
  values?: readonly unknown[]
  keys?: readonly string[]
  minimum?: number | bigint
  maximum?: number | bigint
  inclusive?: boolean
  origin?: string
  errors?: readonly (readonly { code: string; expected?: string }[])[]
}

/** What is wrong with the value, to follow "`key` "; a sentence the schema itself gives goes before this one. */
function phraseOf(issue: Issue): string {
  const { code, input } = issue
  if (code === 'invalid_type')
    return `is ${kindOf(input)} where ${expectedWords(issue.expected)} is meant${repairOf(input, issue.expected)}`
  if (code === 'invalid_value') {
    const words = (issue.values ?? []).map(String)
    return `is ${input === null ? 'empty' : shown(input)}${didYouMean(typeof input === 'string' ? input : '', words)}`
  }
  if (code === 'too_small') {
    if (issue.origin === 'array' || issue.origin === 'set') return `has too few entries; at least ${issue.minimum}`
    if (issue.origin === 'string') return `is too short; at least ${issue.minimum} letters`
    return `is ${shown(input)}; it must be ${issue.inclusive === false ? 'above' : 'at least'} ${issue.minimum}`
  }
  if (code === 'too_big') {
    if (issue.origin === 'array') return `has too many entries; at most ${issue.maximum}`
    if (issue.origin === 'string') return `is too long; at most ${issue.maximum} letters`
    return `is ${shown(input)}; it must be ${issue.inclusive === false ? 'below' : 'at most'} ${issue.maximum}`
  }
  if (code === 'invalid_format') return `is ${shown(input)}, which is not written as it should be`
  if (code === 'invalid_union') {
    const expected = (issue.errors ?? []).flatMap((one) => one.flatMap((inner) => inner.expected ?? []))
    const words = [...new Set(expected.map(expectedWords))].join(' or ')
    return `is ${kindOf(input)}${words === '' ? ', which does not fit here' : ` where ${words} is meant`}`
  }
  return `is ${shown(input)}, which does not fit here`
}

function sentencesOf(
  issue: Issue & { message: string },
  schema: z.ZodType,
  value: unknown,
  who: string,
): readonly Misfit[] {
  const { path, code, message } = issue
  const part = partWords(path)
  if (code === 'unrecognized_keys') {
    const known = keysOf(schemaAt(schema, path))
    return (issue.keys ?? []).map((key) => ({
      path: [...path, key],
      message: /^\d+$/.test(key)
        ? `${who}: ${partWords(path)} has ${key} after a comma; a decimal number is written with a point`
        : `${who} has an unknown key ${partWords([...path, key])}${didYouMean(key, known)}`,
    }))
  }
  if (code === 'invalid_key') {
    const key = String(path.at(-1))
    const known = recordKeys(schemaAt(schema, path.slice(0, -1)))
    return [{ path, message: `${who} has an unknown key ${part}${didYouMean(key, known)}` }]
  }
  if (code !== 'custom' && path.length > 0 && valueAt(value, path) === undefined) {
    const meaning = descriptionAt(schema, path)
    return [{ path, message: `${who} has no ${part}${meaning === undefined ? '' : ` (${meaning})`}` }]
  }
  // A phrase of ours goes on after the key; a sentence of the schema stands after a colon.
  const joint = /^(?:is|has) /.test(message) ? ' ' : ': '
  return [{ path, message: part === '' ? `${who}${joint}${message}` : `${who}: ${part}${joint}${message}` }]
}

/** What to change where the quotes are missing, or are too many. */
function repairOf(input: unknown, expected: string | undefined): string {
  if (expected === 'string' && typeof input === 'object' && input !== null && !Array.isArray(input))
    return '; text with a colon and a space in it needs quotes around it'
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) return '; put it into quotes'
  const isNumber = typeof input === 'string' && input.trim() !== '' && Number.isFinite(Number(input))
  return (expected === 'number' || expected === 'int') && isNumber ? '; leave out the quotes' : ''
}

/** A path as somebody would say it: `modifiers[1].why`, or the key alone. */
function partWords(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return text === '' ? '' : `\`${text.replace(/^\./, '')}\``
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of keys'
  if (typeof value === 'string') return 'text'
  return typeof value === 'number' ? 'a number' : 'true or false'
}

function expectedWords(expected: string | undefined): string {
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    tuple: 'a list',
    object: 'a group of keys',
    record: 'a group of keys',
    null: 'null',
  }
  return words[expected ?? ''] ?? 'something else'
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'empty'
  return text.length > 40 ? `${text.slice(0, 37)}...` : text
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value)
}

interface Definition {
  type: string
  innerType?: z.ZodType
  shape?: Readonly<Record<string, z.ZodType>>
  element?: z.ZodType
  keyType?: z.ZodType & { options?: readonly string[] }
  valueType?: z.ZodType
  items?: readonly z.ZodType[]
}

function definitionOf(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const { innerType } = definitionOf(schema)
  return innerType === undefined ? schema : unwrapped(innerType)
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  const [key, ...rest] = path
  if (key === undefined) return schema
  const { shape, element, valueType, items } = definitionOf(unwrapped(schema))
  const next = shape?.[String(key)] ?? element ?? items?.[Number(key)] ?? valueType
  return next === undefined ? undefined : schemaAt(next, rest)
}

/** What the schema says of a key, with or without the wrapping that makes it optional. */
function descriptionAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const found = schemaAt(schema, path)
  return found === undefined ? undefined : (found.description ?? unwrapped(found).description)
}

function keysOf(schema: z.ZodType | undefined): readonly string[] {
  return schema === undefined ? [] : Object.keys(definitionOf(unwrapped(schema)).shape ?? {})
}

function recordKeys(schema: z.ZodType | undefined): readonly string[] {
  return schema === undefined ? [] : (definitionOf(unwrapped(schema)).keyType?.options ?? [])
}
