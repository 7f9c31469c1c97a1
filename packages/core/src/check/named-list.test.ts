import { describe, expect, it } from 'vitest'
import { testGradingTable } from '../../../../cases/grading-table.js'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { exampleDrinks } from '../../test/example-drinks.js'
import type { ListItem } from '../contract/parts.js'
import { mostEntries } from '../vocabulary/limits.js'
import { nameList } from './named-list.js'

testGradingTable('lists')

describe('nameList', () => {
  const open = lazilyOpened({ substances: { dozepam: [], mintol: [], ethanol: [] }, names: { Dozex: ['dozepam'] } })

  it('reads as many entries as a list may have, and says when there are more', () => {
    const most = Array.from({ length: mostEntries.list }, () => 'dozepam')
    expect(nameList(open().knowledge, most).issues).toEqual([])
    const { issues, substances } = nameList(open().knowledge, [...most, 'ethanol', 'ethanol'])
    expect(issues).toEqual([{ code: 'too-many', path: 'items', input: String(mostEntries.list + 2) }])
    expect(substances).toHaveLength(mostEntries.list)
  })

  it('asks no more what a field of the entry answers, and counts on with what it says', () => {
    const { knowledge } = open()
    const named = nameList(knowledge, [
      'dozepam as directed',
      { name: 'dozepam as directed', doseMg: 5 },
      { name: 'dozepam as directed', route: 'oral' },
    ])
    expect(named.asks.map(({ key }) => key)).toEqual(['items[0].doseMg', 'items[2].doseMg'])
    const takingOf = (entry: Parameters<typeof nameList>[1][number]) => nameList(knowledge, [entry]).takings[0]
    expect(takingOf({ name: 'dozepam 10 mg tds', doseMg: 20 })).toMatchObject({ doseMg: 20, doseMgPerDay: 60 })
    expect(takingOf({ name: 'dozepam 10 mg', timesPerDay: 1 })).toMatchObject({ doseMg: 10, doseMgPerDay: 10 })
    expect(takingOf({ name: 'dozepam 10 mg tds', route: 'oral' })).toMatchObject({ doseMgPerDay: 30 })
    expect(takingOf({ name: 'dozepam 10 mg tds', doseMg: 20, doseMgPerDay: 60 })).toMatchObject({ doseMgPerDay: 60 })
    expect(takingOf({ name: 'dozepam 10 mg weekly', doseMg: 20 })).not.toHaveProperty('doseMgPerWeek')
  })

  it.each<[phrase: string, ask: string, answer: Partial<ListItem & object>]>([
    ['dozepam 5 mg twice', 'how-often', { timesPerDay: 2 }],
    ['a few dozepam tablets', 'how-many', { doseMg: 10 }],
    ['several ethanol', 'how-many', { gramsEthanol: 20 }],
    ['dozepam 5', 'which-unit', { doseUnits: 5 }],
    ['dozepam as directed', 'how-much', { doseMgPerDay: 5 }],
    ['stopped dozepam, mintol 75 mg daily', 'still-taken', { state: 'current' }],
  ])('asks of "%s" %s, until a field answers that', (phrase, ask, answer) => {
    const asksOf = (entry: object): unknown[] =>
      nameList(open().knowledge, [{ name: phrase, ...entry }]).asks.map((one) => one.ask)
    expect(asksOf({})).toEqual([ask])
    expect(asksOf({ route: 'oral' })).toContain(ask)
    expect(asksOf(answer)).not.toContain(ask)
    const another = 'timesPerDay' in answer || 'state' in answer ? { doseMg: 75 } : { timesPerDay: 1 }
    expect(asksOf(another)).toContain(ask)
  })

  it('counts the number that somebody gives for a drink that was counted as one', () => {
    const knowledge = Object.create(open().knowledge, { drinks: { value: exampleDrinks } })
    const one = nameList(knowledge, ['mojito'])
    expect(one.asks.map(({ ask }) => ask)).toEqual(['counted-as-one'])
    const five = nameList(knowledge, [{ name: 'mojito', gramsEthanol: 65 }])
    expect([five.asks, five.issues.map(({ code }) => code), five.takings]).toEqual([
      [],
      ['single-substance'],
      [{ gramsEthanol: 65 }],
    ])
  })

  it('takes the unit of a number from the register until somebody says how much it is', () => {
    const { knowledge } = lazilyOpened({
      substances: { mintol: [] },
      products: { mintol: ['mintol 75 MG Oral Tablet'] },
    })()
    const read = (entry: ListItem): unknown => {
      const { asks, issues, takings } = nameList(knowledge, [entry])
      return [asks, issues.map(({ code }) => code), takings]
    }
    const alone = ['single-substance']
    const told = { item: 0, ask: 'unit-from-register', key: 'items[0].doseMg' }
    const daily = { doseMg: 75, timesPerDay: 1, doseMgPerDay: 75, frequency: 'regular' }
    expect(read('mintol 75 daily')).toEqual([[told], alone, [daily]])
    expect(read({ name: 'mintol 75 daily', route: 'oral' })).toEqual([[told], alone, [{ ...daily, route: 'oral' }]])
    expect(read({ name: 'mintol 75 daily', doseMg: 0.075 })).toEqual([
      [],
      alone,
      [{ ...daily, doseMg: 0.075, doseMgPerDay: 0.075 }],
    ])
    expect(read({ name: 'mintol 75 daily', doseUnits: 75 })).toMatchObject([[], alone, [{ doseUnits: 75 }]])
    expect(read({ name: 'mintol 75 daily', doseUnits: 75 })).not.toMatchObject([[], alone, [{ doseMg: 75 }]])
  })

  it('asks which of the words and a field is meant, where not both can be', () => {
    const { asks, issues } = nameList(open().knowledge, ['ethanol', { name: 'dozepam 10 mg', doseMg: [80, 90] }])
    expect(asks).toEqual([{ item: 1, ask: 'contradiction', key: 'items[1].doseMg' }])
    expect(issues.map(({ input }) => input)).toEqual(['dozepam 10 mg: [80,90]'])
  })

  it('keeps of words that somebody corrected all that was not', () => {
    const corrected = { name: 'dozepam 80 mg tablet', doseMg: 10, corrected: true } as const
    const { takings, issues } = nameList(open().knowledge, ['ethanol', corrected])
    expect([takings[1], issues]).toEqual([{ doseMg: 10, form: 'tablet', route: 'oral' }, []])
  })

  it('takes grams of alcohol for what holds alcohol, and asks about them for anything else', () => {
    const { knowledge } = open()
    const mixed = nameList(knowledge, [{ name: 'dozepam 5 mg + ethanol', gramsEthanol: 10 }])
    expect([mixed.takings[0]?.gramsEthanol, mixed.takings[1]?.gramsEthanol]).toEqual([undefined, 10])
    expect([mixed.issues, mixed.asks]).toEqual([[], []])
    const odd = nameList(knowledge, ['mintol', { name: 'dozepam', gramsEthanol: 10, doseMg: 5 }])
    expect(odd.takings[1]).toStrictEqual({ doseMg: 5 })
    expect(odd.issues.map(({ code, path }) => [code, path])).toEqual([
      ['taking-contradiction', 'items[1].gramsEthanol'],
    ])
    expect(odd.asks).toEqual([{ item: 1, ask: 'contradiction', key: 'items[1].gramsEthanol' }])
    expect(odd.alcohol).toEqual([])
  })

  it('names a chosen substance that does not exist by its place', () => {
    const { issues, slugs } = ((list: ListItem[]) => {
      const named = nameList(open().knowledge, list)
      return { ...named, slugs: named.substances.map((one) => one.status === 'resolved' && one.slug) }
    })(['ethanol', { name: 'Dozex', slugs: ['mintol', 'mintolol'] }])
    expect(issues).toEqual([{ code: 'unknown-value', path: 'items[1].slugs[1]', input: 'mintolol', item: 1 }])
    expect(slugs).toEqual(['ethanol', 'dozepam'])
  })

  it('says nothing of how two takings of one are the same where neither said it', () => {
    const daily = (name: string) => ({ name, doseMgPerDay: 5 })
    expect(nameList(open().knowledge, [daily('dozepam'), daily('Dozex')]).takings[0]).toStrictEqual({
      doseMgPerDay: 10,
    })
  })

  it('takes the sooner of two plans, and the later of two ends', () => {
    const entry = (state: 'past' | 'planned', days: number) => ({
      name: 'dozepam',
      state,
      ...(state === 'past' ? { daysAgo: days } : { inDays: [days, 7] as [number, number] }),
    })
    const { knowledge } = open()
    expect(nameList(knowledge, [entry('past', 3), entry('past', 5)]).takings[0]).toEqual({ state: 'past', daysAgo: 3 })
    expect(nameList(knowledge, [entry('planned', 3), entry('planned', 5)]).takings[0]).toEqual({
      state: 'planned',
      inDays: [3, 7],
    })
  })

  it('gives the place in the list with everything it says', () => {
    const named = nameList(open().knowledge, ['ethanol', 'qqqqqq', 'dozepam', 'Dozex'])
    expect(named.substances.map(({ item }) => item)).toEqual([0, 1, 2, 3])
    expect(named.unrecognised).toEqual([{ code: 'unrecognised', path: 'items[1].name', input: 'qqqqqq', item: 1 }])
    expect(named.repeated).toEqual([{ slug: 'dozepam', name: 'dozepam', items: [2, 3], inputs: ['dozepam', 'Dozex'] }])
  })

  it('keeps every entry with alcohol, and adds its grams up in the pair', () => {
    const { alcohol, takings } = nameList(open().knowledge, [
      { name: 'ethanol', gramsEthanol: 10 },
      { name: 'ethanol', gramsEthanol: [10, 20] },
      'dozepam',
      'ethanol',
    ])
    expect(alcohol.map(({ item, taking }) => [item, taking.gramsEthanol])).toEqual([
      [0, 10],
      [1, [10, 20]],
      [3, undefined],
    ])
    // As much at least: of the last nothing is said.
    expect(takings[0]).toEqual({ gramsEthanol: [20, 30] })
    const two = [10, 15].map((gramsEthanol) => ({ name: 'ethanol', gramsEthanol }))
    expect(nameList(open().knowledge, two).takings[0]).toEqual({ gramsEthanol: 25 })
  })

  it('says at once what was not understood of how something is taken, and keeps the rest', () => {
    const { issues, takings } = nameList(open().knowledge, [
      'ethanol',
      { name: 'dozepam', route: 'topica' as never, doseMgPerDay: 5 },
    ])
    expect(issues).toMatchObject([{ code: 'unknown-value', path: 'items[1].route', item: 1, didYouMean: 'topical' }])
    expect(takings[1]).toEqual({ doseMgPerDay: 5 })
  })

  it.each([
    ['as directed', 'how-much', 'doseMg'],
    ['taper', 'taper', 'doseMgPerDay'],
    ['5 mg bid tid', 'contradiction', 'doseMgPerDay'],
    ['5', 'which-unit', 'doseMg'],
  ])('asks what "dozepam %s" leaves open, with the key that answers it', (phrase, ask, field) => {
    expect(nameList(open().knowledge, ['ethanol', `dozepam ${phrase}`]).asks).toEqual([
      { item: 1, ask, key: `items[1].${field}` },
    ])
    expect(nameList(open().knowledge, ['ethanol', 'dozepam']).asks).toEqual([])
  })

  it('names words beside a name with their place, and why they were not read', () => {
    expect(nameList(open().knowledge, ['dozepam 5']).unread).toEqual([{ item: 0, text: '5', at: 8, reason: 'no-unit' }])
    expect(nameList(open().knowledge, ['ethanol', 'allergy: penicillin']).unread).toEqual([
      { item: 1, text: 'allergy', at: 0, reason: 'allergy' },
      { item: 1, text: 'penicillin', at: 9, reason: 'allergy' },
    ])
  })

  it('says of every entry by itself that it was stopped too long ago', () => {
    const stopped = (name: string) => ({ name, state: 'past' as const, daysAgo: 100 })
    const { issues, numbers } = nameList(open().knowledge, [
      { name: 'ethanol', route: 'orl' as never },
      { ...stopped('dozepam'), form: 'tablt' as never },
      stopped('ethanol'),
    ])
    expect(issues.map(({ code, item }) => [code, item])).toEqual([
      ['unknown-value', 0],
      ['unknown-value', 1],
      ['past-not-judged', 1],
      ['past-not-judged', 2],
    ])
    expect(numbers).toHaveLength(1)
  })

  it.each([
    ['dozepam 5 mg, Dozex', ['dozepam', 'Dozex']],
    ['Dozex and dozepam 5 mg', ['Dozex', 'dozepam']],
    ['Dozex\ndozepam 5 mg', ['Dozex', 'dozepam']],
  ])('under two names in one entry is named twice: %j', (text, inputs) => {
    const { repeated, twice } = nameList(open().knowledge, [text])
    expect(repeated).toEqual([{ slug: 'dozepam', name: 'dozepam', items: [0, 0], inputs }])
    expect(twice).toEqual(['other-names'])
  })

  it.each(['Dozex (dozepam) 5 mg', 'Dozex 5 mg dozepam', 'dozepam am, dozepam pm', 'stopped Dozex, dozepam 5 mg'])(
    'is named once: %s',
    (text) => {
      expect(nameList(open().knowledge, [text]).repeated).toEqual([])
    },
  )

  it('counts an entry with two names beside the other entries', () => {
    const { repeated } = nameList(open().knowledge, ['dozepam, Dozex', 'Dozex'])
    expect(repeated[0]).toMatchObject({ items: [0, 0, 1], inputs: ['dozepam', 'Dozex', 'Dozex'] })
  })

  it('says nothing of how a thing is taken of which nothing was said', () => {
    const { substances, repeated } = nameList(open().knowledge, ['dozepam', 'Dozex'])
    for (const substance of substances) expect(Object.keys(substance)).not.toContain('taking')
    expect(Object.keys(repeated[0] as object)).not.toContain('totalMgPerDay')
    const once = { name: 'dozepam', route: 'oral' as const, doseMgPerDay: 5 }
    const { takings } = nameList(open().knowledge, [once, { name: 'Dozex', doseMgPerDay: 5 }])
    expect(Object.keys(takings[0] as object)).toEqual(['doseMgPerDay'])
  })

  it('says where a list is wrong', () => {
    expect(nameList(open().knowledge, []).issues).toEqual([{ code: 'empty-list', path: 'items', input: '' }])
    expect(nameList(open().knowledge, ['Dozex']).issues).toEqual([
      { code: 'single-substance', path: 'items', input: 'Dozex' },
    ])
  })

  it('keeps when something was stopped that was stopped twice: the later time', () => {
    const stopped = (daysAgo?: number | [number, number]) => ({
      name: 'dozepam',
      state: 'past' as const,
      ...(daysAgo !== undefined && { daysAgo }),
    })
    const both = (...list: ReturnType<typeof stopped>[]): unknown => nameList(open().knowledge, list).takings[0]
    expect(both(stopped(10), stopped(30))).toEqual({ state: 'past', daysAgo: 10 })
    expect(both(stopped([20, 40]), stopped([10, 60]))).toEqual({ state: 'past', daysAgo: [10, 40] })
    expect(both(stopped(10), stopped())).toEqual({ state: 'past' })
    expect(nameList(open().knowledge, [stopped(1), { name: 'Dozex', state: 'held' }]).takings[0]).toEqual({
      state: 'held',
    })
  })
})
