import { knowledgeVersion, texts } from './parts.js'
import { listOf, number, type Of, object, recordOf, text } from './shape.js'

export const nothingAsked = object({})

const counts = recordOf(number())

const source = object({
  id: text(),
  name: text(),
  publisher: text(),
  edition: text(),
  licence: text(),
  attribution: text(),
  scope: text(),
  citation: text(),
  counts: recordOf(number(), { description: "The source's own grades of pairs, how many of each." }),
  substances: number({ description: 'How many of our substances the source looked at.' }),
})

export const sourcesAnswer = object(
  { knowledge: knowledgeVersion, counts, sources: listOf(source) },
  { id: 'SourcesAnswer' },
)
export type SourcesAnswer = Of<typeof sourcesAnswer>

export const knowledgeAnswer = object(
  {
    ...knowledgeVersion.fields,
    builtFrom: texts,
    counts,
    circumstances: listOf(text(), { description: 'What of a person some rule asks about.' }),
    conditions: listOf(text(), { description: 'Conditions that some rule asks about.' }),
  },
  { id: 'KnowledgeAnswer' },
)
export type KnowledgeAnswer = Of<typeof knowledgeAnswer>
