import { describe, expect, it } from 'vitest'
import { laboratoryLoincs, personLoincs } from './read-observations.js'

describe('what is asked of a record', () => {
  it('holds every kind of kidney function, pregnancy, smoking, use and height', () => {
    expect(personLoincs).toEqual(
      expect.arrayContaining(['33914-3', '77147-7', '82810-3', '11778-8', '49051-6', '72166-2', '75626-2', '8302-2']),
    )
  })

  it('holds every laboratory value', () => {
    expect(laboratoryLoincs).toEqual(expect.arrayContaining(['2823-3', '14334-7', '2951-2', '10535-3']))
  })

  it('names each once', () => {
    const all = [...personLoincs, ...laboratoryLoincs]
    expect(new Set(all).size).toBe(all.length)
  })
})
