import type { Context } from 'hono'
import type { Route } from '../contract/route.js'
import { readText } from '../gate/body.js'

/** A request that is answered aside, as it passed the gate. */
export interface AsideRequest {
  method: 'GET' | 'POST'
  /** From the path on, with its query. */
  target: string
  headers: Readonly<Record<string, string>>
  body?: string
  requestId: string
}

export interface AsideAnswer {
  status: number
  headers: Readonly<Record<string, string>>
  body: string
}

/**
 * Answers what may take long where it holds up nobody else: the same app over the same knowledge, beside the loop that
 * takes requests.
 *
 * @throws Refusal when too much waits already, or what was asked ended the one who answers.
 */
export type Aside = (request: AsideRequest) => Promise<AsideAnswer>

/** A list of a dozen names is about as long; what is shorter is answered sooner than it is handed over. */
const shortLetters = 250

/**
 * Whether the query of an address is long enough to be answered aside: dozens of codes, or words without end.
 *
 * @example
 * isLongQuery('?rxcuis=11289+5640') // false
 */
export function isLongQuery(search: string): boolean {
  return search.length > shortLetters / 4
}

/**
 * A route whose long requests are answered aside. Which are long is told by their letters, before anything is read of
 * them; `always` those that are dear whatever is asked.
 *
 * @example
 * asideFor(route, { aside, maxBytes: 1_000_000, always: false }).id === route.id // true
 */
export function asideFor(
  route: Route,
  { aside, maxBytes, always }: { aside: Aside; maxBytes: number; always: boolean },
): Route {
  return {
    ...route,
    async handle(c) {
      const { raw } = c.req
      const target = raw.url.slice(raw.url.indexOf('/', raw.url.indexOf('//') + 2))
      const isGet = route.method === 'get'
      const letters = isGet ? target.length : Number(raw.headers.get('content-length') ?? Number.NaN)
      if (!always && letters <= shortLetters) return route.handle(c)
      const headers = Object.fromEntries(
        passedOn.flatMap((name) => {
          const value = raw.headers.get(name)
          return value === null ? [] : [[name, value]]
        }),
      )
      const {
        status,
        headers: given,
        body,
      } = await aside({
        method: isGet ? 'GET' : 'POST',
        target,
        headers,
        requestId: requestIdOf(c),
        ...(!isGet && { body: await readText(raw, maxBytes) }),
      })
      return status === 304 ? c.body(null, 304, given) : c.body(body, status as 200, given)
    },
  }
}

/** Headers that an answer depends on. */
const passedOn = ['content-type', 'accept', 'if-none-match']

function requestIdOf(c: Context): string {
  return c.get('requestId' as never) as string
}

/**
 * Whether a line of a batch is to be answered aside, be it the first.
 *
 * @example
 * isLongLine('["baclofen", "wine"]') // false
 */
export function isLongLine(line: string): boolean {
  return line.length > shortLetters
}
