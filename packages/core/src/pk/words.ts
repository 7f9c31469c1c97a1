import type { DrinkReading } from '../phrase/drinks/drink.js'
import { type Amount, addAmounts, amountText } from '../phrase/taking.js'
import type { TimelineDose } from './request.js'
import type { HelpCode } from './switch-off.js'
import type { Reservation } from './table.js'

/** Plain English for the codes; a translation replaces this table, never the codes. */
const help: Readonly<Record<HelpCode, string>> = {
  'deliberate-overdose':
    'Call your emergency number or a poison centre now, even if you feel well. Do not wait for signs. You do not have to face this alone: a crisis line can talk with you while help comes.',
  'over-label-dose':
    'This is more than the highest dose on the label, so no curve is drawn. If it was taken by mistake or on purpose, call a poison centre now. If a doctor set this dose, ask them or a pharmacist about mixing.',
  'far-over-usual-dose':
    'This is far more than a usual dose, so no curve is drawn. If it was taken, call a poison centre now. Call your emergency number if the person is very sleepy, confused, breathes slowly or cannot be woken.',
  'toxic-range':
    'This amount can reach levels at which people have been poisoned, so no curve is drawn. Call a poison centre now. Call your emergency number if the person is very sleepy, breathes slowly or cannot be woken.',
  'alcohol-poisoning-range':
    'This much alcohol can poison, so no curve is drawn. Do not leave the person alone. Lay them on their side. Call your emergency number if they cannot be woken, breathe slowly, are cold or have a fit.',
  'kidney-below-30':
    'With kidneys this weak, medicines can stay much longer and build up. Our models do not hold here, so no curve is drawn. Ask the doctor or pharmacist who knows your kidney values.',
  pregnancy:
    'Pregnancy changes how the body handles medicines, and there is a second person to think of. No curve is drawn. Ask your midwife, doctor or pharmacist.',
  'intrathecal-pump':
    'A pump that gives medicine into the spine works in another way, and no curve is drawn. If the pump may have stopped or run out, this is an emergency: call the pump team or your emergency number now.',
  'body-outside-models':
    'These models were made from adults of usual size, so no curve is drawn for this weight or height. If too much was taken, call a poison centre now.',
  child:
    'These models were made from adults, so no curve is drawn for somebody under 18. If a child took something by mistake, call a poison centre now.',
  'modified-release-without-data':
    'This form lets the medicine out slowly, and we have no study to draw it from. It works longer than the ordinary form. Alcohol can make some of these forms let out too much at once.',
  'route-without-data': 'We only have models for what is swallowed. This way of taking it is not drawn.',
  'nothing-known':
    'We have no sound figures for how long this stays in the body, so it is not drawn. That does not mean it has no effect.',
  'not-linear':
    'A little more of this gives much more in the blood, and no sound model of that is published. It is not drawn. Mixing it with alcohol or other downers can stop breathing.',
}

const reservations: Readonly<Record<Reservation, string>> = {
  'half-life-conflict': 'Sources disagree on how fast it leaves the body: only the shape is shown, across both.',
  'bioavailability-conflict': 'Sources disagree on how much of it reaches the blood: only the shape is shown.',
  'bioavailability-falls-with-dose': 'Less of it is taken up at higher doses: only the shape is shown.',
  'peak-not-reproduced': 'The model misses the measured peak by more than two-fold: only the shape is shown.',
  'absorption-unverified': 'How fast it is taken up could not be verified: only the shape is shown.',
  'not-linear': 'It does not follow a simple model: it is not drawn.',
  'parameters-missing': 'Figures needed for a curve are missing: it is not drawn.',
  'only-unusable-data': 'The only figures found may not be used here: it is not drawn.',
}

/** Said of what is in a drink beside alcohol. */
export const notDrawnText = 'it is in the drink too; how much is not said, so it is not drawn.'

/**
 * What to tell a person instead of a curve.
 *
 * @example
 * helpText('pregnancy') // 'Pregnancy changes how the body handles medicines...'
 */
export function helpText(code: HelpCode): string {
  return help[code]
}

/**
 * Why a substance is shown as a shape only, or not at all.
 *
 * @example
 * reservationText('not-linear') // 'It does not follow a simple model...'
 */
export function reservationText(code: Reservation): string {
  return reservations[code]
}

/** Said under every chart. */
export const standingWords =
  'This is a picture of many virtual people, not a measure of you. It shows when things overlap. It cannot tell how strongly you will feel it, and it never means that mixing or driving is all right.'

/**
 * How a drink was counted, in a sentence: what was not said is named as assumed.
 *
 * @example
 * const drink = { count: 2, mlEach: 568, abvPct: [3.6, 5.2], stated: { count: true, size: false, strength: false } }
 * drinkText(drink, [{ gramsEthanol: [32.3, 46.6], atH: 0 }])
 * // 'counted as 32.3–46.6 g of alcohol (2 × 568 mL at 3.6–5.2 %). Size and strength were not said: usual figures are...'
 */
export function drinkText(drink: Omit<DrinkReading, 'asks'>, doses: readonly TimelineDose[]): string {
  const grams = doses.reduce<Amount>((sum, dose) => addAmounts(sum, dose.gramsEthanol ?? 0), 0)
  const { count, mlEach, abvPct, stated } = drink
  const times = count === undefined ? '' : `${amountText(count)} × `
  const how =
    mlEach === undefined || abvPct === undefined ? '' : ` (${times}${amountText(mlEach)} mL at ${amountText(abvPct)} %)`
  const assumed = [
    !stated.size && mlEach !== undefined && 'size',
    !stated.strength && abvPct !== undefined && 'strength',
  ].filter((one) => one !== false)
  const usual = assumed.join(' and ')
  const said =
    assumed.length === 0
      ? ''
      : ` ${usual[0]?.toUpperCase()}${usual.slice(1)} ${assumed.length > 1 ? 'were' : 'was'} not said: usual figures are taken, and a drink as poured may hold more.`
  return `counted as ${amountText(grams)} g of alcohol${how}.${said}`
}
