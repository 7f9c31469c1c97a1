import { issue, name } from './parts.js'
import { person } from './person.js'
import { listOf, number, type Of, object, oneOf, optional, recordOf, text, yesOrNo } from './shape.js'

const dose = object({
  mg: optional(number()),
  gramsEthanol: optional(number()),
  atH: number({ description: 'Hours from the start of the chart.' }),
})

export const timelineRequest = object(
  {
    items: listOf(
      object({
        name,
        doses: listOf(dose, { most: 100 }),
        form: optional(text({ most: 40 })),
        route: optional(text({ most: 40 })),
        food: optional(oneOf(['fed', 'fasted'])),
      }),
      { most: 8 },
    ),
    person: optional(person),
    hours: optional(number()),
    stepMin: optional(number()),
    people: optional(number(), { description: 'Virtual people; the service draws at most 5000.' }),
    seed: optional(number()),
    shareOfPeak: optional(number()),
    deliberate: optional(yesOrNo()),
    startClockH: optional(number()),
  },
  {
    id: 'TimelineRequest',
    examples: [{ items: [{ name: 'baclofen', doses: [{ mg: 10, atH: 0 }] }], hours: 24 }],
  },
)
export type TimelineRequest = Of<typeof timelineRequest>

const numbers = listOf(number())
const spreadFields = { median: number(), low50: number(), high50: number(), low90: number(), high90: number() }
const spread = object(spreadFields, {
  description: 'Median, the middle half and the middle 90 % of the virtual people.',
})
const stretch = object({ fromH: number(), toH: number() })

export const timelineAnswer = object(
  {
    drawn: yesOrNo({ description: 'false when the input was wrong or help takes the place of every curve.' }),
    issues: listOf(issue),
    help: listOf(
      object({
        code: text(),
        scope: oneOf(['all', 'item']),
        slug: optional(text()),
        name: optional(text()),
        text: text(),
      }),
    ),
    settings: object({
      hours: number(),
      stepMin: number(),
      people: number(),
      seed: number(),
      shareOfPeak: number(),
    }),
    startClockH: optional(number()),
    timesH: numbers,
    curves: listOf(
      object({
        slug: text(),
        showing: oneOf(['concentration', 'shape', 'none']),
        unit: oneOf(['ng/mL', 'g/L', 'share of own peak']),
        reservations: listOf(text()),
        band: object({ median: numbers, low50: numbers, high50: numbers, low90: numbers, high90: numbers }),
        models: listOf(object({ id: text(), median: numbers, cite: listOf(text()) })),
        peak: optional(spread, { description: 'Absent for a shape.' }),
        peakAtH: spread,
        nearPeak: listOf(stretch),
        below5PctAtH: optional(number()),
        check: optional(object({ ratio: number(), observations: number(), within: yesOrNo() })),
        cite: listOf(text()),
      }),
    ),
    meetings: listOf(
      object({
        slugs: listOf(text()),
        shareOfPeak: number(),
        hoursBoth: spread,
        stretches: listOf(stretch),
        closestAtH: number(),
        sharesThen: listOf(number()),
      }),
    ),
    statements: listOf(text(), { description: 'What the chart says, in sentences.' }),
    notes: listOf(text(), { description: 'What was assumed, and what the figures cannot say.' }),
    standing: text({ description: 'Said under every chart.' }),
    names: recordOf(text(), { description: 'The name behind each slug.' }),
  },
  { id: 'TimelineAnswer' },
)
export type TimelineAnswer = Of<typeof timelineAnswer>
