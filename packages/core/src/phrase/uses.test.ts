import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'
import { meantBy } from './uses.js'

const smoked = new Set(['cannabis', 'heroin', 'weed'])
const known = new Set([...smoked, 'warfarin', 'bupropion', 'cocaine', 'nicotine'])
const read = (text: string) =>
  readPhrase(text, {
    knows: (name) => (known.has(name.toLowerCase()) ? 1 : 0),
    isSmoked: (name) => smoked.has(name),
    today: '2026-11-27',
  })
const said = (text: string) =>
  read(text).things.map(({ names, taking: { state, route, timesPerDay, frequency } }) =>
    [...names, state, route, timesPerDay, frequency].filter((one) => one !== undefined).join(' '),
  )

describe('a word for using', () => {
  it.each<[string, string[]]>([
    ['smokes', ['tobacco inhaled']],
    ['20 a day smoker', ['tobacco inhaled 20 regular']],
    ['raucht 20 Zigaretten am Tag', ['tobacco inhaled 20 regular']],
    ['fume 10 cigarettes par jour', ['tobacco inhaled 10 regular']],
    ['fumador de 5 cigarrillos al día', ['tobacco inhaled 5 regular']],
    ['fuma 15 sigarette al giorno', ['tobacco inhaled 15 regular']],
    ['fuma 8 cigarros por dia', ['tobacco inhaled 8 regular']],
    ['rookt 12 sigaretten per dag', ['tobacco inhaled 12 regular']],
    ['röker 10 cigaretter om dagen', ['tobacco inhaled 10 regular']],
    ['pali 10 papierosów dziennie', ['tobacco inhaled 10 regular']],
    ['günde 10 sigara', ['tobacco inhaled 10 regular']],
    ['kifft gelegentlich', ['cannabis inhaled occasional']],
    ['blowt elk weekend', ['cannabis inhaled 0.2857142857142857 regular']],
    ['kokst ab und zu', ['cocaine nasal occasional']],
    ['snusar dagligen', ['nicotine oral 1 regular']],
    ['vapes', ['nicotine inhaled']],
    ['smokes a joint before bed', ['cannabis inhaled 1 regular']],
    ['joint before bed to sleep', ['cannabis inhaled 1 regular']],
    ['a joint before bed', ['cannabis inhaled 1 regular']],
    ['two joints at weekends', ['cannabis inhaled 0.2857142857142857 regular']],
    ['smoker 1 pack a day', ['tobacco inhaled 20 regular']],
  ])('means what it names by itself: %s', (text, things) => expect(said(text)).toEqual(things))

  it.each<[string, string[]]>([
    ['smokes heroin', ['heroin inhaled']],
    ['smokes about two grams of weed', ['weed inhaled']],
    ['weed, smokes daily', ['weed inhaled 1 regular']],
    ['weed, smoked daily', ['weed inhaled 1 regular']],
    ['snorts cocaine at parties', ['cocaine nasal occasional']],
    ['used to smoke weed', ['weed past inhaled']],
    ['warfarin, smokes daily', ['warfarin', 'tobacco inhaled 1 regular']],
    ['warfarin and smoking', ['warfarin', 'tobacco inhaled']],
    ['smokes 20 a day', ['tobacco inhaled 20 regular']],
    ['smoker', ['tobacco inhaled']],
    ['ex smoker', ['tobacco past inhaled']],
    ['never smoked weed', []],
    ['used to smoke', ['tobacco past inhaled']],
    ['quit smoking', ['tobacco past inhaled']],
    ['quit smoking weed', ['weed past inhaled']],
    ['stopped smoking in 2015', ['tobacco past inhaled']],
    ['smokes a joint', ['cannabis inhaled']],
    ['smokes joints daily', ['cannabis inhaled 1 regular']],
    ['two joints a day', ['cannabis inhaled 2 regular']],
    ['one joint, warfarin 5 mg', ['cannabis inhaled', 'warfarin']],
    ['heroin, smoked daily', ['heroin inhaled 1 regular']],
    ['heroin smoking', ['heroin inhaled']],
    ['heroin smoked', ['heroin inhaled']],
    ['cannabis, smoked', ['cannabis inhaled']],
    ['warfarin, smokes 20 a day', ['warfarin', 'tobacco inhaled 20 regular']],
    ['warfarin, smoker', ['warfarin', 'tobacco inhaled']],
    ['warfarin; ex-smoker', ['warfarin', 'tobacco past inhaled']],
    ['warfarin. never smoked', ['warfarin']],
    ['warfarin\nsmokes', ['warfarin', 'tobacco inhaled']],
    ['smokes\nwarfarin', ['tobacco inhaled', 'warfarin']],
    ['smokes. warfarin', ['tobacco inhaled', 'warfarin']],
    ['smokes, warfarin', ['tobacco inhaled', 'warfarin']],
    ['smoking status: never', []],
    ['vapes daily', ['nicotine inhaled 1 regular']],
    ['vapes cannabis', ['cannabis inhaled']],
    ['ex-vaper', ['nicotine past inhaled']],
    ['never vaped', []],
    ['snorts heroin', ['heroin nasal']],
    ['quit smoking, nicotine patch 21 mg', ['tobacco past inhaled', 'nicotine transdermal']],
    ['quit smoking, warfarin patch', ['tobacco past inhaled', 'warfarin transdermal']],
    ['quit smoking, patch', ['tobacco past inhaled', 'nicotine transdermal']],
    ['quit smoking, gum', ['tobacco past inhaled', 'nicotine oral']],
    ['quit smoking, lozenges', ['tobacco past inhaled', 'nicotine oral']],
    ['quit smoking with gum', ['tobacco past inhaled', 'nicotine oral']],
    ['smokes, patch', ['tobacco inhaled']],
    ['ex-smoker on a patch', ['tobacco past inhaled']],
    ['raucht 20 am Tag', ['tobacco inhaled 20 regular']],
    ['Raucher', ['tobacco inhaled']],
    ['Nichtraucher', []],
    ['Exraucher', ['tobacco past inhaled']],
    ['fumeur', ['tobacco inhaled']],
    ['ex-fumeur', ['tobacco past inhaled']],
    ['fumador', ['tobacco inhaled']],
    ['fumatore', ['tobacco inhaled']],
    ['non-smoker', []],
    ['smokes cocaine and weed', ['cocaine inhaled', 'weed']],
    ['smokes 2 g of weed daily', ['weed inhaled 1 regular']],
    ['smokes cigarettes', ['tobacco inhaled']],
  ])('says the way in of what is named beside it, or names what is used: %s', (text, things) =>
    expect(said(text)).toEqual(things),
  )

  it.each([
    ...['ex-smoker', 'Ex-Raucher', 'ex-fumeur', 'exfumador', 'ex fumatore', 'ex-fumante', 'ex-roker', 'slutat röka'],
    ...['rzucił palenie', 'sigarayı bıraktı', 'raucht nicht mehr', 'ne fume plus', 'ya no fuma', 'non fuma più'],
    ...['já não fuma', 'rookt niet meer', 'röker inte längre', 'nie pali już', 'quit smoking'],
  ])('names tobacco that is over: %s', (text) => expect(said(text)).toEqual(['tobacco past inhaled']))

  it.each([
    ...['never smoked', 'non-smoker', 'raucht nicht', 'Nichtraucher', 'ne fume pas', 'n’a jamais fumé', 'no fuma'],
    ...['nunca ha fumado', 'non fumatore', 'mai fumato', 'não fuma', 'nunca fumou', 'rookt niet', 'nooit gerookt'],
    ...['röker inte', 'aldrig rökt', 'nie pali', 'niepalący', 'sigara içmiyor', 'smoking: none'],
  ])('says that nothing is smoked: %s', (text) => {
    const { things, unread } = read(text)
    expect(things.flatMap(({ names }) => names)).toEqual([])
    expect(unread.every(({ reason }) => reason === 'not-taken')).toBe(true)
  })

  it.each<[string, string[]]>([
    ['quit smoking last month, on 21 mg patch', ['tobacco past inhaled', 'nicotine transdermal']],
    ['ex-smoker, lozenges', ['tobacco past inhaled', 'nicotine oral']],
    ['stopped smoking, now vapes', ['tobacco past inhaled', 'nicotine inhaled']],
    ['quit smoking, bupropion patch', ['tobacco past inhaled', 'bupropion transdermal']],
    ['patch, quit smoking', ['tobacco past inhaled']],
  ])('leaves nicotine in its place: %s', (text, things) => expect(said(text)).toEqual(things))

  it('is no name where joints are of the body', () => {
    expect(said('warfarin for stiff joints')).toEqual(['warfarin'])
    expect(said('warfarin for knee joint before bed')).toEqual(['warfarin 1 regular'])
  })

  it('says nothing of what stands behind a comma', () => {
    expect(read('não fuma, bebe socialmente').unread.map(({ reason }) => reason)).toEqual(['not-taken', 'unknown'])
  })

  it('counts when it was over', () => {
    expect(read('ne fume plus depuis 2 ans').taking.daysAgo).toBe(730.5)
    expect(read('ha smesso di fumare nel 2018').taking.state).toBe('past')
    expect(read('rzuciła palenie rok temu').taking.state).toBe('past')
    expect(read('stopped smoking in 2015. Warfarin').things.map(({ taking }) => taking.state)).toEqual([
      'past',
      undefined,
    ])
  })

  it('means nothing where it is written out', () => expect(meantBy({ value: 'drink:beer' })).toBeUndefined())
})
