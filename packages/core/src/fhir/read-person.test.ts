import { describe, expect, it } from 'vitest'
import { type FhirResource, systems } from './fields.js'
import { conditionsOf, readPerson } from './read-person.js'

const today = '2026-11-23'
const observation = (loinc: string, value: object, more: object = {}): FhirResource => ({
  resourceType: 'Observation',
  code: { coding: [{ system: systems.loinc, code: loinc }] },
  ...value,
  ...more,
})
const quantity = (value: number, unit: string) => ({ valueQuantity: { value, unit, code: unit } })
const answer = (text: string) => ({ valueCodeableConcept: { text } })
const diagnosis = (text: string, more: object = {}): FhirResource => ({
  resourceType: 'Condition',
  code: { text },
  ...more,
})

const personOf = (...given: Parameters<typeof readPerson>) => readPerson(...given).person

describe('a record about a person', () => {
  it('gives age and sex, and leaves out what cannot be', () => {
    const patient = { resourceType: 'Patient', birthDate: '1950-11-24', gender: 'female' }
    expect(personOf([patient], today)).toEqual({ ageYears: 75, sex: 'female' })
    expect(personOf([{ ...patient, birthDate: '1750-01-01', gender: 'unknown' }], today)).toEqual({})
    expect(personOf([{ ...patient, birthDate: '1950-11-23' }], today).ageYears).toBe(76)
  })

  it('gives numbers in our units, the newest of several', () => {
    expect(personOf([observation('29463-7', quantity(154, '[lb_av]'))], today).weightKg).toBeCloseTo(69.85)
    expect(personOf([observation('8302-2', quantity(1.7, 'm'))], today).heightCm).toBe(170)
    const before = observation('33914-3', quantity(80, 'mL/min'), { effectiveDateTime: '2024-01-01' })
    const now = observation('33914-3', quantity(25, 'mL/min'), { effectiveDateTime: '2026-10-01' })
    expect([personOf([now, before], today).egfrMlPerMin, personOf([before, now], today).egfrMlPerMin]).toEqual([25, 25])
    expect(personOf([observation('33914-3', quantity(900, 'mL/min'))], today)).toEqual({})
  })

  it('names what cannot be and what comes in a unit that is not known', () => {
    const notesOf = (resource: FhirResource): readonly string[] => readPerson([resource], today).notes
    expect(notesOf({ resourceType: 'Patient', birthDate: '2031-01-01' })[0]).toContain('2031-01-01 cannot be')
    expect(notesOf({ resourceType: 'Patient', birthDate: 'in May' })[0]).toContain('in May cannot be')
    expect(notesOf({ resourceType: 'Patient', gender: 'unknown' })).toEqual([])
    expect(notesOf(observation('29463-7', quantity(11, '[stone_av]')))[0]).toContain('[stone_av]')
    expect(notesOf(observation('33914-3', quantity(900, 'mL/min')))[0]).toContain('900 mL/min cannot be')
    expect(
      notesOf({ resourceType: 'Condition', code: { coding: [{ system: 'http://own', code: 'q1' }] } }),
    ).toHaveLength(1)
    expect(notesOf(diagnosis('Asthma'))).toEqual([])
  })

  it.each(['mL/min/{1.73_m2}', 'mL/min/1.73m2', 'mL/min/1.73 m2', 'ml/min', 'mL/min'])(
    'reads kidney function in %s',
    (unit) => {
      expect(personOf([observation('62238-1', quantity(25, unit))], today).egfrMlPerMin).toBe(25)
    },
  )

  it('reads a number that is written as text', () => {
    expect(
      personOf([observation('62238-1', { valueQuantity: { value: '25.0', unit: 'mL/min' } })], today).egfrMlPerMin,
    ).toBe(25)
  })

  it('gives answers by their words', () => {
    expect(personOf([observation('82810-3', answer('Not pregnant'))], today).pregnant).toBe(false)
    expect(personOf([observation('82810-3', answer('Pregnant'))], today).pregnant).toBe(true)
    expect(personOf([observation('82810-3', answer('Unknown'))], today).pregnant).toBeUndefined()
    const smoking = (text: string) => personOf([observation('72166-2', answer(text))], today).smoking
    expect(['Never smoker', 'Former smoker', 'Smokes tobacco every day'].map(smoking)).toEqual([
      'never',
      'former',
      'current',
    ])
  })

  it.each([
    ['82810-3', '77386006', { pregnant: true }],
    ['82810-3', 'LA15173-0', { pregnant: true }],
    ['82810-3', '60001007', { pregnant: false }],
    ['82810-3', 'LA4489-6', {}],
    ['72166-2', '266919005', { smoking: 'never' }],
    ['72166-2', '428041000124106', { smoking: 'current' }],
    ['72166-2', 'LA15920-4', { smoking: 'former' }],
  ])('gives the answer to %s by the code %s alone', (loinc, code, person) => {
    const resource = observation(loinc, { valueCodeableConcept: { coding: [{ code }] } })
    expect(readPerson([resource], today)).toMatchObject({ person, notes: [] })
  })

  it.each([
    ['2027-03-01', true],
    ['2026-11-13', true],
    ['2026-09-01', undefined],
    ['2028-01-01', undefined],
  ])('reads pregnancy of a delivery expected on %s', (valueDateTime, pregnant) => {
    expect(personOf([observation('11778-8', { valueDateTime })], today).pregnant).toBe(pregnant)
  })

  it('reads a plain yes or no', () => {
    expect(personOf([observation('82810-3', { valueBoolean: true })], today).pregnant).toBe(true)
    expect(personOf([observation('72166-2', { valueBoolean: true })], today).smoking).toBeUndefined()
  })

  it.each([
    [{ text: 'Breastfeeding' }, true],
    [{ text: 'Breastfeeding (mother)' }, true],
    [{ text: 'Breastfeeding problem in the newborn' }, undefined],
    [{ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'Z39.1' }] }, true],
    [{ coding: [{ system: systems.snomed, code: '413712001' }] }, true],
  ])('reads breastfeeding of the diagnosis %j', (code, breastfeeding) => {
    expect(personOf([{ resourceType: 'Condition', code }], today).breastfeeding).toBe(breastfeeding)
  })

  it('names observations that only their words tell, once', () => {
    const by = (text: string, more: object = {}, coding: object[] = []) => ({
      resourceType: 'Observation',
      code: { text, coding },
      ...quantity(12, 'mL/min'),
      ...more,
    })
    const notesOf = (...resources: FhirResource[]) => readPerson(resources, today).notes
    expect(notesOf(by('eGFR'), by('eGFR'), by('Potassium', quantity(2.1, 'mmol/L')))).toEqual([
      'Observations came without a LOINC code that is read (eGFR, Potassium), so what they say was not used.',
    ])
    expect(notesOf(by('Breastfeeding status', answer('Currently breastfeeding')))).toHaveLength(1)
    expect(notesOf(by('eGFR by cystatin', {}, [{ system: systems.loinc, code: '50210-4' }]))).toHaveLength(1)
    const quiet = [
      by('eGFR', {}, [{ system: systems.loinc, code: '33914-3' }]),
      by('Potassium in urine', {}, [{ system: systems.loinc, code: '2828-2' }]),
      by('Pregnancy status', { ...answer('No'), valueQuantity: undefined }),
      by('Body temperature'),
      { resourceType: 'Observation', code: { text: 'eGFR' } },
    ]
    expect(notesOf(...quiet)).toEqual([])
  })

  it('names diagnoses by codes of SNOMED CT alone that are not known, once', () => {
    const by = (code: string, more: object = {}) => ({
      resourceType: 'Condition',
      code: { coding: [{ system: systems.snomed, code }] },
      ...more,
    })
    const refuted = { verificationStatus: { coding: [{ code: 'refuted' }] } }
    const notesOf = (...resources: FhirResource[]) => readPerson(resources, today).notes
    expect(notesOf(by('389145006'), by('389145006'), by('703272007'))).toEqual([
      expect.stringContaining('(389145006, 703272007)'),
    ])
    expect(notesOf(by('195967001'), by('75544000'), by('77386006'), by('389145006', refuted))).toEqual([])
  })

  it('names an answer by a code alone that is not known', () => {
    const resource = observation('82810-3', { valueCodeableConcept: { coding: [{ code: '99' }] } })
    expect(readPerson([resource], today)).toMatchObject({
      person: {},
      notes: ['82810-3: the answer 99 is not known here, so it was not used.'],
    })
  })

  it.each(['Not currently pregnant', 'Non-pregnant'])('does not read %s as pregnant', (text) => {
    expect(personOf([observation('82810-3', answer(text))], today).pregnant).toBe(false)
  })

  it.each(['Non-smoker', 'Does not smoke'])('does not read %s as smoking', (text) => {
    expect(personOf([observation('72166-2', answer(text))], today).smoking).toBe('never')
  })

  it.each([
    ['http://hl7.org/fhir/sid/icd-10-cm', 'Z33.1', true],
    ['http://hl7.org/fhir/sid/icd-10-cm', 'Z34.01', true],
    ['http://hl7.org/fhir/sid/icd-10-cm', 'Z33.2', undefined],
    ['http://snomed.info/sct', '77386006', true],
  ])('reads pregnancy of the diagnosis %s %s alone', (system, code, pregnant) => {
    const resource = { resourceType: 'Condition', code: { coding: [{ system, code }] } }
    expect(personOf([resource], today).pregnant).toBe(pregnant)
  })

  it('gives conditions and the liver by diagnosis, also of the past, not when taken back', () => {
    const liver = (text: string) => personOf([diagnosis(text)], today).liver
    expect(['Cirrhosis, Child-Pugh C', 'Cirrhosis', 'Liver disease', 'Hay fever'].map(liver)).toEqual([
      'severe',
      'moderate',
      'mild',
      undefined,
    ])
    expect(personOf([diagnosis('Asthma', { clinicalStatus: { coding: [{ code: 'resolved' }] } })], today)).toEqual({
      conditions: ['asthma'],
    })
    const refuted = { verificationStatus: { coding: [{ code: 'refuted' }] } }
    expect(personOf([diagnosis('Asthma', refuted), diagnosis('Cirrhosis', refuted)], today)).toEqual({})
    expect(conditionsOf({ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'G47.33' }] })).toEqual([
      'sleep-apnoea',
    ])
    expect(conditionsOf({ coding: [{ system: systems.snomed, code: '195967001' }] })).toEqual(['asthma'])
  })

  it('gives laboratory values with unit and day', () => {
    const potassium = observation('2823-3', quantity(3.1, 'mmol/L'), { effectiveDateTime: '2026-11-01T08:00:00Z' })
    expect(personOf([potassium], today).laboratory).toEqual([
      { test: 'potassium', value: 3.1, unit: 'mmol/L', date: '2026-11-01' },
    ])
  })
})

describe('answers of long ago', () => {
  const kidneys = (day: string) => observation('33914-3', quantity(22, 'mL/min'), { effectiveDateTime: day })

  it.each([
    ['2009-04-01', 1],
    ['2009', 1],
    ['2024-11', 1],
    ['2025-11', 0],
    ['2026-11-20T08:00:00Z', 0],
  ])('a kidney function of %s counts, and %i sentence says that it is old', (day, said) => {
    const { person, old } = readPerson([kidneys(day)], today)
    expect(person.egfrMlPerMin).toBe(22)
    expect(old.map(({ key }) => key)).toEqual(Array(said).fill('egfrMlPerMin'))
  })

  it('laboratory values are told together, and a newer one takes the place of an old', () => {
    const test = (loinc: string, day: string) => observation(loinc, quantity(2.9, 'mmol/L'), { effectiveDateTime: day })
    const { old } = readPerson([test('2823-3', '2010-01-01'), test('19123-9', '2011-01-01')], today)
    expect(old.map(({ note }) => note)).toEqual([expect.stringMatching(/potassium of 2010-01-01, magnesium of 2011/)])
    expect(readPerson([test('2823-3', '2010-01-01'), test('2823-3', '2026-11-01')], today).old).toEqual([])
  })

  it('a pregnancy, its week and breastfeeding do not last, whatever they said', () => {
    for (const text of ['Pregnant', 'Not pregnant']) {
      const { person, notes } = readPerson(
        [observation('82810-3', answer(text), { effectiveDateTime: '2015-01-01' })],
        today,
      )
      expect(person.pregnant).toBeUndefined()
      expect(notes).toEqual([expect.stringContaining('2015-01-01')])
    }
    const expecting = (began: string) => diagnosis('Pregnant', { onsetDateTime: began })
    expect(personOf([expecting('2026-05-01')], today).pregnant).toBe(true)
    expect(readPerson([expecting('2012-03-01')], today)).toMatchObject({
      person: {},
      notes: [expect.stringContaining('2012-03-01')],
    })
    const weeks = (day: string) => observation('18185-9', quantity(10, 'wk'), { effectiveDateTime: day })
    expect(personOf([weeks('2026-11-20')], today)).not.toEqual({})
    expect(personOf([weeks('2026-08-01')], today)).toEqual({})
  })
})
