import { actions, consequences, evidenceLevels, interruptions, seriousnesses, severities, topics } from '@mixwise/core'
import { z } from 'zod'
import { listShape } from '../read/shape.js'
import { cite, condition, id, said, selector, sentence, wordsOf } from './base-schema.js'
import { manage } from './manage-schema.js'

/** curated/citations: what an id in a `cite` list resolves to. */
export const citation = z.strictObject({
  id: z.string().min(1),
  title: sentence,
  year: z.union([z.int(), z.null()]),
  locator: z.string().min(3).describe('DOI, PMID, PMCID, label set id, or address'),
  kind: z.enum([
    'label',
    'agency',
    'guideline',
    'trial',
    'review',
    'cohort',
    'case',
    'laboratory',
    'reference',
    'dataset',
  ]),
  seen: z.string().min(3).describe('what of it was really read, and when'),
})
export const citationShape = listShape('citations', 'citation', 'id', citation)

/** curated/phrases: sentences that several rules share. */
export const phrase = z.strictObject({
  id: id.describe('a rule names it as =id'),
  en: sentence.describe('may use {left} and {right}'),
})
export const phraseShape = listShape('phrases', 'phrase', 'id', phrase)

/** One grade that depends on the person or the form. */
export const modifier = z.strictObject({
  when: condition,
  severity: z.enum(severities).optional(),
  action: z.enum(actions).optional(),
  interruption: z.enum(interruptions).optional(),
  why: said,
  ask: said.optional().describe('the one question that would decide it'),
  cite,
})

/** curated/rules: what happens when left meets right, or when left meets a person of whom `when` is true. */
const ruleFields = z.strictObject({
  id: id.describe(
    'what meets what, as opioid-with-benzodiazepine; never a grade, for grades change and ids are public',
  ),
  aliases: z.array(id).optional().describe('ids it had before: they were published, so they stay its own'),
  topic: z.enum(topics).describe('a pair shows at most one finding a topic: the gravest'),
  left: selector,
  right: selector.optional(),
  when: z
    .array(condition)
    .min(1)
    .optional()
    .describe('in place of right: the rule is about one substance and a person of whom any of these is true'),
  direction: z
    .enum(['mutual', 'left-affects-right'])
    .optional()
    .describe('left-affects-right: left is the precipitant, right the object'),
  except: z.array(z.strictObject({ left: selector, right: selector, why: sentence })).optional(),
  severity: z.enum(severities),
  action: z.enum(actions),
  interruption: z.enum(interruptions).optional(),
  seriousness: z.enum(seriousnesses).describe('the worst outcome the citations describe'),
  kind: z.enum(['pharmacodynamic', 'pharmacokinetic', 'mixed', 'unknown']),
  inferred: z.boolean().optional().describe('true: joined from roles or class, no source names the pair'),
  duplicate: z.boolean().optional().describe('true: this is duplicate therapy'),
  judges: z
    .boolean()
    .optional()
    .describe('true: this verdict stands over a graver grade in a listed source, which is still shown'),
  overrides: z.array(id).optional().describe('rules that stay silent where this one speaks'),
  mechanism: said.describe('for a clinician, one or two sentences, or =id of a phrase'),
  consequences: z.array(z.enum(consequences)).min(1).describe('what can happen to the person, the gravest first'),
  patient: wordsOf(said),
  clinician: wordsOf(said),
  why: said.describe('the reason for the grade, or =id of a phrase'),
  milder: said
    .optional()
    .describe(
      'why the grade is below what seriousness and evidence imply (docs/grading.md): what was measured, or whom the harm meets',
    ),
  evidence: z.strictObject({ level: z.enum(evidenceLevels), cite }),
  frequency: z.strictObject({ exposure: sentence.optional(), harm: sentence.optional(), cite }).optional(),
  modifiers: z.array(modifier).optional(),
  manage: z
    .array(manage)
    .min(1)
    .optional()
    .describe('what can be done; it speaks in place of what curated/manage says of the same kind'),
})
export const rule = ruleFields.superRefine(({ right, when, direction, except }, context) => {
  const amiss = (key: string, message: string): void => context.addIssue({ code: 'custom', path: [key], message })
  if (right === undefined && when === undefined) amiss('right', 'say whom left meets: right, or when for a person')
  if (right !== undefined && when !== undefined)
    amiss('when', 'a rule is about a pair or about a person: right or when')
  if (right !== undefined && direction === undefined) amiss('direction', 'a pair has a direction')
  if (right === undefined && direction !== undefined) amiss('direction', 'a rule about a person has no direction')
  if (right === undefined && except !== undefined) amiss('except', 'a rule about a person leaves out with & ! in left')
})
export const ruleShape = listShape('rules', 'rule', 'id', rule)

/** curated/quiet: pairs of classes that must never speak louder than this. */
export const quiet = z.strictObject({
  id,
  left: selector,
  right: selector,
  except: z.array(z.strictObject({ left: selector, right: selector, why: sentence })).optional(),
  severityAtMost: z.enum(severities),
  actionAtMost: z.enum(actions),
  interruptionAtMost: z.enum(interruptions),
  why: sentence,
  cite,
})
export const quietShape = listShape('quiet', 'quiet entry', 'id', quiet)

/** curated/burdens: what three or more substances add up to. */
export const burden = z.strictObject({
  id,
  name: sentence,
  topics: z.array(z.enum(topics)).min(1).describe('what it is about: findings of its pairs are said with it'),
  properties: z.record(id, z.number().positive()).describe('property and the points a member brings'),
  looked: z
    .array(
      z.strictObject({
        source: id.describe(
          'a list that has a class for this effect: whom it knows and leaves out of it, it looked at',
        ),
        as: z.array(sentence).min(1).describe('its classes of it, as it names them'),
      }),
    )
    .default([])
    .describe('who looked, so that a substance without points is told apart from an unknown one'),
  steps: z
    .array(
      z.strictObject({
        drivers: z.int().min(2).describe('at least so many substances bring points'),
        points: z.number().optional().describe('and together at least so many points'),
        needs: z
          .array(
            z.strictObject({
              of: selector,
              atLeast: z.int().min(1).optional().describe('so many of them; one when left out'),
            }),
          )
          .min(1)
          .optional()
          .describe('and its drivers are of these kinds: a pattern that points alone do not make'),
        when: z.array(condition).min(1).optional().describe('and any of these is so of the person'),
        severity: z.enum(severities),
        action: z.enum(actions),
        why: sentence,
        ask: sentence.optional().describe('the one question that would decide `when`'),
        cite,
      }),
    )
    .min(1),
  counts: z
    .array(
      z.strictObject({
        of: selector.describe('brings points'),
        when: z.array(condition).min(1).describe('only if any of these is so of it, as left, and of the person'),
        cite,
      }),
    )
    .min(1)
    .optional()
    .describe('what else brings none, as a low dose'),
  doses: z
    .array(
      z.strictObject({
        of: selector.describe('brings less of its points in a low dose'),
        minimumMgPerDay: z.number().positive().describe('the least dose of a day that works'),
        why: sentence.describe('said where the dose was below it'),
        cite,
      }),
    )
    .min(1)
    .optional()
    .describe('whose points weigh less below the least dose that works, never less than half'),
  none: z
    .array(z.strictObject({ of: selector.describe('brings none of it, as its sources say'), cite }))
    .min(1)
    .optional()
    .describe('whose zero is known where no list of `looked` knows the substance; points of a member speak first'),
  patient: wordsOf(sentence),
  clinician: wordsOf(sentence),
  also: z
    .array(
      z.strictObject({
        of: selector.describe('said only where a driver is of these'),
        patient: sentence.optional(),
        clinician: sentence.optional(),
      }),
    )
    .min(1)
    .optional()
    .describe('what to do that is of use for some drivers alone'),
})
export const burdenShape = listShape('burdens', 'burden', 'id', burden)

export type Citation = z.infer<typeof citation>
export type Modifier = z.infer<typeof modifier>
export type Phrase = z.infer<typeof phrase>
export type Rule = z.infer<typeof rule>
export type Quiet = z.infer<typeof quiet>
export type Burden = z.infer<typeof burden>
