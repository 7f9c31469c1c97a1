import { describe, expect, it } from 'vitest'
import { curatedOf, identityOf, listedOf, placed, propertyOf, roleOf, substanceOf } from '../../test/small-knowledge.js'
import type { Property } from '../curated/substance-schema.js'
import type { ClassMembership, RoleRecord } from '../lists/listed.js'
import { type Problem, problemLines } from '../read/problem.js'
import type { Curated } from './curated.js'
import { expandMemberships } from './memberships.js'
import { mergeRoles } from './roles.js'

const identity = identityOf([
  substanceOf('diazepam', { classes: [{ system: 'epc', name: 'Benzodiazepine' }] }),
  'baclofen',
  'kava',
  'midazolam',
])

function expand(
  properties: readonly Property[],
  {
    classes = [],
    roles = [],
    relatives = [],
  }: { classes?: ClassMembership[]; roles?: RoleRecord[]; relatives?: Curated['actsAs'] } = {},
) {
  const problems: Problem[] = []
  const curated = { ...curatedOf({ properties }), actsAs: relatives }
  const merged = mergeRoles(listedOf({ roles }), curated, identity, problems)
  const memberships = expandMemberships(curated, identity, classes, merged, problems)
  const membersOf = (id: string): string[] => [...(memberships.get(id)?.keys() ?? [])]
  return { memberships, membersOf, problems: problemLines(problems) }
}

describe('who has a property', () => {
  it('is said by hand', () => {
    const { memberships } = expand([propertyOf('sedative', ['baclofen'])])
    expect(memberships.get('sedative')?.get('baclofen')).toEqual({
      basis: 'mixwise',
      cite: ['label-a'],
      verified: true,
    })
  })

  it('comes from an open class, which is its citation', () => {
    const { memberships } = expand([propertyOf('benzodiazepine', [], { from: [{ epc: 'Benzodiazepine' }] })])
    expect(memberships.get('benzodiazepine')?.get('diazepam')).toEqual({
      basis: 'epc: Benzodiazepine',
      cite: ['drugcentral-2016'],
      verified: true,
    })
  })

  it('comes from a class of the ANSM too', () => {
    const classes = [{ system: 'ansm' as const, class: 'BENZODIAZÉPINES', slug: 'midazolam' }]
    const { memberships } = expand([propertyOf('benzodiazepine', [], { from: [{ ansm: 'BENZODIAZÉPINES' }] })], {
      classes,
    })
    expect(memberships.get('benzodiazepine')?.get('midazolam')?.cite).toEqual(['ansm-2023'])
  })

  it('comes from the stem of the international name, at its end or at its beginning', () => {
    const { memberships, membersOf } = expand([
      propertyOf('sedative', [], { from: [{ inn: '-azolam' }, { inn: 'dia-' }] }),
    ])
    expect(membersOf('sedative')).toEqual(['midazolam', 'diazepam'])
    expect(memberships.get('sedative')?.get('midazolam')?.cite).toEqual(['inn-stems'])
  })

  it('is empty where no medicine is named so, which is a problem', () => {
    expect(expand([propertyOf('beta-blocker', [], { from: [{ inn: '-olol' }] })]).problems).toContain('-olol')
  })

  it('is shared by what acts as another, in doubt where nothing was seen of that, and not by exceptions', () => {
    const relatives = [
      placed({ substance: 'midazolam', as: 'diazepam', by: 'prodrug' as const, cite: ['label-a'] }, 'acts-as.yaml'),
      placed({ substance: 'kava', as: 'diazepam', by: 'relative' as const, cite: ['metabolism:GK'] }, 'acts-as.yaml'),
    ]
    const except = [{ substances: ['midazolam'], why: 'It is short.' }]
    const { memberships, membersOf } = expand(
      [propertyOf('sedative', ['diazepam']), propertyOf('long-acting', ['diazepam'], { except })],
      { relatives },
    )
    expect(memberships.get('sedative')?.get('midazolam')).toEqual({
      basis: 'prodrug of diazepam',
      cite: ['label-a'],
      verified: true,
    })
    expect(memberships.get('sedative')?.get('kava')?.verified).toBe(false)
    expect(membersOf('long-acting')).toEqual(['diazepam', 'kava'])
  })

  it('is implied, along a chain, and says by what', () => {
    const { memberships, membersOf } = expand([
      propertyOf('depressant', []),
      propertyOf('sedative', [], { implies: ['depressant'] }),
      propertyOf('benzodiazepine', [], { implies: ['sedative'], from: [{ epc: 'Benzodiazepine' }] }),
    ])
    expect(membersOf('depressant')).toEqual(['diazepam'])
    expect(memberships.get('depressant')?.get('diazepam')?.basis).toContain('epc: Benzodiazepine (as benzodiazepine)')
  })

  it('ends where implications go in a circle', () => {
    const { membersOf } = expand([
      propertyOf('one', ['baclofen'], { implies: ['two'] }),
      propertyOf('two', ['kava'], { implies: ['one'] }),
    ])
    expect(membersOf('one').sort()).toEqual(['baclofen', 'kava'])
    expect(membersOf('two').sort()).toEqual(['baclofen', 'kava'])
  })

  it('leaves exceptions out, of a class and of an implication', () => {
    const { membersOf, problems } = expand([
      propertyOf('sedative', [], {
        from: [{ epc: 'Benzodiazepine' }],
        except: [{ substances: ['diazepam'], why: 'for the test' }],
      }),
      propertyOf('muscle-relaxant', ['diazepam', 'baclofen'], { implies: ['sedative'] }),
    ])
    expect(membersOf('sedative')).toEqual(['baclofen'])
    expect(problems).toBe('')
  })

  it('stays unverified until something verified says the same', () => {
    const doubtful = { members: [{ substances: ['kava'], cite: ['label-a'], verified: false }] }
    const alone = expand([propertyOf('sedative', [], doubtful)])
    expect(alone.memberships.get('sedative')?.get('kava')?.verified).toBe(false)
    const backed = expand([
      propertyOf('sedative', [], doubtful),
      propertyOf('anxiolytic', ['kava'], { implies: ['sedative'] }),
    ])
    expect(backed.memberships.get('sedative')?.get('kava')?.verified).toBe(true)
  })

  it('passes doubt on to what is implied', () => {
    const { memberships } = expand([
      propertyOf('depressant', []),
      propertyOf('sedative', [], {
        implies: ['depressant'],
        members: [{ substances: ['kava'], cite: ['label-a'], verified: false }],
      }),
    ])
    expect(memberships.get('depressant')?.get('kava')?.verified).toBe(false)
  })

  it('is lent to a class word, in doubt where the class is broad', () => {
    const word = (broad: boolean) =>
      placed({ class: 'kava', properties: ['sedative'], broad }, 'class-words/small.yaml')
    const verified = [false, true].map((broad) => {
      const curated = {
        ...curatedOf({ properties: [propertyOf('sedative', ['baclofen'])] }),
        classWords: [word(broad)],
      }
      const merged = mergeRoles(listedOf(), curated, identity, [])
      return expandMemberships(curated, identity, [], merged, []).get('sedative')?.get('kava')?.verified
    })
    expect(verified).toEqual([true, false])
  })

  it('comes from roles in clearance, with and without their strength', () => {
    const { membersOf } = expand([], { roles: [roleOf('midazolam', 'cyp3a', 'substrate', 'sensitive')] })
    expect(membersOf('cyp3a-substrate')).toEqual(['midazolam'])
    expect(membersOf('cyp3a-substrate-sensitive')).toEqual(['midazolam'])
  })

  it('takes a role of unknown strength for the weakest', () => {
    const { membersOf } = expand([], {
      roles: [roleOf('kava', 'cyp2e1', 'inhibitor', 'unknown'), roleOf('kava', 'cyp3a', 'substrate', '')],
    })
    expect(membersOf('cyp2e1-inhibitor-weak')).toEqual(['kava'])
    expect(membersOf('cyp3a-substrate-minor')).toEqual(['kava'])
  })
})
