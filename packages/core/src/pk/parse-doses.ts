import type { PkIssue, TimelineItem } from './request.js'
import type { DrinkSize, KineticsTable } from './table.js'

/** What the words stand for. */
export interface DoseReading {
  slugOf(text: string): string | undefined
  table: KineticsTable
  /** Two-letter code of the country whose standard drink is meant. */
  country?: string
}

export interface ReadDoses {
  items: TimelineItem[]
  /** The clock time at which the chart starts: the full hour at or before the first dose. */
  startClockH: number
  issues: PkIssue[]
  /** The size taken for one drink, when a drink was counted. */
  drink?: DrinkSize
}

const milligrams: Readonly<Record<string, number>> = { mg: 1, g: 1000, mcg: 1e-3, ug: 1e-3, µg: 1e-3 }
const millilitres: Readonly<Record<string, number>> = {
  ml: 1,
  cl: 10,
  dl: 100,
  l: 1000,
  oz: 29.5735,
  pint: 568.26,
  pints: 568.26,
}
const drinkWords =
  /^(?:standard )?(beers?|lagers?|ales?|ciders?|wines?|champagne|spirits?|vodkas?|whisk(?:e)?ys?|gins?|rums?|tequilas?|shots?|cocktails?|liquors?|drinks?|units?|alcohol|ethanol)$/
const servings = /\b(?:glass(?:es)?|bottles?|cans?|pints?|tots?|measures?|cups?) of\b/g
const forms =
  /\b(modified|extended|prolonged|slow|sustained|controlled)[- ]release\b|\b(?:er|xr|xl|sr|cr|mr|pr|la|retard)\b/i
const routes =
  /\b(intrathecal|pump|iv|intravenous|injection|injected|patch|rectal|nasal|snorted|smoked|inhaled|sublingual)\b/i
const clockPattern = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?\s*(?:\+\s*(\d)\s*(?:d|days?)?)?$/i

function readClock(text: string): number | undefined {
  const match = clockPattern.exec(
    text
      .trim()
      .replace(/^noon$/i, '12:00')
      .replace(/^midnight$/i, '00:00'),
  )
  if (match === null) return undefined
  let hour = Number(match[1])
  const minute = Number(match[2] ?? 0)
  const half = match[3]?.toLowerCase()
  if (minute > 59 || hour > 24 || (half !== undefined && (hour < 1 || hour > 12))) return undefined
  if (half === 'pm' && hour < 12) hour += 12
  if (half === 'am' && hour === 12) hour = 0
  return hour + minute / 60 + 24 * Number(match[4] ?? 0)
}

function readTimes(text: string): number[] | undefined {
  const regimen = /^every\s+(\d+(?:\.\d+)?)\s*h(?:ours?)?(?:\s*x\s*(\d{1,3}))?\s+(?:from|at)\s+(.+)$/i.exec(text)
  if (regimen !== null) {
    const everyH = Number(regimen[1])
    const start = readClock(regimen[3] ?? '')
    const count = Math.min(100, Number(regimen[2] ?? Math.ceil(24 / Math.max(everyH, 0.25))))
    if (start === undefined || !(everyH > 0)) return undefined
    return Array.from({ length: count }, (_, i) => start + i * everyH)
  }
  const times: number[] = []
  for (const part of text.replace(/^(?:at|@)\s*/i, '').split(/\s*(?:,|;|&|\band\b)\s*/)) {
    const clock = readClock(part)
    if (clock === undefined) return undefined
    const before = times.at(-1)
    // 22:00, 02:00 means the night after.
    times.push(before !== undefined && clock < before && !/\+/.test(part) ? clock + 24 : clock)
  }
  return times.length === 0 ? undefined : times
}

function drinkSize(reading: DoseReading): DrinkSize {
  const { drinks } = reading.table
  const wanted = reading.country?.toUpperCase()
  const found = drinks.find((drink) => drink.country === wanted)
  if (found !== undefined) return found
  // Not known where: the larger of the verified sizes, for to guess too little is the worse mistake.
  const verified = drinks.filter((drink) => drink.verified && drink.country !== 'AT' && drink.country !== 'JP')
  return verified.reduce((a, b) => (b.grams > a.grams ? b : a))
}

function beverage(word: string): string {
  if (/wine|champagne/.test(word)) return 'wine'
  if (/beer|lager|ale|cider/.test(word)) return 'beer'
  return 'spirits'
}

interface Amount {
  name: string
  count: number
  mg?: number
  grams?: number
  ml?: number
  abvPct?: number
}

function readAmount(text: string): Amount {
  let rest = text
  const amount: Amount = { name: '', count: 1 }
  const take = (pattern: RegExp, use: (match: RegExpExecArray) => void): void => {
    const match = pattern.exec(rest)
    if (match === null) return
    use(match)
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
  }
  take(/(\d+(?:[.,]\d+)?)\s*%(?:\s*(?:abv|vol))?/i, (m) => {
    amount.abvPct = Number((m[1] ?? '').replace(',', '.'))
  })
  take(/(\d+(?:[.,]\d+)?)\s*(ml|cl|dl|oz|l|pints?)\b/i, (m) => {
    amount.ml = Number((m[1] ?? '').replace(',', '.')) * (millilitres[(m[2] ?? '').toLowerCase()] ?? 1)
  })
  take(/(\d+(?:[.,]\d+)?)\s*(mg|mcg|ug|µg|g|grams?)(?![a-z])/i, (m) => {
    const value = Number((m[1] ?? '').replace(',', '.'))
    const unit = (m[2] ?? '').toLowerCase()
    amount.mg = value * (milligrams[unit.startsWith('gram') ? 'g' : unit] ?? 1)
  })
  take(/(?:\bx\s*(\d{1,3})\b|\b(\d{1,3})\s*x\b|^\s*(\d{1,3})\s+(?=[a-z]))/i, (m) => {
    amount.count = Number(m[1] ?? m[2] ?? m[3])
  })
  amount.name = rest.replace(servings, ' ').replace(/\s+/g, ' ').trim()
  return amount
}

/**
 * Reads phrases such as "baclofen 10 mg at 08:00,14:00,20:00", "beer x3 at 21:00", "500 ml beer 5% at 20:30",
 * "lorazepam 1 mg every 8 h from 08:00", "wine x4 from 19:00 to 22:00". What cannot be read comes back as issues.
 *
 * @example
 * parseDoses(['baclofen 10 mg at 08:00', 'beer x3 at 21:00'], { slugOf, table, country: 'GB' }).items.length // 2
 */
export function parseDoses(phrases: readonly string[], reading: DoseReading): ReadDoses {
  const issues: PkIssue[] = []
  const found: TimelineItem[] = []
  let drink: DrinkSize | undefined
  phrases.forEach((phrase, i) => {
    const say = (code: PkIssue['code'], input = phrase): void =>
      void issues.push({ code, path: `phrases[${i}]`, input })
    const split = /^(.*?)\s+(?:(at|@)\s*(.+)|(every\s+.+)|from\s+(.+?)\s+(?:to|until)\s+(.+))$/i.exec(phrase.trim())
    if (split === null) return say('time-missing')
    const [, what = '', , atText, everyText, fromText, toText] = split
    const form = forms.exec(what)?.[0]
    const route = routes.exec(what)?.[0]?.toLowerCase()
    const words = what.replace(forms, ' ').replace(routes, ' ')
    const amount = readAmount(words)
    if (!(amount.count >= 1)) return say('dose-not-understood')
    let times = fromText === undefined ? readTimes(atText ?? everyText ?? '') : undefined
    if (fromText !== undefined) {
      const from = readClock(fromText)
      const until = readClock(toText ?? '')
      if (from === undefined || until === undefined) return say('time-not-understood')
      const endH = until < from ? until + 24 : until
      const count = amount.count
      times = Array.from({ length: count }, (_, k) => from + (count === 1 ? 0 : (k * (endH - from)) / (count - 1)))
      amount.count = 1
    }
    if (times === undefined) return say('time-not-understood')
    const lower = amount.name.toLowerCase()
    const isDrink = drinkWords.test(lower)
    const slug = isDrink ? 'ethanol' : reading.slugOf(amount.name)
    if (slug === undefined) return say('name-not-understood', amount.name === '' ? phrase : amount.name)
    const extra = {
      ...(form === undefined ? {} : { form: 'modified-release' }),
      ...(route === undefined ? {} : { route }),
    }
    if (slug !== 'ethanol') {
      const mg = amount.mg
      if (mg === undefined) return say('unit-missing')
      return void found.push({ slug, doses: times.map((atH) => ({ mg: mg * amount.count, atH })), ...extra })
    }
    let grams: number
    if (amount.mg !== undefined) grams = amount.mg / 1000
    else if (amount.ml !== undefined) {
      const abvPct = amount.abvPct ?? reading.table.assumedAbvPct[beverage(lower)] ?? 40
      if (abvPct > 100) return say('dose-not-understood')
      grams = (amount.ml * abvPct * reading.table.ethanol.densityGPerMl) / 100
    } else {
      drink = drinkSize(reading)
      grams = drink.grams
    }
    found.push({ slug, doses: times.map((atH) => ({ gramsEthanol: grams * amount.count, atH })), ...extra })
  })
  const first = Math.min(...found.flatMap((item) => item.doses.map((dose) => dose.atH)))
  const startClockH = Number.isFinite(first) ? Math.floor(first) : 0
  const items = found.map((item) => ({
    ...item,
    doses: item.doses.map((dose) => ({ ...dose, atH: Number((dose.atH - startClockH).toFixed(6)) })),
  }))
  return { items, startClockH, issues, ...(drink === undefined ? {} : { drink }) }
}
