import { z } from 'zod'
import { type CuratedSubstance, substanceShape } from '../curated/substance-schema.js'
import type { CuratedFiles, Placed } from '../read/curated-files.js'
import { regularExpression } from '../read/regular-expression.js'
import { entryShape, listShape } from '../read/shape.js'

const words = z.array(z.string().min(1))

/** curated/names/*.yaml: more names for known substances. A key is a slug, or slugs joined with ` + `. */
export const namesFile = z.strictObject({
  source: z.string().min(1).describe('a citation id, or "curated"'),
  kind: z.enum(['ingredient', 'synonym', 'brand', 'salt', 'street', 'class', 'drink', 'offer', 'abbreviation']),
  sure: z.boolean(),
  /** What stands back when an American brand has the same name. */
  foreign: z.boolean().optional(),
  names: z.record(z.string(), words).optional(),
  takes: words.optional().describe('names of these that a source gives to another substance, taken on purpose'),
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

/** Where a name is said: in a language, or in it in one country. */
const preferredIn = z.enum(['en-US', 'en-GB', 'en-CA', 'fr', 'fr-CA', 'es'])

/** curated/names/preferred.yaml: what substances are called where that is not their name. */
export const preferredFile = z.strictObject({
  names: z.record(z.string(), z.partialRecord(preferredIn, z.string().min(1))),
})

/** curated/names/legacy-codes.yaml */
export const legacyCode = z.strictObject({
  rxcui: z.string(),
  was: z.string(),
  slug: z.string(),
  why: z.string(),
  cite: words,
})

/** curated/names/kinds.yaml: what is not a medicine in the first place. */
export const kindsFile = z.partialRecord(z.enum(['recreational', 'food', 'drink', 'herb', 'supplement']), words)

/** curated/names/classes-after-2016.yaml: classes of substances the open class list does not have. */
export const laterClass = z.strictObject({
  system: z.enum(['epc', 'moa', 'pe', 'mesh', 'chebi']),
  class: z.string(),
  substances: words.min(1),
  cite: words.min(1),
  verified: z.boolean().optional(),
})

/** curated/names/classes-by-stem.yaml: what the stem of a scheduled or prohibited substance's name says of its class. */
export const stemClass = z.strictObject({
  stem: z.string().min(2),
  pattern: regularExpression.describe('what its names hold, whatever their case'),
  scheduled: z.enum(['I', 'II', 'III', 'IV', 'V']).optional().describe('only for substances of this schedule'),
})
export type StemClass = z.infer<typeof stemClass>

/** curated/names/twins.yaml: names that are the acid or the salt spelling of a substance we have under the other. */
export const twinsFile = z.strictObject({ same: z.record(z.string(), z.string()) })

/** curated/names/scheduled.yaml: names of the lists that belong to a substance we know under another. */
export const scheduledFile = z.strictObject({ same: z.record(z.string(), z.string()) })

export type NamesFile = z.infer<typeof namesFile>

const own = [
  ...['letter-a.yaml', 'most-used.yaml', 'preferred.yaml', 'legacy-codes.yaml', 'kinds.yaml'],
  ...['classes-after-2016.yaml', 'classes-by-stem.yaml', 'scheduled.yaml', 'homonyms.yaml', 'twins.yaml'],
]
export const namesShape = entryShape('names', 'list of names', '', namesFile, ...own)
export const letterAShape = entryShape('names/letter-a.yaml', 'review of the letter A', '', letterAFile)
export const mostUsedShape = entryShape('names/most-used.yaml', 'list of the most used', '', mostUsedFile)
export const preferredShape = entryShape('names/preferred.yaml', 'list of preferred names', '', preferredFile)
export const kindsShape = entryShape('names/kinds.yaml', 'list of kinds', '', kindsFile)
export const legacyCodesShape = listShape('names/legacy-codes.yaml', 'retired code', 'rxcui', legacyCode)
export const laterClassesShape = listShape('names/classes-after-2016.yaml', 'class', 'class', laterClass)
export const stemClassesShape = listShape('names/classes-by-stem.yaml', 'stem', 'stem', stemClass)
export const twinsShape = entryShape('names/twins.yaml', 'list of twins', '', twinsFile)
export const scheduledShape = entryShape('names/scheduled.yaml', 'list of scheduled names', '', scheduledFile)

export interface CuratedIdentity {
  substances: readonly Placed<CuratedSubstance>[]
  names: readonly Placed<NamesFile>[]
  letterA: z.infer<typeof letterAFile>
  mostUsed: Placed<z.infer<typeof mostUsedFile>> | undefined
  preferred: Placed<z.infer<typeof preferredFile>> | undefined
  kinds: Placed<z.infer<typeof kindsFile>> | undefined
  legacyCodes: readonly Placed<z.infer<typeof legacyCode>>[]
  classes: readonly Placed<z.infer<typeof laterClass>>[]
  stems: readonly Placed<StemClass>[]
  scheduled: Placed<z.infer<typeof scheduledFile>> | undefined
  twins: Placed<z.infer<typeof twinsFile>> | undefined
}

/**
 * What `curated/substances` and `curated/names` say.
 *
 * @example
 * readCuratedIdentity(openCurated('packages/knowledge/curated')).substances[0].value.slug
 */
export function readCuratedIdentity(files: CuratedFiles): CuratedIdentity {
  return {
    substances: files.read(substanceShape),
    names: files.read(namesShape),
    letterA: files.read(letterAShape)[0]?.value ?? { keep: [], same: {}, drop: [] },
    mostUsed: files.read(mostUsedShape)[0],
    preferred: files.read(preferredShape)[0],
    kinds: files.read(kindsShape)[0],
    legacyCodes: files.read(legacyCodesShape),
    classes: files.read(laterClassesShape),
    stems: files.read(stemClassesShape),
    scheduled: files.read(scheduledShape)[0],
    twins: files.read(twinsShape)[0],
  }
}
