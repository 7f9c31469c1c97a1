import { asks } from '../phrase/reading.js'
import { candidate, issue, locale, name, taking, texts, today, unread } from './parts.js'
import { either, listOf, type Of, object, oneOf, optional, text } from './shape.js'

export const nameRequest = object(
  {
    name,
    country: optional(text({ most: 10 }), { description: 'Two letters: whose drinks and brands are meant.' }),
    locale,
    today,
  },
  { id: 'NameRequest', examples: [{ name: 'percocet' }] },
)
export type NameRequest = Of<typeof nameRequest>

const codes = object({ rxcui: texts, unii: texts, drugbank: texts, nui: texts })

export const nameAnswer = either(
  [
    object({
      input: text(),
      status: oneOf(['resolved']),
      how: text(),
      taking: optional(taking),
      substances: listOf(object({ slug: text(), name: text(), kind: text(), codes })),
      unread: listOf(unread),
      asks: listOf(oneOf(asks)),
      issues: listOf(issue),
    }),
    object({
      input: text(),
      status: oneOf(['ambiguous', 'unrecognised']),
      code: text(),
      message: text(),
      candidates: listOf(candidate),
      unread: listOf(unread),
      issues: listOf(issue),
    }),
  ],
  { id: 'NameAnswer', description: 'How a text is understood. A doubtful name is offered, never taken.' },
)
export type NameAnswer = Of<typeof nameAnswer>
