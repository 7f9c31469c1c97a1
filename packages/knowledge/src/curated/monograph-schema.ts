import {
  abruptStopRisks,
  confidences,
  helpKinds,
  jurisdictions,
  sectionIds,
  taperBases,
  topics,
  useStatuses,
  verdicts,
} from '@mixwise/core'
import { z } from 'zod'
import { entryShape } from '../read/shape.js'
import { selector } from './base-schema.js'
import { countryCode } from './country.js'

/** The shape of `curated/{monographs,claims,stopping,overdose,help}`. One entry a file. */

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower case letters, digits and dashes')
const cite = z.array(z.string().min(1)).min(1, 'every statement needs a citation')
const sentence = z.string().min(3)
const authors = z.array(z.string().min(2)).min(1)

export const statement = z.strictObject({
  text: sentence,
  cite,
  confidence: z.enum(confidences),
  jurisdiction: z.array(z.enum(jurisdictions)).min(1).optional(),
  status: z.enum(useStatuses).optional().describe('uses only'),
  route: z.array(id).min(1).optional(),
  topic: sentence.optional().describe('interactions only'),
})

/** curated/monographs: one substance a file. */
export const monograph = z
  .strictObject({
    slug: id,
    name: z.string().min(2),
    depth: z.enum(['full', 'structured']),
    authors,
    sections: z.partialRecord(z.enum(sectionIds), z.array(statement).min(1)),
  })
  .superRefine((entry, context) => {
    for (const [section, statements] of Object.entries(entry.sections)) {
      for (const [position, { status, topic }] of (statements ?? []).entries()) {
        const path = ['sections', section, position]
        if (section === 'uses' && status === undefined) {
          context.addIssue({ code: 'custom', path, message: 'a use says licensed, off-label, studied or negative' })
        }
        if (section !== 'uses' && status !== undefined) {
          context.addIssue({ code: 'custom', path, message: 'only uses have a status' })
        }
        if (section === 'interactions' && topic === undefined) {
          context.addIssue({ code: 'custom', path, message: 'an interaction names its topic' })
        }
      }
    }
  })

/** curated/claims: the claims of one article. */
export const claimSet = z.strictObject({
  slug: id,
  title: sentence,
  authors,
  claims: z
    .array(
      z.strictObject({
        id: z.string().regex(/^SC\d{2}$/, 'write the number of the claim as SC07'),
        section: id,
        claim: sentence,
        verdict: z.enum(verdicts),
        nuance: sentence,
        wording: sentence.describe('how we would say it'),
        cite,
      }),
    )
    .min(1),
})

/** curated/stopping: what an abrupt stop does, one class a file. */
export const stoppingClass = z
  .strictObject({
    id,
    name: sentence,
    authors,
    members: selector.describe('substances and properties, as in rules'),
    routes: z.array(id).min(1).optional(),
    depressant: z.boolean(),
    abruptStopRisk: z.enum(abruptStopRisks),
    emergency: z.boolean(),
    warning: sentence,
    happens: z.array(statement).min(1),
    onset: z.array(statement),
    atRisk: z.array(statement),
    emergencySigns: z.array(sentence).min(1),
    doThis: z.array(statement).min(1),
    tapers: z.array(
      z.strictObject({
        rate: sentence,
        basis: z.enum(taperBases),
        population: sentence,
        cite,
        confidence: z.enum(confidences),
      }),
    ),
  })
  .refine((entry) => !entry.emergency || entry.tapers.length === 0, {
    path: ['tapers'],
    message: 'an interruption that is an emergency never gets a taper',
  })

/** curated/stopping/rules.yaml: when to hand over to a clinician. */
export const stoppingRules = z.strictObject({
  rules: z.array(
    z.strictObject({
      id,
      when: z.enum([
        'two-depressants',
        'alcohol-dependence',
        'pregnancy',
        'epilepsy',
        'under-18',
        'earlier-severe-withdrawal',
      ]),
      say: sentence,
      cite,
    }),
  ),
})

/** curated/overdose: signs by group, one group a file. */
export const overdoseGroup = z.strictObject({
  id,
  name: sentence,
  authors,
  members: selector.describe('substances and properties, as in rules'),
  naloxone: z.enum(['yes', 'if-opioid-possible', 'no']),
  signs: z.array(statement).min(1),
  course: z.array(statement),
})

/** curated/overdose/guide.yaml: what anybody does, whatever was taken. */
export const overdoseGuide = z.strictObject({
  authors,
  redFlags: z.array(sentence).min(1),
  redFlagsCite: cite,
  steps: z.array(statement).min(1),
  naloxone: z.array(statement).min(1),
  combinations: z.array(z.strictObject({ id, of: z.array(id).min(2), signs: z.array(statement).min(1) })),
  kinds: z
    .array(
      z.strictObject({
        topics: z.array(z.enum(topics)).min(1),
        of: z.array(id).min(1).optional().describe('substances one of which has to be met'),
        notYet: z.array(statement).min(1).max(5),
        already: z.array(statement).min(1).max(5),
      }),
    )
    .describe('By what a finding is about: before mixing, and after it while all is well'),
})

/** curated/help: emergency, poison and help numbers, one country a file. */
export const helpCountry = z.strictObject({
  country: countryCode,
  name: sentence.or(z.string().min(2)),
  authors,
  lines: z
    .array(
      z.strictObject({
        kind: z.enum(helpKinds),
        name: sentence,
        number: z.string().min(2),
        note: sentence.optional(),
        cite: z.array(z.string()),
        confidence: z.enum(['A', 'B', 'C']).describe('C is never shown'),
        checked: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as 2027-01-05')
          .refine((text) => !Number.isNaN(Date.parse(text)), 'no calendar has this day'),
      }),
    )
    .min(1),
})

export const monographShape = entryShape('monographs', 'monograph', 'slug', monograph)
export const claimsShape = entryShape('claims', 'claims on', 'slug', claimSet)
export const stoppingShape = entryShape('stopping', 'stopping class', 'id', stoppingClass, 'rules.yaml')
export const stoppingRulesShape = entryShape('stopping/rules.yaml', 'list of stopping rules', '', stoppingRules)
export const overdoseShape = entryShape('overdose', 'overdose group', 'id', overdoseGroup, 'guide.yaml')
export const overdoseGuideShape = entryShape('overdose/guide.yaml', 'overdose guide', '', overdoseGuide)
export const helpShape = entryShape('help', 'help in', 'country', helpCountry)
