import { notOnDaysBefore, notOnDaysWords } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'
import { daysNamed, week } from './days-of-week.js'
import { type Context, type Rule, rule, tagAt, together } from './fold.js'

/** The days on which something is taken when it is not on those that terms name; undefined where none is left or named. */
function daysBut(named: readonly Term[]): readonly string[] | undefined {
  const excepted = daysNamed(named)
  const left = week.filter((day) => !excepted.has(day))
  return excepted.size === 0 || left.length === 0 ? undefined : left
}

function onDaysLeft(terms: readonly Term[]): Term | undefined {
  const days = daysBut(terms)
  return days && together(terms, 'frequency', { amount: days.length / 7, value: 'weekdays', days })
}

const dose = '(amount|count|units|millilitres|number)'
const days = '(weekday|weekday-set|frequency)'
const butNot = '(not|but-not)'

/** Days on which it is otherwise than on all others. Asked once the days of the week have been put together. */
export const exceptedDayRules: readonly Rule[] = [
  // "5 mg daily except 2.5 mg on Sundays", "5 mg daily except on Sundays 2.5 mg"
  rule(`${butNot} (article|at)* ${days} (colon|dash|comma)? ${dose}`, (terms, context) =>
    exceptedDose(terms, terms.at(-1) as Term, terms.slice(1, -1), context),
  ),
  rule(`${butNot} ${dose} (article|at|comma)* ${days}`, (terms, context) =>
    exceptedDose(terms, terms[1] as Term, terms.slice(2), context),
  ),
  // "daily except Sundays", "sauf samedi et dimanche", "not at weekends"
  rule(`${butNot} (article|at)* ${days}`, (terms) => (isButNot(terms[0] as Term) ? onDaysLeft(terms) : undefined)),
  // "pazar hariç", "sonntags nicht"
  rule(
    `${days} ${butNot} (?!article|at|name|drink|weekday|weekday-set|frequency|amount|count|units|number)`,
    (terms) => (isSaidBehind(terms[1] as Term) ? onDaysLeft(terms) : undefined),
  ),
]

/**
 * "Sundays off", "none on Sundays" leave out a day, and stop nothing.
 *
 * @example
 * withDaysOff([]) // []
 */
export function withDaysOff(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, index) => {
    const isPause =
      (term.tag === 'past' && term.word === 'off') || (term.tag === 'held' && /^paus[ea]$/.test(term.word))
    if (isPause && /^weekday(?:-set)?$/.test(tagAt(terms, index - 1)))
      return { ...term, tag: 'but-not', value: 'behind' }
    // "400 mg of dxm off a bottle"
    const isFrom = term.tag === 'past' && term.word === 'off' && tagAt(terms, index - 1) === 'name'
    if (isFrom && ['name', 'unknown'].includes(tagAt(terms, index + 1))) return { ...term, tag: 'filler', value: '' }
    // "None on Sundays", "no dose Sunday"
    const next = terms.slice(index + 1).find(({ tag }) => !besideNone.has(tag))
    const isNone = (term.tag === 'nothing' || term.tag === 'not') && noneWords.test(term.word) && index > 0
    if (isNone && (next?.tag === 'weekday' || next?.tag === 'weekday-set'))
      return { ...term, tag: 'but-not', value: '' }
    const isOfNone =
      term.tag === 'count-form' && noneWords.test(terms[index - 1]?.word ?? '') && next?.tag === 'weekday'
    return isOfNone ? { ...term, tag: 'filler', value: '' } : term
  })
}

const besideNone = new Set(['filler', 'count-form', 'at', 'article'])
const noneWords = /^(?:none|no|nothing|nil|keine?|nichts|aucune?|rien|nada|ninguna?|nessuna?)$/

function isButNot({ tag, word }: Term): boolean {
  return tag === 'but-not' || notOnDaysWords.test(word)
}

function isSaidBehind({ tag, value, word }: Term): boolean {
  return tag === 'but-not' ? value === 'behind' : notOnDaysBefore.test(word)
}

/** The dose of the excepted days behind a word that says so of the dose before it. */
function exceptedDose(
  terms: readonly Term[],
  amount: Term,
  named: readonly Term[],
  context: Context,
): Term[] | undefined {
  const [except] = terms as [Term]
  if (!isButNot(except) || daysBut(named) === undefined) return undefined
  // "Except 2 on Sundays": tablets, or of the unit before?
  if (amount.tag === 'number') {
    context.ask('how-much', amount)
    return [together(terms, 'unsure')]
  }
  return [{ ...except, tag: 'excepting' }, amount, ...named]
}
