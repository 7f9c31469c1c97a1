import { describe, expect, it } from 'vitest'
import { openWritten } from '../../../knowledge/test/written-knowledge.js'
import type { AlternativeFacts } from '../knowledge/facts.js'
import type { Taking } from '../phrase/taking.js'
import type { Person } from '../vocabulary/circumstances.js'
import { isLess, offersFor } from './offers.js'
import type { Trial } from './trial.js'
import { readerOf } from './verdict-view.js'

const letters = [...'abcdefghijkl']
const { knowledge } = openWritten({ substances: Object.fromEntries(letters.map((one) => [`${one}ol`, []])) })
const numberOf = (letter: string): number => knowledge.slugs.find(`${letter}ol`)

interface Asked {
  to: Partial<AlternativeFacts>[]
  /** What each comes to, by letter; nothing listed where it is not named, undefined where it is ruled out. */
  comesTo?: Record<string, Partial<Trial> | undefined>
  mend?: Partial<Parameters<typeof offersFor>[3]>
  person?: Person
}

function offered({ to, comesTo = {}, mend = {}, person = {} }: Asked) {
  const tried: [string, Taking][] = []
  const list = {
    asked: {
      knowledge,
      reader: readerOf(knowledge),
      numbers: [numberOf('a')],
      slugs: ['aol'],
      takings: [{}],
      hoursBetween: new Map(),
      person,
      personUnknown: false,
    },
    products: [-1],
  }
  const purpose = { id: 'aches', name: 'aches', used: [], yields: 3, to: to.map((one) => ({ cite: [], ...one })) }
  const toMend = { severity: 'major', topics: ['bleeding'], alone: false, ...mend } as const
  const offers = offersFor(list, purpose, 0, toMend, (substance, taking) => {
    const letter = knowledge.slugs.at(substance).slice(0, 1)
    tried.push([letter, taking])
    const none = { remains: 'none', with: [], topics: [], action: 'be-aware', notCovered: [] } as const
    return letter in comesTo && comesTo[letter] === undefined ? undefined : { ...none, ...comesTo[letter] }
  })
  const named = offers.map(({ substance, called }) =>
    substance === undefined ? called : knowledge.slugs.at(substance).slice(0, 1),
  )
  return { offers, named, tried }
}

const each = (some: string): Partial<AlternativeFacts>[] => [...some].map((one) => ({ substance: numberOf(one) }))
const moderate = { remains: 'moderate', action: 'adjust-or-monitor', topics: ['sedation'], with: ['aol'] } as const
const major = { remains: 'major', action: 'avoid-unless-benefit', topics: ['sedation'], with: ['aol'] } as const

describe('offersFor', () => {
  it('takes what the knowledge names first, what leaves more and what nobody looked at last', () => {
    const comesTo = { b: moderate, c: { notCovered: ['aol'] }, e: { remains: 'minor' } } as const
    expect(offered({ to: each('bcdef'), comesTo }).named).toEqual(['d', 'e', 'f', 'c', 'b'])
  })

  it.each<[string, Asked, string, string]>([
    ['five that leave nothing open are enough', { to: each('abcdefghijkl') }, 'abcde', 'abcde'],
    [
      'what leaves no more than minor is one of them',
      { to: each('abcdefgh'), comesTo: { b: { remains: 'minor' } } },
      'abcde',
      'abcde',
    ],
    ['what leaves more is not', { to: each('abcdefgh'), comesTo: { b: { remains: 'moderate' } } }, 'acdef', 'abcdef'],
    [
      'nor what nobody looked at with all',
      { to: each('abcdefgh'), comesTo: { b: { notCovered: ['x'] } } },
      'acdef',
      'abcdef',
    ],
    ['nor what is ruled out', { to: each('abcdefgh'), comesTo: { b: undefined } }, 'acdef', 'abcdef'],
    ['nor what comes to as much', { to: each('abcdefgh'), comesTo: { b: { remains: 'major' } } }, 'acdef', 'abcdef'],
    [
      'ten are tried at most',
      { to: each('abcdefghijkl'), comesTo: Object.fromEntries([...'abcdefgh'].map((one) => [one, undefined])) },
      'ij',
      'abcdefghij',
    ],
  ])('offers five at most: %s', (_what, asked, wanted, tries) => {
    const { named, tried } = offered(asked)
    expect(named.join('')).toBe(wanted)
    expect(tried.map(([letter]) => letter).join('')).toBe(tries)
  })

  it('counts what is no substance among the five', () => {
    const { named, tried } = offered({ to: [{ called: 'rest' }, ...each('abcdefgh')] })
    expect(named).toEqual(['rest', 'a', 'b', 'c', 'd'])
    expect(tried).toHaveLength(4)
  })

  it('names what is no substance without trying it, and does not count it', () => {
    const { offers, tried } = offered({ to: [{ called: 'a cold pack', route: 'topical' }, ...each('b')] })
    expect(offers[0]).toEqual({ called: 'a cold pack', route: 'topical' })
    expect(tried).toHaveLength(1)
  })

  it('tries a form as it would be taken, and hands name and form on', () => {
    const { offers, tried } = offered({ to: [{ substance: numberOf('b'), called: 'b as a gel', route: 'topical' }] })
    expect(tried).toEqual([['b', { route: 'topical' }]])
    expect(offers).toMatchObject([{ substance: numberOf('b'), called: 'b as a gel', route: 'topical' }])
    expect(offered({ to: each('b') }).tried).toEqual([['b', {}]])
    expect(Object.keys(offered({ to: each('b') }).offers[0] ?? {})).toEqual(['substance', 'trial'])
  })

  it('leaves out what is ruled out', () => {
    expect(offered({ to: each('bc'), comesTo: { b: undefined } }).named).toEqual(['c'])
    expect(offered({ to: each('b'), comesTo: { b: undefined } }).named).toEqual([])
  })

  it.each([
    ['of another harm before the same harm', { ...moderate, topics: ['bleeding'] }, ['c']],
    ['the same harm that is only to be known', { ...moderate, topics: ['bleeding'], action: 'be-aware' }, ['b', 'c']],
    ['the same harm where it is minor', { remains: 'minor', topics: ['bleeding'], action: 'avoid' }, ['b', 'c']],
    ['nothing that must be avoided', { ...moderate, action: 'avoid' }, ['c']],
    ['nothing that weighs benefit against harm', { ...moderate, action: 'avoid-unless-benefit' }, ['c']],
  ] as const)('offers %s', (_, b, named) => {
    expect(offered({ to: each('bc'), comesTo: { b: b as Partial<Trial>, c: moderate } }).named).toEqual(named)
  })

  it.each([
    ['the same harm, less of it', { severity: 'major' }, { ...moderate, topics: ['bleeding'] }, ['b']],
    [
      'nothing that weighs benefit against harm',
      { severity: 'major' },
      { ...moderate, action: 'avoid-unless-benefit' },
      [],
    ],
    ['nothing as grave', { severity: 'major' }, major, []],
    ['what is grave, out of what must never be', { severity: 'contraindicated' }, major, ['b']],
    [
      'nothing to be avoided, out of what must never be',
      { severity: 'contraindicated' },
      { ...major, action: 'avoid' },
      [],
    ],
    ['no grave harm of the kind, of a pair', { severity: 'contraindicated' }, { ...major, topics: ['bleeding'] }, []],
    ['no grave harm to the person, of a pair', { severity: 'contraindicated' }, { ...major, with: [] }, []],
    [
      'a grave harm of the kind, of the person alone',
      { severity: 'contraindicated', alone: true },
      { ...major, topics: ['bleeding'], with: [] },
      ['b'],
    ],
  ] as const)('where nothing else is left offers %s', (_, mend, b, named) => {
    expect(offered({ to: each('b'), comesTo: { b: b as Partial<Trial> }, mend }).named).toEqual(named)
  })

  it('offers what is grave only beside what is none', () => {
    const comesTo = { b: major, c: moderate } as const
    const mend = { severity: 'contraindicated' } as const
    expect(offered({ to: each('bc'), comesTo, mend }).named).toEqual(['c'])
    expect(offered({ to: [{ called: 'rest' }, ...each('b')], comesTo, mend }).named).toEqual(['rest'])
  })

  it('asks for whom it is', () => {
    const to: Partial<AlternativeFacts>[] = [
      { substance: numberOf('b'), when: { ageYears: { min: 65 } } },
      { substance: numberOf('c'), not: [{ smoking: 'never' }, { ageYears: { min: 65 } }] },
      { substance: numberOf('d') },
    ]
    expect(offered({ to, person: { ageYears: 70 } }).named).toEqual(['b', 'd'])
    expect(offered({ to, person: { ageYears: 40 } }).named).toEqual(['c', 'd'])
    expect(offered({ to }).named).toEqual(['c', 'd'])
  })

  it('offers in pregnancy only what a source says is used then, or what is no substance', () => {
    const to: Partial<AlternativeFacts>[] = [
      { substance: numberOf('b') },
      { substance: numberOf('c'), pregnancy: ['label'] },
      { substance: numberOf('d'), when: { pregnant: true } },
      { substance: numberOf('e'), when: { ageYears: { min: 12 } } },
      { called: 'rest' },
    ]
    const person = { ageYears: 30, pregnant: true }
    expect(offered({ to, person }).named).toEqual(['c', 'd', 'rest'])
    expect(offered({ to, person: { ...person, pregnant: false } }).named).toEqual(['b', 'c', 'e', 'rest'])
  })
})

describe('isLess', () => {
  it.each([
    ['minor', 'avoid', 'moderate', true],
    ['moderate', 'be-aware', 'moderate', false],
    ['moderate', 'adjust-or-monitor', 'major', true],
    ['moderate', 'avoid-unless-benefit', 'major', false],
    ['moderate', 'avoid-unless-benefit', 'contraindicated', true],
    ['moderate', 'avoid', 'contraindicated', false],
    ['major', 'adjust-or-monitor', 'contraindicated', true],
    ['contraindicated', 'be-aware', 'contraindicated', false],
  ] as const)('%s %s beside %s: %s', (remains, action, severity, isOut) => {
    expect(isLess({ remains, action, with: [], topics: [], notCovered: [] }, severity)).toBe(isOut)
  })
})
