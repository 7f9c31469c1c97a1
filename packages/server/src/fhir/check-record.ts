import {
  type BundleEntry,
  byPatient,
  checkOfRecord,
  detectedIssues,
  readRecord,
  sentResources,
} from '@mixwise/core/fhir'
import { contextualFactors } from '../contextual-factors.js'
import type { Engine } from '../engine.js'
import { Refusal } from '../gate/problem.js'
import { asideNotes, openNotes } from '../open-notes.js'
import { recordNotes } from '../record-notes.js'
import { implicatedOf } from './implicated.js'
import { readingOf } from './reading.js'

interface OutcomeIssue {
  severity: 'warning' | 'information'
  code: 'not-found' | 'incomplete'
  details: { text: string }
  expression?: readonly string[]
}

const nothingTaken =
  'No entry says that something is taken, so nothing was checked. Medicines are read from MedicationStatement, MedicationRequest, MedicationAdministration, MedicationDispense and Immunization.'

/**
 * The issues of a Bundle, of a Parameters resource or of a list of resources, as a Bundle: first, as an
 * OperationOutcome, what was not read, not whole or not covered, then a DetectedIssue for each finding. Each patient is
 * checked alone.
 *
 * @throws Refusal when no resource came.
 */
export function checkRecord(engine: Engine, input: unknown, now: Date): object {
  const { entries, gaps } = sentResources(input)
  if (entries.length === 0 && gaps.length === 0 && !holdsResources(input))
    throw new Refusal(422, 'A Bundle, a Parameters resource or a list of resources is expected', undefined, [
      { path: 'Bundle.entry', message: 'It holds no resource.' },
    ])
  const patients = byPatient(entries)
  const parts = patients.map((part) => checkPatient(engine, part, now))
  const open: OutcomeIssue[] = [
    ...gaps.map(({ text }) => incomplete('warning', text)),
    ...(patients.length > 1
      ? [incomplete('warning', `${patients.length} patients came; each was checked alone.`)]
      : []),
    ...(parts.every(({ isEmpty }) => isEmpty) ? [incomplete('warning', nothingTaken)] : []),
    ...parts.flatMap((part) => part.open),
  ]
  const resources: object[] = [
    // What was not read stands before what was found.
    ...(open.length > 0 ? [{ resourceType: 'OperationOutcome', issue: open }] : []),
    ...parts.flatMap(({ issues }) => issues),
  ]
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: now.toISOString(),
    ...(resources.length > 0 && {
      entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${crypto.randomUUID()}`, resource })),
    }),
  }
}

/** An empty Bundle is a record too, in which nothing is taken. */
function holdsResources(input: unknown): boolean {
  const kind = (input as { resourceType?: unknown } | null)?.resourceType
  return kind === 'Bundle' || kind === 'Parameters'
}

interface CheckedPatient {
  isEmpty: boolean
  open: readonly OutcomeIssue[]
  issues: readonly object[]
}

function checkPatient(
  { ask, knowledge }: Engine,
  { patient, entries }: { patient: string | undefined; entries: readonly BundleEntry[] },
  now: Date,
): CheckedPatient {
  const today = now.toISOString().slice(0, 10)
  const read = readRecord(entries, readingOf(knowledge, today))
  const report = ask.check({ ...checkOfRecord(read), today })
  const items = [...read.items, ...read.past]
  return {
    isEmpty: items.length === 0 && read.notes.length === 0,
    open: [
      ...report.unrecognised.map(({ input: name, item, message }): OutcomeIssue => {
        const { display = name, path, reference } = items[item ?? -1] ?? {}
        const where = path ?? reference
        return {
          severity: 'warning',
          code: 'not-found',
          details: { text: `${display}: ${message}` },
          ...(where !== undefined && { expression: [where] }),
        }
      }),
      // The same diagnosis stands in a record once for every visit.
      ...[
        ...new Set([...read.notes, ...recordNotes(knowledge, [read], report), ...read.dosages, ...openNotes(report)]),
      ].map((text) => incomplete('warning', text)),
      ...[...new Set([...read.asides, ...asideNotes(report)])].map((text) => incomplete('information', text)),
      ...report.pairs
        .filter(({ status }) => status === 'not-covered')
        .map(({ a, b }) => incomplete('information', `${a} with ${b}: no source we hold looked at both.`)),
    ],
    issues: detectedIssues(report, {
      identified: now.toISOString(),
      implicated: (slug) => implicatedOf(slug, items, report),
      fromRecord: (finding) => contextualFactors(finding, report, read.person, knowledge).lines,
      ...(patient !== undefined && { patient }),
    }),
  }
}

function incomplete(severity: OutcomeIssue['severity'], text: string): OutcomeIssue {
  return { severity, code: 'incomplete', details: { text } }
}
