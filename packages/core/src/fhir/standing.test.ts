import { describe, expect, it } from 'vitest'
import { isNoUse, standingOf } from './standing.js'

const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm'
const diagnosis = (text: string, code?: string, more: object = {}) => ({
  resourceType: 'Condition',
  code: { text, ...(code !== undefined && { coding: [{ system: icd10, code }] }) },
  ...more,
})
const status = (field: string, code: string) => ({ [field]: { coding: [{ code }] } })

describe('a diagnosis', () => {
  it.each([
    [diagnosis('Opioid dependence', 'F11.20'), 'current'],
    [diagnosis('Non-ST elevation myocardial infarction', 'I21.4'), 'current'],
    [diagnosis('Diabetes mellitus without complication', 'E11.9'), 'current'],
    [diagnosis('Maternal hypertension', 'O16.9'), 'current'],
    [diagnosis('Opioid dependence', 'F11.21'), 'over'],
    [diagnosis('Opioid dependence', 'F11.20', status('clinicalStatus', 'remission')), 'over'],
    [diagnosis('Opioid dependence', 'F11.20', status('clinicalStatus', 'resolved')), 'over'],
    [diagnosis('Opioid dependence', 'F11.20', { abatementDateTime: '2020-01-01' }), 'over'],
    [diagnosis('Opioid dependence in sustained remission'), 'over'],
    [diagnosis('History of peptic ulcer'), 'over'],
    [diagnosis('Cocaine dependence', 'F14.20', status('verificationStatus', 'refuted')), 'refuted'],
    [diagnosis('Cocaine dependence', 'F14.20', status('verificationStatus', 'entered-in-error')), 'refuted'],
    [diagnosis('No history of stroke'), 'refuted'],
    [diagnosis('Stroke ruled out'), 'refuted'],
    [diagnosis('Family history of long QT syndrome'), 'not-the-patients'],
    [diagnosis('Alcohol abuse in the family', 'Z81.1'), 'not-the-patients'],
    [diagnosis('Affected by maternal use of alcohol', 'P04.3'), 'not-the-patients'],
    [diagnosis('Alcohol abuse counselling', 'Z71.41'), 'not-the-patients'],
  ])('%j stands as %s', (resource, standing) => {
    expect(standingOf(resource)).toBe(standing)
  })
})

it.each([
  'mother uses heroin',
  'denies cocaine',
  'former smoker',
  'counselled about alcohol use',
  'No',
  'exposure to second-hand smoke',
])('"%s" is no use of the patient', (words) => {
  expect(isNoUse(words)).toBe(true)
})
