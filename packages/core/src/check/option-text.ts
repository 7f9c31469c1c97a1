import type { ManageFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import { ethanolSlug } from '../phrase/drinks/alcohol-amount.js'
import type { Person } from '../vocabulary/circumstances.js'
import type { TestToAsk } from '../vocabulary/manage.js'
import { english } from '../vocabulary/words/en.js'
import { spoken } from '../vocabulary/words/shape.js'
import {
  exchangeText,
  joined,
  type OptionWords,
  onlyByThePrescriber,
  onlyWithThePrescriber,
  patientRemains,
  remainsText,
  type SpokenOffer,
} from './exchange-text.js'
import { leaveOutText } from './leave-out-text.js'
import type { Offer } from './offers.js'
import type { Option } from './options.js'

/**
 * The words of an option, in English. Never a dose for a person, and never that something is free of harm: of what could
 * take a place it says what remains.
 *
 * @example
 * optionText(knowledge, { do: 'leave-out', of: ['ethanol'], other: 'baclofen', cite: [] }, {}).clinician // 'Without alcohol (ethanol).'
 */
export function optionText(knowledge: Knowledge, option: Told, person: Person): OptionWords {
  const of = namesOf(option, (slug) => nameOf(knowledge, slug))
  const other = option.other === undefined ? undefined : nameOf(knowledge, option.other)
  const words = said(knowledge, option, { of, other, person })
  const notes = [
    ...(option.way?.note === undefined ? [] : [{ patient: option.way.note, clinician: option.way.note }]),
    ...(isForThePrescriber(option) ? [onlyWithThePrescriber(of)] : []),
  ]
  return {
    patient: [words, ...notes].map(({ patient }) => patient).join(' '),
    clinician: [words, ...notes].map(({ clinician }) => clinician).join(' '),
  }
}

/** An option of which is not always known how readily it gives way. */
type Told = Omit<Option, 'yields'> & Partial<Pick<Option, 'yields'>>

function isForThePrescriber({ do: what, yields = Number.POSITIVE_INFINITY }: Told): boolean {
  return (what === 'swap' || what === 'stop') && yields <= onlyByThePrescriber
}

/** The parts of one product, or several things for the same. */
function namesOf({ of, isSeveral }: Told, nameOf: (slug: string) => string): string {
  const names = of.map(nameOf)
  return isSeveral === true ? joined(names, 'and') : names.join(' with ')
}

interface Names {
  of: string
  other: string | undefined
  person: Person
}

function said(knowledge: Knowledge, option: Told, { of, other, person }: Names): OptionWords {
  const { way, to = [] } = option
  const beside = other === undefined ? '' : ` with ${other}`
  const purpose = option.for === undefined ? '' : ` for ${option.for}`
  const offers = joined(to.map((offer) => offerName(knowledge, offer)))
  const spokenOffers = to.map((offer) => spokenOffer(knowledge, offer))
  const tried = spokenOffers.map((offer) => `${offer.name}${remainsText(offer)}`).join('; ')
  switch (option.do) {
    case 'leave-out': {
      const drinksDaily = person.alcoholPattern === 'heavy' || person.alcoholPattern === 'dependent'
      if (drinksDaily && option.of.includes(ethanolSlug))
        return {
          patient: `How could I drink less, with help? Whoever drinks every day should not stop at once.`,
          clinician: `Less ${of}, with care for withdrawal.`,
        }
      return leaveOutText([of])
    }
    case 'swap':
      if (areMembers(knowledge, option))
        return {
          patient: `Could it be ${offers}, of ${of}${purpose}?${patientRemains(spokenOffers)}`,
          clinician: `Of ${of}${purpose === '' ? '' : `,${purpose}`}: ${tried}.`,
        }
      return exchangeText(of, [{ purpose: option.for, to: spokenOffers }])
    case 'local':
      return {
        patient: `Could ${of} be used as a gel or cream on the skin?`,
        clinician: `Topical ${of} (gel)${remainsText(spokenOffers[0] as SpokenOffer)}.`,
      }
    case 'protect':
      return {
        patient: `Do I need ${purpose.replace(/^ for /, '')}, with ${offers}?`,
        clinician: `Add ${purpose.replace(/^ for /, '')}: ${tried}.`,
      }
    case 'pause':
      return {
        patient: `Could ${of} be paused ${other === undefined ? 'for a while' : `for as long as ${other} is taken`}?`,
        clinician: `Pause ${of} (suspend it)${other === undefined ? '' : ` for the course of ${other}`}.`,
      }
    case 'apart': {
      const hours = hoursText(of, other ?? 'the other', way?.hours)
      return { patient: `Should they be taken at another time? ${hours}`, clinician: hours }
    }
    case 'dose': {
      const lower = way?.doseTo === 'higher' ? 'higher' : 'lower'
      const cap =
        way?.capMgPerDay === undefined ? '' : ` Labels or agencies allow at most ${way.capMgPerDay} mg a day${beside}.`
      return {
        patient: `Does the dose of ${of} have to be ${lower}${beside}?${cap}`,
        clinician: `A ${lower} dose of ${of}${beside}${lower === 'lower' ? ' (reduce)' : ''}.${cap}`,
      }
    }
    case 'test': {
      const tests = joined(
        (way?.test ?? []).map((test) => testName(test, of)),
        'and',
      )
      const within = way?.withinDays === undefined ? '' : `, ${daysText(way.withinDays)}`
      return { patient: `Do I need a test: ${tests}${within}?`, clinician: `Test: ${tests}${within}.` }
    }
    case 'other-way': {
      const called = way?.called ?? ''
      return {
        patient: `Could something else be done in place of ${of}: ${called}?`,
        clinician: `Another way in place of ${of}: ${called}.`,
      }
    }
    case 'stop':
      if (option.for !== undefined && other !== undefined)
        return {
          patient: `Are both needed${purpose}: ${of} and ${other}?`,
          clinician: `${of} and ${other} are both${purpose}: is one enough?`,
        }
      return { patient: `Is ${of} still needed?`, clinician: `Review whether ${of} is still needed.` }
    case 'watch':
      return { patient: `What should I watch for when ${of} is taken${beside}?`, clinician: `Watch ${of}${beside}.` }
    case 'ask':
      return { patient: `Who decides about ${of}?`, clinician: `Ask who prescribes ${of}.` }
  }
}

/** A class word is not replaced by its own members: of them one may be milder. */
function areMembers({ meta }: Knowledge, { of, to = [] }: Told): boolean {
  const members = of.flatMap((slug) => meta.classes[slug] ?? [])
  return to.length > 0 && to.every(({ substance }) => substance !== undefined && members.includes(substance))
}

const namesMade = new WeakMap<Knowledge, Map<string, string>>()

/** A substance as it is called, with its British name where that is another and no language was chosen. */
function nameOf(knowledge: Knowledge, slug: string): string {
  const names = namesMade.get(knowledge) ?? new Map<string, string>()
  namesMade.set(knowledge, names)
  let name = names.get(slug)
  if (name === undefined) {
    name = nameMade(knowledge, knowledge.slugs.find(slug))
    names.set(slug, name)
  }
  return name
}

function nameMade(knowledge: Knowledge, number: number): string {
  const name = knowledge.substanceNames.at(number)
  const british = knowledge.called['en-GB']?.[number]
  const isTranslated = Object.values(knowledge.called).some((table) => table[number] === name)
  if (british === undefined || isTranslated || name.includes(british)) return name
  return british.includes(name) ? british : `${name} (${british})`
}

/**
 * What could take a place, as it is called.
 *
 * @example
 * offerName(knowledge, { called: 'a copper coil' }) // 'a copper coil'
 */
export function offerName(knowledge: Knowledge, { substance, called }: Offer): string {
  return called ?? nameOf(knowledge, knowledge.slugs.at(substance as number))
}

function spokenOffer(knowledge: Knowledge, offer: Offer): SpokenOffer {
  const { trial } = offer
  const called = (slug: string): string => nameOf(knowledge, slug)
  return {
    name: offerName(knowledge, offer),
    remains: trial?.remains,
    remainsWith: (trial?.with ?? []).map(called),
    notCovered: (trial?.notCovered ?? []).map(called),
  }
}

type HoursApart = NonNullable<ManageFacts['hours']>

function hoursText(of: string, other: string, hours: HoursApart = {}): string {
  const { before, after, between } = hours
  if (between !== undefined) return `Take ${of} and ${other} at least ${timeText(between)} apart.`
  const times = [
    ...(before === undefined ? [] : [`${timeText(before)} before`]),
    ...(after === undefined ? [] : [`${timeText(after)} after`]),
  ]
  return times.length === 0 ? `${of} apart from ${other}.` : `Apart: ${of} at least ${times.join(', or ')} ${other}.`
}

function timeText(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} minutes`
  return hours === 1 ? '1 hour' : `${hours} hours`
}

function daysText({ min, max }: { min?: number; max?: number }): string {
  if (min === undefined || max === undefined) return `within ${max ?? min} days`
  return min === max ? `after ${min} days` : `after ${min} to ${max} days`
}

function testName(test: TestToAsk, of: string): string {
  if (test === 'level') return `the level of ${of} in the blood`
  const others: Readonly<Record<string, string>> = english.verdict.tests
  if (others[test] !== undefined) return others[test]
  const words: Readonly<Record<string, Parameters<typeof spoken>[0]>> = english.laboratory
  const name = spoken(words[test] ?? test, 'patient')
  return /^[A-Z]+[a-z]?[A-Z]*$/.test(name) ? name : name.toLowerCase()
}
