import { describe, expect, it } from 'vitest'
import { Accounts } from './account.js'
import { termsOf } from './terms.js'
import { tokensOf } from './tokens.js'

const text = 'take zzyzx twice'
const terms = termsOf(tokensOf(text), text)
const [take, unknown] = terms

describe('what each piece of a text was used for', () => {
  it('is filler where nothing was said of it, in the order of the text', () => {
    const account = new Accounts(text, terms)
    account.set(unknown as (typeof terms)[number], 'unread', 'unknown')
    expect(account.parts()).toEqual([
      { text: 'take', at: 0, as: 'filler' },
      { text: 'zzyzx', at: 5, as: 'unread', reason: 'unknown' },
      { text: 'twice', at: 11, as: 'filler' },
    ])
  })

  it('is what was said first', () => {
    const account = new Accounts(text, terms)
    account.set(take as (typeof terms)[number], 'state')
    account.set(take as (typeof terms)[number], 'unread', 'no-place')
    expect(account.parts()[0]).toEqual({ text: 'take', at: 0, as: 'state' })
  })

  it('tells apart what begins or ends at the same place', () => {
    const account = new Accounts(text, terms)
    const whole = { ...(take as (typeof terms)[number]), end: 10 }
    account.set(take as (typeof terms)[number], 'state')
    account.set(whole, 'name')
    account.set({ ...whole, at: 5 }, 'time')
    expect(account.parts()).toEqual([
      { text: 'take', at: 0, as: 'state' },
      { text: 'take zzyzx', at: 0, as: 'name' },
      { text: 'zzyzx', at: 5, as: 'time' },
      { text: 'twice', at: 11, as: 'filler' },
    ])
  })

  it('leaves out what a longer piece holds', () => {
    const account = new Accounts(text, terms)
    account.set({ ...(take as (typeof terms)[number]), end: 10 }, 'name')
    expect(account.parts()).toEqual([
      { text: 'take zzyzx', at: 0, as: 'name' },
      { text: 'twice', at: 11, as: 'filler' },
    ])
  })
})
