import { circumstances } from '../vocabulary/circumstances.js'
import { mostEntries, mostLetters } from '../vocabulary/limits.js'
import { issue, listFields, name, namedFields, takingFields, unread } from './parts.js'
import { either, listOf, number, type Of, object, oneOf, optional, text, tuple, yesOrNo } from './shape.js'

const score = number({ whole: true, min: 0, max: 4 })
const sex = oneOf(circumstances.sex.words)
const entry = either([
  name,
  object({
    ...namedFields,
    ...takingFields,
    dose: optional(text({ most: mostLetters.remark, description: 'As the person says it.' })),
  }),
])
const entries = listOf(entry, { most: mostEntries.sheet })

export const sheetForms = ['json', 'markdown', 'html', 'fhir'] as const

export const sheetRequest = object(
  {
    items: entries,
    others: optional(entries, { description: 'Other substances, as cannabis.' }),
    past: listFields.past,
    allergies: listFields.allergies,
    person: listFields.person,
    country: listFields.country,
    locale: listFields.locale,
    alcohol: optional(
      object({
        scores: tuple([score, score, score], { description: 'The three answers of the AUDIT-C.' }),
        sex: optional(sex),
        note: optional(text({ most: mostLetters.remark })),
      }),
    ),
    questions: optional(listOf(text({ most: mostLetters.question }), { most: mostEntries.sheetQuestions })),
    date: text({ format: 'date' }),
    withoutCheck: optional(yesOrNo(), { description: 'Leave out what a check of the list finds.' }),
    as: optional(oneOf(sheetForms)),
  },
  { id: 'SheetRequest', examples: [{ items: [{ name: 'baclofen', dose: '10 mg' }], date: '2026-11-23' }] },
)
export type SheetRequest = Of<typeof sheetRequest>

const sheetItem = object({
  text: text({ description: 'As the person wrote it.' }),
  slug: optional(text()),
  name: optional(text({ description: 'What it was understood as, where that is another name.' })),
  rxcui: optional(text()),
  dose: optional(text()),
})
export type SheetItem = Of<typeof sheetItem>

const sheetFinding = object({ title: text(), severity: text(), text: text() })
export type SheetFinding = Of<typeof sheetFinding>

export const sheetAnswer = object(
  {
    title: text(),
    date: text(),
    items: listOf(sheetItem),
    otherSubstances: listOf(sheetItem),
    auditC: optional(
      object({
        scores: tuple([number(), number(), number()]),
        total: number(),
        threshold: number(),
        positive: yesOrNo(),
        reading: text(),
      }),
    ),
    alcoholNote: optional(text()),
    decisions: optional(
      listOf(sheetFinding, {
        description: 'From four substances on: what there is to ask or to do, the gravest first.',
      }),
    ),
    findings: listOf(sheetFinding),
    questions: listOf(text()),
    sections: listOf(object({ title: text(), lines: listOf(text()) })),
    disclaimer: listOf(text()),
    privacy: text(),
    unread: listOf(unread),
    unrecognised: listOf(issue),
    issues: listOf(issue),
  },
  { id: 'SheetAnswer', description: 'One page to hand to a doctor or pharmacist. Nothing of it is stored.' },
)
export type DisclosureSheet = Of<typeof sheetAnswer>

/** A sheet, and the text of it in the form asked for. */
export interface RenderedSheet {
  sheet: DisclosureSheet
  mediaType: string
  text: string
}
