import type { Section } from './sections.js'
import type { Term } from './terms.js'

/** What says whether something is taken, and may be said once of several names. */
const states = new Set(['past', 'held', 'planned', 'skipped', 'used', 'not'])
/** What says that a new thing is said. */
const ownStates = new Set([...states, 'present', 'started', 'missed', 'allergy', 'changed', 'taper', 'nothing'])
/** How long ago, or when. */
const whenTags = new Set([
  ...['when', 'ahead', 'ago', 'number', 'vague', 'period', 'article', 'date', 'month', 'since', 'at', 'dash', 'slash'],
  ...['relation', 'reason', 'weekday', 'open', 'close', 'to'],
])
const joints = new Set(['and', 'plus', 'slash', 'to', 'comma', 'open'])
const saysHowOften = new Set([
  'per-day',
  'daily',
  'times',
  'every',
  'a-day',
  'part',
  'hourly',
  'as-needed',
  'alternate',
])
const doses = new Set(['mass', 'activity', 'count-form', 'volume', 'percent', 'number'])

/**
 * Says of each name what is said once of several: "stopped aspirin and clopidogrel 2 weeks ago", "aspirin and clopidogrel
 * stopped", "no aspirin, ibuprofen or naproxen". A name with times of its own is taken at those times.
 *
 * @example
 * withSharedStates([]) // []
 */
export function withSharedStates(sections: readonly Section[]): Section[] {
  const shared = sections.map(({ names, terms }) => ({ names, terms: [...terms] }))
  shared.forEach((section, index) => forwards(shared, section, index))
  for (let index = shared.length - 1; index > 0; index--) backwards(shared, index)
  return shared
}

function forwards(sections: Section[], section: Section, index: number): void {
  const named = nameAt(section)
  const leading = section.terms.slice(0, Math.max(0, named)).filter(({ tag }) => states.has(tag))
  if (leading.length === 0) return
  const isHeading = section.terms.slice(0, named).some(({ tag }) => tag === 'colon')
  const run = [section]
  for (const next of sections.slice(index + 1)) {
    // "Fluoxetine or lithium": the joint stands at the end of the one before.
    const isJoined = joints.has(next.terms[0]?.tag ?? '') || isOr(run.at(-1)?.terms.at(-1))
    if (!isJoined || nameAt(next) === -1 || next.terms.some(({ tag }) => ownStates.has(tag))) break
    if (!isHeading && (next.terms.some(({ tag }) => saysHowOften.has(tag)) || !mayShare(next, leading))) break
    const from = next.terms.findIndex(({ tag }) => !joints.has(tag))
    next.terms.splice(from, 0, ...leading)
    run.push(next)
  }
  const last = run.at(-1) as Section
  const tail = tailOf(last)
  if (run.length < 2 || tail.length === 0) return
  for (const one of run.slice(0, -1)) if (tailOf(one).length === 0) one.terms.push(...tail)
}

/** "Switched from omeprazole to lansoprazole" says of the second something else. */
function isOr(term: Term | undefined): boolean {
  return term?.tag === 'to' && /^(?:or|ou|oder|o|of|eller|lub|veya)$/.test(term.word)
}

/** "No beer and two glasses of wine": an amount is of something that is taken. */
function mayShare(next: Section, leading: readonly Term[]): boolean {
  const isDosed = withoutTail(next).some(({ tag }) => doses.has(tag))
  const isAfterComma = next.terms[0]?.tag === 'comma'
  return !isDosed || (!isAfterComma && leading.every(({ tag }) => tag !== 'not'))
}

function backwards(sections: Section[], index: number): void {
  const section = sections[index] as Section
  const behind = section.terms.slice(nameAt(section) + 1)
  const at = behind.findIndex(({ tag }) => states.has(tag) && tag !== 'not')
  const isShared = at !== -1 && behind.every(({ tag }) => states.has(tag) || whenTags.has(tag))
  const isOwn = section.terms.slice(0, nameAt(section)).some(({ tag }) => ownStates.has(tag))
  if (!isShared || isOwn || nameAt(section) === -1) return
  for (let before = index - 1; before >= 0; before--) {
    const one = sections[before] as Section
    const isBare = one.terms.every(({ tag }) => tag === 'name' || joints.has(tag) || tag === 'salt')
    if (!isBare || !joints.has(sections[before + 1]?.terms[0]?.tag ?? '')) return
    one.terms.push(...behind)
  }
}

function nameAt({ terms }: Section): number {
  return terms.findLastIndex(({ tag }) => tag === 'name')
}

/** What stands behind the name and says when. */
function tailOf(section: Section): readonly Term[] {
  const behind = section.terms.slice(nameAt(section) + 1)
  const isWhen = behind.some(({ tag }) => ['when', 'ahead', 'ago', 'date', 'month'].includes(tag))
  const from = behind.findIndex((_, index) => behind.slice(index).every(({ tag }) => whenTags.has(tag)))
  return isWhen && from !== -1 ? behind.slice(from) : []
}

function withoutTail(section: Section): readonly Term[] {
  return section.terms.slice(0, section.terms.length - tailOf(section).length)
}
