import { z } from 'zod'

/** A hook's request. Unknown keys pass, as the specification asks; what we read must fit. */
export const hookRequest = z.looseObject({
  hook: z.enum(['order-select', 'order-sign', 'patient-view', 'medication-prescribe']),
  hookInstance: z.string().min(1).max(200),
  fhirServer: z.url({ protocol: /^https?$/ }).optional(),
  fhirAuthorization: z
    .looseObject({ access_token: z.string().max(10_000), token_type: z.string().optional() })
    .optional(),
  context: z.looseObject({
    userId: z.string().max(200).optional(),
    patientId: z.string().max(200),
    encounterId: z.string().max(200).optional(),
    selections: z.array(z.string().max(500)).max(500).optional(),
    draftOrders: z.looseObject({ resourceType: z.string() }).optional(),
    medications: z.looseObject({ resourceType: z.string() }).optional(),
  }),
  prefetch: z.record(z.string(), z.unknown()).nullable().optional(),
  extension: z.record(z.string(), z.unknown()).nullable().optional(),
})
export type HookRequest = z.output<typeof hookRequest>

/** What a caller may set, as the PDDI-CDS guide names it. Nothing is suppressed unless the caller asks. */
export interface Configuration {
  cacheForOrderSign: boolean
  filterRepeated: boolean
  /** false leaves out what is not serious; true adds what is otherwise shown on request only. */
  alertNonSerious: boolean | undefined
  showEvidence: boolean
}

export function configurationOf({ extension }: HookRequest): Configuration {
  const items = Object.entries(extension ?? {}).find(([key]) => key.endsWith('configuration-items'))?.[1]
  const read = (name: string): boolean | undefined => {
    if (Array.isArray(items)) {
      const item = items.find(
        (one) => one !== null && typeof one === 'object' && (one as Record<string, unknown>).code === name,
      )
      const value = (item as Record<string, unknown> | undefined)?.value
      return typeof value === 'boolean' ? value : undefined
    }
    const value = (items as Record<string, unknown> | null | undefined)?.[name]
    return typeof value === 'boolean' ? value : undefined
  }
  return {
    cacheForOrderSign: read('cache-for-order-sign-filtering') === true,
    filterRepeated: read('filter-out-repeated-alerts') === true,
    alertNonSerious: read('alert-non-serious'),
    showEvidence: read('show-evidence-support') !== false,
  }
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
