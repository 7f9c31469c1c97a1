import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { Card } from '../src/cds-hooks/cards.js'
import { bundle, call, cardsOf, drug, ibuprofen, warfarin } from './hook-calls.js'
import { service } from './service.js'

const { post, request } = service()
const cards = (body: object, app = post): Promise<Card[]> => cardsOf(app, body)

describe('discovery', () => {
  it('names three hooks with prefetch', async () => {
    const { services } = (await (await request('/cds-services')).json()) as { services: Record<string, string>[] }
    expect(services.map(({ hook }) => hook)).toEqual(['order-select', 'order-sign', 'patient-view'])
    // Clients keep services by their id: one id for three hooks would lose two of them.
    expect(new Set(services.map(({ id }) => id)).size).toBe(3)
    for (const one of services)
      expect(one).toMatchObject({
        id: `mixwise-${one.hook}`,
        description: expect.any(String),
        prefetch: { medicationRequests: expect.any(String) },
      })
  })
})

describe('cards', () => {
  it('says of a code that is not held whose it is', async () => {
    const draft = drug('a', '', '', {
      medicationCodeableConcept: { coding: [{ system: 'http://www.whocc.no/atc', code: 'M01AE01' }] },
    })
    const [card] = await cards(call('order-sign', { drafts: [draft] }))
    expect(card?.detail).toContain('atc M01AE01: This is a code of ATC; that register is not loaded')
  })

  it('counts what was stopped a fortnight ago as past, and names an allergy to a draft', async () => {
    const tramadol = drug('t', '10689', 'Tramadol')
    const fluoxetine = {
      ...drug('f', '4493', 'Fluoxetine'),
      status: 'stopped',
      dispenseRequest: { validityPeriod: { end: '2026-11-09' } },
    }
    const allergy = { resourceType: 'AllergyIntolerance', id: 'a', code: { text: 'tramadol' }, patient: {} }
    const body = call('order-sign', {
      drafts: [tramadol],
      prefetch: { medicationRequests: bundle(fluoxetine), allergies: bundle(allergy) },
    })
    const response = await post('/cds-services/mixwise', body)
    const answer = JSON.stringify(await response.json())
    expect(answer).toContain('Fluoxetine: 2 weeks since the last dose')
    expect(answer).toContain('tramadol with Allergy')
  })

  it('are one for each decision, which does what each of its findings asks for', async () => {
    const naproxen = drug('n', '7258', 'Naproxen')
    const aspirin = drug('s', '1191', 'Aspirin 75 mg')
    const answer = await cards(
      call('order-sign', { drafts: [naproxen], prefetch: { medicationRequests: bundle(warfarin, aspirin) } }),
    )
    const about = answer.filter(({ summary }) => summary.includes('naproxen'))
    expect(about).toHaveLength(1)
    const [card] = about
    expect(card?.summary).toMatch(/ and \d+ more$/)
    expect(card?.detail).toContain('**To decide:**')
    expect(card?.detail).toMatch(/\*\*This answers too:\*\*\n\n- .+ \((serious|moderate)\): /)
    const labels = card?.suggestions?.map(({ label }) => label) ?? []
    expect(labels.filter((label) => label.startsWith('Take naproxen out'))).toHaveLength(1)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('says an emergency and what was not read before what was found', async () => {
    const unknown = drug('x', '99999999', 'Xyzzqq')
    const body = call('order-sign', {
      drafts: [ibuprofen],
      prefetch: { medicationRequests: bundle(warfarin, unknown) },
    })
    const [first, second] = await cards(body)
    expect(first?.summary).toContain('not recognised')
    expect(second?.indicator).toBe('critical')
  })

  it('hold everything that clients check', async () => {
    const [card] = await cards(
      call('order-sign', { drafts: [ibuprofen], prefetch: { medicationRequests: bundle(warfarin) } }),
    )
    expect(card?.summary).toMatch(/ibuprofen|warfarin/)
    expect(card?.summary.length).toBeLessThan(140)
    expect(card?.indicator).toBe('critical')
    expect(card?.detail).toContain('**What happens:**')
    expect(card?.detail).toContain('**Evidence:**')
    expect(card?.source).toMatchObject({
      label: 'Mixwise',
      topic: { system: expect.any(String), code: expect.any(String) },
    })
    for (const reason of card?.overrideReasons ?? [])
      expect(reason).toMatchObject({
        code: expect.any(String),
        system: expect.any(String),
        display: expect.any(String),
      })
    expect(card?.selectionBehavior).toBe('at-most-one')
    const actions = card?.suggestions?.flatMap((suggestion) => suggestion.actions) ?? []
    expect(actions).toContainEqual(expect.objectContaining({ type: 'delete', resourceId: 'MedicationRequest/i' }))
    expect(actions.find(({ type }) => type === 'create')?.resource).toMatchObject({
      resourceType: 'DetectedIssue',
      severity: 'high',
    })
    expect(JSON.stringify(card)).not.toMatch(/:null|:""|:\[\]/)
  })

  it('shows from the grade that the request sets', async () => {
    const grades = async (from?: string): Promise<number> =>
      (
        await cards(
          call('order-sign', {
            drafts: [drug('o', '7646', 'Omeprazole')],
            prefetch: { medicationRequests: bundle(warfarin) },
            ...(from !== undefined && { extension: { 'configuration-items': [{ code: 'alert-from', value: from }] } }),
          }),
        )
      ).length
    expect(await grades('minor')).toBeGreaterThan(0)
    expect(await grades('contraindicated')).toBe(0)
  })

  it('order-select speaks of the selected drafts only', async () => {
    const drafts = [warfarin, ibuprofen, drug('a', '723', 'Amoxicillin')]
    const ofOther = await cards(call('order-select', { drafts, selections: ['MedicationRequest/a'] }))
    expect(ofOther.map(({ summary }) => summary).join()).not.toContain('ibuprofen')
    for (const selection of ['MedicationRequest/i', 'i', 'MedicationRequest/i/_history/2', 'MedicationRequest/none'])
      expect(await cards(call('order-select', { drafts, selections: [selection] }))).not.toEqual([])
  })

  it('patient-view looks at the record, and speaks plainly to a patient', async () => {
    const body = call('patient-view', { prefetch: { medicationRequests: bundle(warfarin, ibuprofen) } }) as {
      context: Record<string, unknown>
    }
    const [clinician] = await cards(body)
    const [patient] = await cards({ ...body, context: { ...body.context, userId: 'Patient/p' } })
    expect(patient?.detail).not.toBe(clinician?.detail)
  })

  it('a topical product, gastroprotection, age and an ulcer change the answer', async () => {
    const gel = drug('g', '3355', 'Diclofenac 1% topical gel', {
      dosageInstruction: [{ route: { coding: [{ system: 'http://snomed.info/sct', code: '6064005' }] } }],
    })
    const tablet = drug('t', '3355', 'Diclofenac 50 mg tablet')
    const indicators = async (draft: object, prefetch: object = {}): Promise<string[]> =>
      (
        await cards(
          call('order-sign', { drafts: [draft], prefetch: { medicationRequests: bundle(warfarin), ...prefetch } }),
        )
      ).map(({ indicator }) => indicator)
    expect(await indicators(tablet)).toContain('critical')
    expect(await indicators(gel)).not.toContain('critical')
    const detail = async (prefetch: object): Promise<string> =>
      (
        await cards(
          call('order-sign', { drafts: [ibuprofen], prefetch: { medicationRequests: bundle(warfarin), ...prefetch } }),
        )
      )
        .map((card) => card.detail)
        .join()
    const plain = await detail({})
    const omeprazole = drug('o', '7646', 'Omeprazole')
    const ulcer = bundle({ resourceType: 'Condition', id: 'u', code: { text: 'Peptic ulcer with haemorrhage' } })
    const older = { resourceType: 'Patient', id: 'p', birthDate: '1940-01-01' }
    const changed = await Promise.all([
      detail({ medicationRequests: bundle(warfarin, omeprazole) }),
      detail({ conditions: ulcer }),
      detail({ patient: older }),
    ])
    expect(changed.map((text) => text === plain)).toEqual([false, false, false])
    expect(changed[0]).toContain('protects the stomach')
    expect(changed[1]).toContain('an ulcer or a bleed before')
  })

  it('alcohol comes from AUDIT-C, and drugs that are only hinted at are asked about', async () => {
    const observation = (code: string, value: number): object => ({
      resourceType: 'Observation',
      id: `o${code}`,
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code }] },
      valueQuantity: { value },
    })
    const found = await cards(
      call('order-sign', {
        drafts: [drug('b', '1292', 'Baclofen')],
        prefetch: { observations: bundle(observation('75626-2', 9), observation('82667-7', 4)) },
      }),
    )
    expect(found.map(({ summary }) => summary).join()).toMatch(/alcohol/i)
    expect(found.find(({ indicator }) => indicator === 'info')?.detail).toContain('DAST-10')
  })

  it('names what was not recognised, with its markup taken away', async () => {
    const [card] = await cards(
      call('patient-view', { prefetch: { medicationRequests: bundle({ ...drug('x', '99999999', '<b>Xyzzqq</b>') }) } }),
    )
    expect(card?.indicator).toBe('info')
    expect(card?.detail).toContain('Xyzzqq')
    expect(card?.detail).not.toContain('<b>')
  })

  it('a hook about orders is refused without them, with their place', async () => {
    const { draftOrders: _none, ...context } = (call('order-sign', {}) as { context: Record<string, unknown> }).context
    const answered = await post('/cds-services/mixwise', { ...call('order-sign', {}), context })
    expect(answered.status).toBe(422)
    expect(await answered.json()).toMatchObject({ errors: [{ path: 'context.draftOrders' }] })
  })

  it('an empty search for medicines is an answer, whatever its key', async () => {
    const empty = { resourceType: 'Bundle', type: 'searchset' }
    const asked = (prefetch: object): Promise<Response> =>
      post('/cds-services/mixwise', { ...call('order-sign', { drafts: [ibuprofen] }), prefetch })
    expect((await asked({ medications: empty })).status).toBe(200)
    const link = [{ relation: 'self', url: 'https://ehr.example/fhir/MedicationRequest?patient=p' }]
    expect((await asked({ item1: { ...empty, link } })).status).toBe(200)
    expect((await asked({ item1: empty })).status).toBe(412)
    expect((await asked({ conditions: empty })).status).toBe(412)
  })

  it('a part that failed is named, whichever it is', async () => {
    const failed = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] }
    const body = call('order-sign', { drafts: [ibuprofen], prefetch: { laboratory: failed } })
    const { cards } = (await (await post('/cds-services/mixwise', body)).json()) as { cards: { detail: string }[] }
    expect(cards[0]?.detail).toContain('laboratory')
  })

  it.each([['Error: timeout'], [false], [{}], [JSON.stringify(bundle(warfarin))]])(
    'a part that is no resource (%j) was not read',
    async (part) => {
      const asked = (prefetch: object): Promise<Response> =>
        post('/cds-services/mixwise', { ...call('order-sign', { drafts: [ibuprofen] }), prefetch })
      expect((await asked({ medicationRequests: part })).status).toBe(412)
      const told = await asked({ medicationRequests: bundle(), item7: part, laboratory: part })
      const { cards } = (await told.json()) as { cards: { detail: string }[] }
      expect(cards[0]?.detail).toContain('laboratory, item7')
    },
  )

  it('what the record lacks is fetched; without it the answer is 412', async () => {
    const asked: string[] = []
    const fhir = createServer((incoming, outgoing) => {
      asked.push(`${incoming.url} ${incoming.headers.authorization}`)
      outgoing.setHeader('content-type', 'application/fhir+json')
      outgoing.end(JSON.stringify(incoming.url?.startsWith('/MedicationRequest') ? bundle(warfarin) : bundle()))
    })
    await new Promise<void>((resolve) => fhir.listen(0, '127.0.0.1', resolve))
    const fhirServer = `http://127.0.0.1:${(fhir.address() as AddressInfo).port}`
    const body = { ...call('order-sign', { drafts: [ibuprofen] }), prefetch: {} }
    const found = await cards({ ...body, fhirServer, fhirAuthorization: { access_token: 'secret' } })
    fhir.close()
    expect(found[0]?.indicator).toBe('critical')
    expect(
      asked.some((line) => line.startsWith('/MedicationRequest?patient=p') && line.endsWith('Bearer secret')),
    ).toBe(true)
    expect((await post('/cds-services/mixwise', body)).status).toBe(412)
    expect((await post('/cds-services/mixwise', { ...body, fhirServer: 'http://127.0.0.1:9' })).status).toBe(412)
  })
})

describe('orders that only refer to a Medication', () => {
  it('are named by the server that keeps it', async () => {
    const fhir = createServer((request, response) => {
      const isOne = request.url === '/Medication/m7'
      response.writeHead(isOne ? 200 : 404, { 'content-type': 'application/fhir+json' })
      response.end(isOne ? JSON.stringify({ resourceType: 'Medication', id: 'm7', code: { text: 'warfarin' } }) : '{}')
    })
    await new Promise<void>((resolve) => fhir.listen(0, '127.0.0.1', resolve))
    const fhirServer = `http://127.0.0.1:${(fhir.address() as AddressInfo).port}`
    const refers = (reference: string): object => ({
      resourceType: 'MedicationRequest',
      id: 'r',
      status: 'active',
      subject: { reference: 'Patient/p' },
      medicationReference: { reference },
    })
    const order = (record: object, drafts: readonly object[]): object => ({
      ...call('order-sign', { drafts: [...drafts], prefetch: { medicationRequests: bundle(record) } }),
      fhirServer,
    })
    const gravest = async (asked: object): Promise<readonly string[]> =>
      (await cards(asked as never)).map(({ indicator }) => indicator)
    expect(await gravest(order(refers('Medication/m7'), [ibuprofen]))).toContain('critical')
    expect(await gravest(order(ibuprofen, [refers(`${fhirServer}/Medication/m7`)]))).toContain('critical')
    const unknown = await cards(order(refers('Medication/m8'), [ibuprofen]) as never)
    fhir.close()
    expect(JSON.stringify(unknown)).toContain('Medication/m8')
  })
})

describe('repeats', () => {
  const order = { drafts: [ibuprofen], prefetch: { medicationRequests: bundle(warfarin) } }
  it('are left out only when the caller asks', async () => {
    const configured = service()
    const extension = {
      'pddi-configuration-items': { 'cache-for-order-sign-filtering': true, 'filter-out-repeated-alerts': true },
    }
    const select = { ...order, selections: ['MedicationRequest/i'] }
    expect((await cards(call('order-select', select), configured.post)).length).toBeGreaterThan(0)
    expect((await cards(call('order-sign', order), configured.post)).length).toBeGreaterThan(0)
    await cards(call('order-select', { ...select, extension }), configured.post)
    expect(await cards(call('order-sign', { ...order, extension }), configured.post)).toEqual([])
    expect((await cards(call('order-sign', order), configured.post)).length).toBeGreaterThan(0)
  })
})
