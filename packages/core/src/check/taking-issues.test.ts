import { describe, expect, it } from 'vitest'
import { readTaking } from './taking-issues.js'

const said = (taking: Record<string, unknown>) =>
  readTaking({ name: 'x', ...taking }, 2).issues.map(({ code, path, didYouMean }) => [code, path, didYouMean])

describe('readTaking', () => {
  it('passes what can be', () => {
    const taking = {
      route: 'oral',
      form: 'tablet',
      frequency: 'regular',
      state: 'held',
      doseMgPerDay: [5, 10],
      doseMg: 0,
      asNeeded: false,
      atH: [0, 24, 8.5],
    }
    expect(readTaking({ name: 'x', ...taking } as never, 0)).toEqual({ taking, issues: [] })
    expect(readTaking({ name: 'x', route: undefined } as never, 0)).toEqual({ taking: {}, issues: [] })
  })

  it('names a word that is on no list, and a key nobody knows, with what was meant', () => {
    expect(said({ route: 'topica', form: 'retard', frequency: 'often', state: 'hold' })).toEqual([
      ['unknown-value', 'items[2].route', 'topical'],
      ['unknown-value', 'items[2].form', undefined],
      ['unknown-value', 'items[2].frequency', undefined],
      ['unknown-value', 'items[2].state', 'held'],
    ])
    expect(said({ routes: 'oral' })).toEqual([['unknown-key', 'items[2].routes', 'route']])
    expect(said({ asNeeded: 'yes' })).toEqual([['unknown-value', 'items[2].asNeeded', undefined]])
    expect(readTaking({ name: 'x', route: 'topica' } as never, 0).taking).toEqual({})
  })

  it('names numbers that cannot be', () => {
    const codes = (taking: Record<string, unknown>) => said(taking).map(([code]) => code)
    expect(codes({ doseMg: '10' })).toEqual(['not-a-number'])
    expect(codes({ doseMg: Number.NaN })).toEqual(['not-a-number'])
    expect(codes({ doseMg: -1 })).toEqual(['out-of-range'])
    expect(codes({ doseMg: [10, 5] })).toEqual([])
    expect(readTaking({ name: 'x', doseMg: [10, 5] } as never, 0).taking).toEqual({ doseMg: [5, 10] })
    expect(codes({ doseMg: [1, 2, 3] })).toEqual(['wrong-kind'])
    expect(codes({ doseMg: 1e7, gramsEthanol: 5000, timesPerDay: 2000 })).toEqual(Array(3).fill('out-of-range'))
    expect(codes({ atH: 25 })).toEqual(['out-of-range'])
    expect(codes({ atH: [8, -1] })).toEqual(['out-of-range'])
  })
})
