import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckRequest, severities } from '@mixwise/core'
import { z } from 'zod'

const need = z.looseObject({
  /** What the finding is: a pair, three or more together, one medicine with the person, the same thing twice. */
  kind: z.enum(['pair', 'burden', 'person', 'dup']),
  about: z.array(z.string()).min(1),
  minSeverity: z.enum(severities),
  grade: z.enum(['firm', 'soft']),
})

const listCase = z.strictObject({
  id: z.string(),
  setting: z.string(),
  items: z.array(z.string()).min(1),
  /** As somebody would write the same list, with brands. */
  asWritten: z.array(z.string()).optional(),
  person: z.looseObject({ age: z.number().optional() }),
  need: z.array(need),
  /** Pairs of which nothing has to be said aloud. */
  noise: z.array(z.looseObject({ about: z.array(z.string()).length(2) })),
  /** What is to be acted on first; empty where nothing is. */
  first: z.array(z.string()),
})

/** What a pharmacist would act on in a list. */
export type Need = z.infer<typeof need>
/** A list as it stands in practice, with what is needed and what is noise. */
export type ListCase = z.infer<typeof listCase>

/**
 * The written lists, each with what a pharmacist would act on, what is noise, and what comes first.
 *
 * @throws ZodError when a line cannot be read.
 *
 * @example
 * listCasesOf('cases')[0]?.id // 'list-001'
 */
export function listCasesOf(casesDir: string): readonly ListCase[] {
  const lines = readFileSync(join(casesDir, 'lists.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line) => listCase.parse(JSON.parse(line)))
}

/**
 * The request of a written list.
 *
 * @example
 * requestOf({ ...one, items: ['naproxen'], person: { age: 71 } }) // { items: ['naproxen'], person: { ageYears: 71 } }
 */
export function requestOf({ items, person: { age, ...person } }: ListCase): CheckRequest {
  return { items, person: { ...person, ...(age !== undefined && { ageYears: age }) } }
}
