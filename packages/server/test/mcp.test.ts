import { report } from '@mixwise/core/contract'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zodOf } from '../src/contract/zod-of.js'
import { createMcpServer } from '../src/mcp/server.js'
import { engine } from './service.js'

const client = new Client({ name: 'test', version: '1' })
const server = createMcpServer(engine)
beforeAll(async () => {
  const [here, there] = InMemoryTransport.createLinkedPair()
  await Promise.all([server.connect(there), client.connect(here)])
})
afterAll(() => client.close())

const ten = [
  ...['warfarin', 'ibuprofen', 'simvastatin', 'clarithromycin', 'digoxin'],
  ...['furosemide', 'sertraline', 'tramadol', 'omeprazole', 'lisinopril'],
]
const many = Array.from({ length: 50 }, (_, at) => engine().knowledge.facts(at * 40).slug)

describe('the tools for an assistant', () => {
  it('are five, read only, with schemas that are cheap to read', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).sort()).toEqual(['about', 'check', 'exposure', 'name', 'stop'])
    for (const { annotations } of tools) expect(annotations?.readOnlyHint).toBe(true)
    expect(tools.find(({ name }) => name === 'check')?.inputSchema.properties).toHaveProperty('items')
    expect(client.getInstructions()).toContain('not from memory')
  })

  it('check gives the report, cited', async () => {
    const { structuredContent } = await client.callTool({
      name: 'check',
      arguments: { items: ['warfarin', 'ibuprofen', 'xyzzqq'], detail: 'full' },
    })
    const answered = zodOf(report).parse(structuredContent)
    expect(answered.findings[0]?.evidence?.citations.length).toBeGreaterThan(0)
    expect(answered.unrecognised.map(({ input }) => input)).toEqual(['xyzzqq'])
  })

  it.each(['compact', 'full'])('says an emergency before all, and what was wrong with the list: %s', async (detail) => {
    const textOf = async (items: readonly string[]): Promise<string> => {
      const { content } = await client.callTool({ name: 'check', arguments: { items, detail } })
      return (content as { text: string }[])[0]?.text ?? ''
    }
    expect(await textOf(['baclofen 60 tablets', 'cannot be woken'])).toMatch(
      /^"cannot be woken": .*emergency number now/,
    )
    expect(await textOf([])).toContain('The list is empty')
  })

  it('begins with what there is to decide, and gives the whole report beside it', async () => {
    const { content, structuredContent } = await client.callTool({
      name: 'check',
      arguments: { items: ['warfarin', 'ibuprofen', 'xyzzqq'], detail: 'full' },
    })
    const [short, whole] = content as { text: string }[]
    expect(short?.text).toMatch(
      /^Not read, so not checked: xyzzqq\.\n1 to decide \(3 entries, 1 findings\):\n- Serious: ibuprofen/,
    )
    expect(JSON.parse(whole?.text ?? '')).toEqual(structuredContent)
  })

  it.each([
    ['tools/list', 6000, () => client.listTools()],
    ['a check of ten', 8000, () => client.callTool({ name: 'check', arguments: { items: ten } })],
    ['a check of sixty', 8000, () => client.callTool({ name: 'check', arguments: { items: [...ten, ...many] } })],
    ['about', 6000, () => client.callTool({ name: 'about', arguments: { name: 'baclofen' } })],
    ['stop', 6000, () => client.callTool({ name: 'stop', arguments: { items: ten } })],
  ])('%s fits %i letters', async (_title, most, ask) => {
    expect(JSON.stringify(await ask()).length).toBeLessThanOrEqual(most)
  })

  it('says in a brief answer what was not read, what it leaves out and how to have it', async () => {
    const { content, structuredContent } = await client.callTool({
      name: 'check',
      arguments: { items: [...ten, 'xyzzqq'] },
    })
    const { findings, findingsLeftOut, notChecked } = structuredContent as Record<string, unknown>
    expect(findings).toContainEqual(
      expect.objectContaining({ of: expect.arrayContaining(['clarithromycin']), severity: 'contraindicated' }),
    )
    expect(findingsLeftOut).toBeGreaterThan(0)
    expect(notChecked).toEqual([{ input: 'xyzzqq' }])
    const [{ text = '' } = {}] = content as { text?: string }[]
    expect(text).toContain('not checked: xyzzqq')
    expect(text).toContain('"detail": "full"')
  })

  it('name, about and stop answer', async () => {
    const text = async (name: string, given: Record<string, unknown>): Promise<string> =>
      JSON.stringify(await client.callTool({ name, arguments: given }))
    expect(await text('name', { name: 'baclofin' })).toContain('baclofen')
    expect(await text('about', { name: 'baclofen' })).toContain('sources')
    expect(await text('about', { name: 'no such thing at all' })).toContain('"isError":true')
    expect(await text('stop', { items: ['baclofen', 'diazepam'] })).toContain('abruptStopRisk')
  })

  it('refuses what does not fit, and says what was meant', async () => {
    const answered = await client.callTool({ name: 'check', arguments: { items: 'warfarin' } })
    expect(answered).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('"path":"items"') }] })
    const misspelt = await client.callTool({
      name: 'check',
      arguments: { items: ['warfarin'], person: { pregnnant: true } },
    })
    expect(misspelt).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('"didYouMean":"pregnant"') }],
    })
    const unknown = await client.callTool({ name: 'chek', arguments: {} })
    expect(unknown).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('no tool chek') }] })
  })

  it('understands the words of the version before', async () => {
    const ask = async (name: string, given: Record<string, unknown>) =>
      (await client.callTool({ name, arguments: given })).structuredContent ?? name
    expect(await ask('check', { list: ['warfarin', 'ibuprofen'] })).toEqual(
      await ask('check', { items: ['warfarin', 'ibuprofen'] }),
    )
    expect(await ask('name', { q: 'percocet' })).toMatchObject({ status: 'resolved' })
    expect(await ask('name', { text: 'percocet' })).toEqual(await ask('name', { name: 'percocet' }))
    expect(await ask('stop', { list: ['diazepam'], person: { epilepsy: true } })).toEqual(
      await ask('stop', { items: ['diazepam'], person: { conditions: ['epilepsy'] } }),
    )
  })
})
