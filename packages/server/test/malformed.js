// Requests that are wrong in some way, made from the OpenAPI document and by hand. Plain JavaScript, so that the
// benchmark can run it as well as the tests.

const nasty = [
  '',
  ' ',
  '\u0000',
  '%00',
  '%',
  '%E0%A4%A',
  '../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '{{7*7}}',
  '\ud800',
  '🍺'.repeat(50),
  'x'.repeat(5000),
  '-1',
  '1e999',
  'NaN',
  'null',
  '9'.repeat(40),
  '__proto__',
  'constructor',
  'toString',
]

const values = [null, true, false, 0, -1, 1e308, '', [], {}, [[]], [null], { name: 5 }, 'x'.repeat(3000), ...nasty]

const broken = [
  '',
  '{',
  '[',
  'null',
  '[]',
  '{}',
  '"x"',
  '1e400',
  '{"list":',
  '{"list":"warfarin"}',
  '{"list":[1,2]}',
  '{"list":[{"name":"x","extra":1}]}',
  '{"list":["a"],"person":{"ageYears":"old"}}',
  '{"list":["a"],"person":{"pregnnant":true}}',
  '{"__proto__":{"list":["a"]}}',
  `${'['.repeat(20000)}${']'.repeat(20000)}`,
  `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  `{"list":[${'"a",'.repeat(2000)}"b"]}`,
  '\ufeff{"list":["a"]}',
  '{"resourceType":"Bundle","entry":[{"resource":null},{"resource":5},{}]}',
  '{"resourceType":"Bundle","entry":"none"}',
  '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"MedicationRequest","dosageInstruction":{"timing":5},"medicationCodeableConcept":{"coding":[null,{"code":7}]}}}]}',
  '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","birthDate":"9999-99-99"}},{"resource":{"resourceType":"Condition","code":[]}},{"resource":{"resourceType":"Observation","code":{"coding":5},"valueQuantity":"x"}}]}',
  '{"hook":"order-sign","hookInstance":"x","context":{"patientId":"p"},"prefetch":{"medicationRequests":null}}',
  '{"hook":"order-sign","hookInstance":"x","context":{"patientId":"p","draftOrders":{"resourceType":"Bundle","entry":[5]}},"prefetch":{"medicationRequests":{"resourceType":"OperationOutcome"}}}',
  '{"hook":"order-select","hookInstance":"x","fhirServer":"file:///etc/passwd","context":{"patientId":"../.."}}',
  '{"hook":"patient-view","hookInstance":"x","context":{"patientId":"p"},"prefetch":{"medicationRequests":[],"patient":[[[]]]},"extension":{"configuration-items":[null,5]}}',
  '{"feedback":[]}',
  '{"feedback":[{"card":"x","outcome":"maybe","outcomeTimestamp":"t"}]}',
]

const kinds = [
  'application/json',
  'application/fhir+json',
  'application/x-ndjson',
  'text/plain',
  'text/html',
  '',
  'multipart/form-data',
]
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']

/**
 * @param {{ paths: Record<string, Record<string, any>> }} document
 * @param {number} seed
 * @param {number} count
 * @returns {{ path: string, init: RequestInit }[]}
 */
export function malformedRequests(document, seed, count) {
  const random = seeded(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const operations = Object.entries(document.paths).flatMap(([path, methodsOf]) =>
    Object.entries(methodsOf).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
  )
  const schemas = document.components?.schemas ?? {}
  return Array.from({ length: count }, () => {
    const operation = pick(operations)
    const wrongMethod = random() < 0.15
    const method = wrongMethod ? pick(methods) : operation.method
    const path = operation.path.replace(/\{\w+\}/g, () => encoded(pick(nasty)))
    const query = (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'query' && random() < 0.8)
      .map(
        ({ name }) => `${name}=${random() < 0.7 ? encoded(pick(nasty)) : pick(nasty).replace(/[^\x21-\x7e]|#/g, '')}`,
      )
    const headers = {
      ...(random() < 0.9 && {
        'content-type':
          random() < 0.7 ? Object.keys(operation.requestBody?.content ?? { 'application/json': 1 })[0] : pick(kinds),
      }),
      ...(random() < 0.2 && { accept: pick(['application/json', 'text/html', '*/*', 'x', '']) }),
      ...(random() < 0.1 && { 'if-none-match': pick(['*', 'W/"x"', '"']) }),
      ...(random() < 0.1 && { authorization: pick(['Bearer x', 'Bearer a.b.c', 'Basic eDp4', 'x']) }),
      ...(random() < 0.1 && { 'accept-encoding': pick(['br', 'gzip', 'zstd', 'br;q=0', '']) }),
    }
    const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema
    const body =
      method === 'GET' || method === 'HEAD'
        ? undefined
        : random() < 0.5
          ? pick(broken)
          : JSON.stringify(mutated(schema, schemas, random, pick, 0))
    return {
      path: `${path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
      init: { method, headers, ...(body !== undefined && { body }) },
    }
  })
}

/** A value that follows the schema for the most part, with something wrong in it. */
function mutated(schema, schemas, random, pick, depth) {
  if (schema === undefined || depth > 6 || random() < 0.15) return pick(values)
  if (schema.$ref !== undefined)
    return mutated(schemas[schema.$ref.split('/').at(-1)], schemas, random, pick, depth + 1)
  if (schema.anyOf !== undefined) return mutated(pick(schema.anyOf), schemas, random, pick, depth + 1)
  if (schema.enum !== undefined) return random() < 0.7 ? pick(schema.enum) : pick(values)
  if (schema.type === 'object') {
    const entries = Object.entries(schema.properties ?? {}).filter(() => random() < 0.8)
    const made = Object.fromEntries(
      entries.map(([key, part]) => [key, mutated(part, schemas, random, pick, depth + 1)]),
    )
    return random() < 0.2 ? { ...made, [pick(nasty)]: pick(values) } : made
  }
  if (schema.type === 'array')
    return Array.from({ length: Math.floor(random() * 5) }, () =>
      mutated(schema.items ?? schema.prefixItems?.[0], schemas, random, pick, depth + 1),
    )
  if (schema.type === 'number' || schema.type === 'integer') return pick([0, -1, 1.5, 1e9, 70, -0])
  if (schema.type === 'boolean') return random() < 0.5
  return random() < 0.5 ? pick(['warfarin', 'wine', 'baclofin', '2026-11-23', 'rxcui 11289']) : pick(nasty)
}

/**
 * Sends requests, some at a time, and gives their statuses; 0 for one the client itself could not send.
 *
 * @param {(path: string, init: RequestInit) => Promise<Response>} send
 * @param {{ path: string, init: RequestInit }[]} requests
 */
export async function sendAll(send, requests) {
  const statuses = []
  for (let start = 0; start < requests.length; start += 20) {
    const sent = requests.slice(start, start + 20).map(async ({ path, init }) => {
      let response
      try {
        response = await send(path, init)
      } catch {
        return 0
      }
      await response.arrayBuffer()
      return response.status
    })
    statuses.push(...(await Promise.all(sent)))
  }
  return statuses
}

function encoded(text) {
  return encodeURIComponent(text.toWellFormed())
}

function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
