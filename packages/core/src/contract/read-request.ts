import { closestWord } from '../names/closest.js'
import type { Issue, IssueCode } from '../vocabulary/issues.js'
import { withTodaysWords } from './earlier.js'
import { type OperationId, operations } from './operations.js'
import type { EitherShape, NumberShape, ObjectShape, Shape } from './shape.js'

/** A request as the engine reads it, and what of it could not be read. */
export interface ReadRequest {
  /** Fits the shape of the operation: what did not is left out, or empty where it is needed. */
  request: unknown
  issues: readonly Issue[]
}

const shapes = new Map(operations.map(({ id, request }) => [id, request]))

/**
 * Reads a request of an operation, in the words of today or of the version before. Everything that does not fit is named
 * with its path, what came, what is allowed, and what was most likely meant. Every face reads requests here, so that the
 * same mistake is the same issue in each.
 *
 * @example
 * readRequest('check', { items: [{ name: 'diclofenac', route: 'topica' }] }).issues[0]
 * // { code: 'unknown-value', path: 'items[0].route', input: 'topica', didYouMean: 'topical', allowed: 'one of oral, ...', item: 0 }
 */
export function readRequest(operation: OperationId, given: unknown): ReadRequest {
  const reader = new Reader()
  const request = reader.read(shapes.get(operation) as ObjectShape, withTodaysWords(operation, given))
  return { request, issues: reader.issues }
}

/**
 * Reads a part of a request by its shape, for who hands it over without the whole.
 *
 * @example
 * readPart(taking, { route: 'topica' }, ['items', 2]).issues[0]?.path // 'items[2].route'
 */
export function readPart(shape: ObjectShape, given: unknown, path: readonly (string | number)[]): ReadRequest {
  const reader = new Reader(path)
  return { request: reader.read(shape, given), issues: reader.issues }
}

/** In letters as schemas count them: one that takes two places of a string is one. */
function isTooLong(text: string, most: number | undefined): boolean {
  return most !== undefined && text.length > most && [...text].length > most
}

/** Stands for what cannot be read and has nothing in its place. */
const unreadable = Symbol('unreadable')

class Reader {
  readonly issues: Issue[] = []
  readonly #path: (string | number)[]

  constructor(path: readonly (string | number)[] = []) {
    this.#path = [...path]
  }

  read(shape: Shape, value: unknown): unknown {
    switch (shape.kind) {
      case 'text':
        if (typeof value !== 'string') return this.#refused('wrong-kind', shape, value)
        if (shape.format === 'date' && !isDate(value)) return this.#refused('unknown-value', shape, value)
        if (shape.format === 'country') return countryOf(value) ?? this.#refused('unknown-value', shape, value)
        return isTooLong(value, shape.most) ? this.#refused('too-long', shape, value) : value
      case 'number':
        if (typeof value !== 'number' || !Number.isFinite(value)) return this.#refused('not-a-number', shape, value)
        return isWithin(shape, value) ? value : this.#refused('out-of-range', shape, value)
      case 'boolean':
        return typeof value === 'boolean' ? value : this.#refused('unknown-value', shape, value)
      case 'nothing':
        return value === null ? value : this.#refused('wrong-kind', shape, value)
      case 'choice':
        return shape.of.includes(value as string) ? value : this.#refused('unknown-value', shape, value, shape.of)
      case 'list':
        return this.#list(shape, value)
      case 'tuple':
        if (!Array.isArray(value) || value.length !== shape.of.length) return this.#refused('wrong-kind', shape, value)
        if (this.#each(value, (index) => shape.of[index] as Shape).includes(unreadable)) return unreadable
        // The two ends of a range are the same range either way round.
        return shape.ordered === true ? [...value].sort((one, other) => Number(one) - Number(other)) : value
      case 'record':
        if (!isRecord(value)) return this.#refused('wrong-kind', shape, value)
        // A key is there because somebody wrote it: nothing behind it is no answer.
        for (const key of Object.keys(value))
          if (value[key] === null) this.#at(key, () => this.#refused('wrong-kind', shape.of, null))
        return this.#fields(value, () => shape.of)
      case 'either':
        return this.#either(shape, value)
      case 'object':
        return this.#object(shape, value)
    }
  }

  #list(shape: Extract<Shape, { kind: 'list' }>, value: unknown): unknown {
    if (!Array.isArray(value)) return this.#refused('wrong-kind', shape, value)
    const { most = value.length } = shape
    if (value.length > most) this.#say('too-many', shape, String(value.length))
    // A list of names keeps its places: a name that cannot be read is an empty one there.
    return this.#each(value.slice(0, most), () => shape.of)
      .map((one) => (one === unreadable ? emptyFor(shape.of) : one))
      .filter((one) => one !== unreadable)
  }

  #each(values: readonly unknown[], shapeAt: (index: number) => Shape): unknown[] {
    return values.map((value, index) => this.#at(index, () => this.read(shapeAt(index), value)))
  }

  #object(shape: ObjectShape, value: unknown): unknown {
    if (!isRecord(value)) {
      const refused = this.#refused('wrong-kind', shape, value)
      return this.#path.length === 0 ? this.#emptied(shape, {}) : refused
    }
    const { fields } = shape
    for (const key of Object.keys(value))
      if (!Object.hasOwn(fields, key)) this.#at(key, () => this.#say('unknown-key', shape, key, Object.keys(fields)))
    const read = this.#fields(value, (key) => (Object.hasOwn(fields, key) ? fields[key] : undefined))
    for (const key of neededOf(shape))
      if (value[key] === undefined || value[key] === null)
        this.#at(key, () => this.#say('nothing-given', fields[key] as Shape, ''))
    return this.#emptied(shape, read)
  }

  /** What is needed and could not be read is empty; where nothing can be empty, the whole is unreadable. */
  #emptied(shape: ObjectShape, read: Record<string, unknown>): unknown {
    for (const key of neededOf(shape)) {
      if (read[key] !== undefined) continue
      const empty = emptyFor(shape.fields[key] as Shape)
      if (empty === unreadable) return unreadable
      read[key] = empty
    }
    return read
  }

  #fields(
    value: Readonly<Record<string, unknown>>,
    shapeOf: (key: string) => Shape | undefined,
  ): Record<string, unknown> {
    const read: Record<string, unknown> = {}
    for (const key of Object.keys(value)) {
      const held = value[key]
      const field = shapeOf(key)
      if (field === undefined || held === undefined || (held === null && field.optional !== true)) continue
      this.#path.push(key)
      const one = this.read(field, held)
      this.#path.pop()
      if (one !== unreadable) read[key] = one
    }
    return read
  }

  #either(shape: EitherShape, value: unknown): unknown {
    const chosen = shape.of.find((one) => takes(one, value))
    if (chosen !== undefined) return this.read(chosen, value)
    const [first] = shape.of
    return this.#refused(first?.kind === 'number' ? 'not-a-number' : 'wrong-kind', shape, value)
  }

  #at<T>(step: string | number, read: () => T): T {
    this.#path.push(step)
    const made = read()
    this.#path.pop()
    return made
  }

  #refused(code: IssueCode, shape: Shape, value: unknown, known?: readonly string[]): unknown {
    this.#say(code, shape, inputText(value), known)
    return unreadable
  }

  #say(code: IssueCode, shape: Shape, input: string, known?: readonly string[]): void {
    const path = pathText(this.#path)
    const item = /^items\[(\d+)\]/.exec(path)?.[1]
    const meant = known === undefined ? undefined : closestWord(input, known)
    this.issues.push({
      code,
      path,
      input,
      ...(item !== undefined && { item: Number(item) }),
      ...(meant !== undefined && { didYouMean: meant }),
      allowed: allowedText(shape),
    })
  }
}

const needed = new WeakMap<ObjectShape, readonly string[]>()

/** The fields that may not be left out, looked up once: requests are read for every list. */
function neededOf(shape: ObjectShape): readonly string[] {
  let keys = needed.get(shape)
  if (keys === undefined) {
    keys = Object.keys(shape.fields).filter((key) => shape.fields[key]?.optional !== true)
    needed.set(shape, keys)
  }
  return keys
}

/** What stands where something is needed and could not be read. */
function emptyFor(shape: Shape): unknown {
  if (shape.kind === 'text') return ''
  if (shape.kind === 'list') return []
  return shape.kind === 'either' && shape.of[0] !== undefined ? emptyFor(shape.of[0]) : unreadable
}

function takes({ kind }: Shape, value: unknown): boolean {
  switch (kind) {
    case 'text':
    case 'choice':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    case 'nothing':
      return value === null
    case 'list':
    case 'tuple':
      return Array.isArray(value)
    default:
      return isRecord(value)
  }
}

/** What a shape takes, in words. */
function allowedText(shape: Shape): string {
  switch (shape.kind) {
    case 'text': {
      if (shape.format === 'date') return 'a day as 2027-01-31'
      if (shape.format === 'country') return 'the two letters of a country, as GB'
      return shape.most === undefined ? 'a text' : `a text of at most ${shape.most} letters`
    }
    case 'number':
      return numberText(shape)
    case 'boolean':
      return 'true or false'
    case 'nothing':
      return 'null'
    case 'choice':
      return `one of ${shape.of.join(', ')}`
    case 'list':
      return shape.most === undefined ? 'a list' : `a list of at most ${shape.most}`
    case 'tuple':
      return `a list of ${shape.of.length}`
    case 'record':
      return 'an object'
    case 'either':
      return shape.of.map(allowedText).join(', or ')
    case 'object':
      return `an object of ${Object.keys(shape.fields).join(', ')}`
  }
}

function numberText({ whole, min, max, unit }: NumberShape): string {
  const kind = whole === true ? 'a whole number' : 'a number'
  const range =
    min === undefined && max === undefined
      ? ''
      : max === undefined
        ? `, ${min} or more`
        : min === undefined
          ? `, ${max} or less`
          : ` from ${min} to ${max}`
  return `${kind}${range}${unit === undefined ? '' : ` (${unit})`}`
}

function isWithin({ whole, min = -Infinity, max = Infinity }: NumberShape, value: number): boolean {
  return value >= min && value <= max && (whole !== true || Number.isInteger(value))
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

/** A country in two letters as they are published; nobody but the publishers writes GB. */
function countryOf(value: string): string | undefined {
  const written = value.trim().toUpperCase()
  if (written === 'UK') return 'GB'
  return /^[A-Z]{2}$/.test(written) ? written : undefined
}

function pathText(path: readonly (string | number)[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
}

const longestInput = 120

function inputText(value: unknown): string {
  const text = typeof value === 'string' ? value : shownTo(value, 3)
  return text.length > longestInput ? `${text.slice(0, longestInput)}…` : text
}

/** As JSON, but only so deep and so wide: what came may be a hundred thousand lists within each other. */
function shownTo(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? JSON.stringify(value.slice(0, longestInput)) : String(value)
  const isList = Array.isArray(value)
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  const parts = Object.entries(value).slice(0, longestInput)
  if (depth === 0 && parts.length > 0) return `${open}…${close}`
  const shown = parts.map(([key, part]) => `${isList ? '' : `${JSON.stringify(key)}:`}${shownTo(part, depth - 1)}`)
  return `${open}${shown.join(',')}${close}`
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
