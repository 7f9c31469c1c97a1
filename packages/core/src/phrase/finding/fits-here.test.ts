import { describe, expect, it } from 'vitest'
import { doseText } from '../../../test/dose-text.js'
import { readPhrase } from '../read.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const read = (text: string) => readPhrase(text, { knows })

describe('a word that can mean several things', () => {
  it.each([
    ['dozepam 10 mg', { doseMg: 10 }],
    ['dozepam 2 cans', {}],
    ['dozepam 10 mg in May', { doseMg: 10 }],
  ])('means what stands before it allows: %s', (text, wanted) => {
    expect(read(text).taking).toMatchObject(wanted)
  })

  it('is no unit without a number', () => {
    expect(read('dozepam mg').taking).toEqual({})
    expect(read('dozepam mg').unread.map(({ text }) => text)).toEqual(['mg'])
  })

  it('is no unit where a name begins with it', () => {
    expect(read('dozepam 500 mg l-dozepam').taking.doseMg).toBe(500)
  })

  it('is an hour, and no unit, in another language', () => {
    expect(read('dozepam 10 mg ore 8 e ore 15').taking).toMatchObject({ doseMg: 10, atH: [8, 15] })
  })
})

describe('a short word where it stands', () => {
  it.each([
    ['ramipril for 10 days once daily', '1 a day |  |  | name duration frequency'],
    ['ramipril 10 days once daily', '1 a day |  |  | name duration frequency'],
    ['ramipril 5 mg 10 gün önce', '5 mg |  |  | name amount state'],
    ['ramipril calcium potassium 5 mg', '5 mg |  |  | name salt salt amount'],
    ['ramipril calcium 5 mg', '5 mg |  |  | name salt amount'],
    ['calcium ramipril 5 mg', '5 mg |  | calcium unknown | unread name amount'],
    ['ramipril 5 mg 1 comp', '5 mg |  |  | name amount count'],
    ['ramipril-comp 5 mg', '5 mg |  | comp unknown | name filler unread amount'],
    ['ramipril comp 5 mg', '5 mg |  | comp unknown | name unread amount'],
    ['ramipril inhaled 2 pfs', ' | how-much |  | name route count'],
    ['ramipril 2 pfs inhaled', ' | how-much |  | name count route'],
    ['ramipril 2 pfs', ' | how-much | pfs unknown | name count unread'],
    ['ramipril 2 p inhaled', ' | how-much |  | name count route'],
    ['ramipril 2 p', ' | how-much | p unknown | name count unread'],
    ['ramipril 1 cs', ' | how-much | cs unknown | name count unread'],
    ['ramipril 2 cp', ' | how-much |  | name count'],
    ['ramipril cp', ' |  |  | name form'],
    ['ramipril cs', ' |  | cs unknown | name unread'],
    ["i'm on ramipril 5 mg", '5 mg |  |  | filler name amount'],
    ['i’m on ramipril 5 mg', '5 mg |  |  | filler name amount'],
    ['ramipril 5 mg i m', '5 mg |  |  | name amount route'],
    ['ramipril 5 mg im', '5 mg |  |  | name amount route'],
    ['im ramipril 5 mg', '5 mg |  |  | route name amount'],
    ['ramipril 5 mg on 3 November', '5 mg |  |  | name amount filler state'],
    ['ramipril 5 mg on', '5 mg, 1 a day, 5 mg a day |  |  | name amount time'],
    ['ramipril 5 on', '1 a day | which-unit | 5 no-unit | name unread time'],
    ['ramipril 5 mg z.N.', '5 mg, 1 a day, 5 mg a day |  |  | name amount time'],
    ['ramipril 5 mg z.n.', '5 mg |  |  | name amount as-needed'],
    ['ramipril 5 mg zn', '5 mg |  |  | name amount as-needed'],
    ['ramipril 5 mg zur Nacht', '5 mg, 1 a day, 5 mg a day |  |  | name amount time'],
    ['ramipril 5 mg 8 am', '5 mg, 1 a day, 5 mg a day |  |  | name amount time'],
    ['ramipril 5 mg am', '5 mg, 1 a day, 5 mg a day |  |  | name amount time'],
    ['ramipril am 5 mg', '5 mg |  | am unknown | name unread amount'],
    ['ramipril, am on insulin', ' |  |  | name filler filler filler name'],
    ['ramipril 5 mg 1 am 1 pm', ' | how-much |  | name amount ask'],
    ['ramipril 5 mg pm', '5 mg, 1 a day, 5 mg a day |  |  | name amount time'],
    ['ramipril 5 mg 8:00 am', '5 mg, 1 a day, 5 mg a day |  |  | name amount time'],
    ['ramipril 5 E', '5 units |  |  | name amount'],
    ['ramipril 5 e', ' | which-unit | 5 no-unit | name unread filler'],
    ['ramipril ore 8 e ore 15', '2 a day |  |  | name time filler time'],
    ['ramipril 5 mg act', '5 mg |  | act unknown | name amount unread'],
    ['ramipril 2 act', ' | how-much |  | name amount'],
    ['ramipril 5 mg per day', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency'],
    ['ramipril 5 mg h 8', '5 mg, 1 a day, 5 mg a day |  |  | name amount time'],
    ['ramipril H2 5 mg', '5 mg |  | H2 unknown | name unread amount'],
    ['ramipril 1 a 2 tablets', ' | how-much |  | name count'],
    ['ramipril 5 mg die', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency'],
    ['ramipril 5 mg 2 volte al die', '5 mg, 2 a day, 10 mg a day |  |  | name amount frequency'],
    ['ramipril die 5 mg', '5 mg |  |  | name filler amount'],
    ['ramipril 5 mg every 8 h', '5 mg, 3 a day, 15 mg a day |  |  | name amount frequency'],
    ['ramipril 5 mg de 8 em 8 horas', '5 mg, 3 a day, 15 mg a day |  |  | name amount frequency'],
    ['ramipril gel 5 mg', '5 mg |  |  | name form amount'],
    ['ramipril gél. 5 mg', '5 mg |  |  | name form filler amount'],
    ['ramipril 5 mg due volte al giorno', '5 mg, 2 a day, 10 mg a day |  |  | name amount frequency'],
    ['ramipril due today', ' |  |  | name filler state'],
    ['ramipril 5 mg x 1', '5 mg |  |  | name amount filler'],
    ['ramipril 5 mg 2 x 1', '5 mg, 2 a day, 10 mg a day |  |  | name amount frequency count'],
    ['ramipril 5 mg x 1 day', '5 mg |  |  | name amount duration'],
    ['ramipril since March', ' |  |  | name state'],
    ['ramipril stopped in March', ' |  | March no-place | name state filler unread'],
    ['ramipril march 5', ' |  |  | name state'],
    ['ramipril may 5 mg', '5 mg |  | may unknown | name unread amount'],
    ['ramipril may 2024', ' |  |  | name state'],
    ['ramipril in may', ' |  | may unknown | name filler unread'],
    ['ramipril 5 mg can', '5 mg |  | can unknown | name amount unread'],
    ['ramipril 2 cans', ' | how-much |  | name ask'],
    ['ramipril 2 tins', ' | how-much |  | name ask'],
    ['ramipril 5 mg tin', '5 mg |  | tin unknown | name amount unread'],
    ['ramipril day', ' |  | day unknown | name unread'],
    ['ramipril 5 mg LA', '5 mg |  |  | name amount form'],
    ['ramipril la 5 mg', '5 mg |  | la unknown | name unread amount'],
    ['ramipril XL 5 mg', '5 mg |  |  | name form amount'],
    ['ramipril xl', ' |  |  | name form'],
    ['ramipril er 5 mg', '5 mg |  | er unknown | name unread amount'],
    ['ramipril ER 5 mg', '5 mg |  |  | name form amount'],
    ['ramipril 24 hr 5 mg', '5 mg |  |  | name form amount'],
    ['ramipril 5 mg 24 hr', '5 mg |  |  | name amount form'],
    ['ramipril 5 mg every 24 hr', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency'],
    ['ramipril K 4.5', ' |  | K 4.5 measurement | name unread'],
    ['ramipril 5 mg K+ 4.5', '5 mg |  | K+ 4.5 measurement | name amount unread'],
    ['ramipril Na: 138', ' |  | Na: 138 measurement | name unread'],
    ['ramipril 5 mg i gtt', ' | which-size |  | name amount count'],
    ['ramipril ii tabs', ' | how-much |  | name count'],
    ['ramipril tab. iss', ' | how-much |  | name form filler count'],
    ['ramipril 5 mg amp. iv', '5 mg |  |  | name amount form filler route'],
    ['ramipril iv tabs', ' | how-much |  | name count'],
    ['ramipril v tabs', ' | how-much |  | name count'],
    ['ramipril tab ii', ' | how-much |  | name form count'],
    ['ramipril C09AA05 5 mg', '5 mg |  |  | name supply amount'],
    ['ramipril c09aa05 5 mg', '5 mg |  |  | name supply amount'],
    ['ramipril, D 800 IU', ' |  | D unknown, 800 IU no-place | name filler unread unread'],
    [
      'ramipril 5 mg M-W-F',
      '5 mg, 0.42857142857142855 a day, 2.14285714286 mg a day, 15 mg a week |  |  | name amount time',
    ],
    [
      'ramipril 5 mg MWF',
      '5 mg, 0.42857142857142855 a day, 2.14285714286 mg a day, 15 mg a week |  |  | name amount time',
    ],
    [
      'ramipril 5 mg M-F',
      '5 mg, 0.7142857142857143 a day, 3.57142857143 mg a day, 25 mg a week |  |  | name amount time',
    ],
    [
      'ramipril 5 mg T/Th',
      '5 mg, 0.2857142857142857 a day, 1.42857142857 mg a day, 10 mg a week |  |  | name amount time',
    ],
    [
      'ramipril 5 mg M, W, F',
      '5 mg, 0.42857142857142855 a day, 2.14285714286 mg a day, 15 mg a week |  |  | name amount time',
    ],
    ['ramipril 5 mg due volte al die', '5 mg, 2 a day, 10 mg a day |  |  | name amount frequency'],
    ['ramipril may 5', ' |  |  | name state'],
    [
      'stopped ramipril Mar 3, insulin 5 units',
      ' | still-taken | Mar 3 no-place | state name unread filler name amount',
    ],
  ])('%s', (text, wanted) => {
    expect(doseText(text)).toBe(wanted)
  })
})
