import { type Amount, amountOf, highOf, lowOf, type Taking, timesAmount } from '../phrase/taking.js'
import type { Form } from '../vocabulary/forms.js'
import type { Route } from '../vocabulary/routes.js'

/** How an entry is taken when its words and its fields are read together, and the fields that contradict the rest. */
export interface Settled {
  taking: Taking
  contradicted: readonly (keyof Taking)[]
}

const amountKeys = ['doseMg', 'doseUnits', 'timesPerDay', 'doseMgPerDay', 'doseMgPerWeek', 'gramsEthanol'] as const
/** Of these the lower is the graver: what was stopped yesterday still acts. */
const dayKeys = ['daysAgo', 'inDays'] as const
const wordKeys = ['route', 'form', 'frequency', 'state', 'asNeeded'] as const

/**
 * What the words of an entry and its fields say together. A field fills what the words leave open, or makes it more
 * exact. Where the two cannot both be true, or fields cannot, the graver amount counts, a word is left open, and the
 * field is named: which of them was meant nobody may guess.
 *
 * @example
 * settle({ doseMg: 10 }, { doseMg: 80 }) // { taking: { doseMg: 80 }, contradicted: ['doseMg'] }
 */
export function settle(said: Taking = {}, stated: Taking = {}): Settled {
  const taking: Taking = { ...said, ...stated }
  const against = new Set<keyof Taking>()
  for (const key of amountKeys) {
    const [before, now] = [said[key], stated[key]]
    if (before === undefined || now === undefined || meet(before, now)) continue
    if (key === 'doseMg' && isSeveralOf(said, now)) continue
    against.add(key)
    taking[key] = graver(before, now)
  }
  for (const key of dayKeys) {
    const [before, now] = [said[key], stated[key]]
    if (before === undefined || now === undefined || meet(before, now)) continue
    against.add(key)
    taking[key] = lowOf(before) < lowOf(now) ? before : now
  }
  for (const key of wordKeys) {
    if (said[key] === undefined || stated[key] === undefined || fit(key, said, stated)) continue
    against.add(key)
    delete taking[key]
  }
  if (said.atH !== undefined && stated.atH !== undefined && String(said.atH) !== String(stated.atH)) {
    against.add('atH')
    delete taking.atH
  }
  if (against.has('state')) for (const key of dayKeys) delete taking[key]
  // Who says how long ago it ended says that it did.
  if (taking.state === undefined && !against.has('state'))
    if (stated.daysAgo !== undefined) taking.state = 'past'
    else if (stated.inDays !== undefined) taking.state = 'planned'
  settleTimes(taking, stated, against)
  settleSums(taking, said, stated, against)
  return { taking, contradicted: [...against] }
}

/**
 * The same of an entry that names several substances. A field that holds for one of them contradicts none: the others
 * keep what the words say.
 *
 * @example
 * settleParts([{ doseMg: 5 }, { doseMg: 325 }], { doseMg: 5 }).contradicted // []
 */
export function settleParts(
  said: readonly (Taking | undefined)[],
  stated: Taking,
): { takings: readonly Taking[]; contradicted: readonly (keyof Taking)[] } {
  const settled = said.map((one) => settle(one, stated))
  const [first, ...others] = settled
  const contradicted = (first?.contradicted ?? []).filter((key) =>
    others.every((one) => one.contradicted.includes(key)),
  )
  const takings = settled.map((one, index) => {
    const ofOthers = one.contradicted.filter((key) => !contradicted.includes(key))
    const rest = Object.fromEntries(Object.entries(stated).filter(([key]) => !ofOthers.includes(key as keyof Taking)))
    return settle(said[index], rest).taking
  })
  return { takings, contradicted }
}

/** What is taken twice a day is not taken at three times; what is taken now did not end. */
function settleTimes(taking: Taking, stated: Taking, against: Set<keyof Taking>): void {
  const { timesPerDay, state } = taking
  if (stated.atH !== undefined && timesPerDay !== undefined && [stated.atH].flat().length > highOf(timesPerDay))
    against.add('atH')
  const ended = taking.daysAgo !== undefined && (state === 'current' || state === 'held')
  const begins = taking.inDays !== undefined && state !== 'planned'
  if (stated.daysAgo !== undefined && ended) against.add('daysAgo')
  if (stated.inDays !== undefined && begins) against.add('inDays')
  if (stated.state === undefined || against.has('daysAgo') || against.has('inDays')) return
  if (ended || begins) {
    against.add('state')
    delete taking.state
  }
}

/** What follows from a dose and how often it is taken, against what is said of a day and of a week. */
function settleSums(taking: Taking, said: Taking, stated: Taking, against: Set<keyof Taking>): void {
  const { doseMg, timesPerDay } = taking
  const isNew = JSON.stringify([said.doseMg, said.timesPerDay]) !== JSON.stringify([doseMg, timesPerDay])
  const ofDoses = doseMg === undefined || timesPerDay === undefined ? undefined : timesAmount(doseMg, timesPerDay)
  if (stated.doseMgPerDay === undefined) {
    if (isNew) {
      delete taking.doseMgPerDay
      if (stated.doseMgPerWeek === undefined) delete taking.doseMgPerWeek
    }
    if (isNew && ofDoses !== undefined) taking.doseMgPerDay = ofDoses
  } else if (ofDoses !== undefined && !meet(ofDoses, taking.doseMgPerDay as Amount)) {
    against.add('doseMgPerDay')
    taking.doseMgPerDay = graver(ofDoses, taking.doseMgPerDay as Amount)
  }
  if (stated.doseMgPerWeek === undefined || taking.doseMgPerDay === undefined) return
  const ofWeek = timesAmount(stated.doseMgPerWeek, 1 / 7)
  if (meet(ofWeek, taking.doseMgPerDay)) return
  against.add('doseMgPerWeek')
  taking.doseMgPerDay = graver(ofWeek, taking.doseMgPerDay)
}

/** Whether two amounts may be the same; figures are rounded as people round them. */
function meet(one: Amount, other: Amount): boolean {
  const slack = 0.02 * Math.max(highOf(one), highOf(other))
  return lowOf(one) <= highOf(other) + slack && lowOf(other) <= highOf(one) + slack
}

function graver(one: Amount, other: Amount): Amount {
  return amountOf(Math.max(lowOf(one), lowOf(other)), Math.max(highOf(one), highOf(other)))
}

/** "10 mg tablets" are of 10 mg each: a dose of 20 mg is two of them. */
function isSeveralOf({ doseMg, form }: Taking, stated: Amount): boolean {
  if (form === undefined || typeof doseMg !== 'number') return false
  return [lowOf(stated), highOf(stated)].every((mg) => Number.isInteger(Number(((mg / doseMg) * 4).toFixed(6))))
}

function fit(key: (typeof wordKeys)[number], said: Taking, stated: Taking): boolean {
  if (key === 'route') return routesFit(said, stated.route as Route)
  if (key === 'form') return formsFit(said.form as Form, stated.form as Form)
  return said[key] === stated[key]
}

const injected: readonly Route[] = [
  'injection',
  'intravenous',
  'intramuscular',
  'subcutaneous',
  'intra-articular',
  'intrathecal',
]
/** Where a tablet or a liquid may be put besides the mouth. */
const alsoPut: readonly Route[] = ['sublingual', 'rectal', 'vaginal']

/** An injection is the wider word for all of them; a form that is mostly swallowed says little of the way. */
function routesFit({ route, form }: Taking, stated: Route): boolean {
  if (route === stated) return true
  if (route === 'injection' || stated === 'injection')
    return injected.includes(route as Route) && injected.includes(stated)
  return route === 'oral' && form !== undefined && alsoPut.includes(stated)
}

const swallowedWhole: readonly Form[] = ['tablet', 'capsule']
const bySpeed: readonly Form[] = ['extended-release', 'delayed-release']

/** A tablet may be one of slow release. */
function formsFit(said: Form, stated: Form): boolean {
  if (said === 'other' || stated === 'other' || bySpeed.includes(said) !== bySpeed.includes(stated)) return true
  return said === stated || (swallowedWhole.includes(said) && swallowedWhole.includes(stated))
}
