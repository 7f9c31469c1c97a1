import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Running, start } from '../../server/src/start.js'
import { engine } from '../../server/test/service.js'
import { checkMany, createClient, Incomplete, Refused } from '../src/index.js'

let running: Running
beforeAll(async () => {
  running = await start({ port: 0, log: () => undefined })
})
afterAll(() => running.stop())

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const today = '2026-11-28'

describe('a method for each operation', () => {
  it('gives what the library gives', async () => {
    const client = createClient(running.url)
    const { ask } = engine()
    const asked = { items: ['warfarin', 'ibuprofen'], today }
    expect(await client.check(asked)).toEqual(plain(ask.check(asked)))
    expect(await client.name({ name: 'percocet', today })).toEqual(plain(ask.name({ name: 'percocet', today })))
    expect(await client.about({ name: 'baclofen' })).toEqual(plain(ask.about({ name: 'baclofen' })))
    expect(await client.claims({ name: 'baclofen' })).toEqual(plain(ask.claims({ name: 'baclofen' })))
    expect(await client.suggest({ name: 'bacl' })).toEqual(plain(ask.suggest({ name: 'bacl' })))
    expect(await client.stop({ items: ['alprazolam'] })).toEqual(plain(ask.stop({ items: ['alprazolam'] })))
    expect(await client.overdose({ items: ['baclofen'] })).toEqual(plain(ask.overdose({ items: ['baclofen'] })))
    expect(await client.exposure(asked)).toEqual(plain(ask.exposure(asked)))
    expect((await client.sources({})).sources.length).toBeGreaterThan(0)
    expect((await client.knowledge({})).hash).toBe(engine().knowledge.hash)
  })

  it('throws what is refused, with the reasons', async () => {
    const refused = createClient(`${running.url}/`).check({ items: 'warfarin' } as never)
    await expect(refused).rejects.toBeInstanceOf(Refused)
    await expect(refused).rejects.toMatchObject({ status: 422, problem: { errors: [{ path: 'items' }] } })
  })

  it('writes a name into the address whole', async () => {
    const { ask } = engine()
    expect(await createClient(running.url).about({ name: "St John's wort" })).toEqual(
      plain(ask.about({ name: "St John's wort" })),
    )
  })
})

describe('many lists', () => {
  it('are answered in order, each by its id, while they are written', async () => {
    async function* lists() {
      for (let id = 0; id < 500; id++) yield { id, items: id % 2 === 0 ? ['warfarin', 'ibuprofen'] : ['paracetamol'] }
    }
    const answers = []
    for await (const one of checkMany(running.url, lists())) answers.push([one.row, one.id, one.findings.length > 0])
    expect(answers).toEqual(Array.from({ length: 500 }, (_, id) => [id + 1, id, id % 2 === 0]))
  })

  it('are refused as one, or each for itself', async () => {
    const unknown = checkMany(running.url, [['warfarin']], { detail: 'all' as never })
    await expect(unknown.next()).rejects.toBeInstanceOf(Refused)
    const { value } = await checkMany(running.url, [['zzyqx']]).next()
    expect(value?.unrecognised).toMatchObject([{ input: 'zzyqx' }])
  })

  it.each(['', '{"complete":false,"rows":1}\n'])('say when the answer is not whole: %j', async (end) => {
    const fetch = async () => new Response(`{"row":1,"findings":[]}\n${end}`)
    const answers = checkMany('http://127.0.0.1', [['warfarin']], { fetch })
    expect((await answers.next()).value?.row).toBe(1)
    await expect(answers.next()).rejects.toMatchObject({ name: 'Incomplete', rows: 1 })
    expect(new Incomplete(1).message).toContain('1')
  })
})
