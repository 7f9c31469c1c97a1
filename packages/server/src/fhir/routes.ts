import { phraseOptions, resolve } from '@mixwise/core'
import { checkOfRecord, detectedIssues, entriesOf, readRecord } from '@mixwise/core/fhir'
import { z } from 'zod'
import { implicatedOf } from '../cds-hooks/routes.js'
import { anything, fhirJson, type Route } from '../contract/route.js'
import type { Engine } from '../engine.js'
import { readJson } from '../gate/body.js'
import { Refusal } from '../gate/problem.js'
import { openNotes } from '../open-notes.js'
import { capabilityStatement } from './capability.js'

export interface FhirOptions {
  engine(): Engine
  maxBodyBytes: number
  publicUrl: string
}

const kind = { 'content-type': 'application/fhir+json; charset=utf-8' }

/** FHIR R4: a record in, DetectedIssue resources out. Refusals are OperationOutcome here. */
export function fhirRoutes({ engine, maxBodyBytes, publicUrl }: FhirOptions): Route[] {
  return [
    {
      id: 'fhirMetadata',
      method: 'get',
      path: '/fhir/metadata',
      tag: 'FHIR',
      summary: 'The CapabilityStatement',
      answer: { schema: anything, kind: fhirJson, description: 'CapabilityStatement' },
      refusals: [],
      handle: (c) => c.body(JSON.stringify(capabilityStatement(engine().knowledge.version, publicUrl)), 200, kind),
    },
    {
      id: 'fhirCheck',
      method: 'post',
      path: '/fhir/$check',
      tag: 'FHIR',
      summary: 'A Bundle in, DetectedIssue resources out',
      body: { schema: z.looseObject({ resourceType: z.string() }), kind: fhirJson },
      answer: { schema: anything, kind: fhirJson, description: 'A Bundle; refusals are OperationOutcome' },
      refusals: [],
      async handle(c) {
        try {
          const input = await readJson(c.req.raw, maxBodyBytes, /json/i)
          return c.body(JSON.stringify(checkRecord(engine(), input, new Date())), 200, kind)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          return c.body(JSON.stringify(outcomeOf(error)), error.status as 400, kind)
        }
      },
    },
  ]
}

const nothingTaken =
  'No entry says that something is taken, so nothing was checked. Medicines are read from MedicationStatement, MedicationRequest, MedicationAdministration and MedicationDispense.'

/** The issues of a Bundle, of a Parameters resource or of a list of resources, as a Bundle. */
export function checkRecord({ ask, knowledge }: Engine, input: unknown, now: Date): object {
  const entries = entriesOf(input)
  if (entries.length === 0)
    throw new Refusal(422, 'A Bundle, a Parameters resource or a list of resources is expected', undefined, [
      { path: 'Bundle.entry', message: 'It holds no resource.' },
    ])
  const understands = (name: string): boolean => resolve(knowledge, name).status === 'resolved'
  const today = now.toISOString().slice(0, 10)
  const read = readRecord(entries, { today, understands, phrases: phraseOptions(knowledge, { today }) })
  const report = ask.check({ ...checkOfRecord(read), today })
  const items = [...read.items, ...read.past]
  const isEmpty = items.length === 0 && read.notes.length === 0
  const patient = entries.find(({ resource }) => resource.resourceType === 'Patient')?.resource.id
  const issues = detectedIssues(report, {
    identified: now.toISOString(),
    implicated: (slug) => implicatedOf(slug, items, report),
    ...(patient !== undefined && { patient: `Patient/${patient}` }),
  })
  const open = [
    ...report.unrecognised.map(({ input: name, item, message }) => ({
      severity: 'warning',
      code: 'not-found',
      details: { text: `${items[item ?? -1]?.display ?? name}: ${message}` },
      expression: ['Bundle.entry.resource.medication'],
    })),
    ...[...(isEmpty ? [nothingTaken] : []), ...read.notes, ...openNotes(report)].map((text) => ({
      severity: 'warning',
      code: 'incomplete',
      details: { text },
    })),
    ...report.pairs
      .filter(({ status }) => status === 'not-covered')
      .map(({ a, b }) => ({
        severity: 'information',
        code: 'incomplete',
        details: { text: `${a} with ${b}: no source we hold looked at both.` },
      })),
  ]
  const resources: object[] = [
    // What was not read stands before what was found.
    ...(open.length > 0 ? [{ resourceType: 'OperationOutcome', issue: open }] : []),
    ...issues,
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

function outcomeOf({ title, detail, errors }: Refusal): object {
  return {
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: 'error',
        code: 'invalid',
        details: { text: detail === undefined ? title : `${title}. ${detail}` },
        ...(errors !== undefined && { expression: errors.map(({ path }) => path) }),
      },
    ],
  }
}
