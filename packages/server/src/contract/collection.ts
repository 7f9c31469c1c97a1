type Json = Record<string, unknown>

interface OperationObject {
  summary: string
  tags: readonly string[]
  parameters?: readonly { name: string; in: string; example?: unknown; required?: boolean; description?: string }[]
  requestBody?: { content: Record<string, { schema: Json }> }
}

/**
 * An OpenAPI document as a collection of requests in the format of Postman 2.1, which Bruno and Insomnia read as well.
 * `baseUrl` is a variable of the collection.
 *
 * @example
 * collectionOf({ info: { title: 'Mixwise' }, paths: {} }, 'http://127.0.0.1:8080').item // []
 */
export function collectionOf(document: Json, baseUrl: string): Json {
  const { title, version } = document.info as { title: string; version?: string }
  const folders = new Map<string, Json[]>()
  for (const [path, methods] of Object.entries(document.paths as Record<string, Record<string, OperationObject>>))
    for (const [method, operation] of Object.entries(methods)) {
      const [tag = title] = operation.tags
      folders.set(tag, [...(folders.get(tag) ?? []), requestOf(document, path, method, operation)])
    }
  return {
    info: {
      name: `${title} ${version ?? ''}`.trim(),
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    variable: [{ key: 'baseUrl', value: baseUrl }],
    item: [...folders].map(([name, item]) => ({ name, item })),
  }
}

function requestOf(document: Json, path: string, method: string, operation: OperationObject): Json {
  const { summary, parameters = [], requestBody } = operation
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(parameters.find((one) => one.name === name)?.example ?? `:${name}`)),
  )
  const query = parameters
    .filter((one) => one.in === 'query')
    .map(({ name, example, required, description }) => ({
      key: name,
      value: String(example ?? ''),
      ...(description !== undefined && { description }),
      ...(required !== true && { disabled: true }),
    }))
  const [kind, body] = Object.entries(requestBody?.content ?? {})[0] ?? []
  return {
    name: summary,
    request: {
      method: method.toUpperCase(),
      header: kind === undefined ? [] : [{ key: 'Content-Type', value: kind }],
      url: { raw: `{{baseUrl}}${filled}`, host: ['{{baseUrl}}'], path: filled.slice(1).split('/'), query },
      ...(body !== undefined && { body: { mode: 'raw', raw: exampleText(document, body.schema) } }),
    },
  }
}

/** The first example of a schema, or of what it refers to, as it is written in a body. */
function exampleText(document: Json, schema: Json): string {
  const reference = schema.$ref as string | undefined
  const found =
    reference === undefined
      ? schema
      : (reference
          .split('/')
          .slice(1)
          .reduce<unknown>((part, key) => (part as Json | undefined)?.[key], document) as Json)
  const [example = {}] = (found?.examples as unknown[] | undefined) ?? []
  return JSON.stringify(example, null, 2)
}
