import type { Problem } from '../read/problem.js'
import { partsOf, readTableIfThere } from '../read/table.js'
import type { RegisterProduct } from './register.js'

/**
 * The French register (BDPM), without what was never sold.
 *
 * @example
 * readFrenchRegister('packages/knowledge/sources', problems)[0]?.ingredients
 */
export function readFrenchRegister(sourcesDir: string, problems: Problem[]): RegisterProduct[] {
  const columns = ['cis', 'name', 'name_stem', 'marketed', 'moieties_fr'] as const
  return readTableIfThere(sourcesDir, 'ansm-bdpm-2026/products.tsv', columns, problems).map(({ cell }) => ({
    name: cell.name_stem,
    denomination: cell.name,
    ingredients: partsOf(cell.moieties_fr, '|'),
    country: 'FR',
    language: 'fr',
    system: 'cis',
    code: cell.cis,
    status: cell.marketed === 'Commercialisée' ? 'marketed' : 'not-marketed',
  }))
}
