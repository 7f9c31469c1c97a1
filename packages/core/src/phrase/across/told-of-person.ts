import { hasWords, historyHeads, mineWords, oneselfWords } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'
import { namesOfOthers } from './other-people.js'
import { sentencesOf } from './sentences.js'

const isToldable = ({ tag, value }: Term): boolean => (tag === 'reason' || tag === 'circumstance') && value !== ''
const isIllness = (term: Term): boolean => term.tag === 'reason' && isToldable(term)
const isOther = ({ tag, value }: Term): boolean => tag === 'filler' && value === 'other-person'

const joins = new Set(['comma', 'and', 'slash', 'plus'])
const ends = new Set(['semicolon', 'close', 'name'])
const denying = new Set(['not', 'nothing', 'if', 'allergy', 'but-not', 'allergy-else'])
/** What is over says nothing of today: "was pregnant last year", "stopped breastfeeding". */
const over = new Set(['past', 'used', 'former', 'ago', 'when', 'ago-span'])
const doubting =
  /^(?:risk|risks|prevent|prevents|preventing|avoid|against|query|possible|suspected|worried|fear|exclude|r o|recovering|former|ex|sober|dry|non|low|afraid|scared|worried|peur|angst|miedo|paura|medo|rädd)(?: |$)/
/** Before an illness these say nothing of it. */
const saysNothing = new Set(['filler', 'article', 'regular', 'present'])
const howBad =
  /^(?:severe|mild|moderate|bad|chronic|acute|known|uncontrolled|brittle|stable|advanced|terrible|recurrent)$/
const hasSince = /^(?:history of|h o|hx of|hx|history|previous|past|from|of|with|known|suffers|diagnosed with)$/
const historyOf = /(?:^| )(?:h \/ ?o|k \/ ?c \/ ?o)(?: |$)/
const numbering = new Set(['list-number', 'aside', 'hash', 'number', 'dash', 'symbol'])
/** What leads up to what something is taken for. */
const aims = new Set(['for', 'as-needed', 'if', 'open', 'dash', 'colon', 'slash', 'equals', 'reason', 'form', 'past'])
/** "For headache and migraine" goes on. */
const listed = new Set(['reason', 'circumstance', 'unknown', 'filler'])
const wasWords = /^(?:was|were|war|etais|était|etait|era|estaba|ero|estava|was not)$/
/** "Pregnancy test", "stroke prevention" */
const ofTests = /^(?:tests?|testing|prevention|prophylaxis|clinic|symptoms|negative|ruled out|excluded)$/
const oldestNursed = 4
const goesWith = /^(?:nyha|type|typ|grade|stage|stadium|class)$/
const follows = new Set([
  ...['comma', 'semicolon', 'and', 'open', 'close', 'filler', 'since', 'name', 'number', 'date', 'year', 'slash'],
  ...['when', 'ago', 'span', 'heading'],
])

/**
 * Which words tell something of the person who takes what is named: "pregnant", "ibuprofen 400 mg, asthma", "I have
 * gout", "PMH: epilepsy". What something is taken for ("for gout"), what is denied or over, and what is said of somebody
 * else tell nothing.
 *
 * @example
 * withToldOfPerson([]) // []
 */
export function withToldOfPerson(written: readonly Term[]): readonly Term[] {
  if (!written.some(isToldable)) return written
  const terms = withoutIf(written)
  const sentences = sentencesOf(terms)
  const ofOthers = namesOfOthers(terms, sentences)
  const names = terms.filter((term, at) => term.tag === 'name' && !isIAm(terms, at))
  const isAllOfOther = names.length > 0 && names.every(({ at }) => ofOthers.has(at))
  const saysOneself = terms.some(({ word }) => oneselfWords.test(word))
  const starts = new Set(sentences.map(({ at }) => at))
  let before: 'told' | 'untold' | 'aim' | undefined
  return terms.map((term, index) => {
    if (starts.has(term.at)) before = undefined
    if (!isToldable(term)) {
      if (isIAm(terms, index)) return { ...term, tag: 'filler', value: '', substances: 0 }
      // "Severe asthma"
      if (term.tag === 'unknown' && howBad.test(term.word) && isToldable(terms[index + 1] ?? term))
        return { ...term, tag: 'filler' }
      if (!joins.has(term.tag) && !saysNothing.has(term.tag) && term.tag !== 'heading') before = undefined
      return term
    }
    const clause = clauseBefore(terms, index, starts)
    const sentence = sentenceOf(terms, index, starts)
    const isOfElse = sentence.some(isOther) || isOwnedAge(terms, index)
    if (
      isDenied(term, clause, terms.slice(index + 1, index + 5)) ||
      (before === 'untold' && joins.has(terms[index - 1]?.tag ?? '')) ||
      (isOfElse && (!isAllOfOther || saysOneself) && !(isOwnedAge(terms, index) && !saysOneself && names.length > 0))
    ) {
      before = 'untold'
      return { ...term, value: '' }
    }
    if (!isIllness(term)) {
      before = 'told'
      return term.value === 'pregnant' && clause.some(isWish) ? { ...term, value: 'planning-pregnancy' } : term
    }
    before = joins.has(terms[index - 1]?.tag ?? '') && before !== undefined ? before : standing(terms, index, clause)
    if (before === 'aim') return term
    return { ...term, tag: 'circumstance', value: before === 'told' ? term.value : '' }
  })
}

/** Whether an illness stands for itself, is what something is taken for, or nobody can say. */
function standing(terms: readonly Term[], index: number, clause: readonly Term[]): 'told' | 'untold' | 'aim' {
  const next = terms[index + 1]
  const goesOn =
    next === undefined ||
    next.begins !== undefined ||
    follows.has(next.tag) ||
    next.word === '.' ||
    goesWith.test(next.word)
  const isFirst = startsItem(terms, index - clause.length)
  const said = clause.filter((one) => !numbering.has(one.tag) && !(one.tag === 'unknown' && howBad.test(one.word)))
  const words = said.map(({ word }) => word)
  const last = said.at(-1)
  const isHeld =
    words.some((word) => hasWords.test(word) || historyHeads.test(word) || hasSince.test(word)) ||
    historyOf.test(words.join(' '))
  // "Aspirin for a heart attack"
  const isAim = said.some(({ tag }) => tag === 'for' || tag === 'as-needed')
  if (goesOn && isHeld && !isAim) return 'told'
  const isAlone = isFirst && said.every((one) => saysNothing.has(one.tag) || isToldable(one))
  // "CHF: Lasix 40 mg daily": a list of problems
  if (isAlone) return goesOn || next.tag === 'colon' ? 'told' : 'aim'
  // "Dodgy ticker (heart failure)": nothing is named before it for which it could be the reason.
  const isOfWords =
    last?.tag === 'open' &&
    terms[index - 2]?.tag === 'unknown' &&
    !terms.slice(0, index).some(({ tag }) => tag === 'name')
  if (isOfWords) return goesOn ? 'told' : 'untold'
  return isFirst && !said.some(({ tag }) => aims.has(tag)) ? 'untold' : 'aim'
}

/** Before an item stands nothing, a joint of a list, or the end of a line. */
function startsItem(terms: readonly Term[], index: number): boolean {
  const before = terms[index - 1]
  return (
    before === undefined ||
    before.tag === 'comma' ||
    before.tag === 'semicolon' ||
    before.tag === 'and' ||
    before.word === '.' ||
    terms[index]?.begins !== undefined
  )
}

function isDenied(term: Term, clause: readonly Term[], after: readonly Term[]): boolean {
  const next = after[0]
  if (term.tag === 'circumstance' && clause.some(({ tag, word }) => over.has(tag) || wasWords.test(word))) return true
  // "Breast feeding a 3 week old"
  const isInfant = term.value.startsWith('age') && Number(term.amount) < oldestNursed
  if (isInfant && clause.some(({ tag, value }) => tag === 'circumstance' && value === 'breastfeeding')) return true
  if (next !== undefined && (ofTests.test(next.word) || (term.tag === 'circumstance' && next.tag === 'ago')))
    return true
  // "Pregnant? Test neg"
  if (isTestedNegative(after)) return true
  // "Alcoholic drinks"
  if (term.value.startsWith('drinks') && next !== undefined && !follows.has(next.tag)) return true
  return clause.some(({ tag, word }) => denying.has(tag) || doubting.test(word))
}

const negative = /^(?:no|n|neg|negative|nil|denies)$/
const ofTesting = /^(?:\?|:|-|tests?|test|bhcg|hcg|upt|urine|was|is)$/

function isTestedNegative(after: readonly Term[]): boolean {
  const said = after.find(({ word }) => !ofTesting.test(word))
  return said !== undefined && after[0] !== said && negative.test(said.word.split(' ').at(-1) ?? '')
}

/** "Can I take it if I have asthma", "if pregnant": what is asked for is asked of oneself. */
function withoutIf(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, index) => {
    if (term.tag !== 'if' && !(term.tag === 'as-needed' && term.value === '')) return term
    const behind = terms.slice(index + 1)
    const told = behind.find((one) => !saysNothing.has(one.tag) && !(one.tag === 'unknown' && howBad.test(one.word)))
    const isHad = /(?:have|had|having|got|suffer)/.test(
      `${term.word} ${behind[0]?.word ?? ''} ${behind[1]?.word ?? ''}`,
    )
    const counts = told !== undefined && isToldable(told) && (isHad || told.tag === 'circumstance')
    const isWished = /(?:get|become)/.test(`${term.word} ${behind[0]?.word ?? ''}`)
    return counts && !isWished && /^(?:if|wenn|falls)/.test(term.word) ? { ...term, tag: 'filler', value: '' } : term
  })
}

/** "Trying to get pregnant" */
function isWish({ tag, word }: Term): boolean {
  return tag === 'planned' || /^(?:trying|hoping|wanting|planning)$/.test(word)
}

/** "Soy asmática" is no soya. */
function isIAm(terms: readonly Term[], index: number): boolean {
  const next = terms[index + 1]
  return terms[index]?.word === 'soy' && next?.tag === 'circumstance' && next.language !== 'en'
}

/** "My 4 year old took": the age of somebody else. */
function isOwnedAge(terms: readonly Term[], index: number): boolean {
  const [term, before] = [terms[index] as Term, terms[index - 1]]
  return term.value.startsWith('age') && before !== undefined && mineWords.test(before.word)
}

function clauseBefore(terms: readonly Term[], index: number, starts: ReadonlySet<number>): readonly Term[] {
  let from = index
  while (from > 0 && !starts.has((terms[from] as Term).at)) {
    const before = terms[from - 1] as Term
    if (before.tag === 'comma' || ends.has(before.tag) || /^[.]$/.test(before.word)) break
    // "I don't smoke and I have asthma", "BP 180/110 and heart attack"
    const [joined, other] = [terms[from] as Term, terms[from - 2]]
    if (before.tag === 'and' && !(from < index ? isToldable(joined) : listed.has(other?.tag ?? ''))) break
    from--
  }
  return terms.slice(from, index)
}

function sentenceOf(terms: readonly Term[], index: number, starts: ReadonlySet<number>): readonly Term[] {
  let from = index
  while (from > 0 && !starts.has((terms[from] as Term).at)) from--
  let to = index + 1
  while (to < terms.length && !starts.has((terms[to] as Term).at)) to++
  return terms.slice(from, to)
}
