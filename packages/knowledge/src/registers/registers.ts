import { normaliseName } from '@mixwise/core'
import { z } from 'zod'
import type { Identity } from '../identity/identity.js'
import type { CuratedFiles } from '../read/curated-files.js'
import { type Problem, problemIn } from '../read/problem.js'
import { entryShape } from '../read/shape.js'
import { readCanadianRegister } from './canadian-register.js'
import { readFrenchRegister } from './french-register.js'
import { homonyms, type Meanings, type National, nationalNames } from './national-names.js'
import type { RegisterProduct } from './register.js'

const meaningsFile = z.record(z.string(), z.record(z.string().regex(/^(?:[A-Z]{2}|elsewhere)$/), z.string().min(1)))

/**
 * curated/names/homonyms.yaml: brands that registers put differently and that are one thing all the same, words of
 * everyday language that are no brand by themselves, and brands that mean something else by country without a register
 * that says so.
 */
const homonymsFile = z.strictObject({
  same: z.array(z.string().min(1)),
  everyday: z.array(z.string().min(1)),
  byCountry: meaningsFile.optional().describe('brand to country to slugs joined with ` + `'),
  localOnly: meaningsFile.optional().describe('as byCountry, where the brand is sure in all other countries'),
})
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
  const ofCountries = new Map<string, readonly RegisterProduct[]>()
  for (const products of readRegisterProducts(sourcesDir, files.problems))
    if (products[0] !== undefined) ofCountries.set(products[0].country, products)
  for (const [country, products] of groupedByCountry(brought)) ofCountries.set(country, products)
  const [placed] = files.read(homonymsShape)
  const { same = [], everyday = [], byCountry = {}, localOnly = {} } = placed?.value ?? {}
  const words = new Set(everyday.map(normaliseName))
  const registers = [...ofCountries.values()].map((products) => nationalNames(products, slugOf, words))
  const known = new Set(substances.map(({ slug }) => slug))
  // The name of a substance is never a brand's, whoever says it besides.
  const settled = new Set([...substances.flatMap(({ slug, name }) => [slug, name]), ...same].map(normaliseName))
  const found = homonyms(names, registers, settled)
  const written = (section: 'byCountry' | 'localOnly', brands: z.infer<typeof meaningsFile>): [string, Meanings][] =>
    Object.entries(brands).map(([brand, meanings]) => {
      const compositions = Object.entries(meanings).map(([country, slugs]): [string, string] => {
        const parts = slugs.split(' + ')
        if (placed !== undefined && parts.some((slug) => !known.has(slug)))
          files.problems.push(problemIn(placed, [section, brand, country], `${slugs} is no list of slugs`))
        return [country, parts.sort().join('+')]
      })
      const label = normaliseName(brand)
      return [label, new Map([...(found.get(label) ?? []), ...compositions])]
    })
  return {
    registers,
    homonyms: new Map([...found, ...written('byCountry', byCountry)]),
    localOnly: new Map(written('localOnly', localOnly)),
  }
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
