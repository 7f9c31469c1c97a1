import { describe, expect, it } from 'vitest'
import type { Person } from '../vocabulary/circumstances.js'
import { askedBy, changedNothing } from './changed-nothing.js'
import { readPerson } from './person-issues.js'

describe('what changed nothing', () => {
  it('gathers what conditions ask for, each once', () => {
    expect(askedBy([])).toEqual({ circumstances: [], conditions: [] })
    expect(askedBy([{ ageYears: { min: 65 } }, { ageYears: { min: 80 }, pregnant: true }])).toEqual({
      circumstances: ['ageYears', 'pregnant'],
      conditions: [],
    })
    expect(askedBy([{ conditions: ['falls', 'copd'] }, { conditions: ['falls'] }])).toEqual({
      circumstances: ['conditions'],
      conditions: ['falls', 'copd'],
    })
  })

  it.each<[what: string, asked: Parameters<typeof askedBy>[0], given: Person, paths: string[]]>([
    ['what nobody asks for', [], { ageYears: 40, sex: 'female' }, ['ageYears', 'sex']],
    ['an answer once, not what it implies', [], { trimester: 2 }, ['trimester']],
    ['nothing where what it implies is asked for', [{ pregnant: true }], { trimester: 2 }, []],
    ['each condition by its place', [], { conditions: ['gout', 'copd'] }, ['conditions[0]', 'conditions[1]']],
    ['none that a wider one asks for', [{ conditions: ['glaucoma'] }], { conditions: ['angle-closure-glaucoma'] }, []],
    [
      'nothing of a gene test that is asked for as a condition, but of the rest',
      [{ conditions: ['cyp2d6-poor-metaboliser'] }],
      { genotype: { CYP2D6: 'poor' }, ageYears: 40 },
      ['ageYears'],
    ],
    ['nothing of what is no condition, which is named as that', [], { conditions: [['gout'] as never, 'hiccups'] }, []],
    ['nothing of what only says more of another answer', [], { conditionsComplete: true, country: 'GB' }, []],
  ])('names %s', (_what, asked, given, paths) => {
    const issues = changedNothing(askedBy(asked), given, readPerson(given).person)
    expect(issues.map(({ code, path }) => [code, path])).toEqual(
      paths.map((path) => ['changed-nothing', `person.${path}`]),
    )
  })
})
