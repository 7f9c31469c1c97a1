import { together } from '../grammar/fold.js'
import { lowOf } from '../taking.js'
import type { Term } from '../terms.js'

const hoursOfWeek = 168
const hoursOfMonth = 730.5
const longestPregnancyWeeks = 45
const ofWeeks = /^(?:ssw|sa)$/
const between = /^(?:de|di|im|in|w)$/
const stage = /^(?:stage|stade|stadium|estadio|stadio|grade|g)$/
const ends = /^[.,;:)/]$/
const roman = ['i', 'ii', 'iii', 'iv', 'v']

/**
 * "30 weeks pregnant", "enceinte de 5 mois", "CKD 3b", "stage 4 CKD": how far a pregnancy or a disease of the kidneys has
 * come is said with it, and is no amount.
 *
 * @example
 * withWeeksAndStages([]) // []
 */
export function withWeeksAndStages(terms: readonly Term[]): readonly Term[] {
  const read: Term[] = []
  for (let at = 0; at < terms.length; ) {
    const told = weeksAt(terms, at) ?? stageAt(terms, at)
    if (told === undefined) read.push(terms[at++] as Term)
    else {
      const { length, value, amount } = told
      read.push(together(terms.slice(at, at + length), 'circumstance', { value, amount }))
      at += length
    }
  }
  return read
}

interface Stage {
  length: number
  value: string
  amount: number
}

function weeksAt(terms: readonly Term[], at: number): Stage | undefined {
  const isPregnant = (term: Term | undefined): boolean => term?.tag === 'circumstance' && term.value === 'pregnant'
  const weeksOf = (number: Term | undefined, period: Term | undefined): number | undefined => {
    const hours = Number(period?.value)
    if (number?.tag !== 'number' || period?.tag !== 'period' || hours < hoursOfWeek || hours > hoursOfMonth) return
    const weeks = (lowOf(number.amount ?? 0) * hours) / hoursOfWeek
    return weeks <= longestPregnancyWeeks ? Math.floor(weeks) : undefined
  }
  const dashes = terms[at + 1]?.tag === 'dash' ? 1 : 0
  const before = weeksOf(terms[at], terms[at + 1 + dashes])
  if (before !== undefined && isPregnant(terms[at + 2 + dashes]))
    return { length: 3 + dashes, value: 'weeks-pregnant', amount: before }
  // "30. SSW", "22 SA"
  const dot = terms[at + 1]?.word === '.' ? 1 : 0
  const counted = Number(/^\d+/.exec(terms[at]?.word ?? '')?.[0])
  if (ofWeeks.test(terms[at + 1 + dot]?.word ?? '') && counted >= 4 && counted <= longestPregnancyWeeks)
    return { length: 2 + dot, value: 'weeks-pregnant', amount: counted }
  if (!isPregnant(terms[at])) return undefined
  const joint = between.test(terms[at + 1]?.word ?? '') || terms[at + 1]?.tag === 'open' ? 1 : 0
  const behind = weeksOf(terms[at + 1 + joint], terms[at + 2 + joint])
  return behind === undefined ? undefined : { length: 3 + joint, value: 'weeks-pregnant', amount: behind }
}

function stageAt(terms: readonly Term[], at: number): Stage | undefined {
  const isKidney = (term: Term | undefined): boolean => term?.tag === 'circumstance' && term.value === 'kidney-disease'
  const value = 'ckd-stage kidney-disease'
  if (isKidney(terms[at])) {
    const words = stage.test(terms[at + 1]?.word ?? '') ? 1 : 0
    const isGlued = terms[at + 1]?.at === terms[at]?.end
    const behind = terms[at + 2 + words]
    const number = numberOf(
      terms[at + 1 + words],
      words > 0 || isGlued || behind === undefined || ends.test(behind.word),
    )
    if (number === undefined) return undefined
    const letter = terms[at + 2 + words]
    const isLettered = letter?.glued === true && /^[abc]$/.test(letter.word)
    return { length: 2 + words + (isLettered ? 1 : 0), value, amount: number }
  }
  const number = stage.test(terms[at]?.word ?? '') ? numberOf(terms[at + 1], true) : undefined
  return number !== undefined && isKidney(terms[at + 2]) ? { length: 3, value, amount: number } : undefined
}

/** "3", "3b", "IV"; a number that stands apart may be a count of what is named next. */
function numberOf(term: Term | undefined, isSure: boolean): number | undefined {
  if (term === undefined) return undefined
  const lettered = /^([1-5])[abc]$/.exec(term.word)
  if (lettered !== null) return Number(lettered[1])
  if (!isSure) return undefined
  const read = term.tag === 'number' ? term.amount : roman.indexOf(term.word) + 1
  return typeof read === 'number' && Number.isInteger(read) && read >= 1 && read <= roman.length ? read : undefined
}
