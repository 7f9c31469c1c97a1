import { together } from '../grammar/fold.js'
import { lowOf } from '../taking.js'
import type { Term } from '../terms.js'

const hoursOfWeek = 168
const hoursOfMonth = 730.5
const longestPregnancyWeeks = 45
const ofWeeks = /^(?:ssw|sa)$/
const fullTermWeeks = '40'
/** Behind these "28/40" is so many weeks, and no strength of two. */
const ofPregnancy = /^(?:pregnant|iup|gravid|gestation|pregnancy|at|@|g\d+p\d+|g\d+ p\d+)$/
const between = /^(?:de|di|im|in|w)$/
const stage = /^(?:stage|stade|stadium|estadio|stadio|grade|g)$/
const ofAmount = new Set(['mass', 'activity', 'other-unit', 'volume', 'count-form', 'form'])
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
      read.push(
        together(terms.slice(at, at + length), 'circumstance', { value, ...(amount !== undefined && { amount }) }),
      )
      at += length
    }
  }
  return read
}

interface Stage {
  length: number
  value: string
  amount?: number
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
  // "28/40", "28+3/40"
  const days = terms[at + 1]?.tag === 'plus' ? 2 : 0
  const isOfForty = terms[at + 1 + days]?.tag === 'slash' && terms[at + 2 + days]?.word === fullTermWeeks
  const leading = terms[at - 1]
  const isAlone = leading === undefined || terms[at]?.begins !== undefined || ofPregnancy.test(leading.word)
  const next = terms[at + 3 + days]
  if (
    isOfForty &&
    (isAlone || isPregnant(leading)) &&
    counted >= 4 &&
    counted <= longestPregnancyWeeks &&
    (next === undefined || next.begins !== undefined || ends.test(next.word) || !ofAmount.has(next.tag))
  )
    return { length: 3 + days, value: 'weeks-pregnant', amount: counted }
  if (!isPregnant(terms[at])) return undefined
  const joint = between.test(terms[at + 1]?.word ?? '') || terms[at + 1]?.tag === 'open' ? 1 : 0
  const behind = weeksOf(terms[at + 1 + joint], terms[at + 2 + joint])
  return behind === undefined ? undefined : { length: 3 + joint, value: 'weeks-pregnant', amount: behind }
}

function stageAt(terms: readonly Term[], at: number): Stage | undefined {
  const isKidney = (term: Term | undefined): boolean => term?.tag === 'circumstance' && term.value === 'kidney-disease'
  const isStage = stage.test(terms[at]?.word ?? '')
  if (isStage && isKidney(terms[at + 2])) return staged(3, numberOf(terms[at + 1], true))
  if (!isKidney(terms[at])) return undefined
  const words = stage.test(terms[at + 1]?.word ?? '') ? 1 : 0
  const number = terms[at + 1 + words]
  const behind = terms[at + 2 + words]
  const isGlued = number?.at === terms[at]?.end
  const said = numberOf(number, words > 0 || isGlued || behind === undefined || ends.test(behind.word))
  const letter = behind?.glued === true && /^[abc]$/.test(behind.word) ? behind.word : ''
  return staged(2 + words + letter.length, said && `${said}${letter}`)
}

/** Of the stages the third alone is parted; the first says nothing but that the kidneys are ill. */
function staged(length: number, said: string | undefined): Stage | undefined {
  if (said === undefined) return undefined
  const number = said.startsWith('3') && !said.endsWith('c') ? said : said.slice(0, 1)
  return { length, value: number === '1' ? 'kidney-disease' : `kidney-disease-stage-${number}` }
}

/** "3", "3b", "IV"; a number that stands apart may be a count of what is named next. */
function numberOf(term: Term | undefined, isSure: boolean): string | undefined {
  if (term === undefined) return undefined
  const lettered = /^([1-5][abc])$/.exec(term.word)
  if (lettered !== null) return lettered[1]
  if (!isSure) return undefined
  const read = term.tag === 'number' ? term.amount : roman.indexOf(term.word) + 1
  return typeof read === 'number' && Number.isInteger(read) && read >= 1 && read <= roman.length
    ? String(read)
    : undefined
}
