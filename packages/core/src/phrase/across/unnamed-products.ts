import { tagAt } from '../grammar/fold.js'
import { drugMeasures, formsTakenAlone, somethingWords } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'

const isReason = (tag: string): boolean => tag === 'reason' || tag === 'measure'
const begins = new Set([
  '',
  'comma',
  'semicolon',
  'and',
  'plus',
  'with',
  'slash',
  'filler',
  'article',
  'open',
  'colon',
  'used',
])
const forms = new Set(['count-form', 'form'])

/**
 * "Cold and flu tablets with warfarin", "my blood pressure pills": what is named by its purpose and form is a thing of its
 * own that nobody knows, and neither is said of what is named beside it.
 *
 * @example
 * withUnnamedProducts([]) // []
 */
export function withUnnamedProducts(terms: readonly Term[]): readonly Term[] {
  if (!terms.some(({ tag }) => tag === 'name')) return terms
  const unnamed = terms.flatMap((term, at) => {
    const isForm = forms.has(term.tag) && formsTakenAlone.test(term.word)
    const isProduct =
      isForm && isReason(tagAt(terms, at - 1)) && begins.has(tagAt(terms, at - 2)) && !isNameOf(terms, at)
    return isProduct ? [at - 1, at] : []
  })
  const alone = terms.flatMap((_, at) => [...productAt(terms, at), ...countedAt(terms, at)])
  return terms.map((term, at) =>
    unnamed.includes(at) || alone.includes(at) ? { ...term, tag: 'unknown', value: '' } : term,
  )
}

/** "My blood pressure pills (losartan)", "cold tablets: paracetamol": what they are is said behind. */
function isNameOf(terms: readonly Term[], at: number): boolean {
  const next = tagAt(terms, at + 1)
  return (next === 'open' || next === 'colon' || next === 'dash') && tagAt(terms, at + 2) === 'name'
}

const isSilent = ({ tag, word }: Term): boolean => tag === 'filler' || tag === 'article' || /^["“”]$/.test(word)
const purposes = new Set(['for', 'at', 'per'])
const aims = new Set(['reason', 'measure', 'unknown', 'circumstance'])
/** "Something for sugar": whatever is named behind it, it is what for. */
const anyAims = new Set([...aims, 'name'])
const strong = new Set(['and', 'plus'])
/** A form that is used where it stands, so that a name beside it must not be taken for that. */
const local = /^\S+ (?:ophthalmic|otic|inhaled|nasal|topical|vaginal|rectal)$/

/**
 * "My inhaler and propranolol", "eye drops, atenolol", "tablets for blood pressure and ibuprofen": a form without a name
 * that stands as an item. The places of its words; none where the form is of what is named.
 */
function productAt(terms: readonly Term[], at: number): readonly number[] {
  const { tag, value, word } = terms[at] as Term
  const isForm = forms.has(tag)
  if (!isForm && tag !== 'heading' && !somethingWords.test(word)) return []
  const before = terms.slice(0, at).findLastIndex((term) => !isSilent(term))
  const begin = tagAt(terms, before)
  if (before !== -1 && !strong.has(begin) && begin !== 'comma' && begin !== 'semicolon') return []
  const aim = aimBehind(terms, at, isForm ? aims : anyAims)
  if (!isForm && aim === at) return []
  if (!isForm && tag !== 'heading') return range(at, aim)
  const next = terms.findIndex((term, index) => index > aim && !isSilent(term))
  const joint = tagAt(terms, next)
  const isJoint = strong.has(joint) || (joint === 'comma' && local.test(value)) || (joint === 'with' && aim > at)
  const thing = terms.find((term, index) => index > next && !isSilent(term))
  const leads = next !== -1 && isJoint && thing?.tag === 'name'
  const trails = next === -1 && strong.has(begin) && isAlone(terms, before, local.test(value))
  return leads || trails ? range(at, aim) : []
}

/** A wrap or a bar is no form in which what was named before comes as well. */
const containers = new Set(['container'])
const counts = new Set(['number', 'vague', 'article', 'slash', 'dash', 'to'])
const dosed = new Set(['count-form', 'form', 'container'])
const amounts = new Set([...counts, ...dosed, 'drink', 'mass', 'volume', 'to', 'filler'])

/**
 * "2 tabs and a joint", "a line and 3 beers", "a beer and two bars", "two pills last night, sertraline 50 mg": so many of
 * something that nobody named, beside what is named. The places of its words, with when it was; none where the amount is
 * of the name ("one tablet and a half of it").
 */
function countedAt(terms: readonly Term[], at: number): readonly number[] {
  const { tag, word } = terms[at] as Term
  if (!dosed.has(tag) && !drugMeasures.test(word)) return []
  const first = terms.slice(0, at).findLastIndex((term) => !counts.has(term.tag) && !isSilent(term)) + 1
  if (!terms.slice(first, at).some((term) => counts.has(term.tag))) return []
  const begin = tagAt(terms, first - 1)
  const begins = first === 0 || strong.has(begin) || begin === 'comma' || begin === 'used'
  const end = endOfTimes(terms, at)
  const isOwn = end > at || drugMeasures.test(word)
  if (begins && isParted(terms.slice(end + 1), isOwn) && !terms.slice(0, first).some((term) => term.tag === 'name'))
    return range(first, end)
  const isLast = terms.slice(at + 1).every(isSilent) && strong.has(begin)
  const before = terms[terms.slice(0, first - 1).findLastIndex((term) => !isSilent(term))]
  const isOther = before?.tag === 'name' || (containers.has(tag) && before !== undefined)
  return isLast && isOther ? range(first, at) : []
}

const whenUsed = new Set(['when', 'ago'])

/** "Two pills last night": the place of the last word that says when. */
function endOfTimes(terms: readonly Term[], at: number): number {
  let end = at
  while (whenUsed.has(tagAt(terms, end + 1))) end++
  return end
}

/**
 * Whether behind an amount a joint begins another thing, that is named and is not "a half of it". Behind a line or when
 * it was, a comma is enough.
 */
function isParted([joint, ...rest]: readonly Term[], isOwn: boolean): boolean {
  if (joint?.tag === 'comma') {
    const [next, ...behind] = rest
    if (strong.has(next?.tag ?? '')) return isOfOther(behind, true)
    return (
      isOfOther(rest, false) &&
      (isOwn || rest[0]?.tag === 'used' || hasAmount(rest) || isOtherTaken(rest) || hasDoseBehind(rest))
    )
  }
  return strong.has(joint?.tag ?? '') && isOfOther(rest, true)
}

function isOfOther(rest: readonly Term[], isStrong: boolean): boolean {
  const isHalf = isStrong && ['0.5', '0.25', '1.5'].includes(rest.find((term) => !isSilent(term))?.value ?? '')
  const isBesideName = (term: Term): boolean => amounts.has(term.tag) || isSilent(term) || term.tag === 'used'
  return !isHalf && rest.find((term) => !isBesideName(term))?.tag === 'name'
}

const measures = new Set(['mass', 'volume', 'container', 'count-form'])

/** "3 pills, half a g of ketamine": what is named behind the comma has an amount of its own before it. */
function hasAmount(terms: readonly Term[]): boolean {
  const name = terms.findIndex(({ tag }) => tag === 'name')
  const before = terms.slice(0, name)
  return (
    before.length > 0 &&
    before.every((term) => amounts.has(term.tag) || isSilent(term)) &&
    before.some(({ tag, word }) => measures.has(tag) || drugMeasures.test(word))
  )
}

/** "2 pills, sertraline 50 mg": what is named behind the comma has a dose of its own behind it. */
function hasDoseBehind([name, number, unit]: readonly Term[]): boolean {
  return name?.tag === 'name' && number?.tag === 'number' && (unit?.tag === 'mass' || unit?.tag === 'activity')
}

/** "Two pills, also on warfarin 5 mg": before the name behind the comma stands that it is taken as well. */
function isOtherTaken(terms: readonly Term[]): boolean {
  const before = terms.slice(
    0,
    Math.max(
      0,
      terms.findIndex(({ tag }) => tag === 'name'),
    ),
  )
  return before.every(isSilent) && before.some(({ value, word }) => value === 'takes' || /(?:^| )on$/.test(word))
}

/** Where "for blood pressure" ends that stands behind a place; that place where there is none. */
function aimBehind(terms: readonly Term[], at: number, of: ReadonlySet<string>): number {
  const word = terms.findIndex((term, index) => index > at && !isSilent(term))
  if (!purposes.has(tagAt(terms, word))) return at
  let end = at
  for (let index = word + 1; index < terms.length; index++) {
    if (of.has(tagAt(terms, index))) end = index
    else if (!isSilent(terms[index] as Term)) break
  }
  return end
}

/** Not "tablets and gel", where both are of the name before; "5 mg and tablets" may be of it as well, and drops are not. */
function isAlone(terms: readonly Term[], joint: number, isLocal: boolean): boolean {
  const before = terms.slice(0, joint)
  const last = before.findLast((term) => !isSilent(term))
  if (last?.tag === 'name') return true
  return isLocal && before.some(({ tag }) => tag === 'name') && !before.some(({ tag }) => forms.has(tag))
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
