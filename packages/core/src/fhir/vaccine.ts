import { daysSince } from '../vocabulary/days.js'
import { type Called, calledOf } from './called.js'
import { type Coding, codingsOf, conceptText, type FhirResource, textOf } from './fields.js'
import type { Taken } from './past.js'
import type { ReadingOptions } from './read-record.js'

/** A vaccine matters to what is taken for weeks; the rest of a childhood's vaccines say nothing about today. */
const countsDays = 100

/**
 * When a vaccine of a record was given: as something that ended that day, of the last hundred days; one on a draft order
 * or without a day counts as given now.
 *
 * @example
 * vaccineTaken({ resourceType: 'Immunization', status: 'completed', occurrenceDateTime: '2026-11-13' }, '2026-11-23')
 * // { when: 'past', daysAgo: 10 }
 */
export function vaccineTaken(resource: FhirResource, today: string): Taken {
  const status = textOf(resource, 'status')?.toLowerCase()
  if (status === 'not-done' || status === 'entered-in-error') return { when: 'never' }
  if (resource.notGiven === true || resource.wasNotGiven === true) return { when: 'never' }
  const days = daysSince(textOf(resource, 'occurrenceDateTime') ?? textOf(resource, 'date'), today)
  if (days === undefined || days === 0) return { when: 'now' }
  if (days < 0) return { when: 'planned', inDays: -days }
  return days > countsDays ? { when: 'never' } : { when: 'past', daysAgo: days }
}

/** Vaccines that live, by the codes of the list CVX (CDC, public domain), as they are looked up; the rest is known by its words. */
const liveByCvx: Readonly<Record<string, string>> = {
  ...{
    '02': 'oral poliovirus vaccine',
    '03': 'MMR vaccine',
    '04': 'measles and rubella vaccine',
    '05': 'measles vaccine',
  },
  ...{ '06': 'rubella vaccine', '07': 'mumps vaccine', '19': 'BCG vaccine', '21': 'varicella vaccine' },
  ...{ '25': 'oral typhoid vaccine', '37': 'yellow fever vaccine', '38': 'MMR vaccine', '94': 'MMR vaccine' },
  ...{
    '111': 'live influenza vaccine',
    '116': 'rotavirus vaccine',
    '119': 'rotavirus vaccine',
    '121': 'zoster live vaccine',
  },
  ...{ '122': 'rotavirus vaccine', '149': 'live influenza vaccine', '151': 'live influenza vaccine' },
  ...{ '174': 'oral cholera vaccine', '183': 'yellow fever vaccine', '184': 'yellow fever vaccine' },
}

/**
 * What a vaccine is looked up by: its words or codes; where they only name the illness, as the vaccine against it.
 *
 * @example
 * vaccineCalled({ text: 'Yellow fever' }, { meaning: (name) => (name.endsWith('vaccine') ? [1] : []) })
 * // [{ name: 'Yellow fever vaccine', display: 'Yellow fever' }]
 */
export function vaccineCalled(
  concept: unknown,
  options: Pick<ReadingOptions, 'meaning' | 'productOf'>,
): readonly Called[] {
  const codings = codingsOf(concept)
  const called = calledOf(codings, conceptText(concept), options)
  if (called.some(({ name }) => options.meaning(name).length > 0)) return called
  const display = called[0]?.display ?? ''
  const live = codings.flatMap((coding) => liveOf(coding) ?? [])
  const name = [...live, `${display} vaccine`].find((one) => options.meaning(one).length > 0)
  return name === undefined ? called : [{ name, display }]
}

function liveOf({ system, code }: Coding): string | undefined {
  return /cvx$|2\.16\.840\.1\.113883\.12\.292$/.test(system) ? liveByCvx[code.padStart(2, '0')] : undefined
}
