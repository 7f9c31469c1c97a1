import { type Knowledge, phraseOptions, resolve } from '@mixwise/core'
import type { ReadingOptions } from '@mixwise/core/fhir'

/**
 * How records are read with some knowledge: the same by the hooks and by `$check`.
 *
 * @example
 * readRecord(entriesOf(bundle), readingOf(knowledge, '2026-11-23')).items
 */
export function readingOf(knowledge: Knowledge, today: string): ReadingOptions {
  const before = read.get(knowledge)
  if (before?.today === today) return before
  const reading: ReadingOptions = {
    today,
    meaning(name) {
      const resolution = resolve(knowledge, name)
      return resolution.status === 'resolved' ? resolution.substances : []
    },
    isKind(name, kind) {
      const resolution = resolve(knowledge, name)
      return resolution.status === 'resolved' && resolution.substances.some((number) => knowledge.has(number, kind))
    },
    productOf(name) {
      const resolution = resolve(knowledge, name)
      return resolution.status === 'resolved' ? resolution.product : undefined
    },
    phrases: phraseOptions(knowledge, { today }),
  }
  read.set(knowledge, reading)
  return reading
}

/** One for a day: what was read with it is remembered with it. */
const read = new WeakMap<Knowledge, ReadingOptions>()
