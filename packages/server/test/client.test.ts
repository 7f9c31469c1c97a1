import { createClient, Refused } from '@mixwise/core/contract'
import { describe, expect, it } from 'vitest'
import { engine, service } from './service.js'

const { request } = service()
const client = createClient('', (address, asked) => request(address, asked))
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('the client made from the contract', () => {
  it('gives what the library gives', async () => {
    const asked = { items: ['warfarin', 'ibuprofen'] }
    expect(await client.check(asked)).toEqual(plain(engine().ask.check(asked)))
    expect(await client.name({ name: 'percocet' })).toEqual(plain(engine().ask.name({ name: 'percocet' })))
    expect(await client.about({ name: 'baclofen' })).toEqual(plain(engine().ask.about({ name: 'baclofen' })))
    expect((await client.sources({})).sources.length).toBeGreaterThan(0)
  })

  it('throws what is refused, with the reasons', async () => {
    const refused = client.check({ items: 'warfarin' } as never)
    await expect(refused).rejects.toBeInstanceOf(Refused)
    await expect(refused).rejects.toMatchObject({ status: 422, problem: { errors: [{ path: 'items' }] } })
  })
})

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
