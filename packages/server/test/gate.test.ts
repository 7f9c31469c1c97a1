import { describe, expect, it } from 'vitest'
import { rateLimiter } from '../src/gate/rate-limit.js'
import { service } from './service.js'

describe('API keys', () => {
  const app = service({}, { apiKeys: ['right-key', 'second-key'] })
  it.each(['/v1/sources', '/REST/version.json', '/fhir/metadata', '/metrics'])('%s needs one', async (path) => {
    expect((await app.request(path)).status).toBe(401)
    expect((await app.request(path, { headers: { 'x-api-key': 'wrong-key' } })).status).toBe(401)
    expect((await app.request(path, { headers: { 'x-api-key': 'right-key' } })).status).toBe(200)
    expect((await app.request(path, { headers: { authorization: 'Bearer second-key' } })).status).toBe(200)
  })
  it('health checks do not', async () => {
    expect((await app.request('/healthz')).status).toBe(200)
  })
})

describe('a body', () => {
  it('that is cut off is the sender’s fault, and no error of ours', async () => {
    const { request, logged } = service()
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) })
    const headers = { 'content-type': 'application/json' }
    const answered = await request('/v1/check', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    expect(answered.status).toBe(400)
    expect(logged.filter(({ event }) => event === 'error')).toEqual([])
  })

  it('that is packed is refused, and not read as text', async () => {
    const { post } = service()
    for (const path of ['/v1/check', '/fhir/$check', '/cds-services/mixwise']) {
      const answered = await post(path, { items: [] }, { 'content-encoding': 'gzip' })
      expect([answered.status, answered.headers.get('accept-encoding')]).toEqual([415, 'identity'])
    }
  })
})

describe('the rate limit', () => {
  it('lets a burst through, then a trickle', () => {
    const waitFor = rateLimiter({ perSecond: 10, burst: 3 })
    expect([0, 0, 0, 0].map(() => waitFor('a', 1000))).toEqual([0, 0, 0, 1])
    expect(waitFor('b', 1000)).toBe(0)
    expect(waitFor('a', 1100)).toBe(0)
    expect(waitFor('a', 1100)).toBe(1)
  })
  it('says when to come back', async () => {
    const app = service({}, { waitFor: rateLimiter({ perSecond: 0.1, burst: 1 }) })
    expect((await app.request('/REST/version.json')).status).toBe(200)
    const refused = await app.request('/REST/version.json')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await app.request('/v1/sources')).status).toBe(429)
  })
})

describe('problem details', () => {
  const app = service()
  it.each([
    ['not JSON', '{', 'application/json', 400],
    ['nothing', '', 'application/json', 400],
    ['another kind', '{}', 'text/html', 415],
    ['a key that stands twice', '{"items":["a"],"items":["b"]}', 'application/json', 422],
    ['a misspelt key', '{"items":["a"],"person":{"pregnnant":true}}', 'application/json', 422],
    ['too much', JSON.stringify({ items: ['x'.repeat(1_100_000)] }), 'application/json', 413],
  ])('%s', async (_what, body, kind, status) => {
    const response = await app.post('/v1/check', body, { 'content-type': kind })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({
      type: 'about:blank',
      status,
      title: expect.any(String),
      instance: expect.stringMatching(/^urn:request:/),
    })
  })
  it('names the place in the request', async () => {
    const response = await app.post('/v1/check', { items: ['a'], person: { ageYears: 'old' } })
    expect(await response.json()).toMatchObject({ errors: [{ path: 'person.ageYears' }] })
  })
})

describe('headers', () => {
  it('security headers are on pages and refusals alike; other origins only when allowed', async () => {
    const closed = service()
    for (const path of ['/v1/sources', '/nothing', '/v1/about/nothing-at-all']) {
      const { headers } = await closed.request(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
    const open = service({}, { corsOrigin: 'https://ehr.example' })
    expect((await open.request('/v1/sources')).headers.get('access-control-allow-origin')).toBe('https://ehr.example')
    expect((await open.request('/v1/check', { method: 'OPTIONS' })).status).toBe(204)
  })
})
