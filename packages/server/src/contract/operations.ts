import { z } from 'zod'
import {
  aboutAnswer,
  batchAnswer,
  claimsAnswer,
  feedbackReport,
  knowledgeAnswer,
  nameAnswer,
  sheetAnswer,
  sourcesAnswer,
  stopAnswer,
  timelineAnswer,
} from './answers.js'
import { report } from './report.js'
import { checkRequest, sheetRequest, stopRequest, timelineRequest } from './requests.js'

export interface Parameter {
  name: string
  in: 'query' | 'path'
  required: boolean
  description: string
  schema: z.ZodType
  example?: string
}

/** One thing the service does: what goes in, what comes out. Routes and their description are both made from this. */
export interface Operation {
  id: string
  method: 'get' | 'post'
  path: string
  tag: 'Mixwise' | 'RxNav' | 'CDS Hooks' | 'FHIR' | 'Operation'
  summary: string
  parameters?: readonly Parameter[]
  body?: { schema: z.ZodType; kind: string }
  answer: { schema: z.ZodType; kind: string; description: string }
  refusals: readonly number[]
}

const text = z.string()
const anything = z.looseObject({})
const json = 'application/json'
const query = (name: string, description: string, required = false, example?: string): Parameter => ({
  name,
  in: 'query',
  required,
  description,
  schema: text,
  ...(example !== undefined && { example }),
})
const inPath = (name: string, description: string, example: string): Parameter => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: text,
  example,
})

const native: readonly Operation[] = [
  {
    id: 'check',
    method: 'post',
    path: '/v1/check',
    tag: 'Mixwise',
    summary: 'What happens when these substances meet in one person',
    body: { schema: checkRequest, kind: json },
    answer: { schema: report, kind: json, description: 'The report, gravest finding first' },
    refusals: [400, 413, 415, 422],
  },
  {
    id: 'batch',
    method: 'post',
    path: '/v1/batch',
    tag: 'Mixwise',
    summary: 'Many lists, one a line in, one a line out, in order',
    parameters: [query('detail', 'brief (the default), compact or full', false, 'brief')],
    body: { schema: text, kind: 'application/x-ndjson' },
    answer: { schema: batchAnswer, kind: 'application/x-ndjson', description: 'A line for every line' },
    refusals: [415, 422],
  },
  {
    id: 'name',
    method: 'get',
    path: '/v1/name',
    tag: 'Mixwise',
    summary: 'How a name or code is understood',
    parameters: [query('q', 'a name as people write it, or a code', true, 'percocet')],
    answer: { schema: nameAnswer, kind: json, description: 'The substances, or candidates' },
    refusals: [422],
  },
  {
    id: 'about',
    method: 'get',
    path: '/v1/about/{name}',
    tag: 'Mixwise',
    summary: 'The page about one substance',
    parameters: [inPath('name', 'a name or slug', 'baclofen')],
    answer: { schema: aboutAnswer, kind: json, description: 'A written page, or one put together from open data' },
    refusals: [404],
  },
  {
    id: 'claims',
    method: 'get',
    path: '/v1/claims/{name}',
    tag: 'Mixwise',
    summary: 'What an article claims about a substance, and what sources say of each claim',
    parameters: [inPath('name', 'a name or slug', 'baclofen')],
    answer: { schema: claimsAnswer, kind: json, description: 'Each claim with its verdict and sources' },
    refusals: [404],
  },
  {
    id: 'stop',
    method: 'post',
    path: '/v1/stop',
    tag: 'Mixwise',
    summary: 'What stopping these abruptly can do',
    body: { schema: stopRequest, kind: json },
    answer: { schema: stopAnswer, kind: json, description: 'Worst first' },
    refusals: [400, 413, 415, 422],
  },
  {
    id: 'sheet',
    method: 'post',
    path: '/v1/sheet',
    tag: 'Mixwise',
    summary: 'One page to hand to a doctor or pharmacist',
    body: { schema: sheetRequest, kind: json },
    answer: { schema: sheetAnswer, kind: json, description: 'The sheet; Markdown, HTML or a FHIR Bundle when asked' },
    refusals: [400, 413, 415, 422],
  },
  {
    id: 'timeline',
    method: 'post',
    path: '/v1/timeline',
    tag: 'Mixwise',
    summary: 'How long substances stay in the body and when they overlap',
    body: { schema: timelineRequest, kind: json },
    answer: { schema: timelineAnswer, kind: json, description: 'Bands for many virtual people, or help instead' },
    refusals: [400, 413, 415, 422],
  },
  {
    id: 'sources',
    method: 'get',
    path: '/v1/sources',
    tag: 'Mixwise',
    summary: 'What the knowledge is made of',
    answer: { schema: sourcesAnswer, kind: json, description: 'Sources, editions, licences, counts' },
    refusals: [],
  },
  {
    id: 'knowledge',
    method: 'get',
    path: '/v1/knowledge',
    tag: 'Mixwise',
    summary: 'The version of the knowledge',
    answer: { schema: knowledgeAnswer, kind: json, description: 'Version and hash' },
    refusals: [],
  },
  {
    id: 'feedbackReport',
    method: 'get',
    path: '/v1/feedback/report',
    tag: 'CDS Hooks',
    summary: 'How cards were answered: acceptance by rule, and the noisiest rules',
    answer: { schema: feedbackReport, kind: json, description: 'Counts only; nothing about people' },
    refusals: [503],
  },
]

const rx = (
  id: string,
  path: string,
  summary: string,
  parameters: readonly Parameter[] = [],
  refusals: readonly number[] = [],
): Operation => ({
  id,
  method: 'get',
  path: `/REST/${path}`,
  tag: 'RxNav',
  summary,
  parameters,
  answer: { schema: anything, kind: json, description: "In RxNav's shape; XML without .json" },
  refusals,
})
const rxcui = inPath('rxcui', 'an RxNorm code', '11289')

const rxnav: readonly Operation[] = [
  rx(
    'rxInteraction',
    'interaction/interaction.json',
    'Everything one drug interacts with',
    [query('rxcui', 'RxNorm code', true, '11289'), query('sources', 'names of sources')],
    [400],
  ),
  rx(
    'rxList',
    'interaction/list.json',
    'Interactions within a list',
    [query('rxcuis', 'RxNorm codes with + between them', true, '207106+152923'), query('sources', 'names of sources')],
    [400],
  ),
  rx('rxSources', 'interaction/sources.json', 'The names of the two sources'),
  rx('rxSourceVersions', 'interaction/version.json', 'The versions of the two sources'),
  rx('rxVersion', 'version.json', 'The version of the data'),
  rx('rxFind', 'rxcui.json', 'Codes of a name or a national drug code', [
    query('name', 'a name', false, 'warfarin'),
    query('idtype', 'NDC or UNII_CODE'),
    query('id', 'the code'),
    query('search', '0 to 2 or 9'),
  ]),
  rx(
    'rxApproximate',
    'approximateTerm.json',
    'Codes of names that are near',
    [query('term', 'what was written', true, 'warfrin'), query('maxEntries', 'how many', false, '5')],
    [400],
  ),
  rx('rxDrugs', 'drugs.json', 'Products of a name', [query('name', 'a name', true, 'baclofen')], [400]),
  rx(
    'rxSpelling',
    'spellingsuggestions.json',
    'Names that may have been meant',
    [query('name', 'what was written', true, 'baclofin')],
    [400],
  ),
  rx('rxDisplayNames', 'displaynames.json', 'Names to complete what is typed'),
  rx('rxProperties', 'rxcui/{rxcui}/properties.json', 'Name and term type of a code', [rxcui]),
  rx('rxRelated', 'rxcui/{rxcui}/related.json', 'Concepts that share the ingredients', [
    rxcui,
    query('tty', 'term types with + between them', false, 'IN'),
  ]),
  rx('rxAllRelated', 'rxcui/{rxcui}/allrelated.json', 'Concepts that share the ingredients, all types', [rxcui]),
  rx('rxAllProperties', 'rxcui/{rxcui}/allProperties.json', 'Everything held about a code', [
    rxcui,
    query('prop', 'names, codes, attributes or all', false, 'all'),
  ]),
  rx('rxNdcs', 'rxcui/{rxcui}/ndcs.json', 'National drug codes of a concept', [rxcui]),
  rx(
    'rxNdcProperties',
    'ndcproperties.json',
    'The concept of a national drug code',
    [query('id', 'the code', true, '00093102401')],
    [400],
  ),
  rx(
    'rxClassOf',
    'rxclass/class/byRxcui.json',
    'Classes of a code',
    [query('rxcui', 'RxNorm code', true, '11289')],
    [400],
  ),
  rx(
    'rxClassMembers',
    'rxclass/classMembers.json',
    'Members of a class',
    [query('classId', 'a class as byRxcui names it', true), query('relaSource', 'ignored')],
    [400],
  ),
]

const hook = z.looseObject({ hook: z.string(), hookInstance: z.string(), context: z.looseObject({}) })

const others: readonly Operation[] = [
  {
    id: 'cdsServices',
    method: 'get',
    path: '/cds-services',
    tag: 'CDS Hooks',
    summary: 'The decision support services',
    answer: { schema: z.strictObject({ services: z.array(anything) }), kind: json, description: 'CDS Hooks discovery' },
    refusals: [401],
  },
  {
    id: 'cdsCall',
    method: 'post',
    path: '/cds-services/{id}',
    tag: 'CDS Hooks',
    summary: 'Cards for a hook',
    parameters: [inPath('id', 'the service', 'mixwise')],
    body: { schema: hook, kind: json },
    answer: { schema: z.strictObject({ cards: z.array(anything) }), kind: json, description: 'Cards' },
    refusals: [400, 401, 404, 412, 413, 415, 422],
  },
  {
    id: 'cdsFeedback',
    method: 'post',
    path: '/cds-services/{id}/feedback',
    tag: 'CDS Hooks',
    summary: 'What became of the cards',
    parameters: [inPath('id', 'the service', 'mixwise')],
    body: { schema: z.strictObject({ feedback: z.array(anything) }), kind: json },
    answer: { schema: anything, kind: json, description: 'Stored' },
    refusals: [400, 401, 404, 413, 415, 422, 503],
  },
  {
    id: 'fhirCheck',
    method: 'post',
    path: '/fhir/$check',
    tag: 'FHIR',
    summary: 'A Bundle in, DetectedIssue resources out',
    body: { schema: z.looseObject({ resourceType: z.string() }), kind: 'application/fhir+json' },
    answer: { schema: anything, kind: 'application/fhir+json', description: 'A Bundle; refusals are OperationOutcome' },
    refusals: [],
  },
  {
    id: 'fhirMetadata',
    method: 'get',
    path: '/fhir/metadata',
    tag: 'FHIR',
    summary: 'The CapabilityStatement',
    answer: { schema: anything, kind: 'application/fhir+json', description: 'CapabilityStatement' },
    refusals: [],
  },
  {
    id: 'healthz',
    method: 'get',
    path: '/healthz',
    tag: 'Operation',
    summary: 'Whether the process answers',
    answer: { schema: text, kind: 'text/plain', description: 'ok' },
    refusals: [],
  },
  {
    id: 'readyz',
    method: 'get',
    path: '/readyz',
    tag: 'Operation',
    summary: 'Whether it should be sent requests',
    answer: { schema: text, kind: 'text/plain', description: 'ready' },
    refusals: [503],
  },
  {
    id: 'metrics',
    method: 'get',
    path: '/metrics',
    tag: 'Operation',
    summary: 'Counters as Prometheus text',
    answer: { schema: text, kind: 'text/plain', description: 'Prometheus text format' },
    refusals: [],
  },
]

export const operations: readonly Operation[] = [...native, ...rxnav, ...others]
