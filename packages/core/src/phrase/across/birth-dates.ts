import type { Term } from '../terms.js'
import { oldest } from './patient-lines.js'

const bornWords =
  /^(?:dob|d o b|d \. o \. b|date of birth|birth date|born|geb|geboren|geburtsdatum|ne|nee|date de naissance|nato|nata|data di nascita|nacido|nacida|fecha de nacimiento|geboortedatum)$/
/** What may stand between the word and the date: "born on", "geb. am", "née le", "DOB:". */
const joints = /^(?:\.|:|-|on|in|am|le|il|el|the|en|op)$/
const longestDate = 6
const yearOfDate = /(?:^|\D)((?:19|20)\d\d)(?!\d)/
const dayAndMonth = /^(\d{1,2})\D(\d{1,2})\D\d{4}$/
const isoDate = /^\d{4}\D(\d{1,2})\D(\d{1,2})$/

/**
 * A date of birth at a place, as the age on a day: "DOB 12/03/1941", "geb. 03.11.1938", "born 1941". Of a date that can
 * be read in two orders the birthday counts as past where one of them is.
 *
 * @example
 * bornAt([], 0, '2026-11-28') // undefined
 */
export function bornAt(
  terms: readonly Term[],
  at: number,
  today: string | undefined,
): { length: number; ageYears: number } | undefined {
  const words = [2, 1, 0].find((more) => bornWords.test(wordsOf(terms, at, more)))
  if (today === undefined || words === undefined) return undefined
  let from = at + 1 + words
  while (joints.test(terms[from]?.word ?? '')) from++
  for (let place = from; place < Math.min(terms.length, from + longestDate); place++) {
    const term = terms[place] as Term
    const year = yearOfDate.exec(term.word)?.[1]
    if (year === undefined) {
      if (
        term.tag !== 'number' &&
        term.tag !== 'month' &&
        term.tag !== 'slash' &&
        term.tag !== 'dash' &&
        term.word !== '.'
      )
        return undefined
      continue
    }
    const ageYears = yearsOn(today, Number(year), term.word)
    return ageYears < 0 || ageYears > oldest ? undefined : { length: place - at + 1, ageYears }
  }
  return undefined
}

function wordsOf(terms: readonly Term[], at: number, more: number): string {
  return terms
    .slice(at, at + more + 1)
    .map(({ word }) => word)
    .join(' ')
}

function yearsOn(today: string, year: number, written: string): number {
  const [, first, second] = dayAndMonth.exec(written) ?? []
  const [, month, day] = isoDate.exec(written) ?? []
  const orders = [
    [month, day],
    [second, first],
    [first, second],
  ].filter(([one, other]) => one !== undefined && other !== undefined && Number(one) <= 12)
  const isPast = ([one = '', other = '']: readonly (string | undefined)[]): boolean =>
    `${one.padStart(2, '0')}-${other.padStart(2, '0')}` <= today.slice(5)
  const isReached = orders.length === 0 || orders.some(isPast)
  return Number(today.slice(0, 4)) - year - (isReached ? 0 : 1)
}
