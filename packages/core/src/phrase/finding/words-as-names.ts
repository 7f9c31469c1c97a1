import { beginsAnew } from '../items-of-text.js'
import type { Term } from '../terms.js'
import type { NamesAbout } from './parts-of-names.js'

/** Heads of words that may stand for a name after all, as an item of a list or where the phrase names nothing else. */
export const mayBeName: ReadonlySet<string> = new Set([
  'filler',
  'reason',
  'route',
  'form',
  'count-form',
  'release',
  'measure',
  'meals',
  'mass',
  'activity',
  'part',
  'other-unit',
  'supply',
  'event',
  'container',
])

const inLists = new Set(['comma', 'semicolon'])
const added = new Set(['plus', 'and'])
/** What may be an item of a list although it mostly says how another is taken: tea, water, food, smoking. */
const itemsOfLists = /^(?:filler|meals|part|reason|form other|route inhaled)/

/**
 * "Warfarin, tea", "ibuprofen, blood thinner", "xanax, a joint": a word that is also a name is one where it is the whole
 * of its part. What may only be one is not read there.
 *
 * @example
 * withWordsAsNames([], '', {}) // []
 */
export function withWordsAsNames(
  terms: readonly Term[],
  text: string,
  { isOffered = () => false, describes = () => false }: NamesAbout,
): Term[] {
  const written = ({ at, end }: Term): string => text.slice(at, end)
  return terms.map((term, index) => {
    if (!mayBeName.has(term.tag) || term.language === 'common') return term
    let start = index
    while (start > 0 && isHowMany(terms[start - 1] as Term)) start--
    // "Je bois un café": counted it is a drink, and no time of day.
    if (term.tag === 'part' && term.alsoName === true && start < index) return { ...term, tag: 'name' }
    const before = terms[start - 1]?.tag ?? ''
    const isFirst = isBeginning(terms, start)
    const isItem =
      isFirst ||
      isDrunk(term, terms[start - 1]) ||
      (inLists.has(before) && itemsOfLists.test(`${term.tag} ${term.value}`))
    if (term.alsoName === true && terms[start - 1]?.value === 'drinks' && isDrunk(term, terms[start - 1]))
      return { ...term, tag: 'name' }
    if (!isEnding(terms, index, isFirst) || !(isItem || added.has(before))) return term
    // "Warfarin 5 mg, blood thinner" and "blood thinner, warfarin 5 mg" say what warfarin is.
    const name = isFirst
      ? terms.slice(index).find(({ tag }) => tag === 'name')
      : terms.slice(0, start).findLast(({ tag }) => tag === 'name')
    if (name !== undefined && (isFirst || inLists.has(before)) && describes(written(term), written(name))) return term
    if (term.alsoName === true) return { ...term, tag: 'name' }
    return isOffered(written(term)) ? { ...term, tag: 'unknown' } : term
  })
}

/** "3 cups of tea, lithium" */
const isHowMany = ({ tag, word }: Term): boolean =>
  saysHowMany.has(tag) || word === 'of' || /^(?:cups?|mugs?|pots?)$/.test(word)
const saysHowMany = new Set(['article', 'vague', 'number', 'of', 'container', 'drink-container', 'drink-filler'])

/** "Blood thinner, ibuprofen", "took HRT and warfarin": nothing but verbs and small words stands before it in its line. */
function isBeginning(terms: readonly Term[], start: number): boolean {
  const from = terms.slice(0, start + 1).findLastIndex(beginsAnew)
  return terms
    .slice(Math.max(from, 0), start)
    .every(({ tag, value, word }) => verbs.has(tag) || word === 'on' || (said.has(tag) && value !== 'other-person'))
}
const said = new Set(['filler', 'heading'])
const verbs = new Set(['used', 'planned', 'started', 'past', 'held'])

/**
 * "Iron with tea", "avec un café": what is drunk with it is taken too; "with breakfast" names nothing. Of "warfarin, I
 * drink tea" and "no grapefruit but tea" it is said that it is.
 */
function isDrunk({ tag, alsoName }: Term, before: Term | undefined): boolean {
  const isSaid = before !== undefined && (besideDrunk.has(before.tag) || saysDrunk.test(before.value))
  return alsoName === true && (tag === 'form' || tag === 'part') && isSaid
}
const besideDrunk = new Set(['with', 'relation', 'not'])
/** Values of "I drink", and of "but" and "I'm on", behind which something else is named. */
export const saysDrunk: RegExp = /^(?:drinks|takes)$/

const howOrWhen = new Set([
  ...['daily', 'per-day', 'part', 'every', 'since', 'for', 'when', 'weekday', 'times', 'regular', 'as-needed', 'until'],
  ...['past', 'started', 'held', 'planned', 'date', 'year', 'month', 'a-day', 'interval', 'article', 'single', 'at'],
])
const counted = /^(?:mass|volume|period|count-form|form|times|per-day|daily|slash|dash)$/

function saysHowOrWhen({ tag }: Term, next: Term | undefined): boolean {
  return howOrWhen.has(tag) || (tag === 'number' && counted.test(next?.tag ?? ''))
}

const formsOf = new Set(['form', 'count-form', 'route', 'release'])

function isEnding(terms: readonly Term[], index: number, isFirst: boolean): boolean {
  // "HRT patch and warfarin"
  let end = index + 1
  while (formsOf.has(terms[end]?.tag ?? '')) end++
  const [after, next] = terms.slice(end, end + 2)
  // "K+ 5.9 mmol/L"
  if (terms[index]?.tag === 'measure' && after?.tag === 'plus' && next?.tag === 'number') return false
  if (after === undefined || inLists.has(after.tag) || added.has(after.tag)) return true
  // "HRT 2 mg, warfarin", "stopped HRT 2 weeks ago, warfarin", "HRT daily"
  if (terms[index]?.alsoName === true && after.tag === 'number' && /^(?:mass|volume)$/.test(next?.tag ?? ''))
    return true
  if (terms[index]?.alsoName === true && terms[index]?.tag === 'reason' && saysHowOrWhen(after, next)) return true
  // "HRT for menopause"
  if (after.tag === 'for') return true
  // "Took some tea with lithium"
  return isFirst && (after.word === '.' || beginsAnew(after) || (after.tag === 'with' && next?.tag === 'name'))
}
