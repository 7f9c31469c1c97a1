import {
  askedKeys,
  type CircumstanceKey,
  type Condition,
  circumstance,
  conditionIds,
  forms,
  frequencies,
  geneIds,
  genes,
  laboratoryTestIds,
  parseSelector,
  routes,
  waysTwice,
} from '@mixwise/core'
import { z } from 'zod'
import { countryCode } from './country.js'

/**
 * The shape of every hand-written knowledge file. One schema a folder of `curated/`;
 * `docs/curating.md` explains them to a person, `curated/schemas/*.schema.json` to an editor.
 */

export const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower case letters, digits and dashes')
export const cite = z.array(z.string().min(1)).min(1, 'every statement needs a citation')
export const sentence = z.string().min(3)

/** A selector: substances and properties, joined with `&` (and) and `!` (not). A list is a union. */
export const selector = z
  .array(z.string().min(1).refine(isConjunction, 'write terms joined with &, as "a & b" or "a & !b"'))
  .min(1)

function isConjunction(entry: string): boolean {
  try {
    return parseSelector([entry]).length === 1
  } catch {
    return false
  }
}

export const range = z.strictObject({ min: z.number().optional(), max: z.number().optional() })

/** What a rule may ask of a person, for each row of the table of circumstances. */
function askedOfPerson(key: CircumstanceKey): z.ZodType {
  const row = circumstance(key)
  switch (row.kind) {
    case 'number':
      return range
    case 'one-of':
      return z.union([z.enum(row.words), z.array(z.enum(row.words))])
    case 'yes-no':
      return z.boolean()
    case 'conditions':
      return z.array(z.enum(conditionIds)).describe('any of these')
    case 'country':
      return z.array(countryCode)
    case 'genotype':
      return z.strictObject(
        Object.fromEntries(geneIds.map((gene) => [gene, z.array(z.enum(genes[gene] as readonly string[])).optional()])),
      )
    case 'laboratory':
      return z.strictObject(Object.fromEntries(laboratoryTestIds.map((test) => [test, range.optional()])))
  }
}

/** What must hold for a modifier to apply. All named keys must hold; a list is "any of". */
export const condition: z.ZodType<Condition> = z.strictObject({
  leftRoute: z.array(z.enum(routes)).optional(),
  rightRoute: z.array(z.enum(routes)).optional(),
  leftForm: z.array(z.enum(forms)).optional(),
  rightForm: z.array(z.enum(forms)).optional(),
  leftDoseMg: range.optional().describe('one dose'),
  rightDoseMg: range.optional().describe('one dose'),
  leftDoseMgPerDay: range.optional(),
  rightDoseMgPerDay: range.optional(),
  leftFrequency: z.array(z.enum(frequencies)).optional(),
  rightFrequency: z.array(z.enum(frequencies)).optional(),
  hoursApart: range.optional(),
  leftTwice: z
    .array(z.enum(waysTwice))
    .optional()
    .describe(
      'left stands twice in the list: under other-names (three-names: three and more; as-needed-beside-regular: one for every day, one as needed), the same-name, or in other-forms',
    ),
  ...Object.fromEntries(askedKeys.map((key) => [key, askedOfPerson(key).optional()])),
  withAny: selector.optional().describe('some third listed substance matches'),
  withNone: selector.optional().describe('no third listed substance matches'),
  allergicToIt: z.literal(true).optional().describe('the person is allergic to the left substance itself'),
  allergicTo: selector.optional().describe('the person is allergic to one that matches'),
}) as z.ZodType<Condition>

/** A sentence that many rules share is named by its id, as `=ask-first`; the rules of `curated/rules` may do so. */
export const said = sentence
  .refine((text) => !text.startsWith('=') || /^=[a-z0-9][a-z0-9-]*$/.test(text), 'write a phrase as =its-id')
  .describe('words of your own, or =id of a sentence in curated/phrases')

export const wordsOf = <T extends z.ZodType<string>>(text: T) =>
  z.strictObject({ happens: text, do: text, watch: z.array(text).optional() })
