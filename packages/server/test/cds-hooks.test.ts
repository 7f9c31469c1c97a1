import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, describe, expect, it } from 'vitest'
import { cardId, ruleHash, ruleNamer } from '../src/cds-hooks/card-id.js'
import type { Card } from '../src/cds-hooks/cards.js'
import { createTokenVerifier } from '../src/cds-hooks/tokens.js'
import { openStore } from '../src/storage/open-store.js'
import { engine, service } from './service.js'

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const drug = (id: string, code: string, text: string, more: object = {}): object => ({
  resourceType: 'MedicationRequest',
  id,
  status: 'active',
  intent: 'order',
  subject: { reference: 'Patient/p' },
  medicationCodeableConcept: { coding: [{ system: rxnorm, code }], text },
  ...more,
})
const bundle = (...resources: object[]): object => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
})
const warfarin = drug('w', '11289', 'Warfarin')
const ibuprofen = drug('i', '5640', 'Ibuprofen')

function call(
  hook: string,
  {
    drafts = [],
    selections,
    prefetch = {},
    ...more
  }: Record<string, unknown> & { drafts?: object[]; selections?: string[]; prefetch?: object } = {},
): object {
  return {
    hook,
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    context: {
      userId: 'Practitioner/d',
      patientId: 'p',
      ...(drafts.length > 0 && { draftOrders: bundle(...drafts) }),
      ...(selections !== undefined && { selections }),
    },
    prefetch: {
      medicationRequests: bundle(),
      patient: { resourceType: 'Patient', id: 'p', birthDate: '1970-01-01' },
      ...prefetch,
    },
    ...more,
  }
}

const { post, request } = service()
async function cards(body: object, app = post): Promise<Card[]> {
  const response = await app('/cds-services/mixwise', body)
  expect(response.status).toBe(200)
  return ((await response.json()) as { cards: Card[] }).cards
}

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

describe('feedback', () => {
  it('is counted by rule, without comments or names', async () => {
    const store = await openStore(':memory:')
    afterAll(() => store.close())
    const app = service({ feedback: store })
    const [card] = await cards(
      call('order-sign', { drafts: [ibuprofen], prefetch: { medicationRequests: bundle(warfarin) } }),
      app.post,
    )
    const response = await app.post('/cds-services/mixwise/feedback', {
      feedback: [
        {
          card: card?.uuid,
          outcome: 'overridden',
          overrideReason: { reason: { code: 'will-monitor', system: 's' }, userComment: 'Mr Smith' },
          outcomeTimestamp: '2026-11-23T10:00:00Z',
        },
      ],
    })
    expect(response.status).toBe(200)
    const report = (await (await app.request('/v1/feedback/report')).json()) as { noisiest: string[]; rules: object[] }
    expect(report).toMatchObject({ total: 1, rules: [{ overridden: 1, reasons: { 'will-monitor': 1 } }] })
    expect(report.noisiest[0]).toContain('nsaid')
  })

  it('a card says which rule it is from, and no two rules look the same', () => {
    const { rules, meta } = engine().knowledge
    const named: readonly { id: string; aliases?: readonly string[] }[] = [
      ...Array.from({ length: rules.length }, (_, index) => rules.at(index)),
      ...meta.burdens,
      { id: 'listed' },
      { id: 'not-recognised' },
    ]
    const ids = named.flatMap(({ id, aliases = [] }) => [id, ...aliases])
    expect(new Set(ids.map(ruleHash)).size).toBe(new Set(ids).size)
    const nameOf = ruleNamer(named)
    for (const { id, aliases = [] } of named) for (const name of [id, ...aliases]) expect(nameOf(cardId(name))).toBe(id)
    expect(nameOf('anything')).toBe('unknown')
  })
})

describe('tokens', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES384', { extractable: true })
  const other = await generateKeyPair('ES384')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k' }
  expect(jwk.kty).toBe('EC')
  const client = { iss: 'https://ehr.example', jku: ['https://ehr.example/jwks.json'] }
  const app = service({
    publicUrl: 'https://mixwise.example',
    cds: {
      access: createTokenVerifier([client], () => async () => publicKey),
      fetchTimeoutMs: 100,
      now: () => new Date(),
    },
  })
  const nowS = Math.floor(Date.now() / 1000)
  let count = 0
  const token = (
    claims: Record<string, unknown> = {},
    header: Record<string, unknown> = {},
    key = privateKey,
  ): Promise<string> =>
    new SignJWT({
      iss: client.iss,
      aud: 'https://mixwise.example/cds-services/mixwise',
      iat: nowS,
      exp: nowS + 300,
      jti: `j${count++}`,
      ...claims,
    })
      .setProtectedHeader({ alg: 'ES384', kid: 'k', typ: 'JWT', jku: client.jku[0] as string, ...header })
      .sign(key)
  const status = async (authorization?: string): Promise<number> =>
    (
      await app.post(
        '/cds-services/mixwise',
        call('patient-view'),
        authorization === undefined ? {} : { authorization },
      )
    ).status

  it('a good token passes, once', async () => {
    const good = `Bearer ${await token()}`
    expect(await status(good)).toBe(200)
    expect(await status(good)).toBe(401)
  })
  it.each<[string, () => Promise<string | undefined>]>([
    ['no token', async () => undefined],
    ['a wrong audience', () => token({ aud: 'https://elsewhere.example' })],
    ['an unknown issuer', () => token({ iss: 'https://other.example' })],
    ['one that ended', () => token({ iat: nowS - 900, exp: nowS - 600 })],
    ['one that lives a day', () => token({ exp: nowS + 86_400 })],
    ['one from the future', () => token({ iat: nowS + 3000, exp: nowS + 3300 })],
    ['no id', () => token({ jti: undefined })],
    ['keys from elsewhere', () => token({}, { jku: 'https://evil.example/jwks.json' })],
    ['another key', () => token({}, {}, other.privateKey)],
    [
      'HMAC',
      () =>
        new SignJWT({ iss: client.iss })
          .setProtectedHeader({ alg: 'HS256' })
          .sign(new TextEncoder().encode('x'.repeat(32))),
    ],
    [
      'no signature',
      async () =>
        `${btoa('{"alg":"none"}').replaceAll('=', '')}.${btoa(`{"iss":"${client.iss}"}`).replaceAll('=', '')}.x`,
    ],
  ] as const)('%s is refused', async (_what, make) => {
    const made = await make()
    expect(await status(made === undefined ? undefined : `Bearer ${made}`)).toBe(401)
  })

  it('off, there is no service at all', async () => {
    const off = service({ cds: { access: 'off', fetchTimeoutMs: 100, now: () => new Date() } })
    expect(await (await off.request('/cds-services')).json()).toEqual({ services: [] })
    expect((await off.post('/cds-services/mixwise', call('patient-view'))).status).toBe(404)
  })
})
