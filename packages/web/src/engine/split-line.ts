import type { Engine } from '@mixwise/core'

/** Behind it a piece of a line is read as what is said of a medicine, if it can be. */
const host = 'baclofen'

/**
 * One line as the lines it stands for, parted at its commas: "baclofen 10 mg, three times a day, wine" is two. What names
 * nothing of its own belongs to what stands before it, and whether it does is for the reader to say. A comma within a
 * number parts nothing.
 *
 * @example
 * splitLine(engine, 'baclofen 10 mg, three times a day, wine') // ['baclofen 10 mg, three times a day', 'wine']
 */
export function splitLine(engine: Pick<Engine, 'check'>, line: string): readonly string[] {
  const lines: string[] = []
  for (const piece of line.split(/,(?!\d)/).map((one) => one.trim())) {
    const before = lines.at(-1)
    if (piece === '') continue
    if (before !== undefined && saysHow(engine, piece)) lines[lines.length - 1] = `${before}, ${piece}`
    else lines.push(piece)
  }
  return lines
}

/** Whether a piece only says how something is taken: behind a medicine it adds no name, and all of it is read. */
function saysHow(engine: Pick<Engine, 'check'>, piece: string): boolean {
  const { substances, unread, unrecognised } = engine.check({ items: [`${host}, ${piece}`] })
  const [one, ...more] = substances
  const isHost = one?.status === 'resolved' && one.how !== 'parts' && more.length === 0
  return isHost && unread.length === 0 && unrecognised.length === 0
}
