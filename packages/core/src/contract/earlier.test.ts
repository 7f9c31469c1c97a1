import { expect, it } from 'vitest'
import { withTodaysWords } from './earlier.js'
import type { OperationId } from './operations.js'

it.each([
  ['check', { list: ['baclofen'], person: {} }, { items: ['baclofen'], person: {} }],
  ['name', { q: 'percocet' }, { name: 'percocet' }],
  ['name', { text: 'percocet' }, { name: 'percocet' }],
  ['suggest', { text: 'para', most: 3 }, { name: 'para', most: 3 }],
  [
    'sheet',
    { items: [{ text: 'baclofen', dose: '10 mg' }, 'wine'], otherSubstances: [{ text: 'cannabis' }] },
    { items: [{ name: 'baclofen', dose: '10 mg' }, 'wine'], others: [{ name: 'cannabis' }] },
  ],
  [
    'stop',
    { list: ['diazepam'], person: { epilepsy: true, alcoholDependent: false, pregnant: true } },
    { items: ['diazepam'], person: { pregnant: true, conditions: ['epilepsy'] } },
  ],
  ['check', ['baclofen'], ['baclofen']],
  ['check', null, null],
] as const)('%s with earlier words', (operation, given, today) => {
  expect(withTodaysWords(operation as OperationId, given)).toEqual(today)
})

it('leaves an earlier word where today’s stands too, so that it is refused and not dropped', () => {
  const both = { list: ['baclofen'], items: ['wine'] }
  expect(withTodaysWords('check', both)).toEqual(both)
})

it('leaves a misspelt circumstance for the schema to refuse', () => {
  const asked = { items: ['diazepam'], person: { epilepsy: 'yes' } }
  expect(withTodaysWords('stop', asked)).toEqual(asked)
})
