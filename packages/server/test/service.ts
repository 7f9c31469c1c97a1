import type { App } from '../src/app.js'
import { type AppOptions, createApp } from '../src/app.js'
import type { Engine } from '../src/engine.js'
import { createGate, type GateOptions } from '../src/gate/gate.js'
import type { LogEntry } from '../src/gate/log.js'
import { createMetrics } from '../src/gate/metrics.js'
import { rateLimiter } from '../src/gate/rate-limit.js'
import { loadEngine } from '../src/node/load-engine.js'

let loaded: Engine | undefined

/** The compiled knowledge, read once a test file. */
export function engine(): Engine {
  loaded ??= loadEngine()
  return loaded
}

export interface TestService extends App {
  logged: LogEntry[]
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
}

/** The app over the compiled knowledge, without a socket. */
export function service(options: Partial<AppOptions> = {}, gateOptions: Partial<GateOptions> = {}): TestService {
  const logged: LogEntry[] = []
  const metrics = createMetrics()
  const log = (entry: LogEntry): void => void logged.push(entry)
  const app = createApp({
    engine,
    metrics,
    log,
    gate: createGate({
      waitFor: rateLimiter(undefined),
      apiKeys: [],
      corsOrigin: undefined,
      metrics,
      log,
      logRequests: true,
      ...gateOptions,
    }),
    callers: {
      header: (request, _env, name) => request.headers.get(name) ?? undefined,
      target: (request) => request.url,
      address: () => 'test',
    },
    sourceNames: 'own',
    publicUrl: 'http://127.0.0.1:8080',
    maxBodyBytes: 1_000_000,
    maxRecordBytes: 1_000_000,
    cds: { access: 'development', fetchTimeoutMs: 60_000, now: () => new Date('2026-11-23T10:00:00Z') },
    feedback: undefined,
    ready: () => true,
    gauges: () => ({}),
    ...options,
  })
  return {
    ...app,
    logged,
    post: (path, body, headers = {}) =>
      app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}
