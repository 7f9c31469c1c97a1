import { z } from 'zod'
import { action, finding, interruption, issue, knowledgeVersion, reviewState, severity, taking } from './report.js'

/** What the native API gives besides reports. */

const texts = z.array(z.string())
const candidate = z.strictObject({ slug: z.string(), name: z.string() })
const codes = z.strictObject({ rxcui: texts, unii: texts, drugbank: texts, nui: texts })

export const nameAnswer = z
  .union([
    z.strictObject({
      input: z.string(),
      status: z.literal('resolved'),
      how: z.string(),
      taking: taking.optional(),
      substances: z.array(z.strictObject({ slug: z.string(), name: z.string(), kind: z.string(), codes })),
    }),
    z.strictObject({
      input: z.string(),
      status: z.enum(['ambiguous', 'unrecognised']),
      code: z.string(),
      message: z.string(),
      candidates: z.array(candidate),
    }),
  ])
  .meta({ id: 'NameAnswer', description: 'How a text is understood. A doubtful name is offered, never taken.' })

const citedSource = z.strictObject({
  id: z.string(),
  title: z.string(),
  year: z.number().nullable(),
  locator: z.string(),
  kind: z.string(),
  seen: z.string().meta({ description: 'What was really read of it, and when.' }),
})
const statement = z.looseObject({ text: z.string(), cite: texts, confidence: z.string() })

export const aboutAnswer = z
  .strictObject({
    slug: z.string(),
    name: z.string(),
    made: z.enum(['written', 'from-data']),
    depth: z.enum(['full', 'structured', 'short']),
    authors: texts,
    sections: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        statements: z.array(statement.extend({ sources: z.array(citedSource) })),
        facts: texts,
      }),
    ),
    sources: z.array(citedSource),
    review: reviewState,
    label: z.string(),
    disclaimer: z.string(),
  })
  .meta({ id: 'AboutAnswer' })

export const claimsAnswer = z
  .strictObject({
    slug: z.string(),
    title: z.string(),
    claims: z.array(
      z.strictObject({
        id: z.string(),
        section: z.string(),
        claim: z.string(),
        verdict: z.string(),
        nuance: z.string(),
        wording: z.string(),
        cite: texts,
        meaning: z.string(),
        sources: z.array(citedSource),
      }),
    ),
    counts: z.record(z.string(), z.number()),
    review: reviewState,
    disclaimer: z.string(),
  })
  .meta({ id: 'ClaimsAnswer' })

export const stopAnswer = z
  .strictObject({
    answers: z.array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        asked: texts,
        abruptStopRisk: z.enum(['low', 'moderate', 'high', 'critical']),
        emergency: z.boolean(),
        warning: z.string(),
        happens: z.array(statement),
        onset: z.array(statement),
        atRisk: z.array(statement),
        emergencySigns: texts,
        doThis: z.array(statement),
        review: reviewState,
      }),
    ),
    referrals: z.array(z.looseObject({ id: z.string(), say: z.string(), sources: z.array(citedSource) })),
    notCovered: texts,
    general: texts,
    sources: z.array(citedSource),
    disclaimer: z.string(),
    unrecognised: z.array(issue),
  })
  .meta({ id: 'StopAnswer', description: 'What stopping abruptly can do. No rates are given in an emergency.' })

export const sheetAnswer = z
  .looseObject({ title: z.string(), date: z.string(), sections: z.array(z.looseObject({ title: z.string() })) })
  .meta({ id: 'SheetAnswer', description: 'One page to hand to a doctor or pharmacist. Nothing of it is stored.' })

export const timelineAnswer = z
  .looseObject({
    drawn: z.boolean(),
    timesH: z.array(z.number()),
    curves: z.array(z.looseObject({ slug: z.string() })),
  })
  .meta({ id: 'TimelineAnswer' })

export const sourcesAnswer = z
  .strictObject({
    knowledge: knowledgeVersion,
    counts: z.record(z.string(), z.number()),
    sources: z.array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        edition: z.string(),
        licence: z.string(),
        attribution: z.string(),
      }),
    ),
  })
  .meta({ id: 'SourcesAnswer' })

export const knowledgeAnswer = z
  .strictObject({ ...knowledgeVersion.shape, builtFrom: texts, counts: z.record(z.string(), z.number()) })
  .meta({ id: 'KnowledgeAnswer' })

export const batchAnswer = z
  .strictObject({
    row: z.int(),
    id: z.union([z.string(), z.number()]).optional().meta({ description: 'The id of the line, handed back.' }),
    substances: texts,
    findings: z.array(
      z.strictObject({
        id: z.string(),
        substances: finding.shape.substances,
        severity,
        action,
        interruption,
        review: reviewState,
      }),
    ),
    combined: z.array(z.strictObject({ id: z.string(), drivers: texts, severity, action })),
    notCovered: z.array(finding.shape.substances).meta({ description: 'Pairs nobody looked at.' }),
    unrecognised: z.array(z.strictObject({ code: z.string(), path: z.string(), input: z.string() })),
    issues: z.array(z.strictObject({ code: z.string(), path: z.string(), input: z.string() })),
  })
  .meta({ id: 'BatchAnswer', description: 'The short form of a report: one line for one list.' })

export const feedbackReport = z
  .strictObject({
    total: z.int(),
    accepted: z.int(),
    overridden: z.int(),
    rules: z.array(
      z.strictObject({
        rule: z.string(),
        accepted: z.int(),
        overridden: z.int(),
        acceptance: z.number().meta({ description: 'Accepted over all answers, 0 to 1.' }),
        reasons: z.record(z.string(), z.int()),
      }),
    ),
    noisiest: texts.meta({ description: 'Rules that are overridden most, worst first.' }),
  })
  .meta({ id: 'FeedbackReport' })

export const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional().meta({ description: 'The id of the request, to find it in the logs.' }),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457).' })
