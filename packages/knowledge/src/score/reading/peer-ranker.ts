import { type Knowledge, nameKinds, osaDistance, sureBit } from '@mixwise/core'

export const peerRankerName = 'trigrams, then edits'

const mostByTrigrams = 50
const leastShared = 0.2

/**
 * A ranker as anybody would write it, to compare with: the fifty names that share most trigrams with a text, then the one
 * that is fewest edits away, of equally near ones the one that shares more.
 *
 * @example
 * peerRanker(knowledge)('gabapenten') // the position of 'gabapentin'
 */
export function peerRanker({ names }: Knowledge): (text: string) => number | undefined {
  const having = new Map<string, number[]>()
  for (let position = 0; position < names.texts.length; position++) {
    const bits = names.kind[position] as number
    if (nameKinds[bits & ~sureBit] === 'code') continue
    for (const trigram of trigramsOf(names.texts.at(position))) {
      const positions = having.get(trigram)
      if (positions === undefined) having.set(trigram, [position])
      else positions.push(position)
    }
  }
  const shared = new Uint8Array(names.texts.length)
  return (text) => {
    const touched: number[] = []
    const wanted = trigramsOf(text)
    for (const trigram of wanted) {
      for (const position of having.get(trigram) ?? []) {
        if (shared[position] === 0) touched.push(position)
        shared[position] = (shared[position] as number) + 1
      }
    }
    const dice = touched.flatMap((position) => {
      const both = wanted.size + (names.lengths[position] as number) + 1
      const value = (2 * (shared[position] as number)) / both
      shared[position] = 0
      return value < leastShared ? [] : [{ position, value }]
    })
    dice.sort((a, b) => b.value - a.value || a.position - b.position)
    const near = dice.slice(0, mostByTrigrams).map((one) => {
      const name = names.texts.at(one.position).replaceAll(' ', '')
      return { ...one, edits: osaDistance(text, name, Math.max(text.length, name.length)) }
    })
    near.sort((a, b) => a.edits - b.edits || b.value - a.value || a.position - b.position)
    return near[0]?.position
  }
}

function trigramsOf(text: string): ReadonlySet<string> {
  const padded = `  ${text.replaceAll(' ', '')} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}
