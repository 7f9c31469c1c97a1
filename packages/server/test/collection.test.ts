import { describe, expect, it } from 'vitest'
import { service } from './service.js'

const { request } = service()

describe('the collection', () => {
  it('holds every operation of the description, with bodies that are answered', async () => {
    interface Item {
      name: string
      request: {
        method: string
        url: { raw: string }
        header: { key: string; value: string }[]
        body?: { raw: string }
      }
    }
    const collection = (await (await request('/collection.json')).json()) as { item: { item: Item[] }[] }
    const { paths } = (await (await request('/openapi.json')).json()) as { paths: Record<string, object> }
    const items = collection.item.flatMap(({ item }) => item)
    expect(items).toHaveLength(Object.values(paths).flatMap((methods) => Object.keys(methods)).length)
    for (const { request: asked } of items.filter((one) => one.request.url.raw.includes('/v1/check'))) {
      const [kind] = asked.header
      const response = await request(asked.url.raw.replace('{{baseUrl}}', ''), {
        method: asked.method,
        headers: { 'content-type': kind?.value ?? '' },
        ...(asked.body !== undefined && { body: asked.body.raw }),
      })
      expect(response.status).toBe(200)
    }
  })
})
