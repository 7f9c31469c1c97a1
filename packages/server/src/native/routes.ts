import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import { openApi } from '../contract/openapi.js'
import { checkRequest, sheetRequest, stopRequest, timelineRequest } from '../contract/requests.js'
import type { Engine } from '../engine.js'
import { readJson } from '../gate/body.js'
import { accepted, Refusal } from '../gate/problem.js'
import { batchDetail, batchStream } from './batch.js'
import { checkFor } from './check.js'
import { aboutFor, claimsFor, nameFor, stopFor } from './look-up.js'
import { sheetFor } from './sheet.js'
import { timelineFor } from './timeline.js'

export interface NativeOptions {
  engine(): Engine
  maxBodyBytes: number
}

/** The native API: JSON in and out by the published schemas. */
export function nativeRoutes(app: Hono, { engine, maxBodyBytes }: NativeOptions): void {
  const bodyOf = async <Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.output<Schema>> =>
    accepted(schema, await readJson(c.req.raw, maxBodyBytes))

  app.post('/v1/check', async (c) => c.json(checkFor(engine(), await bodyOf(c, checkRequest))))
  app.post('/v1/stop', async (c) => c.json(stopFor(engine(), await bodyOf(c, stopRequest))))
  app.post('/v1/timeline', async (c) => c.json(timelineFor(engine(), await bodyOf(c, timelineRequest))))
  app.post('/v1/sheet', async (c) => {
    const { kind, body } = sheetFor(engine(), await bodyOf(c, sheetRequest))
    return c.body(body, 200, { 'content-type': kind })
  })
  app.post('/v1/batch', (c) => {
    const kind = c.req.header('content-type') ?? ''
    if (!/ndjson|jsonl|json-seq|octet-stream|text\/plain/i.test(kind))
      throw new Refusal(415, 'NDJSON is expected', 'Send application/x-ndjson: one JSON list a line.')
    const detail = batchDetail(c.req.query('detail'))
    if (c.req.raw.body === null) return c.body('', 200, { 'content-type': 'application/x-ndjson' })
    return c.body(batchStream(engine(), c.req.raw.body, detail), 200, { 'content-type': 'application/x-ndjson' })
  })

  app.get('/v1/name', (c) => {
    const text = c.req.query('q')
    if (text === undefined)
      throw new Refusal(422, 'The request does not fit its schema', undefined, [
        { path: 'q', message: 'It is needed.' },
      ])
    return known(c, engine(), () => nameFor(engine(), text))
  })
  app.get('/v1/about/:name', (c) => known(c, engine(), () => aboutFor(engine(), c.req.param('name'))))
  app.get('/v1/claims/:name', (c) => known(c, engine(), () => claimsFor(engine(), c.req.param('name'))))
  app.get('/v1/sources', (c) =>
    known(c, engine(), () => {
      const { version, hash, meta } = engine().knowledge
      return { knowledge: { version, hash }, counts: meta.counts, sources: meta.sources }
    }),
  )
  app.get('/v1/knowledge', (c) =>
    known(c, engine(), () => {
      const { version, hash, meta } = engine().knowledge
      return { version, hash, builtFrom: meta.builtFrom, counts: meta.counts }
    }),
  )
  app.get('/openapi.json', (c) => known(c, engine(), () => openApi(engine().knowledge.version)))
}

/** An answer that only changes with the knowledge, so that a client need not fetch it twice. */
function known(c: Context, { knowledge }: Engine, make: () => object | undefined): Response {
  const etag = etagOf(knowledge.hash)
  const headers = { etag, 'cache-control': 'no-cache', vary: 'accept-encoding' }
  if (isFresh(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
  const made = make()
  if (made === undefined)
    throw new Refusal(
      404,
      'Nothing is held under this name',
      'It must be the sure name of one substance; ask /v1/name.',
    )
  return c.json(made, 200, headers)
}

export function etagOf(hash: string): string {
  return `W/"${hash.slice(0, 24)}"`
}

export function isFresh(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some((given) => given.trim() === etag) === true
}
