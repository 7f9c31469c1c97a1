import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const leastBytes = 1024
const compressible = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript)|image\/svg)/
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Compresses an answer as the client accepts, when it is worth it. Streams are left alone: they must not wait. */
export async function compressed(response: Response, accepted: string): Promise<Response> {
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
  const { headers, status } = response
  const kind = headers.get('content-type') ?? ''
  if (encoding === undefined || status === 204 || status === 304 || response.body === null) return response
  if (headers.has('content-encoding') || kind.includes('ndjson') || !compressible.test(kind)) return response
  const bytes = new Uint8Array(await response.arrayBuffer())
  const smaller = bytes.length < leastBytes ? bytes : await (encoding === 'br' ? brotli(bytes, quality) : zip(bytes))
  const copied = new Headers(headers)
  copied.delete('content-length')
  if (smaller !== bytes) copied.set('content-encoding', encoding)
  if (!/accept-encoding/i.test(copied.get('vary') ?? '')) copied.append('vary', 'accept-encoding')
  return new Response(new Uint8Array(smaller), { status, headers: copied })
}
