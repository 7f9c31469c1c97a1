import { type Amount, amountText, lowOf, type Taking } from '../phrase/taking.js'

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

function timesWords(timesPerDay: Amount): string {
  if (timesPerDay === 1) return 'once a day'
  return lowOf(timesPerDay) < 1 ? 'not every day' : `${amountText(timesPerDay)} times a day`
}
