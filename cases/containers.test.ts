import { openEngine } from '@mixwise/core'
import { readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import { installed } from '../packages/cli/test/installed.js'

/** What things are kept in, counted by or described with is no medicine, whatever a register's product begins with. */
const engine = openEngine({
  knowledge: installed(),
  words: readWords,
  library: readLibrary,
  kinetics: readKinetics,
})

const containers = (
  'bag bags baggie ball bar barrel block bottle bowl box brick bucket bundle can card carton case cup deck dose flask handful jar ' +
  'jug key line lines load lump mug pack packet piece pile pinch pouch rail rock sachet sack shot slice spoon stick stone strip ' +
  'tin tray tub tube vial wrap Beutel Becher Päckchen Flasche Schachtel Streifen boîte bouteille flacon paquet plaquette pochon ' +
  'sac sachet bolsa bote botella caja frasco lata línea paquete sobre busta bottiglia scatola striscia caixa garrafa linha pacote ' +
  'saco doos fles lijn zak påse flaska linje torebka butelka poşet şişe kutu'
).split(' ')
const told =
  'hot dry clean clear red any daily men women original emergency repair multi precise complete healing'.split(' ')
const substances = ['cocaine', 'heroin', 'baclofen', 'tramadol'] as const

const takenFrom = (name: string): readonly string[] => {
  const answer = engine.name({ name })
  return answer.status === 'resolved' ? answer.substances.map(({ slug }) => slug) : []
}

describe.each(substances)('%s', (substance) => {
  it.each(containers)('comes in a %s, which is nothing that is taken', (container) => {
    for (const phrase of [`a ${container} of ${substance}`, `2 ${container} ${substance}`])
      expect(takenFrom(phrase).filter((slug) => slug !== substance)).toEqual([])
  })

  it.each(told)('called %s is no other thing', (word) => {
    expect(takenFrom(`${word} ${substance}`).filter((slug) => slug !== substance)).toEqual([])
  })
})

it.each([...containers, ...told].filter((word) => word !== 'red'))('%s alone is no medicine', (word) => {
  expect(takenFrom(word)).toEqual([])
})

describe('a brand that only a register of another country has', () => {
  it('is named among the pieces of a text that was read with it', () => {
    const { parts } = engine.name({ name: 'Basdène 25 mg' })
    expect(parts.map(({ as, slugs }) => [as, slugs])).toEqual([
      ['name', ['benzylthiouracil']],
      ['amount', undefined],
    ])
  })
})
