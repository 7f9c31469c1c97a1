import type { Engine as NativeEngine, NotHeld, RenderedSheet } from '@mixwise/core'
import {
  type ObjectShape,
  type Operation,
  type OperationId,
  operations,
  readRequest,
  type Shape,
} from '@mixwise/core/contract'
import type { Context } from 'hono'
import type { Aside } from '../aside/aside.js'
import { type Described, inPath, inQuery, json, type Parameter, type Route } from '../contract/route.js'
import { schemaOf } from '../contract/zod-of.js'
import type { Engine } from '../engine.js'
import { readJson } from '../gate/body.js'
import { Refusal, refusalOf } from '../gate/problem.js'
import { batchDetail, batchStream } from './batch.js'
import { blocksAside } from './batch-aside.js'
import { readAhead } from './read-ahead.js'

export interface NativeOptions {
  engine(): Engine
  maxBodyBytes: number
  aside?: Aside
}

/** The most entries of a list that the service checks at once: every pair of them holds up everybody else. */
const mostListed = 100

/** The most virtual people the service draws for one request: it is shared, and a command line is not. */
const mostPeople = 5000

/** The native API: a route for every operation of the contract that is offered over HTTP. */
export function nativeRoutes(options: NativeOptions): Route[] {
  return operations.filter(({ offered }) => offered.includes('http')).map((operation) => routeOf(operation, options))
}

function routeOf(operation: Operation, options: NativeOptions): Route {
  const { id, method, path, summary, request, answer, answered } = operation
  const base = { id, method, path, tag: 'Mixwise', summary } as const
  if (operation.lines === true) return { ...base, ...batchOf(operation), handle: (c) => batch(c, options) }
  const described = {
    schema: schemaOf(answer),
    kind: json,
    description: answered,
    ...(id === 'sheet' && { otherKinds: ['text/markdown', 'text/html', 'application/fhir+json'] }),
  }
  if (method === 'get') {
    const parameters = parametersOf(operation)
    const failing = parameters.some(({ required }) => required)
    return {
      ...base,
      ...(parameters.length > 0 && { parameters }),
      answer: described,
      refusals: [...(path.includes('{') ? [404] : []), ...(failing ? [422] : [])],
      handle: (c) =>
        known(c, options.engine(), () => answerTo(id, options.engine().ask, acceptedBy(id, asked(c, request)))),
    }
  }
  return {
    ...base,
    body: { schema: schemaOf(asServed(request)), kind: json },
    answer: described,
    refusals: [400, 413, 415, 422],
    async handle(c) {
      const given = acceptedBy(id, await readJson(c.req.raw, options.maxBodyBytes))
      refuseWhatIsTooDear(id, given)
      const engine = options.engine()
      await readAhead(engine.knowledge, given)
      const made = answerTo(id, engine.ask, given)
      if (id !== 'sheet') return c.json(made)
      const { text, mediaType } = made as RenderedSheet
      return c.body(text, 200, { 'content-type': mediaType })
    },
  }
}

/** A request of which everything could be read; otherwise a refusal that says what could not. */
function acceptedBy(id: OperationId, given: unknown): unknown {
  const { request, issues } = readRequest(id, given)
  if (issues.length > 0) throw refusalOf(issues)
  return request
}

/** Asks the engine. */
function answerTo(id: OperationId, engine: NativeEngine, request: unknown): object {
  const answer = engine[id === 'batch' ? 'brief' : id] as (request: unknown) => object
  return answer(request)
}

/** A request with its lists as long, and as many virtual people, as the service takes. */
function asServed(request: ObjectShape): ObjectShape {
  const fields = Object.entries(request.fields).map(([name, field]) => [name, fieldAsServed(name, field)])
  return { ...request, fields: Object.fromEntries(fields) as ObjectShape['fields'] }
}

function fieldAsServed(name: string, field: ObjectShape['fields'][string]): ObjectShape['fields'][string] {
  if (field.kind === 'list' && (field.most ?? 0) > mostListed) return { ...field, most: mostListed }
  return name === 'people' && field.kind === 'number' ? { ...field, max: mostPeople } : field
}

/** Lists of which every entry meets every other. */
const meeting = ['items', 'adding', 'past', 'others'] as const

function refuseWhatIsTooDear(id: OperationId, request: unknown): void {
  const { people = 0 } = request as { people?: number }
  let together = 0
  for (const path of meeting) {
    const list = (request as Record<string, unknown>)[path]
    if (!Array.isArray(list)) continue
    together += list.length
    if (together <= mostListed) continue
    const allowed = `at most ${mostListed} entries of all lists together from a service`
    throw refusalOf([{ code: 'too-many', path, input: String(together), allowed }])
  }
  for (const [path, list] of Object.entries(request as object)) {
    if (!Array.isArray(list) || list.length <= mostListed) continue
    const allowed = `at most ${mostListed} entries from a service`
    throw refusalOf([{ code: 'too-many', path, input: String(list.length), allowed }])
  }
  if (id !== 'timeline' || people <= mostPeople) return
  const allowed = `at most ${mostPeople} virtual people from a service`
  throw refusalOf([{ code: 'out-of-range', path: 'people', input: String(people), allowed }])
}

function batchOf({
  request,
  answer,
  answered,
}: Operation): Pick<Described, 'parameters' | 'body' | 'answer' | 'refusals'> {
  return {
    parameters: [inQuery('detail', 'brief (the default), compact or full', false, 'brief')],
    body: { schema: schemaOf(request), kind: 'application/x-ndjson' },
    answer: { schema: schemaOf(answer), kind: 'application/x-ndjson', description: answered },
    refusals: [415, 422],
  }
}

function batch(c: Context, { engine, aside }: NativeOptions): Response {
  const kind = c.req.header('content-type') ?? ''
  if (!/ndjson|jsonl|json-seq|octet-stream|text\/plain/i.test(kind))
    throw new Refusal(415, 'NDJSON is expected', 'Send application/x-ndjson: one JSON list a line.')
  const detail = batchDetail(c.req.query('detail'))
  const headers = { 'content-type': 'application/x-ndjson' }
  const { body } = c.req.raw
  if (body === null) return c.body('', 200, headers)
  const beside = aside === undefined ? undefined : blocksAside(aside, String(c.get('requestId' as never)), detail)
  return c.body(batchStream(engine().ask, body, detail, beside), 200, headers)
}

function parametersOf({ path, request }: Operation): Parameter[] {
  return Object.entries(request.fields).map(([name, field]): Parameter => {
    const description = field.description ?? name
    const example = field.examples?.[0]
    if (path.includes(`{${name}}`)) return inPath(name, description, String(example ?? 'baclofen'))
    const parameter = inQuery(name, description, field.optional !== true)
    return {
      ...parameter,
      schema: schemaOf({ ...field, optional: undefined } as unknown as Shape),
      ...(example !== undefined && { example: String(example) }),
    }
  })
}

/** What path and query ask. Numbers and yes or no are written as text there. */
function asked(c: Context, { fields }: ObjectShape): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  const twice = Object.entries(c.req.queries()).find(([, values]) => values.length > 1)
  // Of several values only one would be read.
  if (twice !== undefined) throw refusalOf([{ code: 'repeated-key', path: twice[0], input: twice[1].join(', ') }])
  for (const [name, text] of Object.entries({ ...c.req.query(), ...c.req.param() })) {
    const kind = Object.hasOwn(fields, name) ? fields[name]?.kind : undefined
    given[name] =
      kind === 'boolean' && (text === 'true' || text === 'false')
        ? text === 'true'
        : kind === 'number' && text.trim() !== ''
          ? Number(text)
          : text
  }
  return given
}

/** An answer that only changes with the knowledge, so that a client need not fetch it twice. */
export function known(c: Context, { knowledge }: Engine, make: () => object): Response {
  const etag = etagOf(knowledge.hash)
  const headers = { etag, 'cache-control': 'no-cache', vary: 'accept-encoding' }
  if (isFresh(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
  const made = make()
  if (isNotHeld(made)) {
    const { message, path, candidates } = made.issue
    const perhaps = candidates === undefined ? '' : ` Perhaps ${candidates.map(({ name }) => name).join(', ')}.`
    throw new Refusal(404, 'Nothing is held under this name', `${message}${perhaps}`, [{ path, message }])
  }
  return c.json(made, 200, headers)
}

function isNotHeld(made: object): made is NotHeld {
  return Object.hasOwn(made, 'issue')
}

export function etagOf(hash: string): string {
  return `W/"${hash.slice(0, 24)}"`
}

export function isFresh(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some((given) => given.trim() === etag) === true
}
