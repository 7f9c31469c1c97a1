import { consequences, severities, topics } from '@mixwise/core'
import { z } from 'zod'
import { listShape } from '../read/shape.js'
import { condition, said } from './base-schema.js'

/**
 * How a label speaks: section 4 and 4.3 rule out, sections 5, 7 and 4.4, 4.5 advise against, sections 2 and 4.2 ask for
 * another dose or a test.
 */
export const labelSays = ['contraindicated', 'avoid', 'adjust'] as const

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower case letters, digits and dashes')

const wordsOfLabel = z.strictObject({ happens: said, do: said, watch: z.array(said).optional() })

/** curated/labels/harms: what a label says can happen, in our words for both readers. */
export const labelHarm = z.strictObject({
  id,
  topic: z.enum(topics),
  consequences: z.array(z.enum(consequences)).min(1),
  seriousness: z.enum(['death', 'life-threatening', 'disability', 'hospitalisation', 'treatment-failure']),
  kind: z.enum(['pharmacodynamic', 'pharmacokinetic', 'mixed']),
  mechanism: said.describe('{left} acts on {right}; of a person there is only {left}'),
  patient: wordsOfLabel,
  clinician: wordsOfLabel,
})
export const labelHarmShape = listShape('labels/harms.yaml', 'harm of labels', 'id', labelHarm)

/**
 * curated/labels: what the label of a medicine rules out beside it, and whom it rules out. One entry a label, one row for
 * each; of a person one row a harm.
 */
export const label = z.strictObject({
  label: z.string().min(1).describe('the citation of the label that was opened'),
  of: z.string().min(1).describe('the medicine whose label it is, or the class whose labels say it alike'),
  section: z.string().min(1).describe('where it stands, as 4 or 4.3'),
  rows: z
    .array(
      z.strictObject({
        bars: z
          .string()
          .min(1)
          .optional()
          .describe('a substance, a property or a role: cyp3a-inhibitor-strong, a & !b'),
        when: z.array(condition).min(1).optional().describe('in place of bars: a person of whom any of these is true'),
        harm: id,
        suffers: z.enum(['it', 'the-other']).default('it').describe('whose level or effect changes'),
        says: z.enum(labelSays).default('contraindicated'),
        severity: z.enum(severities).optional().describe('where we grade otherwise on purpose'),
        why: z.string().min(3).optional().describe('then: why'),
      }),
    )
    .min(1),
})
export const labelShape = listShape('labels', 'label of', 'of', label, 'harms.yaml')

export type Label = z.infer<typeof label>
export type LabelHarm = z.infer<typeof labelHarm>
