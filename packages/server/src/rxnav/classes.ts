import type { Engine } from '../engine.js'
import { wholeName } from './concepts.js'
import { type Query, readCodes } from './query.js'
import { ingredientOf } from './wording.js'

/** Classes of substances in the shape of RxClass. The id of a class is its system and name, which are all we hold. */

const systemNames: Readonly<Record<string, readonly [classType: string, rela: string]>> = {
  epc: ['EPC', 'has_epc'],
  moa: ['MOA', 'has_moa'],
  pe: ['PE', 'has_pe'],
  mesh: ['MESHPA', 'isa'],
  chebi: ['CHEBI', 'has_role'],
  atc: ['ATC1-4', 'isa'],
}

interface ClassItem {
  classId: string
  className: string
  classType: string
}

function classItem(system: string, name: string): ClassItem {
  return { classId: `${system}:${name}`, className: name, classType: systemNames[system]?.[0] ?? system.toUpperCase() }
}

export function classesOf(engine: Engine, query: Query): object | undefined {
  const given = query.get('rxcui')
  if (given === undefined) return undefined
  const { codes } = readCodes(given)
  const concept = codes[0] === undefined ? undefined : engine.products.find(codes[0])
  return classesIn(engine, concept?.substances ?? [], { rxcui: given.trim() }, query)
}

export function classesByName(engine: Engine, query: Query): object | undefined {
  const given = query.get('drugname')
  if (given === undefined) return undefined
  return classesIn(engine, wholeName(engine.knowledge, given), { drugName: given.trim() }, query)
}

/** What may be asked for as the source of classes, and the type that it stands for here. */
const typesOfSource: Readonly<Record<string, readonly string[]>> = {
  ATC: ['ATC1-4'],
  ATCPROD: ['ATC1-4'],
  DAILYMED: ['EPC', 'MOA', 'PE'],
  FDASPL: ['EPC', 'MOA', 'PE'],
  MESH: ['MESHPA'],
}

/** Of which types the classes are that a query asks for; undefined for all. */
function typesAsked(query: Query): readonly string[] | undefined {
  const source = (query.get('relasource') ?? '').trim().toUpperCase()
  return source === '' || source === 'ALL' ? undefined : (typesOfSource[source] ?? [source])
}

/** Says which source was asked for that is not held: an empty answer would read as if nothing were in it. */
function notHeld(engine: Engine, query: Query): object {
  const types = typesAsked(query)
  if (types === undefined || types.some((type) => heldTypes(engine).has(type))) return {}
  return { 'x-not-held': [(query.get('relasource') ?? '').trim().slice(0, 60)] }
}

function classesIn(engine: Engine, substances: readonly number[], asked: object, query: Query): object {
  const types = typesAsked(query)
  const rxclassDrugInfo = substances.flatMap((number) => {
    const { slug, classes } = engine.knowledge.facts(number)
    return classes.flatMap(({ system, name }) => {
      const type = systemNames[system]?.[0] ?? system.toUpperCase()
      if (types?.includes(type) === false) return []
      return [
        {
          minConcept: ingredientOf(engine, slug),
          rxclassMinConceptItem: classItem(system, name),
          rela: systemNames[system]?.[1] ?? '',
          relaSource: type,
        },
      ]
    })
  })
  return {
    userInput: { relaSource: types === undefined ? 'ALL' : query.get('relasource'), relas: 'ALL', ...asked },
    ...(rxclassDrugInfo.length > 0 && { rxclassDrugInfoList: { rxclassDrugInfo } }),
    ...notHeld(engine, query),
  }
}

const typesHeld = new WeakMap<Engine, ReadonlySet<string>>()

/** The types of classes of which any are held, looked up once. */
function heldTypes(engine: Engine): ReadonlySet<string> {
  let held = typesHeld.get(engine)
  if (held === undefined) {
    const all = new Set<string>()
    for (let number = 0; number < engine.knowledge.slugs.length; number++)
      for (const { system } of engine.knowledge.facts(number).classes)
        all.add(systemNames[system]?.[0] ?? system.toUpperCase())
    held = all
    typesHeld.set(engine, held)
  }
  return held
}

export function classMembers(engine: Engine, query: Query): object | undefined {
  const given = query.get('classid')
  if (given === undefined) return undefined
  const [system, ...rest] = given.split(':')
  const name = rest.join(':').toLowerCase()
  const drugMember: object[] = []
  for (let number = 0; number < engine.knowledge.slugs.length; number++) {
    const { slug, classes, codes } = engine.knowledge.facts(number)
    if (codes.rxcui.length === 0) continue
    if (classes.some((one) => one.system === system?.toLowerCase() && one.name.toLowerCase() === name))
      drugMember.push({ minConcept: ingredientOf(engine, slug) })
  }
  return {
    userInput: { relaSource: query.get('relasource') ?? '', classId: given },
    ...(drugMember.length > 0 && { drugMemberGroup: { drugMember } }),
    ...(drugMember.length === 0 && notHeld(engine, query)),
  }
}
