import { describe, expect, it } from 'vitest'
import { testGradingTable } from '../../../../cases/grading-table.js'
import type { Knowledge } from '../knowledge/open.js'
import { readPerson } from './person-issues.js'

const knowledge = { meta: { conditions: ['copd', 'epilepsy'] } } as unknown as Knowledge

describe('readPerson', () => {
  it('passes what can be true', () => {
    const person = { ageYears: 40, egfrMlPerMin: 90, conditions: ['copd'] }
    expect(readPerson(knowledge, person)).toEqual({ person, issues: [] })
  })

  it('leaves out and names what cannot', () => {
    const { person, issues } = readPerson(knowledge, { ageYears: -4, weightKg: Number.NaN, conditions: ['asthmaa'] })
    expect(person.ageYears).toBeUndefined()
    expect(person.weightKg).toBeUndefined()
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['out-of-range', 'person.ageYears'],
      ['not-a-number', 'person.weightKg'],
      ['unknown-condition', 'person.conditions[0]'],
    ])
  })
})

testGradingTable('people')
