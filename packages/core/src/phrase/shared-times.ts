import type { Section } from './sections.js'
import type { Term } from './terms.js'

const units = new Set(['mass', 'activity', 'other-unit'])
const saysHowOften = new Set([
  ...['per-day', 'daily', 'times', 'every', 'a-day', 'part', 'hourly', 'as-needed', 'alternate', 'interval', 'clock'],
])
const strengthOnly = new Set([...units, 'name', 'number', 'salt', 'filler', 'form', 'and', 'comma', 'plus', 'slash'])

/**
 * Says of each part of one product how it is taken: "codeine 8 mg/paracetamol 500 mg 2 tabs qds" is two tablets of both.
 * Parts joined by a plus are one product only where tablets are counted: each thing of a list has its own times.
 *
 * @example
 * withSharedTimes([]) // []
 */
export function withSharedTimes(sections: readonly Section[]): Section[] {
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
