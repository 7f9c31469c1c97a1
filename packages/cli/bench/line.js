/** One figure: what, measured, target, peer. */
export function printLine(what, measured, target, met, peer = '') {
  console.log(
    `${met ? 'met   ' : 'MISSED'}  ${what.padEnd(46)} ${measured.padEnd(22)} target ${target.padEnd(18)} ${peer}`,
  )
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** Random numbers that are the same in every run (mulberry32). */
export function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
