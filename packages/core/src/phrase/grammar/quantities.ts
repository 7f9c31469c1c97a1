import { type Amount, amountOf, lowOf, timesAmount } from '../taking.js'
import type { Term } from '../terms.js'
import { type Context, type Rule, rule, together } from './fold.js'

const num = (term: Term | undefined): Amount => term?.amount ?? 1
const besideName = new Set(['name', 'form', 'release', 'count-form', 'salt', 'route', 'close', 'unknown', 'and'])
const listOf = (term: Term | undefined): readonly number[] => term?.list ?? []
const inLetters = /^\p{L}/u
const low = (term: Term | undefined): number => lowOf(num(term))

/** Behind a row of numbers: what they are numbers of. */
const ofDose = new Set(['mass', 'activity', 'count-form', 'form', 'volume'])
const clockAt = (term: Term, hour: number): Term => ({ ...term, tag: 'clock', value: String(hour) })

/** Doses three times a day and the like, written as numbers in a row. Before ranges, which look the same. */
export const patternRules: readonly Rule[] = [
  rule(
    'number (dash|plus) dash? number (dash|plus) dash? number ((dash|plus) dash? number)*',
    (terms, context, { before, after }) => {
      const list = terms.filter(({ tag }) => tag === 'number').map(low)
      const signs = new Set(terms.filter(({ tag }) => tag !== 'number').map(({ tag }) => tag))
      if (signs.size > 1 || before?.tag === 'slash' || after?.tag === 'slash') return undefined
      if (context.substances > 1 && after?.tag === 'mass') return together(terms, 'combination', { list })
      const falls = list.every((value, index) => index === 0 || value < (list[index - 1] as number))
      if (list.length > 4 || (falls && (after?.tag === 'mass' || (list[0] as number) > 4))) {
        context.ask('taper', terms[0] as Term)
        return together(terms, 'ask')
      }
      // 8-14-20 and 7-11-15-19 are hours; five at once, six and seven are more than a day's tablets
      const rises = list.every((value, index) => Number.isInteger(value) && value > (list[index - 1] ?? 4))
      if (rises && (after === undefined || !ofDose.has(after.tag))) {
        if (!list.every((value) => value <= 24) || (list.at(-1) as number) < 12) {
          context.ask('how-much', terms[0] as Term)
          return together(terms, 'unsure')
        }
        return terms.filter(({ tag }) => tag === 'number').map((term) => clockAt(term, low(term)))
      }
      if (list.some((value) => value > 100) && (after?.tag !== 'mass' || !list.includes(0))) return undefined
      return together(terms, 'pattern', { list })
    },
  ),
]

/** 500mg-0-1000mg: amounts in a row; a number without a unit among them can only be a zero. */
const amountPattern = rule('amount dash (amount|number) dash (amount|number) (dash (amount|number))?', (terms) => {
  const taken = terms.filter(({ tag }) => tag !== 'dash')
  if (taken.some(({ tag, amount }) => tag === 'number' && amount !== 0)) return undefined
  return together(terms, 'pattern', { value: 'mg', list: taken.map(low) })
})

/** Numbers with their units, and the strengths they make. */
export const quantityRules: readonly Rule[] = [
  // 10/20/10 mg of one substance: at three times of a day, or one by turns
  rule('number slash number slash number (slash number)? (mass|activity)', (terms, context) => {
    if (context.substances !== 1 || (context.names ?? 1) > 1) return undefined
    context.ask('how-much', terms[0] as Term)
    return together(terms, 'unsure')
  }),
  // 30mg/500mg, 5-325 mg, 37,5/325 mg
  rule('number (slash|dash|plus) number (slash|dash|plus) number mass', (terms) =>
    together(terms, 'combination', { list: terms.filter(({ tag }) => tag === 'number').map(low) }),
  ),
  rule('combination mass', (terms) => together(terms, 'combination', { list: listOf(terms[0]) })),
  rule('number mass (slash|plus) number mass', (terms) =>
    together(terms, 'combination', { list: terms.filter(({ tag }) => tag === 'number').map(low) }),
  ),
  // 600 mg/400 IU
  rule('number mass (slash|plus) number activity', (terms, context) =>
    context.substances === 2
      ? together(terms, 'combination', { list: terms.filter(({ tag }) => tag === 'number').map(low) })
      : undefined,
  ),
  rule('number (slash|dash|plus) number mass', (terms, context) => {
    if (low(terms[0]) === 0) return undefined
    // 2.5/5 mg of one substance: two strengths, or one by turns.
    if ((terms[1] as Term).tag === 'slash' && context.substances === 1 && low(terms[0]) < low(terms[2])) {
      context.ask('how-much', terms[0] as Term)
      return together(terms, 'unsure')
    }
    return together(terms, 'combination', { list: [low(terms[0]), low(terms[2])] })
  }),
  // "5/10 units": one by turns, or a share?
  rule('number slash number activity', (terms, context) => {
    context.ask('how-much', terms[0] as Term)
    return together(terms, 'unsure')
  }),
  // "10 and 20 mg": nobody says when which of the two is taken
  rule('number and number (mass|activity)', (terms, context) => {
    context.ask('contradiction', terms[0] as Term)
    return together(terms, 'contradiction')
  }),
  // "1 500 mg" is one of 500 mg, or fifteen hundred; "1 500 mg tablet" is one
  rule(
    'number number (mass|volume|activity) (?!slash|per|(count-form|form|container|drink-container))',
    (terms, context) => {
      const [first, second] = terms as [Term, Term]
      const apart = /^[1-9]\d{0,2}$/.test(first.word) && /^\d{3}$/.test(second.word) && second.at === first.end + 1
      if (!apart) return undefined
      context.ask('how-much', first)
      return together(terms, 'unsure')
    },
  ),
  // "five twenty mg": five of twenty, or five hundred and twenty
  rule('number number mass', (terms, context) => {
    const [first, second] = terms as [Term, Term]
    const isSpoken = inLetters.test(first.word) && inLetters.test(second.word) && low(second) >= 10
    if (!isSpoken) return undefined
    context.ask('how-much', first)
    return together(terms, 'unsure')
  }),
  rule('number mass', (terms, context) => {
    const [number, unit] = terms as [Term, Term]
    // 3/4 mg may be three quarters of a milligram, or three and four by turns.
    if (number.parts?.some(({ tag }) => tag === 'slash') === true) {
      context.ask('how-much', number)
      return together(terms, 'unsure')
    }
    const certain = settled(number, unit, context)
    return certain === undefined
      ? together(terms, 'unsure')
      : together(terms, 'amount', { amount: timesAmount(certain, Number(unit.value)) })
  }),
  rule('number activity', (terms) => {
    const [number, unit] = terms as [Term, Term]
    // Nobody writes thousandths of a unit: 10.000 IE are ten thousand.
    const count = number.thousands ?? num(number)
    return together(terms, 'units', { amount: timesAmount(count, Number(unit.value)) })
  }),
  // "A gram of zzyzx"
  rule('article mass', (terms) => {
    const unit = terms[1] as Term
    return unit.word.length > 2 ? together(terms, 'amount', { amount: Number(unit.value) }) : undefined
  }),
  rule('number other-unit', (terms) => together(terms, 'others')),
  rule('number percent', (terms) => together(terms, 'percentage', { amount: num(terms[0]) })),
  rule('number proof', (terms) => together(terms, 'percentage', { amount: timesAmount(num(terms[0]), 0.5) })),
  rule('pattern activity', (terms) => together(terms, 'pattern', { value: 'units', list: listOf(terms[0]) })),
  rule('pattern mass', (terms) =>
    together(terms, 'pattern', {
      value: 'mg',
      list: listOf(terms[0]).map((value) => value * Number((terms[1] as Term).value)),
    }),
  ),
  amountPattern,
  rule('(amount (dash|to)|since amount and) amount', (terms, context) => {
    const [one, between, other] = terms.slice(-3) as [Term, Term, Term]
    // What stands in the place of the other may be less: "4 mg or 3 mg".
    const isOr = between.tag === 'to' && between.value === 'or'
    const [from, to] = isOr && low(other) < low(one) ? [other, one] : [one, other]
    const isOf = (terms[1] as Term).word === 'of'
    const ascending = !isOf && low(from) < low(to) && low(to) / low(from) <= 10 && context.substances < 2
    return ascending ? together(terms, 'amount', { amount: amountOf(low(from), low(to)) }) : undefined
  }),
  // 10mg/5ml, 20 mg per mL, 5000 units/0.5 mL
  rule('(amount|units|others) (slash|per) number? (volume|count-form)', (terms) => {
    const [quantity, last] = [terms[0] as Term, terms.at(-1) as Term]
    if (last.tag === 'count-form' && !last.value.startsWith('spoon'))
      return terms.length === 3
        ? { ...together(terms, quantity.tag, { amount: num(quantity) }), value: 'each' }
        : undefined
    const ml = (terms[2] as Term).tag === 'number' ? low(terms[2]) : 1
    const perMl = ml * (last.tag === 'volume' ? Number(last.value) : Number(last.value.slice(5)))
    if (quantity.tag === 'others' || perMl <= 0) return together(terms, 'others')
    // 40 mg/0.4 mL is what a syringe holds; 10 mg/mL and 10 mg/5 mL say how strong something is.
    const syringe = terms.length === 4 && ml < 1 && last.value === '1'
    return together(terms, 'concentration', {
      amount: timesAmount(num(quantity), 1 / perMl),
      value: quantity.tag,
      ...(syringe && { each: num(quantity) }),
    })
  }),
  rule('(amount|units|others) (slash|per) (form|release)', (terms) => {
    const [quantity] = terms as [Term]
    return { ...together(terms, quantity.tag, { amount: num(quantity) }), value: 'each' }
  }),
  // 1 unit per 10 g, 0.5 mg/g: so much in a gram of what is taken
  rule('(amount|units) (slash|per) amount', (terms) => together(terms, 'concentration', { value: 'by-weight' })),
  rule('(amount|units) (slash|per) mass', (terms) =>
    Number((terms.at(-1) as Term).value) < 1_000_000
      ? together(terms, 'concentration', { value: 'by-weight' })
      : undefined,
  ),
  rule('combination (slash|per) number? (volume|count-form|form)', (terms) => together(terms, 'combination')),
  // 1 mg/kg, 15 mg/m2: how much depends on who takes it
  rule('(amount|units) (slash|per) (mass|unknown) ((slash|per) period|a-day|daily)?', (terms, context) => {
    const by = terms[2] as Term
    if (by.tag === 'mass' ? Number(by.value) < 1_000_000 : !/^m(?:2|²)?$/.test(by.word)) return undefined
    context.ask('how-much', by)
    return together(terms, 'rate')
  }),
  // "850 mg/12h": so much each time, and "21 mg/24h" is what a patch lets go
  rule('(amount|units) slash number period', (terms) => {
    const [dose, , hours, period] = terms as [Term, Term, Term, Term]
    const every = low(hours) * Number(period.value)
    if (period.word === 'hr' || ![4, 6, 8, 12].includes(every)) return undefined
    return [dose, together(terms.slice(1), 'frequency', { amount: 24 / every, value: '' })]
  }),
  // 350 mcg/day; 12 micrograms/hr and 25mg/16hr say how fast a patch gives it
  rule('(amount|units) (slash|per) number? period', (terms) => {
    const period = terms.at(-1) as Term
    // Italian "per 5 giorni" says for how long.
    if (
      terms.length === 4 &&
      /^(?:per|por)$/.test(terms[1]?.word ?? '') &&
      /^(?:it|pt|es)$/.test(period.language ?? '')
    )
      return undefined
    const hours = Number(period.value) * (terms.length === 4 ? low(terms[2]) : 1)
    const inDays = Number(period.value) >= 24 || hours === 24
    const inADay = timesAmount(num(terms[0]), 24 / hours)
    const value = (terms[0] as Term).tag
    return together(terms, inDays ? 'day-total' : 'rate', {
      amount: inADay,
      value,
      ...(hours === 168 && { list: [hours] }),
    })
  }),
  // Two strengths without a unit right after the name are of two substances; anywhere else they contradict.
  rule('number slash number (?!mass|volume|period|count-form)', (terms, context, { before, after }) => {
    if (before?.tag === 'slash' || after?.tag === 'slash') return undefined
    const several = context.substances !== 1 || before?.tag === 'unknown' || before?.tag === 'and'
    if (several && (before === undefined || besideName.has(before.tag)))
      return together(terms, 'combination', { list: [low(terms[0]), low(terms[2])] })
    context.ask('contradiction', terms[0] as Term)
    return together(terms, 'contradiction')
  }),
  // "Suboxone 8/2 film": of a product of two, the strengths of both, and its form
  rule('number slash number count-form (?!number)', (terms, context, { before }) =>
    context.substances === 2 && before !== undefined && besideName.has(before.tag)
      ? [
          together(terms.slice(0, 3), 'combination', { list: [low(terms[0]), low(terms[2])] }),
          { ...(terms[3] as Term), tag: 'form' },
        ]
      : undefined,
  ),
  // "5-325" beside two substances: no range goes so far.
  rule('number dash number (?!mass|volume|period|count-form|dash)', (terms, context, { before }) =>
    context.substances === 2 &&
    (before === undefined || besideName.has(before.tag)) &&
    low(terms[0]) > 0 &&
    low(terms[2]) >= 10 * low(terms[0])
      ? together(terms, 'combination', { list: [low(terms[0]), low(terms[2])] })
      : undefined,
  ),
  rule('number slash number slash number', (terms, context, { before }) =>
    context.substances !== 1 && (before === undefined || besideName.has(before.tag))
      ? together(terms, 'combination', { list: [low(terms[0]), low(terms[2]), low(terms[4])] })
      : undefined,
  ),
  rule('number volume', (terms, context) => {
    const [number, unit] = terms as [Term, Term]
    // 1.500 ml is a litre and a half where a point parts thousands; of litres nobody has thousands.
    const certain = Number(unit.value) === 1 ? settled(number, unit, context) : num(number)
    return certain === undefined
      ? together(terms, 'unsure')
      : together(terms, 'millilitres', { amount: timesAmount(certain, Number(unit.value)) })
  }),
  // a half-litre, un demi-litre
  rule('number dash volume', (terms) =>
    (terms[1] as Term).glued && (terms[2] as Term).glued
      ? together(terms, 'millilitres', { amount: timesAmount(num(terms[0]), Number((terms[2] as Term).value)) })
      : undefined,
  ),
  // "10mg/5mg/5mg" of one substance
  rule('amount slash amount slash amount', (terms, context) => {
    if (context.substances !== 1) return undefined
    context.ask('how-much', terms[0] as Term)
    return together(terms, 'unsure')
  }),
  rule('article volume', (terms) => together(terms, 'millilitres', { amount: Number((terms[1] as Term).value) })),
  rule('millilitres (dash|to) millilitres', (terms) =>
    low(terms[0]) < low(terms[2])
      ? together(terms, 'millilitres', { amount: amountOf(low(terms[0]), low(terms[2])) })
      : undefined,
  ),
]

/** The number meant by a sign that means a thousandth elsewhere: asked, unless the rest of the phrase says which. */
function settled(number: Term, unit: Term, context: Context): Amount | undefined {
  const { thousands, amount, word } = number
  if (thousands === undefined) return amount
  if (word.includes(',')) {
    // 1,250 is a thousand and more in English; where a comma parts the fraction, 1,125 is one and an eighth, and 1,250
    // either. With no word that tells, "2,500" may be two and a half with a nought too many.
    const isEither = Number(unit.value) === 1 && unit.tag === 'mass' ? word.endsWith('0') : word.endsWith('000')
    if (context.decimalComma) {
      if (!isEither) return thousands / 1000
    } else if (context.decimalPoint === true || word.endsWith('000') || !isEither) return amount
  } else if (unit.word === 'g' || !(context.decimalComma || word.endsWith('0'))) return amount
  context.ask('how-much', number)
  return undefined
}
