import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Engine } from '@mixwise/core'
import { entriesOf } from '@mixwise/core/fhir'
import { UnreadableInput } from '../read/tables.js'
import { dischargePrescribing, type MeasurementPeriod, type Populations } from './discharge-prescribing.js'
import { readIndicator } from './read-indicator.js'

/** What one line came to: the populations of its record, or why it could not be read. */
export type LineResult = { id: string; populations: Populations } | { id: string; issue: string }

/**
 * Works out an indicator for lines of `{id, period, bundle}`, a record each, in their order. A line that cannot be read
 * is said to be one.
 */
export async function* measureBundles(engine: Engine, path: string, indicatorId: string): AsyncIterable<LineResult> {
  const indicator = readIndicator(indicatorId)
  if (indicator.kind !== 'discharge-prescribing')
    throw new UnreadableInput(`${indicatorId} is worked out of tables of supplies, and not of records.`)
  const measure = dischargePrescribing(engine, indicator)
  const bytes = createReadStream(path)
  const input = path.toLowerCase().endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  let place = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    place++
    if (line.trim() === '') continue
    yield measuredLine(line, `line ${place}`, measure)
  }
}

function measuredLine(line: string, place: string, measure: ReturnType<typeof dischargePrescribing>): LineResult {
  let read: { id?: unknown; period?: Partial<MeasurementPeriod>; bundle?: unknown }
  try {
    read = JSON.parse(line)
  } catch {
    return { id: place, issue: 'not-json' }
  }
  if (read === null || typeof read !== 'object') return { id: place, issue: 'not-an-object' }
  const id = read.id === undefined ? place : String(read.id)
  const { start, end } = read.period ?? {}
  if (!isDay(start) || !isDay(end)) return { id, issue: 'no-period' }
  const resources = entriesOf(read.bundle).map(({ resource }) => resource)
  if (resources.length === 0) return { id, issue: 'no-resources' }
  return { id, populations: measure(resources, { start, end }) }
}

function isDay(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)
}
