import { anything, type Described, inPath, inQuery, json, type Parameter } from '../contract/route.js'
import type { Engine } from '../engine.js'
import { approximateGroup } from './approximate.js'
import { classesByName, classesOf, classMembers } from './classes.js'
import {
  allProperties,
  displayTerms,
  drugGroup,
  idGroup,
  ndcProperties,
  ndcs,
  properties,
  related,
  suggestionGroup,
} from './concepts.js'
import type { Interactions } from './interaction.js'
import type { Query } from './query.js'

export type Root = 'interactiondata' | 'rxnormdata' | 'rxclassdata' | 'rxtermsdata'

/** A tree, its JSON, or undefined when a needed parameter is missing. */
export type Answer = object | string | undefined

export interface RxCall {
  id: string
  /** Below `/REST`, without a suffix. */
  path: string
  summary: string
  parameters: readonly Parameter[]
  root: Root
  answer(engine: Engine, query: Query, given: { interactions: Interactions; rxcui: string }): Answer
}

const rxcuiInPath = inPath('rxcui', 'an RxNorm code', '11289')
const sourcesAsked = inQuery('sources', 'names of sources')

/** Every call of the RxNav drop-in: what is described is what is answered. */
export const rxCalls: readonly RxCall[] = [
  {
    id: 'rxInteraction',
    path: 'interaction/interaction',
    summary: 'Everything one drug interacts with',
    parameters: [inQuery('rxcui', 'RxNorm code', true, '11289'), sourcesAsked],
    root: 'interactiondata',
    answer: (engine, query, { interactions }) => interactions.single(engine, query),
  },
  {
    id: 'rxList',
    path: 'interaction/list',
    summary: 'Interactions within a list',
    parameters: [inQuery('rxcuis', 'RxNorm codes with + between them', true, '207106+152923'), sourcesAsked],
    root: 'interactiondata',
    answer: (engine, query, { interactions }) => interactions.list(engine, query),
  },
  {
    id: 'rxSources',
    path: 'interaction/sources',
    summary: 'The names of the two sources',
    parameters: [],
    root: 'interactiondata',
    answer: (_engine, _query, { interactions }) => interactions.sources(),
  },
  {
    id: 'rxSourceVersions',
    path: 'interaction/version',
    summary: 'The versions of the two sources',
    parameters: [],
    root: 'interactiondata',
    answer: (engine, _query, { interactions }) => interactions.version(engine),
  },
  {
    id: 'rxVersion',
    path: 'version',
    summary: 'The version of the data',
    parameters: [],
    root: 'rxnormdata',
    answer: ({ knowledge }) => ({ version: knowledge.version, apiVersion: '3.1.345' }),
  },
  {
    id: 'rxFind',
    path: 'rxcui',
    summary: 'Codes of a name or a national drug code',
    parameters: [
      inQuery('name', 'a name', false, 'warfarin'),
      inQuery('idtype', 'NDC or UNII_CODE'),
      inQuery('id', 'the code'),
      inQuery('search', '0 to 2 or 9'),
    ],
    root: 'rxnormdata',
    answer: idGroup,
  },
  {
    id: 'rxApproximate',
    path: 'approximateTerm',
    summary: 'Codes of names that are near',
    parameters: [inQuery('term', 'what was written', true, 'warfrin'), inQuery('maxEntries', 'how many', false, '5')],
    root: 'rxnormdata',
    answer: approximateGroup,
  },
  {
    id: 'rxDrugs',
    path: 'drugs',
    summary: 'Products of a name',
    parameters: [inQuery('name', 'a name', true, 'baclofen')],
    root: 'rxnormdata',
    answer: drugGroup,
  },
  {
    id: 'rxSpelling',
    path: 'spellingsuggestions',
    summary: 'Names that may have been meant',
    parameters: [inQuery('name', 'what was written', true, 'baclofin')],
    root: 'rxnormdata',
    answer: suggestionGroup,
  },
  {
    id: 'rxDisplayNames',
    path: 'displaynames',
    summary: 'Names to complete what is typed',
    parameters: [],
    root: 'rxtermsdata',
    answer: displayTerms,
  },
  {
    id: 'rxProperties',
    path: 'rxcui/{rxcui}/properties',
    summary: 'Name and term type of a code',
    parameters: [rxcuiInPath],
    root: 'rxnormdata',
    answer: (engine, _query, { rxcui }) => properties(engine, rxcui),
  },
  {
    id: 'rxRelated',
    path: 'rxcui/{rxcui}/related',
    summary: 'Concepts that share the ingredients',
    parameters: [rxcuiInPath, inQuery('tty', 'term types with + between them', false, 'IN')],
    root: 'rxnormdata',
    answer: (engine, query, { rxcui }) => related(engine, rxcui, query, false),
  },
  {
    id: 'rxAllRelated',
    path: 'rxcui/{rxcui}/allrelated',
    summary: 'Concepts that share the ingredients, all types',
    parameters: [rxcuiInPath],
    root: 'rxnormdata',
    answer: (engine, query, { rxcui }) => related(engine, rxcui, query, true),
  },
  {
    id: 'rxAllProperties',
    path: 'rxcui/{rxcui}/allProperties',
    summary: 'Everything held about a code',
    parameters: [rxcuiInPath, inQuery('prop', 'names, codes, attributes or all', false, 'all')],
    root: 'rxnormdata',
    answer: (engine, query, { rxcui }) => allProperties(engine, rxcui, query),
  },
  {
    id: 'rxNdcs',
    path: 'rxcui/{rxcui}/ndcs',
    summary: 'National drug codes of a concept',
    parameters: [rxcuiInPath],
    root: 'rxnormdata',
    answer: (engine, _query, { rxcui }) => ndcs(engine, rxcui),
  },
  {
    id: 'rxNdcProperties',
    path: 'ndcproperties',
    summary: 'The concept of a national drug code',
    parameters: [inQuery('id', 'the code', true, '00093102401')],
    root: 'rxnormdata',
    answer: ndcProperties,
  },
  {
    id: 'rxClassOf',
    path: 'rxclass/class/byRxcui',
    summary: 'Classes of a code',
    parameters: [
      inQuery('rxcui', 'RxNorm code', true, '11289'),
      inQuery('relaSource', 'EPC, MOA, PE, MESHPA or CHEBI'),
    ],
    root: 'rxclassdata',
    answer: classesOf,
  },
  {
    id: 'rxClassOfName',
    path: 'rxclass/class/byDrugName',
    summary: 'Classes of a name',
    parameters: [
      inQuery('drugName', 'a name', true, 'warfarin'),
      inQuery('relaSource', 'EPC, MOA, PE, MESHPA or CHEBI'),
    ],
    root: 'rxclassdata',
    answer: classesByName,
  },
  {
    id: 'rxClassMembers',
    path: 'rxclass/classMembers',
    summary: 'Members of a class',
    parameters: [
      inQuery('classId', 'a class as byRxcui names it', true),
      inQuery('relaSource', 'a word for whose class it is'),
    ],
    root: 'rxclassdata',
    answer: classMembers,
  },
]

/** The calls as the API description lists them. They are answered by one function, not by the router. */
export const rxDescribed: readonly Described[] = rxCalls.map(({ id, path, summary, parameters }) => ({
  id,
  method: 'get',
  path: `/REST/${path}.json`,
  tag: 'RxNav',
  summary,
  parameters,
  answer: { schema: anything, kind: json, description: "In RxNav's shape; XML without .json" },
  refusals: parameters.some(({ in: where, required }) => where === 'query' && required) ? [400] : [],
}))
