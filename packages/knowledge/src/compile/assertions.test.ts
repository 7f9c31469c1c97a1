import type { Condition } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { listedOf, sourceOf } from '../../test/small-knowledge.js'
import type { Assertion } from '../lists/listed.js'
import { assertionTable } from './assertions.js'
import { pairKey } from './matches.js'

const slugs = ['aspirin', 'ethanol', 'methotrexate', 'warfarin']
const sources = ['ansm-2023', 'ndfrt-2014'].map(sourceOf)

const assertion = (part: Partial<Assertion> = {}): Assertion => ({
  source: 'ndfrt-2014',
  a: 'aspirin',
  b: 'warfarin',
  grade: 'Critical',
  severity: 'major',
  action: 'avoid-unless-benefit',
  ...part,
})

const tableOf = (...assertions: Assertion[]) =>
  assertionTable(listedOf({ sources, assertions }), (slug) => {
    const number = slugs.indexOf(slug)
    return number === -1 ? undefined : number
  })

describe('what sources say', () => {
  it('is stored once, whichever pairs it is said of', () => {
    const { table, byPair } = tableOf(assertion(), assertion({ b: 'methotrexate' }))
    expect(table).toEqual([{ source: 1, grade: 'Critical', severity: 'major', action: 'avoid-unless-benefit' }])
    expect([...byPair.values()].map((list) => list.map(({ position }) => position))).toEqual([[0], [0]])
  })

  it('is found whichever side comes first, and once when it is said twice', () => {
    const { byPair } = tableOf(assertion(), assertion({ a: 'warfarin', b: 'aspirin' }))
    expect(byPair.get(pairKey(0, 3))).toHaveLength(1)
  })

  it('leaves out substances and sources nobody knows, and a substance with itself', () => {
    const { table } = tableOf(
      assertion({ a: 'unobtainium' }),
      assertion({ source: 'hearsay' }),
      assertion({ b: 'aspirin' }),
    )
    expect(table).toEqual([])
  })

  it('says which sources grade what to do rather than harm', () => {
    const { byPair } = tableOf(assertion(), assertion({ source: 'ansm-2023', grade: 'ASDEC' }))
    expect(byPair.get(pairKey(0, 3))?.map(({ gradesAction }) => gradesAction)).toEqual([false, true])
  })

  it('keeps the grade as printed beside the level that holds', () => {
    const [facts] = tableOf(assertion({ source: 'ansm-2023', grade: 'ASDEC', printed: 'CI|ASDEC' })).table
    expect(facts?.grade).toBe('ASDEC (of CI|ASDEC)')
    expect(tableOf(assertion({ printed: 'Critical' })).table[0]?.grade).toBe('Critical')
  })

  it('turns the condition of a level round when the pair is stored the other way', () => {
    const condition: Condition = {
      leftDoseMgPerDay: { min: 3000 },
      rightRoute: ['oral' as const],
      ageYears: { min: 65 },
      conditions: ['peptic-ulcer'],
    }
    const levels = [
      { grade: 'CI', severity: 'contraindicated' as const, action: 'avoid' as const, when: 'high dose', condition },
    ]
    const [straight, turned] = tableOf(
      assertion({ source: 'ansm-2023', levels }),
      assertion({ source: 'ansm-2023', a: 'warfarin', b: 'aspirin', levels }),
    ).table
    expect(straight?.levels?.[0]?.condition).toEqual(condition)
    expect(turned?.levels?.[0]?.condition).toEqual({
      rightDoseMgPerDay: { min: 3000 },
      leftRoute: ['oral'],
      ageYears: { min: 65 },
      conditions: ['peptic-ulcer'],
    })
  })
})
