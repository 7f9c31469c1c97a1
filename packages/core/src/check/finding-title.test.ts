import { describe, expect, it } from 'vitest'
import { partiesOf } from './finding-title.js'

const nameOf = (slug: string): string => slug.toUpperCase()

describe('partiesOf', () => {
  it('names what meets: substances, or one and all that is so of the person', () => {
    expect(partiesOf({ substances: ['dozepam', 'ferment'] }, nameOf)).toEqual(['DOZEPAM', 'FERMENT'])
    const given = [
      { key: 'pregnant', value: true },
      { key: 'egfrMlPerMin', value: 25 },
    ]
    expect(partiesOf({ substances: ['dozepam'], given }, nameOf)).toEqual(['DOZEPAM', 'Pregnant, eGFR: 25 mL/min'])
    // What stands in the list by itself is named there.
    expect(partiesOf({ substances: ['dozepam'], given: [] }, nameOf)).toEqual(['DOZEPAM'])
  })

  it('speaks to clinicians unless it is told otherwise', () => {
    const given = [{ key: 'route', value: 'topical' }]
    const [, toClinician] = partiesOf({ substances: ['dozepam'], given }, nameOf)
    const [, toPatient] = partiesOf({ substances: ['dozepam'], given }, nameOf, undefined, 'patient')
    expect(toClinician).not.toBe(toPatient)
  })
})
