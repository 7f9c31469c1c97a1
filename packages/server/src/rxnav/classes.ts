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
  return classesIn(engine, concept?.substances ?? [], { rxcui: given.trim() })
}

export function classesByName(engine: Engine, query: Query): object | undefined {
  const given = query.get('drugname')
  if (given === undefined) return undefined
  return classesIn(engine, wholeName(engine.knowledge, given), { drugName: given.trim() })
}

function classesIn(engine: Engine, substances: readonly number[], asked: object): object {
  const rxclassDrugInfo = substances.flatMap((number) => {
    const { slug, classes } = engine.knowledge.facts(number)
    return classes.map(({ system, name }) => ({
      minConcept: ingredientOf(engine, slug),
      rxclassMinConceptItem: classItem(system, name),
      rela: systemNames[system]?.[1] ?? '',
      relaSource: systemNames[system]?.[0] ?? system.toUpperCase(),
    }))
  })
  return {
    userInput: { relaSource: 'ALL', relas: 'ALL', ...asked },
    ...(rxclassDrugInfo.length > 0 && { rxclassDrugInfoList: { rxclassDrugInfo } }),
  }
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
  }
}
