import { describe, expect, expectTypeOf, it } from 'vitest'
import { operations } from './operations.js'
import { either, listOf, number, type Of, object, oneOf, optional, orNothing, recordOf, text, tuple } from './shape.js'

const dose = object({
  unit: oneOf(['mg', 'g']),
  amount: number({ min: 0, unit: 'mg' }),
  times: optional(tuple([number(), number()]), { description: 'From and to.' }),
  note: orNothing(text()),
  marks: recordOf(either([text(), number()])),
  parts: listOf(object({ name: text() })),
})

describe('a shape', () => {
  it('gives the type of what has it', () => {
    expectTypeOf<Of<typeof dose>>().toEqualTypeOf<{
      unit: 'mg' | 'g'
      amount: number
      times?: readonly [number, number]
      note: string | null
      marks: Readonly<Record<string, string | number>>
      parts: readonly { name: string }[]
    }>()
    const given: Of<typeof dose> = {
      unit: 'mg',
      amount: 2,
      note: null,
      marks: { a: 1, b: 'x' },
      parts: [{ name: 'n' }],
    }
    const needed = Object.entries(dose.fields).flatMap(([key, field]) => ('optional' in field ? [] : [key]))
    expect(Object.keys(given)).toEqual(needed)
  })

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(dose))).toEqual(dose)
    expect(dose.fields.times).toMatchObject({ kind: 'tuple', optional: true, description: 'From and to.' })
  })
})

describe('the operations', () => {
  it('are plain data, each under an id and an address of its own', () => {
    expect(JSON.parse(JSON.stringify(operations))).toEqual(operations)
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
    expect(new Set(operations.map(({ path }) => path)).size).toBe(operations.length)
  })

  it('take what their path asks for', () => {
    for (const { path, request } of operations)
      for (const [, name] of path.matchAll(/\{(\w+)\}/g)) expect(Object.keys(request.fields)).toContain(name)
  })
})
