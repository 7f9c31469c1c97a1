import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { withFirstPerson } from './first-person.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const routeOf = (text: string) => readPhrase(text, { knows }).taking.route

describe('"im"', () => {
  it.each([
    'im already on dozepam',
    'im still taking dozepam',
    'im worried about dozepam',
    'im pregnant and on dozepam',
  ])('is who speaks: %s', (text) => expect(routeOf(text)).toBeUndefined())

  it.each(['dozepam 5 mg im', 'dozepam 5 mg im weekly', 'dozepam IM stat', 'an im injection of dozepam'])(
    'is how it is given: %s',
    (text) => expect(routeOf(text)).toBe('intramuscular'),
  )

  it('is nothing where there is nothing', () => expect(withFirstPerson([])).toEqual([]))
})
