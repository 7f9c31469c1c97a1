import type { ListItem, Person } from '@mixwise/core'
import { z } from 'zod'
import { taking } from './report.js'

/** What the native API takes. Keys nobody knows are refused, because a misspelt "pregnant" must not be ignored. */

const name = z
  .string()
  .max(10_000)
  .meta({ description: 'A name as people write it, or a code.', examples: ['baclofen'] })
const listItem = z.union([name, taking.extend({ name })])

export const person = z
  .strictObject({
    ageYears: z.number().min(0).max(130).optional(),
    sex: z.enum(['female', 'male']).optional(),
    weightKg: z.number().min(0.3).max(500).optional(),
    egfrMlPerMin: z.number().min(0).max(250).optional(),
    liver: z.enum(['normal', 'mild', 'moderate', 'severe']).optional(),
    pregnant: z.boolean().optional(),
    breastfeeding: z.boolean().optional(),
    conditions: z.array(z.string().max(60)).max(60).optional(),
    conditionsComplete: z.boolean().optional(),
    alcoholPattern: z.enum(['light', 'moderate', 'heavy', 'binge', 'dependent']).optional(),
  })
  .meta({ id: 'Person', description: 'Who takes it. Everything may be left out; what is not said stays open.' })

export const maxEntries = 1000
export const list = z.array(listItem).max(maxEntries)

export const checkRequest = z
  .strictObject({
    list,
    person: person.optional(),
    detail: z.enum(['full', 'compact']).optional().meta({ description: 'compact leaves the words out.' }),
  })
  .meta({ id: 'CheckRequest', examples: [{ list: ['baclofen', 'two glasses of wine'], person: { ageYears: 70 } }] })

export const stopRequest = z
  .strictObject({
    list,
    person: z
      .strictObject({
        ageYears: z.number().min(0).max(130).optional(),
        pregnant: z.boolean().optional(),
        epilepsy: z.boolean().optional(),
        alcoholDependent: z.boolean().optional(),
        earlierSevereWithdrawal: z.boolean().optional(),
      })
      .optional(),
  })
  .meta({ id: 'StopRequest', examples: [{ list: ['baclofen', 'diazepam'] }] })

const sheetItem = z.strictObject({ text: z.string().max(200), dose: z.string().max(200).optional() })
const score = z.int().min(0).max(4)

export const sheetRequest = z
  .strictObject({
    items: z.array(sheetItem).max(200),
    otherSubstances: z.array(sheetItem).max(200).optional(),
    alcohol: z
      .strictObject({
        scores: z.tuple([score, score, score]),
        sex: z.enum(['female', 'male']).optional(),
        note: z.string().max(500).optional(),
      })
      .optional(),
    person: person.optional(),
    questions: z.array(z.string().max(300)).max(30).optional(),
    date: z.iso.date(),
    as: z.enum(['json', 'markdown', 'html', 'fhir']).optional(),
  })
  .meta({ id: 'SheetRequest', examples: [{ items: [{ text: 'baclofen', dose: '10 mg' }], date: '2026-11-23' }] })

const dose = z.strictObject({ mg: z.number().optional(), gramsEthanol: z.number().optional(), atH: z.number() })

export const timelineRequest = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          name: z.string().max(200),
          doses: z.array(dose).max(100),
          form: z.string().max(40).optional(),
          route: z.string().max(40).optional(),
          food: z.enum(['fed', 'fasted']).optional(),
        }),
      )
      .max(8),
    person: z
      .strictObject({
        weightKg: z.number().optional(),
        sex: z.enum(['male', 'female']).optional(),
        ageYears: z.number().optional(),
        heightCm: z.number().optional(),
        egfrMlPerMin: z.number().optional(),
        pregnant: z.boolean().optional(),
      })
      .optional(),
    hours: z.number().optional(),
    stepMin: z.number().optional(),
    people: z.number().max(5000).optional().meta({ description: 'Virtual people; the service draws at most 5000.' }),
    seed: z.number().optional(),
    shareOfPeak: z.number().optional(),
    deliberate: z.boolean().optional(),
    startClockH: z.number().optional(),
  })
  .meta({
    id: 'TimelineRequest',
    examples: [{ items: [{ name: 'baclofen', doses: [{ mg: 10, atH: 0 }] }], hours: 24 }],
  })

/** A key that was checked to be absent or filled is what the core calls optional. */
export type Given<T> = T extends readonly unknown[]
  ? { [Index in keyof T]: Given<T[Index]> }
  : T extends object
    ? { [Key in keyof T]: Given<Exclude<T[Key], undefined>> }
    : T

/** What a schema has let through, without the `undefined` that JSON cannot hold. */
export function given<T>(value: T): Given<T> {
  return value as Given<T>
}

export type CheckedList = readonly ListItem[]
export type CheckedPerson = Person
