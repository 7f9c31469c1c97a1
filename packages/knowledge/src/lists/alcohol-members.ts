import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const classFile = 'crosswalk/alcohol-facts-classes.yaml'
const classes = z.record(z.string(), z.array(z.string()))

/**
 * Who is in the classes the alcohol facts speak of, from the hand-kept list: only members that a source names, or that
 * belong to the class beyond doubt. A class without an entry there is an error, so that a newer file cannot slip in
 * members nobody has looked at.
 *
 * @example
 * readAlcoholMembers('curated')('z-drugs', 'any', 2) // ['zolpidem', 'zopiclone', 'eszopiclone', 'zaleplon']
 */
export function readAlcoholMembers(
  curatedDir: string,
): (subject: string, pattern: string, line: number) => readonly string[] {
  const known = classes.parse(parse(readFileSync(join(curatedDir, classFile), 'utf8')))
  return (subject, pattern, line) => {
    const members = known[`${subject} (${pattern})`] ?? known[subject]
    if (members === undefined) {
      throw new Error(
        `alcohol-facts/alcohol_facts.tsv, row ${line}: expected the class "${subject}" in ${classFile}, found none.`,
      )
    }
    return members
  }
}

/** A product form; without a substance, of every member of a class. */
export interface ProductForm {
  substance?: string
  forms: readonly string[]
}

const formFile = 'crosswalk/alcohol-facts-forms.yaml'
const forms = z.record(z.string(), z.strictObject({ substance: z.string(), forms: z.array(z.string()).min(1) }))

/**
 * Subjects that are one product form of a substance, with the forms a fact about them holds for.
 *
 * @example
 * readAlcoholForms('curated').get('oxymorphone extended release') // { substance: 'oxymorphone', forms: ['extended-release'] }
 */
export function readAlcoholForms(curatedDir: string): ReadonlyMap<string, ProductForm> {
  const known: [string, ProductForm][] = Object.entries(
    forms.parse(parse(readFileSync(join(curatedDir, formFile), 'utf8'))),
  )
  return new Map([...known, ['opioids, extended-release oral forms', { forms: ['extended-release'] }]])
}
