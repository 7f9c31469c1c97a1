import { type Context, Hono } from 'hono'
import { getPathNoStrict } from 'hono/utils/url'
import { type Aside, asideFor } from './aside/aside.js'
import { type CdsOptions, cdsRoutes } from './cds-hooks/routes.js'
import { collectionOf } from './contract/collection.js'
import { openApi } from './contract/openapi.js'
import { anyText, anything, type Described, json, type Route } from './contract/route.js'
import type { Engine } from './engine.js'
import { causeOf, type FeedbackStore, feedbackAnswer, feedbackReport } from './feedback.js'
import { fhirRoutes, outcomeResponse } from './fhir/routes.js'
import { type Callers, type Gate, gated, problemResponse } from './gate/gate.js'
import type { Log } from './gate/log.js'
import type { Metrics } from './gate/metrics.js'
import { Refusal } from './gate/problem.js'
import { known, nativeRoutes } from './native/routes.js'
import { rxDescribed } from './rxnav/calls.js'
import { rxNavHandler } from './rxnav/routes.js'
import { createWording, type SourceNames, type UnreadStatement } from './rxnav/wording.js'

export interface AppOptions {
  /** The knowledge of the moment; asked once a request, so that a swap never splits an answer. */
  engine(): Engine
  gate: Gate
  metrics: Metrics
  log: Log
  callers: Callers
  sourceNames: SourceNames
  /** Where the drop-in says that nothing was checked about a code; where old clients look, when absent. */
  unreadStatements?: UnreadStatement
  publicUrl: string
  maxBodyBytes: number
  /** The same for records: bodies of the hooks and of `$check`. */
  maxRecordBytes: number
  cds: CdsOptions
  feedback: FeedbackStore | undefined
  /** false while the process is stopping. */
  ready(): boolean
  gauges(): Readonly<Record<string, number>>
  /** Answers what may take long; without it everything is answered here. */
  aside?: Aside
}

export interface App {
  fetch(request: Request, env?: unknown): Response | Promise<Response>
  request(path: string, init?: RequestInit): Promise<Response>
  /** Everything that is answered, as the API description lists it. */
  described: readonly Described[]
  /** For pages that need files; they pass the same gate. */
  pages: Hono
}

/**
 * The service as a function of requests: no file, no socket, nothing of Node, so that it runs in a worker as well.
 *
 * @example
 * await createApp(options).request('/v1/name?q=percocet')
 */
export function createApp(options: AppOptions): App {
  const { engine, gate, metrics, log, callers, maxBodyBytes, feedback } = options
  const wording = createWording(options.sourceNames, options.publicUrl, options.unreadStatements)
  const { aside } = options
  const rest = rxNavHandler({ engine, gate, callers, wording, ...(aside !== undefined && { aside }) })
  // A slash at the end asks for the same, and so does an escape for the sign before an operation.
  const app = new Hono({ getPath: (request) => getPathNoStrict(request).replace('%24', '$') })
  app.use('*', gated(gate, callers))
  const routes: readonly Route[] = [
    ...nativeRoutes({ engine, maxBodyBytes, ...(aside !== undefined && { aside }) }),
    ...cdsRoutes({
      engine,
      maxBodyBytes: options.maxRecordBytes,
      ...(aside !== undefined && { aside }),
      metrics,
      feedback,
      publicUrl: options.publicUrl,
      ...options.cds,
    }),
    ...fhirRoutes({ engine, maxBodyBytes: options.maxRecordBytes, publicUrl: options.publicUrl }),
    ...operationRoutes(options, () => described),
  ]
  const described: readonly Described[] = [...routes, ...rxDescribed]
  for (const { method, path, handle } of aside === undefined ? routes : routes.map(dearAside(aside, options)))
    app.on(method, path.replace(/\{(\w+)\}/g, ':$1'), handle)

  app.notFound((c) => {
    const allowed = methodsOf(routes, c.req.path)
    const refusal =
      allowed.length === 0
        ? new Refusal(404, 'There is nothing here', 'The API is described at /openapi.json.')
        : new Refusal(405, 'The method is another', undefined, undefined, { allow: allowed.join(', ') })
    if (c.req.path.startsWith('/fhir/')) return outcomeResponse(refusal)
    return problemResponse(refusal, requestIdOf(c))
  })
  const failed = (error: unknown, requestId: string): Response => {
    if (error instanceof Refusal) return problemResponse(error, requestId)
    // The message of an error may hold what was asked, so that only its kind is written down.
    const { name, stack = '' } = error instanceof Error ? error : new Error()
    log({ event: 'error', requestId, kind: name, detail: whereOf(stack) })
    return problemResponse(new Refusal(500, 'Something went wrong that is not your fault'), requestId)
  }
  app.onError((error, c) => failed(error, requestIdOf(c)))

  const fetch = (request: Request, env: unknown = {}): Response | Promise<Response> => {
    if (!isRest(callers.target(request, env))) return app.fetch(request, env as object)
    try {
      return rest(request, env)
    } catch (error) {
      return failed(error, 'none')
    }
  }
  return {
    fetch,
    described,
    request: async (path, init) => fetch(new Request(`http://localhost${path}`, init)),
    pages: app,
  }
}

/** Questions whose cost grows with what is asked, and those that are dear whatever is asked. */
const dear: Readonly<Record<string, { always: boolean }>> = {
  check: { always: false },
  name: { always: false },
  suggest: { always: false },
  stop: { always: false },
  overdose: { always: false },
  sheet: { always: true },
  exposure: { always: true },
  timeline: { always: true },
  fhirCheck: { always: false },
  openapi: { always: true },
  collection: { always: true },
}

function dearAside(aside: Aside, { maxBodyBytes, maxRecordBytes }: AppOptions): (route: Route) => Route {
  return (route) => {
    const isDear = Object.hasOwn(dear, route.id) ? dear[route.id] : undefined
    const maxBytes = route.tag === 'FHIR' ? maxRecordBytes : maxBodyBytes
    return isDear === undefined ? route : asideFor(route, { aside, maxBytes, ...isDear })
  }
}

/** What those who run the service ask, and the description of it all. */
function operationRoutes(
  { engine, metrics, feedback, ready, gauges, log, publicUrl }: AppOptions,
  described: () => readonly Described[],
): Route[] {
  const plain = { schema: anyText, kind: 'text/plain' }
  return [
    {
      id: 'feedbackReport',
      method: 'get',
      path: '/v1/feedback/report',
      tag: 'CDS Hooks',
      summary: 'How cards were answered: acceptance by rule, and the noisiest rules',
      answer: { schema: feedbackAnswer, kind: json, description: 'Counts only; nothing about people' },
      refusals: [503],
      async handle(c) {
        if (feedback === undefined) throw new Refusal(503, 'Feedback is not stored here')
        return c.json(feedbackReport(await feedback.counts()))
      },
    },
    {
      id: 'healthz',
      method: 'get',
      path: '/healthz',
      tag: 'Operation',
      summary: 'Whether the process answers',
      answer: { ...plain, description: 'ok' },
      refusals: [],
      handle: (c) => c.text('ok'),
    },
    {
      id: 'readyz',
      method: 'get',
      path: '/readyz',
      tag: 'Operation',
      summary: 'Whether it should be sent requests',
      answer: { ...plain, description: 'ready' },
      refusals: [503],
      async handle(c) {
        if (!ready()) throw new Refusal(503, 'Stopping')
        try {
          await feedback?.ping()
        } catch (error) {
          const cause = causeOf(error)
          log({ event: 'error', kind: 'store', detail: cause })
          throw new Refusal(503, 'The feedback store cannot be written to', cause)
        }
        return c.text('ready')
      },
    },
    {
      id: 'metrics',
      method: 'get',
      path: '/metrics',
      tag: 'Operation',
      summary: 'Counters as Prometheus text',
      answer: { ...plain, description: 'Prometheus text format' },
      refusals: [],
      handle: (c) =>
        c.body(metrics.text(gauges()), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
    },
    {
      id: 'collection',
      method: 'get',
      path: '/collection.json',
      tag: 'Operation',
      summary: 'Every operation as a collection for Postman or Bruno',
      answer: { schema: anything, kind: json, description: 'A collection of Postman 2.1' },
      refusals: [],
      handle: (c) =>
        known(c, engine(), () => collectionOf(openApi(described(), engine().knowledge.version), publicUrl)),
    },
    {
      id: 'openapi',
      method: 'get',
      path: '/openapi.json',
      tag: 'Operation',
      summary: 'This description',
      answer: { schema: anything, kind: json, description: 'OpenAPI 3.1' },
      refusals: [],
      handle: (c) => known(c, engine(), () => openApi(described(), engine().knowledge.version)),
    },
  ]
}

/** The methods with which something is answered at a path. */
function methodsOf(routes: readonly Route[], path: string): readonly string[] {
  const fitting = routes.filter((route) => fits(route.path, path)).map(({ method }) => method.toUpperCase())
  return fitting.includes('GET') ? [...fitting, 'HEAD', 'OPTIONS'] : fitting.length > 0 ? [...fitting, 'OPTIONS'] : []
}

function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = path.split('/')
  return wanted.length === given.length && wanted.every((part, at) => part === given[at] || /^\{\w+\}$/.test(part))
}

function requestIdOf(c: Context): string {
  return (c.get('requestId' as never) as string | undefined) ?? 'none'
}

/** The first place in our code that a stack names, without its message. */
function whereOf(stack: string): string {
  return /\(?([^\s(]+:\d+:\d+)\)?/.exec(stack.slice(stack.indexOf('\n    at')))?.[1]?.replace(/^.*\//, '') ?? ''
}

/** Whether the path begins with `/REST/`, whether or not a scheme and a host stand before it. */
function isRest(target: string): boolean {
  return (
    target.startsWith('/REST/') ||
    (target.charCodeAt(0) !== slash && target.startsWith('/REST/', target.indexOf('/', 8)))
  )
}

const slash = 47
