import { admissionWords, dischargeWords } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'
import { type Item, isSaid, type SharedState } from './listed-items.js'

/**
 * "Meds on admission: a, b. Meds on discharge: b, c": what stands in both lists is one medicine, taken as the second says;
 * of what stands in the first alone, nobody says whether it goes on. Changes the states in place.
 *
 * @example
 * sayOfStay([], [], []) // undefined
 */
export function sayOfStay(items: readonly Item[], all: readonly Term[], states: SharedState[]): void {
  const [admission, discharge] = [headAt(all, admissionWords), headAt(all, dischargeWords)]
  if (admission === undefined || discharge === undefined || discharge < admission) return
  const placeOf = ({ terms, between }: Item): number =>
    terms.find(({ tag }) => tag === 'name')?.at ?? between.at(-1)?.end ?? 0
  const later = items.filter((item) => placeOf(item) > discharge)
  for (const item of items) {
    const place = placeOf(item)
    if (place < admission || place > discharge || isSaid(states[item.index])) continue
    const again = later.find(({ word }) => word === item.word)
    if (again === undefined) states[item.index] = { unsure: true }
    else states[item.index] = { ...states[again.index], isAgain: true }
  }
}

/** Where such a word ends a head. */
function headAt(all: readonly Term[], words: RegExp): number | undefined {
  const at = all.findIndex(
    ({ word }, place) =>
      words.test(word) &&
      (all[place + 1]?.tag === 'colon' || (all[place + 2]?.tag === 'colon' && all[place + 1]?.tag === 'heading')),
  )
  return at === -1 ? undefined : all[at]?.at
}
