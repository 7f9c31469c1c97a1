import { describe, expect, it } from 'vitest'
import { malformedRequests, sendAll } from './malformed.js'
import { service } from './service.js'

describe('malformed requests', () => {
  it('are refused or answered, and never break the service', async () => {
    const app = service()
    const document = (await (await app.request('/openapi.json')).json()) as Parameters<typeof malformedRequests>[0]
    const requests = malformedRequests(document, 1, 2000)
    const broken: string[] = []
    const statuses = await sendAll(async (path, init) => {
      const response = await app.request(path, init)
      if (response.status >= 500 && response.status !== 503)
        broken.push(`${init.method} ${path.slice(0, 100)} ${String(init.body).slice(0, 200)}`)
      return response
    }, requests)
    expect(broken).toEqual([])
    expect(statuses.filter((status) => status === 422).length).toBeGreaterThan(50)
    expect((await app.request('/healthz')).status).toBe(200)
  })

  it('leave nothing of what was asked in the logs', async () => {
    const app = service()
    await app.post('/v1/check', { list: ['warfarin', 'secretdrug'] })
    await app.request('/v1/about/warfarin?x=secretdrug')
    await app.request('/REST/drugs.json?name=warfarin')
    await app.request('/secretdrug')
    expect(app.logged.length).toBeGreaterThanOrEqual(4)
    expect(JSON.stringify(app.logged)).not.toMatch(/warfarin|secretdrug/)
  })
})
