import type { Knowledge } from '@mixwise/core'
import { type Figure, figureOf, notMeasured, type Planned, type ScoredRow } from './figure.js'
import { type NamedText, scoreTexts } from './named-texts.js'
import { cameInWords, outcomeOf, readText, type Wanted, wantedOf } from './outcome.js'
import { sample } from './sample.js'
import { rowsOf } from './source-tables.js'

const france = 'ansm-bdpm-2026'
const canada = 'health-canada-dpd-2026'

/**
 * Names as national registers print them, with the ingredients that the register gives: French labels, Canadian brands,
 * and Canadian product numbers, which without a system must never be taken for another medicine.
 *
 * @example
 * registerFigures(knowledge, 'sources').map(({ id }) => id) // ['french-labels', 'canadian-brands', 'canadian-numbers']
 */
export function registerFigures(knowledge: Knowledge, sourcesDir: string): readonly Figure[] {
  const slugs = new Map<string, Wanted>()
  const wanted = (slug: string): Wanted => {
    const known = slugs.get(slug) ?? wantedOf(knowledge, [slug])
    slugs.set(slug, known)
    return known
  }
  return [
    frenchLabels(knowledge, sourcesDir, wanted),
    canadianBrands(knowledge, sourcesDir, wanted),
    canadianNumbers(knowledge, sourcesDir, wanted),
  ]
}

type WantedOfSlug = (slug: string) => Wanted

function frenchLabels(knowledge: Knowledge, dir: string, wantedOfSlug: WantedOfSlug): Figure {
  const planned: Planned = {
    id: 'french-labels',
    what: '600 labels of the French register',
    goal: { right: 0.85, atMost: { lost: 0, wrong: 0 } },
    before: '0.7%',
  }
  const products = rowsOf(dir, `${france}/products.tsv`, ['name', 'marketed', 'moieties_fr'])
  const ingredients = rowsOf(dir, `${france}/ingredient_fr_to_slug.tsv`, ['name', 'slug'])
  if (products === undefined || ingredients === undefined) return notMeasured(planned, france)
  const slugOf = new Map(ingredients.map(({ name, slug }) => [name, slug]))
  const texts = products.flatMap(({ name, marketed, moieties_fr: moieties }): NamedText[] => {
    const slugs = moieties.split('|').map((one) => slugOf.get(one.trim()))
    if (marketed !== 'Commercialisée' || slugs.includes(undefined)) return []
    return [{ text: name, wanted: (slugs as string[]).flatMap(wantedOfSlug), where: { country: 'FR' } }]
  })
  return scoreTexts(
    knowledge,
    planned,
    sample(texts, 600, planned.id, ({ text }) => text),
  )
}

function canadianBrands(knowledge: Knowledge, dir: string, wantedOfSlug: WantedOfSlug): Figure {
  const planned: Planned = {
    id: 'canadian-brands',
    what: '600 brands of the Canadian register',
    goal: { right: 0.9, atMost: { lost: 0, wrong: 0 } },
    before: '34%',
  }
  const brands = rowsOf(dir, `${canada}/brand_to_slugs.tsv`, ['brand', 'slugs', 'mapping'])
  if (brands === undefined) return notMeasured(planned, canada)
  const texts = brands
    .filter(({ mapping }) => mapping === 'single')
    .map(({ brand, slugs }) => ({
      text: brand,
      wanted: slugs.split('+').flatMap(wantedOfSlug),
      where: { country: 'CA' },
    }))
  return scoreTexts(
    knowledge,
    planned,
    sample(texts, 600, planned.id, ({ text }) => text),
  )
}

function canadianNumbers(knowledge: Knowledge, dir: string, wantedOfSlug: WantedOfSlug): Figure {
  const planned: Planned = {
    id: 'canadian-numbers',
    what: 'Canadian product numbers as bare digits: none taken as another medicine',
    goal: { right: 1, atMost: { wrong: 0 } },
    before: '88 of 16,580 wrong',
  }
  const products = rowsOf(dir, `${canada}/products.tsv`, ['din', 'brand'])
  const brands = rowsOf(dir, `${canada}/brand_to_slugs.tsv`, ['brand', 'slugs'])
  if (products === undefined || brands === undefined) return notMeasured(planned, canada)
  const slugsOf = new Map(brands.map(({ brand, slugs }) => [brand, slugs]))
  const rows = products.map(({ din, brand }): ScoredRow => {
    const wanted = (slugsOf.get(brand) ?? '').split('+').flatMap(wantedOfSlug)
    const came = readText(knowledge, din)
    const outcome = came.taken.length === 0 ? 'asked' : outcomeOf(wanted, came)
    const right = outcome === 'asked' || outcome === 'right'
    return { text: din, right, outcome, wanted: brand, came: cameInWords(came) }
  })
  return figureOf(planned, rows)
}
