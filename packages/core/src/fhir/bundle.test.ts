import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entriesOf, type GapCode, sentResources } from './bundle.js'

const patient = { resourceType: 'Patient', id: 'p' }
const gapsOf = (input: unknown): readonly GapCode[] => sentResources(input).gaps.map(({ code }) => code)
const outcome = (severity: string, code: string) => ({ resourceType: 'OperationOutcome', issue: [{ severity, code }] })
const searched = (more: object) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: [{ resource: patient }],
  ...more,
})

describe('what is not whole', () => {
  it.each([
    [searched({}), []],
    [searched({ total: 1, link: [{ relation: 'self', url: 'x' }] }), []],
    [searched({ link: [{ relation: 'next', url: 'x' }] }), ['more-pages']],
    [searched({ total: 40, link: [{ relation: 'next', url: 'x' }] }), ['more-pages']],
    [searched({ total: 2 }), ['fewer-than-total']],
    [searched({ total: 1, entry: [{ resource: patient, search: { mode: 'include' } }] }), ['fewer-than-total']],
    [searched({ total: 3, entry: undefined }), ['fewer-than-total']],
    [searched({ entry: [{ response: { status: '404' } }] }), ['without-resource']],
    [searched({ entry: [{ resource: outcome('error', 'exception') }] }), ['failed']],
    [searched({ entry: [{ resource: outcome('warning', 'incomplete') }] }), ['failed']],
    [searched({ entry: [{ resource: outcome('information', 'informational') }] }), []],
    [outcome('fatal', 'exception'), ['failed']],
    [{ resourceType: 'Bundle', entry: [{ resource: searched({ total: 9 }) }] }, ['fewer-than-total']],
    [searched({ total: '9' }), ['fewer-than-total']],
    [searched({ link: [{ relation: 'Next', url: 'x' }] }), ['more-pages']],
    [
      { resourceType: 'Parameters', parameter: [{ name: 'm', valueReference: { reference: 'MedicationRequest/1' } }] },
      ['only-referred-to'],
    ],
    [
      { resourceType: 'Parameters', parameter: [{ part: [{ resource: searched({ total: 9 }) }] }] },
      ['fewer-than-total'],
    ],
  ])('%j: %j', (input, codes) => {
    expect(gapsOf(input)).toEqual(codes)
  })

  it('says so at every depth, and of every depth it does not reach', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), (depth) => {
        let input: object = searched({ total: 2 })
        for (let step = 0; step < depth; step++) input = { resourceType: 'Bundle', entry: [{ resource: input }] }
        expect(gapsOf(input)).not.toEqual([])
      }),
    )
  })
})

it('says where each resource stands', () => {
  const parameters = { resourceType: 'Parameters', parameter: [{ resource: searched({}) }] }
  expect(entriesOf(parameters)[0]?.path).toBe('Parameters.parameter[0].resource.entry[0].resource')
  expect(entriesOf([patient])[0]?.path).toBe('[0]')
  expect(entriesOf(patient)[0]?.path).toBe('Patient')
})
