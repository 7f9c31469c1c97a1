import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Resolved, Whereabouts } from './resolution.js'
import { resolve } from './resolve.js'

describe('a brand of another country', () => {
  const known = lazilyOpened({
    substances: { codeine: [], gabapentin: [], ramipril: [] },
    names: { 'ramipril & zorbamax': 'ramipril' },
    registers: { CA: { zorbamax: ['gabapentin'], mixalot: ['codeine', 'ramipril'] }, FR: { zorbamax: ['ramipril'] } },
  })
  const meant = (text: string, where?: Whereabouts): unknown => {
    const { knowledge } = known()
    const resolution = resolve(knowledge, text, where)
    if (resolution.status !== 'resolved') return resolution.status
    const slugs = resolution.substances.map((one) => knowledge.slugs.at(one)).join(' + ')
    return resolution.abroad === true ? { abroad: slugs } : slugs
  }

  it('is taken where nobody at home has the name, and that is said', () => {
    expect(meant('Zorbamax')).toEqual({ abroad: 'gabapentin' })
    expect(meant('Zorbamax', { country: 'DE' })).toEqual({ abroad: 'gabapentin' })
    expect(meant('codeine and zorbamax')).toEqual({ abroad: 'codeine + gabapentin' })
    expect(meant('codeine zorbamax 10 mg')).toEqual({ abroad: 'codeine + gabapentin' })
    expect(meant('codeine zorbamax 10')).toEqual({ abroad: 'codeine + gabapentin' })
  })

  it('is a name like any other in its own country', () => {
    expect([meant('Zorbamax', { country: 'CA' }), meant('Zorbamax', { country: 'FR' })]).toEqual([
      'gabapentin',
      'ramipril',
    ])
  })

  it('is a part of a name with a joint in it where it is known', () => {
    expect(meant('ramipril & zorbamax', { country: 'CA' })).toBe('ramipril + gabapentin')
    expect(meant('ramipril & zorbamax', { country: 'DE' })).toBe('ramipril')
  })

  it('is not looked for where all is understood, and not said where it is none', () => {
    expect([meant('codeine'), meant('codeine qwrtz'), meant('qwrtz')]).toEqual(['codeine', 'codeine', 'unrecognised'])
  })

  it('is not taken when it means different things there', () => {
    expect([meant('Mixalot'), meant('Mixalot', { country: 'CA' })]).toEqual(['unrecognised', 'ambiguous'])
  })

  it('is not looked for because of an amount that was not understood', () => {
    expect(resolve(known().knowledge, 'codeine and gabapentin 30 mg/10 mg/5 mg', {})).not.toHaveProperty('abroad')
  })

  it('is remembered for the country and the day that it was asked for', () => {
    const { knowledge } = known()
    const asked: Whereabouts[] = [
      {},
      { country: 'CA' },
      { country: 'FR' },
      { today: '2026-01-01' },
      { country: 'CA', today: '2026-02-02' },
    ]
    const texts = ['Zorbamax', 'codeine, stopped 2019']
    const answers = (of: () => Knowledge) =>
      texts.map((text) => asked.map((where) => JSON.stringify(resolve(of(), text, where))))
    // As if each was the first question, and again once all were asked.
    const fresh = answers(() => known().knowledge)
    expect([answers(() => knowledge), answers(() => knowledge)]).toEqual([fresh, fresh])
    const stopped = (where: Whereabouts): unknown =>
      (resolve(knowledge, 'codeine, stopped 2019', where) as Resolved).taking?.daysAgo
    expect(stopped({})).toBeUndefined()
    expect(stopped({ today: '2026-01-01' })).not.toEqual(stopped({ country: 'CA', today: '2026-02-02' }))
  })
})
