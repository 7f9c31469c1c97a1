import { describe, expect, it } from 'vitest'
import type { Action, Severity } from '../vocabulary/scales.js'
import { gradedAfterChanging, gradedAfterStopping } from './after-stopping.js'
import { ranked } from './verdict-view.js'
import type { Lasting } from './washout.js'

const grading = (severity: Severity, action: Action) =>
  ranked({ severity, action, interruption: 'show', applied: [1], depends: [] })
const lasting = (state: Lasting['state'], graver: { severity?: Severity; action?: Action } = {}): Lasting => ({
  substance: 'dozepam',
  state,
  washout: { id: 'dozepam', stopped: ['dozepam'], lastsDays: { min: 1, max: 2 }, cite: [], ...graver } as never,
})

describe('the grade of what was stopped', () => {
  it.each<[what: string, Severity, Action, Lasting[], Severity, Action]>([
    ['stands where no time is known', 'major', 'avoid', [], 'major', 'avoid'],
    ['stands while it lasts', 'major', 'be-aware', [lasting('lasts')], 'major', 'be-aware'],
    ['stands while it may last', 'minor', 'avoid', [lasting('open')], 'minor', 'avoid'],
    [
      'is that of the source where it is graver',
      'minor',
      'be-aware',
      [lasting('lasts', { severity: 'major' })],
      'major',
      'be-aware',
    ],
    ['takes the graver action too', 'minor', 'be-aware', [lasting('lasts', { action: 'avoid' })], 'minor', 'avoid'],
    [
      'never falls by what a source gives',
      'major',
      'avoid',
      [lasting('lasts', { severity: 'minor', action: 'be-aware' })],
      'major',
      'avoid',
    ],
    [
      'is the gravest of two',
      'minor',
      'be-aware',
      [lasting('lasts', { severity: 'major' }), lasting('open', { severity: 'moderate', action: 'avoid' })],
      'major',
      'avoid',
    ],
    ['is to know of when it is over', 'contraindicated', 'avoid', [lasting('over')], 'minor', 'be-aware'],
    ['is that of the one that is over', 'major', 'avoid', [lasting('lasts'), lasting('over')], 'minor', 'be-aware'],
    ['becomes no more than it was', 'none', 'be-aware', [lasting('over')], 'none', 'be-aware'],
  ])('%s', (_what, severity, action, times, becomes, act) => {
    const graded = gradedAfterStopping(grading(severity, action), times)
    expect([graded.severity, graded.action]).toEqual([becomes, act])
    expect(graded.place).toBe(grading(becomes, act).place)
    const isOver = times.some(({ state }) => state === 'over')
    expect(graded.interruption).toBe('show')
    expect(graded.applied).toEqual(isOver ? [] : [1])
  })
})

describe('the grade of two of one kind, one of them stopped', () => {
  const twoOfOne = { rule: { duplicate: true } as never, topic: 'duplicate-therapy' }
  const graded = (view: typeof twoOfOne, ...states: ('past' | 'planned' | undefined)[]) => {
    const [one, other] = states.map((state) => (state === undefined ? {} : { state }))
    return gradedAfterChanging(grading('major', 'avoid'), view, [one as object, other as object])
  }

  it('is only to be known, whichever was stopped', () => {
    const known = { severity: 'minor', action: 'be-aware', interruption: 'on-request' }
    expect(graded(twoOfOne, 'past', undefined)).toMatchObject(known)
    expect(graded(twoOfOne, 'planned', 'past')).toMatchObject(known)
  })

  it('stands where neither was stopped, of another topic, and of no doubles', () => {
    expect(graded(twoOfOne, undefined, 'planned').severity).toBe('major')
    expect(graded({ ...twoOfOne, topic: 'bleeding' }, 'past', undefined).severity).toBe('major')
    expect(graded({ ...twoOfOne, rule: { duplicate: false } as never }, 'past', undefined).severity).toBe('major')
    expect(graded({ ...twoOfOne, rule: null as never }, 'past', undefined).severity).toBe('major')
  })
})
