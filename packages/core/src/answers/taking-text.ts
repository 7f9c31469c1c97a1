import type { Intake } from '../phrase/reading.js'
import { type Amount, amountText, lowOf, type Taking } from '../phrase/taking.js'
import { formatClock } from '../vocabulary/clock.js'
import { english } from '../vocabulary/words/en.js'
import { spoken, type VocabularyWords } from '../vocabulary/words/shape.js'

/**
 * How something is taken, in words; empty when nothing is known of it. Elsewhere than in English times a day are a sign.
 *
 * @example
 * takingText({ doseMg: 20, timesPerDay: 3, route: 'oral' }) // '20 mg, 3 times a day, oral'
 */
export function takingText(taking: Taking, words: VocabularyWords = english): string {
  if (words !== english) return takingSigns(taking, words)
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

function takingSigns(
  { doseMg, timesPerDay, doseMgPerDay, gramsEthanol, route, form }: Taking,
  words: VocabularyWords,
): string {
  return [
    doseMg === undefined ? '' : `${amountText(doseMg)} mg`,
    timesPerDay === undefined ? '' : `${amountText(timesPerDay)} × / 24 h`,
    doseMgPerDay === undefined ? '' : `${amountText(doseMgPerDay)} mg / 24 h`,
    gramsEthanol === undefined ? '' : `${amountText(gramsEthanol)} g`,
    form === undefined ? '' : spoken(words.form[form], 'patient'),
    route === undefined ? '' : spoken(words.route[route], 'patient'),
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
