import { operations } from '@mixwise/core/contract'
import { expect, it } from 'vitest'
import { toolSchema } from './tool-schema.js'

it.each(operations.filter(({ offered }) => offered.includes('mcp')).map((one) => [one.id, one] as const))(
  'names every field of %s and those within',
  (_id, { request }) => {
    const schema = toolSchema(request)
    expect(Object.keys(schema.properties as object)).toEqual(Object.keys(request.fields))
    const { person } = request.fields
    if (person?.kind === 'object')
      expect(JSON.stringify(schema.properties)).toContain(Object.keys(person.fields).join(', '))
  },
)
