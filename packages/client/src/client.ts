import type { Engine } from '@mixwise/core'
import { type OperationId, operations } from '@mixwise/core/contract'

type Answered<Id extends keyof Engine> = Engine[Id] extends (...given: never[]) => infer Answer ? Answer : never
type Asked<Id extends keyof Engine> = Engine[Id] extends (request: infer Request) => unknown
  ? Request
  : Record<never, never>

/** What is asked over HTTP and answers in JSON. */
export type ClientOperation = Exclude<OperationId & keyof Engine, 'batch' | 'sheet'>

/** A method for each operation: the request and the answer are those of the library. */
export type Client = { [Id in ClientOperation]: (request: Asked<Id>) => Promise<Answered<Id>> }

/** The part of `fetch` that a client needs. */
export type Fetch = (
  address: string,
  request: { method: string; headers: Record<string, string>; body?: string },
) => Promise<{ status: number; json(): Promise<unknown> }>

/** What a service refused, and why, as problem details (RFC 9457). */
export class Refused extends Error {
  override name = 'Refused'
  constructor(
    readonly status: number,
    readonly problem: unknown,
  ) {
    super(`The service refused with ${status}`)
  }
}

/**
 * A client of the native API of a service, made from the contract: a method for each operation.
 *
 * @throws Refused when the service answers with a problem.
 *
 * @example
 * const answer = async () => ({ status: 200, json: async () => ({ findings: [] }) })
 * await createClient('http://127.0.0.1:8080', answer).check({ items: ['baclofen'] }) // { findings: [] }
 */
export function createClient(
  baseUrl: string,
  fetch: Fetch = globalThis.fetch,
  headers: Record<string, string> = {},
): Client {
  const base = baseUrl.replace(/\/+$/, '')
  const methods = operations
    .filter(({ offered, id }) => offered.includes('http') && id !== 'batch' && id !== 'sheet')
    .map(({ id, method, path }) => [
      id,
      async (request: Record<string, unknown> = {}): Promise<unknown> => {
        const { address, rest } = addressOf(path, request)
        const response =
          method === 'get'
            ? await fetch(`${base}${address}${queryOf(rest)}`, { method: 'GET', headers })
            : await fetch(`${base}${address}`, {
                method: 'POST',
                headers: { ...headers, 'content-type': 'application/json' },
                body: JSON.stringify(rest),
              })
        const body = await response.json()
        if (response.status !== 200) throw new Refused(response.status, body)
        return body
      },
    ])
  return Object.fromEntries(methods) as Client
}

/** The path with what stands in braces, and what is left of the request. */
function addressOf(path: string, request: Record<string, unknown>): { address: string; rest: Record<string, unknown> } {
  const rest = { ...request }
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { address, rest }
}

function queryOf(rest: Record<string, unknown>): string {
  const parts = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
