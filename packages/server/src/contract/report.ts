import {
  actions,
  evidenceLevels,
  interruptions,
  issueCodes,
  type Report,
  severities,
  takingStates,
} from '@mixwise/core'
import { z } from 'zod'

/** The published shape of a report, as schemas. `core/src/check/report.ts` makes it; `ReportFits` holds the two together. */

export const severity = z.enum(severities).meta({ description: 'How bad the harm can be, least first.' })
export const action = z.enum(actions).meta({ description: 'What to do about it, mildest first.' })
export const interruption = z.enum(interruptions).meta({ description: 'How loudly it should speak.' })
export const reviewState = z
  .enum(['reviewed', 'changed-since-review', 'unreviewed'])
  .meta({ description: 'Whether a licensed professional has signed off what is said here.' })

const amount = z
  .union([z.number(), z.tuple([z.number(), z.number()]).readonly()])
  .meta({ description: 'A number, or the lower and the upper end of a range.' })

export const taking = z.strictObject({
  route: z.string().optional(),
  form: z.string().optional(),
  doseMg: amount.optional().meta({ description: 'In one intake.' }),
  doseUnits: amount.optional().meta({ description: 'Units of activity in one intake.' }),
  timesPerDay: amount.optional(),
  doseMgPerDay: amount.optional(),
  doseMgPerWeek: amount.optional(),
  asNeeded: z.boolean().optional(),
  frequency: z.enum(['single', 'occasional', 'regular']).optional(),
  state: z.enum(takingStates).optional().meta({ description: 'Current when absent.' }),
  daysAgo: amount.optional().meta({ description: 'How long ago it ended.' }),
  gramsEthanol: amount.optional().meta({ description: 'Alcohol in one intake.' }),
  atH: z
    .union([z.number(), z.array(z.number()).readonly()])
    .optional()
    .meta({ description: 'Clock time or times in hours.' }),
})

const candidate = z.strictObject({ slug: z.string(), name: z.string() })

export const issue = z.strictObject({
  code: z.enum(issueCodes),
  path: z.string().meta({ description: 'Where in the input, as list[2].' }),
  input: z.string(),
  candidates: z.array(candidate).optional(),
  didYouMean: z.string().optional(),
  message: z.string(),
})

const namedSubstance = z.union([
  z.strictObject({
    input: z.string(),
    status: z.literal('resolved'),
    slug: z.string(),
    name: z.string(),
    kind: z.string(),
    how: z.string(),
    taking: taking.optional(),
    sameAs: z.string().optional(),
  }),
  z.strictObject({ input: z.string(), status: z.literal('ambiguous'), candidates: z.array(candidate) }),
  z.strictObject({ input: z.string(), status: z.literal('unrecognised') }),
])

const pairAnswer = z.strictObject({
  a: z.string(),
  b: z.string(),
  status: z.enum(['interaction', 'nothing-listed', 'not-covered']).meta({
    description: 'nothing-listed: a source looked at both substances. not-covered: nobody looked; it says nothing.',
  }),
  severity: severity.optional(),
  action: action.optional(),
  interruption: interruption.optional(),
  coveredBy: z.array(z.string()),
  compatible: z
    .array(z.strictObject({ source: z.string(), grade: z.string(), rule: z.string().optional() }))
    .optional(),
})

const citation = z.strictObject({
  id: z.string(),
  title: z.string(),
  year: z.number().nullable(),
  locator: z.string(),
  kind: z.string(),
})

const reportedSource = z.strictObject({
  id: z.string(),
  name: z.string(),
  edition: z.string(),
  licence: z.string(),
  grade: z.string().meta({ description: "The grade in the source's own words." }),
  severity,
  via: z.string().optional(),
  when: z.string().optional().meta({ description: 'The circumstance the grade is for, in our words.' }),
  lag: z.string().optional(),
  levels: z.array(z.strictObject({ grade: z.string(), severity, action, when: z.string() })).optional(),
})

const spoken = z.strictObject({ happens: z.string(), do: z.string(), watch: z.array(z.string()) })

export const finding = z.strictObject({
  id: z.string(),
  topic: z.string(),
  substances: z.tuple([z.string(), z.string()]),
  directed: z.boolean().meta({ description: 'true: the first substance affects the second.' }),
  severity,
  action,
  interruption,
  seriousness: z.string(),
  consequences: z.array(z.string()),
  mechanism: z.strictObject({ kind: z.string(), text: z.string() }).optional(),
  patient: spoken.optional(),
  clinician: spoken.optional(),
  context: z
    .strictObject({
      applied: z.array(z.string()),
      depends: z.array(z.strictObject({ severity, action, why: z.string(), ask: z.string().optional() })),
    })
    .optional(),
  evidence: z
    .strictObject({
      level: z.enum([...evidenceLevels, 'not-stated']),
      why: z.string(),
      citations: z.array(citation),
    })
    .optional(),
  frequency: z
    .strictObject({ exposure: z.string().optional(), harm: z.string().optional(), citations: z.array(citation) })
    .nullable()
    .optional(),
  basis: z.enum(['rule', 'inferred', 'listed']),
  verified: z.boolean(),
  quieted: z.string().optional(),
  sources: z.array(reportedSource),
  disagreement: z.boolean(),
  review: reviewState,
})

const combination = z.strictObject({
  id: z.string(),
  drivers: z.array(z.string()),
  severity,
  action,
  review: reviewState,
  name: z.string().optional(),
  why: z.string().optional(),
  patient: spoken.optional(),
  clinician: spoken.optional(),
  citations: z.array(citation).optional(),
})

const repeated = z.strictObject({
  slug: z.string(),
  name: z.string(),
  inputs: z.array(z.string()),
  totalMgPerDay: amount.optional(),
})

const stopWarning = z.strictObject({
  id: z.string(),
  name: z.string(),
  substances: z.array(z.string()),
  warning: z.string(),
  citations: z.array(citation),
})

export const knowledgeVersion = z.strictObject({ version: z.string(), hash: z.string() })

export const report = z
  .strictObject({
    format: z.string().meta({ description: 'mixwise-report/ and the version of this shape.' }),
    knowledge: knowledgeVersion,
    substances: z.array(namedSubstance),
    pairs: z.array(pairAnswer).meta({ description: 'One answer for every pair of recognised substances.' }),
    findings: z.array(finding).meta({ description: 'Gravest first.' }),
    combined: z.array(combination).meta({ description: 'What three or more substances add up to.' }),
    repeated: z.array(repeated),
    stopping: z.array(stopWarning).optional().meta({
      description: 'What stopping suddenly would do, for each listed substance with such a warning.',
    }),
    unrecognised: z.array(issue).meta({ description: 'Names nothing was checked about.' }),
    issues: z.array(issue),
  })
  .meta({ id: 'Report', description: 'What happens when the named substances meet in one person.' })

/** A type with writable arrays, and optional keys that are either left as they are or all made required. */
type Plain<T, Keys extends 'as-is' | 'required'> = T extends readonly [infer A, infer B]
  ? [Plain<A, Keys>, Plain<B, Keys>]
  : T extends readonly (infer Item)[]
    ? Plain<Item, Keys>[]
    : T extends object
      ? Keys extends 'required'
        ? { -readonly [Key in keyof T]-?: Plain<Exclude<T[Key], undefined>, Keys> }
        : { -readonly [Key in keyof T]: Plain<Exclude<T[Key], undefined>, Keys> }
      : T
type Both<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
/** Once with optional keys as they are, once with all required, because an extra optional key passes the first. */
type Same<A, B> = [Both<Plain<A, 'as-is'>, Plain<B, 'as-is'>>, Both<Plain<A, 'required'>, Plain<B, 'required'>>]
type Expect<T extends [true, true]> = T
/** Fails to compile when the schema and the type of the core part ways. */
export type ReportFits = Expect<Same<z.output<typeof report>, Report>>
