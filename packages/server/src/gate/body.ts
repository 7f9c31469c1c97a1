import { repeatedKeys } from '@mixwise/core/contract'
import { Refusal, refusalOf } from './problem.js'

/** A body that drips in holds a connection. */
const longestMs = 300_000

/** Reads a body as text up to a limit, counting what really comes. */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  const packed = request.headers.get('content-encoding') ?? 'identity'
  if (packed.trim().toLowerCase() !== 'identity')
    throw new Refusal(415, 'The body is packed', 'Send it as it is, without a Content-Encoding.', undefined, {
      'accept-encoding': 'identity',
    })
  const declared = request.headers.get('content-length')
  if (Number(declared ?? 0) > maxBytes) throw tooLarge(maxBytes)
  // What says how long it is cannot be longer: it is read whole, at a third of what a stream costs.
  const bytes = declared === null ? await counted(request, maxBytes) : await inTime(request.arrayBuffer().catch(cutOff))
  try {
    return utf8.decode(bytes)
  } catch {
    throw new Refusal(400, 'The body is not UTF-8')
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

async function inTime<Value>(reading: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), longestMs)
  })
  try {
    return await Promise.race([reading, late])
  } finally {
    clearTimeout(timer)
  }
}

async function counted(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (request.body === null) return new Uint8Array()
  const reader = request.body.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  const late = Date.now() + longestMs
  for (;;) {
    const { done, value } = await reader.read().catch(cutOff)
    if (done) break
    if (Date.now() > late) {
      await reader.cancel()
      throw tooSlow()
    }
    size += value.length
    if (size > maxBytes) {
      await reader.cancel()
      throw tooLarge(maxBytes)
    }
    parts.push(value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function tooSlow(): Refusal {
  return new Refusal(408, 'The body took too long')
}

/** Reads a JSON body; a refusal when it is none, or names a key twice: of which only the last would be read. */
export async function readJson(request: Request, maxBytes: number, kinds = /json/i): Promise<unknown> {
  const kind = request.headers.get('content-type') ?? ''
  if (!kinds.test(kind))
    throw new Refusal(415, 'JSON is expected', `The content type was ${kind === '' ? 'missing' : 'another'}.`)
  const text = await readText(request, maxBytes)
  if (text.trim() === '') throw new Refusal(400, 'The body is empty')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refusal(400, 'The body is not JSON')
  }
  const repeated = repeatedKeys(text)
  if (repeated.length > 0) throw refusalOf(repeated)
  return value
}

/** Its sender has gone, which is no fault of ours. */
function cutOff(): never {
  throw new Refusal(400, 'The body was cut off')
}

function tooLarge(maxBytes: number): Refusal {
  return new Refusal(413, 'The body is too large', `At most ${maxBytes} bytes are read.`)
}
