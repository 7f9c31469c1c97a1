import { knowledgeFiles } from 'virtual:knowledge-files'

/** Thrown when a file of the knowledge is not the one this page was built with. */
export class WrongKnowledge extends Error {
  override name = 'WrongKnowledge'
}

/**
 * Fetches a file of the knowledge, unpacks it and compares its SHA-256 with the one the script was built with.
 *
 * @throws WrongKnowledge when the digests differ.
 */
export async function fetchVerified(id: keyof typeof knowledgeFiles, pageUrl: string): Promise<ArrayBuffer> {
  const { url, sha256 } = knowledgeFiles[id]
  const response = await fetch(new URL(url, pageUrl))
  if (!response.ok) throw new WrongKnowledge(`${url} could not be fetched: ${response.status}.`)
  const received = await response.arrayBuffer()
  const bytes = isGzip(received) ? await unpacked(received) : received
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  const found = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (found !== sha256) throw new WrongKnowledge(`${url} has the digest ${found}; this page expects ${sha256}.`)
  return bytes
}

function isGzip(buffer: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength))
  return first === 0x1f && second === 0x8b
}

function unpacked(buffer: ArrayBuffer): Promise<ArrayBuffer> {
  const stream = new Blob([buffer]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).arrayBuffer()
}
