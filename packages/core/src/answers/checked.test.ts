import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { checkList, entriesOf } from './checked.js'

describe('checkList', () => {
  const open = lazilyOpened({ substances: { dozepam: [], ethanol: [] } })

  it('says that a country is none', () => {
    const issuesIn = (country: string) =>
      checkList(open().knowledge, { items: ['dozepam', 'ethanol'], country }).result.issues
    expect(issuesIn('gb')).toEqual([])
    expect(issuesIn('Atlantis')).toMatchObject([{ code: 'unknown-value', path: 'country', input: 'Atlantis' }])
    expect(issuesIn('UK')).toEqual([])
  })

  it('says that a day is none', () => {
    const list = { items: ['dozepam', 'ethanol'], today: '2026-02-30' }
    expect(checkList(open().knowledge, list).result.issues).toMatchObject([{ path: 'today', input: '2026-02-30' }])
  })

  it('asks about what was stopped under a key that a request may hold', () => {
    const past = [{ name: 'dozepam as directed' }]
    const { result } = checkList(open().knowledge, { items: ['ethanol'], past })
    expect(result.asks).toMatchObject([{ item: 1, key: 'past[0].doseMg' }])
    const answered = checkList(open().knowledge, {
      items: ['ethanol'],
      past: [{ ...past[0], name: 'dozepam', doseMg: 5 }],
    })
    expect(answered.result.asks).toEqual([])
    expect(answered.result.takings[1]).toMatchObject({ doseMg: 5, state: 'past' })
  })
})

describe('entriesOf', () => {
  it('takes no text for a list', () => {
    for (const items of ['warfarin', undefined, [null], [5], [{ nme: 'warfarin' }]])
      expect(() => entriesOf({ items: items as never })).toThrow('must be a list of names')
    expect(entriesOf({ items: ['warfarin', { name: '' }] })).toHaveLength(2)
  })
})
