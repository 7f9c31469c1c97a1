import type { Intake } from '../phrase/reading.js'
import { type Amount, amountText, lowOf, type Taking } from '../phrase/taking.js'
import { formatClock } from '../vocabulary/clock.js'

/**
 * How something is taken, in English words; empty when nothing is known of it.
 *
 * @example
 * takingText({ doseMg: 20, timesPerDay: 3, route: 'oral' }) // '20 mg, 3 times a day, oral'
 */
export function takingText(taking: Taking): string {
  const { doseMg, timesPerDay, doseMgPerDay, gramsEthanol, route, form, frequency, state } = taking
  return [
    doseMg === undefined ? '' : `${amountText(doseMg)} mg`,
    timesPerDay === undefined ? '' : timesWords(timesPerDay),
    doseMgPerDay === undefined ? '' : `${amountText(doseMgPerDay)} mg a day`,
    gramsEthanol === undefined ? '' : `${amountText(gramsEthanol)} g of alcohol at a time`,
    form ?? '',
    route ?? '',
    // Times a day say it better.
    timesPerDay === undefined ? (frequency ?? '') : '',
    state ?? '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/**
 * One amount of several, with its own times, in English words.
 *
 * @example
 * intakeText({ name: 'beers', gramsEthanol: [24, 41], timesH: [20, 25] }) // 'beers: 24–41 g of alcohol, at 20:00, 01:00'
 */
export function intakeText({ name, doseMg, gramsEthanol, timesH, spanH }: Omit<Intake, 'drink'>): string {
  const amount =
    doseMg !== undefined
      ? `${amountText(doseMg)} mg`
      : gramsEthanol !== undefined
        ? `${amountText(gramsEthanol)} g of alcohol`
        : 'how much is left open'
  const times = (spanH ?? timesH).map((hour) => formatClock(hour))
  const when =
    times.length === 0 ? '' : spanH === undefined ? `, at ${times.join(', ')}` : `, from ${times.join(' to ')}`
  return `${name}: ${amount}${when}`
}

function timesWords(timesPerDay: Amount): string {
  if (timesPerDay === 1) return 'once a day'
  return lowOf(timesPerDay) < 1 ? 'not every day' : `${amountText(timesPerDay)} times a day`
}
