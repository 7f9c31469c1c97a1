import { type CircumstanceKey, circumstance, circumstanceKeys, type Person } from '../vocabulary/circumstances.js'
import { genes } from '../vocabulary/genotype.js'
import { laboratoryTestIds } from '../vocabulary/laboratory.js'
import { mostEntries, mostLetters } from '../vocabulary/limits.js'
import { english } from '../vocabulary/words/en.js'
import {
  listOf,
  type Meant,
  number,
  type ObjectShape,
  object,
  oneOf,
  optional,
  type Shape,
  text,
  yesOrNo,
} from './shape.js'

function shapeOf(key: CircumstanceKey): Shape {
  const row = circumstance(key)
  switch (row.kind) {
    case 'number': {
      const [min, max] = row.range
      return number({ min, max, unit: row.unit, ...(row.whole === true && { whole: true }) })
    }
    case 'one-of':
      return oneOf(row.words)
    case 'yes-no':
      return yesOrNo()
    case 'conditions':
      return listOf(text({ most: mostLetters.condition }), { most: mostEntries.conditions })
    case 'country':
      return text({ format: 'country' })
    case 'genotype':
      return object(Object.fromEntries(Object.entries(genes).map(([gene, types]) => [gene, optional(oneOf(types))])))
    case 'laboratory':
      return listOf(
        object({
          test: oneOf(laboratoryTestIds),
          value: number(),
          unit: optional(text({ most: mostLetters.unit })),
          date: optional(text({ format: 'date' })),
        }),
        { most: mostEntries.laboratory },
      )
  }
}

/** Who takes it, made from the table of circumstances. */
export const person = object(
  Object.fromEntries(
    circumstanceKeys.map((key) => [key, optional(shapeOf(key), { description: english.circumstance[key].help })]),
  ),
  { id: 'Person', description: 'Who takes it. Everything may be left out; what is not said stays open.' },
) as unknown as ObjectShape & Meant<Person>
