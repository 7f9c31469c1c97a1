import type { Context } from 'hono'
import { z } from 'zod'

export interface Parameter {
  name: string
  in: 'query' | 'path'
  required: boolean
  description: string
  schema: z.ZodType
  example?: string
}

/** How one thing the service does is described. */
export interface Described {
  id: string
  method: 'get' | 'post'
  /** As OpenAPI writes it, with names in braces. */
  path: string
  tag: 'Mixwise' | 'RxNav' | 'CDS Hooks' | 'FHIR' | 'Operation'
  summary: string
  parameters?: readonly Parameter[]
  body?: { schema: z.ZodType; kind: string }
  answer: { schema: z.ZodType; kind: string; description: string; otherKinds?: readonly string[] }
  /** What a refusal is written as, where it is no problem details. */
  refusedAs?: string
  refusals: readonly number[]
}

/** A description with the function that answers: no route is registered without one. */
export interface Route extends Described {
  handle(c: Context): Response | Promise<Response>
}

export const json = 'application/json'
export const fhirJson = 'application/fhir+json'
export const anyText = z.string()
export const anything = z.looseObject({})

export function inQuery(name: string, description: string, required = false, example?: string): Parameter {
  return {
    name,
    in: 'query',
    required,
    description,
    schema: anyText,
    ...(example !== undefined && { example }),
  }
}

export function inPath(name: string, description: string, example: string): Parameter {
  return { name, in: 'path', required: true, description, schema: anyText, example }
}
