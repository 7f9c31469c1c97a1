import { describe, expect, it } from 'vitest'
import { twiceOf } from './twice.js'

const mention = (input: string, taking = {}) => ({ input, taking })

describe('twiceOf', () => {
  it('compares the first word of each name, whatever its letters and what stands before it', () => {
    expect(twiceOf([mention('2 x Panadol 1 g'), mention('Tylenol')])).toBe('other-names')
    expect(twiceOf([mention('Panadol'), mention('Paracetamol')])).toBe('other-names')
    expect(twiceOf([mention('Warfarin 3 mg'), mention('warfarin 1 mg')])).toBe('same-name')
    expect(twiceOf([mention('Ｄozex'), mention('dozex forte')])).toBe('same-name')
    expect(twiceOf([mention('варфарин'), mention('Варфарин 5 мг')])).toBe('same-name')
    expect(twiceOf([mention('123'), mention('456')])).toBe('other-names')
  })

  it('counts only what is taken now or soon', () => {
    expect(twiceOf([mention('Panadol'), mention('Tylenol', { state: 'past' })])).toBeUndefined()
    expect(twiceOf([mention('Panadol'), mention('Tylenol', { state: 'held' })])).toBeUndefined()
    expect(twiceOf([mention('Panadol'), mention('Tylenol', { state: 'planned' })])).toBe('other-names')
    expect(twiceOf([mention('Panadol')])).toBeUndefined()
  })

  it('tells one for every day and one as needed from two names for one', () => {
    const regular = { frequency: 'regular' }
    const asNeeded = { frequency: 'occasional', asNeeded: true }
    expect(twiceOf([mention('MST', regular), mention('Oramorph', asNeeded)])).toBe('as-needed-beside-regular')
    expect(twiceOf([mention('MST', regular), mention('Oramorph')])).toBe('other-names')
    expect(twiceOf([mention('MST', asNeeded), mention('Oramorph', asNeeded)])).toBe('other-names')
    expect(twiceOf([mention('MST', regular), mention('MST', asNeeded)])).toBe('same-name')
  })

  it('lets two forms or ways in count before the names, and one that was not said not at all', () => {
    expect(twiceOf([mention('a', { form: 'patch' }), mention('b', { form: 'tablet' })])).toBe('other-forms')
    expect(twiceOf([mention('a', { route: 'oral' }), mention('a', { route: 'vaginal' })])).toBe('other-forms')
    expect(twiceOf([mention('a', { form: 'patch' }), mention('b')])).toBe('other-names')
  })
})
