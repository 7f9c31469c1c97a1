import { normaliseName, resolve } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { defaultFolders } from '../compile/compile.js'
import { openInstalled } from '../installed.js'
import { readCanadianRegister } from './canadian-register.js'
import { readFrenchRegister } from './french-register.js'
import type { RegisterProduct } from './register.js'

const knowledge = openInstalled()
const enough = 5

/** What stands beside the name of an ingredient in at least five substances' products, and names none itself. */
function makersIn(
  products: readonly RegisterProduct[],
  besides: (name: string, ingredient: string) => string | undefined,
) {
  const words = new Set(
    products.flatMap(({ ingredients }) => ingredients.flatMap((one) => normaliseName(one).split(' '))),
  )
  const found = new Map<string, Set<string>>()
  for (const { name, ingredients } of products)
    for (const ingredient of ingredients.map(normaliseName)) {
      const maker = besides(normaliseName(name), ingredient)
      if (maker === undefined || maker === '' || maker.split(' ').some((word) => words.has(word))) continue
      const of = found.get(maker) ?? new Set()
      found.set(maker, of)
      of.add(ingredient)
    }
  return [...found].filter(([, of]) => of.size >= enough).map(([maker]) => maker)
}

const takes = (text: string, country: string): string => {
  const found = resolve(knowledge, text, { country })
  const unread = found.unread?.map(({ text: words }) => words) ?? []
  return found.status !== 'resolved'
    ? `${text}: ${found.status}`
    : [...found.substances.map((one) => knowledge.slugs.at(one)), ...unread].join()
}

describe('makers, as the registers have them', () => {
  it('stand behind a substance in France and say nothing of what is taken', () => {
    const makers = makersIn(readFrenchRegister(defaultFolders.sourcesDir, []), (name, ingredient) =>
      name.startsWith(`${ingredient} `) ? name.slice(ingredient.length + 1) : undefined,
    )
    expect(makers.length).toBeGreaterThan(50)
    expect(makers.map((maker) => takes(`amlodipine ${maker}`, 'FR')).filter((one) => one !== 'amlodipine')).toEqual([])
  })

  it('stand before it in Canada, with a hyphen', () => {
    const makers = makersIn(readCanadianRegister(defaultFolders.sourcesDir, []), (name, ingredient) =>
      name.endsWith(` ${ingredient}`) ? name.slice(0, -ingredient.length - 1) : undefined,
    )
    expect(makers.length).toBeGreaterThan(15)
    expect(makers.map((maker) => takes(`${maker}-amlodipine`, 'CA')).filter((one) => one !== 'amlodipine')).toEqual([])
  })
})
