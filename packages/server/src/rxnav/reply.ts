import type { Engine } from '../engine.js'
import { classesOf, classMembers } from './classes.js'
import {
  allProperties,
  approximateGroup,
  displayTerms,
  drugGroup,
  idGroup,
  ndcProperties,
  ndcs,
  properties,
  related,
  suggestionGroup,
} from './concepts.js'
import { createInteractions } from './interaction.js'
import { type Query, readQuery } from './query.js'
import type { Wording } from './wording.js'
import { toXml } from './xml.js'

export interface RxReply {
  status: 200 | 400 | 404
  kind: 'application/json' | 'application/xml' | 'application/problem+json'
  body: string
}

type Root = 'interactiondata' | 'rxnormdata' | 'rxclassdata' | 'rxtermsdata'

/** A tree, its JSON, or undefined when a needed parameter is missing. */
type Answer = object | string | undefined
type Call = readonly [root: Root, answer: (engine: Engine, query: Query) => Answer, missing?: string]

/**
 * Answers one request under `/REST`: the path without it, the query as it came, and what the client accepts.
 *
 * @example
 * rxnav(engine, 'interaction/list.json', '?rxcuis=11289+5640', undefined).status // 200
 */
export type RxNav = (engine: Engine, path: string, search: string, accept: string | undefined) => RxReply

export function createRxNav(wording: Wording): RxNav {
  const interactions = createInteractions(wording)
  const calls: Readonly<Record<string, Call>> = {
    'interaction/list': ['interactiondata', interactions.list, 'rxcuis'],
    'interaction/interaction': ['interactiondata', interactions.single, 'rxcui'],
    'interaction/sources': ['interactiondata', interactions.sources],
    'interaction/version': ['interactiondata', interactions.version],
    version: ['rxnormdata', ({ knowledge }) => ({ version: knowledge.version, apiVersion: '3.1.345' })],
    rxcui: ['rxnormdata', idGroup],
    approximateterm: ['rxnormdata', approximateGroup, 'term'],
    drugs: ['rxnormdata', drugGroup, 'name'],
    spellingsuggestions: ['rxnormdata', suggestionGroup, 'name'],
    displaynames: ['rxtermsdata', displayTerms],
    ndcproperties: ['rxnormdata', ndcProperties, 'id'],
    'rxclass/class/byrxcui': ['rxclassdata', classesOf, 'rxcui'],
    'rxclass/classmembers': ['rxclassdata', classMembers, 'classId'],
  }
  const ofConcept: Readonly<Record<string, (engine: Engine, rxcui: string, query: Query) => object>> = {
    properties,
    related: (engine, rxcui, query) => related(engine, rxcui, query, false),
    allrelated: (engine, rxcui, query) => related(engine, rxcui, query, true),
    allproperties: allProperties,
    ndcs,
  }

  function find(name: string): Call | undefined {
    if (Object.hasOwn(calls, name)) return calls[name]
    const [, rxcui, call] = /^rxcui\/([^/]{1,40})\/([a-z]+)$/.exec(name) ?? []
    if (rxcui === undefined || call === undefined || !Object.hasOwn(ofConcept, call)) return undefined
    return ['rxnormdata', (engine, query) => ofConcept[call]?.(engine, rxcui, query)]
  }

  return (engine, path, search, accept) => {
    const { name, json } = formOf(path, accept)
    const call = find(name)
    if (call === undefined) return refusal(404, 'There is no such call here.', json, 'rxnormdata')
    const [root, answer, missing] = call
    const found = answer(engine, readQuery(search))
    if (found === undefined) return refusal(400, `The parameter ${missing} is missing.`, json, root)
    if (json)
      return { status: 200, kind: 'application/json', body: typeof found === 'string' ? found : JSON.stringify(found) }
    const tree: unknown = typeof found === 'string' ? JSON.parse(found) : found
    return { status: 200, kind: 'application/xml', body: toXml(root, tree) }
  }
}

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
  if (accept === undefined) return false
  const json = accept.indexOf('json')
  const xml = accept.indexOf('xml')
  return json !== -1 && (xml === -1 || json < xml)
}

function refusal(status: 400 | 404, detail: string, json: boolean, root: Root): RxReply {
  const title = status === 404 ? 'Not found' : 'The request is not complete'
  const problem = { type: 'about:blank', title, status, detail }
  return json
    ? { status, kind: 'application/problem+json', body: JSON.stringify(problem) }
    : { status, kind: 'application/xml', body: toXml(root, problem) }
}
