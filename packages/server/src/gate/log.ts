/** One line of JSON an event. The fields are a closed list, so that what somebody takes cannot slip in. */
export interface LogEntry {
  event: 'request' | 'error' | 'started' | 'stopping' | 'stopped' | 'knowledge-swapped' | 'knowledge-refused'
  requestId?: string
  method?: string
  /** The pattern of the route, as `/v1/about/:name`; never the address asked for. */
  route?: string
  status?: number
  ms?: number
  /** Bytes of the body, when the client said so. */
  bytes?: number
  /** The name of an error's kind, never its message when a request caused it. */
  kind?: string
  detail?: string
}

export type Log = (entry: LogEntry) => void

/** Writes entries as lines, each with its time. */
export function lineLog(write: (line: string) => void, now: () => Date = () => new Date()): Log {
  return (entry) => write(`${JSON.stringify({ at: now().toISOString(), ...entry })}\n`)
}
