import { describe, expect, it } from 'vitest'
import { clausesOf, numbersAsPlaces, ruleText } from './rule-sentences.js'

const french = {
  ':': ' :',
  ';': ' ;',
  '{1}.{2}': '{1},{2}',
  'Worked out by {right}': 'Calculé d’après {right}',
  'from {1} times on, avoid CYP3A': 'à partir de {1} fois, éviter le CYP3A',
  'watch it': 'surveiller',
  'It can fall in 3 days.': 'Il peut baisser en trois jours.',
  'It can fall in {1} days.': 'Il peut baisser en {1} jours.',
}
const told = (text: string) => ruleText(text, ['alcool', 'baclofène'], french)

describe('a sentence in another language', () => {
  it('is put together from its clauses, with the signs and numbers of the language', () => {
    expect(told('Worked out by baclofène: from 1.3 times on, avoid CYP3A; watch it.')).toBe(
      'Calculé d’après baclofène : à partir de 1,3 fois, éviter le CYP3A ; surveiller.',
    )
  })

  it('stays away as a whole where one of its clauses is not known', () => {
    expect(told('Worked out by baclofène: from 1.3 times on, avoid CYP3A; dance.')).toBeUndefined()
  })

  it('stands as it was written where that is known, and for its numbers otherwise', () => {
    expect(told('It can fall in 3 days.')).toBe('Il peut baisser en trois jours.')
    expect(told('It can fall in 21 days.')).toBe('Il peut baisser en 21 jours.')
    expect(told('It can fall in 2.5 days.')).toBe('Il peut baisser en 2,5 jours.')
  })
})

it('leaves a figure alone that is part of a word', () => {
  expect(numbersAsPlaces('5-HT1B, CYP3A4 and B12 from 1.25 to 3')).toEqual([
    '{1}-HT1B, CYP3A4 and B12 from {2} to {3}',
    ['5', '1.25', '3'],
  ])
})

it('takes a sentence apart at its colons and semicolons only', () => {
  expect(clausesOf('One: at 10:30, two; three.')).toEqual([
    ['One', ':'],
    ['at 10:30, two', ';'],
    ['three', '.'],
  ])
})
