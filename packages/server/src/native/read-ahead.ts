import { type Knowledge, resolve } from '@mixwise/core'

/** How long work for one request may go on before others have their turn. */
const turnMs = 20

/** Gives others their turn whenever this work has gone on for long enough. */
export interface Pauses {
  isDue(): boolean
  take(): Promise<void>
}

/**
 * Pauses for work in many small steps.
 *
 * @example
 * const pause = pauses()
 * for (const line of lines) { work(line); if (pause.isDue()) await pause.take() }
 */
export function pauses(now: () => number = () => performance.now()): Pauses {
  let began = now()
  return {
    isDue: () => now() - began >= turnMs,
    async take() {
      await new Promise((resolved) => setTimeout(resolved, 0))
      began = now()
    },
  }
}

/**
 * Looks up the names of a request one by one, with pauses, before it is answered at one go: a misspelt name is dear to
 * look up, what was looked up is remembered, and others are answered in between.
 */
export async function readAhead(knowledge: Knowledge, request: unknown): Promise<void> {
  const {
    items = [],
    adding = [],
    past = [],
    country,
    person,
    today = dayOf(new Date()),
  } = request as {
    items?: readonly (string | { name?: string })[]
    adding?: readonly (string | { name?: string })[]
    past?: readonly (string | { name?: string })[]
    country?: string
    person?: { country?: string }
    today?: string
  }
  const lives = country ?? person?.country
  const where = { today, ...(lives !== undefined && { country: lives }) }
  const pause = pauses()
  for (const entry of [...items, ...adding, ...past]) {
    const name = typeof entry === 'string' ? entry : entry.name
    if (typeof name === 'string') resolve(knowledge, name, where)
    if (pause.isDue()) await pause.take()
  }
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
