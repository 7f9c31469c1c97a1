import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { withAges } from './ages.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const read = (text: string) => {
  const { unread, asks, taking } = readPhrase(text, { knows })
  return [taking.doseMg, unread.map((one) => `${one.text} ${one.reason}`).join(', '), asks.join(' ')]
}

describe('how old somebody is', () => {
  it.each([
    ['84yo on dozepam 5 mg', '84yo circumstance'],
    ['84 yo man on dozepam 5 mg', '84 yo man circumstance'],
    ['84 y/o on dozepam 5 mg', '84 y/o circumstance'],
    ['72F on dozepam 5 mg', '72F circumstance'],
    ['Patient: 45M, dozepam 5 mg', '45M circumstance'],
    ['84yoF on dozepam 5 mg', '84yoF circumstance'],
  ])('is no amount: %s', (text, said) => expect(read(text)).toEqual([5, said, '']))

  it.each([
    ['78-year-old man on dozepam 5 mg', '78-year-old man age male 78'],
    ['78 year old, dozepam 5 mg', '78 year old age 78'],
    ['72F on dozepam 5 mg', '72F age female 72'],
    ['45/M, on dozepam 5 mg', '45/M age male 45'],
    ['84 y/o on dozepam 5 mg', '84 y/o age 84'],
    ['aged 78, dozepam 5 mg', 'aged 78 age 78'],
    ['Age: 78, dozepam 5 mg', 'Age: 78 age 78'],
    ['im 34 and take dozepam 5 mg', '34 age 34'],
    ['my 4 year old took dozepam 5 mg', '4 year old age 4'],
    ['baby 6 months, dozepam 5 mg', '6 months age 0.5'],
    ['mum is 84, takes dozepam 5 mg', '84 age 84'],
    ['Frau, 82 Jahre alt, dozepam 5 mg', '82 Jahre alt age 82'],
    ["j'ai 78 ans, dozepam 5 mg", '78 ans age 78'],
    ['tengo 78 años, dozepam 5 mg', '78 años age 78'],
    ['F/32, dozepam 5 mg', 'F/32 age female 32'],
    ['32 F, dozepam 5 mg', '32 F age female 32'],
    ['81 J., dozepam 5 mg', '81 J. age 81'],
    ['Patient, 78 J., m, dozepam 5 mg', 'Patient, 78 J., m age male 78'],
    ['81-jährige Patientin, dozepam 5 mg', '81-jährige Patientin age female 81'],
    ['patiente 82 ans, dozepam 5 mg', 'patiente 82 ans age female 82'],
    ['mujer de 81 años, dozepam 5 mg', 'mujer de 81 años age female 81'],
    ['varón 78a, dozepam 5 mg', 'varón 78a age male 78'],
    ['uomo 78 aa, dozepam 5 mg', 'uomo 78 aa age male 78'],
    ['vrouw, 83 jaar, dozepam 5 mg', 'vrouw, 83 jaar age female 83'],
    ['kobieta 80 lat, dozepam 5 mg', 'kobieta 80 lat age female 80'],
    ['Mr Smith, 67, on dozepam 5 mg', 'Mr Smith, 67 age male 67'],
    ['84 y F dozepam 5 mg', '84 y F age female 84'],
    ['pt 15 y/o M on dozepam 5 mg', '15 y/o M age male 15'],
    ['6yr old boy, dozepam 5 mg', '6yr old boy age male 6'],
    ['Name: A B\n78M with gout\ndozepam 5 mg', '78M age male 78, gout gout undefined'],
  ])('is told: %s', (text, said) => {
    const { unread } = readPhrase(text, { knows })
    const tells = unread.flatMap((one) => (one.tells ?? []).map(({ says, amount }) => `${one.text} ${says} ${amount}`))
    expect(tells.join(', ')).toBe(said)
  })

  it.each([
    'Mr Smith, 12 dozepam',
    'Mrs Jones 2 tablets dozepam 5 mg',
    'dozepam 5 mg, 14 j',
    'dozepam 5 mg 2 a day',
    'dozepam 5 mg, 3 a day',
    'man 2 tablets, dozepam 5 mg',
    'm 2 units dozepam',
    'dozepam 2 y 3 mg',
    'patient 2 a day, dozepam 5 mg',
  ])('is nothing in %s', (text) => {
    const tells = readPhrase(text, { knows }).unread.flatMap((one) => one.tells ?? [])
    expect(tells.filter(({ says }) => says.startsWith('age'))).toEqual([])
  })

  it('is not said by a number that belongs to something', () => {
    expect(read('dozepam 5 mg x 7')[1]).not.toContain('circumstance')
    expect(withAges([])).toEqual([])
  })
})
