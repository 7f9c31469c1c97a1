import type { Knowledge } from '@mixwise/core'
import { type Figure, notMeasured, type Planned } from './figure.js'
import { type NamedText, scoreTexts } from './named-texts.js'
import { wantedOf } from './outcome.js'
import { sample } from './sample.js'
import { rowsOf } from './source-tables.js'

const registers = [
  { country: 'FR', table: 'ansm-bdpm-2026/brand_to_slugs.tsv' },
  { country: 'CA', table: 'health-canada-dpd-2026/brand_to_slugs.tsv' },
]
const fromEach = 100

/**
 * Brands as they are called in France, Canada and the European Union, 100 each: taken, with the country known. Names of
 * more countries stand in `cases/names.tsv`.
 *
 * @example
 * foreignBrands(knowledge, 'sources').groups.FR?.rows // 100
 */
export function foreignBrands(knowledge: Knowledge, sourcesDir: string): Figure {
  const planned: Planned = {
    id: 'foreign-brands',
    what: '300 brands of France, Canada and the European Union: taken',
    goal: { right: 0.8, atMost: { 'offered-wrong': 9, lost: 0, wrong: 0 } },
    before: '59% of another list',
  }
  const texts: NamedText[] = []
  for (const { country, table } of registers) {
    const brands = rowsOf(sourcesDir, table, ['brand', 'slugs', 'mapping'])
    if (brands === undefined) return notMeasured(planned, table)
    const drawn = sample(
      brands.filter(({ mapping }) => mapping === 'single'),
      fromEach,
      planned.id,
      ({ brand }) => brand,
    )
    for (const { brand, slugs } of drawn)
      texts.push({ text: brand, wanted: wantedOf(knowledge, slugs.split('+')), where: { country }, group: country })
  }
  const european = rowsOf(sourcesDir, 'ema-medicines-2025/medicines.tsv', ['name', 'inn', 'status'])
  if (european === undefined) return notMeasured(planned, 'ema-medicines-2025')
  const authorised = european.filter(({ status, inn }) => status === 'Authorised' && /^[\w -]+$/.test(inn))
  for (const { name, inn } of sample(authorised, fromEach, planned.id, ({ name }) => name)) {
    const where = { country: 'IE' }
    texts.push({ text: name.replace(/ \(.*/, ''), wanted: wantedOf(knowledge, [inn]), where, group: 'EU' })
  }
  return scoreTexts(knowledge, planned, texts)
}
