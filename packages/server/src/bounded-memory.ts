/** What was made before, by a text that says what for. */
export interface BoundedMemory<Value> {
  of(key: string): Value | undefined
  keep(key: string, value: Value): void
}

/**
 * Remembers so many bytes, as far as they can be told; what was asked for longest ago goes first, and what is too large
 * by itself is not kept. In memory only.
 *
 * @example
 * const memory = boundedMemory<string>(1000, (key, value) => key.length + value.length)
 * memory.keep('a', 'b')
 * memory.of('a') // 'b'
 */
export function boundedMemory<Value>(
  mostBytes: number,
  bytesOf: (key: string, value: Value) => number,
): BoundedMemory<Value> {
  const kept = new Map<string, Value>()
  let bytes = 0
  return {
    of(key) {
      const known = kept.get(key)
      if (known === undefined) return undefined
      // A map stands in the order of its writing: what is asked again becomes the newest.
      kept.delete(key)
      kept.set(key, known)
      return known
    },
    keep(key, value) {
      const size = bytesOf(key, value)
      if (size > mostBytes) return
      const before = kept.get(key)
      if (before !== undefined) bytes -= bytesOf(key, before)
      kept.delete(key)
      kept.set(key, value)
      bytes += size
      for (const [oldest, left] of kept) {
        if (bytes <= mostBytes) break
        kept.delete(oldest)
        bytes -= bytesOf(oldest, left)
      }
    },
  }
}
