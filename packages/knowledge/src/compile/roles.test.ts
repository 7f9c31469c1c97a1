import { describe, expect, it } from 'vitest'
import { curatedOf, identityOf, listedOf, placed, roleOf } from '../../test/small-knowledge.js'
import type { Clearance } from '../curated/substance-schema.js'
import { type Problem, problemLines } from '../read/problem.js'
import type { Curated } from './curated.js'
import { generalKnowledge, mergeRoles } from './roles.js'

const identity = identityOf(['midazolam', 'warfarin'])
const table = listedOf({
  roles: [roleOf('midazolam', 'cyp3a', 'substrate', 'sensitive')],
  narrowTherapeuticIndex: new Map([['warfarin', ['label-a']]]),
})

function merge(clearance: readonly Clearance[], problems: Problem[] = []) {
  const curated: Curated = { ...curatedOf(), clearance: clearance.map((one) => placed(one, 'clearance/small.yaml')) }
  return mergeRoles(table, curated, identity, problems)
}

const role = (part: Partial<Clearance['roles'][number]> = {}): Clearance['roles'][number] => ({
  pathway: 'cyp3a',
  role: 'substrate',
  strength: 'minor',
  cite: ['label-a'],
  ...part,
})

describe('roles in clearance', () => {
  it('come from the tables', () => {
    expect(merge([]).bySlug.get('midazolam')).toEqual(table.roles)
  })

  it('are ours where we wrote one by hand', () => {
    const [merged] = merge([{ substance: 'midazolam', roles: [role()] }]).bySlug.get('midazolam') ?? []
    expect(merged).toMatchObject({ strength: 'minor', source: 'mixwise', confidence: 'A' })
  })

  it('are gone where we wrote absent', () => {
    expect(merge([{ substance: 'midazolam', roles: [role({ strength: 'absent' })] }]).bySlug.has('midazolam')).toBe(
      false,
    )
  })

  it('are a lead, of confidence C, when nothing was seen', () => {
    const entry = { substance: 'warfarin', roles: [role({ cite: [generalKnowledge] })] }
    expect(merge([entry]).bySlug.get('warfarin')?.[0]?.confidence).toBe('C')
    const seen = { substance: 'warfarin', roles: [role({ cite: [generalKnowledge, 'label-a'] })] }
    expect(merge([seen]).bySlug.get('warfarin')?.[0]?.confidence).toBe('A')
  })

  it('stand in the order of pathway and role', () => {
    const roles = [role({ pathway: 'p-gp' }), role({ pathway: 'cyp2c9', role: 'inhibitor', strength: 'weak' }), role()]
    const merged = merge([{ substance: 'warfarin', roles }]).bySlug.get('warfarin') ?? []
    expect(merged.map(({ pathway }) => pathway)).toEqual(['cyp2c9', 'cyp3a', 'p-gp'])
  })

  it('set a narrow therapeutic index, and take one away', () => {
    expect([...merge([]).narrowTherapeuticIndex.keys()]).toEqual(['warfarin'])
    const given = merge([
      { substance: 'midazolam', roles: [role()], narrowTherapeuticIndex: true },
      { substance: 'warfarin', roles: [], narrowTherapeuticIndex: false },
    ])
    expect([...given.narrowTherapeuticIndex]).toEqual([['midazolam', ['label-a']]])
  })

  it('of a substance nobody knows are a problem', () => {
    const problems: Problem[] = []
    merge([{ substance: 'warfarine', roles: [] }], problems)
    expect(problemLines(problems)).toBe(
      'clearance/small.yaml:1:1 no substance is called "warfarine"; did you mean "warfarin"?',
    )
  })
})
