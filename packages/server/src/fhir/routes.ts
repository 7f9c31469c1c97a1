import { z } from 'zod'
import { anything, fhirJson, type Route } from '../contract/route.js'
import type { Engine } from '../engine.js'
import { readJson } from '../gate/body.js'
import { Refusal } from '../gate/problem.js'
import { capabilityStatement, operationDefinition } from './capability.js'
import { checkRecord } from './check-record.js'

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
      id: 'fhirOperation',
      method: 'get',
      path: '/fhir/OperationDefinition/check',
      tag: 'FHIR',
      summary: 'The OperationDefinition of $check',
      answer: { schema: anything, kind: fhirJson, description: 'OperationDefinition' },
      refusals: [],
      handle: (c) => c.body(JSON.stringify(operationDefinition(publicUrl)), 200, kind),
    },
    {
      id: 'fhirCheck',
      method: 'post',
      path: '/fhir/$check',
      tag: 'FHIR',
      summary: 'A Bundle in, DetectedIssue resources out',
      body: { schema: z.looseObject({ resourceType: z.string().regex(/\S/) }), kind: fhirJson },
      answer: { schema: anything, kind: fhirJson, description: 'A Bundle; refusals are OperationOutcome' },
      refusals: [400, 413, 415, 422],
      refusedAs: fhirJson,
      async handle(c) {
        try {
          const input = await readJson(c.req.raw, maxBodyBytes, /json/i)
          return c.body(JSON.stringify(checkRecord(engine(), input, new Date())), 200, kind)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          return outcomeResponse(error)
        }
      },
    },
  ]
}

/**
 * A refusal as clients of this face read it.
 *
 * @example
 * outcomeResponse(new Refusal(404, 'There is nothing here')).status // 404
 */
export function outcomeResponse(refusal: Refusal): Response {
  return new Response(JSON.stringify(outcomeOf(refusal)), {
    status: refusal.status,
    headers: { ...kind, ...refusal.headers },
  })
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
