import { type DrinkParts, type DrinkTable, drinkTerms, gramsOfDrink, highOf, lowOf, wordsOf } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { linesIn, writeCurated } from '../../test/small-knowledge.js'
import { openCurated } from '../read/curated-files.js'
import { defaultFolders } from './compile.js'
import { readDrinks } from './drinks.js'

const real = openCurated(defaultFolders.curatedDir)
const table = readDrinks(real)?.table as DrinkTable

/** What a drink is counted as, and the range agencies and common recipes give for it. */
const counted: readonly [parts: DrinkParts, low: number, high: number][] = [
  [{ count: 1, container: 'pint', beverage: 'beer', country: 'GB' }, 16, 24],
  [{ count: 0.5, container: 'bottle', beverage: 'whisky', country: 'GB' }, 108, 126],
  [{ count: 0.5, container: 'bottle', beverage: 'whisky' }, 100, 130],
  [{ count: 2, container: 'can', beverage: 'stout', country: 'GB' }, 28, 36],
  [{ count: 1, container: 'glass', size: 'large', beverage: 'red-wine', country: 'GB' }, 22, 30],
  [{ count: 1, container: 'six-pack', beverage: 'light-beer', country: 'US' }, 70, 86],
  [{ count: 1, container: 'fifth', beverage: 'whisky', country: 'US' }, 232, 242],
  [{ count: 1, container: 'half-pint', beverage: 'spirits', country: 'US' }, 60, 66],
  [{ volumeMl: 946, beverage: 'malt-liquor', country: 'US' }, 40, 62],
  [{ count: 10, container: 'measure', beverage: 'vodka', country: 'US' }, 130, 145],
  [{ count: 1, container: 'bottle', beverage: 'wine' }, 68, 82],
  [{ count: 2, container: 'halbe', country: 'DE' }, 36, 44],
  [{ count: 3, beverage: 'schnaps', country: 'DE' }, 13, 24],
  [{ count: 5, beverage: 'kolsch', country: 'DE' }, 36, 48],
  [{ count: 2, container: 'cana', country: 'ES' }, 14, 24],
  [{ count: 2, container: 'demi', country: 'FR' }, 18, 22],
  [{ count: 1, container: 'bottle', beverage: 'soju', country: 'KR' }, 45, 53],
  [{ count: 1, container: 'schooner', beverage: 'beer', country: 'AU' }, 16, 20],
]

describe('drinks', () => {
  it('are read without a problem', () => {
    expect(real.problems).toEqual([])
    expect(table.beverages.length).toBeGreaterThan(40)
  })
  for (const [parts, low, high] of counted)
    it(`counts ${JSON.stringify(parts)}`, () => {
      const grams = gramsOfDrink(table, parts).gramsEthanol ?? Number.NaN
      expect(lowOf(grams)).toBeGreaterThanOrEqual(low)
      expect(highOf(grams)).toBeLessThanOrEqual(high)
    })
  it('tell vinegar and root beer from drinks', () => {
    for (const text of ['red wine vinegar', 'root beer', 'Apfelschorle', 'levure de bière'])
      expect(drinkTerms(table).longestAt(wordsOf(text), 0)).toMatchObject({ term: { kind: 'not-alcohol' } })
  })
  it('have their own strength everywhere, or are asked', () => {
    const silent = table.beverages.filter(
      ({ strengths, grams }) => grams === undefined && !strengths.some((row) => row.in === undefined),
    )
    expect(silent.map(({ id }) => id)).toEqual(['alcohol'])
  })
})

describe('faults in drinks', () => {
  function folderWith(file: string, text: string): string {
    const small: Record<string, string> = {
      'beverages.yaml':
        '- { id: beer, kind: beer, names: { en: [beer] }, strengths: [{ pct: 5, cite: [a] }] }\n- { id: ale, kind: beer, names: { en: [ale] }, strengths: [{ pct: 4, cite: [b] }] }\n',
      'containers.yaml':
        'containers: [{ id: pint, names: { en: [pint] }, holds: beer, sizes: [{ for: [beer], ml: 568, cite: [a] }] }]\nservings: []\nservedAs: {}\n',
      'standard-drinks.yaml':
        'densityGPerMl: { value: 0.8, cite: [a] }\nanywhere: { grams: 10, cite: [a] }\ncountries: []\npoisoning: { gPerL: 2, litresPerKg: { male: 0.7, female: 0.6 }, cite: [a] }\nheavyOccasion: { grams: { male: 70, female: 56 }, cite: [a] }\nlightOccasion: { grams: { male: 40, female: 20 }, cite: [a] }\nwords: { exact: { en: [standard drink] }, exactAlone: { in: [GB], names: [units] }, poured: { en: [drinks] } }\n',
      'words.yaml':
        'sizes: { large: { en: [large] } }\nalcoholFree: { pct: [0, 0.5], cite: [a], names: { en: [alcohol free] } }\nnotAlcohol: { en: [root beer] }\nabstains: { en: [teetotal] }\nask: [{ ask: how-many, names: { en: [nightcap] } }]\nfood: { after: { en: [gums] }, before: { fr: [sauce] }, joint: [au] }\nverbs: { en: [drank] }\nmixers: { drink: ale, names: { en: [cola] }, unclear: { en: [coke] } }\nfiller: { en: [of] }\ncounts: []\n',
      [file]: text,
    }
    return writeCurated(Object.fromEntries(Object.entries(small).map(([name, content]) => [`drinks/${name}`, content])))
  }
  function problemsOf(file: string, text: string): string[] {
    const dir = folderWith(file, text)
    const files = openCurated(dir)
    readDrinks(files)
    return linesIn(dir, files.problems).split('\n')
  }
  it('names a word that means two things', () => {
    const text =
      '- { id: beer, kind: beer, names: { en: [beer], de: [Beer] } }\n- { id: ale, kind: beer, names: { en: [beer] } }\n'
    expect(problemsOf('beverages.yaml', text)).toEqual([
      'drinks/beverages.yaml:2:40 "beer" means beverage beer already',
    ])
  })
  it('names ids that nobody has', () => {
    const text =
      'containers:\n  - { id: pint, names: { en: [pint] }, holds: bear, of: tin, sizes: [{ for: [bear], ml: 568, cite: [a] }] }\nservings: []\nservedAs: { wine: glass }\n'
    expect(problemsOf('containers.yaml', text)).toEqual([
      'drinks/containers.yaml:2:47 no beverage is called "bear"; did you mean "beer"?',
      'drinks/containers.yaml:2:57 no container is called "tin"; it is one of pint',
      'drinks/containers.yaml:2:77 no beverage or kind is called "bear"; did you mean "beer"?',
      'drinks/containers.yaml:4:19 no container is called "glass"; it is one of pint',
    ])
  })
  it('wants the low end of a range first, and a citation', () => {
    const text = '- { id: beer, kind: beer, names: { en: [beer] }, strengths: [{ pct: [5, 4], cite: [] }] }\n'
    expect(problemsOf('beverages.yaml', text).join()).toMatch(/the low end stands first.*every figure needs a citation/)
  })
  it('keeps where every citation stands', () => {
    const { cited } = readDrinks(openCurated(folderWith('x.txt', ''))) ?? { cited: [] }
    const places = cited.flatMap(({ id, entry, path }) =>
      id === 'b' ? [{ file: entry.file, ...entry.place(path) }] : [],
    )
    expect(places).toMatchObject([{ file: expect.stringMatching(/drinks\/beverages\.yaml$/), line: 2 }])
  })
})
