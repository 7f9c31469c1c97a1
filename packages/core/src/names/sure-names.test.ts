import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { exampleDrinks } from '../../test/example-drinks.js'
import type { Knowledge } from '../knowledge/open.js'
import { resolve } from './resolve.js'

const open = lazilyOpened({
  substances: {
    acetaminophen: [],
    caffeine: [],
    calcium: [],
    codeine: [],
    dozepam: [],
    ethanol: [],
    licorice: [],
    sulfamox: [],
    trimol: [],
    'vitamin-d': [],
  },
  kinds: { ethanol: 'drink', caffeine: 'food', licorice: 'food' },
  names: {
    beer: 'ethanol',
    'red wine': 'ethanol',
    'pint of beer': 'ethanol',
    'wine gums': 'licorice',
    coffee: 'caffeine',
    coffees: 'caffeine',
    'red bull': 'caffeine',
    paracetamol: 'acetaminophen',
    Percocet: ['codeine', 'acetaminophen'],
    Bactrimol: ['sulfamox', 'trimol'],
    Triatec: ['codeine'],
    'Triatec HCT': ['codeine', 'calcium'],
    'Triatec 30': ['codeine', 'acetaminophen'],
    'calcium & vitamin d': 'calcium',
    'vitamin d': 'vitamin-d',
    'codeine plus': ['codeine', 'acetaminophen'],
    'codeine & others': 'codeine',
    'others & codeine': 'codeine',
    gabas: { offers: ['dozepam'] },
    'codeine, gabas': 'codeine',
    'trimol & codeine': 'dozepam',
    'calcium patch': 'calcium',
    'calcium solution': 'calcium',
    'oral calcium': 'calcium',
    drops: 'calcium',
    'dozepam trimol': 'dozepam',
    'calcium & codeine & blah': 'calcium',
    'calcium, trimol, gabas': 'calcium',
    'codeine & acetaminophen': ['codeine', 'acetaminophen'],
    'dozepam & codeine & trimol': ['dozepam', 'calcium'],
  },
})

function withDrinks(): Knowledge {
  return Object.create(open().knowledge, { drinks: { value: exampleDrinks } })
}

/** Substances or candidates, and what else is said beside the text itself. */
function meant(text: string): unknown[] {
  const knowledge = withDrinks()
  const { input: _, ...resolution } = resolve(knowledge, text)
  if (resolution.status !== 'resolved') return [resolution.status, ...resolution.candidates.map(({ name }) => name)]
  const { status: _resolved, substances, intakes: _intakes, ...more } = resolution
  return [substances.map((one) => knowledge.slugs.at(one)).join(' + '), more]
}

describe('a drink that is named', () => {
  it.each([
    // Its name need not be a name of alcohol that the knowledge has.
    ['prosecco', ['ethanol', { how: 'drink' }]],
    ['beer', ['ethanol', { how: 'synonym' }]],
    ['pint of beer', ['ethanol', { how: 'synonym', taking: { gramsEthanol: 20 } }]],
    ['a pint of beer', ['ethanol', { how: 'synonym', taking: { gramsEthanol: 20 } }]],
    // What is mixed in counts, and has none of the grams.
    [
      'espresso martini',
      ['ethanol + caffeine', { how: 'drink', takings: [{ gramsEthanol: 15 }, {}], asks: ['counted-as-one'] }],
    ],
    ['two beers and three beers', ['ethanol', { how: 'parts', taking: { gramsEthanol: 66 } }]],
    ['two beers, beer', ['ethanol', { how: 'parts', taking: { gramsEthanol: 26.4 }, asks: ['how-many'] }]],
    // However many words are unknown, how much was drunk says that it was.
    [
      'zorp flarp blib gloop, two beers',
      [
        'ethanol',
        {
          how: 'drink',
          taking: { gramsEthanol: 26.4 },
          unread: [{ text: 'zorp flarp blib gloop', at: 0, reason: 'unknown' }],
        },
      ],
    ],
    [
      'codeine 30 mg and two beers',
      ['codeine + ethanol', { how: 'parts', takings: [{ doseMg: 30 }, { gramsEthanol: 26.4 }] }],
    ],
    [
      'two beers, codeine 30 mg, three beers',
      ['ethanol + codeine', { how: 'parts', takings: [{ gramsEthanol: 66 }, { doseMg: 30 }] }],
    ],
    // What is known of one of them is as much at least.
    [
      'two beers, codeine 30 mg, beer',
      [
        'ethanol + codeine',
        {
          how: 'parts',
          takings: [{ gramsEthanol: 26.4 }, { doseMg: 30 }],
          asks: ['how-many'],
          askedOf: { 'how-many': ['beers + beer'] },
        },
      ],
    ],
    [
      'beer, codeine 30 mg, two beers',
      [
        'ethanol + codeine',
        {
          how: 'parts',
          takings: [{ gramsEthanol: 26.4 }, { doseMg: 30 }],
          asks: ['how-many'],
          askedOf: { 'how-many': ['beer + beers'] },
        },
      ],
    ],
    // A habit and an occasion are two things, and both are drunk.
    ['a beer a day and 6 shots of vodka at 20:00', ['ethanol', { how: 'parts', takings: [{ gramsEthanol: 61.2 }] }]],
    // On one day the one, on another both.
    [
      'a beer a day, two beers on weekends',
      ['ethanol', { how: 'parts', takings: [{ gramsEthanol: [13.2, 39.6], frequency: 'regular' }] }],
    ],
    [
      'a beer a day and vodka at 20:00',
      ['ethanol', { how: 'parts', takings: [{ gramsEthanol: 13.2 }], asks: ['how-many'] }],
    ],
    [
      'beer daily and two shots of vodka',
      [
        'ethanol',
        {
          how: 'parts',
          takings: [{ gramsEthanol: 16 }],
          asks: ['how-often', 'how-many'],
          askedOf: { 'how-often': ['vodka'] },
        },
      ],
    ],
    ['coffee and beer', ['caffeine + ethanol', { how: 'parts' }]],
    ['alcohol free beer', ['unrecognised']],
    ['small beer', ['unrecognised']],
  ])('is alcohol, with what is mixed into it, unless it has none: %s', (text, what) => {
    expect(meant(text)).toEqual(what)
  })

  it.each<[string, string[] | undefined]>([
    ['3 coffees a day and a Red Bull', ['how-often']],
    ['a Red Bull and 3 coffees a day', ['how-often']],
    ['3 coffees a day, caffeine', undefined],
    ['coffee and a Red Bull', undefined],
  ])('asks how often another drink with caffeine is drunk: %s', (text, asks) => {
    const resolution = resolve(withDrinks(), text)
    expect(resolution.status === 'resolved' ? resolution.asks : []).toEqual(asks)
  })

  it('keeps each amount where there are several', () => {
    const intakes = (text: string): unknown => {
      const resolution = resolve(withDrinks(), text)
      return resolution.status === 'resolved' ? resolution.intakes?.map(({ gramsEthanol }) => gramsEthanol) : undefined
    }
    expect([
      intakes('two beers and three beers'),
      intakes('two beers'),
      intakes('codeine 30 mg and two beers'),
    ]).toEqual([[26.4, 39.6], undefined, undefined])
  })

  it('is nothing where the knowledge has no alcohol, and only what is mixed in that it has', () => {
    const dry = lazilyOpened({ substances: { codeine: [], ethanol: [] }, kinds: { ethanol: 'drink' } })
    const sober = lazilyOpened({ substances: { codeine: [], caffeine: [] } })
    const resolved = (knowledge: Knowledge, text: string): unknown => {
      const overlaid = Object.create(knowledge, { drinks: { value: exampleDrinks } }) as Knowledge
      const resolution = resolve(overlaid, text)
      return resolution.status === 'resolved' ? resolution.substances.map((one) => knowledge.slugs.at(one)) : undefined
    }
    expect(resolved(dry().knowledge, 'espresso martini')).toEqual(['ethanol'])
    expect(resolved(sober().knowledge, 'prosecco')).toBeUndefined()
    expect(resolved(sober().knowledge, 'codeine and prosecco')).toEqual(['codeine'])
  })
})

describe('a substance that is named twice', () => {
  it.each([
    ['in brackets is the same thing again', 'paracetamol (acetaminophen) 500 mg', { taking: { doseMg: 500 } }],
    ['without an amount adds none', 'dozepam, dozepam', {}],
    ['with one amount has that', 'dozepam 5 mg, dozepam', { takings: [{ doseMg: 5 }] }],
    ['with two amounts of one time is asked about', 'dozepam 5 mg, dozepam 10 mg', { asks: ['contradiction'] }],
    [
      'with an amount of a day and a time of day is asked about',
      'dozepam 5 mg daily, dozepam at night',
      { asks: ['contradiction'] },
    ],
    [
      'with a time of day and an amount of a day is asked about',
      'dozepam at night, dozepam 5 mg daily',
      { asks: ['contradiction'] },
    ],
    ['in two forms without an amount has none', 'dozepam tablets, dozepam patch', {}],
    [
      'at a time of day beside another form is asked about',
      'dozepam at night, dozepam patch',
      { asks: ['contradiction'] },
    ],
    [
      'of which one is over counts as the other',
      'stopped dozepam 10 mg last year, dozepam 5 mg',
      { takings: [{ doseMg: 5 }] },
    ],
    [
      'that is said to be over twice is over',
      'I have stopped dozepam. Stopped: dozepam 5 mg',
      { takings: [{ doseMg: 5, state: 'past' }] },
    ],
    [
      'that is held and then over is over',
      'dozepam on hold; previously dozepam 10 mg, stopped 3 days ago',
      { takings: [{ doseMg: 10, state: 'past' }] },
    ],
    [
      'that is said twice in the same way is taken once',
      'dozepam 5 mg bd. Continue dozepam 5 mg bd',
      { takings: [{ doseMg: 5, timesPerDay: 2, doseMgPerDay: 10, frequency: 'regular' }] },
    ],
    [
      'of which the second is held counts as the first',
      'dozepam 5 mg, dozepam 10 mg on hold',
      { takings: [{ doseMg: 5 }] },
    ],
  ])('%s: %s', (_, text, more) => {
    const [slugs, said] = meant(text) as [string, Record<string, unknown>]
    const { how: _how, ...rest } = said
    expect([slugs.split(' + ').length, rest]).toEqual([1, more])
  })

  it('has the amounts of both days together', () => {
    expect(meant('dozepam 5 mg twice daily, dozepam 10 mg daily')).toEqual([
      'dozepam',
      { how: 'parts', takings: [{ doseMgPerDay: 20, frequency: 'regular' }] },
    ])
  })
})

describe('the shares of a combination', () => {
  it.each(['sulfamox 800 mg/trimol 160 mg', 'sulfamox-trimol 800-160 mg', 'sulfamox/trimol 800 mg/160 mg'])(
    'are each of its own ingredient: %s',
    (text) => {
      expect(meant(text)).toMatchObject(['sulfamox + trimol', { takings: [{ doseMg: 800 }, { doseMg: 160 }] }])
    },
  )

  it('are left where a part of it is no name', () => {
    expect(meant('sulfamox 800 mg/qwrtz 160 mg')[0]).toBe('sulfamox')
    expect(meant('sulfamox-qwrtz 800-160 mg')[0]).toBe('sulfamox')
  })

  it('belong to nobody behind a name that does not say the order', () => {
    expect(meant('Bactrimol 800/160 mg')).toMatchObject(['sulfamox + trimol', { unread: [{ text: '800/160 mg' }] }])
  })
})

describe('a sure name with a joint in it', () => {
  it.each([
    ['calcium & vitamin d', 'calcium + vitamin-d', 'parts'],
    // The parts are no more than the name, not all known, not all sure, or something else.
    ['codeine plus', 'acetaminophen + codeine', 'brand'],
    ['codeine & others', 'codeine', 'synonym'],
    ['others & codeine', 'codeine', 'synonym'],
    ['codeine, gabas', 'codeine', 'synonym'],
    ['trimol & codeine', 'dozepam', 'synonym'],
    ['dozepam trimol', 'dozepam', 'synonym'],
    ['calcium & codeine & blah', 'calcium', 'synonym'],
    ['calcium, trimol, gabas', 'calcium', 'synonym'],
    ['codeine & acetaminophen', 'acetaminophen + codeine', 'brand'],
    ['dozepam & codeine & trimol', 'calcium + dozepam', 'brand'],
  ])('is its parts where they say more than it: %s', (text, slugs, how) => {
    expect(meant(text)).toMatchObject([slugs, { how }])
  })
})

describe('a sure name with a word of form or way in', () => {
  it.each([
    ['calcium patch', { route: 'transdermal', form: 'other' }],
    ['codeine', undefined],
    ['calcium solution', { form: 'liquid' }],
    ['oral calcium', { route: 'oral' }],
    ['drops', undefined],
    ['red wine', undefined],
    [' codeine ', undefined],
  ])('says that too: %s', (text, taking) => {
    expect((meant(text)[1] as { taking?: unknown }).taking).toStrictEqual(taking)
  })
})

describe('what stands beside a sure name', () => {
  it.each([
    ['Triatec qwrtz', ['ambiguous', 'codeine', 'acetaminophen + codeine', 'calcium + codeine']],
    ['qwrtz-Triatec', ['ambiguous', 'codeine', 'acetaminophen + codeine', 'calcium + codeine']],
    ['Triatec - qwrtz', ['ambiguous', 'codeine', 'acetaminophen + codeine', 'calcium + codeine']],
    ['licorice qwrtz', ['ambiguous', 'licorice']],
    ['qwrtz blub beer', ['ambiguous', 'ethanol']],
    [
      'qwrtz beer, Triatec qwrtz',
      ['ambiguous', 'ethanol + codeine', 'acetaminophen + codeine + ethanol', 'calcium + codeine + ethanol'],
    ],
  ])('and is not known makes a brand, a food or a drink doubtful: %s', (text, what) => {
    expect(meant(text)).toEqual(what)
  })

  it.each([
    ['qwrtz beer, codeine', 'codeine', ['qwrtz', 'beer']],
    ['qwrtz beer, Triatec qwrtz, trimol', 'trimol', ['qwrtz', 'beer', 'Triatec', 'qwrtz']],
    ['Triatec qwrtz and codeine and acetaminophen', 'codeine + acetaminophen', ['Triatec', 'qwrtz']],
  ])(
    'leaves what else is named sure, and says of the doubtful name that it was not read: %s',
    (text, slugs, unread) => {
      const [taken, said] = meant(text) as [string, { unread: readonly { text: string }[]; asks?: readonly string[] }]
      expect([taken, said.unread.map((one) => one.text), said.asks]).toEqual([slugs, unread, undefined])
    },
  )

  it.each([
    ['qwrtz and blub and frmpf and zzyzx said that codeine hlprt', 'codeine'],
    ['qwrtz and blub and frmpf and zzyzx and coffee', 'ambiguous'],
  ])('is a medicine however many words are unknown, and a food is not: %s', (text, what) => {
    expect(meant(text)[0]).toBe(what)
  })

  it.each(['codeine qwrtz', 'Triatec 5 mg qwrtz', 'Triatec, codeine qwrtz', 'licorice and codeine qwrtz'])(
    'leaves the name sure where it is a medicine, or where more stands between: %s',
    (text) => {
      expect(meant(text)[1]).toMatchObject({ unread: [{ text: 'qwrtz', reason: 'unknown' }] })
    },
  )
})

describe('an offered name beside a sure one', () => {
  const open = lazilyOpened({
    substances: { naloxal: [], tilidal: [], bromal: [] },
    names: { Tilid: { offers: ['tilidal', 'naloxal + tilidal'] }, Bromid: { offers: ['bromal', 'tilidal'] } },
  })
  const taken = (text: string): readonly string[] => {
    const { knowledge } = open()
    const resolution = resolve(knowledge, text)
    return resolution.status === 'resolved' ? resolution.substances.map((one) => knowledge.slugs.at(one)).sort() : []
  }

  it('is taken where all that it may mean comes to the same with that', () => {
    expect(taken('Tilid/naloxal')).toEqual(['naloxal', 'tilidal'])
    expect(taken('Tilid')).toEqual([])
  })

  it('is left open where it comes to different things', () => {
    expect(taken('Bromid/naloxal')).toEqual(['naloxal'])
  })
})
