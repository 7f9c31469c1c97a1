import { bounds, mostLetters } from '../vocabulary/limits.js'
import { issue, locale, texts } from './parts.js'
import { listOf, number, type Of, object, optional, text, yesOrNo } from './shape.js'

/** So many names are offered when nobody says how many. */
export const usualSuggestions = 8

const [leastSuggestions, mostSuggestions] = bounds.suggestions

export const suggestRequest = object(
  {
    name: text({
      most: mostLetters.typed,
      description: 'What has been typed of a name so far, with what stands around it.',
    }),
    locale,
    most: optional(number({ whole: true, min: leastSuggestions, max: mostSuggestions }), {
      description: `${usualSuggestions} when left out.`,
    }),
  },
  { id: 'SuggestRequest', examples: [{ name: 'two tablets of para', locale: 'en-GB' }] },
)
export type SuggestRequest = Of<typeof suggestRequest>

export const suggestAnswer = object(
  {
    input: text(),
    suggestions: listOf(
      object({
        text: text({ description: 'The name that fits what was typed, as it is shown.' }),
        fill: text({ description: 'The whole text with the name in its place.' }),
        names: listOf(text(), { description: 'What its substances are called.' }),
        slugs: texts,
        kind: text({ description: 'Brand, street name, drink ...' }),
        near: yesOrNo({ description: 'Only spelt nearly so, or not sure: ask before it is taken.' }),
      }),
    ),
    issues: listOf(issue),
  },
  { id: 'SuggestAnswer', description: 'Names that begin with what was typed, what most people take first.' },
)
export type SuggestAnswer = Of<typeof suggestAnswer>
