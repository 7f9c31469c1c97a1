import { parseTaking } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { forms, routes, whyImpossible } from './conditions.js'

describe('a condition', () => {
  it.each([
    { ageYears: { min: 65 } },
    { leftRoute: ['cutaneous', 'topical'] },
    { rightForm: ['extended-release'] },
    { sex: 'female' as const, pregnant: true },
    { conditions: ['epilepsy'], alcoholPattern: ['heavy' as const] },
  ])('may hold: %j', (condition) => {
    expect(whyImpossible(condition)).toEqual([])
  })

  it('cannot hold for a route or a form nobody can say', () => {
    expect(whyImpossible({ leftRoute: ['cutaneous'] })[0]).toMatch(/^leftRoute can never hold: it names none of oral, /)
    expect(whyImpossible({ rightForm: ['retard'] })[0]).toMatch(/^rightForm can never hold: it names none of /)
  })

  it('names everything that is wrong with it', () => {
    expect(whyImpossible({ leftRoute: [], hoursApart: {} })).toHaveLength(2)
  })
})

describe('the words for routes and forms', () => {
  it.each(routes)('%s is understood in a list', (route) => {
    expect(parseTaking(`baclofen ${route}`).taking?.route).toBe(route)
  })

  it.each(['extended release', 'delayed release', 'tablet', 'capsule', 'liquid', 'powder'])(
    '%s is one of them',
    (word) => {
      expect(forms).toContain(parseTaking(`baclofen ${word}`).taking?.form)
    },
  )
})
