import type { Problem } from '../read/problem.js'
import { partsOf, readTableIfThere } from '../read/table.js'
import type { RegisterProduct } from './register.js'

const folder = 'health-canada-dpd-2026'

/**
 * The Canadian register (DPD): marketed products for people.
 *
 * @example
 * readCanadianRegister('packages/knowledge/sources', problems)[0]?.code // '00015741'
 */
export function readCanadianRegister(sourcesDir: string, problems: Problem[]): RegisterProduct[] {
  const columns = ['din', 'brand', 'status', 'ingredients_en'] as const
  return readTableIfThere(sourcesDir, `${folder}/products.tsv`, columns, problems).map(({ cell }) => ({
    name: cell.brand,
    ingredients: partsOf(cell.ingredients_en, '|'),
    country: 'CA',
    language: 'en',
    system: 'din',
    code: cell.din,
    status: cell.status === 'MARKETED' ? 'marketed' : 'not-marketed',
  }))
}

/**
 * Names of one ingredient in French and in English, as Health Canada prints both.
 *
 * @example
 * readIngredientPairs('packages/knowledge/sources', problems)[0]?.fr
 */
export function readIngredientPairs(sourcesDir: string, problems: Problem[]): { fr: string; en: string }[] {
  return readTableIfThere(sourcesDir, `${folder}/ingredient_fr_en.tsv`, ['fr', 'en'], problems).flatMap(({ cell }) =>
    cell.fr === '' || cell.en === '' ? [] : [cell],
  )
}
