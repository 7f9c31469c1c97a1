import { sensesOf } from './lexicon/lexicon.js'
import type { Term } from './terms.js'

/**
 * A text with a semicolon in place of each line break behind which a new thing begins: "Stopped: aspirin ⏎ warfarin 5 mg".
 * Of the same length, so that places stay what they are.
 *
 * @example
 * withLinesParted('Stopped: aspirin\nwarfarin 5 mg') // 'Stopped: aspirin;warfarin 5 mg'
 */
export function withLinesParted(text: string): string {
  if (!text.includes('\n')) return text
  return text.replace(
    /(?<=[\p{L}\p{N}%).]) ?\n(?=\s*(?:[-*•#]\s*|\(?\d{1,2}[.)]?\s*)?(\p{L}+)(:?))/gu,
    (line, word: string, colon: string) => (colon !== '' || beginsThing(word) ? line.replace('\n', ';') : line),
  )
}

/** A word that says how something is taken goes on with the line before: "Take one ⏎ tablet". */
function beginsThing(word: string): boolean {
  const heads = sensesOf(word.toLowerCase()).map(({ head }) => head)
  return heads.length === 0 || heads.some((head) => statementHeads.has(head))
}

/** What begins something new behind a full stop. */
const statementHeads = new Set([
  ...[
    'name',
    'past',
    'held',
    'skipped',
    'planned',
    'started',
    'used',
    'missed',
    'not',
    'allergy',
    'present',
    'heading',
  ],
])
/** Behind these a full stop only shortens the word: "tab. aspirin", "5. warfarin". */
const shortened = new Set(['form', 'count-form', 'route', 'number', 'release', 'supply', 'heading', 'maker-prefix'])

const isSilent = ({ tag }: Term): boolean => tag === 'filler' || tag === 'heading'
const isTaken = ({ tag, value, word }: Term): boolean =>
  tag === 'filler' && (value === 'takes' || word === 'on' || /^(?:am|im|is|are|he s|she s|i m) on$/.test(word))
const joints = new Set(['comma', 'semicolon', 'open', 'and'])

/** The sign that ends a statement. */
const stop = (term: Term): Term => ({ ...term, tag: 'semicolon', value: 'stop' })

/**
 * The terms with what ends a statement as a semicolon of its own kind, so that no state is carried over it: a full stop
 * before a name or a verb, the head of a list, and "on" or "takes" behind a comma: "stopped aspirin. Warfarin 5 mg",
 * "stopped ibuprofen (on warfarin)".
 *
 * @example
 * withStatements([], '') // []
 */
export function withStatements(terms: readonly Term[], text: string): readonly Term[] {
  return withoutDeniedAllergies(terms.map((term, at) => (at === 0 ? term : parted(term, terms, at, text))))
}

/** A term that ends a statement as such, and any other as it is. */
function parted(term: Term, terms: readonly Term[], at: number, text: string): Term {
  const before = terms[at - 1] as Term
  // A semicolon in place of a line break
  if (term.tag === 'semicolon' && text[term.at] === '\n') return { ...term, value: 'line' }
  const rest = terms.slice(at + 1)
  if (term.tag === 'heading' && partsHeadings.has(before.tag === 'filler' ? before.word : before.tag)) {
    const headed = rest.find((one) => !isSilent(one) && !partsHeadings.has(one.tag))
    return headed !== undefined && isThing(headed) ? stop(term) : term
  }
  if (term.tag === 'filler' && term.word === '.') {
    const next = rest.find((one) => !isSilent(one) || one.value === 'takes' || one.tag === 'heading')
    const begins = next !== undefined && (statementHeads.has(next.tag) || next.value === 'takes')
    return begins && rest[0]?.glued !== true && !shortened.has(before.tag) ? stop(term) : term
  }
  if (!joints.has(term.tag)) return term
  const lead = rest.slice(
    0,
    rest.findIndex(({ tag }) => tag !== 'filler' && tag !== 'used'),
  )
  const named = rest[lead.length]
  return named !== undefined && isThing(named) && lead.some(isTaken) ? stop(term) : term
}

const isThing = ({ tag }: Term): boolean => tag === 'name' || tag === 'unknown'
/** What a heading stands behind. */
const partsHeadings = new Set(['semicolon', 'comma', 'colon', '.'])

const pointing = new Set(['colon', 'dash', 'equals', 'slash', 'filler'])
const saysNone = new Set(['nothing', 'not'])

/**
 * "NKDA, warfarin 5 mg", "Allergies: none. Meds: warfarin": that there are no allergies says nothing of what is named
 * behind it. "No known allergies to penicillin" does.
 */
function withoutDeniedAllergies(terms: readonly Term[]): readonly Term[] {
  const made = [...terms]
  for (let at = 0; at < made.length; at++) {
    if (made[at]?.tag !== 'allergy') continue
    let end = at
    if (made[at]?.value !== 'none') {
      let next = at + 1
      while (pointing.has(made[next]?.tag ?? '')) next++
      const said = made[next] as Term | undefined
      if (said?.value !== 'none' && !saysNone.has(said?.tag ?? '')) continue
      end = next
    }
    const after = made[end + 1]
    const isOfName =
      after !== undefined &&
      /\p{L}/u.test(after.word) &&
      (isSilent(after) || toTags.has(after.tag)) &&
      after.tag !== 'heading' &&
      !isTaken(after)
    if (after === undefined || isOfName || !made.slice(end + 1).some(({ tag }) => tag === 'name' || tag === 'unknown'))
      continue
    for (let index = at; index <= end; index++) made[index] = { ...(made[index] as Term), tag: 'aside', value: '' }
    const sign = made[end + 1] as Term
    if (endsDenial.has(sign.tag) || sign.word === '.') made[end + 1] = stop(sign)
  }
  return made
}

const toTags = new Set(['to', 'article', 'relation', 'at', 'not', 'every', 'with'])
const endsDenial = new Set(['comma', 'semicolon', 'slash', 'dash', 'colon', 'plus', 'and'])
