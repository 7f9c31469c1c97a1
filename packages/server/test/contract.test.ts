import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { reportJsonSchema } from '../src/contract/json-schema.js'
import { serveDescription } from '../src/node/static.js'
import { service } from './service.js'

const published = new URL('../../../docs/report.schema.json', import.meta.url)

describe('docs/report.schema.json', () => {
  it('is what the schemas say; run vitest with -u to write it anew', async () => {
    await expect(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(published.pathname)
  })

  it('accepts real reports, full and compact, and refuses broken ones', async () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(published, 'utf8')))
    const { post } = service()
    for (const detail of ['full', 'compact'] as const) {
      for (const list of [
        ['warfarin', 'ibuprofen', 'omeprazole', 'two glasses of wine'],
        ['baclofin'],
        [],
        ['percocet', 'tylenol'],
      ]) {
        const report = await (await post('/v1/check', { items: list, detail })).json()
        expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
      }
    }
    expect(validate({ format: 'mixwise-report/2.1' })).toBe(false)
  })
})

describe('the OpenAPI document', async () => {
  const app = service()
  const document = (await (await app.request('/openapi.json')).json()) as {
    paths: Record<string, Record<string, { operationId: string }>>
    components: { schemas: object }
  }

  it('describes every route of the application, and nothing else', () => {
    const { pages } = service()
    serveDescription(pages)
    const paths = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    const registered = pages.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
    // The pages that show the description are files, no operations.
    const files = ['GET /docs/*']
    // RxNav's calls are one function and no routes, so that they are compared with their own table.
    const viaRouter = paths.filter((path) => !path.includes('/REST/'))
    expect(registered.sort()).toEqual([...viaRouter, ...files].sort())
  })

  it('describes every operation once, and its references lead somewhere', () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect(ids.sort()).toEqual(app.described.map(({ id }) => id).sort())
    for (const [, name] of JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(Object.keys(document.components.schemas)).toContain(name)
    expect(JSON.stringify(document)).not.toContain('$defs')
  })

  it('passes a linter', () => {
    const dir = mkdtempSync(join(tmpdir(), 'mixwise-openapi-'))
    const file = join(dir, 'openapi.json')
    writeFileSync(file, JSON.stringify(document))
    const bin = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js')
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'lint', '--extends=recommended', file], {
      encoding: 'utf8',
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    })
    rmSync(dir, { recursive: true })
    expect(status, stdout + stderr).toBe(0)
  })

  it('names only routes that answer', async () => {
    for (const { method, path, body, parameters = [] } of app.described) {
      const query = parameters
        .filter((one) => one.in === 'query' && one.required)
        .map((one) => `${one.name}=${one.example ?? 'x'}`)
      const address = path.replace(
        /\{(\w+)\}/g,
        (_all, name: string) => parameters.find((one) => one.name === name)?.example ?? 'x',
      )
      const response =
        method === 'get'
          ? await app.request(`${address}?${query.join('&')}`)
          : await app.post(address, '{}', { 'content-type': body?.kind ?? 'application/json' })
      expect([200, 422, 503], `${method} ${path} ${response.status}`).toContain(response.status)
    }
  })
})

describe('the words of the version before', () => {
  const { post, request } = service()
  const same = async (earlier: Promise<Response>, today: Promise<Response>): Promise<void> => {
    const [before, now] = [await earlier, await today]
    expect(before.status).toBe(200)
    expect(await before.text()).toEqual(await now.text())
  }

  it('are read still', async () => {
    const list = ['baclofen', 'diazepam', 'alcohol']
    await same(post('/v1/check', { list }), post('/v1/check', { items: list }))
    await same(request('/v1/name?q=percocet'), request('/v1/name?name=percocet'))
    await same(
      post('/v1/stop', { list, person: { epilepsy: true } }),
      post('/v1/stop', { items: list, person: { conditions: ['epilepsy'] } }),
    )
    const date = '2027-01-05'
    await same(
      post('/v1/sheet', { items: [{ text: 'baclofen' }], otherSubstances: [{ text: 'cannabis' }], date }),
      post('/v1/sheet', { items: ['baclofen'], others: ['cannabis'], date }),
    )
  })

  it('are refused beside those of today, so that neither is dropped', async () => {
    expect((await post('/v1/check', { list: ['a'], items: ['b'] })).status).toBe(422)
  })
})
