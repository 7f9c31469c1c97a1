import type { Engine } from '../engine.js'
import { type Root, type RxCall, rxCalls } from './calls.js'
import { createInteractions } from './interaction.js'
import { readQuery } from './query.js'
import type { Wording } from './wording.js'
import { toXml } from './xml.js'

export interface RxReply {
  status: 200 | 400 | 404
  kind: 'application/json' | 'application/xml' | 'application/problem+json'
  body: string
}

/**
 * Answers one request under `/REST`: the path without it, the query as it came, and what the client accepts.
 *
 * @example
 * rxnav(engine, 'interaction/list.json', '?rxcuis=11289+5640', undefined).status // 200
 */
export type RxNav = (engine: Engine, path: string, search: string, accept: string | undefined) => RxReply

export function createRxNav(wording: Wording): RxNav {
  const interactions = createInteractions(wording)
  const whole = new Map<string, RxCall>()
  const ofConcept = new Map<string, RxCall>()
  for (const call of rxCalls) {
    const path = call.path.toLowerCase()
    if (path.startsWith(conceptPath)) ofConcept.set(path.slice(conceptPath.length), call)
    else whole.set(path, call)
  }

  function find(name: string): { call: RxCall; rxcui: string } | undefined {
    const plain = whole.get(name)
    if (plain !== undefined) return { call: plain, rxcui: '' }
    const [, rxcui, rest] = /^rxcui\/([^/]{1,40})\/([a-z]+)$/.exec(name) ?? []
    const call = rest === undefined ? undefined : ofConcept.get(rest)
    return rxcui === undefined || call === undefined ? undefined : { call, rxcui }
  }

  return (engine, path, search, accept) => {
    const { name, json } = formOf(path, accept)
    const asked = find(name)
    if (asked === undefined) return refusal(404, 'There is no such call here.', json, 'rxnormdata')
    const { call, rxcui } = asked
    const { root } = call
    const found = call.answer(engine, readQuery(search), { interactions, rxcui })
    if (found === undefined) {
      const missing = call.parameters.find(({ required }) => required)?.name
      return refusal(400, `The parameter ${missing} is missing.`, json, root)
    }
    if (json)
      return { status: 200, kind: 'application/json', body: typeof found === 'string' ? found : JSON.stringify(found) }
    const tree: unknown = typeof found === 'string' ? JSON.parse(found) : found
    return { status: 200, kind: 'application/xml', body: toXml(root, tree) }
  }
}

const conceptPath = 'rxcui/{rxcui}/'

/** The call in lower case, and the form: a suffix decides, else what is accepted, else XML. */
function formOf(path: string, accept: string | undefined): { name: string; json: boolean } {
  let name = path.toLowerCase()
  while (name.startsWith('/')) name = name.slice(1)
  while (name.endsWith('/')) name = name.slice(0, -1)
  if (name.startsWith('prescribe/')) name = name.slice('prescribe/'.length)
  if (name.endsWith('.json')) return { name: name.slice(0, -5), json: true }
  if (name.endsWith('.xml')) return { name: name.slice(0, -4), json: false }
  return { name, json: prefersJson(accept) }
}

function prefersJson(accept: string | undefined): boolean {
  if (accept === undefined || !accept.includes('json')) return false
  if (!accept.includes('xml')) return true
  const weights = accept.split(',').map((range, at) => ({
    isJson: range.includes('json'),
    isXml: range.includes('xml'),
    // Of equal weights the one that stands first.
    weight: Number(/;\s*q=([\d.]+)/.exec(range)?.[1] ?? 1) - at / 1e6,
  }))
  const most = (of: 'isJson' | 'isXml'): number =>
    Math.max(...weights.filter((one) => one[of]).map(({ weight }) => weight))
  return most('isJson') > most('isXml')
}

function refusal(status: 400 | 404, detail: string, json: boolean, root: Root): RxReply {
  const title = status === 404 ? 'Not found' : 'The request is not complete'
  const problem = { type: 'about:blank', title, status, detail }
  return json
    ? { status, kind: 'application/problem+json', body: JSON.stringify(problem) }
    : { status, kind: 'application/xml', body: toXml(root, problem) }
}
