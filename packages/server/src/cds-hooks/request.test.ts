import { expect, it } from 'vitest'
import { configurationOf, type HookRequest } from './request.js'

const asked = (userId: string, items?: object): HookRequest => ({
  hook: 'patient-view',
  hookInstance: 'x',
  context: { userId, patientId: 'p' },
  ...(items !== undefined && { extension: { 'configuration-items': items } }),
})

it('takes the threshold of the request, else that of the kind of user', () => {
  const byRole = { Practitioner: 'major', Patient: 'moderate' } as const
  expect(configurationOf(asked('Practitioner/1'), byRole).alertFrom).toBe('major')
  expect(configurationOf(asked('Patient/1'), byRole).alertFrom).toBe('moderate')
  expect(configurationOf(asked('https://ehr.example/fhir/Practitioner/1'), byRole).alertFrom).toBe('major')
  expect(configurationOf(asked('RelatedPerson/1'), byRole).alertFrom).toBeUndefined()
  expect(configurationOf(asked('Patient/1', { 'alert-from': 'minor' }), byRole).alertFrom).toBe('minor')
  expect(configurationOf(asked('Patient/1', [{ code: 'alert-from', value: 'minor' }])).alertFrom).toBe('minor')
  expect(configurationOf(asked('Patient/1', { 'alert-from': 'terrible' })).alertFrom).toBeUndefined()
})
