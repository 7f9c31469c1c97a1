import { execFile, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Running, start } from '../src/start.js'

interface OldClient {
  config: { baseUrl: string }
  version(): Promise<string>
  sources(): Promise<string>
  interaction(rxcui: string, sources: string[]): Promise<string>
  interactionsBetweenDrugs(rxcuis: string[], sources: string[]): Promise<string>
}

const require = createRequire(import.meta.url)
// The client uses lodash without naming it among its dependencies; it is lent the copy that another package brings.
const modules = require('node:module') as { _resolveFilename(name: string, ...rest: unknown[]): string }
const resolveFilename = modules._resolveFilename
const lodash = createRequire(require.resolve('fhir')).resolve('lodash')
modules._resolveFilename = (name, ...rest) =>
  name === 'lodash' ? lodash : resolveFilename.call(modules, name, ...rest)

/** The published client as it was for the retired service, with one address changed. */
const { RxnavApi } = require('rxnav-api') as { RxnavApi: new () => { json(): { drugInteractionApi(): OldClient } } }

let running: Running
let client: OldClient
const parsed = (answer: unknown): Record<string, unknown> =>
  (typeof answer === 'string' ? JSON.parse(answer) : answer) as Record<string, unknown>

beforeAll(async () => {
  running = await start({ port: 0, log: () => undefined })
  client = new RxnavApi().json().drugInteractionApi()
  client.config.baseUrl = `${running.url}/REST/interaction`
})
afterAll(() => running.stop())

describe('npm rxnav-api, unchanged', () => {
  it('reads versions and sources', async () => {
    const { sourceVersionList } = parsed(await client.version()) as { sourceVersionList: { sourceVersion: string[] } }
    expect(sourceVersionList.sourceVersion).toHaveLength(2)
    for (const version of sourceVersionList.sourceVersion) expect(version.split(':')).toHaveLength(2)
    expect(parsed(await client.sources())).toMatchObject({ sourceList: { source: ['Mixwise', 'ONCHigh'] } })
  })

  it('reads the interactions of one drug and of a list', async () => {
    expect(parsed(await client.interaction('11289', ['Mixwise', 'ONCHigh']))).toHaveProperty('interactionTypeGroup')
    const list = parsed(await client.interactionsBetweenDrugs(['11289', '5640'], ['Mixwise', 'ONCHigh']))
    expect(list).toHaveProperty(
      'fullInteractionTypeGroup[0].fullInteractionType[0].interactionPair[0].severity',
      'high',
    )
  })
})

describe('a client that reads XML', () => {
  it('gets well-formed pairs keyed by different ids', async () => {
    const xml = await (await fetch(`${running.url}/REST/interaction/list.xml?rxcuis=11289+5640+`)).text()
    const ids = [...xml.matchAll(/<sourceConceptItem><id>([^<]+)<\/id>/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(2)
    expect(balanced(xml)).toBe(true)
  })
})

const phpThere = spawnSync('php', ['--version']).status === 0
if (!phpThere) console.warn('PHP is not installed; the client that reads what OpenEMR reads is left out.')
describe.runIf(phpThere)('a PHP client that reads what OpenEMR reads', () => {
  it('finds names, severities and descriptions', async () => {
    const file = fileURLToPath(new URL('./openemr.php', import.meta.url))
    const { stdout } = await promisify(execFile)('php', [file, running.url])
    const lines = JSON.parse(stdout) as { drug1: string; drug2: string; severity: string; description: string }[]
    expect(lines[0]).toMatchObject({ drug1: 'ibuprofen', drug2: 'warfarin', severity: 'high' })
    for (const { description } of lines) expect(description.length).toBeGreaterThan(10)
  })
})

function balanced(xml: string): boolean {
  const open: string[] = []
  for (const [, close, name, empty] of xml.matchAll(/<(\/?)([\w-]+)(\/?)>/g)) {
    if (empty === '/') continue
    if (close === '') open.push(name as string)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}
