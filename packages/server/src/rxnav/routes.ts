import { type Aside, isLongQuery } from '../aside/aside.js'
import type { Engine } from '../engine.js'
import { type Callers, type Gate, preflight, problemResponse } from '../gate/gate.js'
import { Refusal } from '../gate/problem.js'
import { etagOf, isFresh } from '../native/routes.js'
import { createRxNav, type RxReply } from './reply.js'
import type { Wording } from './wording.js'

export interface RxNavOptions {
  engine(): Engine
  gate: Gate
  callers: Callers
  wording: Wording
  aside?: Aside
}

/**
 * Everything under `/REST`, as one function. It passes the same gate as all routes, but asks it directly: a router and a
 * chain of middlewares would cost as much as the answer. `docs/decisions/serving.md` has the figures.
 */
export function rxNavHandler({
  engine,
  gate,
  callers,
  wording,
  aside,
}: RxNavOptions): (request: Request, env: unknown) => Response | Promise<Response> {
  const reply = createRxNav(wording)
  let etagHash = ''
  let etag = ''
  return (request, env) => {
    const began = performance.now()
    const requestId = gate.requestId()
    const { method } = request
    const target = callers.target(request, env)
    let status = 200
    let handedOver = false
    try {
      gate.admit({
        path: '/REST',
        client: callers.address(request, env),
        authorization: callers.header(request, env, 'authorization'),
        apiKey: callers.header(request, env, 'x-api-key'),
      })
      if (method === 'OPTIONS') {
        status = 204
        return withHeaders(preflight(), gate, requestId)
      }
      if (method !== 'GET' && method !== 'HEAD')
        throw new Refusal(405, 'Only GET is answered here', undefined, undefined, { allow: 'GET, HEAD, OPTIONS' })
      const current = engine()
      if (current.knowledge.hash !== etagHash) {
        etagHash = current.knowledge.hash
        etag = etagOf(etagHash)
      }
      if (isFresh(callers.header(request, env, 'if-none-match'), etag)) {
        status = 304
        return withHeaders(new Response(null, { status, headers: { etag } }), gate, requestId)
      }
      const start = target.indexOf('/REST/') + 6
      const question = target.indexOf('?', start)
      const path = question === -1 ? target.slice(start) : target.slice(start, question)
      if (aside !== undefined && (isDear(path) || isLongQuery(target.slice(start + path.length)))) {
        handedOver = true
        return answeredAside(aside, request, { env, method, requestId, began, target: target.slice(start - 6) })
      }
      const answer = reply(
        current,
        path,
        question === -1 ? '' : target.slice(question),
        callers.header(request, env, 'accept'),
      )
      status = answer.status
      return new Response(method === 'HEAD' ? null : answer.body, {
        status,
        // Fewer headers than elsewhere: nothing here is a page, and each one is paid for in every answer.
        headers: {
          'content-type': contentTypes[answer.kind],
          'access-control-allow-origin': '*',
          'x-content-type-options': 'nosniff',
          vary: 'accept, accept-encoding',
          etag,
          'x-request-id': requestId,
        },
      })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      status = error.status
      return withHeaders(problemResponse(error, requestId), gate, requestId)
    } finally {
      if (!handedOver) gate.done('/REST/*', method, status, requestId, (performance.now() - began) / 1000)
    }
  }

  async function answeredAside(
    answerAside: Aside,
    request: Request,
    { env, method, requestId, began, target }: HandedOver,
  ): Promise<Response> {
    let status = 503
    try {
      const accept = callers.header(request, env, 'accept')
      const answer = await answerAside({
        method: 'GET',
        target,
        headers: accept === undefined ? {} : { accept },
        requestId,
      })
      status = answer.status
      return new Response(method === 'HEAD' ? null : answer.body, { status, headers: answer.headers })
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, 'Something went wrong that is not your fault')
      status = refusal.status
      return withHeaders(problemResponse(refusal, requestId), gate, requestId)
    } finally {
      gate.done('/REST/*', method, status, requestId, (performance.now() - began) / 1000)
    }
  }
}

interface HandedOver {
  env: unknown
  method: string
  requestId: string
  began: number
  target: string
}

/** What goes through all that is held of a substance or a class. */
function isDear(path: string): boolean {
  return /^(?:prescribe\/)?(?:interaction\/interaction|rxclass\/classMembers)(?:\.|\/|$)/i.test(path)
}

const contentTypes: Readonly<Record<RxReply['kind'], string>> = {
  'application/json': 'application/json; charset=utf-8',
  'application/xml': 'application/xml; charset=utf-8',
  'application/problem+json': 'application/problem+json',
}

function withHeaders(response: Response, gate: Gate, requestId: string): Response {
  for (const [name, value] of Object.entries(gate.headers)) response.headers.set(name, value)
  response.headers.set('access-control-allow-origin', '*')
  response.headers.set('x-request-id', requestId)
  return response
}
