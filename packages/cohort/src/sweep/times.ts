/** Times in which somebody takes something, a column for each part, for reuse from person to person. */
export interface Times {
  count: number
  substance: number[]
  agent: number[]
  from: number[]
  to: number[]
  /** The row of the input that began it. */
  row: number[]
  /** 1 where it rests on drinking that is assumed. */
  assumed: number[]
  /** 1 where it was stopped before, and only still acts. */
  past: number[]
}

export function openTimes(): Times {
  return { count: 0, substance: [], agent: [], from: [], to: [], row: [], assumed: [], past: [] }
}

/** Adds one; of what a call leaves out nothing is assumed. */
export function addTime(
  times: Times,
  one: { substance: number; agent: number; from: number; to: number; row: number; assumed: number; past: number },
): void {
  const at = times.count++
  times.substance[at] = one.substance
  times.agent[at] = one.agent
  times.from[at] = one.from
  times.to[at] = one.to
  times.row[at] = one.row
  times.assumed[at] = one.assumed
  times.past[at] = one.past
}
