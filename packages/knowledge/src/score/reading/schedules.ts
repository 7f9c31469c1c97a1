import type { Knowledge } from '@mixwise/core'
import { type Figure, figureOf, notMeasured, type Planned, type ScoredRow } from './figure.js'
import { cameInWords, readText } from './outcome.js'
import { rowsOf } from './source-tables.js'

/**
 * Substances of the DEA's schedules I to V: each is known, and belongs to a class by which pairs are judged.
 *
 * @example
 * scheduledSubstances(knowledge, 'sources').groups.I?.rows
 */
export function scheduledSubstances(knowledge: Knowledge, sourcesDir: string): Figure {
  const planned: Planned = {
    id: 'dea-schedules',
    what: 'substances of DEA schedules I to V: known, with a class',
    goal: { right: 1 },
    before: '108 of 281 in schedule I',
  }
  const prohibited = rowsOf(sourcesDir, 'dod-opss-prohibited-2026/substances.tsv', ['name', 'reasons'])
  const listed = rowsOf(sourcesDir, 'dea-lists/dea_controlled_substances.tsv', ['substance', 'schedule'])
  if (listed === undefined) return notMeasured(planned, 'dea-lists')
  const scheduleOf = new Map<string, string>()
  for (const { substance, schedule } of listed) scheduleOf.set(substance.replace(/\s*\)/g, ')'), schedule)
  for (const { name, reasons } of prohibited ?? []) {
    const schedule = /DEA Controlled Substance List: Schedule\s+(\w+)/.exec(reasons)?.[1]
    if (schedule !== undefined) scheduleOf.set(name, schedule)
  }
  const rows = [...scheduleOf].map(([text, group]): ScoredRow => {
    const came = readText(knowledge, text)
    const inClass = came.taken.some((slug) => knowledge.facts(knowledge.slugs.find(slug)).properties.length > 0)
    const outcome = came.taken.length === 0 ? came.status : inClass ? 'with class' : 'without class'
    return { text, right: inClass, outcome, wanted: 'a class', came: cameInWords(came), group }
  })
  return figureOf(planned, rows)
}
