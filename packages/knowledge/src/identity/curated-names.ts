import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type CuratedSubstance, substanceFile } from '../curated/schema.js'

const words = z.array(z.string().min(1))

/** curated/names/*.yaml: more names for known substances. A key is a slug, or slugs joined with ` + `. */
export const namesFile = z.strictObject({
  source: z.string().min(1).describe('a citation id, or "curated"'),
  kind: z.enum(['ingredient', 'synonym', 'brand', 'salt', 'street', 'class', 'drink', 'offer']),
  sure: z.boolean(),
  /** What stands back when an American brand has the same name. */
  foreign: z.boolean().optional(),
  names: z.record(z.string(), words).optional(),
  /** A word and the substances it may mean: each is offered, none taken. */
  offers: z.record(z.string(), words).optional(),
})

/** curated/names/letter-a.yaml */
export const letterAFile = z.strictObject({
  keep: words,
  same: z.record(z.string(), z.string()),
  drop: words,
})

/** curated/names/most-used.yaml: in order, the most used first. */
export const mostUsedFile = z.strictObject({ medicines: words, others: words })

/** curated/names/legacy-codes.yaml */
export const legacyCodesFile = z.array(
  z.strictObject({ rxcui: z.string(), was: z.string(), slug: z.string(), why: z.string(), cite: words }),
)

/** curated/names/kinds.yaml: what is not a medicine in the first place. */
export const kindsFile = z.record(z.enum(['recreational', 'food', 'drink', 'herb', 'supplement']), words)

/** curated/names/classes-after-2016.yaml: classes of substances the open class list does not have. */
export const classesFile = z.array(
  z.strictObject({
    system: z.enum(['epc', 'moa', 'pe', 'mesh', 'chebi']),
    class: z.string(),
    substances: words.min(1),
    cite: words.min(1),
    verified: z.boolean().optional(),
  }),
)

export type NamesFile = z.infer<typeof namesFile>

export interface CuratedIdentity {
  substances: CuratedSubstance[]
  names: { file: string; entries: NamesFile }[]
  letterA: z.infer<typeof letterAFile>
  mostUsed: z.infer<typeof mostUsedFile>
  legacyCodes: z.infer<typeof legacyCodesFile>
  kinds: Partial<z.infer<typeof kindsFile>>
  classes: z.infer<typeof classesFile>
}

const own = new Set(['letter-a', 'most-used', 'legacy-codes', 'kinds', 'classes-after-2016'])

/**
 * Reads `curated/substances` and `curated/names`. A file that does not fit its shape is an error that names it.
 *
 * @example
 * readCuratedIdentity('packages/knowledge/curated').substances[0].slug
 */
export function readCuratedIdentity(curatedDir: string): CuratedIdentity {
  const folder = join(curatedDir, 'names')
  const read = <T>(name: string, schema: z.ZodType<T>, empty: T): T => {
    const path = join(folder, `${name}.yaml`)
    return existsSync(path) ? checked(path, schema) : empty
  }
  return {
    substances: files(join(curatedDir, 'substances')).flatMap((path) => checked(path, substanceFile)),
    names: files(folder)
      .filter((path) => !own.has(stem(path)))
      .map((path) => ({ file: stem(path), entries: checked(path, namesFile) })),
    letterA: read('letter-a', letterAFile, { keep: [], same: {}, drop: [] }),
    mostUsed: read('most-used', mostUsedFile, { medicines: [], others: [] }),
    legacyCodes: read('legacy-codes', legacyCodesFile, []),
    kinds: read('kinds', z.partialRecord(kindsFile.keyType, words), {}),
    classes: read('classes-after-2016', classesFile, []),
  }
}

function files(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name))
}

function stem(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.yaml$/, '')
}

function checked<T>(path: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(readFileSync(path, 'utf8')))
  if (result.success) return result.data
  throw new Error(`${path}: ${z.prettifyError(result.error)}`)
}
