import { knowledgeFiles } from 'virtual:knowledge-files'

/** Thrown when a file of the knowledge is not the one this page was built with. */
export class WrongKnowledge extends Error {
  override name = 'WrongKnowledge'
}

/**
 * Fetches a file of the knowledge, unpacks and reads it, and compares its SHA-256 with the one the script was built with.
 *
 * @throws WrongKnowledge when the digests differ.
 */
export async function fetchVerified<T>(
  id: keyof typeof knowledgeFiles,
  pageUrl: string,
  read: (bytes: ArrayBuffer) => T,
): Promise<T> {
  const file = knowledgeFiles[id]
  if (file === undefined) throw new WrongKnowledge(`This page was built without ${id}.`)
  const { url, sha256, bytes } = file
  const response = await fetch(new URL(url, pageUrl))
  if (!response.ok || response.body === null)
    throw new WrongKnowledge(`${url} could not be fetched: ${response.status}.`)
  const unpacked = await unpack(response.body, bytes)
  // The digest is made beside this thread; what is read meanwhile is only handed out when it is right.
  const digesting = crypto.subtle.digest('SHA-256', unpacked)
  const value = readOrBroken(unpacked, read)
  const digest = await digesting
  const found = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (found !== sha256) throw new WrongKnowledge(`${url} has the digest ${found}; this page expects ${sha256}.`)
  return value()
}

function readOrBroken<T>(bytes: ArrayBuffer, read: (bytes: ArrayBuffer) => T): () => T {
  try {
    const value = read(bytes)
    return () => value
  } catch (failure) {
    return () => {
      throw failure
    }
  }
}

/** Unpacks while it is still arriving, into one buffer of the known size. */
async function unpack(packed: ReadableStream<Uint8Array<ArrayBuffer>>, bytes: number): Promise<ArrayBuffer> {
  const whole = new Uint8Array(bytes)
  let end = 0
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (end + part.value.length > bytes)
      throw new WrongKnowledge(`A file of the knowledge is longer than ${bytes} bytes.`)
    whole.set(part.value, end)
    end += part.value.length
  }
  return whole.buffer
}
