import { parentPort, workerData } from 'node:worker_threads'
import { createApp } from '../app.js'
import type { AsideAnswer, AsideRequest } from '../aside/aside.js'
import { answerAsked, type HookAsked, hookTarget } from '../cds-hooks/hook-aside.js'
import { createGate, problemResponse } from '../gate/gate.js'
import { createMetrics } from '../gate/metrics.js'
import { Refusal } from '../gate/problem.js'
import { linesAnswered, linesTarget } from '../native/batch-aside.js'
import type { AsideMessage, AsideOptions } from './aside.js'
import { loadEngine } from './load-engine.js'

/** The thread that answers aside: the app again, behind a gate that everything has passed already. */
const { artefactDir, ...options } = workerData as AsideOptions
const engine = loadEngine(artefactDir)
const metrics = createMetrics()
const port = parentPort
let requestId = 'none'
const tell = (message: AsideMessage): void => port?.postMessage(message)
const log: Parameters<typeof createApp>[0]['log'] = (entry) => tell({ log: entry })
const app = createApp({
  ...options,
  engine: () => engine,
  metrics,
  log,
  gate: {
    ...createGate({ waitFor: () => 0, apiKeys: [], corsOrigin: undefined, metrics, log, logRequests: false }),
    headers: {},
    requestId: () => requestId,
  },
  callers: {
    header: (request, _env, name) => request.headers.get(name) ?? undefined,
    target: (request) => request.url,
    address: () => 'aside',
  },
  // Hooks are answered where their clients and repeats are known.
  cds: { access: 'off', fetchTimeoutMs: 0, now: () => new Date() },
  feedback: undefined,
  ready: () => true,
  gauges: () => ({}),
})

port?.on('message', ({ id, request }: { id: number; request: AsideRequest }) => {
  requestId = request.requestId
  const { method, target, headers, body } = request
  const answering = async (): Promise<AsideAnswer> => {
    if (target === linesTarget)
      return { status: 200, headers: {}, body: linesAnswered(engine, { headers, ...(body !== undefined && { body }) }) }
    const response = await (target === hookTarget
      ? hookAnswer(JSON.parse(body ?? '') as HookAsked)
      : app.request(target, { method, headers, ...(body !== undefined && { body }) }))
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
  }
  answering()
    .then((answer) => tell({ id, answer }))
    .catch((error: unknown) => {
      log({ event: 'error', requestId: request.requestId, kind: error instanceof Error ? error.name : 'unknown' })
      tell({ id })
    })
})

async function hookAnswer(asked: HookAsked): Promise<Response> {
  try {
    return Response.json(await answerAsked(engine, asked))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return problemResponse(error, 'aside')
  }
}
