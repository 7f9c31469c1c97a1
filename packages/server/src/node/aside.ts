import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { AppOptions } from '../app.js'
import type { Aside, AsideAnswer } from '../aside/aside.js'
import type { Log, LogEntry } from '../gate/log.js'
import { Refusal } from '../gate/problem.js'

/** What the thread has to know, as it can be handed over. */
export type AsideOptions = { artefactDir: string } & Pick<
  AppOptions,
  'sourceNames' | 'unreadStatements' | 'publicUrl' | 'maxBodyBytes' | 'maxRecordBytes'
>

/** An answer, none when it broke, or an entry of the log. */
export type AsideMessage = { id: number; answer?: AsideAnswer } | { log: LogEntry }

/** So many threads at the most: each holds the knowledge once more. */
const mostLanes = Math.min(4, availableParallelism())
/** More than these wait for minutes: it is better to be asked again. */
const mostWaiting = 64
/** What takes longer than this is given up, and the thread with it. */
const longestMs = 60_000

/** A thread holds the knowledge once more, about 150 MB; what needs more than this ends the thread alone. */
const resourceLimits = { maxOldGenerationSizeMb: 512 }

// From sources it is the built thread that runs: Node reads no TypeScript.
const entry = ['./aside-worker.js', '../../dist/node/aside-worker.js']
  .map((path) => new URL(path, import.meta.url))
  .find((url) => existsSync(url))

interface Waiting {
  resolve(answer: AsideAnswer): void
  reject(reason: unknown): void
}

/** One thread and what waits for it. */
interface Lane {
  worker: Worker
  waiting: Map<number, Waiting>
}

/**
 * Threads that answer what may take long, each in turn. One is started when it is first needed and the others are busy,
 * and again when it broke. `renew` lets those with the former knowledge end what they have begun.
 *
 * @example
 * const { aside, stop } = openAside({ artefactDir, publicUrl, ... }, log)
 */
export function openAside(
  options: AsideOptions,
  log: Log,
): { aside: Aside; renew(): void; stop(): Promise<void> } | undefined {
  if (entry === undefined) return undefined
  const thread = entry
  let lanes: readonly Lane[] = []
  let counter = 0

  function opened(): Lane {
    // Conditions and loaders of whoever runs the sources are not for the built thread.
    const worker = new Worker(thread, { workerData: options, execArgv: [], resourceLimits })
    const waiting = new Map<number, Waiting>()
    const made: Lane = { worker, waiting }
    worker.unref()
    worker.on('message', (message: AsideMessage) => {
      if ('log' in message) return log(message.log)
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.answer === undefined) asked?.reject(new Refusal(500, 'Something went wrong that is not your fault'))
      else asked?.resolve(message.answer)
      if (!lanes.includes(made) && waiting.size === 0) void worker.terminate()
    })
    const broke = (kind: string): void => {
      lanes = lanes.filter((lane) => lane !== made)
      if (waiting.size === 0) return
      log({ event: 'error', kind })
      for (const { reject } of waiting.values()) reject(brokeOff())
      waiting.clear()
    }
    worker.on('error', (error) => broke(error instanceof Error ? error.name : 'aside'))
    worker.on('exit', () => broke('aside-ended'))
    lanes = [...lanes, made]
    return made
  }

  /** One that has nothing to do, a further one, or the one that has least to do. */
  function freest(): Lane {
    const [least] = lanes.toSorted((a, b) => a.waiting.size - b.waiting.size)
    return least === undefined || (least.waiting.size > 0 && lanes.length < mostLanes) ? opened() : least
  }

  return {
    aside(request) {
      if (lanes.reduce((sum, { waiting }) => sum + waiting.size, 0) >= mostWaiting) return Promise.reject(tooMuch())
      const { worker, waiting } = freest()
      const id = counter++
      return new Promise<AsideAnswer>((resolve, reject) => {
        const late = setTimeout(() => void worker.terminate(), longestMs)
        late.unref()
        const settled =
          <Value>(then: (value: Value) => void) =>
          (value: Value): void => {
            clearTimeout(late)
            then(value)
          }
        waiting.set(id, { resolve: settled(resolve), reject: settled(reject) })
        worker.postMessage({ id, request })
      })
    },
    renew() {
      const former = lanes
      lanes = []
      for (const { worker, waiting } of former) if (waiting.size === 0) void worker.terminate()
    },
    async stop() {
      await Promise.all(lanes.map(({ worker }) => worker.terminate()))
    },
  }
}

/** To ask the same again would break it again, so that nobody is told to. */
function brokeOff(): Refusal {
  return new Refusal(503, 'This could not be answered', 'It, or what was asked beside it, needed more than there is.')
}

function tooMuch(): Refusal {
  return new Refusal(503, 'Too much is being worked on', 'Ask for less at once, or again later.', undefined, {
    'retry-after': '5',
  })
}
