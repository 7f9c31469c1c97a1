import { amountOf, lowOf } from '../taking.js'
import type { Term } from '../terms.js'
import { type Rule, rule, tagAt, together } from './fold.js'

const single = ({ amount }: Term): number => lowOf(amount ?? 0)
const isWord = ({ word }: Term): boolean => !/^[\d.]/.test(word)
const ofWords = /^(?:of|de|d|di|von|van|av|af)$/
const isRange = ({ amount }: Term): boolean => typeof amount === 'object'

/** Numbers of several words or signs become one: "two hundred", "two point five", "1 1/2", "2 (two)", "1-2". */
export const numberRules: readonly Rule[] = [
  // "zzy five mg": of a number of which one word is not understood none is
  rule('unknown number mass', (terms, context) => {
    const [unknown, number] = terms as [Term, Term, Term]
    if (!isWord(number) || single(number) < 1 || context.beside(number)[0]?.at !== unknown.at) return undefined
    context.ask('how-much', number)
    return [unknown, together(terms.slice(1), 'unsure')]
  }),
  // 2 (two) times
  rule('number open number close', (terms) =>
    single(terms[0] as Term) === single(terms[2] as Term)
      ? together(terms, 'number', { amount: single(terms[0] as Term) })
      : undefined,
  ),
  rule('times open number close', (terms, context) => {
    const [times, , number] = terms as [Term, Term, Term]
    if (times.value === '') return undefined
    if (Number(times.value) === single(number)) return together(terms, 'times')
    context.ask('contradiction', number)
    return together(terms, 'contradiction')
  }),
  // two point five
  rule('number point number+', (terms, context) => {
    const behind = terms.slice(2)
    // "ninety nine" is one number, "five five" are two digits.
    const digits = [composed(behind) ?? behind].flat().map(single)
    const isDigits = digits.length === 1 ? (digits[0] as number) < 100 : digits.every((digit) => digit < 10)
    if (!isDigits || ![single(terms[0] as Term), ...digits].every(Number.isInteger)) {
      context.ask('how-much', terms[0] as Term)
      return together(terms, 'unsure')
    }
    return together(terms, 'number', { amount: Number(`${single(terms[0] as Term)}.${digits.join('')}`) })
  }),
  rule('number? point number', (terms, context) => {
    const value = single(terms.at(-1) as Term)
    if (terms.length === 2 && Number.isInteger(value))
      return together(terms, 'number', { amount: Number(`0.${value}`) })
    context.ask('how-much', terms[0] as Term)
    return together(terms, 'unsure')
  }),
  // two hundred, twenty five, one hundred and fifty, seventy-five
  rule('number (number|and|dash)* number', (terms) => composed(terms)),
  // one and a half, 1 and 1/2
  rule('number and article? number', (terms) => {
    const last = terms.at(-1) as Term
    const fraction = single(last)
    return fraction > 0 && fraction < 1 && Number.isInteger(single(terms[0] as Term)) && isWord(last)
      ? together(terms, 'number', { amount: single(terms[0] as Term) + fraction })
      : undefined
  }),
  // a bottle and a half, two glasses and a half, una tableta y media
  rule('(number|article)? (drink-container|count-form) and article? number (to|of|unknown|drink-filler)?', (terms) => {
    const of = (terms.at(-1) as Term).tag === 'number' ? undefined : (terms.at(-1) as Term)
    if (of !== undefined && !ofWords.test(of.word)) return undefined
    const container = terms.find(({ tag }) => tag === 'drink-container' || tag === 'count-form') as Term
    // "Botella y media": one is not written.
    const count = terms[0] === container ? { ...container, tag: 'article' } : (terms[0] as Term)
    const last = terms.at(of === undefined ? -1 : -2) as Term
    const whole = count.tag === 'article' ? 1 : single(count)
    if (single(last) !== 0.5 || !isWord(last) || !Number.isInteger(whole)) return undefined
    return [
      { ...count, tag: 'number', amount: whole + 0.5 },
      { ...container, end: (of ?? last).end },
    ]
  }),
  // 1/2, 3/4; 2/3 too, but never 3/7, which is days
  rule('number slash number', (terms, _context, { before, after }) => {
    const [top, slash, bottom] = terms as [Term, Term, Term]
    const share = [2, 3, 4].includes(single(bottom)) && single(top) < single(bottom) && Number.isInteger(single(top))
    if (!share || single(top) < 1 || !slash.glued || !bottom.glued || isRange(top)) return undefined
    // "1/2 Stunde", but "1/12 h" is once in twelve hours.
    const isWritten = after?.tag === 'period' && Number(after.value) === 1 && after.word.length > 2
    if (before?.tag === 'slash' || after?.tag === 'slash' || (after?.tag === 'period' && !isWritten)) return undefined
    return together(terms, 'number', { amount: single(top) / single(bottom) })
  }),
  // 1/2 h vor dem Frühstück
  rule('number slash number (?=period relation)', (terms) => {
    const [top, bottom] = [single(terms[0] as Term), single(terms[2] as Term)]
    return top === 1 && (bottom === 2 || bottom === 4) ? together(terms, 'number', { amount: top / bottom }) : undefined
  }),
  // 3/4 of a bottle, two thirds of the bottle
  rule('number (of|to|drink-filler)? article? drink-container', (terms) => {
    const [share, of, container] = [terms[0], terms[1], terms.at(-1)] as [Term, Term, Term]
    if (of.tag === 'to' && !ofWords.test(of.word)) return undefined
    return single(share) < 1 && !isRange(share) ? [{ ...share, end: (terms.at(-2) as Term).end }, container] : undefined
  }),
  // two dozen
  rule('number number', (terms) => {
    const [count, dozen] = terms as [Term, Term]
    const isDozens = /^(?:dozen|douzaine|docena|dutzend|dozzina|duzia|dúzia)/.test(dozen.word) && single(dozen) === 12
    return isDozens && Number.isInteger(single(count))
      ? together(terms, 'number', { amount: 12 * single(count) })
      : undefined
  }),
  // 1 1/2, 1-1/2
  rule('number dash? number', (terms, _context, { before, after }) => {
    const [whole, fraction] = [terms[0] as Term, terms.at(-1) as Term]
    const shares = fraction.parts?.some(({ tag }) => tag === 'slash') === true
    if (!shares || !Number.isInteger(single(whole)) || isRange(whole) || single(whole) > 20) return undefined
    if (terms.length === 3 && (!terms[1]?.glued || before?.tag === 'dash' || after?.tag === 'dash')) return undefined
    return together(terms, 'number', { amount: single(whole) + single(fraction) })
  }),
  // 1 y 1/2, 2 and 3/4
  rule('number and number', (terms) => {
    const [whole, , share] = terms as [Term, Term, Term]
    const isShare = share.parts?.some(({ tag }) => tag === 'slash') === true && single(share) < 1
    return isShare && !isRange(whole) && Number.isInteger(single(whole)) && single(whole) <= 20
      ? together(terms, 'number', { amount: single(whole) + single(share) })
      : undefined
  }),
]

/** "1-2", "4 to 6", "two or three". After the day patterns, which look the same. */
export const rangeRules: readonly Rule[] = [
  // "bis 3x täglich", "tot 3 keer per dag": no lower end stands before it
  rule('to (?=number count-form)', ([to], _context, { before }) =>
    upTo.test((to as Term).word) && !lowerEnds.has(before?.tag ?? '') && before?.tag !== 'count-form'
      ? { ...(to as Term), tag: 'ceiling' }
      : undefined,
  ),
  rule('to (?=number? times)', ([to], _context, { before }) =>
    upTo.test((to as Term).word) && !lowerEnds.has(before?.tag ?? '') ? { ...(to as Term), tag: 'ceiling' } : undefined,
  ),
  rule('number (dash|to|article) number', (terms, context, { before, after }) => {
    const [low, between, high] = terms as [Term, Term, Term]
    if (between.tag === 'article' && between.word !== 'a') return undefined
    // "5 of 10 mg" is five or ten in Dutch, and five in English
    if (between.word === 'of' && after?.tag === 'mass') return undefined
    if (isRange(low) || isRange(high) || single(low) >= single(high)) return undefined
    if (before?.tag === 'slash' || after?.tag === 'slash' || before?.tag === 'dash' || after?.tag === 'dash')
      return undefined
    // 5-325 mg is two substances, and so is 25-100 mg when the name has two.
    if (single(low) > 0 && single(high) / single(low) > 10) return undefined
    if (after?.tag === 'mass' && context.substances > 1) return undefined
    return together(terms, 'number', { amount: amountOf(single(low), single(high)) })
  }),
  // between 10 and 20 mg
  rule('since number and number', (terms) => {
    const [low, high] = [terms[1] as Term, terms[3] as Term]
    const isSpan = !isRange(low) && !isRange(high) && single(low) < single(high)
    return isSpan ? together(terms, 'number', { amount: amountOf(single(low), single(high)) }) : undefined
  }),
  rule('(times|number) to times', (terms) => {
    const [low, , high] = terms as [Term, Term, Term]
    const from = low.tag === 'times' ? Number(low.value || Number.NaN) : lowOf(low.amount ?? 0)
    const to = Number(high.value || Number.NaN)
    return from < to ? together(terms, 'times', { value: '', each: amountOf(from, to) }) : undefined
  }),
]

const upTo = /^(?:bis|tot|do|till)$/
const lowerEnds = new Set(['number', 'times', 'part', 'weekday', 'clock', 'date', 'period'])

function composed(terms: readonly Term[]): Term | undefined {
  const numbers = terms.filter(({ tag }) => tag === 'number')
  if (numbers.length < 2 || terms.at(-1)?.tag === 'and' || !numbers.every((term) => isWord(term) && !isRange(term)))
    return undefined
  let total = 0
  let current = 0
  let smallest = Infinity
  for (const [index, term] of terms.entries()) {
    if (term.tag === 'and') {
      // "one hundred and fifty"; "two and three" are two numbers.
      if (total + current < 100 || tagAt(terms, index + 1) !== 'number') return undefined
      continue
    }
    if (term.tag === 'dash') {
      // "seventy-five"; "two-three" are two numbers, and so are "twenty - five".
      if (!term.glued || !terms[index + 1]?.glued || current % 10 !== 0) return undefined
      continue
    }
    const value = single(term)
    if (value === 1000) {
      total += (current === 0 ? 1 : current) * 1000
      current = 0
      smallest = Infinity
    } else if (value === 100) {
      if (current >= 100) return undefined
      current = (current === 0 ? 1 : current) * 100
      smallest = 100
    } else {
      if (value >= smallest || !Number.isInteger(value)) return undefined
      current += value
      // Behind "two hundred" tens may stand, behind "twenty" ones, and behind "twenty-five" nothing.
      smallest = value >= 100 ? 100 : value >= 20 && value % 10 === 0 ? 10 : 1
    }
  }
  return together(terms, 'number', { amount: total + current })
}
