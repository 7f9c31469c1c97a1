import type { ToldOfPerson } from '../vocabulary/told.js'
import type { Part, PartUse, UnreadReason } from './reading.js'
import type { Term } from './terms.js'

export const uses: Readonly<Record<string, PartUse>> = {
  name: 'name',
  amount: 'amount',
  units: 'amount',
  others: 'amount',
  concentration: 'strength',
  combination: 'amount',
  percentage: 'strength',
  rate: 'amount',
  millilitres: 'amount',
  'day-total': 'amount',
  count: 'count',
  number: 'count',
  pattern: 'frequency',
  'per-day-count': 'frequency',
  frequency: 'frequency',
  divided: 'frequency',
  part: 'time',
  clock: 'time',
  'from-to': 'time',
  timing: 'time',
  weekday: 'time',
  'weekday-set': 'time',
  'other-days': 'time',
  excepting: 'time',
  meals: 'time',
  relation: 'time',
  form: 'form',
  'count-form': 'form',
  release: 'form',
  route: 'route',
  'as-needed': 'as-needed',
  ceiling: 'ceiling',
  'ceiling-of': 'ceiling',
  duration: 'duration',
  span: 'duration',
  'ago-span': 'state',
  when: 'state',
  ahead: 'state',
  present: 'state',
  changed: 'state',
  former: 'state',
  year: 'state',
  date: 'state',
  past: 'state',
  planned: 'state',
  held: 'state',
  skipped: 'state',
  missed: 'state',
  used: 'state',
  'event-span': 'state',
  started: 'state',
  aside: 'supply',
  'list-number': 'supply',
  supply: 'supply',
  'as-directed': 'ask',
  variable: 'ask',
  taper: 'ask',
  afterwards: 'ask',
  ask: 'ask',
  package: 'ask',
  unsure: 'ask',
  contradiction: 'ask',
  salt: 'salt',
  reason: 'reason',
  measurement: 'measurement',
}

/** What each piece of the text was used for. */
export class Accounts {
  readonly text: string
  readonly #places: { at: number; end: number; as: PartUse; reason?: UnreadReason; tells?: ToldOfPerson }[] = []
  readonly #terms: readonly Term[]

  constructor(text: string, terms: readonly Term[]) {
    this.text = text
    this.#terms = terms
  }

  set({ at, end }: Term, as: PartUse, reason?: UnreadReason, tells?: ToldOfPerson): void {
    // What a name says of its strength stands nowhere of its own.
    if (at === end) return
    // What is said once of several names is read with each of them.
    if (this.#places.some((place) => place.at === at && place.end === end)) return
    this.#places.push({ at, end, as, ...(reason !== undefined && { reason }), ...(tells !== undefined && { tells }) })
  }

  /** In order and without gaps but white space: what no rule asked for is filler if the tables say so. */
  parts(): readonly Part[] {
    const places = [...this.#places]
    for (const term of this.#terms) {
      if (places.some(({ at, end }) => term.at >= at && term.end <= end)) continue
      places.push({ at: term.at, end: term.end, as: 'filler' })
    }
    return places
      .sort((a, b) => a.at - b.at)
      .map(({ at, end, as, reason, tells }) => ({
        text: this.text.slice(at, end),
        at,
        as,
        ...(reason !== undefined && { reason }),
        ...(tells !== undefined && { tells: [tells] }),
      }))
  }
}
