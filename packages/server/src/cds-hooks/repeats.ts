/**
 * Cards that order-select has given, for callers who want them left out at order-sign. Keys are hashes: who was treated
 * by whom with what cannot be read back. Nothing outlives the process or an hour.
 */
export interface Repeats {
  remember(key: string, nowMs: number): void
  has(key: string, nowMs: number): boolean
}

const keepMs = 3_600_000
const maxKept = 100_000

export function createRepeats(): Repeats {
  const given = new Map<string, number>()
  return {
    remember(key, nowMs) {
      if (given.size >= maxKept) for (const [old, atMs] of given) if (nowMs - atMs > keepMs) given.delete(old)
      if (given.size >= maxKept) given.clear()
      given.set(key, nowMs)
    },
    has(key, nowMs) {
      const atMs = given.get(key)
      return atMs !== undefined && nowMs - atMs <= keepMs
    },
  }
}

/** The key of a card: clinician, patient, encounter, this service, and what the card says of which medicines. */
export async function repeatKey(parts: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
