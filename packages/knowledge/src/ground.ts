import { join } from 'node:path'
import { type KnowledgeFolders, keptFiles } from './compile/compile.js'
import type { Ground } from './compile/expand.js'
import { curatedShapes } from './curated/shapes.js'
import { readCuratedIdentity } from './identity/curated-names.js'
import { readDrugBank } from './identity/drugbank.js'
import { joinIdentity, type NameSources } from './identity/join.js'
import { readBuiltInRxNorm } from './identity/rxnorm.js'
import { type SlugIndex, slugFinder } from './identity/slug-finder.js'
import { importListedFacts } from './lists/import.js'
import type { ListedFacts } from './lists/listed.js'
import { type CuratedFiles, openCurated } from './read/curated-files.js'
import { hashOf, hashOfFolder, type Kept, keptDir, openKept } from './read/kept.js'
import type { Problem } from './read/problem.js'
import { homonymsShape, readRegisterProducts } from './registers/registers.js'

/**
 * The names and lists that rules speak of, as far as a check needs them: no products, no pairs, and of national drug codes
 * only what is wrong with their table. It is made in three steps, and each is kept from one run to the next as long as
 * nothing it is made of has changed.
 *
 * @example
 * readGround(sourcesDir, files).identity.slugOf('Tylenol') // 'acetaminophen'
 */
export function readGround(
  sourcesDir: string,
  files: CuratedFiles,
  kept: Kept = openKept(join(keptDir, 'ground.json')),
): Ground {
  const step = keptSteps(kept, files)
  const hashOfCurated = (folder: string): string => hashOfFolder(join(files.dir, folder))
  const sources = hashOfFolder(sourcesDir)
  const names = ['substances', 'names'] as const
  const codings = ['crosswalk', 'ansm-levels'] as const

  const curated = readCuratedIdentity(files)
  files.read(homonymsShape)
  const named = step([sources, JSON.stringify(curated.letterA)], [], (): NameSources => {
    const { source, ingredients, brands, ndcs } = readBuiltInRxNorm(sourcesDir, curated.letterA, files.problems)
    // Nothing is made of them here, but a fault in their table is a fault.
    ndcs()
    readRegisterProducts(sourcesDir, files.problems)
    return { rxnorm: { source, ingredients, brands }, drugBank: readDrugBank(sourcesDir) }
  })
  const { slugs, hash, substances } = step([sources, ...names.map(hashOfCurated)], names, (): KeptIdentity => {
    const joined = joinIdentity(sourcesDir, files, curated, named)
    return {
      slugs: joined.slugs,
      hash: hashOf(JSON.stringify(joined.slugs)),
      substances: joined.registry.records().map(({ slug, classes, kind }) => ({ slug, classes, kind })),
    }
  })
  const slugOf = slugFinder(slugs)
  const facts = step([sources, hash, ...codings.map(hashOfCurated)], codings, (): KeptFacts => {
    const { narrowTherapeuticIndex, ...others } = importListedFacts(sourcesDir, files, slugOf)
    return { ...others, narrowTherapeuticIndex: [...narrowTherapeuticIndex] }
  })
  kept.save()
  return {
    identity: { substances, slugOf },
    listed: { ...facts, narrowTherapeuticIndex: new Map(facts.narrowTherapeuticIndex) },
  }
}

/**
 * Makes what a check needs of names and lists, and keeps it, so that the first check after a compile has it.
 *
 * @example
 * keepGround(defaultFolders)
 */
export function keepGround({ sourcesDir, curatedDir }: KnowledgeFolders): void {
  readGround(sourcesDir, openCurated(curatedDir, openKept(keptFiles)))
}

interface KeptIdentity {
  slugs: SlugIndex
  /** Of the slugs: the lists are read again only when some name stands for another substance. */
  hash: string
  substances: Ground['identity']['substances']
}

interface KeptFacts extends Omit<ListedFacts, 'narrowTherapeuticIndex'> {
  narrowTherapeuticIndex: readonly (readonly [string, readonly string[]])[]
}

/** Does a step, or takes what it gave and found wrong when it was last done with the same. */
function keptSteps(kept: Kept, files: CuratedFiles) {
  return <T>(madeOf: readonly string[], folders: readonly string[], make: () => T): T => {
    const key = kept.keyOf(...madeOf)
    const before = kept.get(key) as { value: T; problems: readonly Problem[] } | undefined
    if (before !== undefined) {
      // What is wrong with these files is said again by reading them, or was kept; what is said twice is shown once.
      for (const shape of curatedShapes) if (folders.includes(shape.files.split('/')[0] ?? '')) files.read(shape)
      files.problems.push(...before.problems)
      return before.value
    }
    const from = files.problems.length
    const value = make()
    kept.set(key, { value, problems: files.problems.slice(from) })
    return value
  }
}
