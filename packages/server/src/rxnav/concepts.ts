import type { Concept } from '@mixwise/core'
import { type Knowledge, normaliseName, resolve, similarNames, systemCalled } from '@mixwise/core'
import type { Engine } from '../engine.js'
import { type Query, readCodes } from './query.js'

/** The sister calls about names and codes that clients make beside the interaction calls. Each gives RxNav's tree. */

export function idGroup({ knowledge, products }: Engine, query: Query): object {
  const name = query.get('name')
  const idtype = query.get('idtype')
  const id = query.get('id')
  if (name !== undefined) {
    const found = products.named(name).map(({ rxcui }) => String(rxcui))
    // 0: exact, 1: normalised, 2 and 9: also what people call it.
    const wide = query.get('search') !== '0'
    const codes = found.length > 0 || !wide ? found : codesOfName(knowledge, name)
    return { idGroup: { name, ...(codes.length > 0 && { rxnormId: codes }) } }
  }
  if (id === undefined) return { idGroup: {} }
  const system = systemCalled((idtype ?? 'ndc').replace(/^ndc.*$/i, 'ndc').replace(/_?(?:code|ct)$/i, ''))
  if (system === undefined)
    return {
      idGroup: { idType: idtype, id },
      'x-note': `Codes of ${idtype} are not known here, so nothing was looked up.`,
    }
  const ndc = ndc11(id)
  const codes =
    system === 'ndc' && ndc !== undefined
      ? [knowledge.ndcs?.rxcuiOf(ndc)].flatMap((rxcui) => (rxcui === undefined ? [] : [String(rxcui)]))
      : codesOfName(knowledge, `${system} ${id}`)
  return {
    idGroup: { idType: idtype ?? 'NDC', id, ...(codes.length > 0 && { rxnormId: codes }) },
    ...(codes.length === 0 && isNotLoaded(knowledge, `${system} ${id}`) && { 'x-not-held': [idtype] }),
  }
}

/** Whether a code is of a register that is not held: that nothing was found says nothing of the code. */
function isNotLoaded(knowledge: Knowledge, code: string): boolean {
  const resolution = resolve(knowledge, code)
  return resolution.status !== 'resolved' && resolution.code === 'register-not-loaded'
}

export function drugGroup({ knowledge, products }: Engine, query: Query): object | undefined {
  const name = query.get('name')
  if (name === undefined) return undefined
  const wanted = wholeName(knowledge, name)
  const first = wanted[0]
  const brand = products.named(name).some(({ tty }) => tty === 'BN')
  const words = normaliseName(name)
  const held =
    first === undefined
      ? []
      : products
          .holding(first)
          .filter(({ substances }) => wanted.every((number) => substances.includes(number)))
          .filter((concept) => !brand || normaliseName(concept.name).includes(words))
  const types = brand ? ['BPCK', 'SBD'] : ['BPCK', 'GPCK', 'SBD', 'SCD']
  return { drugGroup: { name: null, conceptGroup: conceptGroups(held, types) } }
}

export function suggestionGroup({ knowledge }: Engine, query: Query): object | undefined {
  const name = query.get('name')
  if (name === undefined) return undefined
  const suggestion = similarNames(knowledge, normaliseName(name), 10).map((candidate) => candidate.name)
  return { suggestionGroup: { name, suggestionList: suggestion.length > 0 ? { suggestion } : null } }
}

const displayTermsRead = new WeakMap<Engine, object>()

/** Names to complete what is typed: ingredients, combinations and brands. */
export function displayTerms(engine: Engine): object {
  let read = displayTermsRead.get(engine)
  if (read === undefined) {
    const { products } = engine
    const term = new Set<string>()
    for (let position = 0; position < products.length; position++) {
      const { name, tty } = products.at(position)
      if (tty === 'IN' || tty === 'MIN' || tty === 'BN') term.add(name)
    }
    read = { displayTermsList: { term: [...term].sort() } }
    displayTermsRead.set(engine, read)
  }
  return read
}

export function properties({ products }: Engine, rxcui: string): object {
  const concept = conceptOf(products, rxcui)
  return concept === undefined ? {} : { properties: propertiesOf(concept) }
}

export function related({ products }: Engine, rxcui: string, query: Query, all: boolean): object {
  const name = all ? 'allRelatedGroup' : 'relatedGroup'
  const concept = conceptOf(products, rxcui)
  if (concept === undefined) return { [name]: { rxcui } }
  const wanted = (query.get('tty') ?? '').split(/[\s+,]+/).filter((tty) => tty !== '')
  const types = all || wanted.length === 0 ? ['BN', 'BPCK', 'GPCK', 'IN', 'MIN', 'PIN', 'SBD', 'SCD'] : wanted
  const first = concept.substances[0]
  const candidates = first === undefined ? [] : products.holding(first)
  const near = [
    ...candidates,
    ...concept.substances.slice(1).flatMap((number) => products.holding(number).filter(({ tty }) => tty === 'IN')),
  ].filter((other) => isRelated(concept, other))
  return { [name]: { rxcui, ...(all ? {} : { termType: types }), conceptGroup: conceptGroups(near, types) } }
}

export function allProperties({ knowledge, products }: Engine, rxcui: string, query: Query): object {
  const concept = conceptOf(products, rxcui)
  if (concept === undefined) return { propConceptGroup: null }
  const wanted = (query.get('prop') ?? 'all').toLowerCase()
  const facts = concept.substances.map((number) => knowledge.facts(number))
  const rows: readonly (readonly [category: string, name: string, value: string])[] = [
    ['NAMES', 'RxNorm Name', concept.name],
    ['CODES', 'RxCUI', String(concept.rxcui)],
    ...facts.flatMap(({ codes }) => codes.unii.map((code) => ['CODES', 'UNII_CODE', code] as const)),
    ...facts.flatMap(({ codes }) => codes.drugbank.map((code) => ['CODES', 'DRUGBANK', code] as const)),
    ['ATTRIBUTES', 'TTY', concept.tty],
    ...facts.flatMap(({ schedule }) => (schedule === undefined ? [] : [['ATTRIBUTES', 'SCHEDULE', schedule] as const])),
  ]
  return {
    propConceptGroup: {
      propConcept: rows
        .filter(([category]) => wanted.includes('all') || wanted.includes(category.toLowerCase()))
        .map(([propCategory, propName, propValue]) => ({ propCategory, propName, propValue })),
    },
  }
}

export function ndcs({ knowledge }: Engine, rxcui: string): object {
  const codes = /^\d{1,9}$/.test(rxcui) ? (knowledge.ndcs?.ofRxcui(Number(rxcui)) ?? []) : []
  return { ndcGroup: { rxcui: null, ndcList: codes.length > 0 ? { ndc: codes } : {} } }
}

export function ndcProperties({ knowledge, products }: Engine, query: Query): object | undefined {
  const id = query.get('id')
  if (id === undefined) return undefined
  const code = ndc11(id)
  const codes = code !== undefined ? [code] : /^\d{1,9}$/.test(id) ? (knowledge.ndcs?.ofRxcui(Number(id)) ?? []) : []
  const ndcProperty = codes.flatMap((ndcItem) => {
    const rxcui = knowledge.ndcs?.rxcuiOf(ndcItem)
    const concept = rxcui === undefined ? undefined : products.find(rxcui)
    return concept === undefined ? [] : [{ ndcItem, ndc11: ndcItem, rxcui: String(rxcui), conceptName: concept.name }]
  })
  return ndcProperty.length > 0 ? { ndcPropertyList: { ndcProperty } } : {}
}

/** Eleven digits of a national drug code, dashes or not. */
function ndc11(text: string): string | undefined {
  if (/^\d{11}$/.test(text)) return text
  const parts = /^(\d{4,5})-(\d{3,4})-(\d{1,2})$/.exec(text.trim())
  if (parts === null) return undefined
  return `${parts[1]?.padStart(5, '0')}${parts[2]?.padStart(4, '0')}${parts[3]?.padStart(2, '0')}`
}

/**
 * What a text that is nothing but names stands for. RxNav has no place to say what was not read, or that something is
 * stopped, so of such a text it has nothing.
 */
export function wholeName(knowledge: Knowledge, name: string): readonly number[] {
  const resolution = resolve(knowledge, name)
  if (resolution.status !== 'resolved' || (resolution.unread?.length ?? 0) > 0) return []
  const takings = [resolution.taking, ...(resolution.takings ?? [])]
  return takings.every((taking) => (taking?.state ?? 'current') === 'current') ? resolution.substances : []
}

function codesOfName(knowledge: Knowledge, name: string): string[] {
  return wholeName(knowledge, name).flatMap((number) => knowledge.facts(number).codes.rxcui.slice(0, 1))
}

function conceptOf(products: Engine['products'], rxcui: string): Concept | undefined {
  const { codes } = readCodes(rxcui)
  return codes[0] === undefined ? undefined : products.find(codes[0])
}

function propertiesOf({ rxcui, name, tty }: Concept): object {
  return { rxcui: String(rxcui), name, synonym: '', tty, language: 'ENG', suppress: 'N', umlscui: '' }
}

function conceptGroups(concepts: readonly Concept[], types: readonly string[]): object[] {
  return types.map((tty) => {
    const conceptProperties = concepts.filter((concept) => concept.tty === tty).map(propertiesOf)
    return { tty, ...(conceptProperties.length > 0 && { conceptProperties }) }
  })
}

/** Ingredients of the concept, and concepts of the same ingredients. */
function isRelated(concept: Concept, other: Concept): boolean {
  if (other.tty === 'IN' || other.tty === 'PIN')
    return other.substances.every((number) => concept.substances.includes(number))
  return (
    other.substances.length === concept.substances.length &&
    other.substances.every((number) => concept.substances.includes(number))
  )
}
