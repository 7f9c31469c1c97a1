import { type Amount, highOf, lowOf, timesAmount } from '../taking.js'
import type { Term } from '../terms.js'
import { type Rule, rule, together } from './fold.js'

const num = (term: Term | undefined): Amount => term?.amount ?? 1
const low = (term: Term | undefined): number => lowOf(num(term))
/** Between how many and how strong. */
const ofWords = /^(?:of|de|da|di|du|d|à|a|von|zu|je|van|av|af|po|z)$/

/** How many of what. */
export const countRules: readonly Rule[] = [
  // Red Bull x2
  rule(
    'times number (?!mass|volume|activity|other-unit|times|period|count-form|form|slash|dash)',
    (terms, _context, { before }) =>
      before?.tag === 'name' && terms[0]?.value === ''
        ? together(terms, 'count', { amount: terms[1]?.amount ?? 1 })
        : undefined,
  ),
  // 1回2錠, 一次2片: each time
  rule('times (?=number|count|amount)', (terms) => {
    const [times] = terms as [Term]
    return times.value === '1' && (times.language === 'ja' || times.language === 'zh')
      ? { ...times, tag: 'regular' }
      : undefined
  }),
  // 12 units at tea: the meal
  rule('(units|amount) (at|relation|with)* form', (terms) =>
    (terms.at(-1) as Term).word === 'tea'
      ? [terms[0] as Term, { ...(terms.at(-1) as Term), tag: 'part', value: 'evening' }]
      : undefined,
  ),
  // "<4 g a day" is a ceiling; of "<10 mg" or ">10 mg" nobody knows how much
  rule('compare day-total', (terms) => {
    const [compare, total] = terms as [Term, Term]
    return /[<≤]/.test(compare.word) ? [{ ...compare, tag: 'ceiling' }, total] : undefined
  }),
  rule('compare (amount|units|number count-form|millilitres|day-total)', (terms, context) => {
    context.ask('how-much', terms[1] as Term)
    return together(terms, 'unsure')
  }),
  // "-10 mg": no sign of a list, which stands apart, and none of a name, to which it is glued
  rule('dash (amount|units)', (terms, _context, { before }) => {
    const [dash, amount] = terms as [Term, Term]
    return amount.glued && !dash.glued && before !== undefined ? [{ ...dash, tag: 'symbol' }, amount] : undefined
  }),
  // 2 of my 10 mg, half of 5 mg; "5 of 10 mg" is five or ten in Dutch
  rule('number to amount', (terms, context) => {
    const [count, of, amount] = terms as [Term, Term, Term]
    if (of.word !== 'of') return undefined
    const isEnglish = low(count) < 1 || context.beside(of)[1]?.at !== amount.at
    if (isEnglish) return together(terms, 'count', { amount: num(count), each: num(amount), value: '' })
    context.ask('how-much', count)
    return together(terms, 'unsure')
  }),
  // two 50 mg tablets, one 5 mg tab
  rule('(number|article) amount (count-form|form)', (terms, context) => {
    const [count, each, form] = terms as [Term, Term, Term]
    if (highOf(num(count)) > 20) {
      context.ask('how-much', count)
      return together(terms, 'unsure')
    }
    return together(terms, 'count', { amount: num(count), each: num(each), value: form.value })
  }),
  // 2 x 500 mg
  rule('number times amount', (terms, context, { after }) => {
    const [number, sign, amount] = terms as [Term, Term, Term]
    if (sign.value !== '') return undefined
    // Dutch 2dd50mg: twice a day
    if (sign.word === 'dd') return [together([number, sign], 'frequency', { amount: num(number), value: '' }), amount]
    if (lowOf(num(terms[0])) > 100) {
      context.ask('how-much', terms[0] as Term)
      return together(terms, 'unsure')
    }
    const value = after?.tag === 'daily' || after?.tag === 'a-day' ? 'or-times' : ''
    return together(terms, 'count', { amount: num(terms[0]), each: num(terms[2]), value })
  }),
  // 2 x 5 ml
  rule('number times millilitres', (terms) =>
    (terms[1] as Term).value === ''
      ? together(terms, 'millilitres', { amount: timesAmount(num(terms[0]), num(terms[2])) })
      : undefined,
  ),
  rule('number times count-form', (terms) =>
    (terms[1] as Term).value === ''
      ? together(terms, 'count', { amount: num(terms[0]), value: (terms[2] as Term).value })
      : undefined,
  ),
  rule('number count-form open unknown close', (terms) =>
    (terms[3] as Term).word === 's'
      ? together(terms, 'count', { amount: num(terms[0]), value: (terms[1] as Term).value })
      : undefined,
  ),
  // 2 tablets, two puffs, 10 drops, 2 teaspoons
  rule('number count-form+', (terms, _context, { before }) => {
    // A large number right after the name is a strength without its unit: "Evorel 50 patches".
    const strength = highOf(num(terms[0])) > 20 && (before?.tag === 'name' || before?.tag === 'release')
    return strength && (terms.at(-1) as Term).value !== 'drops' ? undefined : counted(terms, num(terms[0]))
  }),
  rule('article count-form', (terms) => counted(terms, 1)),
  // 2 tablets of 500 mg, deux comprimés de 20 mg
  rule('count (to|of|every|at|ago|drink-filler|unknown) (amount|units|concentration)', (terms) => {
    const [count, joint, amount] = terms as [Term, Term, Term]
    return ofWords.test(joint.word) ? [count, { ...amount, at: joint.at }] : undefined
  }),
  // "21 and 1/2 tablets", "2-1 tablets"
  rule('number (and|dash|to) count', (terms, context) => {
    context.ask('contradiction', terms[0] as Term)
    return together(terms, 'contradiction')
  }),
  // 2 sprays each nostril, 1 drop both eyes: in both
  rule('(count|number) (relation|at|comma)* route', (terms) => {
    const [count, route] = [terms[0] as Term, terms.at(-1) as Term]
    return isBoth(route) && isOfSides(count) ? [inBoth(count), ...terms.slice(1)] : undefined
  }),
  rule('route (colon|comma)? (count|number) (?!(relation|at|comma)* route)', (terms) => {
    const [route, count] = [terms[0] as Term, terms.at(-1) as Term]
    return isBoth(route) && isOfSides(count) ? [...terms.slice(0, -1), inBoth(count)] : undefined
  }),
  rule('(count|millilitres) times number (?!period|daily|a-day|per|slash)', (terms) => {
    const [quantity, times, number] = terms as [Term, Term, Term]
    // "1 tabl x 2" is twice a day in some countries, and two at once in others
    const isTablets = quantity.tag === 'count' && quantity.each === undefined && highOf(num(number)) > 1
    if (times.value === '' && isTablets && quantity.value !== '')
      return [
        quantity,
        together([times, number], 'frequency', { amount: num(number), value: isTimesADay(quantity) ? '' : 'bare' }),
      ]
    return times.value === ''
      ? { ...quantity, end: number.end, amount: timesAmount(num(quantity), num(number)), parts: terms }
      : undefined
  }),
  rule('count-form times number (?!period|daily|a-day|per|slash)', (terms) => {
    const [form, times, number] = terms as [Term, Term, Term]
    return times.value === '' ? counted([number, form], num(number), terms) : undefined
  }),
  // 50mg x2 od
  rule('amount times number (?!period|daily|a-day|per|slash|times)', (terms, context) => {
    const [amount, times, number] = terms as [Term, Term, Term]
    if (times.value !== '') return undefined
    // x28: a pack, or all of it at once?
    if (highOf(num(number)) > 6) {
      context.ask('how-much', number)
      return together(terms, 'unsure')
    }
    return [amount, together([times, number], 'count', { amount: num(number), value: '' })]
  }),
]

function isBoth({ value }: Term): boolean {
  return value.endsWith(' both')
}

/** A bare number counts sprays or drops only when it is small. */
function isOfSides({ tag, value, amount }: Term): boolean {
  const shape = value.split(' ')[0] ?? ''
  return tag === 'number' ? highOf(amount ?? 0) <= 4 : ['spray', 'drops', 'inhaler', 'dose', ''].includes(shape)
}

function inBoth(count: Term): Term {
  return {
    ...count,
    tag: 'count',
    value: count.tag === 'count' ? count.value : '',
    amount: timesAmount(num(count), 2),
    parts: [...(count.parts ?? [count])],
  }
}

function counted(terms: readonly Term[], amount: Amount, all: readonly Term[] = terms): Term {
  const form = terms.at(-1) as Term
  if (form.value.startsWith('spoon'))
    return together(all, 'millilitres', { amount: timesAmount(amount, Number(form.value.slice(5))), value: '' })
  return together(all, 'count', { amount, value: form.value })
}

const timesADay = new Set(['it', 'fr', 'es', 'pt', 'tr'])

/** "1 cp x 2": where tablets are called so, it is how often in a day. */
function isTimesADay({ parts = [] }: Term): boolean {
  return parts.some(({ tag, language = '' }) => tag === 'count-form' && timesADay.has(language))
}
