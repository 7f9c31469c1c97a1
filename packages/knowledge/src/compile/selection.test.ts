import { describe, expect, it } from 'vitest'
import type { Membership, Memberships } from './memberships.js'
import { isRoleProperty, select, type Terms } from './selection.js'

const slugs = ['codeine', 'ethanol', 'heroin', 'kava', 'tramadol']

/** A slug ending in `?` is a member that nobody verified. */
function termsOf(properties: Readonly<Record<string, readonly string[]>>): Terms {
  const memberships: Memberships = new Map(
    Object.entries(properties).map(([id, members]) => [
      id,
      new Map(
        members.map((slug): [string, Membership] => [
          slug.replace('?', ''),
          { basis: 'mixwise', cite: ['label-a'], verified: !slug.endsWith('?') },
        ]),
      ),
    ]),
  )
  const numberOf = (slug: string): number | undefined => (slugs.includes(slug) ? slugs.indexOf(slug) : undefined)
  return {
    numberOf,
    slugOf: (text) => (text === 'alcohol' ? 'ethanol' : text),
    memberships,
    slugs,
    kindOf: (slug) => (slug === 'kava' ? 'herb' : 'medicine'),
    mayDefine: () => false,
  }
}

const terms = termsOf({
  opioid: ['codeine', 'heroin', 'tramadol'],
  serotonergic: ['tramadol'],
  sedative: ['kava?'],
  'cyp2d6-substrate': ['codeine'],
})

function selected(selector: readonly string[], unknown: string[] = []): string[] {
  return [...select(selector, terms, (term) => unknown.push(term))].map(
    ([number, sure]) => `${slugs[number]}${sure ? '' : '?'}`,
  )
}

describe('a selector', () => {
  it('is a union', () => {
    expect(selected(['serotonergic', 'heroin'])).toEqual(['tramadol', 'heroin'])
  })

  it('takes what is both', () => {
    expect(selected(['opioid & serotonergic'])).toEqual(['tramadol'])
    expect(selected(['opioid & sedative'])).toEqual([])
  })

  it('leaves out what is not meant, by property and by name', () => {
    expect(selected(['opioid & !serotonergic'])).toEqual(['codeine', 'heroin'])
    expect(selected(['opioid & !heroin & !tramadol'])).toEqual(['codeine'])
  })

  it('that names a substance means what acts as it too, in doubt where nobody saw that', () => {
    const actingAs = new Map([
      [
        'codeine',
        new Map([
          ['heroin', true],
          ['kava', false],
          ['unlisted', true],
        ]),
      ],
    ])
    const found = select(['codeine'], { ...terms, actingAs }, () => {})
    expect([...found]).toEqual([
      [slugs.indexOf('codeine'), true],
      [slugs.indexOf('heroin'), true],
      [slugs.indexOf('kava'), false],
    ])
  })

  it('understands another sure name of a substance', () => {
    expect(selected(['alcohol'])).toEqual(['ethanol'])
  })

  it('is sure of a substance when one way of meaning it is sure', () => {
    expect(selected(['sedative'])).toEqual(['kava?'])
    expect(selected(['sedative', 'kava'])).toEqual(['kava'])
  })

  it('names terms that nobody has', () => {
    const unknown: string[] = []
    expect(selected(['opiod & !ketamin'], unknown)).toEqual([])
    expect(unknown).toEqual(['opiod', 'ketamin'])
  })

  it('takes every substance, or every one of a kind', () => {
    const unknown: string[] = []
    expect(selected(['every-substance'], unknown)).toEqual(slugs)
    expect(selected(['every-medicine & !heroin'], unknown)).toEqual(['codeine', 'ethanol', 'tramadol'])
    expect(selected(['every-herb'], unknown)).toEqual(['kava'])
    expect(unknown).toEqual([])
    expect(selected(['every-medicin'], unknown)).toEqual([])
    expect(unknown).toEqual(['every-medicin'])
  })

  it('takes a role without a member as nobody, not as a mistake', () => {
    const unknown: string[] = []
    expect(selected(['cyp2d6-inducer-strong'], unknown)).toEqual([])
    expect(unknown).toEqual([])
  })
})

describe('a role property', () => {
  it.each(['cyp2d6-inhibitor-strong', 'cyp2d6-inducer', 'cyp2d6-substrate-prodrug'])('%s is one', (term) => {
    expect(isRoleProperty(term)).toBe(true)
  })

  it.each(['cyp2d6-inhibitor-huge', 'cyp3a4-inhibitor-strong', 'mao-inhibitors', 'opioid'])('%s is none', (term) => {
    expect(isRoleProperty(term)).toBe(false)
  })
})
