import { conditionIds, routes, sidesToChange, testsToAsk, topics, waysToManage } from '@mixwise/core'
import { z } from 'zod'
import { listShape } from '../read/shape.js'
import { cite, condition, id, range, selector, sentence } from './base-schema.js'

const toManage = {
  do: z
    .enum(waysToManage)
    .describe('what can be done; what can be left out the engine says itself, and leave-out only adds a note to that'),
  swapTo: z
    .array(id)
    .min(1)
    .optional()
    .describe('purposes in curated/alternatives: what to take in its place, or for protection'),
  test: z.array(z.enum(testsToAsk)).min(1).optional().describe('level is that of what is changed'),
  withinDays: range.optional(),
  hours: z
    .strictObject({
      before: z.number().positive().optional(),
      after: z.number().positive().optional(),
      between: z.number().positive().optional(),
    })
    .optional()
    .describe('what is changed is taken so many hours before the other or so many after it; between: before or after'),
  doseTo: z.enum(['lower', 'higher']).optional(),
  capMgPerDay: z.number().positive().optional().describe('the most a label allows beside the other'),
  route: z.enum(routes).optional().describe('of do: local'),
  called: sentence.optional().describe('of do: other-way: what is no substance, as "a nerve block"'),
  note: sentence.optional().describe('what else a person has to know of it'),
  cite,
}

type ToManage = z.infer<z.ZodObject<typeof toManage>>

/** What a way cannot do without. */
function checkWay(way: ToManage, context: z.RefinementCtx): void {
  const amiss = (key: keyof ToManage, message: string): void =>
    context.addIssue({ code: 'custom', path: [key], message })
  if (way.do === 'protect' && way.swapTo === undefined) amiss('swapTo', 'say with what: swapTo names a purpose')
  if (way.do === 'test' && way.test === undefined) amiss('test', 'say what is measured')
  if (way.do === 'apart' && way.hours === undefined) amiss('hours', 'say how many hours before or after')
  if (way.do === 'other-way' && way.called === undefined) amiss('called', 'say which other way')
  if ((way.do === 'ask' || way.do === 'watch' || way.do === 'leave-out') && way.note === undefined)
    amiss('note', 'say what to ask, to watch for or to know')
}

/** In a rule: what can be done about it, beside what holds for its substances in general. */
export const manage = z
  .strictObject({
    ...toManage,
    change: z.enum(sidesToChange).optional().describe('with which side it is done; either when left out'),
  })
  .superRefine(checkWay)

/** curated/manage: what can be done about every finding of some substances, of a topic. */
export const way = z
  .strictObject({
    id: id.describe('what is done, and with what, as level-of-lithium'),
    of: selector.describe('with what it is done'),
    with: selector.optional().describe('what it then meets; with anything, or the person alone, when left out'),
    topics: z.array(z.enum(topics)).min(1).optional().describe('only findings of these topics'),
    when: condition.optional().describe('only where this is so; `left` is what it is done with'),
    ...toManage,
  })
  .superRefine(checkWay)
export const wayShape = listShape('manage', 'way', 'id', way)

/** curated/manage-by-topic: what is adjusted or followed where a rule of a topic asks for it and says no more itself. */
export const topicWay = z
  .strictObject({
    topic: z.enum(topics),
    do: z.enum(['dose', 'test', 'watch']).describe('what is adjusted or followed'),
    doseTo: z.enum(['lower', 'higher']).optional().describe('of what the other acts on'),
    test: z.array(z.enum(testsToAsk)).min(1).optional(),
    note: sentence.optional().describe('what to watch for'),
  })
  .superRefine(({ do: what, doseTo, test, note }, context) => {
    const wanted = { dose: doseTo, test, watch: note }[what]
    if (wanted === undefined)
      context.addIssue({
        code: 'custom',
        path: ['do'],
        message: `say of ${what} in which way, what is measured, or what to watch for`,
      })
  })
export const topicWayShape = listShape('manage-by-topic', 'topic', 'topic', topicWay)

/** curated/alternatives: what is used for one purpose, and what may take the place of it. */
export const purpose = z.strictObject({
  id,
  name: sentence.describe('as a part of a sentence, behind "for": pain'),
  used: selector.describe('what is used for it and may be replaced'),
  yields: z
    .int()
    .min(0)
    .max(4)
    .describe(
      'how readily it gives way: 4 nothing is lost, 3 easily replaced, 2 with thought, 1 only by who prescribes it, 0 never by itself',
    ),
  why: sentence.optional().describe('the reason for yields, where somebody could see it differently'),
  alone: z
    .literal(true)
    .optional()
    .describe('one medicine is enough for it: where two of them meet, it is asked whether both are needed'),
  when: condition.optional().describe('only where this is so; `left` is what is replaced'),
  indication: z
    .array(z.enum(conditionIds))
    .min(1)
    .optional()
    .describe('conditions for which it is used; whoever has one takes it for that, and not for another purpose'),
  routes: z
    .array(z.enum(routes))
    .min(1)
    .optional()
    .describe('how it is taken for this, where it is not by mouth, through the skin or injected'),
  to: z
    .array(
      z
        .strictObject({
          substances: z.array(z.string()).min(1).optional(),
          called: sentence.optional().describe('what is no substance, or how one is called in this form'),
          route: z.enum(routes).optional(),
          when: condition.optional().describe('only where this is so'),
          not: z.array(condition).min(1).optional().describe('not for a person of whom any of these is so'),
          pregnancy: cite
            .optional()
            .describe('says that it is used in pregnancy; without it nothing is proposed to somebody who is pregnant'),
          cite: cite.describe('says that it is used for this'),
        })
        .refine(({ substances, called }) => substances !== undefined || called !== undefined, {
          message: 'name substances, or say what it is called',
        }),
    )
    .min(1)
    .optional()
    .describe('the most usual first; left out where nothing takes its place'),
})
export const purposeShape = listShape('alternatives', 'purpose', 'id', purpose)

export type TopicWay = z.infer<typeof topicWay>
export type Purpose = z.infer<typeof purpose>
export type Way = z.infer<typeof way>
export type Manage = z.infer<typeof manage>
