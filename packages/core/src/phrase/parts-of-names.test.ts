import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'
import type { PhraseOptions } from './reading.js'

const brands = new Set(['cilacar', 'norvasc', 'rosuvas', 'telma', 'telsartan', 'myoril'])
const generics = [
  'ramipril',
  'losartan',
  'lisinopril',
  'potassium',
  'aspirin',
  'ibuprofen',
  'metformina',
  'sodium',
  'gold',
]
const sure = new Set([...brands, ...generics])
const options: PhraseOptions = {
  knows: (text) => (sure.has(text.toLowerCase()) ? 1 : 0),
  isBrand: (text) => brands.has(text.toLowerCase()),
  isMineral: (text) => text === 'potassium' || text === 'sodium',
  hasSalt: (name, salt) => name === 'losartan' && salt === 'potassium',
}

/** What is named, what is unread, and what each piece is. */
function namesText(text: string): string {
  const { things, unread, parts } = readPhrase(text, options)
  return [
    things.map(({ names }) => names.join(' = ')).join(', '),
    unread.map(({ text: piece, reason }) => `${piece} ${reason}`).join(', '),
    parts.map(({ as }) => as).join(' '),
  ].join(' | ')
}

describe('what stands behind a name', () => {
  it.each([
    ['losartan potassium', 'losartan |  | name salt'],
    ['losartan potassium 50 mg', 'losartan |  | name salt amount'],
    ['losartan-potassium', 'losartan |  | name filler salt'],
    ['losartan\npotassium', 'losartan, potassium |  | name filler name'],
    ['lisinopril\npotassium', 'lisinopril, potassium |  | name filler name'],
    ['losartan 50 mg potassium', 'losartan, potassium |  | name amount name'],
    ['potassium', 'potassium |  | name'],
    ['losartan of potassium', 'losartan, potassium |  | name filler name'],
    ['Cilacar T', 'Cilacar | T unknown | name unread'],
    ['Cilacar T 40', 'Cilacar | T unknown, 40 no-unit | name unread unread'],
    ['Cilacar T 40 mg', 'Cilacar | T unknown | name unread amount'],
    ['cilacar t', 'cilacar | t unknown | name unread'],
    ['Norvasc AT', 'Norvasc | AT unknown | name unread'],
    ['Norvasc at 8:00', 'Norvasc |  | name time'],
    ['Norvasc AT 8:00', 'Norvasc |  | name time'],
    ['norvasc at', 'norvasc | at unknown | name unread'],
    ['Rosuvas Gold', 'Rosuvas | Gold unknown | name unread'],
    ['Rosuvas Gold 10', 'Rosuvas | Gold unknown, 10 no-unit | name unread unread'],
    ['gold', 'gold |  | name'],
    ['aspirin a day', 'aspirin |  | name frequency'],
    ['aspirin A', 'aspirin | A unknown | name unread'],
    ['Aspirin A', 'Aspirin | A unknown | name unread'],
    ['aspirin A day', 'aspirin |  | name frequency'],
    ['ASPIRIN A', 'ASPIRIN | A unknown | name unread'],
    ['aspirin BP', 'aspirin |  | name filler'],
    ['Aspirin BP 100 mg', 'Aspirin |  | name filler amount'],
    ['Norvasc BP', 'Norvasc | BP unknown | name unread'],
    ['ramipril IP', 'ramipril | IP unknown | name unread'],
    ['Telma H', 'Telma | H unknown | name unread'],
    ['Telma 40 H', 'Telma | 40 no-unit, H unknown | name unread unread'],
    ['Telma 40 h', 'Telma |  | name duration'],
    ['telsartan 40 H', 'telsartan | 40 no-unit, H unknown | name unread unread'],
    ['Telma 40 mg H', 'Telma | H unknown | name amount unread'],
    ['Telma-H', 'Telma | H unknown | name filler unread'],
    ['Telma - H', 'Telma | H unknown | name filler unread'],
    ['Telma-AM', 'Telma | AM unknown | name filler unread'],
    ['Myoril MR', 'Myoril | MR unknown | name unread'],
    ['ramipril MR', 'ramipril |  | name form'],
    ['zzyzx MR', 'zzyzx |  | name form'],
    ['Myoril mr', 'Myoril | mr unknown | name unread'],
    ['ibuprofen or aspirin', 'ibuprofen, aspirin |  | name filler name'],
    ['ibuprofen o aspirin', 'ibuprofen, aspirin |  | name filler name'],
    ['Ibuprofen O aspirin', 'Ibuprofen, aspirin |  | name filler name'],
    ['ibuprofen a', 'ibuprofen | a unknown | name unread'],
    ['ibuprofen a, aspirin', 'ibuprofen, aspirin | a unknown | name unread filler name'],
    ['ibuprofen e', 'ibuprofen | e unknown | name unread'],
    ['Metformina a 850 mg', 'Metformina |  | name filler amount'],
    ['norvasc t 5 mg', 'norvasc | t unknown | name unread amount'],
    ['norvasc a 5 mg', 'norvasc |  | name filler amount'],
    ['norvasc in 5 mg', 'norvasc |  | name filler amount'],
    ['5 mg norvasc t', 'norvasc |  | amount name filler'],
    ['take norvasc t', 'norvasc |  | filler name filler'],
    ['morgen nehme ich norvasc an', 'norvasc |  | time filler filler name filler'],
    ['aspirin, norvasc t', 'aspirin, norvasc | t unknown | name filler name unread'],
    ['aspirin and norvasc t', 'aspirin, norvasc | t unknown | name filler name unread'],
    ['aspirin; norvasc t', 'aspirin, norvasc | t unknown | name filler name unread'],
    ['(norvasc t)', 'norvasc |  | filler name filler filler'],
    ['norvasc t)', 'norvasc | t unknown | name unread filler'],
    ['norvasc t daily', 'norvasc |  | name filler frequency'],
    ['Norvasc T daily', 'Norvasc | T unknown | name unread frequency'],
    ['Norvasc T: 5 mg', 'Norvasc |  | name filler filler amount'],
    ['Norvasc T of 5 mg', 'Norvasc | T unknown | name unread filler amount'],
    ['zzyzx t', 'zzyzx t |  | name'],
    ['Zzyzx T', 'Zzyzx T |  | name'],
    ['zzyzx T 5 mg', 'zzyzx T |  | name amount'],
    ['Norvasc K', 'Norvasc | K unknown | name unread'],
    ['Norvasc K 5 mg', 'Norvasc | K unknown | name unread amount'],
    ['Norvasc XT', 'Norvasc |  | name form'],
  ])('%s', (text, wanted) => {
    expect(namesText(text)).toBe(wanted)
  })
})
