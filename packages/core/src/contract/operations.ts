import { batchAnswer, batchLine, checkRequest, report } from './check.js'
import { exposureAnswer, exposureRequest } from './exposures.js'
import {
  aboutAnswer,
  aboutRequest,
  claimsAnswer,
  claimsRequest,
  overdoseAnswer,
  overdoseRequest,
  stopAnswer,
  stopRequest,
} from './library.js'
import { nameAnswer, nameRequest } from './name.js'
import type { ObjectShape, Shape } from './shape.js'
import { sheetAnswer, sheetRequest } from './sheet.js'
import { knowledgeAnswer, nothingAsked, sourcesAnswer } from './sources.js'
import { suggestAnswer, suggestRequest } from './suggest.js'
import { timelineAnswer, timelineRequest } from './timeline.js'

/** One thing the engine does: what goes in and what comes out. Every face is made from this. */
export interface Operation {
  id: OperationId
  method: 'get' | 'post'
  /** Fields of the request in braces stand in the path; the others of a `get` in the query. */
  path: string
  /** A few words, as a title. */
  title: string
  summary: string
  request: ObjectShape
  answer: Shape
  /** What the answer is, in words. */
  answered: string
  offered: readonly Face[]
  /** One request a line in, one answer a line out. */
  lines?: true
}

export type Face = 'http' | 'mcp' | 'cli'
export type OperationId =
  | 'check'
  | 'batch'
  | 'name'
  | 'suggest'
  | 'about'
  | 'claims'
  | 'stop'
  | 'overdose'
  | 'sheet'
  | 'exposure'
  | 'timeline'
  | 'sources'
  | 'knowledge'

export const operations: readonly Operation[] = [
  {
    id: 'check',
    method: 'post',
    path: '/v1/check',
    title: 'Check a list of substances',
    summary:
      'What happens when these medicines, drinks, drugs, foods or herbs meet in one person: one answer for every pair, findings gravest first with evidence and citations, and every name that was not recognised',
    request: checkRequest,
    answer: report,
    answered: 'The report, gravest finding first',
    offered: ['http', 'mcp', 'cli'],
  },
  {
    id: 'batch',
    method: 'post',
    path: '/v1/batch',
    title: 'Check many lists',
    summary: 'Many lists, one a line in, one a line out, in order',
    request: batchLine,
    answer: batchAnswer,
    answered:
      'A line for every line, a report when the line asks for more than brief; last {"complete": true, "rows": ...}, without which the answer was cut',
    offered: ['http', 'cli'],
    lines: true,
  },
  {
    id: 'name',
    method: 'get',
    path: '/v1/name',
    title: 'Understand a name',
    summary: 'How a name or code is understood. A doubtful name comes back with candidates: ask which was meant',
    request: nameRequest,
    answer: nameAnswer,
    answered: 'The substances, or candidates',
    offered: ['http', 'mcp', 'cli'],
  },
  {
    id: 'suggest',
    method: 'get',
    path: '/v1/suggest',
    title: 'Suggest names',
    summary:
      'Names that begin with what is being typed, by what they are called in a language and country; those spelt nearly so when none does',
    request: suggestRequest,
    answer: suggestAnswer,
    answered: 'Names, what most people take first',
    offered: ['http', 'cli'],
  },
  {
    id: 'about',
    method: 'get',
    path: '/v1/about/{name}',
    title: 'About one substance',
    summary: 'The page about one substance, each statement with its sources',
    request: aboutRequest,
    answer: aboutAnswer,
    answered: 'A written page, or one put together from open data',
    offered: ['http', 'mcp', 'cli'],
  },
  {
    id: 'claims',
    method: 'get',
    path: '/v1/claims/{name}',
    title: 'Claims of an article',
    summary: 'What an article claims about a substance, and what sources say of each claim',
    request: claimsRequest,
    answer: claimsAnswer,
    answered: 'Each claim with its verdict and sources',
    offered: ['http', 'cli'],
  },
  {
    id: 'stop',
    method: 'post',
    path: '/v1/stop',
    title: 'Stopping abruptly',
    summary: 'What stopping these substances abruptly can do, worst first, and whose help it takes',
    request: stopRequest,
    answer: stopAnswer,
    answered: 'Worst first',
    offered: ['http', 'mcp', 'cli'],
  },
  {
    id: 'overdose',
    method: 'post',
    path: '/v1/overdose',
    title: 'Overdose',
    summary: 'Signs of an overdose, what anybody can do until help comes, and checked help numbers',
    request: overdoseRequest,
    answer: overdoseAnswer,
    answered: 'Red flags, steps and numbers first',
    offered: ['http', 'cli'],
  },
  {
    id: 'sheet',
    method: 'post',
    path: '/v1/sheet',
    title: 'A sheet for the doctor',
    summary: 'One page to hand to a doctor or pharmacist',
    request: sheetRequest,
    answer: sheetAnswer,
    answered: 'The sheet; Markdown, HTML or a FHIR Bundle when asked',
    offered: ['http', 'cli'],
  },
  {
    id: 'exposure',
    method: 'post',
    path: '/v1/exposure',
    title: 'How much is in the body',
    summary:
      'How the substances of a list, a genotype or smoking change how much of each is in the body: ratios with their bands, by whom, measured or computed',
    request: exposureRequest,
    answer: exposureAnswer,
    answered: 'Ratios of exposure, the greatest change first',
    offered: ['http', 'mcp', 'cli'],
  },
  {
    id: 'timeline',
    method: 'post',
    path: '/v1/timeline',
    title: 'Timeline',
    summary: 'How long substances stay in the body and when they overlap',
    request: timelineRequest,
    answer: timelineAnswer,
    answered: 'Bands for many virtual people, or help instead',
    offered: ['http', 'cli'],
  },
  {
    id: 'sources',
    method: 'get',
    path: '/v1/sources',
    title: 'Sources',
    summary: 'What the knowledge is made of',
    request: nothingAsked,
    answer: sourcesAnswer,
    answered: 'Sources, editions, licences, counts',
    offered: ['http', 'cli'],
  },
  {
    id: 'knowledge',
    method: 'get',
    path: '/v1/knowledge',
    title: 'Version of the knowledge',
    summary: 'The version of the knowledge',
    request: nothingAsked,
    answer: knowledgeAnswer,
    answered: 'Version and hash',
    offered: ['http'],
  },
]
