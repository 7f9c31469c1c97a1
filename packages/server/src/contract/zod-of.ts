import type { ObjectShape, Of, Shape } from '@mixwise/core/contract'
import { z } from 'zod'

const made = new WeakMap<Shape, z.ZodType>()
/** A shape with an id is one schema, wherever it stands. */
const named = new Map<string, z.ZodType>()

/**
 * The schema of a shape. Objects are closed: a misspelt "pregnant" must not be ignored.
 *
 * @example
 * zodOf(number({ min: 0, max: 130 })).safeParse(-4).success // false
 */
export function zodOf<const S extends Shape>(shape: S): z.ZodType<Of<S>> {
  return schemaOf(shape) as z.ZodType<Of<S>>
}

/**
 * The schemas of an object's fields, as tools for assistants want them.
 *
 * @example
 * Object.keys(fieldsOf(object({ name: text() }))) // ['name']
 */
export function fieldsOf(shape: ObjectShape): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(shape.fields).map(([key, field]) => [key, schemaOf(field)]))
}

/**
 * The schema of any shape, where its type is not known.
 *
 * @example
 * schemaOf(text()).safeParse('baclofen').success // true
 */
export function schemaOf(shape: Shape): z.ZodType {
  let schema = made.get(shape)
  if (schema === undefined) {
    const whole = wholeOf(shape)
    schema = shape.optional === true ? whole.optional() : whole
    made.set(shape, schema)
  }
  return schema
}

function wholeOf(shape: Shape): z.ZodType {
  const { id } = shape
  if (id === undefined) return described(shape)
  let schema = named.get(id)
  if (schema === undefined) {
    schema = described(shape)
    named.set(id, schema)
  }
  return schema
}

function described(shape: Shape): z.ZodType {
  const { id, examples } = shape
  const unit = shape.kind === 'number' && shape.unit !== undefined ? `In ${shape.unit}.` : undefined
  const description = [shape.description, unit].filter((part) => part !== undefined).join(' ')
  const meta = {
    ...(id !== undefined && { id }),
    ...(description !== '' && { description }),
    ...(examples !== undefined && { examples: [...examples] }),
  }
  const schema = bare(shape)
  return Object.keys(meta).length === 0 ? schema : schema.meta(meta)
}

function bare(shape: Shape): z.ZodType {
  switch (shape.kind) {
    case 'text': {
      if (shape.format === 'date') return z.iso.date()
      if (shape.format === 'country') return z.string().regex(/^[A-Za-z]{2}$/)
      return shape.most === undefined ? z.string() : z.string().max(shape.most)
    }
    case 'number': {
      let schema = shape.whole === true ? z.int() : z.number()
      if (shape.min !== undefined) schema = schema.min(shape.min)
      if (shape.max !== undefined) schema = schema.max(shape.max)
      return schema
    }
    case 'boolean':
      return z.boolean()
    case 'nothing':
      return z.null()
    case 'choice':
      return z.enum(shape.of)
    case 'list': {
      const list = z.array(schemaOf(shape.of))
      return shape.most === undefined ? list : list.max(shape.most)
    }
    case 'tuple':
      return z.tuple(shape.of.map(schemaOf) as [z.ZodType, ...z.ZodType[]])
    case 'record':
      return z.record(z.string(), schemaOf(shape.of))
    case 'either':
      return z.union(shape.of.map(schemaOf))
    case 'object':
      return z.strictObject(fieldsOf(shape))
  }
}
