import { type Form, forms } from '@mixwise/core'
import { z } from 'zod'
import type { CuratedFiles } from '../read/curated-files.js'
import { entryShape } from '../read/shape.js'

const classes = z.record(z.string(), z.array(z.string()))
export const alcoholClassesShape = entryShape('crosswalk/alcohol-facts-classes.yaml', 'list of classes', '', classes)

/**
 * Who is in the classes the alcohol facts speak of, from the hand-kept list: only members that a source names, or that
 * belong to the class beyond doubt. Nothing for a class without an entry there, so that a newer file cannot slip in
 * members nobody has looked at.
 *
 * @example
 * readAlcoholMembers(files)('z-drugs', 'any') // ['zolpidem', 'zopiclone', 'eszopiclone', 'zaleplon']
 */
export function readAlcoholMembers(
  files: CuratedFiles,
): (subject: string, pattern: string) => readonly string[] | undefined {
  const known = files.readOne(alcoholClassesShape)?.value ?? {}
  return (subject, pattern) => known[`${subject} (${pattern})`] ?? known[subject]
}

/** A product form; without a substance, of every member of a class. */
export interface ProductForm {
  substance?: string
  forms: readonly Form[]
}

const productForms = z.record(
  z.string(),
  z.strictObject({ substance: z.string(), forms: z.array(z.enum(forms)).min(1) }),
)
export const alcoholFormsShape = entryShape(
  'crosswalk/alcohol-facts-forms.yaml',
  'list of product forms',
  '',
  productForms,
)

/**
 * Subjects that are one product form of a substance, with the forms a fact about them holds for.
 *
 * @example
 * readAlcoholForms(files).get('oxymorphone extended release') // { substance: 'oxymorphone', forms: ['extended-release'] }
 */
export function readAlcoholForms(files: CuratedFiles): ReadonlyMap<string, ProductForm> {
  const known: [string, ProductForm][] = Object.entries(files.readOne(alcoholFormsShape)?.value ?? {})
  return new Map([...known, ['opioids, extended-release oral forms', { forms: ['extended-release'] }]])
}
