import { consequences, evidenceLevels, topics } from '@mixwise/core'
import { z } from 'zod'
import { listShape } from '../read/shape.js'
import { cite, id, sentence, wordsOf } from './base-schema.js'

/** What can be said of a change of exposure that was worked out. */
export const computedKinds = [
  'raised',
  'raised-far',
  'may-rise',
  'lowered',
  'lowered-far',
  'may-fall',
  'unchanged',
] as const
export type ComputedKind = (typeof computedKinds)[number]

/** curated/exposure/findings: the words of a computed finding, once for every victim and for both readers. */
export const computedWords = z.strictObject({
  id: z.enum(computedKinds),
  aliases: z.array(id).optional().describe('ids of rules that it stands in place of: they were published'),
  topic: z.enum(topics),
  mechanism: sentence,
  patient: wordsOf(sentence),
  clinician: wordsOf(sentence),
  why: sentence.describe('the reason for the grade where {asks} is known'),
  unknown: sentence.describe('the reason where nothing is known of what the victim bears'),
  named: sentence.optional().describe('the reason where a source names the two, with what it {asks}'),
  evidence: z.strictObject({ level: z.enum(evidenceLevels), cite }),
})
export const computedWordsShape = listShape(
  'exposure/findings.yaml',
  'words of a computed finding',
  'id',
  computedWords,
)

/** curated/exposure/signs: by which a person can tell a harm that a change of exposure brings, and what to do then. */
const harmSigns = z.strictObject({ harm: z.enum(consequences), watch: z.array(sentence).min(1) })
export const harmSignsShape = listShape('exposure/signs.yaml', 'signs of a harm', 'harm', harmSigns)
export type HarmSigns = z.infer<typeof harmSigns>
export type ComputedWords = z.infer<typeof computedWords>
