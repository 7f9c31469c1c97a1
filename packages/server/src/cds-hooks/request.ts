import { type Severity, severities } from '@mixwise/core'
import { z } from 'zod'

const resource = z.looseObject({ resourceType: z.string() })
const context = z.looseObject({
  userId: z.string().max(200).optional(),
  patientId: z.string().max(200),
  encounterId: z.string().max(200).optional(),
  selections: z.array(z.string().max(500)).max(500).optional(),
  draftOrders: resource.optional(),
  medications: resource.optional(),
})

// Without what is being ordered nothing would be found, as if there were nothing to find.
const ordering = context.extend({ draftOrders: resource })
const prescribing = context.extend({ medications: resource })

function requestOf<Hook extends string, Context extends z.ZodType>(hook: Hook, of: Context) {
  return z.looseObject({
    hook: z.literal(hook),
    hookInstance: z.string().min(1).max(200),
    fhirServer: z.url({ protocol: /^https?$/ }).optional(),
    fhirAuthorization: z
      .looseObject({ access_token: z.string().max(10_000), token_type: z.string().optional() })
      .optional(),
    context: of,
    prefetch: z.record(z.string(), z.unknown()).nullable().optional(),
    extension: z.record(z.string(), z.unknown()).nullable().optional(),
  })
}

/** A hook's request. Unknown keys pass, as the specification asks; what we read must fit. */
export const hookRequest = z.discriminatedUnion('hook', [
  requestOf('order-select', ordering),
  requestOf('order-sign', ordering),
  requestOf('patient-view', context),
  requestOf('medication-prescribe', prescribing),
])
export type HookRequest = z.output<typeof hookRequest>

/** What a caller may set, as the PDDI-CDS guide names it. Nothing is suppressed unless the caller asks. */
export interface Configuration {
  cacheForOrderSign: boolean
  filterRepeated: boolean
  /** false leaves out what is not serious; true adds what is otherwise shown on request only. */
  alertNonSerious: boolean | undefined
  showEvidence: boolean
  /** The least grade that makes a card, when one was set; what is meant to be shown on request only is shown too then. */
  alertFrom: Severity | undefined
}

/** What the request sets, and for what it leaves open what the client has set for this kind of user. */
export function configurationOf(
  { extension, context }: HookRequest,
  byRole: Readonly<Record<string, Severity>> = {},
): Configuration {
  const items = Object.entries(extension ?? {}).find(([key]) => key.endsWith('configuration-items'))?.[1]
  const settingOf = (name: string): unknown => {
    if (!Array.isArray(items)) return (items as Record<string, unknown> | null | undefined)?.[name]
    const item = items.find(
      (one) => one !== null && typeof one === 'object' && (one as Record<string, unknown>).code === name,
    )
    return (item as Record<string, unknown> | undefined)?.value
  }
  const read = (name: string): boolean | undefined => {
    const value = settingOf(name)
    return typeof value === 'boolean' ? value : undefined
  }
  const set = severities.find((severity) => severity === settingOf('alert-from'))
  return {
    cacheForOrderSign: read('cache-for-order-sign-filtering') === true,
    filterRepeated: read('filter-out-repeated-alerts') === true,
    alertNonSerious: read('alert-non-serious'),
    showEvidence: read('show-evidence-support') !== false,
    alertFrom: set ?? byRole[roleOf(context.userId)],
  }
}

/**
 * What kind of user sees the cards, as FHIR names it, whether or not the server stands before the reference.
 *
 * @example
 * roleOf('https://ehr.example/fhir/Practitioner/7') // 'Practitioner'
 */
export function roleOf(userId: string | undefined): string {
  return /(?:^|\/)([A-Z][A-Za-z]+)\/[^/]+$/.exec(userId ?? '')?.[1] ?? ''
}

export const feedbackRequest = z.looseObject({
  feedback: z
    .array(
      z.looseObject({
        card: z.string().min(1).max(100),
        outcome: z.enum(['accepted', 'overridden']),
        acceptedSuggestions: z
          .array(z.looseObject({ id: z.string().max(100) }))
          .max(100)
          .optional(),
        overrideReason: z
          .looseObject({
            reason: z.looseObject({ code: z.string().max(100), system: z.string().max(300).optional() }).optional(),
            userComment: z.string().max(10_000).optional(),
          })
          .optional(),
        outcomeTimestamp: z.string().max(60),
      }),
    )
    .min(1)
    .max(500),
})
