import type { ReplyMessage, RequestName, Requests } from './messages.js'

/** Thrown when the engine could not answer; the message is for a reader who reports it. */
export class EngineFailure extends Error {
  override name = 'EngineFailure'
}

interface Waiting {
  name: RequestName
  resolve(output: never): void
  reject(failure: Error): void
}

/** Asks the engine something. */
export type Ask = <N extends RequestName>(name: N, input: Requests[N]['input']) => Promise<Requests[N]['output']>

/** Requests whose answer calls substances by their names. */
const naming: ReadonlySet<RequestName> = new Set([
  'suggest',
  'check',
  'about',
  'stop',
  'overdose',
  'sheet',
  'timeline',
  'tryOut',
])

/**
 * The engine, asked to call substances as they are called in a language and country.
 *
 * @example
 * askingIn(ask, 'en-GB')('suggest', { name: 'para' }) // paracetamol first
 */
export function askingIn(ask: Ask, locale: string): Ask {
  return (name, input) => ask(name, naming.has(name) ? { locale, ...input } : input)
}

/**
 * Starts the engine's worker, once something is there that has to come first.
 *
 * @example
 * const ask = startEngine()
 * await ask('suggest', { name: 'baclo', most: 8 })
 */
export function startEngine(after: Promise<unknown> = Promise.resolve()): Ask {
  const started = after.then(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }))
  const waiting = new Map<number, Waiting>()
  let last = 0
  /** Why nothing will be answered any more. */
  let broken: string | undefined
  const ready = started.then((worker) => {
    worker.postMessage({ page: document.baseURI.split('#')[0] })
    worker.onmessage = hear
    worker.onerror = fail
    return worker
  })
  const hear = ({ data }: MessageEvent<ReplyMessage>) => {
    const caller = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failure' in data) caller?.reject(new EngineFailure(data.failure))
    else {
      caller?.resolve(data.output as never)
      performance.measure(`engine ${caller?.name}`, {
        start: Math.max(0, data.startedAt - performance.timeOrigin),
        duration: data.tookMs,
        detail: { handledAt: performance.now() },
      })
    }
  }
  // What does not load says no word of its own.
  const fail = (event: Event): void => {
    const why = (event as ErrorEvent).message ?? 'The engine could not be loaded.'
    for (const { reject } of waiting.values()) reject(new EngineFailure(why))
    waiting.clear()
    broken = why
  }
  return (name, input) =>
    new Promise((resolve, reject) => {
      if (broken !== undefined) {
        reject(new EngineFailure(broken))
        return
      }
      const id = ++last
      waiting.set(id, { name, resolve, reject })
      ready.then((worker) => worker.postMessage({ id, name, input }))
    })
}
