import { tagAt } from './grammar/fold.js'
import { nightsInBrands } from './lexicon/small-words.js'
import type { Term } from './terms.js'

/** Words that say something only together with a number or another word. */
const needCompany = new Set([
  'every',
  'other',
  'times',
  'per',
  'ago',
  'hourly',
  'period',
  'mass',
  'volume',
  'activity',
  'other-unit',
  'percent',
  'proof',
  'point',
  'laboratory-unit',
  'change',
  'ratio',
  'month',
  'symbol',
  'apart',
  'free-number',
  'floor',
])

/**
 * A word that is unknown, or known but stands where it says nothing: a joint with nothing behind it ("Micardis Plus"), a
 * form between two joints ("ket, pills and beer"), half of an expression ("Co-Diovan"), a reason or a time of day that
 * may belong to the name ("Nurofen Cold & Flu", "Panadol Night").
 *
 * @example
 * isOrphan({ tag: 'unknown', at: 0, end: 1, word: 'x', value: '', glued: false, capitals: false }, []) // true
 */
export function isOrphan(term: Term, terms: readonly Term[]): boolean {
  const index = terms.indexOf(term)
  const before = terms[index - 1]?.tag ?? 'start'
  // 0.09 MG/ACTUAT, 5 mg/actuation dose
  if (term.tag === 'other-unit' && before === 'slash' && tagAt(terms, index - 2) === 'amount') return false
  if (term.tag === 'unknown' || needCompany.has(term.tag)) return true
  const after = terms[index + 1]?.tag ?? 'end'
  const beside = index > 0 && term.at - (terms[index - 1] as Term).end <= 1
  const isJoint = (tag: string): boolean => tag === 'and' || tag === 'plus'
  switch (term.tag) {
    case 'and':
    case 'with':
    case 'plus':
      if (before === 'start') return isJoint(after) || after === 'end'
      return (before === 'name' || before === 'salt') && !['name', 'unknown', 'slash', 'reason'].includes(after)
    case 'reason':
      return (
        (beside && before === 'name') ||
        (before === 'and' && tagAt(terms, index - 2) === 'reason' && tagAt(terms, index - 3) === 'name')
      )
    case 'part':
      return beside && before === 'name' && after === 'end' && nightsInBrands.test(term.word)
    case 'count-form':
      return (
        (isJoint(before) || isJoint(after)) &&
        (isJoint(before) || before === 'comma' || before === 'start') &&
        (isJoint(after) || after === 'comma' || after === 'end')
      )
    default:
      return false
  }
}
