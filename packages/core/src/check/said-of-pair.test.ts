import { describe, expect, it } from 'vitest'
import { saidOfPair, unmarked } from './said-of-pair.js'

const text = 'Lower it;[[quinidine amiodarone| halve it.]][[digoxin&quinidine| Digoxin: measure.]]'

describe('what is said of a pair', () => {
  it('leaves out what is about other members', () => {
    expect(saidOfPair(text, ['digoxin', 'cyclosporine'])).toBe('Lower it.')
    expect(saidOfPair(text, ['digoxin', 'amiodarone'])).toBe('Lower it; halve it.')
    expect(saidOfPair(text, ['digoxin', 'quinidine'])).toBe('Lower it; halve it. Digoxin: measure.')
    expect(saidOfPair(text, ['digitoxin', 'quinidine'])).toBe('Lower it; halve it.')
  })

  it('says everything where nothing would be left', () => {
    expect(saidOfPair('[[aspirin|Low doses matter less.]]', ['ibuprofen', 'lithium'])).toBe('Low doses matter less.')
  })

  it('leaves unmarked words alone', () => {
    expect(saidOfPair('Keep  as it is;', ['a', 'b'])).toBe('Keep  as it is;')
    expect(unmarked(text)).toBe('Lower it; halve it. Digoxin: measure.')
  })
})
