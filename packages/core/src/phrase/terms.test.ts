import { describe, expect, it } from 'vitest'
import { type Finder, termsOf } from './terms.js'
import { tokensOf } from './tokens.js'

const ramipril: Finder = (tokens, at) =>
  tokens[at]?.word === 'ramipril' ? { length: 1, tag: 'name', value: '', substances: 1 } : undefined
const tagsOf = (text: string): string => {
  const terms = termsOf(tokensOf(text), text, [ramipril])
  return terms.map(({ tag, value }) => (value === '' ? tag : `${tag}=${value}`)).join(' | ')
}

describe('a short word means what fits where it stands', () => {
  it.each([
    // units and periods need a number or what leads to one
    ['ramipril 8 E', 'name | number | activity=1'],
    ['ramipril 8 e', 'name | number | and'],
    ['ramipril 5 h', 'name | number | period=1'],
    ['ramipril every h', 'name | every | period=1'],
    ['ramipril other h', 'name | other | period=1'],
    ['ramipril few h', 'name | vague | period=1'],
    ['ramipril / 24h', 'name | slash | number | period=1'],
    ['ramipril g', 'name | unknown'],
    ['ramipril 5 g', 'name | number | mass=1000'],
    ['ramipril / g', 'name | slash | mass=1000'],
    ['ramipril a g', 'name | article | mass=1000'],
    ['ramipril 100 act', 'name | number | other-unit'],
    ['ramipril act', 'name | unknown'],
    ['ramipril l', 'name | unknown'],
    ['ramipril 500 mg l-carnitine', 'name | number | mass=1 | unknown | dash | unknown'],
    ['ramipril 5 l-carnitine', 'name | number | unknown | dash | unknown'],
    ['ramipril 5 l - carnitine', 'name | number | volume=1000 | dash | unknown'],
    ['ramipril 5 l- carnitine', 'name | number | volume=1000 | dash | unknown'],
    ['ramipril 5 l-tablet', 'name | number | volume=1000 | dash | count-form=tablet oral'],
    ['ramipril 5 l-5', 'name | number | volume=1000 | dash | number'],
    // what is counted
    ['comp ramipril', 'unknown | name'],
    ['ramipril 2 comp', 'name | number | count-form=tablet oral'],
    ['ramipril cp', 'name | count-form=tablet oral'],
    ['ramipril 2 p', 'name | number | unknown'],
    ['ramipril inhaled 2 p', 'name | route=inhaled | number | count-form=inhaler inhaled'],
    ['ramipril 2 p inhaled', 'name | number | count-form=inhaler inhaled | route=inhaled'],
    ['ramipril inhaled p', 'name | route=inhaled | unknown'],
    // release
    ['ramipril XR', 'name | release=extended-release'],
    ['ramipril xr', 'name | release=extended-release'],
    ['ramipril, XR', 'name | comma | release=extended-release'],
    ['ramipril (5 mg) XR', 'name | open | number | mass=1 | close | release=extended-release'],
    ['ramipril 5 mg LA', 'name | number | mass=1 | release=extended-release'],
    ['ramipril 5 mg la', 'name | number | mass=1 | filler'],
    ['ramipril er', 'name | filler'],
    ['ramipril et', 'name | and'],
    ['zzyzx sr', 'unknown | unknown'],
    ['zzyzx SR', 'unknown | release=extended-release'],
    ['ramipril 24h', 'name | release=extended-release'],
    ['ramipril every 24 hr', 'name | every | number | period=1'],
    ['retard ramipril', 'release=extended-release | name'],
    // routes and times of day
    ['po ramipril', 'unknown | name'],
    ['ramipril po', 'name | route=oral'],
    ['oral ramipril', 'route=oral | name'],
    ['ramipril 5 mg am', 'name | number | mass=1 | part=morning'],
    ['ramipril 5 mg, am', 'name | number | mass=1 | comma | part=morning'],
    ['ramipril 5 mg am + pm', 'name | number | mass=1 | part=morning | plus | part=night'],
    ['ramipril 5 mg am and pm', 'name | number | mass=1 | part=morning | and | part=night'],
    ['ramipril am', 'name | unknown'],
    ['ramipril pm', 'name | unknown'],
    ['ramipril 5 am', 'name | number | half-day=am'],
    ['ramipril 8:30 pm', 'name | clock=8.5 | half-day=pm'],
    ['ramipril tablets pm', 'name | count-form=tablet oral | part=night'],
    ['ramipril 5 mg on', 'name | number | mass=1 | part=night'],
    ['ramipril 5 ml on', 'name | number | volume=1 | part=night'],
    ['ramipril 5 mg on Monday', 'name | number | mass=1 | filler | weekday=mo'],
    ['ramipril 5 mg on prn', 'name | number | mass=1 | part=night | as-needed'],
    ['ramipril on', 'name | filler'],
    // how often
    ['ramipril 5 mg die', 'name | number | mass=1 | daily=24'],
    ['ramipril 1 / die', 'name | number | slash | daily=24'],
    ['die ramipril', 'filler | name'],
    ['ramipril 5 mg die Tablette', 'name | number | mass=1 | filler | count-form=tablet oral'],
    ['ramipril x 1', 'name | single'],
    ['ramipril 2 x 1', 'name | number | times | number'],
    ['ramipril x 1 tablet', 'name | times | number | count-form=tablet oral'],
    ['ramipril de 8 em 8 horas', 'name | every | number | to | number | period=1'],
    ['ramipril de zzyzx', 'name | filler | unknown'],
    ['ramipril 2 dd', 'name | number | times'],
    ['ramipril dd', 'name | unknown'],
    // before and after what
    ['ramipril before meals', 'name | relation | meals'],
    ['ramipril after breakfast', 'name | relation | part=breakfast'],
    ['ramipril 2 hours before', 'name | number | period=1 | relation'],
    ['ramipril before zzyzx', 'name | filler | unknown'],
    ['ramipril before', 'name | filler'],
    ['with ramipril', 'filler | name'],
    ['ramipril with zzyzx', 'name | with | unknown'],
    ["ramipril l'eau", 'name | filler | filler | filler'],
    // numbers, forms, months
    ['due compresse', 'number=2 | count-form=tablet oral'],
    ['ramipril due', 'name | filler'],
    ['ramipril 5 mg half', 'name | number | mass=1 | number=0.5'],
    ['ramipril 5 mg en', 'name | number | mass=1 | and'],
    ['ramipril gel', 'name | form=cream topical'],
    ['ramipril Gél.', 'name | count-form=capsule oral | filler'],
    ['ramipril DA', 'name | form=inhaler inhaled'],
    ['ramipril da 3 giorni', 'name | ago | number | period=24'],
    ['ramipril March', 'name | unknown'],
    ['may ramipril', 'unknown | name'],
    ['ramipril March 3', 'name | month=03 | number'],
    ['ramipril 3 March', 'name | number | month=03'],
    ['ramipril since March', 'name | since | month=03'],
    ['ramipril stopped in March', 'name | past | filler | month=03'],
    ['ramipril in March', 'name | filler | unknown'],
    ['ramipril stopped im März', 'name | past | filler | month=03'],
    ['ramipril stopped en mars', 'name | past | and | month=03'],
    ['ramipril 5 mg po March 2024', 'name | number | mass=1 | route=oral | month=03 | number'],
    ['ramipril im', 'name | route=intramuscular'],
    ['ramipril mars de 2024', 'name | month=03 | every | number'],
    ['years ago ramipril', 'when=730 36500 | name'],
    ['ramipril 3 years ago', 'name | number | period=8766 | ago'],
    ['ramipril some years ago', 'name | vague | period=8766 | ago'],
    // measured values and packs
    ['ramipril BP 120', 'name | measure | number'],
    ['ramipril Bp 120', 'name | measure | number'],
    ['ramipril bp 120', 'name | filler | number'],
    ['ramipril rf 3', 'name | supply | number'],
    ['ramipril 30 rf', 'name | number | supply'],
    ['ramipril rf', 'name | unknown'],
    // the same words elsewhere
    ['ramipril 5 g-strophanthin', 'name | number | unknown | dash | unknown'],
    ['ramipril 5 mg/dl-zzyzx', 'name | number | mass=1 | slash | unknown | dash | unknown'],
    ['ramipril 5 u-zzyzx', 'name | number | activity=1 | dash | unknown'],
    ['ramipril 5 ml am', 'name | number | volume=1 | part=morning'],
    ['ramipril gel am', 'name | form=cream topical | part=morning'],
    ['ramipril XR am', 'name | release=extended-release | part=morning'],
    ['ramipril po am', 'name | route=oral | part=morning'],
    ['ramipril (5 mg) am', 'name | open | number | mass=1 | close | part=morning'],
    ['ramipril calcium am', 'name | salt | part=morning'],
    ['ramipril / am', 'name | slash | part=morning'],
    ['ramipril daily am', 'name | daily=24 | part=morning'],
    ['ramipril od am', 'name | per-day=1 | part=morning'],
    ['ramipril nocte am', 'name | part=night | part=morning'],
    ['ramipril 100 units am', 'name | number | activity=1 | part=morning'],
    ['ramipril 5 mmol am', 'name | number | other-unit | part=morning'],
    ['ramipril 5 mg am 5', 'name | number | mass=1 | part=morning | number'],
    ['am ramipril', 'filler | name'],
    ['ramipril every am', 'name | part=morning'],
    ['ramipril 5 u', 'name | number | activity=1'],
    ['ramipril ml', 'name | unknown'],
    ['ramipril / ml', 'name | slash | volume=1'],
    ['ramipril per ml', 'name | per | volume=1'],
    ['ramipril - ml', 'name | dash | volume=1'],
    ['ramipril x ml', 'name | times | volume=1'],
    ['ramipril od ml', 'name | per-day=1 | volume=1'],
    ['ramipril prn h', 'name | as-needed | period=1'],
    ['ramipril 3 act', 'name | number | other-unit'],
    ['ramipril each act', 'name | every | other-unit'],
    ['ramipril cs', 'name | unknown'],
    ['ramipril pf', 'name | unknown'],
    ['cp ramipril', 'count-form=tablet oral | name'],
    ['tab ramipril', 'count-form=tablet oral | name'],
    ['ramipril / 24 hr', 'name | slash | number | period=1'],
    ['ramipril - 24 hr', 'name | dash | number | period=1'],
    ['ramipril 5 24 hr', 'name | number | number | period=1'],
    ['ramipril every 12 h', 'name | every | number | period=1'],
    ['ramipril 12 hr', 'name | release=extended-release'],
    ['ramipril ER24h', 'name | release=extended-release'],
    ['ramipril tab XR', 'name | count-form=tablet oral | release=extended-release'],
    ['ramipril gel XR', 'name | form=cream topical | release=extended-release'],
    ['ramipril XR LA', 'name | release=extended-release | release=extended-release'],
    ['ramipril calcium XR', 'name | salt | release=extended-release'],
    ['ramipril - XR', 'name | dash | release=extended-release'],
    ['ramipril / XR', 'name | slash | release=extended-release'],
    ['ramipril 5 XR', 'name | number | release=extended-release'],
    ['ramipril 100 units XR', 'name | number | activity=1 | release=extended-release'],
    ['ramipril 5 mmol XR', 'name | number | other-unit | release=extended-release'],
    ['ramipril daily XR', 'name | daily=24 | release=extended-release'],
    ['ramipril prn XR', 'name | as-needed | release=extended-release'],
    ['XR ramipril', 'release=extended-release | name'],
    ['ramipril LA', 'name | release=extended-release'],
    ['ramipril ER', 'name | release=extended-release'],
    ['ramipril ET', 'name | and'],
    ['zzyzx er', 'unknown | filler'],
    ['zzyzx ER', 'unknown | release=extended-release'],
    ['zzyzx mr', 'unknown | filler'],
    ['ramipril im Oktober', 'name | filler | unknown'],
    ['im ramipril', 'route=intramuscular | name'],
    ['ramipril sc', 'name | route=subcutaneous'],
    ['sc ramipril', 'unknown | name'],
    ['ramipril 2 tablets on', 'name | number | count-form=tablet oral | part=night'],
    ['ramipril 1/on', 'name | number | slash | part=night'],
    ['ramipril 5 on', 'name | number | part=night'],
    ['ramipril 5 mg on 3 November', 'name | number | mass=1 | filler | number | month=11'],
    ['ramipril 5 mg on 3 tablets', 'name | number | mass=1 | part=night | number | count-form=tablet oral'],
    ['ramipril 5 mg on 3/11/2024', 'name | number | mass=1 | filler | date'],
    ['ramipril 5 mg on zzyzx', 'name | number | mass=1 | filler | unknown'],
    ['ramipril gel on', 'name | form=cream topical | filler'],
    ['ramipril hs', 'name | part=bedtime'],
    ['hs ramipril', 'unknown | name'],
    ['zzyzx hs', 'unknown | unknown'],
    ['zzyzx nocte', 'unknown | part=night'],
    ['nocte ramipril', 'part=night | name'],
    ['ramipril 5 mg daily die', 'name | number | mass=1 | daily=24 | daily=24'],
    ['ramipril 5 h die', 'name | number | period=1 | daily=24'],
    ['ramipril die', 'name | filler'],
    ['ramipril od', 'name | per-day=1'],
    ['qd ramipril', 'unknown | name'],
    ['bid ramipril', 'per-day=2 | name'],
    ['zzyzx od', 'unknown | per-day=1'],
    ['ramipril before tea', 'name | filler | form=other oral'],
    ['ramipril before each', 'name | relation | every'],
    ['ramipril before a meal', 'name | relation | meals'],
    ['ramipril 5 min before', 'name | number | period=0.0166667 | relation'],
    ['ramipril de', 'name | filler'],
    ['ramipril de 8', 'name | every | number'],
    ['ramipril de ramipril', 'name | filler | name'],
    ['ramipril day', 'name | unknown'],
    ['ramipril 5 mg day', 'name | number | mass=1 | filler'],
    ['ramipril l’zzyzx', 'name | filler | filler | unknown'],
    ['ramipril x1', 'name | single'],
    ['ramipril x 1 prn', 'name | single | as-needed'],
    ['ramipril Gel', 'name | form=cream topical'],
    ['ramipril gél', 'name | count-form=capsule oral'],
    ['ramipril da', 'name | ago'],
    ['ramipril 5 mg to', 'name | number | mass=1 | to'],
    ['ramipril 5 mg et', 'name | number | mass=1 | and'],
    ['ramipril half', 'name | number=0.5'],
    ['ramipril half a tablet', 'name | number=0.5 | count-form=tablet oral'],
    ['ramipril due zzyzx', 'name | number=2 | unknown'],
    ['ramipril due compresse', 'name | number=2 | count-form=tablet oral'],
    ['ramipril due today', 'name | filler | when=0'],
    ['ramipril due 5', 'name | filler | number'],
    ['ramipril Mon', 'name | weekday=mo'],
    ['ramipril 3 Wochen her', 'name | number | period=168 | ago'],
    ['ramipril her gün', 'name | daily=24'],
    ['morgen ramipril', 'part=morning | name'],
    ['ramipril morgen', 'name | part=morning'],
    ['ramipril Beginn morgen', 'name | planned | ahead=1'],
    ['ramipril mañana', 'name | part=morning'],
    ['ramipril years ago', 'name | when=730 36500'],
    ['ramipril 5 years ago', 'name | number | period=8766 | ago'],
    ['ramipril few years ago', 'name | vague | period=8766 | ago'],
    ['ramipril INR', 'name | measure'],
    ['ramipril hb', 'name | unknown'],
    ['ramipril Hb', 'name | measure'],
    ['ramipril HB', 'name | measure'],
    ['ramipril may', 'name | unknown'],
    ['ramipril may 5', 'name | month=05 | number'],
    ['ramipril may every', 'name | month=05 | every'],
    ['ramipril since may', 'name | since | month=05'],
    ['ramipril used may', 'name | used | month=05'],
    ['ramipril started may', 'name | started | month=05'],
    ['ramipril until may', 'name | until | month=05'],
    ['ramipril held may', 'name | held | month=05'],
    ['ramipril planned may', 'name | planned | month=05'],
    ['ramipril ago may', 'name | ago | month=05'],
    ['ramipril 3 may', 'name | number | month=05'],
    ['ramipril used in may', 'name | used | filler | month=05'],
    ['ramipril to be started in may', 'name | planned | filler | month=05'],
    ['ramipril can', 'name | unknown'],
    ['ramipril 2 cans', 'name | number | container'],
    ['ramipril cans', 'name | unknown'],
    ['ramipril a can', 'name | article | container'],
    ['ramipril 2 tin', 'name | number | container'],
    ['ramipril tin', 'name | unknown'],
    ['ramipril lata', 'name | unknown'],
    ['ramipril 2 latas', 'name | number | container'],
    ['ramipril 2 rf', 'name | number | supply'],
    ['ramipril rf 2', 'name | supply | number'],
    ['ramipril XR Teva', 'name | release=extended-release | filler'],
    ['ramipril - Teva', 'name | dash | filler'],
    ['ramipril 5 % Teva', 'name | number | percent | filler'],
    ['ramipril 5 ml Teva', 'name | number | volume=1 | filler'],
    ['ramipril 5 units Teva', 'name | number | activity=1 | filler'],
    ['ramipril (Teva)', 'name | open | filler | close'],
    ['ramipril (x) Teva', 'name | open | times | close | filler'],
    ['ramipril gel Teva', 'name | form=cream topical | filler'],
    ['ramipril tab Teva', 'name | count-form=tablet oral | filler'],
    ['ramipril calcium Teva', 'name | salt | filler'],
    ['ramipril zzyzx Teva', 'name | unknown | filler'],
    ['ramipril every day Teva', 'name | daily=24 | unknown'],
    ['ramipril 5 days Teva', 'name | number | period=24 | filler'],
    ['Teva zzyzx', 'unknown | unknown'],
    ['ramipril al', 'name | filler'],
    ['Stada ramipril', 'filler | name'],
    ['cloridrato di ramipril', 'salt | filler | name'],
    ['chlorhydrate de zzyzx', 'salt | filler | unknown'],
    ['盐酸ramipril', 'salt | name'],
    ['盐酸 ramipril', 'unknown | name'],
    ['hydrochloride ramipril', 'unknown | name'],
    ['ramipril 2 pf inhaled', 'name | number | count-form=inhaler inhaled | route=inhaled'],
    ['ramipril inhaled 2 pf', 'name | route=inhaled | number | count-form=inhaler inhaled'],
    ['ramipril neb 2 p', 'name | form=inhaler inhaled | number | count-form=inhaler inhaled'],
    ['ramipril 2 p neb', 'name | number | count-form=inhaler inhaled | form=inhaler inhaled'],
    ['ramipril 3dd1 zn', 'name | number | times | number | as-needed'],
    ['ramipril zN', 'name | part=night'],
    ['ramipril z.N.', 'name | part=night'],
    ['ramipril zn', 'name | as-needed'],
    ['ramipril 1 Tablette zn', 'name | number | count-form=tablet oral | part=night'],
    ['ramipril 3dd1 z.N.', 'name | number | times | number | as-needed'],
    ['ramipril 2 ask', 'name | number | container'],
    ['ramipril ask', 'name | unknown'],
    ['ramipril 2 pak', 'name | number | container'],
    // salts and makers
    ['ramipril calcium', 'name | salt'],
    ['ramipril-calcium', 'name | dash | salt'],
    ['ramipril - calcium', 'name | dash | unknown'],
    ['zzyzx calcium', 'unknown | salt'],
    ['calcium ramipril', 'unknown | name'],
    ['ramipril hydrochloride sodium', 'name | salt | salt'],
    ['chlorhydrate de ramipril', 'salt | filler | name'],
    ['chlorhydrate ramipril', 'unknown | name'],
    ['ramipril Teva', 'name | filler'],
    ['ramipril 5 mg, Teva', 'name | number | mass=1 | comma | filler'],
    ['Teva ramipril', 'unknown | name'],
    ['ramipril daily Teva', 'name | daily=24 | unknown'],
    ['Sandoz zzyzx', 'filler | unknown'],
    ['ramipril Day', 'name | unknown'],
    ['ramipril AM', 'name | unknown'],
    ['ramipril day 3', 'name | filler | number'],
  ])('%s', (text, tags) => {
    expect(tagsOf(text)).toBe(tags)
  })
})

describe('the signs of a phrase', () => {
  it.each([
    [',', 'comma'],
    [';', 'semicolon'],
    ['|', 'semicolon'],
    ['•', 'semicolon'],
    [':', 'colon'],
    ['(', 'open'],
    ['[', 'open'],
    ['{', 'open'],
    [')', 'close'],
    [']', 'close'],
    ['}', 'close'],
    ['/', 'slash'],
    ['-', 'dash'],
    ['–', 'dash'],
    ['—', 'dash'],
    ['‒', 'dash'],
    ['‐', 'dash'],
    ['‑', 'dash'],
    ['−', 'dash'],
    ['+', 'plus'],
    ['&', 'and'],
    ['=', 'equals'],
    ['#', 'hash'],
    ['×', 'times'],
    ['<', 'compare'],
    ['>', 'compare'],
    ['≥', 'compare'],
    ['≤', 'compare'],
    ['°', 'degree'],
    ['@', 'at'],
    ['🍺', 'symbol'],
    ['②', 'symbol'],
    ['®', 'filler'],
    ['™', 'filler'],
    ['✓', 'filler'],
    ['✅', 'filler'],
    ['‼', 'filler'],
    ['!', 'filler'],
  ])('%s', (sign, tag) => {
    expect(tagsOf(`ramipril ${sign}`)).toBe(`name | ${tag}`)
  })

  it('hold a full stop that ends what is said of an allergy', () => {
    expect(tagsOf('allergic to ramipril. Takes')).toBe('allergy | name | semicolon | filler=takes')
    expect(tagsOf('allergic to ramipril.5')).toBe('allergy | name | filler | number')
    expect(tagsOf('ramipril. Takes')).toBe('name | filler | filler=takes')
  })
})

describe('letters and digits in one go', () => {
  it.each([
    ['ramipril 5OO mg', 'name | unknown | unknown'],
    ['ramipril 5OOmg', 'name | unknown'],
    ['ramipril zq5 mg', 'name | unknown | mass=1'],
    ['ramipril zq5mg', 'name | unknown'],
    ['ramipril 5abc6', 'name | unknown'],
    ['ramipril zzyzx5', 'name | unknown | number'],
    ['ramipril 5 zq', 'name | number | unknown'],
    ['ramipril ½zq', 'name | unknown'],
    ['ramipril 5mg', 'name | number | mass=1'],
  ])('are one unknown word when a part is unknown: %s', (text, tags) => {
    expect(tagsOf(text)).toBe(tags)
  })
})

describe('a term', () => {
  const termOf = (text: string) => termsOf(tokensOf(text), text, [ramipril])[0]

  it('says where it stands, whether it is glued, and whether it is in capitals', () => {
    const [name, number, unit] = termsOf(tokensOf('RAMIPRIL 5mg'), 'RAMIPRIL 5mg', [ramipril])
    expect(name).toMatchObject({ at: 0, end: 8, word: 'ramipril', capitals: true, glued: false, substances: 1 })
    expect(number).toMatchObject({ at: 9, end: 10, amount: 5, capitals: false })
    expect(unit).toMatchObject({ at: 10, end: 12, glued: true, capitals: false })
    expect(termOf('Ramipril')).toMatchObject({ capitals: false })
  })

  it('keeps the thousandfold of a number, and the words of a run', () => {
    expect(termOf('1.250')).toMatchObject({ amount: 1.25, thousands: 1250 })
    expect(termOf('5')).not.toHaveProperty('thousands')
    expect(termOf('three times a day')).toMatchObject({ word: expect.stringContaining(' ') })
  })

  it('is a word of the tables before a name of the same length, and says that it is a name too', () => {
    const anything: Finder = () => ({ length: 1, tag: 'name', value: '' })
    expect(termsOf(tokensOf('tablets'), 'tablets', [anything])[0]).toMatchObject({
      tag: 'count-form',
      alsoName: true,
      substances: 1,
    })
    expect(termsOf(tokensOf('sodium'), 'sodium', [anything])[0]).toMatchObject({ tag: 'name' })
  })

  it('is the longest that a finder takes', () => {
    const long: Finder = (_, at) => (at === 0 ? { length: 2, tag: 'name', value: 'long' } : undefined)
    const short: Finder = (_, at) => (at === 0 ? { length: 1, tag: 'name', value: 'short' } : undefined)
    for (const finders of [
      [long, short],
      [short, long],
    ])
      expect(termsOf(tokensOf('a b'), 'a b', finders)[0]).toMatchObject({ value: 'long', word: 'a b' })
  })

  it('runs on over silent signs, and not over what begins a drink or a sentence', () => {
    expect(tagsOf('ramipril as-needed')).toBe('name | as-needed')
    expect(tagsOf('ramipril as -needed')).not.toBe('name | as-needed')
    const text = 'three times a day'
    expect(termsOf(tokensOf(text), text, [], new Set([1]))[0]?.word).toBe('three')
  })
})
