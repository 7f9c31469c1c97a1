import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openWritten } from '../../../knowledge/test/written-knowledge.js'
import { routes } from '../vocabulary/routes.js'
import { check } from './check.js'
import { personClass } from './conditions-asked.js'
import { situationsOf } from './situations.js'

const { knowledge } = openWritten({
  substances: {
    dozepam: ['sedative'],
    ferment: ['drink'],
    breathol: ['opioid'],
    mintol: ['mint'],
    calmol: ['sedative'],
  },
  rules: [
    {
      id: 'sedative-drink',
      left: ['sedative'],
      right: ['drink'],
      severity: 'minor',
      action: 'be-aware',
      modifiers: [
        { when: { withAny: ['opioid'] }, severity: 'major', action: 'avoid' },
        { when: { ageYears: { min: 65 } }, severity: 'moderate', action: 'avoid' },
        { when: { egfrMlPerMin: { max: 30 }, sex: 'female' }, severity: 'contraindicated', action: 'avoid' },
        { when: { leftRoute: ['topical'] }, severity: 'none', action: 'be-aware' },
        { when: { leftDoseMgPerDay: { min: 10 } }, severity: 'major', action: 'avoid' },
      ],
    },
    { id: 'mint-old', left: ['mint'], when: [{ ageYears: { min: 80 } }], severity: 'major', action: 'avoid' },
    { id: 'opioid-sedative', left: ['opioid'], right: ['sedative'], severity: 'major', action: 'avoid' },
  ],
})
const situations = situationsOf(knowledge)
const number = (slug: string): number => situations.find(slug)
const slugs = ['dozepam', 'ferment', 'breathol', 'mintol', 'calmol']

const person = fc.record(
  {
    ageYears: fc.integer({ min: 0, max: 100 }),
    egfrMlPerMin: fc.integer({ min: 5, max: 120 }),
    sex: fc.constantFrom('female' as const, 'male' as const),
  },
  { requiredKeys: [] },
)
const taking = fc.record(
  { route: fc.constantFrom(...routes), doseMgPerDay: fc.integer({ min: 1, max: 20 }) },
  { requiredKeys: [] },
)
const list = fc.uniqueArray(fc.tuple(fc.constantFrom(...slugs), taking), {
  selector: ([slug]) => slug,
  minLength: 2,
})

describe('a situation', () => {
  it('is graded as check grades it in the whole list', () => {
    fc.assert(
      fc.property(list, person, (entries, who) => {
        const checked = check(
          knowledge,
          entries.map(([name, how]) => ({ name, ...how })),
          who,
        )
        const numbers = entries.map(([slug]) => number(slug))
        const found = entries.flatMap(([, own], first) => [
          ...situations.grade({ substances: [numbers[first] as number], takings: [own], person: who, thirds: numbers }),
          ...entries.slice(first + 1).flatMap(([, other], ahead) =>
            situations.grade({
              substances: [numbers[first] as number, numbers[first + 1 + ahead] as number],
              takings: [own, other],
              person: who,
              thirds: numbers,
            }),
          ),
        ])
        const plain = (findings: typeof found) => findings.map((one) => JSON.stringify(one)).sort()
        expect(plain(found)).toEqual(plain([...checked.findings]))
      }),
    )
  })

  it('gets the same answer for everybody of the same class', () => {
    const substances = [number('dozepam'), number('ferment')]
    const asked = situations.conditionsOf(substances)
    if (asked === undefined) throw new Error('The rule speaks of this pair.')
    expect(asked).toMatchObject({
      // Dialysis and a stage say how well the kidneys work.
      asked: ['ageYears', 'conditions', 'egfrMlPerMin', 'sex'],
      conditions: [
        'dialysis',
        ...['kidney-disease-stage-2', 'kidney-disease-stage-3', 'kidney-disease-stage-3a', 'kidney-disease-stage-3b'],
        ...['kidney-disease-stage-4', 'kidney-disease-stage-5'],
      ],
      cuts: { ageYears: [{ at: 65, side: 'min' }], egfrMlPerMin: [{ at: 30, side: 'max' }] },
      takings: ['doseMgPerDay', 'doseMgPerWeek', 'route'],
      thirds: [['opioid']],
    })
    fc.assert(
      fc.property(person, person, (one, other) => {
        if (personClass(asked, one) !== personClass(asked, other)) return
        expect(situations.grade({ substances, person: one })).toEqual(situations.grade({ substances, person: other }))
      }),
      { numRuns: 2000 },
    )
    const at = (egfrMlPerMin: number) => personClass(asked, { egfrMlPerMin })
    expect([at(30) === at(10), at(30) === at(30.1), at(31) === at(90)]).toEqual([true, false, true])
  })

  it('is said to be none where nothing speaks of it', () => {
    expect(situations.conditionsOf([number('mintol'), number('ferment')])).toBeUndefined()
    expect(situations.conditionsOf([number('dozepam')])).toBeUndefined()
    expect(situations.conditionsOf([number('mintol')])?.cuts).toEqual({ ageYears: [{ at: 80, side: 'min' }] })
  })
})
