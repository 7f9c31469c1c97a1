import { tagAt, together } from '../grammar/fold.js'
import { lowOf } from '../taking.js'
import type { Term } from '../terms.js'
import { bornAt } from './birth-dates.js'
import { oldest, patientAt } from './patient-lines.js'

/** Younger ones hardly write of themselves, and "im 2 tabs" is more likely. */
const youngestWriter = 12
const hoursOfYear = 8766
const oneWord = /^(\d{1,3})y(?:\/?o|rs?)?([fm])?$/
const yearsOld = /^(?:yo|y o|yof|yom|yr old|yrs old)$/
const sexes = /^[fm]$/
const old = /^(?:old|alt|oud|gammal|gammel|yasinda|yaşında)(?: |$)/
const years = /^(?:years?|yrs?|jaar|jahre?|ans|anos|años|anni|lat)$/
const beforeAge = /^(?:aged?|alter|edad|eta|età|idade|leeftijd|ålder|wiek|yas|yaş)$/
/** Before years: "homme de 78 ans", "j'ai 78 ans", "tengo 78 años", "ho 78 anni". */
const ofYears = /^(?:de|di|ai|ich bin|bin|tengo|tiene|ho|ha|tenho|tem|mam|ma|jestem)$/
/** Those that belong to the age and to nothing else. */
const leadsAge = /^(?:de|di|bin|ich bin)$/
const infants = /^(?:baby|infant|newborn|toddler|bebe|bebé|bébé|saugling|säugling|neonato|lactente|nourrisson)$/
const isWord = /^(?:is|ist|est|es|is now|s)$/
const speaker = /^(?:im|i m|i am|bin|ich bin|und bin)$/
/** What a note says of whom it is about begins it. */
const beforePatient = new Set(['', 'heading', 'filler', 'colon', 'article', 'comma'])
const ofAmounts = new Set([
  ...['mass', 'activity', 'other-unit', 'volume', 'count-form', 'form', 'slash', 'period', 'dash', 'number', 'unknown'],
  ...['container', 'percent', 'times', 'a-day', 'per-day', 'name'],
])
const women = /^(?:f|female|woman|lady|girl|yof|femme|frau|mujer|donna|mulher|vrouw|kvinna)$/
const men = /^(?:m|male|man|gentleman|boy|yom|homme|mann|hombre|uomo|homem)$/

/**
 * "84yo on digoxin", "72F with AF", "78-year-old man", "aged 78", "bébé de 6 mois", "DOB 12/03/1941": how old somebody is, and of which
 * sex, is said of the person and is no amount.
 *
 * @example
 * withAges([]) // []
 */
export function withAges(terms: readonly Term[], today?: string): readonly Term[] {
  const read: Term[] = []
  for (let at = 0; at < terms.length; ) {
    const age: Age | undefined = bornAt(terms, at, today) ?? patientAt(terms, at) ?? ageAt(terms, at)
    if (age === undefined) read.push(terms[at++] as Term)
    else {
      const { length, ageYears, sex } = age
      const value = `age${sex === undefined ? '' : ` ${sex}`}`
      read.push(together(terms.slice(at, at + length), 'circumstance', { value, amount: ageYears }))
      at += length
    }
  }
  return read
}

interface Age {
  length: number
  ageYears: number
  sex?: 'female' | 'male'
}

function ageAt(terms: readonly Term[], at: number): Age | undefined {
  const term = terms[at]
  if (term === undefined) return undefined
  const whole = term.tag === 'unknown' ? oneWord.exec(term.word) : null
  if (whole !== null) return withSex({ length: 1, ageYears: Number(whole[1]) }, whole[2], terms[at + 1])
  if (ofYears.test(term.word.replace(/^j [’'] /, '')) && leadsAge.test(term.word)) {
    const age = ageAt(terms, at + 1)
    return age === undefined || tagAt(terms, at + 2) === 'period'
      ? age && { ...age, length: age.length + 1 }
      : undefined
  }
  if (beforeAge.test(term.word)) {
    const places = terms[at + 1]?.tag === 'colon' ? 2 : 1
    const behind = terms[at + places]
    return isAgeNumber(behind) && !ofAmounts.has(tagAt(terms, at + places + 1))
      ? { length: places + 1, ageYears: lowOf(behind.amount as number) }
      : undefined
  }
  if (!isAgeNumber(term)) return undefined
  const ageYears = lowOf(term.amount as number)
  const [next, slash, o] = terms.slice(at + 1, at + 4)
  const before = terms[at - 1]
  if (next === undefined)
    return speaker.test(speakerOf(terms, at)) && ageYears >= youngestWriter ? { length: 1, ageYears } : undefined
  if (beforePatient.has(tagAt(terms, at - 1)) && next.glued && sexes.test(next.word))
    return withSex({ length: 2, ageYears }, next.word)
  // "45/M"
  if (beforePatient.has(tagAt(terms, at - 1)) && next.tag === 'slash' && slash !== undefined && sexes.test(slash.word))
    return withSex({ length: 3, ageYears }, slash.word)
  if (yearsOld.test(next.word)) return withSex({ length: 2, ageYears }, next.word, slash)
  if (next.word === 'y' && slash?.tag === 'slash' && o?.word === 'o')
    return withSex(
      { length: 4, ageYears },
      terms[at + 4]?.glued === true ? terms[at + 4]?.word : undefined,
      terms[at + 4],
    )
  const ofMonths = monthsAt(terms, at, ageYears)
  if (ofMonths !== undefined) return ofMonths
  const isOther = before !== undefined && isWord.test(before.word) && terms[at - 2]?.value === 'other-person'
  if (isOther && !ofAmounts.has(next.tag)) return { length: 1, ageYears }
  if (speaker.test(speakerOf(terms, at)) && ageYears >= youngestWriter && !ofAmounts.has(next.tag))
    return { length: 1, ageYears }
  return undefined
}

/** "78-year-old man", "78 Jahre alt", "6 months old", "de 78 ans". */
function monthsAt(terms: readonly Term[], at: number, count: number): Age | undefined {
  const period = at + (terms[at + 1]?.tag === 'dash' ? 2 : 1)
  const unit = terms[period]
  const hours = unit?.tag === 'period' ? Number(unit.value) : years.test(unit?.word ?? '') ? hoursOfYear : undefined
  if (unit === undefined || hours === undefined) return undefined
  const place = period + (terms[period + 1]?.tag === 'dash' ? 2 : 1)
  const behind = terms[place]
  const ageYears = (count * hours) / hoursOfYear
  if (behind !== undefined && old.test(behind.word))
    return withSex({ length: place - at + 1, ageYears }, behind.word.split(' ')[1], terms[place + 1])
  const before = terms[at - 1]?.word ?? ''
  // "My son (6 years)", "77 jaar, diazepam"
  const isOfOther =
    terms[at - 1]?.tag === 'open' && terms[at - 2]?.value === 'other-person' && behindPeriod(terms, period, 'close')
  const isHead = at === 0 && count >= youngestWriter && behindPeriod(terms, period, 'comma')
  if (isOfOther || isHead) return { length: period - at + 1, ageYears }
  if (infants.test(before)) return { length: period - at + 1, ageYears }
  const isOf = ofYears.test(before.replace(/^j [’'] /, '')) && (hours === hoursOfYear ? count >= youngestWriter : false)
  return isOf ? { length: period - at + 1, ageYears } : undefined
}

/** "I am 35", "im 35" */
function speakerOf(terms: readonly Term[], at: number): string {
  // "12 mg IM 24 hrly"
  if (terms[at - 1]?.tag === 'route') return ''
  const [first, last] = terms.slice(Math.max(0, at - 2), at).map(({ word }) => word)
  return last === undefined ? (first ?? '') : last === 'am' || last === 'm' ? `${first} ${last}` : last
}

function behindPeriod(terms: readonly Term[], period: number, tag: string): boolean {
  return terms[period + 1]?.tag === tag
}

function isAgeNumber(term: Term | undefined): term is Term {
  return term?.tag === 'number' && lowOf(term.amount ?? 0) <= oldest && Number.isInteger(term.amount)
}

function withSex(age: Age, letter: string | undefined, behind?: Term): Age {
  const said = [letter ?? '', behind?.word ?? ''].map((word) => word.replace(/^old /, ''))
  const sex = said.some((word) => women.test(word))
    ? ('female' as const)
    : said.some((word) => men.test(word))
      ? ('male' as const)
      : undefined
  return sex === undefined ? age : { ...age, sex }
}
