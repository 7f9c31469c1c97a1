import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, describe, expect, it } from 'vitest'
import { cardId, ruleHash, ruleNamer } from '../src/cds-hooks/card-id.js'
import { createTokenVerifier } from '../src/cds-hooks/tokens.js'
import { openStore } from '../src/storage/open-store.js'
import { bundle, call, cardsOf, ibuprofen, warfarin } from './hook-calls.js'
import { engine, service } from './service.js'

describe('feedback', () => {
  it('is counted by rule, without comments or names', async () => {
    const store = await openStore(':memory:')
    afterAll(() => store.close())
    const app = service({ feedback: store })
    const [card] = await cardsOf(
      app.post,
      call('order-sign', { drafts: [ibuprofen], prefetch: { medicationRequests: bundle(warfarin) } }),
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
