import { together } from '../grammar/fold.js'
import { sensesOf } from '../lexicon/lexicon.js'
import { afterWords, beforeEventWords, besideEventWords, daysOfEvents, turningPoints } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'

const isPeriod = ({ tag }: Term): boolean => tag === 'period'
const isSaid = ({ tag }: Term): boolean => tag === 'number' || tag === 'article' || tag === 'vague'
/** What may stand between such a word and its event, or between the event and the time. */
const isBetween = ({ tag, word }: Term): boolean =>
  ['filler', 'article', 'with', 'to', 'per', 'comma', 'colon', 'dash', 'every', 'relation', 'for', 'of'].includes(
    tag,
  ) || beforeEventWords.test(word)
const mostBetween = 4
/** "7 days pre-op": the event with its word. */
const isBoth = /^(?:pre|post)/

/**
 * "Stopped 5 days before surgery", "5 Tage vor der OP pausieren", "ameliyattan 5 gün önce": so long before or after an
 * event as one term. It says nothing of how long ago something was. A word for an event that stands elsewhere says nothing.
 *
 * @example
 * withEvents([]) // []
 */
export function withEvents(terms: readonly Term[]): readonly Term[] {
  const made: Term[] = [...terms]
  for (let at = 0; at < made.length; at++) {
    if (!isEvent(made[at] as Term) && !isShortForEvent(made, at)) continue
    const [from, to] = spanAround(made, at) ?? dayOf(made, at) ?? [at, at]
    const isBeside = from < at || made.slice(from, to + 1).some(({ word }) => isBesideEvent(word))
    made.splice(
      from,
      to - from + 1,
      isBeside ? together(made.slice(from, to + 1), 'event-span') : asFiller(made[at] as Term),
    )
    at = from
  }
  return withTimesOfUse(made)
}

/** "Stopped after 12 months": for how long it was taken, and not how long ago. */
function withTimesOfUse(terms: readonly Term[]): readonly Term[] {
  if (!terms.some(({ tag }) => tag === 'past')) return terms
  const made: Term[] = []
  for (let at = 0; at < terms.length; at++) {
    const [after, count, period] = terms.slice(at, at + 3)
    const isTime = count !== undefined && isSaid(count) && period !== undefined && isPeriod(period)
    if (after !== undefined && afterWords.test(after.word) && isTime) {
      made.push(together([after, count, period], 'timing'))
      at += 2
    } else made.push(terms[at] as Term)
  }
  return made
}

/** A word for an event may also say for what something is taken. */
const isEvent = ({ tag, word }: Term): boolean =>
  tag === 'event' || (tag === 'reason' && sensesOf(word).some(({ head }) => head === 'event'))
const isBesideEvent = (word: string): boolean => besideEventWords.test(word) || isBoth.test(word)

/** "Omit 48 h pre": the event is understood. */
function isShortForEvent(terms: readonly Term[], at: number): boolean {
  const [term, next] = terms.slice(at, at + 2)
  const isWord =
    term !== undefined &&
    /^(?:pre|preop|postop|before|prior|beforehand|vorher|davor|avant|antes|prima)$/.test(term.word)
  const period = terms[at - 1]
  const isLeftOut = terms.slice(0, at).some(({ tag }) => tag === 'held' || tag === 'past')
  return (
    isWord && isLeftOut && period !== undefined && isPeriod(period) && (next === undefined || endsClause.has(next.tag))
  )
}

const endsClause = new Set(['close', 'comma', 'semicolon'])

/** "On the morning of surgery", "am Tag der OP": from where to where the day and the event stand. */
function dayOf(terms: readonly Term[], event: number): readonly [from: number, to: number] | undefined {
  const day = backTo(terms, event, ({ word }) => daysOfEvents.test(word))
  return day === undefined ? undefined : [day, event]
}

const asFiller = (term: Term): Term =>
  term.tag === 'event' ? { ...term, tag: 'filler', value: '', language: 'everyday' } : term

/** From where to where the time and the event stand, with the word that joins them. */
function spanAround(terms: readonly Term[], event: number): readonly [from: number, to: number] | undefined {
  const before = isBoth.test(terms[event]?.word ?? '')
    ? event
    : backTo(terms, event, ({ word }) => besideEventWords.test(word))
  if (before !== undefined) {
    const isOnDay = daysOfEvents.test(terms[before - 1]?.word ?? '')
    const lead = isOnDay ? before - 1 : timeBefore(terms, before)
    return lead === undefined ? [before, timeBehind(terms, event)] : [lead, event]
  }
  // Turkish says before or after behind the time.
  const behind = timeBehind(terms, event)
  const last = terms[behind + 1]
  return behind > event && last !== undefined && besideEventWords.test(last.word) ? [event, behind + 1] : undefined
}

/** The last place before another at which something stands, past words that only join. */
function backTo(terms: readonly Term[], from: number, is: (term: Term) => boolean): number | undefined {
  for (let at = from - 1; at >= Math.max(0, from - mostBetween); at--) {
    const term = terms[at] as Term
    if (is(term)) return at
    if (!isBetween(term)) return undefined
  }
  return undefined
}

/** Where "5 days" begins that ends right before a place. */
function timeBefore(terms: readonly Term[], end: number): number | undefined {
  const period = terms[end - 1]
  if (period === undefined || !isPeriod(period)) return undefined
  let from = end - 1
  while (from > 0 && (isSaid(terms[from - 1] as Term) || /^(?:to|dash|filler)$/.test((terms[from - 1] as Term).tag)))
    from--
  while (from < end - 1 && !isSaid(terms[from] as Term)) from++
  return from
}

/** Where "5 days" ends that begins right behind a place; that place where there is none. */
function timeBehind(terms: readonly Term[], event: number): number {
  let at = event + 1
  while (at < terms.length && at - event <= mostBetween && isBetween(terms[at] as Term) && !isSaid(terms[at] as Term))
    at++
  if (!isSaid(terms[at] ?? ({ tag: '' } as Term))) return event
  while (isSaid(terms[at + 1] ?? ({ tag: '' } as Term)) || /^(?:to|dash)$/.test(terms[at + 1]?.tag ?? '')) at++
  const period = terms[at + 1]
  return period !== undefined && isPeriod(period) ? at + 1 : event
}

const mostBeforeTurn = 3

/**
 * "Daily until rehab in May", "bis zum Entzug": until something at which a habit ends, as one term. Whether it has been is
 * said by what stands around it.
 *
 * @example
 * withTurningPoints([]) // []
 */
export function withTurningPoints(terms: readonly Term[]): readonly Term[] {
  const made: Term[] = [...terms]
  for (let at = 0; at < made.length; at++) {
    const { tag, value } = made[at] as Term
    if (tag !== 'until' && tag !== 'ceiling' && tag !== 'to') continue
    if (value !== 'or' && isStopToCome(made, at + 1)) {
      const [until, stop] = made.slice(at, at + 2) as [Term, Term]
      made.splice(at, 2, together([{ ...until, tag: 'until' }, stop], 'duration'))
      continue
    }
    let to = at + 1
    while (to <= at + mostBeforeTurn && made[to] !== undefined && isBetween(made[to] as Term) && !isTurn(made[to])) to++
    if (!isTurn(made[to])) continue
    const [until, ...rest] = made.slice(at, to + 1) as [Term, ...Term[]]
    made.splice(
      at,
      to + 1 - at,
      together([{ ...until, tag: 'until' }, ...rest], 'duration', { value: 'turning-point' }),
    )
  }
  return made
}

const datesStop = new Set(['date', 'year', 'when', 'ago', 'number', 'article', 'month', 'at', 'weekday'])

/** "Until stopped by the GP": it has not been; "until stopped in 2019" it has. */
function isStopToCome(terms: readonly Term[], place: number): boolean {
  const next = terms.slice(place + 1).find(({ tag, word }) => tag !== 'filler' || /^(?:in|on)$/.test(word))
  return terms[place]?.tag === 'past' && !datesStop.has(next?.tag ?? '') && !/^(?:in|on)$/.test(next?.word ?? '')
}

const isTurn = (term: Term | undefined): boolean =>
  term !== undefined && (term.tag === 'unknown' || term.tag === 'filler') && turningPoints.test(term.word)
