import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { membersOf } from '../knowledge/open.js'
import { mostLetters } from '../vocabulary/limits.js'
import { resolve } from './resolve.js'

const open = lazilyOpened({
  substances: {
    oxycodone: [],
    acetaminophen: [],
    codeine: [],
    'potassium-chloride': [],
    gabapentin: [],
    pregabalin: [],
    serotax: [],
    seroquex: [],
    serotin: [],
    seropram: [],
    serolin: [],
    seromex: [],
  },
  names: {
    Percocet: ['oxycodone', 'acetaminophen'],
    paracetamol: 'acetaminophen',
    'linctus mixture': 'codeine',
    'night tablets': 'gabapentin',
    'sleepy stuff from aunt mary jane': 'pregabalin',
    'night cold tablets': { offers: ['acetaminophen + codeine'] },
    'cold tablets': { offers: ['acetaminophen', 'acetaminophen + codeine'] },
    gabas: { offers: ['gabapentin', 'pregabalin'] },
    'codeine & gabapentin': 'codeine',
    'blue gabas': { offers: ['pregabalin'] },
    seros: { offers: ['serotax', 'seroquex', 'serotin', 'seropram', 'serolin', 'seromex'] },
    '5-HTP': 'serotax',
    '2000123': { offers: ['codeine'] },
  },
  codes: { gabapentin: { rxcui: '25480', unii: '6CW7F3G59X' }, codeine: { rxcui: '2670' } },
  commonness: { pregabalin: 200, gabapentin: 100, seromex: 90, serolin: 80, oxycodone: 5, acetaminophen: 250 },
})

/** Status, slugs (or candidates) and how a text was understood. */
function meaning(text: string): unknown {
  const { knowledge } = open()
  const resolution = resolve(knowledge, text)
  if (resolution.status === 'resolved')
    return [resolution.substances.map((number) => knowledge.slugs.at(number)).join(' + '), resolution.how]
  if (resolution.status === 'unrecognised') return resolution.code
  return { maybe: resolution.candidates.map(({ slugs }) => slugs.join(' + ')) }
}

describe('resolve', () => {
  it.each([
    ['acetaminophen', ['acetaminophen', 'ingredient']],
    ['  Paracetamol ', ['acetaminophen', 'synonym']],
    ['PERCOCET', ['oxycodone + acetaminophen', 'brand']],
    ['Percocet®', ['oxycodone + acetaminophen', 'brand']],
    ['Linctus\u0007Mixture', ['codeine', 'synonym']],
    ['Linctus\u0000\u0007 Mixture\u200b', ['codeine', 'synonym']],
    ['acetamino\u00adphen\u2060\ufeff', ['acetaminophen', 'ingredient']],
  ])('takes a sure name however it is written: %j', (text, meant) => {
    expect(meaning(text)).toEqual(meant)
  })

  it.each([
    ['codeine phosphate', 'codeine'],
    ['Codeine Sulfate hemihydrate', 'codeine'],
    ['potassium chloride', 'potassium-chloride'],
    ['gabapentin hydrochloride', 'gabapentin'],
  ])('sees through the words of a salt, unless the salt is the substance: %s', (text, slug) => {
    expect(meaning(text)).toEqual([slug, 'ingredient'])
  })

  it('does not take a salt alone for a substance', () => {
    expect(meaning('phosphate')).toBe('unrecognised')
  })

  it.each([
    ['oxycodone/acetaminophen', 'oxycodone + acetaminophen'],
    ['codeine with paracetamol', 'codeine + acetaminophen'],
    ['codeine phosphate and paracetamol', 'codeine + acetaminophen'],
    ['acetaminophen paracetamol', 'acetaminophen'],
    ['codeine + linctus mixture + gabapentin', 'codeine + gabapentin'],
  ])('takes a text that is made of sure names alone: %s', (text, slugs) => {
    expect(meaning(text)).toEqual([slugs, 'parts'])
  })

  it('counts the parts of a name that are more than the name is said to mean', () => {
    expect(meaning('codeine & gabapentin')).toEqual(['codeine + gabapentin', 'parts'])
  })

  it('finds the longest name in such a text, of as many as six words', () => {
    expect(meaning('codeine sleepy stuff from aunt mary jane')).toEqual(['codeine + pregabalin', 'parts'])
  })

  it('names the words that it did not understand beside sure names', () => {
    expect(resolve(open().knowledge, 'codeine frobnicated gabapentin')).toMatchObject({
      how: 'parts',
      unread: [{ text: 'frobnicated', at: 8, reason: 'unknown' }],
    })
    expect(resolve(open().knowledge, 'codeine gabas')).toMatchObject({ unread: [{ text: 'gabas', at: 8 }] })
  })

  it('offers and does not take a brand with another word beside it, and takes a name among many unknown words', () => {
    expect(meaning('Percocet Plus')).toEqual({ maybe: ['oxycodone + acetaminophen'] })
    expect(meaning('Co-Percocet')).toEqual({ maybe: ['oxycodone + acetaminophen'] })
    expect(meaning('we frobnicated codeine zorkels umptily quaxed bleeps')).toEqual(['codeine', 'ingredient'])
  })

  it('keeps what is said of each part apart, and takes nothing that is an allergy', () => {
    expect(resolve(open().knowledge, 'codeine 30 mg tds and gabapentin 300 mg bd')).toMatchObject({
      takings: [{ doseMgPerDay: 90 }, { doseMgPerDay: 600 }],
    })
    expect(meaning('allergic to codeine')).toBe('unrecognised')
  })

  it('says what a text leaves open', () => {
    expect(resolve(open().knowledge, 'gabapentin as directed')).toMatchObject({ asks: ['how-much'] })
  })

  it('reads a name that looks like an amount or a form as the name', () => {
    expect(meaning('night tablets')).toEqual(['gabapentin', 'synonym'])
  })

  it('takes the name out of a phrase', () => {
    expect(meaning('gabapentin 300 mg capsule three times a day')).toEqual(['gabapentin', 'ingredient'])
    expect(resolve(open().knowledge, 'gabapentin 300 mg capsule')).toMatchObject({ taking: { form: 'capsule' } })
    expect(resolve(open().knowledge, 'gabapentin')).not.toHaveProperty('taking')
  })

  it('reads how something is taken beside a name of several words too', () => {
    expect(resolve(open().knowledge, 'linctus mixture 10 mg twice daily')).toMatchObject({
      status: 'resolved',
      taking: { doseMgPerDay: 20 },
    })
  })

  it('offers what an unsure name may mean, the most common first, five at most', () => {
    expect(meaning('gabas')).toEqual({ maybe: ['pregabalin', 'gabapentin'] })
    expect(meaning('seros')).toEqual({ maybe: ['seromex', 'serolin', 'seropram', 'seroquex', 'serotax'] })
  })

  it('offers a combination whole', () => {
    expect(meaning('night cold tablets')).toEqual({ maybe: ['codeine + acetaminophen'] })
    expect(meaning('cold tablets')).toEqual({ maybe: ['acetaminophen', 'codeine + acetaminophen'] })
  })

  it('offers it within a phrase as well', () => {
    expect(meaning('gabas 300 mg')).toEqual({ maybe: ['pregabalin', 'gabapentin'] })
    expect(meaning('blue gabas')).toEqual({ maybe: ['pregabalin'] })
  })

  it('offers what is spelt nearly the same, and never takes it', () => {
    expect(meaning('gabapenten')).toMatchObject({ maybe: expect.arrayContaining(['gabapentin']) })
    expect(meaning('gabapenten 300 mg')).toMatchObject({ maybe: expect.arrayContaining(['gabapentin']) })
    expect(meaning('qqqqqqqq')).toBe('unrecognised')
  })

  it('says why nothing was understood', () => {
    expect(meaning('')).toBe('empty-name')
    expect(meaning(' \t')).toBe('empty-name')
    expect(meaning('--')).toBe('unrecognised')
    expect(meaning('x'.repeat(mostLetters.name + 1))).toBe('too-long')
    expect(meaning(`codeine${' '.repeat(mostLetters.name - 7)}`)).toEqual(['codeine', 'ingredient'])
  })

  it('gives back what was typed, and of what is too long its beginning', () => {
    const { knowledge } = open()
    expect(resolve(knowledge, ' Codeine ').input).toBe(' Codeine ')
    expect(resolve(knowledge, 'y'.repeat(mostLetters.name + 1)).input).toBe(`${'y'.repeat(60)}…`)
  })

  it('says the same when asked again, whatever was asked between', () => {
    const { knowledge } = open()
    const texts = ['codeine', 'gabas', 'qqqqqqqq', 'y'.repeat(300), `${'y'.repeat(60)}…`, '25480']
    const before = texts.map((text) => JSON.stringify(resolve(knowledge, text)))
    expect(texts.map((text) => JSON.stringify(resolve(knowledge, text)))).toEqual(before)
    expect(resolve(knowledge, 'codeine')).toBe(resolve(knowledge, 'codeine'))
  })
})

describe('a code', () => {
  it.each([
    ['25480', 'number-without-register'],
    ['rxcui 25480', ['gabapentin', 'code']],
    ['RxCUI 2670', ['codeine', 'code']],
    ['6CW7F3G59X', ['gabapentin', 'code']],
    ['unii: 6cw7f3g59x', ['gabapentin', 'code']],
    ['5-HTP', ['serotax', 'synonym']],
    ['rxcui 99999999', 'unknown-rxcui'],
    ['rxnorm 2671', 'unknown-rxcui'],
    ['2000123', 'number-without-register'],
    ['PZN 04877970', 'register-not-loaded'],
    ['0093-1024-01', 'ndc-not-loaded'],
    ['6CW7F3G59Y', 'wrong-unii-check'],
    ['362O9ITL9D', 'unknown-unii'],
    ['rxcui x1', 'unknown-rxcui'],
  ])('%s is exact or nothing', (text, meant) => {
    expect(meaning(text)).toEqual(meant)
  })

  it('may come as a number from a caller without types', () => {
    expect(resolve(open().knowledge, 25480 as unknown as string)).toMatchObject({
      status: 'unrecognised',
      input: '25480',
      code: 'number-without-register',
      systems: ['rxcui', 'artg'],
    })
  })

  it('of a national drug is looked up where such codes are loaded', () => {
    const { knowledge } = open()
    const target = knowledge.names.rxcuiTarget[0] as number
    const find = (code: string): number => (code === '00093102401' ? target : -1)
    const withCodes = Object.create(knowledge, { ndcs: { value: { find } } })
    expect(resolve(withCodes, '0093-1024-01')).toMatchObject({
      status: 'resolved',
      how: 'code',
      substances: membersOf(knowledge, target),
    })
    expect(resolve(withCodes, '0093-1024-02')).toMatchObject({ status: 'unrecognised', code: 'unknown-ndc' })
  })
})

describe('words beside a sure name', () => {
  const known = lazilyOpened({
    substances: { ramipril: [], thiazidol: [], codeine: [], gabapentin: [], licorice: [] },
    kinds: { licorice: 'food' },
    names: { Triatec: ['ramipril'], 'Triatec HCT': ['ramipril', 'thiazidol'], 'Triatec Pro': ['codeine'] },
  })
  const meant = (text: string): Record<string, unknown> => {
    const { knowledge } = known()
    const resolution = resolve(knowledge, text)
    return resolution.status === 'resolved'
      ? { ...resolution, substances: resolution.substances.map((number) => knowledge.slugs.at(number)) }
      : { ...resolution, candidates: resolution.candidates.map(({ name }) => name) }
  }

  it.each(['Triatec Qwrtz', 'Qwrtz Triatec', 'Triatec-Qwrtz'])(
    'may make another product of a brand, so all that begin like it are offered: %s',
    (text) => {
      expect(meant(text)).toMatchObject({
        status: 'ambiguous',
        code: 'ambiguous',
        input: text,
        candidates: ['ramipril', 'ramipril + thiazidol', 'codeine'],
      })
    },
  )

  it('make no other product of a brand when they say how it is taken', () => {
    expect(meant('Triatec 5 mg daily')).toMatchObject({
      status: 'resolved',
      how: 'brand',
      substances: ['ramipril'],
      taking: { doseMgPerDay: 5 },
    })
  })

  it('may make something else of a food or a drink', () => {
    expect(meant('qwrtz licorice')).toMatchObject({ status: 'ambiguous', candidates: ['licorice'] })
    expect(meant('licorice 5 g')).toMatchObject({ status: 'resolved', substances: ['licorice'] })
  })

  it('are named when they were not understood, and leave the name of a medicine sure however many they are', () => {
    expect(meant('codeine qwrtz')).toMatchObject({
      status: 'resolved',
      substances: ['codeine'],
      unread: [{ text: 'qwrtz', at: 8, reason: 'unknown' }],
    })
    expect(meant('codeine aqq bqq cqq dqq')).toMatchObject({ status: 'resolved', substances: ['codeine'] })
  })

  it.each(['allergic to codeine', 'no codeine'])('that say it is not taken leave nothing taken: %s', (text) => {
    expect(meant(text)).toMatchObject({ status: 'unrecognised', input: text, candidates: [] })
  })

  it('say of each of several how it is taken', () => {
    expect(meant('gabapentin 300 mg and codeine 30 mg')).toMatchObject({
      substances: ['gabapentin', 'codeine'],
      how: 'parts',
      takings: [{ doseMg: 300 }, { doseMg: 30 }],
    })
    expect(meant('gabapentin and codeine')).not.toHaveProperty('takings')
    expect(meant('gabapentin and codeine')).not.toHaveProperty('taking')
  })

  it('leave a sentence without a name unrecognised', () => {
    expect(meant('the doctor said I should ask about it')).toMatchObject({ status: 'unrecognised' })
  })
})

describe('a sure name that says more', () => {
  const known = lazilyOpened({
    substances: { dozepam: [], codeine: [], calcium: [], 'vitamin-d': [], fentanyl: [], ethanol: [] },
    kinds: { ethanol: 'drink' },
    names: {
      'calcium & vitamin d': 'calcium',
      'vitamin d': 'vitamin-d',
      'fentanyl patch': 'fentanyl',
      'night tablets': 'codeine',
      'skin cream': 'calcium',
      beer: 'ethanol',
      'six pack of beer': 'ethanol',
      'codeine and others': 'codeine',
    },
  })
  const meant = (text: string): Record<string, unknown> => {
    const { knowledge } = known()
    const resolution = resolve(knowledge, text)
    return resolution.status === 'resolved'
      ? { ...resolution, substances: resolution.substances.map((number) => knowledge.slugs.at(number)) }
      : { ...resolution, candidates: resolution.candidates.map(({ slug }) => slug) }
  }

  it.each([
    ['fentanyl patch', 'fentanyl', { route: 'transdermal', form: 'other' }],
    ['night tablets', 'codeine', { route: 'oral', form: 'tablet' }],
    ['skin cream', 'calcium', { route: 'topical', form: 'other' }],
  ])('of a form or a way in is read for it too: %s', (text, slug, taking) => {
    expect(meant(text)).toMatchObject({ status: 'resolved', how: 'synonym', substances: [slug], taking })
  })

  it('of nothing else is left as it is', () => {
    for (const text of ['codeine', 'vitamin d', ' codeine ', 'beer', 'six pack of beer'])
      expect(Object.keys(meant(text)).sort()).toEqual(['how', 'input', 'status', 'substances'])
  })

  it('is taken by its parts where they are more, and as a whole where they are not all known', () => {
    expect(meant('calcium & vitamin d')).toMatchObject({ how: 'parts', substances: ['calcium', 'vitamin-d'] })
    expect(meant('codeine and others')).toMatchObject({ how: 'synonym', substances: ['codeine'] })
  })

  it('of which the same thing is said twice is one thing, whose daily doses add up', () => {
    expect(meant('dozepam 5 mg daily, dozepam 10 mg daily')).toMatchObject({
      substances: ['dozepam'],
      how: 'parts',
      takings: [{ doseMgPerDay: 15, frequency: 'regular' }],
    })
    expect(meant('dozepam 5 mg and dozepam')).toMatchObject({ substances: ['dozepam'], takings: [{ doseMg: 5 }] })
    expect(meant('dozepam and dozepam 5 mg daily')).toMatchObject({ takings: [{ doseMgPerDay: 5 }] })
  })

  it('is a salt only behind the name of a substance', () => {
    expect(meant('codeime phosphate sodium')).toMatchObject({ status: 'ambiguous', candidates: ['codeine'] })
    expect(meant('sodium')).toMatchObject({ status: 'unrecognised' })
  })

  it('is not taken when it is measured, and that is said', () => {
    expect(meant('codeine level 5')).toMatchObject({
      status: 'unrecognised',
      code: 'about-person',
      unread: [{ text: 'codeine level 5', at: 0, reason: 'measurement' }],
    })
  })

  it('is no sentence in which something like a name stands', () => {
    expect(meant('i think that codien helps')).toMatchObject({ status: 'unrecognised' })
    expect(meant('codien 5 mg daily')).toMatchObject({ status: 'ambiguous', candidates: ['codeine'] })
  })
})

describe('letters that are more than one thing', () => {
  const known = lazilyOpened({
    substances: { codeine: [], mso: [], warnadol: [], wamadol: [] },
    names: { mso: { offers: ['codeine'], kind: 'abbreviation' }, '30771': 'codeine' },
  })

  it('are the substance that is called so in every list of ours', () => {
    const { knowledge } = known()
    expect(resolve(knowledge, 'mso')).toEqual({
      status: 'resolved',
      input: 'mso',
      substances: [knowledge.slugs.find('mso')],
      how: 'ingredient',
    })
  })

  it('are a name before they are a number of some register', () => {
    expect(resolve(known().knowledge, '30771')).toMatchObject({ status: 'resolved', how: 'synonym' })
  })

  it('are read as misread only when nothing is like them as they stand', () => {
    expect(resolve(known().knowledge, 'warnadok')).toMatchObject({ candidates: [{ name: 'warnadol' }] })
  })
})
