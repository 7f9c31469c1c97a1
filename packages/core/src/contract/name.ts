import { asks } from '../phrase/reading.js'
import { codeSystems } from '../vocabulary/code-systems.js'
import { amount, candidate, country, issue, locale, name, taking, texts, today, unread } from './parts.js'
import { either, listOf, number, type Of, object, oneOf, optional, text, tuple } from './shape.js'

export const nameRequest = object(
  {
    name,
    country: optional(country, { description: 'Two letters: whose drinks and brands are meant.' }),
    locale,
    today,
  },
  { id: 'NameRequest', examples: [{ name: 'percocet' }] },
)
export type NameRequest = Of<typeof nameRequest>

const codes = object({ rxcui: texts, unii: texts, drugbank: texts, nui: texts })

const intake = object({
  name: text({ description: 'What is taken, as written.' }),
  doseMg: optional(amount, { description: 'At each of the times.' }),
  gramsEthanol: optional(amount, { description: 'At each of the times.' }),
  timesH: listOf(number(), { description: 'Hours from midnight of the first day; they may exceed 24.' }),
  spanH: optional(tuple([number(), number()]), { description: 'From when to when it is taken.' }),
})

/** How a text was read, whatever came of it. */
const readingFields = {
  parts: listOf(
    object({
      text: text(),
      at: number({ whole: true, min: 0, description: 'Where the piece begins in the text.' }),
      as: text({
        description: 'What it was used as: name, drink, amount, form, route, frequency, time, filler, unread ...',
      }),
      reason: optional(text({ description: 'Of an unread piece: why.' })),
      slugs: optional(listOf(text(), { description: 'What a name stands for.' })),
    }),
    { description: 'The text piece by piece, in order.' },
  ),
  country: optional(text({ description: 'Whose drinks and brands were meant; absent when no country was given.' })),
  otherMeanings: listOf(candidate, {
    description: 'What the same name means elsewhere, and other products whose name goes on from it.',
  }),
}

export const nameAnswer = either(
  [
    object({
      input: text(),
      status: oneOf(['resolved']),
      how: text(),
      taking: optional(taking),
      substances: listOf(
        object({
          slug: text(),
          name: text(),
          kind: text(),
          codes,
          taking: optional(taking, { description: 'Of several: how this one is taken.' }),
        }),
      ),
      unread: listOf(unread),
      asks: listOf(oneOf(asks)),
      intakes: optional(listOf(intake), {
        description: 'Of several amounts each with its own times: "two beers at 20:00 and a shot at 22:00".',
      }),
      ...readingFields,
      issues: listOf(issue),
    }),
    object({
      input: text(),
      status: oneOf(['ambiguous', 'unrecognised']),
      code: text(),
      message: text(),
      candidates: listOf(candidate),
      systems: optional(listOf(oneOf(codeSystems)), { description: 'Of which registers a code may be.' }),
      unread: listOf(unread),
      ...readingFields,
      issues: listOf(issue),
    }),
  ],
  { id: 'NameAnswer', description: 'How a text is understood. A doubtful name is offered, never taken.' },
)
export type NameAnswer = Of<typeof nameAnswer>
