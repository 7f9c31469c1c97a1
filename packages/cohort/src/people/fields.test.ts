import { expect, it } from 'vitest'
import { answersOf, lastsDays } from './fields.js'

it('reads answers as core knows them', () => {
  expect(answersOf('eGFR', '42,5')).toEqual([{ field: 'egfrMlPerMin', value: 42.5 }])
  expect(answersOf('AUDIT-C', '9')).toEqual([{ field: 'alcoholPattern', value: 'heavy' }])
  expect(answersOf('audit_c', '0')).toEqual([{ field: 'alcoholPattern', value: 'none' }])
  expect(answersOf('alcohol', 'binge')).toEqual([{ field: 'alcoholPattern', value: 'binge' }])
  expect(answersOf('pregnant', 'yes')).toEqual([{ field: 'pregnant', value: true }])
  expect(answersOf('Surgery in days', '3')).toEqual([{ field: 'surgeryInDays', value: 3 }])
  expect(answersOf('condition', 'http://hl7.org/fhir/sid/icd-10-cm|G47.33')).toEqual([
    { field: 'condition:sleep-apnoea', value: true },
  ])
})

it('reads what an answer implies', () => {
  expect(answersOf('weeksPregnant', '30')).toEqual(
    expect.arrayContaining([
      { field: 'weeksPregnant', value: 30 },
      { field: 'trimester', value: 3 },
      { field: 'pregnant', value: true },
    ]),
  )
  expect(answersOf('condition', 'angle-closure-glaucoma').map(({ field }) => field)).toEqual(
    expect.arrayContaining(['condition:angle-closure-glaucoma', 'condition:glaucoma']),
  )
})

it('reads a diagnosis as that of a record', () => {
  const had = (answer: string, field = 'condition') => answersOf(field, answer).map((one) => one.field)
  for (const answer of ['I50.9', 'snomed|84114007|', 'ICD10CM|I50.9|words', 'urn:local|x|heart failure'])
    expect([answer, had(answer)]).toEqual([answer, ['condition:heart-failure']])
  for (const answer of [
    'no heart failure',
    'family history of heart failure',
    'ICD10CM|Z82.0|Family history of epilepsy',
  ])
    expect([answer, had(answer)]).toEqual([answer, []])
  expect(answersOf('condition', 'Z33.1')).toEqual([{ field: 'pregnant', value: true }])
  expect(had('heart failure', 'condition-over')).toEqual(['condition:heart-failure'])
  expect(had('pneumonia', 'condition-over')).toEqual([])
})

it('says nothing of what nobody asks for or nobody can be', () => {
  expect(answersOf('shoe size', '44')).toEqual([])
  expect(answersOf('egfr', 'low')).toEqual([])
  expect(answersOf('egfr', '4000')).toEqual([])
  expect(answersOf('audit-c', '13')).toEqual([])
  expect(answersOf('alcohol', 'sometimes')).toEqual([])
})

it('holds as long as records say, and no longer than is asked for', () => {
  expect([lastsDays('pregnant', 365), lastsDays('weeksPregnant', 365), lastsDays('pregnant', 90)]).toEqual([
    300, 14, 90,
  ])
  expect([lastsDays('egfrMlPerMin', 365), lastsDays('condition:copd', 365)]).toEqual([365, undefined])
})
