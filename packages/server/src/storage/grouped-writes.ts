/**
 * Writes of many callers as few: what comes while a write is under way, or within a moment, is written together. A caller
 * hears that its entries are kept only when they are.
 */
export interface GroupedWrites<Entry> {
  /** Resolves once the entries are kept; rejects with what kept them from it. */
  add(entries: readonly Entry[]): Promise<void>
  /** Resolves when nothing waits any more. */
  drained(): Promise<void>
}

export interface GroupingOptions {
  /** How long the first entry waits for others. */
  gatherMs: number
  /** The most that may wait; what comes above is refused. */
  mostWaiting: number
}

interface Waiting<Entry> {
  entries: readonly Entry[]
  resolve(): void
  reject(error: unknown): void
}

/**
 * Groups the writes of a store.
 *
 * @example
 * const writes = groupedWrites(async (entries) => insert(entries), { gatherMs: 5, mostWaiting: 10_000 })
 * await writes.add([entry])
 */
export function groupedWrites<Entry>(
  write: (entries: readonly Entry[]) => Promise<void>,
  { gatherMs, mostWaiting }: GroupingOptions,
): GroupedWrites<Entry> {
  let waiting: Waiting<Entry>[] = []
  let count = 0
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, gatherMs))
      const group = waiting
      waiting = []
      count = 0
      try {
        await write(group.flatMap(({ entries }) => entries))
        for (const one of group) one.resolve()
      } catch (error) {
        for (const one of group) one.reject(error)
      }
    }
    running = undefined
  }

  return {
    add(entries) {
      if (entries.length === 0) return Promise.resolve()
      if (count + entries.length > mostWaiting) return Promise.reject(new Error('Too much waits to be written'))
      count += entries.length
      return new Promise((resolve, reject) => {
        waiting.push({ entries, resolve, reject })
        running ??= run()
      })
    },
    async drained() {
      while (running !== undefined) await running
    },
  }
}
