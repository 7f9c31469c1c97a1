import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import type { ListItem } from '../contract/parts.js'
import type { Taking } from '../phrase/taking.js'
import type { Person } from '../vocabulary/circumstances.js'
import { check } from './check.js'
import { burdenFalls, tryInList } from './trial.js'

const open = lazilyOpened({
  substances: {
    aol: ['load'],
    bol: ['load'],
    col: ['load'],
    lightol: [],
    heavyol: ['load'],
    newol: [],
    newkin: ['kin'],
    kinbol: ['kin'],
    kincol: ['kin'],
    dupol: [],
    worsol: [],
    manyol: [],
    lonol: [],
    lastol: [],
    routol: [],
    shortol: [],
    afterol: [],
    class: [],
    memberol: ['member'],
    mildol: ['member'],
    gelol: [],
    silentol: [],
  },
  kinds: { class: 'class' },
  names: { Twopart: ['lonol', 'newol'], classes: { of: ['class'], kind: 'class' } },
  classes: { class: ['member'] },
  lists: [{ source: 'one', covers: ['aol', 'bol', 'newol'] }],
  burdens: [
    {
      id: 'heavy',
      name: 'Heavy',
      properties: { load: 1 },
      steps: [
        { drivers: 3, severity: 'moderate', action: 'adjust-or-monitor', why: 'Three.', cite: ['label-a'] },
        { drivers: 4, severity: 'major', action: 'avoid', why: 'Four.', cite: ['label-a'] },
      ],
    },
    {
      id: 'second',
      name: 'Second',
      properties: { kin: 1 },
      steps: [{ drivers: 3, severity: 'major', action: 'avoid', why: 'Three.', cite: ['label-a'] }],
    },
  ],
  washouts: [
    { id: 'last', stopped: ['lastol'], before: ['afterol', 'mildol', 'lightol'], lastsDays: { min: 14, max: 14 } },
    { id: 'route', stopped: ['routol'], before: ['afterol'], routes: ['injection'], lastsDays: { min: 14, max: 14 } },
  ],
  rules: [
    {
      id: 'dup',
      topic: 'qt',
      left: ['dupol'],
      right: ['lonol'],
      severity: 'minor',
      action: 'be-aware',
      modifiers: [{ when: { leftTwice: ['same-name'] }, severity: 'major', action: 'avoid' }],
    },
    {
      id: 'by-route',
      topic: 'qt',
      left: ['lastol'],
      right: ['lightol'],
      severity: 'minor',
      action: 'be-aware',
      modifiers: [{ when: { leftRoute: ['injection'] }, severity: 'major', action: 'avoid' }],
    },
    { id: 'new-a', topic: 'bleeding', left: ['newol'], right: ['aol'], severity: 'moderate', action: 'be-aware' },
    { id: 'new-b', topic: 'qt', left: ['newol'], right: ['bol'], severity: 'moderate', action: 'avoid-unless-benefit' },
    { id: 'new-c', topic: 'seizure', left: ['newol'], right: ['col'], severity: 'minor', action: 'avoid' },
    {
      id: 'new-old',
      topic: 'neutral',
      left: ['newol'],
      when: [{ ageYears: { min: 65 } }],
      severity: 'major',
      action: 'adjust-or-monitor',
    },
    {
      id: 'new-gel',
      topic: 'thyroid',
      left: ['newol'],
      right: ['gelol'],
      severity: 'major',
      action: 'avoid',
      modifiers: [{ when: { leftRoute: ['topical'] }, severity: 'none' }],
    },
    { id: 'last-after', topic: 'serotonin', left: ['lastol'], right: ['afterol'], severity: 'major', action: 'avoid' },
    { id: 'last-mild', topic: 'serotonin', left: ['lastol'], right: ['mildol'], severity: 'moderate', action: 'avoid' },
    {
      id: 'route-after',
      topic: 'serotonin',
      left: ['routol'],
      right: ['afterol'],
      severity: 'contraindicated',
      action: 'avoid',
    },
    {
      id: 'short-after',
      topic: 'serotonin',
      left: ['shortol'],
      right: ['afterol'],
      severity: 'contraindicated',
      action: 'avoid',
    },
    {
      id: 'kin-allergy',
      topic: 'skin-and-allergy',
      left: ['newkin'],
      when: [{ ageYears: { min: 90 } }, { allergicTo: ['kin'] }],
      severity: 'minor',
      action: 'be-aware',
    },
    {
      id: 'own-allergy',
      topic: 'skin-and-allergy',
      left: ['worsol'],
      when: [{ allergicToIt: true }],
      severity: 'major',
      action: 'avoid',
    },
    { id: 'many-new', topic: 'mind', left: ['manyol'], right: ['newol'], severity: 'minor', action: 'be-aware' },
    { id: 'member-new', topic: 'mind', left: ['memberol'], right: ['worsol'], severity: 'major', action: 'avoid' },
  ],
})

interface Asked {
  instead?: number[]
  taking?: Taking
  person?: Person
  allergies?: string[]
}

function trialOf(items: ListItem[], slug: string, { instead = [], taking = {}, person, allergies = [] }: Asked = {}) {
  const { knowledge } = open()
  const allergicTo = allergies.map((one) => knowledge.slugs.find(one))
  const { list } = check(knowledge, items, person, undefined, allergies.length > 0 ? allergicTo : undefined)
  return tryInList(list, { substance: knowledge.slugs.find(slug), taking, instead })
}

const nothing = { remains: 'none', with: [], topics: [], action: 'be-aware' }

describe('tryInList', () => {
  it('says the worst, with what, about what, and the most that it asks for', () => {
    expect(trialOf(['bol', 'aol', 'col'], 'newol')).toEqual({
      remains: 'moderate',
      with: ['aol', 'bol'],
      topics: ['qt', 'bleeding'],
      action: 'avoid-unless-benefit',
      notCovered: [],
    })
    expect(trialOf(['col'], 'newol')).toMatchObject({
      remains: 'minor',
      with: ['col'],
      topics: ['seizure'],
      action: 'avoid',
    })
    expect(trialOf(['col', 'aol'], 'newol')).toMatchObject({
      remains: 'moderate',
      with: ['aol'],
      topics: ['bleeding'],
      action: 'be-aware',
    })
    expect(trialOf(['aol', 'col'], 'newol')).toMatchObject({ remains: 'moderate', with: ['aol'] })
  })

  it('asks the person too', () => {
    const person = { ageYears: 70 }
    expect(trialOf(['aol'], 'newol', { person })).toMatchObject({
      remains: 'major',
      with: [],
      topics: ['neutral'],
      action: 'adjust-or-monitor',
    })
  })

  it('leaves out what it replaces', () => {
    expect(trialOf(['aol', 'bol', 'col'], 'newol', { instead: [0, 1] })).toMatchObject({
      remains: 'minor',
      with: ['col'],
    })
    expect(trialOf(['aol', 'bol', 'col'], 'newol', { instead: [2] })).toMatchObject({ with: ['aol', 'bol'] })
  })

  it('says with what nobody has looked', () => {
    expect(trialOf(['silentol', 'lonol', 'aol'], 'newol')?.notCovered).toEqual(['lonol', 'silentol'])
    expect(trialOf(['lonol', 'silentol', 'aol'], 'newol')?.notCovered).toEqual(['lonol', 'silentol'])
  })

  it('is taken as it is said', () => {
    expect(trialOf(['gelol'], 'newol')).toMatchObject({ remains: 'major' })
    expect(trialOf(['gelol'], 'newol', { taking: { route: 'topical' } })).toMatchObject(nothing)
  })

  it('is nothing where it is taken already, but may stand in its own place in another form', () => {
    expect(trialOf(['newol', 'aol'], 'newol')).toBeUndefined()
    expect(trialOf(['newol', 'gelol'], 'newol', { instead: [0], taking: { route: 'topical' } })).toMatchObject(nothing)
  })

  it('may be a part of the product that it would replace, unless that part harms', () => {
    expect(trialOf(['Twopart', 'col'], 'newol', { instead: [0, 1] })).toMatchObject({ remains: 'minor' })
    expect(trialOf(['Twopart', 'aol'], 'newol', { instead: [0, 1] })).toBeUndefined()
    expect(trialOf(['Twopart', 'aol'], 'newol', { instead: [0, 1], taking: { route: 'topical' } })).toBeDefined()
  })

  it('may not follow what goes on acting with it', () => {
    expect(trialOf(['lastol', 'aol'], 'afterol', { instead: [0] })).toBeUndefined()
    expect(trialOf(['aol', 'lastol'], 'afterol', { instead: [0, 1] })).toBeUndefined()
    expect(trialOf(['lastol', 'aol'], 'mildol', { instead: [0] })).toMatchObject(nothing)
    expect(trialOf(['lastol', 'aol'], 'lonol', { instead: [0] })).toMatchObject(nothing)
    expect(trialOf(['shortol', 'aol'], 'afterol', { instead: [0] })).toMatchObject(nothing)
    expect(trialOf(['routol', 'aol'], 'afterol', { instead: [0] })).toMatchObject(nothing)
    expect(trialOf([{ name: 'routol', route: 'injection' }, 'aol'], 'afterol', { instead: [0] })).toBeUndefined()
    expect(trialOf(['lastol', 'aol'], 'lightol', { instead: [0] })).toMatchObject(nothing)
    expect(trialOf([{ name: 'lastol', route: 'injection' }, 'aol'], 'lightol', { instead: [0] })).toBeUndefined()
    expect(trialOf(['aol', 'lastol'], 'afterol', { instead: [0] })).toMatchObject({
      remains: 'major',
      with: ['lastol'],
    })
  })

  it('is never what an allergy speaks against, however mildly', () => {
    expect(trialOf(['aol'], 'newkin', { allergies: ['newkin'] })).toBeUndefined()
    expect(trialOf(['aol'], 'worsol', { allergies: ['worsol'] })).toBeUndefined()
    expect(trialOf(['aol'], 'newkin', { allergies: ['worsol'] })).toMatchObject(nothing)
    expect(trialOf(['aol'], 'worsol', { allergies: ['newkin'] })).toMatchObject(nothing)
  })

  it('never makes what adds up worse, and may keep it', () => {
    expect(trialOf(['aol', 'bol'], 'heavyol')).toBeUndefined()
    expect(trialOf(['aol', 'bol', 'lightol'], 'heavyol', { instead: [2] })).toBeUndefined()
    expect(trialOf(['aol', 'bol', 'col'], 'heavyol')).toBeUndefined()
    expect(trialOf(['aol', 'bol', 'col'], 'heavyol', { instead: [2] })).toMatchObject(nothing)
    expect(trialOf(['aol', 'lightol'], 'heavyol')).toMatchObject(nothing)
    expect(trialOf(['aol', 'bol', 'col'], 'lonol')).toMatchObject(nothing)
  })

  it('asks the members of a class word', () => {
    expect(trialOf(['classes'], 'worsol')).toMatchObject({ remains: 'major' })
    expect(trialOf(['aol', 'classes'], 'worsol', { instead: [0] })).toMatchObject({ remains: 'major' })
  })

  it('looks at every burden that it adds to', () => {
    expect(trialOf(['kinbol', 'kincol'], 'newkin')).toBeUndefined()
    expect(trialOf(['kinbol', 'aol'], 'newkin')).toMatchObject(nothing)
  })

  it('knows how the rest stands twice in the list', () => {
    expect(trialOf(['dupol 5 mg', 'dupol 10 mg', 'aol'], 'lonol')).toMatchObject({ remains: 'major', with: ['dupol'] })
    expect(trialOf(['dupol 5 mg', 'aol'], 'lonol')).toMatchObject({ remains: 'minor' })
    expect(trialOf(['aol', 'dupol 5 mg', 'dupol 10 mg'], 'lonol', { instead: [0] })).toMatchObject({ remains: 'major' })
  })

  it('tries one after another in the same place', () => {
    const { knowledge } = open()
    const { list } = check(knowledge, ['aol', 'bol', 'col'])
    const remainsOf = (slug: string, instead: number[]): string | undefined =>
      tryInList(list, { substance: knowledge.slugs.find(slug), taking: {}, instead })?.remains
    expect([
      remainsOf('newol', [0]),
      remainsOf('lonol', [0]),
      remainsOf('newol', [0, 1]),
      remainsOf('newol', [0]),
      remainsOf('newol', [0]),
    ]).toEqual(['moderate', 'none', 'minor', 'moderate', 'moderate'])
  })
})

describe('burdenFalls', () => {
  const falls = (items: ListItem[], slug: string, instead: number[], burden = 'heavy'): boolean => {
    const { knowledge } = open()
    const { list } = check(knowledge, items)
    return burdenFalls(list, { substance: knowledge.slugs.find(slug), taking: {}, instead }, burden)
  }

  it('is so where less is left than there was', () => {
    expect(falls(['aol', 'bol', 'col'], 'lonol', [0])).toBe(true)
    expect(falls(['aol', 'bol', 'col', 'heavyol'], 'lonol', [3])).toBe(true)
    expect(falls(['aol', 'bol', 'col'], 'heavyol', [0])).toBe(false)
    expect(falls(['aol', 'bol', 'lonol'], 'lightol', [0])).toBe(false)
  })

  it('looks at the burden that is named', () => {
    expect(falls(['aol', 'bol', 'col'], 'lonol', [0], 'second')).toBe(false)
  })
})
