import { type Amount, amountText, lowOf, type Taking } from '@mixwise/core'
import { howOftenOf } from './list.js'
import type { Text } from './text.js'

/**
 * How something is taken, in the words of the page: what was read from a line and what was added to it.
 *
 * @example
 * takingWords({ doseMg: 20, timesPerDay: 3 }, t) // '20 mg, three times a day'
 */
export function takingWords(taking: Taking, t: Text['t']): string {
  const { doseMg, doseUnits, doseMgPerDay, doseMgPerWeek, gramsEthanol, timesPerDay, route, form, state } = taking
  const often = howOftenOf(taking)
  const said = (amount: Amount | undefined, key: string, name: string): string =>
    amount === undefined ? '' : t(key, { [name]: amountText(amount) })
  return [
    state === undefined || state === 'current' ? '' : t(`state.${state}`),
    doseMg === undefined ? '' : `${amountText(doseMg)} mg`,
    said(doseUnits, 'item.units', 'units'),
    // "When needed" says more than "now and then".
    often !== undefined && !(often === 'occasional' && taking.asNeeded === true)
      ? t(`often.${often}`)
      : timesPerDay !== undefined && lowOf(timesPerDay) >= 1
        ? said(timesPerDay, 'item.times', 'times')
        : '',
    doseMg === undefined || timesPerDay === undefined ? said(doseMgPerDay, 'item.mgADay', 'mg') : '',
    said(doseMgPerWeek, 'item.mgAWeek', 'mg'),
    taking.asNeeded === true ? t('item.asNeeded') : '',
    gramsEthanol === undefined ? '' : t('item.grams', { grams: gramsText(gramsEthanol) }),
    form === undefined || form === 'other' ? '' : t(`form.${form}`),
    route === undefined ? '' : t(`route.${route}`),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** Grams of alcohol, without the decimals that no glass has. */
export function gramsText(grams: Amount): string {
  return amountText(typeof grams === 'number' ? Math.round(grams) : [Math.round(grams[0]), Math.round(grams[1])])
}

/** A field shows one number; a range stays in the words. */
export function oneNumber(amount: Amount | undefined): number | undefined {
  return typeof amount === 'number' ? amount : undefined
}
