import {
  type Action,
  actions,
  type Consequence,
  conditionIds,
  consequences,
  forms,
  routes,
  type Severity,
  severities,
} from '@mixwise/core'
import { z } from 'zod'
import { condition } from '../curated/base-schema.js'
import type { CuratedFiles } from '../read/curated-files.js'
import { regularExpression } from '../read/regular-expression.js'
import { listShape } from '../read/shape.js'
import { nameKey } from './name-key.js'

/** The four action levels of the thesaurus. They say what to do; they do not grade harm. */
export const ansmGrades = ['CI', 'ASDEC', 'PE', 'APEC'] as const
export type AnsmGrade = (typeof ansmGrades)[number]

/** What a level means on our scales when no rule of ours judges the pair. */
export const ansmVerdicts: Readonly<Record<AnsmGrade, { severity: Severity; action: Action }>> = {
  CI: { severity: 'contraindicated', action: 'avoid' },
  ASDEC: { severity: 'major', action: 'avoid-unless-benefit' },
  PE: { severity: 'moderate', action: 'adjust-or-monitor' },
  APEC: { severity: 'moderate', action: 'be-aware' },
}

const sides = z.strictObject({
  entry: z.array(z.string()).optional(),
  interactant: z.array(z.string()).optional(),
})

/** One level of a rule and when it holds. `condition` names the entry as left and the interactant as right. */
const level = z.strictObject({
  grade: z.enum(ansmGrades),
  when: z.string().min(3),
  condition: condition.optional(),
  members: z.array(sides).optional().describe('the member pairs it is for; left out: every pair no other level names'),
  usual: z.boolean().optional().describe('holds when the circumstances are not known'),
  severity: z.enum(severities).optional().describe('where the level would mislead about the harm'),
  action: z.enum(actions).optional(),
})
export type CodedLevel = z.infer<typeof level>

/** One rule of the thesaurus that carries several levels, coded by hand. */
const codedRule = z.strictObject({
  entry: z.string(),
  interactant: z.string(),
  printed: z.string(),
  levels: z.array(level).min(1),
  except: z.array(sides).optional().describe('member pairs the rule does not speak about'),
  note: z.string().optional(),
})
export type CodedRule = z.infer<typeof codedRule>

/** A class whose heading limits the rule to a route, a dose or a person. */
const heading = z.strictObject({
  class: z.string(),
  when: z.string(),
  routes: z.array(z.enum(routes)).optional(),
  usual: z.boolean().optional().describe('the circumstance to assume when a pair has several headings'),
})
export type CodedHeading = z.infer<typeof heading>

/** A limit the text of a rule puts on one of its sides. */
const limit = z.strictObject({
  of: z.string(),
  pattern: regularExpression,
  when: z.string(),
  routes: z.array(z.enum(routes)).optional(),
  forms: z.array(z.enum(forms)).optional(),
  doseMgPerDay: z.strictObject({ min: z.number().optional(), max: z.number().optional() }).optional(),
  conditions: z.array(z.enum(conditionIds)).optional(),
  usual: z.boolean().optional(),
})
export type CodedLimit = z.infer<typeof limit>

/** Member pairs that a rule with a single level leaves out. */
const exception = z.strictObject({
  entry: z.string(),
  interactant: z.string(),
  why: z.string(),
  except: z.array(sides).min(1),
})
export type CodedException = z.infer<typeof exception>

/** A member a class prints that we do not carry, and why. */
const notCarried = z.strictObject({ class: z.string(), members: z.array(z.string()).min(1), why: z.string() })

const consequence = z.strictObject({
  code: z.enum(consequences),
  pattern: regularExpression,
  mild: z.boolean().optional(),
  neutral: z.boolean().optional(),
})

const others = ['headings.yaml', 'not-carried.yaml', 'limits.yaml', 'exceptions.yaml']
export const codedRuleShape = listShape('ansm-levels', 'coded rule of', 'entry', codedRule, ...others)
export const headingShape = listShape('ansm-levels/headings.yaml', 'heading', 'class', heading)
export const notCarriedShape = listShape('ansm-levels/not-carried.yaml', 'class', 'class', notCarried)
export const limitShape = listShape('ansm-levels/limits.yaml', 'limit of', 'of', limit)
export const exceptionShape = listShape('ansm-levels/exceptions.yaml', 'exception of', 'entry', exception)
export const consequenceShape = listShape('crosswalk/ansm-consequences.yaml', 'consequence', 'code', consequence)

export interface CodedConsequence {
  code: Consequence
  pattern: RegExp
  weight: 'mild' | 'neutral' | 'full'
}

export interface AnsmCoding {
  rule(entry: string, interactant: string): { rule: CodedRule; mirrored: boolean } | undefined
  exception(entry: string, interactant: string): { exception: CodedException; mirrored: boolean } | undefined
  heading(className: string): CodedHeading | undefined
  limits: readonly CodedLimit[]
  leftOut(className: string): ReadonlySet<string>
  consequences: readonly CodedConsequence[]
  rules: readonly CodedRule[]
}

/**
 * Reads the hand-made coding of the thesaurus: `curated/ansm-levels` and the consequence table.
 *
 * @example
 * readAnsmCoding(files).rule('AMIODARONE', 'DILTIAZEM')?.rule.levels.length // 2
 */
export function readAnsmCoding(files: CuratedFiles): AnsmCoding {
  const valuesOf = <T>(entries: readonly { value: T }[]): readonly T[] => entries.map(({ value }) => value)
  const rules = valuesOf(files.read(codedRuleShape))
  const headings = valuesOf(files.read(headingShape))
  const left = valuesOf(files.read(notCarriedShape))
  const limits = valuesOf(files.read(limitShape))
  const exceptions = valuesOf(files.read(exceptionShape))
  const table = valuesOf(files.read(consequenceShape))
  const byPair = new Map(rules.map((rule) => [pairKey(rule.entry, rule.interactant), rule]))
  const exceptionByPair = new Map(exceptions.map((one) => [pairKey(one.entry, one.interactant), one]))
  const byClass = new Map(headings.map((one) => [nameKey(one.class), one]))
  const leftOut = new Map<string, Set<string>>()
  for (const one of left) {
    const members = leftOut.get(nameKey(one.class)) ?? new Set<string>()
    for (const member of one.members) members.add(nameKey(member))
    leftOut.set(nameKey(one.class), members)
  }
  return {
    rule(entry, interactant) {
      const straight = byPair.get(pairKey(entry, interactant))
      if (straight) return { rule: straight, mirrored: false }
      const turned = byPair.get(pairKey(interactant, entry))
      return turned && { rule: turned, mirrored: true }
    },
    exception(entry, interactant) {
      const straight = exceptionByPair.get(pairKey(entry, interactant))
      if (straight) return { exception: straight, mirrored: false }
      const turned = exceptionByPair.get(pairKey(interactant, entry))
      return turned && { exception: turned, mirrored: true }
    },
    limits,
    heading: (className) => byClass.get(nameKey(className)),
    leftOut: (className) => leftOut.get(nameKey(className)) ?? new Set(),
    consequences: table.map((one) => ({
      code: one.code,
      pattern: new RegExp(one.pattern),
      weight: one.mild ? ('mild' as const) : one.neutral ? ('neutral' as const) : ('full' as const),
    })),
    rules,
  }
}

function pairKey(entry: string, interactant: string): string {
  return `${nameKey(entry)}\t${nameKey(interactant)}`
}
