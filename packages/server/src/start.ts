import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { artefactDir } from '@mixwise/knowledge/installed'
import { type AppOptions, createApp } from './app.js'
import { type CdsClient, createTokenVerifier } from './cds-hooks/tokens.js'
import { causeOf, type FeedbackStore } from './feedback.js'
import { type Callers, createGate } from './gate/gate.js'
import { type Log, lineLog } from './gate/log.js'
import { createMetrics } from './gate/metrics.js'
import { type RateLimit, rateLimiter } from './gate/rate-limit.js'
import { type AsideOptions, openAside } from './node/aside.js'
import { compressed } from './node/compress.js'
import { loadEngine } from './node/load-engine.js'
import { installedPage, serveDescription, servePage } from './node/static.js'
import type { SourceNames, UnreadStatement } from './rxnav/wording.js'
import { lazyStore } from './storage/lazy-store.js'
import { openStore } from './storage/open-store.js'

export interface StartOptions {
  host?: string
  port?: number
  /** Where clients reach the service, as they write it; without it, the address it listens on. */
  publicUrl?: string
  sourceNames?: SourceNames
  unreadStatements?: UnreadStatement
  /** Origin allowed to call from a browser; `*` for any. */
  corsOrigin?: string
  rateLimit?: RateLimit
  apiKeys?: readonly string[]
  /** Addresses in `X-Forwarded-For` are believed. */
  trustProxy?: boolean
  maxBodyBytes?: number
  /** Of a record, in the hooks and in `$check`. */
  maxRecordBytes?: number
  /** `postgres://…` or a path, opened at once. */
  store?: string
  /** A path that is opened only when feedback arrives, if `store` is not given. Without either nothing is stored. */
  storeWhenNeeded?: string
  /** Write down when something was asked; never what. */
  audit?: boolean
  cdsClients?: readonly CdsClient[]
  artefactDir?: string
  pageDir?: string
  logRequests?: boolean
  log?: Log
  stopWithinMs?: number
}

export interface Running {
  url: string
  port: number
  /** Whether decision support is off, open on loopback, or verified. */
  cds: 'off' | 'development' | 'verified'
  page: boolean
  /** Reads the knowledge again; keeps the old one when the new one is broken. */
  reload(): boolean
  /** Lets requests finish, then closes. */
  stop(): Promise<void>
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])
type NodeEnv = {
  incoming?: {
    url?: string
    headers: Record<string, string | string[] | undefined>
    socket: { remoteAddress?: string }
  }
}

/**
 * Starts the service on a socket.
 *
 * @example
 * const { url, stop } = await start({ port: 8080 })
 */
export async function start(options: StartOptions = {}): Promise<Running> {
  const host = options.host ?? '127.0.0.1'
  const port = options.port ?? 8080
  const log = options.log ?? lineLog((line) => process.stderr.write(line))
  const dir = options.artefactDir ?? artefactDir
  const cds =
    options.cdsClients !== undefined && options.cdsClients.length > 0
      ? 'verified'
      : loopback.has(host)
        ? 'development'
        : 'off'
  let engine = loadEngine(dir)
  let stopping = false
  const feedback = await feedbackStore(options)
  const metrics = createMetrics()
  const gate = createGate({
    waitFor: rateLimiter(options.rateLimit),
    apiKeys: options.apiKeys ?? [],
    corsOrigin: options.corsOrigin,
    metrics,
    log,
    logRequests: options.logRequests ?? false,
    ...(options.audit === true && feedback !== undefined && { audit: auditTo(feedback, log) }),
  })
  const startedAt = Date.now() / 1000
  const answering: Pick<AppOptions, Exclude<keyof AsideOptions, 'artefactDir'>> = {
    sourceNames: options.sourceNames ?? 'own',
    unreadStatements: options.unreadStatements ?? 'shown',
    publicUrl: (options.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`).replace(/\/+$/, ''),
    maxBodyBytes: options.maxBodyBytes ?? 1_000_000,
    maxRecordBytes: options.maxRecordBytes ?? 20_000_000,
  }
  const beside = openAside({ ...answering, artefactDir: dir }, log)
  const app = createApp({
    ...answering,
    engine: () => engine,
    gate,
    metrics,
    log,
    ...(beside !== undefined && { aside: beside.aside }),
    callers: nodeCallers(options.trustProxy === true),
    cds: {
      access: cds === 'verified' ? createTokenVerifier(options.cdsClients ?? []) : cds,
      fetchTimeoutMs: 3000,
      now: () => new Date(),
    },
    feedback,
    ready: () => !stopping,
    gauges: () => ({
      mixwise_started_seconds: startedAt,
      mixwise_resident_bytes: process.memoryUsage.rss(),
      mixwise_substances: engine.knowledge.slugs.length,
    }),
  })
  serveDescription(app.pages)
  const page = servePage(app.pages, options.pageDir ?? installedPage)

  const server = await listen(
    (request, env) => {
      const accepted = (env as NodeEnv).incoming?.headers['accept-encoding']
      const answer = app.fetch(request, env)
      // Without the header there is nothing to wait for, and an answer made at once is sent at once.
      return typeof accepted === 'string'
        ? Promise.resolve(answer).then((response) => compressed(response, accepted))
        : answer
    },
    { host, port },
  )
  const listening = (server.address() as AddressInfo).port
  log({ event: 'started', detail: `knowledge ${engine.knowledge.version} ${engine.knowledge.hash.slice(0, 16)}` })

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}`,
    port: listening,
    cds,
    page,
    reload() {
      try {
        engine = loadEngine(dir)
      } catch (error) {
        log({ event: 'knowledge-refused', detail: error instanceof Error ? error.message : String(error) })
        return false
      }
      beside?.renew()
      metrics.count('mixwise_knowledge_reloads_total')
      log({
        event: 'knowledge-swapped',
        detail: `knowledge ${engine.knowledge.version} ${engine.knowledge.hash.slice(0, 16)}`,
      })
      return true
    },
    async stop() {
      if (stopping) return
      stopping = true
      log({ event: 'stopping' })
      await closed(server, options.stopWithinMs ?? 10_000)
      await beside?.stop()
      await feedback?.close()
      log({ event: 'stopped' })
    },
  }
}

function listen(
  fetch: (request: Request, env: unknown) => Response | Promise<Response>,
  { host, port }: { host: string; port: number },
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, () => resolve(server)) as Server
    server.keepAliveTimeout = 65_000
    server.headersTimeout = 20_000
    // No limit on a whole request: a batch may run for hours. A connection on which nothing moves is closed, and every
    // other body has a limit of its own.
    server.requestTimeout = 0
    server.setTimeout(120_000)
    server.once('error', reject)
  })
}

/** Takes no new connection, lets running requests end, and cuts what is left after the time allowed. */
function closed(server: Server, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), withinMs)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** Headers and addresses as Node has them, without making a Headers object for every request. */
function nodeCallers(trustProxy: boolean): Callers {
  const header = (request: Request, env: unknown, name: string): string | undefined => {
    const { incoming } = env as NodeEnv
    const value = incoming === undefined ? (request.headers.get(name) ?? undefined) : incoming.headers[name]
    return Array.isArray(value) ? value[0] : value
  }
  return {
    header,
    target: (request, env) => (env as NodeEnv).incoming?.url ?? request.url,
    address(request, env) {
      // Only the last address was written by the proxy that is trusted; those before it say what the client likes.
      const forwarded = trustProxy ? header(request, env, 'x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
      return forwarded ?? (env as NodeEnv).incoming?.socket.remoteAddress ?? 'unknown'
    },
  }
}

async function feedbackStore({ store, storeWhenNeeded }: StartOptions): Promise<FeedbackStore | undefined> {
  if (store !== undefined) return openStore(store)
  return storeWhenNeeded === undefined
    ? undefined
    : lazyStore(
        () => openStore(storeWhenNeeded),
        () => existsSync(storeWhenNeeded),
      )
}

function auditTo(store: FeedbackStore, log: Log): (route: string, status: number, requestId: string) => void {
  let saidAt = 0
  return (route, status, requestId) => {
    store.audit({ at: new Date().toISOString(), route, status, requestId }).catch((error: unknown) => {
      // A disk that is full is said once a while, and not for every request that waited.
      if (Date.now() - saidAt < 10_000) return
      saidAt = Date.now()
      log({ event: 'error', requestId, kind: 'audit', detail: causeOf(error) })
    })
  }
}
