import { settle } from '../check/contradictions.js'
import { spokenIssue } from '../check/report.js'
import { readTaking } from '../check/taking-issues.js'
import type { SpokenIssue, Unread } from '../contract/parts.js'
import type { TimelineEntry } from '../contract/timeline.js'
import type { Knowledge } from '../knowledge/open.js'
import { unknownSlugs } from '../names/chosen.js'
import { phraseOptions } from '../names/phrase-options.js'
import { type Whereabouts, whereabouts } from '../names/resolution.js'
import { ethanolSlug } from '../phrase/drinks/alcohol-amount.js'
import type { DrinkReading } from '../phrase/drinks/drink.js'
import { inOrder } from '../phrase/grammar/times.js'
import { readPhrase } from '../phrase/read.js'
import type { Ask, Intake, NamedPart, PhraseReading } from '../phrase/reading.js'
import { type Amount, highOf, lowOf, middleOf, type Taking, timesAmount } from '../phrase/taking.js'
import type { TimelineDose, TimelineItem } from '../pk/request.js'
import type { Issue } from '../vocabulary/issues.js'
import { oneSubstance } from './named.js'

/** An entry of a timeline as it was understood. */
export interface ReadEntry {
  item: number
  slug: string
  doses: readonly TimelineDose[]
  drink?: Omit<DrinkReading, 'asks' | 'gramsEthanol'>
}

/** The entries of a timeline, ready to be simulated, and everything about them that was not understood. */
export interface ReadEntries {
  items: TimelineItem[]
  read: ReadEntry[]
  unread: Unread[]
  issues: SpokenIssue[]
  /** Clock time at the start of the chart: as it was given, or the full hour of the first time. */
  startClockH?: number
}

type EntryParts = Exclude<TimelineEntry, string>

/** Where and when phrases are read. */
interface Around extends Whereabouts {
  startClockH?: number
}

/**
 * Reads the entries of a timeline: phrases, names with doses, or names with how they are taken. Clock times become hours
 * from the start of the chart. What lacks an amount or a time is an issue, never a guess.
 *
 * @example
 * readEntries(knowledge, ['two pints of lager at 20:00'], { country: 'GB' }).items[0]?.doses // [{ gramsEthanol: [32.3, 46.6], atH: 0 }]
 */
export function readEntries(knowledge: Knowledge, entries: readonly TimelineEntry[], around: Around): ReadEntries {
  const found: ReadEntries = { items: [], read: [], unread: [], issues: [] }
  const clocked: Clocked[] = []
  entries.forEach((entry, index) => {
    const {
      name,
      slugs = [],
      doses,
      timesH,
      food,
      ...stated
    }: EntryParts = typeof entry === 'string' ? { name: entry } : entry
    const { taking: said, issues } = readTaking({ name, ...stated }, index)
    found.issues.push(...issues.map(spokenIssue))
    const say = (issue: Omit<Issue, 'path'>, part: string): void =>
      void found.issues.push({ ...spokenIssue({ ...issue, path: `items[${index}].${part}` }), item: index })
    const put = (slug: string, taken: readonly TimelineDose[], taking: Taking, drink?: DrinkReading): TimelineItem => {
      const item: TimelineItem = {
        slug,
        doses: taken,
        ...(taking.form !== undefined && { form: taking.form }),
        ...(taking.route !== undefined && { route: taking.route }),
        ...(food !== undefined && { food }),
      }
      const read: ReadEntry = { item: index, slug, doses: taken, ...(drink !== undefined && { drink: counted(drink) }) }
      found.items.push(item)
      found.read.push(read)
      if (doses === undefined) clocked.push({ item, read, isOnDay: timesH !== undefined })
      return item
    }
    if (doses !== undefined) {
      const one = oneSubstance(knowledge, { name, slugs })
      if ('issue' in one) found.issues.push({ ...one.issue, path: `items[${index}].name`, item: index })
      else {
        put(knowledge.slugs.at(one.number), doses, said)
        found.unread.push(...one.unread.map((words) => ({ ...words, item: index })))
      }
      return
    }
    const reading = readPhrase(name, phraseOptions(knowledge, whereabouts(around.country, around.today)))
    for (const { text, at, reason } of reading.unread)
      found.unread.push({ item: index, text, at, ...(reason !== undefined && { reason }) })
    const slug = slugOf(knowledge, reading, slugs)
    if (typeof slug !== 'string') return void found.issues.push({ ...slug, path: `items[${index}].name`, item: index })
    const key = slug === ethanolSlug ? 'gramsEthanol' : 'doseMg'
    const open = said[key] !== undefined ? [] : reading.asks.filter((ask) => !answeredByTimes.has(ask))
    for (const ask of open) say({ code: 'dose-open', input: name, ask }, 'name')
    if (open.length > 0) return
    const fields = {
      amount: said[key],
      timesH: timesH ?? (said.atH === undefined ? undefined : inOrder([said.atH].flat())),
    }
    const [only, ...others] = reading.things
    if (stated.corrected !== true && only !== undefined && others.length === 0)
      for (const field of settle(only.taking, said).contradicted)
        say({ code: 'taking-contradiction', input: `${name}: ${String(said[field])}` }, field)
    for (const thing of reading.things.length === 0 ? [nothingNamed] : reading.things)
      for (const intake of withStated(thing.intakes, fields, key).map((one) => onItsDay(one, thing.taking))) {
        const what = thing.intakes.length > 1 || reading.things.length > 1 ? intake.name : name
        if (intake[key] === undefined && key === 'gramsEthanol')
          say({ code: 'dose-open', input: what, ask: 'how-many' }, 'name')
        else if (intake[key] === undefined) say({ code: 'unit-missing', input: what }, 'name')
        else if (intake.timesH.length === 0 && intake.spanH === undefined)
          say({ code: 'time-missing', input: what }, 'name')
        else put(slug, dosesOf(intake), { ...thing.taking, ...said }, intake.drink)
      }
  })
  afterMidnight(clocked)
  const first = Math.min(...clocked.flatMap(({ item }) => item.doses.map(({ atH }) => atH)))
  const startClockH = around.startClockH ?? (Number.isFinite(first) ? Math.floor(first) : undefined)
  for (const { item, read } of clocked) {
    item.doses = item.doses.map((dose) => ({ ...dose, atH: Number((dose.atH - (startClockH ?? 0)).toFixed(6)) }))
    read.doses = item.doses
  }
  return { ...found, ...(startClockH !== undefined && { startClockH }) }
}

const answeredByTimes = new Set<Ask>(['how-often'])

/** What was chosen for a phrase without a name, and how it is taken. */
const nothingNamed: Pick<NamedPart, 'intakes' | 'taking'> = { taking: {}, intakes: [{ name: '', timesH: [] }] }

/** The one substance a phrase names, or why there is none. */
function slugOf(knowledge: Knowledge, reading: PhraseReading, chosen: readonly string[]): string | SpokenIssue {
  const [slug] = chosen
  if (slug !== undefined && chosen.length === 1 && unknownSlugs(knowledge, chosen).length === 0) return slug
  const [thing, ...others] = reading.things
  if (thing !== undefined && reading.things.every(({ drink }) => drink !== undefined && drink.alcoholFree !== true))
    return ethanolSlug
  const name = thing === undefined || others.length > 0 ? reading.input : (thing.names[0] ?? reading.input)
  const one = oneSubstance(knowledge, name)
  return 'issue' in one ? one.issue : knowledge.slugs.at(one.number)
}

/** An entry whose times are counted from midnight, and whether it says of which day. */
interface Clocked {
  item: TimelineItem
  read: ReadEntry
  isOnDay: boolean
}

/**
 * Entries that say no day are of one evening: "at 01:00" beside "at 23:00" is two hours later, and not 22 before.
 */
function afterMidnight(entries: readonly Clocked[]): void {
  const times = entries.flatMap(({ item }) => item.doses.map(({ atH }) => atH))
  if (!times.some((hour) => hour >= eveningH && hour < 24) || times.some((hour) => hour < 0)) return
  for (const { item, isOnDay } of entries)
    if (!isOnDay && item.doses.every(({ atH }) => atH >= 0 && atH < morningH))
      item.doses = item.doses.map((dose) => ({ ...dose, atH: dose.atH + 24 }))
}

const eveningH = 20
const morningH = 5

/** "Yesterday at 21:00" is a day earlier; what is not taken, or on a day that is not said, has no time. */
function onItsDay(intake: Intake, { state = 'current', daysAgo, inDays }: Taking): Intake {
  if (state === 'current') return intake
  const days = state === 'past' ? daysAgo : state === 'planned' ? (inDays ?? daysAgo) : undefined
  const whole = days === undefined ? undefined : Math.round(highOf(days))
  const { spanH, ...rest } = intake
  if (whole === undefined || whole - lowOf(days ?? 0) >= 1) return { ...rest, timesH: [] }
  const later = (state === 'past' ? -24 : 24) * whole
  return {
    ...rest,
    timesH: rest.timesH.map((hour) => hour + later),
    ...(spanH !== undefined && { spanH: [spanH[0] + later, spanH[1] + later] as const }),
  }
}

interface Stated {
  amount: Amount | undefined
  timesH: readonly number[] | undefined
}

/** What a field says counts before what the phrase says: one amount in place of all, and times for each. */
function withStated(
  intakes: readonly Intake[],
  { amount, timesH }: Stated,
  key: 'gramsEthanol' | 'doseMg',
): readonly Intake[] {
  const timed = intakes.map(({ spanH, ...intake }) =>
    timesH === undefined ? { ...intake, ...(spanH !== undefined && { spanH }) } : { ...intake, timesH },
  )
  const [first] = timed
  if (amount === undefined || first === undefined) return timed
  return [{ ...first, timesH: [...new Set(timed.flatMap((intake) => intake.timesH))], [key]: amount }]
}

const mostDoses = 100

/** "Four glasses from 19:00 to 22:00" are four doses; anything else is taken at its times. */
function dosesOf({ doseMg, gramsEthanol, drink, timesH, spanH }: Intake): readonly TimelineDose[] {
  const dose = (atH: number, share = 1): TimelineDose =>
    gramsEthanol === undefined
      ? { mg: timesAmount(doseMg ?? 0, share), atH }
      : { gramsEthanol: timesAmount(gramsEthanol, share), atH }
  if (spanH === undefined) return timesH.slice(0, mostDoses).map((atH) => dose(atH))
  const [from, to] = spanH
  const count = Math.min(mostDoses, Math.max(1, Math.round(middleOf(drink?.count ?? 1))))
  if (count === 1) return [dose(from)]
  const until = to < from ? to + 24 : to
  return Array.from({ length: count }, (_, index) => dose(from + (index * (until - from)) / (count - 1), 1 / count))
}

function counted({
  asks: _asks,
  gramsEthanol: _grams,
  alcoholFree: _free,
  ...drink
}: DrinkReading): NonNullable<ReadEntry['drink']> {
  return drink
}
