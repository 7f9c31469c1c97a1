import { tagAt } from '../grammar/fold.js'
import type { FoldedSection } from '../read-section.js'
import type { Section } from '../sections.js'
import type { Term } from '../terms.js'
import { meantBy } from '../uses.js'

const units = new Set(['mass', 'activity', 'other-unit'])
const saysHowOften = new Set([
  ...['per-day', 'daily', 'times', 'every', 'a-day', 'part', 'hourly', 'as-needed', 'alternate', 'interval', 'clock'],
])
const strengthOnly = new Set([...units, 'name', 'number', 'salt', 'filler', 'form', 'and', 'comma', 'plus', 'slash'])
const listJoints = new Set(['and', 'plus', 'comma', 'with'])
const saysTimes = new Set(['frequency', 'pattern', 'per-day-count', 'part', 'clock', 'weekday', 'weekday-set'])
const doses = new Set(['amount', 'units', 'count', 'combination'])
const doseOnly = new Set([
  ...[...doses, ...listJoints, 'name', 'salt', 'form', 'count-form', 'release', 'route', 'open', 'close'],
  ...['dash', 'concentration', 'list-number', 'aside', 'colon'],
])

/**
 * Says of each part of one product how it is taken: "codeine 8 mg/paracetamol 500 mg 2 tabs qds" is two tablets of both.
 * Parts joined by a plus are one product only where tablets are counted: each thing of a list has its own times, unless
 * "both" or "all" stands before them.
 *
 * @example
 * withSharedTimes([], []) // []
 */
export function withSharedTimes(sections: readonly Section[], all: readonly Term[]): Section[] {
  const shared = [...sections]
  for (let index = sections.length - 2; index >= 0; index--) {
    const [section, next] = [sections[index] as Section, shared[index + 1] as Section]
    const rest = behindStrength(next)
    const isList =
      listJoints.has(tagAt(next.terms, 0)) &&
      section.sentence === next.sentence &&
      section.terms.every(({ tag }) => strengthOnly.has(tag)) &&
      section.terms.some(({ tag }) => units.has(tag))
    if (isList && rest.some(({ tag }) => saysHowOften.has(tag)) && isOfAll(rest, all))
      shared[index] = { ...section, terms: [...section.terms, ...rest] }
  }
  return withTimesOfProduct(shared)
}

/** "Both three times a day": the word stands right before. */
function isOfAll([first]: readonly Term[], all: readonly Term[]): boolean {
  const before = all.findLast(({ end }) => first !== undefined && end <= first.at)
  return before?.tag === 'filler' && before.value === 'all'
}

/**
 * The places of sections that say how much and not how often, in a list of which a later one does: "a 1 g + b 20 mg bd".
 *
 * @example
 * withoutOwnTimes([]).size // 0
 */
export function withoutOwnTimes(sections: readonly FoldedSection[]): ReadonlySet<number> {
  const open = new Set<number>()
  for (let index = sections.length - 2; index >= 0; index--) {
    const [{ section, folded, drink }, next] = [sections[index] as FoldedSection, sections[index + 1] as FoldedSection]
    const isList = listJoints.has(tagAt(next.section.terms, 0)) && section.sentence === next.section.sentence
    const isOpen =
      section.names.length > 0 &&
      drink === undefined &&
      folded.every(({ tag }) => doseOnly.has(tag)) &&
      folded.some(({ tag }) => doses.has(tag))
    // "Warfarin 5 mg, smokes 20 a day": of another habit.
    const isHabit = next.drink !== undefined || next.section.names.some((name) => meantBy(name) !== undefined)
    const isTimed = !isHabit && next.section.names.length > 0 && next.folded.some(({ tag }) => saysTimes.has(tag))
    if (isList && isOpen && (isTimed || open.has(index + 1))) open.add(index)
  }
  return open
}

function withTimesOfProduct(sections: readonly Section[]): Section[] {
  return sections.map((section, index) => {
    const next = sections[index + 1]
    const rest = next === undefined ? [] : behindStrength(next)
    const joint = next?.terms[0]?.tag ?? section.terms.at(-1)?.tag
    const isCounted = rest.some(({ tag }) => tag === 'count-form')
    const isProduct = joint === 'slash' || (joint === 'plus' && isCounted)
    const isShared =
      isProduct &&
      rest.some(({ tag }) => saysHowOften.has(tag)) &&
      section.terms.every(({ tag }) => strengthOnly.has(tag)) &&
      section.terms.some(({ tag }) => units.has(tag))
    return isShared ? { ...section, terms: [...section.terms, ...rest] } : section
  })
}

/** What stands behind the name and its strength. */
function behindStrength({ terms }: Section): readonly Term[] {
  const name = terms.findIndex(({ tag }) => tag === 'name')
  const unit = terms.findIndex(({ tag }, index) => index > name && units.has(tag))
  return name === -1 || unit !== name + 2 ? [] : terms.slice(unit + 1)
}
