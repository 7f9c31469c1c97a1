import { bounds, mostEntries } from '../vocabulary/limits.js'
import { amount, country, issue, itemIndex, locale, name, namedFields, takingFields, today, unread } from './parts.js'
import { person } from './person.js'
import { either, listOf, number, type Of, object, oneOf, optional, recordOf, text, yesOrNo } from './shape.js'

const dose = object({
  mg: optional(amount),
  gramsEthanol: optional(amount),
  atH: number({ description: 'Hours from the start of the chart.' }),
})

export const timelineRequest = object(
  {
    items: listOf(
      either([
        name,
        object({
          ...namedFields,
          doses: optional(listOf(dose, { most: mostEntries.doses }), {
            description: 'When and how much. Without it the name is read as a phrase, with how it is taken beside it.',
          }),
          ...takingFields,
          timesH: optional(
            listOf(number({ min: bounds.hours[0], max: bounds.hours[1] }), { most: mostEntries.doses }),
            {
              description: 'Hours from midnight of the first day; they may exceed 24.',
            },
          ),
          food: optional(oneOf(['fed', 'fasted'])),
        }),
      ]),
      {
        most: mostEntries.timeline,
        description: 'Phrases as "two glasses of wine at 20:00", or names with doses or how they are taken.',
      },
    ),
    country: optional(country, { description: 'Two letters: whose measures of drinks are meant.' }),
    locale,
    today,
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
    examples: [{ items: ['baclofen 10 mg at 08:00', 'two beers at 20:00'], hours: 24 }],
  },
)
export type TimelineRequest = Of<typeof timelineRequest>
/** One entry of a timeline's request. */
export type TimelineEntry = TimelineRequest['items'][number]

const numbers = listOf(number())
const band = object({ median: numbers, low50: numbers, high50: numbers, low90: numbers, high90: numbers })
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
    read: listOf(
      object({
        item: itemIndex,
        slug: text(),
        doses: listOf(dose),
        drink: optional(
          object({
            beverage: optional(text()),
            container: optional(text()),
            count: optional(amount),
            mlEach: optional(amount),
            abvPct: optional(amount),
            stated: object({ count: yesOrNo(), size: yesOrNo(), strength: yesOrNo() }),
            country: optional(text()),
            with: optional(listOf(text()), { description: 'Substances in it beside alcohol, which are not drawn.' }),
          }),
          { description: 'How a drink was counted. What was not stated is the usual figure.' },
        ),
      }),
      { description: 'Each entry as it was understood.' },
    ),
    unread: listOf(unread),
    timesH: numbers,
    curves: listOf(
      object({
        slug: text(),
        showing: oneOf(['concentration', 'shape', 'none']),
        unit: oneOf(['ng/mL', 'g/L', 'share of own peak']),
        reservations: listOf(text()),
        band,
        models: listOf(object({ id: text(), median: numbers, cite: listOf(text()) })),
        peak: optional(spread, { description: 'Absent for a shape.' }),
        peakAtH: spread,
        nearPeak: listOf(stretch),
        below5PctAtH: optional(number()),
        changed: optional(
          object({
            band,
            peak: optional(spread, { description: 'Absent for a shape.' }),
            direction: oneOf(['up', 'down']),
            unsure: optional(yesOrNo(), {
              description:
                'true: the change is computed and smaller than what the model misses by; there may as well be none.',
            }),
            basis: oneOf(['observed', 'fit']),
            ratio: object({
              low90: number(),
              median: number(),
              high90: number(),
              beyond: optional(yesOrNo({ description: 'The change may be greater than these figures.' })),
            }),
            by: listOf(text(), { description: 'Slugs of those that change it.' }),
            mostThere: number({ description: 'The most of the change that comes about within the chart, 0 to 1.' }),
          }),
          {
            description:
              'The same as others of the chart change it, on the same axis: switched on over their days of onset and off over their days of offset. The rest of the curve is without them.',
          },
        ),
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
