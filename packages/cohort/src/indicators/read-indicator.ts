import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { UnreadableInput } from '../read/tables.js'

/** Codes and words that stand for one thing in records. */
const terms = z.strictObject({
  snomed: z.array(z.string()).default([]),
  /** Beginnings of codes of ICD-10-CM. */
  icd10: z.array(z.string()).default([]),
  /** Codes of other systems, whole. */
  codes: z.array(z.string()).default([]),
  /** A regular expression over displays and texts, whatever the case. */
  words: z.string().optional(),
  notWords: z.string().optional(),
  alsoAsDiagnosis: z.boolean().default(false),
})
export type Terms = z.infer<typeof terms>

/** Medicines by what they hold. */
const medicines = z.strictObject({
  of: z.array(z.string()),
  without: z.array(z.array(z.string())).default([]),
  except: z
    .array(
      z.strictObject({
        of: z.array(z.string()),
        /** Only where the product holds one of these as well. */
        beside: z.array(z.string()).optional(),
        /** Only where its words are so. */
        words: z.string().optional(),
        unlessWords: z.string().optional(),
      }),
    )
    .default([]),
})
export type Medicines = z.infer<typeof medicines>

const common = { id: z.string(), name: z.string(), source: z.array(z.string()).min(1) }

const dischargePrescribing = z.strictObject({
  ...common,
  kind: z.literal('discharge-prescribing'),
  encounter: z.strictObject({
    fromAgeYears: z.number(),
    statuses: z.array(z.string()),
    inpatient: terms,
    emergency: terms,
    observation: terms,
    joinedWithinMinutes: z.number(),
  }),
  orders: z.strictObject({
    categories: z.array(z.string()),
    statuses: z.array(z.string()),
    intents: z.array(z.string()),
  }),
  medicines: z.record(z.string(), medicines),
  denominator: z.strictObject({ anyOf: z.array(z.string()) }),
  numerator: z.strictObject({ twoOf: z.string(), together: z.tuple([z.string(), z.string()]) }),
  exclusions: z.strictObject({
    conditions: z.record(z.string(), terms),
    treatment: z.strictObject({
      medicines: z.string(),
      procedures: terms,
      procedureStatuses: z.array(z.string()),
      conditions: terms,
    }),
    care: terms.extend({ requestStatuses: z.array(z.string()), procedureStatuses: z.array(z.string()) }),
    dispositions: terms,
  }),
})
export type DischargePrescribing = z.infer<typeof dischargePrescribing>

/** Supplies of one group: on so many different days, for so many days in all. */
const supplied = z.strictObject({ group: z.string(), dates: z.number(), days: z.number() })

const supplies = z.strictObject({
  ...common,
  kind: z.literal('supplies'),
  /** On the first day of the period. */
  fromAgeYears: z.number(),
  /** Only what begins in the last months of the period; the whole of it when left out. */
  window: z.strictObject({ lastMonths: z.number() }).optional(),
  medicines: z.record(z.string(), medicines),
  denominator: z.strictObject({
    supplied: z.array(supplied).default([]),
    /** One and the same substance of a group, on so many different days. */
    sameSubstance: z.strictObject({ group: z.string(), dates: z.number() }).optional(),
    withoutAny: z.array(z.string()).default([]),
  }),
  /** By ids of conditions as the rules know them, by codes and by words, of what holds on any day of the period. */
  exclusions: terms.extend({ conditions: z.array(z.string()) }).optional(),
  numerator: z.strictObject({
    supplied: z.array(supplied).default([]),
    /** Both at once on so many days. */
    together: z.strictObject({ groups: z.tuple([z.string(), z.string()]), days: z.number() }).optional(),
    /** Different substances of a group, each supplied on so many different days, so many at once on so many days. */
    substances: z
      .strictObject({ group: z.string(), atLeast: z.number(), dates: z.number(), days: z.number() })
      .optional(),
    /** Begun within so many days of each other. */
    begunWithin: z.strictObject({ groups: z.tuple([z.string(), z.string()]), days: z.number() }).optional(),
  }),
})
export type SuppliesIndicator = z.infer<typeof supplies>

const indicator = z.discriminatedUnion('kind', [dischargePrescribing, supplies])
export type Indicator = z.infer<typeof indicator>

const folder = new URL('../../indicators/', import.meta.url)

/** The indicators there are, by id. */
export function indicatorIds(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort()
}

/**
 * Reads an indicator.
 *
 * @throws UnreadableInput where there is none of that id.
 */
export function readIndicator(id: string): Indicator {
  const file = new URL(`${id}.yaml`, folder)
  if (!/^[a-z0-9-]+$/.test(id) || !existsSync(file))
    throw new UnreadableInput(`There is no indicator ${id}; known are ${indicatorIds().join(', ')}.`)
  return indicator.parse(parse(readFileSync(file, 'utf8')))
}
