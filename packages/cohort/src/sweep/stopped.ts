import { addTime, openTimes, type Times } from './times.js'

/** Days after a last dose within which nothing changes, by substance: substance, agent, first and last of the days. */
export type Washouts = ReadonlyMap<number, readonly (readonly number[])[]>

export function indexWashouts(rows: readonly (readonly number[])[]): Washouts {
  const bySubstance = new Map<number, (readonly number[])[]>()
  for (const row of rows) {
    const known = bySubstance.get(row[0] as number)
    if (known === undefined) bySubstance.set(row[0] as number, [row])
    else known.push(row)
  }
  return bySubstance
}

const joined = openTimes()

/** Puts between the times of a substance, from a place on, those in which it still acts, as `sql/taken.sql` does. */
export function addStopped(times: Times, first: number, washouts: readonly (readonly number[])[]): void {
  joined.count = 0
  for (let at = first; at < times.count; at++) {
    const ends = times.to[at] as number
    const next = at + 1 < times.count ? (times.from[at + 1] as number) : Number.POSITIVE_INFINITY
    copyTime(times, at, joined)
    for (const [substance = 0, agent = 0, firstDay = 0, lastDay = 0] of washouts) {
      if (next <= ends + firstDay) continue
      addTime(joined, {
        substance,
        agent,
        from: ends + firstDay,
        to: Math.min(next - 1, ends + lastDay),
        row: times.row[at] as number,
        assumed: times.assumed[at] as number,
        past: 1,
      })
    }
  }
  times.count = first
  for (let at = 0; at < joined.count; at++) copyTime(joined, at, times)
}

function copyTime(source: Times, at: number, target: Times): void {
  addTime(target, {
    substance: source.substance[at] as number,
    agent: source.agent[at] as number,
    from: source.from[at] as number,
    to: source.to[at] as number,
    row: source.row[at] as number,
    assumed: source.assumed[at] as number,
    past: source.past[at] as number,
  })
}
