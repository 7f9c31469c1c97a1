import { describe, expect, it } from 'vitest'
import { changedNothing } from './changed-nothing.js'
import { readPerson as read } from './person-issues.js'

const asked = {
  conditions: ['copd', 'epilepsy', 'glaucoma', 'cyp2d6-poor-metaboliser'],
  circumstances: ['ageYears', 'egfrMlPerMin', 'weightKg', 'pregnant', 'conditions', 'liver'],
}

/** A person as it is read, and everything that is said about it. */
function readPerson(given: Parameters<typeof read>[0]): ReturnType<typeof read> {
  const { person, issues } = read(given)
  return { person, issues: [...issues, ...changedNothing(asked, given, person)] }
}

/** Code, path and the word that was meant, of each issue. */
function said(person: Record<string, unknown>): unknown[] {
  return readPerson(person as never).issues.map(({ code, path, didYouMean }) =>
    didYouMean === undefined ? [code, path] : [code, path, didYouMean],
  )
}

describe('readPerson', () => {
  it('takes somebody who depends on alcohol to drink so, unless it is said otherwise', () => {
    expect(read({ conditions: ['alcohol-dependence'] }).person.alcoholPattern).toBe('dependent')
    expect(read({ conditions: ['alcohol-dependence'], alcoholPattern: 'light' })).toMatchObject({
      person: { alcoholPattern: 'light' },
      issues: [],
    })
    expect(read({ conditions: ['epilepsy'] }).person.alcoholPattern).toBeUndefined()
  })

  it('takes dialysis for kidneys that fail and a scarred liver for one that works less, unless it is said otherwise', () => {
    expect(read({ conditions: ['dialysis'] }).person.egfrMlPerMin).toBe(10)
    expect(read({ conditions: ['dialysis'], egfrMlPerMin: 6 }).person.egfrMlPerMin).toBe(6)
    expect(read({ conditions: ['cirrhosis'] }).person.liver).toBe('moderate')
    expect(read({ conditions: ['hepatic-encephalopathy', 'cirrhosis'] }).person.liver).toBe('severe')
    expect(read({ conditions: ['cirrhosis'], liver: 'mild' }).person.liver).toBe('mild')
  })

  it('counts a condition as used where a rule asks what it says beside itself', () => {
    const given = { conditions: ['alcohol-dependence'] }
    const { person } = read(given)
    expect(changedNothing({ conditions: [], circumstances: ['alcoholPattern'] }, given, person)).toEqual([])
    expect(changedNothing({ conditions: [], circumstances: ['ageYears'] }, given, person)).toHaveLength(1)
  })

  it('passes what can be true', () => {
    const person = { ageYears: 40, egfrMlPerMin: 90, conditions: ['copd'], liver: 'mild' as const, pregnant: false }
    expect(readPerson(person)).toEqual({ person, issues: [] })
    expect(readPerson({ ageYears: 0, weightKg: 500, egfrMlPerMin: 250 }).issues).toEqual([])
  })

  it('leaves out and names what cannot', () => {
    const odd = { ageYears: -4, weightKg: Number.NaN, egfrMlPerMin: '90', liver: 'bad', pregnant: 'yes' }
    expect(readPerson(odd as never).person).toEqual({})
    expect(said(odd)).toEqual([
      ['out-of-range', 'person.ageYears'],
      ['not-a-number', 'person.weightKg'],
      ['not-a-number', 'person.egfrMlPerMin'],
      ['unknown-value', 'person.liver'],
      ['unknown-value', 'person.pregnant'],
    ])
    expect(said({ liver: 'modrate' })).toEqual([['unknown-value', 'person.liver', 'moderate']])
    expect(said({ trimester: 1.5 })).toEqual([['out-of-range', 'person.trimester']])
  })

  it('names a key and a condition that are not known, with what was meant', () => {
    expect(said({ ageYear: 70 })).toEqual([['unknown-key', 'person.ageYear', 'ageYears']])
    expect(said({ conditions: ['copd', 'glaucomma'] })).toEqual([
      ['unknown-condition', 'person.conditions[1]', 'glaucoma'],
    ])
  })

  it('says of everything that no rule asks about that it changed nothing', () => {
    expect(said({ smoking: 'current', conditions: ['gout'] })).toEqual([
      ['changed-nothing', 'person.conditions[0]'],
      ['changed-nothing', 'person.smoking'],
    ])
    expect(said({ conditions: ['copd'], conditionsComplete: true, country: 'GB' })).toEqual([])
  })

  it('adds what an answer implies, and names a contradiction', () => {
    expect(readPerson({ weeksPregnant: 30 })).toEqual({
      person: { weeksPregnant: 30, pregnant: true, trimester: 3 },
      issues: [],
    })
    expect([13, 14, 27, 28].map((weeksPregnant) => readPerson({ weeksPregnant }).person.trimester)).toEqual([
      1, 2, 2, 3,
    ])
    expect(said({ pregnant: false, weeksPregnant: 30 })).toEqual([['contradiction', 'person.weeksPregnant']])
    const male = read({ sex: 'male', trimester: 2 })
    expect(male.issues.map(({ code, path }) => [code, path])).toEqual([['contradiction', 'person.pregnant']])
    expect(male.person.pregnant).toBe(true)
    expect(read({ sex: 'male', pregnant: false }).issues).toEqual([])
    expect(read({ sex: 'female', pregnant: true }).issues).toEqual([])
    expect(readPerson({ pregnant: false, weeksPregnant: 30 }).person.pregnant).toBe(false)
  })

  it.each([
    [90, ['dialysis'], true],
    [30, ['diabetes', 'dialysis'], true],
    [29, ['dialysis'], false],
    [90, ['kidney-disease'], false],
    [90, undefined, false],
  ])('with an eGFR of %s and %j names a contradiction: %s', (egfrMlPerMin, conditions, is) => {
    const { issues } = readPerson({ egfrMlPerMin, ...(conditions !== undefined && { conditions }) })
    expect(issues.filter(({ code }) => code === 'contradiction').map(({ path }) => path)).toEqual(
      is ? ['person.egfrMlPerMin'] : [],
    )
  })

  it('counts a narrow condition and a gene test as the wider condition', () => {
    expect(readPerson({ conditions: ['angle-closure-glaucoma'] })).toEqual({
      person: { conditions: ['angle-closure-glaucoma', 'glaucoma'] },
      issues: [],
    })
    const { person, issues } = readPerson({ genotype: { CYP2D6: 'poor' } })
    expect([person.conditions, issues]).toEqual([['cyp2d6-poor-metaboliser'], []])
    expect(said({ genotype: { CYP2D6: 'normal' } })).toEqual([['changed-nothing', 'person.genotype']])
  })

  it('keeps what can be read of a list', () => {
    const laboratory = [
      { test: 'potassium', value: 3.1 },
      { test: 'potasium', value: 3.1 },
      { test: 'haemoglobin', value: 12, unit: 'mg' },
    ]
    expect(readPerson({ laboratory }).person.laboratory).toEqual([laboratory[0]])
    expect(said({ laboratory })).toEqual([
      ['unknown-value', 'person.laboratory[1].test', 'potassium'],
      ['unit-unknown', 'person.laboratory[2].unit'],
      ['changed-nothing', 'person.laboratory'],
    ])
    const genotype = { CYP2D6: 'poor', CYP2C19: 'fast', CYP: 'poor' }
    expect(readPerson({ genotype } as never).person.genotype).toEqual({ CYP2D6: 'poor' })
    expect(said({ genotype })).toEqual([
      ['unknown-value', 'person.genotype.CYP2C19'],
      ['unknown-value', 'person.genotype'],
    ])
  })

  it('keeps the words of a list of conditions, and leaves out what is none', () => {
    const { person, issues } = readPerson({ conditions: ['copd', 3, null] } as never)
    expect(person.conditions).toEqual(['copd'])
    expect(issues).toEqual([{ code: 'unknown-value', path: 'person.conditions', input: '["copd",3,null]' }])
  })

  it.each([
    ['laboratory', 'high'],
    ['laboratory', { test: 'potassium', value: 3 }],
    ['conditions', 'copd'],
    ['genotype', 'poor'],
    ['genotype', null],
    ['genotype', ['poor']],
    ['ageYears', ['40']],
    ['liver', ['mild']],
  ])('leaves out %s where it has another form: %j', (key, value) => {
    const { person, issues } = readPerson({ [key]: value } as never)
    expect(Object.keys(person)).toEqual([])
    expect(issues.map(({ path }) => path)).toEqual([`person.${key}`])
    expect(issues[0]?.input).toBe(typeof value === 'string' ? value : JSON.stringify(value))
  })

  it('keeps what can be read of laboratory values, whatever stands between them', () => {
    const good = { test: 'potassium', value: 3.1 }
    const { person } = readPerson({ laboratory: [null, good, 'low', { ...good, value: '3' }] } as never)
    expect(person.laboratory).toEqual([good])
  })

  it('finds no contradiction where the answers agree, and says nothing of what was not said', () => {
    expect(said({ pregnant: true, weeksPregnant: 30 })).toEqual([])
    expect(readPerson({ ageYears: undefined, liver: undefined } as never)).toEqual({ person: {}, issues: [] })
    const [issue] = readPerson({ ageYears: -4 }).issues
    expect(Object.keys(issue as object)).not.toContain('didYouMean')
  })

  it('says of everything that changed nothing what was said', () => {
    const inputs = (person: Record<string, unknown>): unknown =>
      readPerson(person as never).issues.map(({ code, input }) => [code, input])
    expect(inputs({ heightCm: 170 })).toEqual([['changed-nothing', '170']])
    expect(inputs({ genotype: { CYP2D6: 'normal' } })).toEqual([['changed-nothing', '{"CYP2D6":"normal"}']])
    expect(inputs({ ageYears: -4, liver: 'mild', conditions: ['copd'] })).toEqual([['out-of-range', '-4']])
  })
})

describe('a measured value', () => {
  it('amounts to a condition, by the newest, and a usual one to none', () => {
    const potassium = (value: number, date: string) => ({ test: 'potassium', value, unit: 'mmol/L', date })
    expect(readPerson({ laboratory: [potassium(2.9, '2026-11-20')] }).person.conditions).toEqual(['hypokalaemia'])
    expect(
      readPerson({ laboratory: [potassium(2.9, '2026-01-20'), potassium(4.1, '2026-11-20')] }).person.conditions,
    ).toBeUndefined()
    expect(
      readPerson({ conditions: ['asthma'], laboratory: [{ test: 'pulse', value: 42 }] }).person.conditions,
    ).toEqual(['asthma', 'bradycardia'])
  })

  it('says how well the kidneys work, where nobody says it otherwise', () => {
    const laboratory = [{ test: 'creatinine', value: 400, unit: 'umol/L' }]
    expect(readPerson({ ageYears: 70, sex: 'male', laboratory }).person.egfrMlPerMin).toBe(13)
    expect(readPerson({ egfrMlPerMin: 30, laboratory }).person.egfrMlPerMin).toBe(30)
  })
})
