import { describe, expect, it } from 'vitest'
import { ramipril } from '../../../test/folded-terms.js'
import { termsOf } from '../terms.js'
import { tokensOf } from '../tokens.js'
import { withPlannedChanges } from './planned-changes.js'

describe('a planned change of what is taken', () => {
  it.each([
    ['ramipril 5 mg, plan to titrate to 10 mg', 'name number mass comma filler taper to number mass'],
    ['ramipril 5 mg, plan to: increase to 10 mg', 'name number mass comma filler colon taper number mass'],
    ['ramipril 5 mg, plan to take aspirin', 'name number mass comma planned filler unknown'],
    ['plan to titrate ramipril to 10 mg', 'planned taper name to number mass'],
    ['ramipril 5 mg, titrate', 'name number mass comma taper'],
    ['ramipril, will start 10 mg', 'name comma planned number mass'],
  ])('%s', (text, tags) => {
    const terms = withPlannedChanges(termsOf(tokensOf(text), text, [ramipril]))
    expect(terms.map(({ tag }) => tag).join(' ')).toBe(tags)
  })

  it.each([
    ['ramipril 5 mg. Discuss with cardiology stopping ramipril', 'advised'],
    ['to review stopping ramipril', 'advised'],
    ['stopping ramipril', 'order'],
    ['reviewed today. Stopping ramipril', 'order'],
  ])('is no stop while it is talked of: %s', (text, value) => {
    const terms = withPlannedChanges(termsOf(tokensOf(text), text, [ramipril]))
    expect(terms.find(({ tag }) => tag === 'past')?.value).toBe(value)
  })

  it('says nothing any more where it stood', () => {
    const text = 'ramipril 5 mg, plan to titrate'
    const before = termsOf(tokensOf(text), text, [ramipril])
    expect(withPlannedChanges(before).map(({ at, end, value }) => [at, end, value])).toEqual(
      before.map(({ at, end, tag, value }) => [at, end, tag === 'planned' ? '' : value]),
    )
  })
})
