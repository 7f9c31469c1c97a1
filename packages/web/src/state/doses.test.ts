import { expect, it } from 'vitest'
import { changersOf, dosesOf } from './doses.js'

const substances = [
  { item: 0, status: 'resolved', slug: 'baclofen', name: 'baclofen', taking: { doseMg: 10, atH: 20 } },
  { item: 1, status: 'resolved', slug: 'ethanol', name: 'alcohol', taking: { gramsEthanol: [16, 24] } },
] as never
const answer = { report: { substances }, keys: [7, 9], drawable: ['baclofen', 'ethanol'] }

it('takes amounts and times from the words, asks for what is missing, and keeps it with the line', () => {
  const items = [
    { key: 7, text: 'baclofen 10 mg at 20:00' },
    { key: 9, text: '2 beers' },
  ]
  const [medicine, drink] = dosesOf(answer, items)
  expect(medicine?.entry).toEqual({ name: 'baclofen 10 mg at 20:00', timesH: [20] })
  expect(drink).toMatchObject({ key: 9, hasAmount: true, isAlcohol: true })
  expect(drink?.entry).toBeUndefined()
  const later = dosesOf(answer, [items[0], { key: 9, text: '2 beers', clock: '01:00', drinks: 3 }] as never)
  expect(later[1]?.entry).toEqual({ name: '3 drinks', timesH: [25] })
})

it('names what changes something that is drawn, where amount and time were typed, and nothing else', () => {
  const named = [
    { item: 0, status: 'resolved', slug: 'midazolam', name: 'midazolam', taking: { doseMg: 7.5, atH: 10 } },
    { item: 1, status: 'resolved', slug: 'clarithromycin', name: 'clarithromycin', taking: { doseMg: 500, atH: 8 } },
    { item: 2, status: 'resolved', slug: 'diltiazem', name: 'diltiazem', taking: { doseMg: 60 } },
    { item: 3, status: 'resolved', slug: 'ramipril', name: 'ramipril', taking: { doseMg: 5, atH: 8 } },
  ]
  const exposures = [{ slug: 'midazolam', by: [{ slug: 'clarithromycin' }, { slug: 'diltiazem' }] }]
  const items = named.map(({ name }, key) => ({ key, text: name }))
  expect(
    changersOf(
      { report: { substances: named, exposures }, keys: [0, 1, 2, 3], drawable: ['midazolam'] } as never,
      items,
    ),
  ).toEqual([{ name: 'clarithromycin', timesH: [8] }])
})
