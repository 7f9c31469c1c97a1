import { describe, expect, it } from 'vitest'
import { plainObservations } from './plain-observations.js'

const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] })

describe('observations', () => {
  it('are the components of a panel, with its day', () => {
    const panel = {
      resourceType: 'Observation',
      id: 'o',
      effectiveInstant: '2026-11-20T08:00:00Z',
      code: { text: 'Panel' },
      component: [{ code: loinc('33914-3'), valueQuantity: { value: 18, unit: 'mL/min' } }],
    }
    expect(plainObservations(panel)).toMatchObject([
      { id: 'o', effectiveDateTime: '2026-11-20T08:00:00Z', code: loinc('33914-3'), valueQuantity: { value: 18 } },
    ])
    expect(plainObservations({ ...panel, valueString: 'see parts' })).toHaveLength(2)
  })

  it.each([
    [{ valueInteger: 20 }, { value: 20 }],
    [{ valueString: '22 mL/min' }, { value: 22, unit: 'mL/min' }],
    [{ valueString: '< 15' }, { value: 15, comparator: '<' }],
    [{ valueString: '>=60' }, { value: 60 }],
    [{ valueString: '0,9 mg/dL' }, { value: 0.9, unit: 'mg/dL' }],
    [{ valueString: '2 to 3 times a month' }, undefined],
    [{ valueString: 'high' }, undefined],
    [{ valueQuantity: { value: 3 }, valueInteger: 4 }, { value: 3 }],
  ])('are numbers whatever their type: %j', (value, quantity) => {
    expect(plainObservations({ resourceType: 'Observation', ...value })[0]?.valueQuantity).toEqual(quantity)
  })

  it('are the answers of a questionnaire, by LOINC or by what was asked', () => {
    const response = {
      resourceType: 'QuestionnaireResponse',
      authored: '2026-11-20',
      item: [
        { linkId: 'g', item: [{ linkId: '/75626-2', answer: [{ valueInteger: 9 }] }] },
        { linkId: '2', text: 'Do you smoke?', answer: [{ valueCoding: { display: 'Yes' } }] },
        { linkId: '3', text: 'And?' },
      ],
    }
    expect(plainObservations(response).slice(1)).toMatchObject([
      { code: loinc('75626-2'), valueInteger: 9, effectiveDateTime: '2026-11-20' },
      { code: { text: 'Do you smoke?' }, valueCodeableConcept: { coding: [{ display: 'Yes' }] } },
    ])
  })

  it('leave everything else as it is', () => {
    const order = { resourceType: 'MedicationRequest', id: 'm' }
    expect(plainObservations(order)).toEqual([order])
  })
})
