import { resolve } from '@mixwise/core'
import { expect, it } from 'vitest'
import { openInstalled } from '../installed.js'
import { twinProblems } from './twins.js'

it('finds acid and salt spellings of one substance, and nothing else', () => {
  const slugs = new Set(['risedronate', 'risedronic-acid', 'boric-acid', 'citrate', 'etidronate', 'acid'])
  expect(twinProblems(slugs, 'twins.yaml').map(({ message }) => message)).toEqual([
    'risedronic-acid and risedronate are one substance in two spellings; write the one to give up here under `same`',
  ])
})

it.each([
  ['clavulanic acid', 'clavulanate'],
  ['risedronic-acid', 'risedronate'],
  ['levomefolic acid', 'levomefolate'],
  ['meclofenamic acid', 'meclofenamate'],
  ['pantothenate', 'pantothenic-acid'],
  ['glutamate', 'glutamic-acid'],
  ['glycolate', 'glycolic-acid'],
  ['4-aminobenzoate', '4-aminobenzoic-acid'],
])('%s is %s, and has the classes of both', (text, slug) => {
  const knowledge = openInstalled()
  const found = resolve(knowledge, text)
  expect(found.status === 'resolved' && found.substances.map((one) => knowledge.slugs.at(one))).toEqual([slug])
  expect(
    twinProblems(new Set([slug, text.replaceAll(' ', '-')].filter((one) => knowledge.slugs.find(one) !== -1)), ''),
  ).toEqual([])
})
