import { normaliseName } from '@mixwise/core'
import { z } from 'zod'
import type { Identity } from '../identity/identity.js'
import type { CuratedFiles } from '../read/curated-files.js'
import type { Problem } from '../read/problem.js'
import { entryShape } from '../read/shape.js'
import { readCanadianRegister } from './canadian-register.js'
import { readFrenchRegister } from './french-register.js'
import { homonyms, type National, nationalNames } from './national-names.js'
import type { RegisterProduct } from './register.js'

/**
 * curated/names/homonyms.yaml: brands that registers put differently and that are one thing all the same, and words of
 * everyday language that are no brand by themselves.
 */
const homonymsFile = z.strictObject({ same: z.array(z.string().min(1)), everyday: z.array(z.string().min(1)) })
export const homonymsShape = entryShape('names/homonyms.yaml', 'list of homonyms', '', homonymsFile)

/**
 * The registers among the sources, as they print their products.
 *
 * @example
 * readRegisterProducts('packages/knowledge/sources', problems).map(([first]) => first?.country) // ['FR', 'CA']
 */
export function readRegisterProducts(sourcesDir: string, problems: Problem[]): readonly (readonly RegisterProduct[])[] {
  return [readFrenchRegister(sourcesDir, problems), readCanadianRegister(sourcesDir, problems)]
}

/**
 * What the registers add to the names: brands, product numbers, and the names that mean different things by country. What
 * a user brought takes the place of the register of the same country.
 *
 * @example
 * readRegisters(sourcesDir, files, identity).homonyms.get('unisom')?.get('CA') // 'diphenhydramine'
 */
export function readRegisters(
  sourcesDir: string,
  files: CuratedFiles,
  { substances, names, slugOf }: Pick<Identity, 'substances' | 'names' | 'slugOf'>,
  brought: readonly RegisterProduct[] = [],
): National {
  const byCountry = new Map<string, readonly RegisterProduct[]>()
  for (const products of readRegisterProducts(sourcesDir, files.problems))
    if (products[0] !== undefined) byCountry.set(products[0].country, products)
  for (const [country, products] of groupedByCountry(brought)) byCountry.set(country, products)
  const { same = [], everyday = [] } = files.read(homonymsShape)[0]?.value ?? {}
  const words = new Set(everyday.map(normaliseName))
  const registers = [...byCountry.values()].map((products) => nationalNames(products, slugOf, words))
  // The name of a substance is never a brand's, whoever says it besides.
  const settled = new Set([...substances.flatMap(({ slug, name }) => [slug, name]), ...same].map(normaliseName))
  return { registers, homonyms: homonyms(names, registers, settled) }
}

function groupedByCountry(products: readonly RegisterProduct[]): ReadonlyMap<string, readonly RegisterProduct[]> {
  const groups = new Map<string, RegisterProduct[]>()
  for (const product of products) {
    const group = groups.get(product.country) ?? []
    groups.set(product.country, group)
    group.push(product)
  }
  return groups
}
