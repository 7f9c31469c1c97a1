import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { resolve } from './resolve.js'

const open = lazilyOpened({
  substances: {
    acetaminophen: [],
    codeine: [],
    fentanyl: [],
    gabapentin: [],
    gabapentoid: [],
    mostix: [],
    'sodium-oxybate': [],
    strnthx: [],
    alprax: [],
    hcqua: [],
    aceo: [],
    bakro: [],
    bakrol: [],
    lolelalin: [],
    phosphatol: [],
  },
  names: {
    paracetamol: 'acetaminophen',
    Percocet: ['codeine', 'acetaminophen'],
    gabas: { offers: ['gabapentin'] },
    mso4: { offers: ['codeine'], kind: 'abbreviation' },
    'morphine sulf': { offers: ['codeine'], kind: 'abbreviation' },
    'tx 4': { offers: ['codeine'], kind: 'abbreviation' },
    azure: { offers: ['codeine', 'fentanyl'], kind: 'street' },
    'blue gabas': { offers: ['gabapentoid'] },
    mtxa: 'codeine',
    mtx5a: 'codeine',
    'sodium oxybate': 'sodium-oxybate',
    ксилон: { offers: ['mostix'] },
  },
})

/** Why it is open, and what is offered. */
function offered(text: string): unknown {
  const resolution = resolve(open().knowledge, text)
  if (resolution.status === 'resolved') return 'resolved'
  return resolution.candidates.length === 0
    ? resolution.code
    : [resolution.code, ...resolution.candidates.map(({ name }) => name)]
}

const codeine = ['ambiguous', 'codeine']

describe('a name that is spelt nearly right', () => {
  it.each([
    ['codien', codeine],
    ['CODIEN', codeine],
    ['codien 5 mg daily', codeine],
    ['I take codien', codeine],
    ['my codien', codeine],
    ['this is the codien for the night', codeine],
    ['codien phosphate', codeine],
    ['codien phosphate hemihydrate 5 mg', codeine],
    ['codien and gabapentn', codeine],
    ['gabas phosphate', ['ambiguous', 'gabapentin']],
    ['sodium oxibate', ['ambiguous', 'sodium-oxybate']],
    ['qwrtzuiop', 'unrecognised'],
    // A salt alone is no name without its salt.
    ['phosphate', ['ambiguous', 'phosphatol']],
    ['blue gabas phosphate', ['ambiguous', 'gabapentoid']],
    ['codien (-)', codeine],
    ['potassium phosphate', 'unrecognised'],
  ])('is offered, without the words of its amount and its salt: %s', (text, meant) => {
    expect(offered(text)).toEqual(meant)
  })

  it.each([
    // Words that say neither what nor how: this may be about anything.
    'I think that codien helps',
    'what did they say of codien',
    'please take the codien',
    'medications:',
    'not taking anything',
  ])('is looked for in no sentence about something else: %s', (text) => {
    expect(offered(text)).toBe('unrecognised')
  })

  it('has nothing unread beside it where there is none', () => {
    expect(resolve(open().knowledge, 'medications:')).toStrictEqual({
      status: 'unrecognised',
      input: 'medications:',
      code: 'unrecognised',
      candidates: [],
    })
  })

  it('is offered with those of the others that are read for it', () => {
    const resolution = resolve(open().knowledge, 'gabapentox')
    expect(resolution).toMatchObject({
      candidates: [
        { name: 'gabapentoid', lookAlikes: ['gabapentin'] },
        { name: 'gabapentin', lookAlikes: ['gabapentoid'] },
      ],
    })
  })
})

describe('a short form', () => {
  it.each([
    'MSO4',
    'mso4',
    'MSO4 10 mg',
    'mso4 qwrtz 5 mg',
    'morphine sulf',
    'morphine sulf daily',
    'TX 4 10 mg',
    'MSO4 300',
  ])('that was misread before is offered as such, with or without an amount: %s', (text) => {
    expect(offered(text)).toEqual(['error-prone', 'codeine'])
  })

  it.each(['no mso4', 'no mso4 qwrtz'])('is none where it is said not to be taken: %s', (text) => {
    expect(offered(text)).toBe('not-taken')
  })

  it.each(['qwrtz mso4', 'allergic to mso4'])('is none behind other words, or where nothing is taken: %s', (text) => {
    expect(offered(text)).toBe('unrecognised')
  })

  it('is none where it was measured', () => expect(offered('mso4 level 5')).toBe('about-person'))

  it.each(['MTX', 'MTX5', 'HCQ', ' MTX ', 'HCQU', 'MT-X', 'MTX 5 mg', 'M.T.X', 'MOSTX'])(
    'in capitals that nobody has is not taken for a name that is like it: %s',
    (text) => {
      expect(offered(text)).toBe('unrecognised')
    },
  )

  it.each([
    ['mtx', codeine],
    ['Mtx', codeine],
    ['STRNTHQ', ['ambiguous', 'strnthx']],
    ['ALPRA', ['ambiguous', 'alprax']],
    ['ACEOO', ['ambiguous', 'aceo']],
  ])('is only what is short, in capitals and not to be spoken: %s', (text, meant) => {
    expect(offered(text)).toEqual(meant)
  })
})

describe('a name in other letters that is nearly one', () => {
  it.each([
    ['фентанал', ['ambiguous', 'fentanyl']],
    ['габапинтин', ['ambiguous', 'gabapentin']],
    ['фентанал 5 мг', ['ambiguous', 'fentanyl']],
    // In its own letters first.
    ['ксиллон', ['ambiguous', 'mostix']],
    ['бакрал', ['ambiguous', 'bakrol']],
    // Five letters may be anything.
    ['бакра', 'unrecognised'],
    // Read with l where r is like nothing.
    ['ロレラミン', ['ambiguous', 'lolelalin']],
    ['тракторист', 'unrecognised'],
  ])('is offered by its sound: %s', (text, meant) => {
    expect(offered(text)).toEqual(meant)
  })
})

describe('a text that a scanner misread', () => {
  it.each([
    ['c0deine', codeine],
    ['c0deine 5 mg', codeine],
    ['c0dien', codeine],
    ['par0cetam0l 5OO mg', ['ambiguous', 'acetaminophen']],
    ['Perc0cet', ['ambiguous', 'acetaminophen + codeine']],
    ['qwr0tz', 'unrecognised'],
  ])('is offered as what it says, and never taken: %s', (text, meant) => {
    expect(offered(text)).toEqual(meant)
    const { status, input } = resolve(open().knowledge, text)
    expect([status, input]).toEqual([typeof meant === 'string' ? 'unrecognised' : 'ambiguous', text])
  })
})

describe('a street name that is the colour of a device', () => {
  it.each(['the azure inhaler', 'azure inhaler 2 puffs prn', 'azure inhaler'])('%s: nothing is offered', (text) => {
    expect(resolve(open().knowledge, text)).toMatchObject({ status: 'unrecognised' })
  })

  it.each(['azure', 'azure tablets', 'smoked azure'])('%s: what the street calls so is offered', (text) => {
    expect(resolve(open().knowledge, text)).toMatchObject({ status: 'ambiguous' })
  })
})

describe('a word that some list alone gives to one substance', () => {
  const open = lazilyOpened({
    substances: { acetaminophen: [], codeine: [], fentanyl: [], mostix: [] },
    names: {
      fentanol: { offers: ['mostix'] },
      gabax: { offers: ['codeine', 'fentanyl'] },
      fent: { offers: ['mostix'] },
      'fentanyl oxi': { offers: ['mostix'] },
      fentonyl: { offers: ['codeine'], kind: 'abbreviation' },
    },
  })
  const slugsOf = (text: string): readonly string[] => {
    const resolution = resolve(open().knowledge, text)
    return resolution.status === 'resolved' ? [] : resolution.candidates.map(({ slug }) => slug)
  }

  it('is offered with that first, and with what it may be a slip for', () => {
    expect(slugsOf('fentanol')).toEqual(['mostix', 'fentanyl'])
  })

  it('stands alone where it means several things, is short, has several words or is a short form', () => {
    expect(slugsOf('gabax')).toEqual(['codeine', 'fentanyl'])
    expect(slugsOf('fent')).toEqual(['mostix'])
    expect(slugsOf('fentanyl oxi')).not.toContain('codeine')
    expect(slugsOf('fentonyl')).toEqual(['codeine'])
  })
})
