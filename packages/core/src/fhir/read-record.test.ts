import { describe, expect, it } from 'vitest'
import { type BundleEntry, entriesOf, type FhirResource, readRecord } from './read-record.js'

const options = {
  today: '2026-11-23',
  meaning: (name: string) => (name === 'rxcui 0' || name.startsWith('nobody') ? [] : [1]),
}
const read = (...resources: Record<string, unknown>[]): ReturnType<typeof readRecord> =>
  readRecord(
    resources.map((resource): BundleEntry => ({ resource: resource as FhirResource })),
    options,
  )
const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const snomed = 'http://snomed.info/sct'
const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm'
const loinc = 'http://loinc.org'
const medicine = (more: Record<string, unknown>): Record<string, unknown> => ({
  resourceType: 'MedicationRequest',
  id: 'm',
  status: 'active',
  ...more,
})
const condition = (code: Record<string, unknown>): Record<string, unknown> => ({ resourceType: 'Condition', code })
const observation = (code: string, value: Record<string, unknown>): Record<string, unknown> => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: loinc, code }] },
  ...value,
})

describe('medicines', () => {
  it('takes the first code that is understood, else the words', () => {
    const concept = {
      text: 'Warfarin 5 mg',
      coding: [
        { system: rxnorm, code: '0' },
        { system: 'http://hl7.org/fhir/sid/ndc', code: '00056017270' },
      ],
    }
    expect(read(medicine({ medicationCodeableConcept: concept })).items[0]).toMatchObject({
      item: { name: 'ndc 00056017270' },
      display: 'Warfarin 5 mg',
      reference: 'MedicationRequest/m',
    })
    const unknown = { text: 'nobody', coding: [{ system: rxnorm, code: '0' }] }
    expect(read(medicine({ medicationCodeableConcept: unknown })).items[0]?.item.name).toBe('nobody')
  })

  it('takes codes of every register that is known, and names the register where there is nothing else', () => {
    const coded = (system: string, code: string) =>
      read(medicine({ medicationCodeableConcept: { coding: [{ system, code }] } })).items[0]?.item.name
    expect(coded('http://hl7.org/fhir/NamingSystem/ca-hc-din', '00559407')).toBe('din 00559407')
    expect(coded('http://fhir.de/CodeSystem/ifa/pzn', '04877970')).toBe('pzn 04877970')
    expect(coded(rxnorm, '0')).toBe('rxcui 0')
    expect(coded('http://example.org/own-list', '17')).toBe('a medicine without a name')
    expect(coded(rxnorm, '')).toBe('a medicine without a name')
  })

  it('reads route, dose and how often', () => {
    const dosageInstruction = [
      {
        route: { coding: [{ system: snomed, code: '26643006' }] },
        timing: { repeat: { frequency: 3, period: 1, periodUnit: 'd' } },
        doseAndRate: [{ doseQuantity: { value: 10, unit: 'mg' } }],
      },
    ]
    const { items } = read(medicine({ medicationCodeableConcept: { text: 'baclofen' }, dosageInstruction }))
    expect(items[0]?.item).toEqual({
      name: 'baclofen',
      route: 'oral',
      doseMg: 10,
      timesPerDay: 3,
      doseMgPerDay: 30,
      frequency: 'regular',
    })
    const asNeeded = read(
      medicine({ medicationCodeableConcept: { text: 'ibuprofen' }, dosageInstruction: [{ asNeededBoolean: true }] }),
    )
    expect(asNeeded.items[0]?.item.frequency).toBe('occasional')
  })

  it('leaves out what is not taken any more', () => {
    for (const status of ['stopped', 'cancelled', 'entered-in-error', 'not-taken'])
      expect(read(medicine({ status, medicationCodeableConcept: { text: 'x' } })).items).toEqual([])
    expect(read(medicine({ doNotPerform: true, medicationCodeableConcept: { text: 'x' } })).items).toEqual([])
  })

  it('follows references within the bundle', () => {
    const medication = { resourceType: 'Medication', id: 'a', code: { text: 'digoxin' } }
    expect(read(medication, medicine({ medicationReference: { reference: 'Medication/a' } })).items[0]?.item.name).toBe(
      'digoxin',
    )
  })
})

describe('what a dosage leaves open', () => {
  const statement = (text: string) => ({
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: { text: 'Dozepam 5 mg tablet' },
    dosage: [{ text }],
  })
  const dosagesOf = (text: string) => readRecord(entriesOf([statement(text)]), options).dosages
  it('is said with the name, and so is what nothing follows from', () => {
    expect(dosagesOf('as directed')).toEqual(['Dozepam 5 mg tablet: How much at a time?'])
    expect(dosagesOf('one tablet daily flurbish')).toEqual(['Dozepam 5 mg tablet: "flurbish": not understood.'])
    expect(dosagesOf('one tablet daily')).toEqual([])
  })
})

describe('the person', () => {
  it('has an age on the day, a sex, a weight, kidney and liver function', () => {
    const { person } = read(
      { resourceType: 'Patient', birthDate: '1960-11-24', gender: 'female' },
      observation('98979-8', { valueQuantity: { value: 28 } }),
      observation('29463-7', { valueQuantity: { value: 154, unit: '[lb_av]' } }),
      observation('82810-3', { valueCodeableConcept: { text: 'Not pregnant' } }),
      condition({ text: 'Cirrhosis of liver, Child-Pugh C' }),
    )
    expect(person).toMatchObject({ ageYears: 65, sex: 'female', egfrMlPerMin: 28, pregnant: false, liver: 'severe' })
    expect(person.weightKg).toBeCloseTo(69.85, 1)
  })

  it.each([
    [{ coding: [{ system: icd10, code: 'G47.33' }] }, 'sleep-apnoea'],
    [{ coding: [{ system: snomed, code: '84757009' }] }, 'epilepsy'],
    [{ text: 'Gastrointestinal haemorrhage' }, 'peptic-ulcer'],
    [{ text: 'GI bleed' }, 'peptic-ulcer'],
    [{ text: 'COPD' }, 'copd'],
    [{ coding: [{ system: icd10, code: 'N18.4' }] }, 'kidney-disease-stage-4'],
    [{ coding: [{ system: icd10, code: 'N18.32' }] }, 'kidney-disease-stage-3b'],
    [{ coding: [{ system: snomed, code: '433146000' }] }, 'kidney-disease-stage-5'],
    [{ text: 'Chronic kidney disease stage 3b' }, 'kidney-disease-stage-3b'],
    [{ text: 'Chronic kidney disease, stage IV (severe)' }, 'kidney-disease-stage-4'],
    [{ text: 'CKD G4A2' }, 'kidney-disease-stage-4'],
    [{ text: 'Stage 5 chronic kidney disease' }, 'kidney-disease-stage-5'],
  ])('%j is %s', (code, id) => {
    expect(read(condition(code)).person.conditions).toContain(id)
  })

  it('a diagnosis that was ruled out does not count', () => {
    const refuted = { ...condition({ text: 'Epilepsy' }), verificationStatus: { coding: [{ code: 'refuted' }] } }
    expect(read(refuted).person.conditions).toBeUndefined()
  })
})

describe('alcohol and other use', () => {
  const pattern = (...resources: Record<string, unknown>[]): string | undefined =>
    read(...resources).person.alcoholPattern
  const total = (value: number): Record<string, unknown> => observation('75626-2', { valueQuantity: { value } })

  it('comes from AUDIT-C', () => {
    expect([1, 3, 5, 9].map((value) => pattern(total(value)))).toEqual(['light', 'moderate', 'moderate', 'heavy'])
    expect(pattern(total(3), { resourceType: 'Patient', gender: 'male' })).toBe('light')
    expect(read(total(0)).items).toEqual([])
    expect(read(total(4)).items[0]).toMatchObject({ item: { name: 'alcohol' }, source: 'stated-use' })
    expect(pattern(total(5), observation('68520-6', { valueCodeableConcept: { text: 'Weekly' } }))).toBe('binge')
    expect(pattern(total(5), observation('68520-6', { valueCodeableConcept: { text: 'Less than monthly' } }))).toBe(
      'moderate',
    )
  })

  it('comes from diagnoses, and denials do not count', () => {
    expect(pattern(condition({ coding: [{ system: icd10, code: 'F10.20' }] }))).toBe('dependent')
    const named = (text: string): string[] => read(condition({ text })).items.map(({ item }) => item.name)
    expect(named('Cocaine use')).toEqual(['cocaine'])
    expect(named('Marijuana misuse')).toEqual(['cannabis'])
    expect(named('Denies cocaine use')).toEqual([])
    expect(named('Former heroin use')).toEqual([])
  })

  it('asks when a score says drugs but not which', () => {
    expect(read(observation('82667-7', { valueQuantity: { value: 3 } })).notes[0]).toContain('DAST-10')
  })
})

describe('anything else', () => {
  it('never throws', () => {
    for (const broken of [
      null,
      5,
      'x',
      [],
      [[[]]],
      { resourceType: 'Bundle', entry: [null, {}, { resource: 5 }] },
      { resourceType: 'Patient', birthDate: 7 },
    ])
      expect(() => readRecord(entriesOf(broken), options)).not.toThrow()
    let deep: unknown = []
    for (let level = 0; level < 50_000; level++) deep = [deep]
    expect(entriesOf(deep)).toEqual([])
  })
})
