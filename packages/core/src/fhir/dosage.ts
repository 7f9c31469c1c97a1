import { readPhrase } from '../phrase/read.js'
import type { Ask, PhraseOptions, Unread } from '../phrase/reading.js'
import { type Amount, addAmounts, amountOf, highOf, lowOf, type Taking, timesAmount } from '../phrase/taking.js'
import { type Route, routeBySnomed } from '../vocabulary/routes.js'
import { codingsOf, conceptText, listOf, numberOf, partOf, systems, textOf } from './fields.js'

const hoursOf: Readonly<Record<string, number>> = {
  s: 1 / 3600,
  min: 1 / 60,
  h: 1,
  d: 24,
  wk: 168,
  mo: 730.5,
  a: 8766,
}
const mgOf: Readonly<Record<string, number>> = { mg: 1, g: 1000, ug: 0.001, mcg: 0.001, µg: 0.001 }

/** How something is taken, what the dosage leaves open, and words of it that nothing follows from. */
export interface DosageReading {
  taking: Taking
  asks: readonly Ask[]
  unread: readonly Unread[]
}

/**
 * How something is taken, from FHIR dosages and the words beside them. Fields count before words; where the two say
 * different amounts none is asserted, and that is asked. What the words say of something else, by `isItself`, is not
 * said of it, and words alone end no order: that is asked.
 *
 * @example
 * takingFromDosage([{ text: '2 tablets bid' }], 'metformin 500 mg tablet').taking.doseMgPerDay // 2000
 */
export function takingFromDosage(
  dosages: readonly unknown[],
  display: string,
  words: PhraseOptions = {},
  isItself: (name: string) => boolean = () => true,
): DosageReading {
  const readings = (dosages.length === 0 ? [undefined] : dosages).map((one) =>
    readDosage(one, display, { options: words, isItself }),
  )
  const [first, ...others] = readings as [DosageReading, ...DosageReading[]]
  if (others.length === 0) return first
  const asks = new Set(readings.flatMap((one) => one.asks))
  const unread = readings.flatMap((one) => one.unread)
  // Numbered dosages follow each other; those without numbers hold together.
  const sequences = new Set(dosages.map((dosage) => numberOf(dosage, 'sequence')))
  if (sequences.size > 1) return { taking: withoutAmounts(first.taking), asks: [...asks.add('taper')], unread }
  return { taking: added(readings.map(({ taking }) => taking)), asks: [...asks], unread }
}

const mostRemembered = 5000
const remembered = new WeakMap<PhraseOptions, Map<string, ReturnType<typeof readPhrase>>>()

/**
 * The same words stand in many records; they are read once for the options they are read with.
 *
 * @example
 * readOnce('2 tablets bid', {}).taking.timesPerDay // 2
 */
export function readOnce(text: string, options: PhraseOptions): ReturnType<typeof readPhrase> {
  let known = remembered.get(options)
  if (known === undefined) {
    known = new Map()
    remembered.set(options, known)
  }
  const before = known.get(text)
  if (before !== undefined) return before
  const read = readPhrase(text, options)
  if (known.size >= mostRemembered) known.clear()
  known.set(text, read)
  return read
}

interface DosageWords {
  options: PhraseOptions
  /** Whether a name in the words is what the dosage is of. */
  isItself(name: string): boolean
}

function readDosage(dosage: unknown, display: string, { options, isItself }: DosageWords): DosageReading {
  const text = textOf(dosage, 'text') ?? textOf(dosage, 'patientInstruction') ?? ''
  const alone = readOnce(text, options)
  const named = alone.things.filter(({ sure }) => sure)
  const isOfOthers = named.some(({ names }) => !names.every(isItself))
  // An instruction that names what is taken and how much says all there is; a name before it would be a second one.
  const saysAll = !isOfOthers && (alone.drink !== undefined || (alone.taking.doseMg !== undefined && named.length > 0))
  const written = saysAll ? alone : readOnce(`${display} ${text}`, options)
  // Words of the name are looked up as a name, and reported there.
  const unread = written.unread.filter(({ at }) => saysAll || at > display.length)
  const own = isOfOthers ? written.things.find(({ sure, names }) => sure && names.every(isItself)) : undefined
  const { state, daysAgo, ...said } = own?.taking ?? written.taking
  // A dosage says how something is taken; whether it still is, the status and the dates say.
  const isEnded = state !== undefined && state !== 'planned' && state !== 'current'
  const words: Taking = isEnded || state === undefined ? said : (own?.taking ?? written.taking)
  const route = routeOf(partOf(dosage, 'route')) ?? words.route
  const times = timesPerDay(partOf(dosage, 'timing')) ?? undefined
  const doseMg = doseOf(dosage, display)
  const asNeeded =
    partOf(dosage, 'asNeededBoolean') === true ||
    partOf(dosage, 'asNeededCodeableConcept') !== undefined ||
    words.asNeeded === true
  const asks = new Set(own?.asks ?? written.asks)
  if (isEnded) asks.add('still-taken')
  const taking: Taking = {
    ...words,
    ...(route !== undefined && { route }),
    ...(doseMg !== undefined && { doseMg }),
    ...(times !== undefined && { timesPerDay: asNeeded ? amountOf(0, highOf(times)) : times }),
    ...(asNeeded && { asNeeded, frequency: 'occasional' as const }),
    ...(!asNeeded && times !== undefined && { frequency: 'regular' as const }),
  }
  if (doseMg !== undefined && times !== undefined) {
    const perDay = timesAmount(doseMg, times)
    taking.doseMgPerDay = asNeeded ? amountOf(0, highOf(perDay)) : perDay
    for (const ask of ['how-much', 'how-often', 'which-unit'] as const) asks.delete(ask)
  } else if (doseMg !== undefined && taking.timesPerDay !== undefined) {
    taking.doseMgPerDay = timesAmount(doseMg, taking.timesPerDay)
  }
  // Only words of the instruction itself can contradict the fields: a name says a strength, not a dose.
  const instruction = text === '' || isOfOthers ? {} : alone.taking
  const differs = differ(doseMg, instruction.doseMg) || (!asNeeded && differ(times, instruction.timesPerDay))
  return differs
    ? { taking: withoutAmounts(taking), asks: [...asks.add('contradiction')], unread }
    : { taking, asks: [...asks], unread }
}

function differ(field: Amount | undefined, words: Amount | undefined): boolean {
  if (field === undefined || words === undefined) return false
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.02 * Math.max(Math.abs(a), Math.abs(b))
  return !near(lowOf(field), lowOf(words)) && !near(highOf(field), highOf(words))
}

function withoutAmounts({
  doseMg: _a,
  doseUnits: _b,
  timesPerDay: _c,
  doseMgPerDay: _d,
  doseMgPerWeek: _e,
  ...rest
}: Taking): Taking {
  return rest
}

function added(takings: readonly Taking[]): Taking {
  const [first] = takings as [Taking]
  const all = (read: (taking: Taking) => Amount | undefined): readonly Amount[] | undefined => {
    const amounts = takings.map(read).filter((one) => one !== undefined)
    return amounts.length === takings.length ? amounts : undefined
  }
  const total = (amounts: readonly Amount[]): Amount => amounts.reduce((sum, one) => addAmounts(sum, one))
  const perDay = all(({ doseMgPerDay }) => doseMgPerDay)
  const times = all(({ timesPerDay }) => timesPerDay)
  const each = all(({ doseMg }) => doseMg)
  return {
    ...withoutAmounts(first),
    ...(each !== undefined && { doseMg: amountOf(Math.min(...each.map(lowOf)), Math.max(...each.map(highOf))) }),
    ...(times !== undefined && { timesPerDay: total(times) }),
    ...(perDay !== undefined && { doseMgPerDay: total(perDay) }),
  }
}

function routeOf(concept: unknown): Route | undefined {
  for (const { system, code } of codingsOf(concept)) {
    const route = system === systems.snomed ? routeBySnomed(code) : undefined
    if (route !== undefined) return route
  }
  const text = conceptText(concept)
  return text === undefined ? undefined : (readPhrase(text).taking.route as Route | undefined)
}

function timesPerDay(timing: unknown): Amount | undefined {
  const repeat = partOf(timing, 'repeat')
  const hours = hoursOf[textOf(repeat, 'periodUnit') ?? '']
  const period = numberOf(repeat, 'period')
  const days = listOf(repeat, 'dayOfWeek').length
  const clocks = listOf(repeat, 'timeOfDay').length + listOf(repeat, 'when').length
  if (period !== undefined && hours !== undefined && period > 0) {
    const least = Math.max(numberOf(repeat, 'frequency') ?? 1, clocks)
    const most = Math.max(numberOf(repeat, 'frequencyMax') ?? least, least)
    const longest = Math.max(numberOf(repeat, 'periodMax') ?? period, period)
    const onDays = days > 0 && hours === 24 ? days / 7 : 1
    return amountOf((least * 24 * onDays) / (longest * hours), (most * 24 * onDays) / (period * hours))
  }
  if (days > 0) return (days / 7) * Math.max(1, clocks)
  if (clocks > 0) return clocks
  const code = conceptText(partOf(timing, 'code')) ?? codingsOf(partOf(timing, 'code'))[0]?.code
  return code === undefined ? undefined : readPhrase(code).taking.timesPerDay
}

/** Mg in one intake: written as a mass, or as so many of what the name says the strength of. */
function doseOf(dosage: unknown, display: string): Amount | undefined {
  const rate = listOf(dosage, 'doseAndRate')[0]
  const range = partOf(rate, 'doseRange') ?? partOf(dosage, 'doseRange')
  const quantity = partOf(rate, 'doseQuantity') ?? partOf(dosage, 'doseQuantity') ?? partOf(dosage, 'dose')
  const low = mgOfQuantity(range === undefined ? quantity : partOf(range, 'low'), display)
  const high = mgOfQuantity(range === undefined ? quantity : partOf(range, 'high'), display)
  return low === undefined || high === undefined ? undefined : amountOf(lowOf(low), highOf(high))
}

function mgOfQuantity(quantity: unknown, display: string): Amount | undefined {
  const value = numberOf(quantity, 'value')
  if (value === undefined || value < 0) return undefined
  const names = [textOf(quantity, 'code'), textOf(quantity, 'unit')].map((name) => name?.toLowerCase() ?? '')
  for (const name of names) {
    const mg = mgOf[name]
    if (mg !== undefined) return timesAmount(value, mg)
  }
  const unit = (names[1] || names[0] || '').replace(/[{}[\]]/g, '')
  if (unit === '' || unit === '1') return undefined
  const { taking, asks } = readPhrase(`${display} ${value} ${unit}`)
  return asks.length > 0 || readPhrase(`1 ${unit}`).name !== '' ? undefined : taking.doseMg
}
