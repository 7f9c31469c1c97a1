import { checkRequest, number, object, operations, optional, text } from '@mixwise/core/contract'
import { describe, expect, it } from 'vitest'
import { jsonSchemaOf } from './json-schema.js'
import { schemaOf, zodOf } from './zod-of.js'

describe('the schema of a shape', () => {
  it('is closed, and holds the limits', () => {
    const schema = zodOf(object({ ageYears: optional(number({ min: 0, max: 130, unit: 'years' })) }))
    expect(schema.safeParse({}).success).toBe(true)
    expect(schema.safeParse({ ageYears: 131 }).success).toBe(false)
    expect(schema.safeParse({ agYears: 30 }).success).toBe(false)
  })

  it('says its unit', () => {
    expect(jsonSchemaOf(zodOf(number({ unit: 'mL/min', description: 'Filtration.' })))).toMatchObject({
      description: 'Filtration. In mL/min.',
    })
  })

  it('is one schema for one name, left out or not', () => {
    const named = object({ name: text() }, { id: 'Named' })
    const made = jsonSchemaOf(zodOf(object({ one: named, other: optional(named) })))
    expect(Object.keys((made as { $defs: object }).$defs)).toEqual(['Named'])
  })

  it('accepts its own examples', () => {
    for (const { request, id } of operations)
      for (const example of request.examples ?? [])
        expect(schemaOf(request).safeParse(example).error, id).toBeUndefined()
    expect(checkRequest.examples.length).toBeGreaterThan(0)
  })
})
