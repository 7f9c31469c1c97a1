import type { Context, Hono } from 'hono'
import type { Engine } from '../engine.js'
import { type ClientOf, type Gate, preflight, problemResponse } from '../gate/gate.js'
import { Refusal } from '../gate/problem.js'
import { etagOf, isFresh } from '../native/routes.js'
import { createRxNav } from './reply.js'
import type { Wording } from './wording.js'

export interface RxNavOptions {
  engine(): Engine
  gate: Gate
  clientOf: ClientOf
  /** A header of the request; a runtime that has them at hand gives them without making a Headers object. */
  headerOf(c: Context, name: string): string | undefined
  wording: Wording
}

/**
 * Everything under `/REST`. It passes the same gate as all routes, but asks it directly: a chain of middlewares would cost
 * as much as the answer. `docs/decisions/serving.md` has the figures.
 */
export function rxNavRoutes(app: Hono, { engine, gate, clientOf, headerOf, wording }: RxNavOptions): void {
  const reply = createRxNav(wording)
  app.all('/REST/*', (c) => {
    const began = performance.now()
    const requestId = gate.requestId(headerOf(c, 'x-request-id'))
    const { method, url } = c.req
    let status = 200
    try {
      gate.admit({
        path: '/REST',
        client: clientOf(c),
        authorization: headerOf(c, 'authorization'),
        apiKey: headerOf(c, 'x-api-key'),
      })
      if (method === 'OPTIONS') {
        status = 204
        return withHeaders(preflight(), gate, requestId)
      }
      if (method !== 'GET' && method !== 'HEAD')
        throw new Refusal(405, 'Only GET is answered here', undefined, undefined, { allow: 'GET, HEAD, OPTIONS' })
      const current = engine()
      const start = url.indexOf('/REST/') + 6
      const question = url.indexOf('?', start)
      const path = question === -1 ? url.slice(start) : url.slice(start, question)
      const etag = etagOf(current.knowledge.hash)
      if (isFresh(headerOf(c, 'if-none-match'), etag)) {
        status = 304
        return new Response(null, { status, headers: { ...gate.headers, etag, 'x-request-id': requestId } })
      }
      const answer = reply(current, path, question === -1 ? '' : url.slice(question), headerOf(c, 'accept'))
      status = answer.status
      return new Response(answer.body, {
        status,
        headers: {
          ...gate.headers,
          'content-type': `${answer.kind}; charset=utf-8`,
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
          vary: 'accept, accept-encoding',
          etag,
          'x-request-id': requestId,
        },
      })
    } catch (error) {
      const refusal = error instanceof Refusal ? error : undefined
      if (refusal === undefined) throw error
      status = refusal.status
      return withHeaders(problemResponse(refusal, requestId), gate, requestId)
    } finally {
      gate.done('/REST/*', method, status, requestId, (performance.now() - began) / 1000)
    }
  })
}

function withHeaders(response: Response, gate: Gate, requestId: string): Response {
  for (const [name, value] of Object.entries(gate.headers)) response.headers.set(name, value)
  response.headers.set('access-control-allow-origin', '*')
  response.headers.set('x-request-id', requestId)
  return response
}
