import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { service } from './service.js'

const { Fhir } = createRequire(import.meta.url)('fhir') as {
  Fhir: new () => {
    validate(resource: unknown): { valid: boolean; messages: { severity: string; message: string; location: string }[] }
  }
}
const validator = new Fhir()
const { post, request } = service()
const fhirJson = { 'content-type': 'application/fhir+json' }

interface Bundle {
  resourceType: string
  entry?: {
    fullUrl: string
    resource: {
      resourceType: string
      severity?: string
      implicated?: { reference?: string; display: string }[]
      issue?: { details: { text: string } }[]
    }
  }[]
}

const statement = (id: string, text: string, code?: string): object => ({
  resource: {
    resourceType: 'MedicationStatement',
    id,
    status: 'active',
    subject: { reference: 'Patient/p' },
    medicationCodeableConcept: {
      text,
      ...(code !== undefined && { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code }] }),
    },
  },
})

function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}

function valid(resource: unknown): string[] {
  const { valid: fits, messages } = validator.validate(resource)
  return fits
    ? []
    : messages.filter(({ severity }) => severity === 'error').map(({ message, location }) => `${location}: ${message}`)
}

describe('POST /fhir/$check', () => {
  it('answers a Bundle with DetectedIssue resources that validate', async () => {
    const patient = { resource: { resourceType: 'Patient', id: 'p', birthDate: '1950-02-03', gender: 'female' } }
    const input = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [patient, statement('w', 'warfarin', '11289'), statement('i', 'ibuprofen'), statement('x', 'Xyzzqq')],
    }
    const response = await post('/fhir/$check', input, fhirJson)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/fhir+json')
    const bundle = (await response.json()) as Bundle
    expect(valid(bundle)).toEqual([])
    const resources = bundle.entry?.map(({ resource }) => resource) ?? []
    for (const resource of resources) expect(valid(resource)).toEqual([])
    const [issue] = resources.filter(({ resourceType }) => resourceType === 'DetectedIssue')
    expect(issue).toMatchObject({
      severity: 'high',
      code: { coding: [{ code: 'DRG' }] },
      patient: { reference: 'Patient/p' },
    })
    expect(issue?.implicated?.map(({ reference }) => reference).sort()).toEqual([
      'MedicationStatement/i',
      'MedicationStatement/w',
    ])
    const outcome = resources.find(({ resourceType }) => resourceType === 'OperationOutcome')
    expect(JSON.stringify(outcome)).toContain('Xyzzqq')
  })

  it('checks what was stopped as past, and names an allergy that is on the list', async () => {
    const allergy = {
      resource: {
        resourceType: 'AllergyIntolerance',
        id: 'a1',
        clinicalStatus: { coding: [{ code: 'active' }] },
        code: { text: 'tramadol' },
        patient: { reference: 'Patient/p' },
      },
    }
    const stopped = statement('s2', 'fluoxetine 20 mg') as { resource: object }
    const ended = {
      ...stopped.resource,
      status: 'stopped',
      effectivePeriod: { start: '2020-01-01', end: dayBefore(14) },
    }
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [statement('s1', 'tramadol'), { resource: ended }, statement('s3', 'zzyzx'), allergy],
    }
    const answer = (await (await post('/fhir/$check', bundle, fhirJson)).json()) as Bundle
    const issues = answer.entry?.filter(({ resource }) => resource.resourceType === 'DetectedIssue') ?? []
    const implicated = issues.map(({ resource }) => resource.implicated?.map(({ reference }) => reference).sort())
    expect(implicated).toContainEqual(['MedicationStatement/s1', 'MedicationStatement/s2'])
    // The allergy is to one of them.
    expect(implicated).toContainEqual(['MedicationStatement/s1'])
    const said = JSON.stringify(answer)
    expect(said).toContain('Fluoxetine: 2 weeks since the last dose')
    expect(said).toContain('tramadol and Allergy')
    expect(answer.entry?.[0]?.resource.resourceType).toBe('OperationOutcome')
  })

  it('takes Parameters, contained medicines and a bare list', async () => {
    const contained = {
      resourceType: 'MedicationRequest',
      id: 'c',
      status: 'active',
      intent: 'order',
      subject: { reference: 'Patient/p' },
      contained: [{ resourceType: 'Medication', id: 'm', code: { text: 'clarithromycin' } }],
      medicationReference: { reference: '#m' },
    }
    const simvastatin = (statement('s', 'simvastatin') as { resource: object }).resource
    for (const input of [
      {
        resourceType: 'Parameters',
        parameter: [
          { name: 'a', resource: contained },
          { name: 'b', resource: simvastatin },
        ],
      },
      [contained, simvastatin],
    ]) {
      const bundle = (await (await post('/fhir/$check', input, fhirJson)).json()) as Bundle
      expect(bundle.entry?.some(({ resource }) => resource.resourceType === 'DetectedIssue')).toBe(true)
    }
  })

  it('counts drinks by the country of the address', async () => {
    const notesIn = async (country: string): Promise<string> => {
      const patient = { resource: { resourceType: 'Patient', id: 'p', address: [{ country }] } }
      const input = { resourceType: 'Bundle', entry: [patient, statement('d', '5 standard drinks')] }
      return JSON.stringify(await (await post('/fhir/$check', input, fhirJson)).json())
    }
    const heavy = 'counts as binge drinking'
    expect(await notesIn('United States')).toContain(heavy)
    expect(await notesIn('GBR')).not.toContain(heavy)
  })

  it('refuses in OperationOutcome, which validates too', async () => {
    for (const [body, status] of [
      ['{', 400],
      ['{}', 422],
      ['[]', 422],
    ] as const) {
      const response = await post('/fhir/$check', body, fhirJson)
      expect(response.status).toBe(status)
      const outcome = await response.json()
      expect(outcome).toMatchObject({ resourceType: 'OperationOutcome' })
      expect(valid(outcome)).toEqual([])
    }
  })

  it.each([
    ['a lone Patient', { resourceType: 'Patient', id: 'a' }],
    ['another resource', { resourceType: 'Foo' }],
    [
      'a Bundle without a medicine',
      { resourceType: 'Bundle', type: 'collection', entry: [{ resource: { resourceType: 'Patient' } }] },
    ],
  ])('says that nothing was checked where nothing is taken: %s', async (_what, body) => {
    const bundle = (await (await post('/fhir/$check', body, fhirJson)).json()) as Bundle
    expect(bundle.entry).toMatchObject([
      { resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code: 'incomplete' }] } },
    ])
    expect(valid(bundle)).toEqual([])
  })

  it('says nothing was found as an empty Bundle that validates', async () => {
    const bundle = (await (
      await post(
        '/fhir/$check',
        { resourceType: 'Bundle', type: 'collection', entry: [statement('a', 'warfarin')] },
        fhirJson,
      )
    ).json()) as Bundle
    expect(bundle.entry).toBeUndefined()
    expect(valid(bundle)).toEqual([])
  })
})

describe('a pack by its name', () => {
  it.each(['', ' [Cryselle 28]'])('is one thing, whose empty pills meet nothing%s', async (brand) => {
    const pack = `{21 (ethinyl estradiol 0.03 MG / norgestrel 0.3 MG Oral Tablet) / 7 (inert ingredients 1 MG Oral Tablet) } Pack${brand}`
    const entry = [statement('a', pack), statement('b', 'amoxicillin')]
    const answered = await post('/fhir/$check', { resourceType: 'Bundle', type: 'collection', entry }, fhirJson)
    const said = await answered.text()
    expect(said).not.toContain('twice in the list')
    expect(said).not.toContain('inert-ingredients')
    const twice = [statement('a', pack), statement('b', 'ethinyl estradiol')]
    const again = await post('/fhir/$check', { resourceType: 'Bundle', type: 'collection', entry: twice }, fhirJson)
    expect(await again.text()).toContain('twice in the list')
  })
})

describe('GET /fhir/metadata', () => {
  it('is a CapabilityStatement that validates', async () => {
    const statementOf = await (await request('/fhir/metadata')).json()
    expect(statementOf).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' })
    expect(valid(statementOf)).toEqual([])
  })

  it('names a definition of $check that is served and validates', async () => {
    const { rest } = (await (await request('/fhir/metadata')).json()) as {
      rest: { operation: { definition: string }[] }[]
    }
    const { pathname } = new URL(rest[0]?.operation[0]?.definition ?? '')
    const definition = await (await request(pathname)).json()
    expect(definition).toMatchObject({ resourceType: 'OperationDefinition', code: 'check' })
    expect(valid(definition)).toEqual([])
  })
})

it('says once what stands in a record once for every visit', async () => {
  const visit = { resourceType: 'Condition', subject: { reference: 'Patient/p' }, code: { text: 'Drug overdose' } }
  const record = { resourceType: 'Bundle', type: 'collection', entry: Array(3).fill({ resource: visit }) }
  const { entry } = (await (await post('/fhir/$check', record, fhirJson)).json()) as {
    entry: { resource: { issue?: { details: { text: string } }[] } }[]
  }
  const texts = entry.flatMap(({ resource }) => resource.issue?.map(({ details }) => details.text) ?? [])
  expect(texts.filter((text) => text.includes('Drug overdose'))).toHaveLength(1)
})
