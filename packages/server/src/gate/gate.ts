import type { Context, MiddlewareHandler } from 'hono'
import type { Log } from './log.js'
import type { Metrics } from './metrics.js'
import { problemOf, Refusal } from './problem.js'

/** What every request passes: who may ask, how often, and what every answer carries. */
export interface Gate {
  /** Throws a refusal when the request may not pass. */
  admit(request: GateRequest): void
  /** The headers every answer carries, but for the request's id. */
  headers: Readonly<Record<string, string>>
  /** Ids are ours: one that a client sent may hold what it asked about, and logs and the audit keep the id. */
  requestId(): string
  done(route: string, method: string, status: number, requestId: string, seconds: number): void
}

export interface GateRequest {
  path: string
  client: string
  authorization: string | undefined
  apiKey: string | undefined
}

export interface GateOptions {
  waitFor(client: string, nowMs: number): number
  /** When there are any, every request but the health checks needs one. */
  apiKeys: readonly string[]
  /** `*`, one origin, or undefined for none. */
  corsOrigin: string | undefined
  metrics: Metrics
  log: Log
  logRequests: boolean
  /** Keeps that something was asked; called for every answer. */
  audit?(route: string, status: number, requestId: string): void
}

/** A strict policy for everything we serve ourselves, the page included. */
export const contentSecurityPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const openPaths = new Set(['/healthz', '/readyz'])

/** Makes the gate. One gate serves all routes, so that none can forget it. */
export function createGate({ waitFor, apiKeys, corsOrigin, metrics, log, logRequests, audit }: GateOptions): Gate {
  const prefix = Math.random().toString(36).slice(2, 8)
  let counter = 0
  const headers: Record<string, string> = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': corsOrigin === undefined ? 'same-origin' : 'cross-origin',
    'content-security-policy': contentSecurityPolicy,
    ...(corsOrigin !== undefined && {
      'access-control-allow-origin': corsOrigin,
      'access-control-expose-headers': 'etag, x-request-id, retry-after',
    }),
  }
  return {
    headers,
    admit({ path, client, authorization, apiKey }) {
      if (openPaths.has(path)) return
      const seconds = waitFor(client, Date.now())
      if (seconds > 0) {
        metrics.count('mixwise_rate_limited_total')
        throw new Refusal(429, 'Too many requests', `Ask again in ${seconds} s.`, undefined, {
          'retry-after': String(seconds),
        })
      }
      // Decision support carries a token of its own, which its routes verify.
      if (apiKeys.length === 0 || path.startsWith('/cds-services')) return
      const key = apiKey ?? /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]
      if (key === undefined || !apiKeys.some((known) => sameText(known, key)))
        throw new Refusal(401, 'An API key is needed', 'Send it as X-Api-Key or as a Bearer token.', undefined, {
          'www-authenticate': 'Bearer',
        })
    },
    requestId: () => `${prefix}-${(counter++).toString(36)}`,
    done(route, method, status, requestId, seconds) {
      metrics.request(route, status, seconds)
      if (audit !== undefined && !openPaths.has(route)) audit(route, status, requestId)
      if (logRequests) log({ event: 'request', requestId, method, route, status, ms: Math.round(seconds * 1e5) / 100 })
    },
  }
}

/** Compares in a time that does not tell how much was right. */
function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let index = 0; index < a.length; index++)
    difference |= a.charCodeAt(index) ^ b.charCodeAt(index % (b.length || 1))
  return difference === 0
}

/** What a runtime knows of a request at less cost than the Request object. */
export interface Callers {
  header(request: Request, env: unknown, name: string): string | undefined
  /** What is asked: the address from its path on, or whole. */
  target(request: Request, env: unknown): string
  /** Who asks, for the rate limit. */
  address(request: Request, env: unknown): string
}

/** The gate as a middleware, for all routes but those under `/REST`, which cannot afford one. */
export function gated(gate: Gate, callers: Callers): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now()
    const requestId = gate.requestId()
    c.set('requestId', requestId)
    try {
      gate.admit({
        path: c.req.path,
        client: callers.address(c.req.raw, c.env),
        authorization: c.req.header('authorization'),
        apiKey: c.req.header('x-api-key'),
      })
      if (c.req.method === 'OPTIONS') c.res = preflight()
      else await next()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      c.res = problemResponse(error, requestId)
    }
    for (const [name, value] of Object.entries(gate.headers))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    // An answer about somebody's list is nothing for a cache on the way.
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
    c.res.headers.set('x-request-id', requestId)
    gate.done(routeOf(c), c.req.method, c.res.status, requestId, (performance.now() - began) / 1000)
  }
}

export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
      'access-control-allow-headers': 'authorization, content-type, accept, if-none-match, x-api-key, x-request-id',
      'access-control-max-age': '86400',
    },
  })
}

export function problemResponse(refusal: Refusal, requestId: string): Response {
  return new Response(JSON.stringify(problemOf(refusal, requestId)), {
    status: refusal.status,
    headers: { 'content-type': 'application/problem+json', ...refusal.headers },
  })
}

/** The pattern that matched: labels and logs hold this and never the address. */
function routeOf(c: Context): string {
  const matched = c.req.matchedRoutes.findLast(({ path }) => path !== '/*' && path !== '*')
  return matched?.path ?? 'none'
}
