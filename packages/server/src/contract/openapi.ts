import { version } from '@mixwise/core'
import { z } from 'zod'
import { problem } from '../gate/problem.js'
import { jsonSchemaOf } from './json-schema.js'
import type { Described, Parameter } from './route.js'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of some routes, made from the schemas they check with. */
export function openApi(routes: readonly Described[], knowledgeVersion: string): Json {
  const components: Record<string, Json> = {}
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: described(route, components) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mixwise',
      version,
      summary: 'What happens when these substances meet in one person?',
      description: `Information, not medical advice. Knowledge ${knowledgeVersion}. Nothing that is asked is stored.`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: ['Mixwise', 'RxNav', 'CDS Hooks', 'FHIR', 'Operation'].map((name) => ({ name })),
    security: [{}, { apiKey: [] }, { bearer: [] }],
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

function described(route: Described, components: Record<string, Json>): Json {
  const { id, tag, summary, parameters, body, answer, refusals, refusedAs } = route
  const problemContent = {
    'application/problem+json': { schema: referred(problem, 'output', components) },
    ...(refusedAs !== undefined && { [refusedAs]: { schema: { type: 'object' } } }),
  }
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(parameters !== undefined && parameters.length > 0 && { parameters: parameters.map(describedParameter) }),
    ...(body !== undefined && {
      requestBody: { required: true, content: { [body.kind]: { schema: referred(body.schema, 'input', components) } } },
    }),
    responses: {
      200: {
        description: answer.description,
        content: {
          [answer.kind]: { schema: referred(answer.schema, 'output', components) },
          ...Object.fromEntries((answer.otherKinds ?? []).map((other) => [other, {}])),
        },
      },
      ...Object.fromEntries(refusals.map((status) => [status, { description: 'Refused', content: problemContent }])),
      '4XX': { description: 'Refused', content: problemContent },
    },
  }
}

function describedParameter({ schema, ...parameter }: Parameter): Json {
  const { $schema: _schema, ...rest } = jsonSchemaOf(schema, 'input')
  return { ...parameter, schema: rest }
}

/** A schema by reference when it has a name, else in place. Schemas named within it move to the components. */
function referred(schema: z.ZodType, io: 'input' | 'output', components: Record<string, Json>): Json {
  const { $schema: _schema, $defs, ...made } = jsonSchemaOf(schema, io)
  for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Json>))
    components[name] = renamed(definition)
  const name = z.globalRegistry.get(schema)?.id
  // A schema with a name is its own definition: what is left at the root is only the reference to it.
  if (name === undefined) return renamed(made)
  return { $ref: `#/components/schemas/${name}` }
}

/** References within a schema of its own point to `$defs`; within the document they point to the components. */
function renamed(value: Json): Json {
  const text = JSON.stringify(value, (key, part: unknown) =>
    key === 'id' && typeof part === 'string' ? undefined : part,
  )
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as Json
}
