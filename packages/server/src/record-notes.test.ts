import { openInstalled } from '@mixwise/knowledge/installed'
import { expect, test } from 'vitest'
import { engine } from '../test/service.js'
import { recordNotes } from './record-notes.js'

const knowledge = openInstalled()
const passing = (name: string, isTaken = true) => ({
  passing: [{ name, display: 'ibuprofen', words: `with ${name}`, isTaken }],
  old: [],
})
const listOf = (...items: string[]) => engine().ask.check({ items })

test('a medicine that an order names is said unless the record lists it, under whatever name', () => {
  expect(recordNotes(knowledge, [passing('warfarin')], listOf('ibuprofen'))).toEqual([
    'ibuprofen: "with warfarin" names warfarin, which the record does not list, so nothing was checked about it.',
  ])
  expect(recordNotes(knowledge, [passing('warfarin')], listOf('ibuprofen', 'Coumadin'))).toEqual([])
})

test('food, class words, what is no name, and what is not to be taken with it are not said, a medicine to be stopped is', () => {
  const said = (name: string, isTaken = true): number =>
    recordNotes(knowledge, [passing(name, isTaken)], listOf('ibuprofen')).length
  expect(['milk', 'antacids', 'zzyqx'].map((name) => said(name))).toEqual([0, 0, 0])
  expect([said('calcium'), said('calcium', false), said('simvastatin', false)]).toEqual([1, 0, 1])
})

test('a value of long ago is said where something rests on it', () => {
  const old = { passing: [], old: [{ key: 'egfrMlPerMin' as const, note: 'of 2009' }] }
  const report = (item: string) => engine().ask.check({ items: [item], person: { egfrMlPerMin: 22 } })
  expect(recordNotes(knowledge, [old], report('metformin'))).toEqual(['of 2009'])
  expect(recordNotes(knowledge, [old], report('ascorbic acid'))).toEqual([])
})
