import { parentPort, workerData } from 'node:worker_threads'
import { createApp } from '../app.js'
import type { AsideRequest } from '../aside/aside.js'
import { answerAsked, type HookAsked, hookTarget } from '../cds-hooks/hook-aside.js'
import { createGate, problemResponse } from '../gate/gate.js'
import { createMetrics } from '../gate/metrics.js'
import { Refusal } from '../gate/problem.js'
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
  const answering =
    target === hookTarget
      ? hookAnswer(JSON.parse(body ?? '') as HookAsked)
      : app.request(target, { method, headers, ...(body !== undefined && { body }) })
  answering
    .then(async (response) => {
      const answer = {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      }
      tell({ id, answer })
    })
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
