import type { BundleEntry } from '@mixwise/core/fhir'
import { entriesOf } from '@mixwise/core/fhir'
import { Refusal } from '../gate/problem.js'
import { neededKeys, type PrefetchKey, prefetchPaths } from './discovery.js'
import type { HookRequest } from './request.js'

export interface FetchOptions {
  /** Whether this caller may send us to that server. */
  allows(fhirServer: string): boolean
  timeoutMs: number
  maxBytes: number
}

const lookBackDays = 100

/**
 * The patient's record: what came with the request, and what had to be fetched. 412 when the medicines cannot be had,
 * because a check without them would say nothing was found.
 */
export async function collectRecord(
  request: HookRequest,
  options: FetchOptions,
  today: string,
): Promise<{ entries: readonly BundleEntry[]; missing: readonly PrefetchKey[] }> {
  const keys = Object.keys(prefetchPaths) as PrefetchKey[]
  const parts = await Promise.all(keys.map((key) => partOf(request, key, options)))
  const missing = keys.filter((_, index) => parts[index] === undefined)
  const needed = missing.filter((key) => neededKeys.includes(key))
  if (needed.length > 0)
    throw new Refusal(
      412,
      'The medicines of the patient could not be had',
      `Send the prefetch ${needed.join(', ')}, or a FHIR server it can be read from.`,
    )
  const seen = new Set<string>()
  const entries = parts
    .flatMap((part) => entriesOf(part ?? null))
    .filter(({ resource }) => isRecent(resource, today))
    .filter(({ resource }) => {
      if (resource.id === undefined) return true
      const key = `${resource.resourceType}/${resource.id}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
  return { entries, missing }
}

/** A resource or bundle; null when there is none; undefined when it could not be had. */
async function partOf(request: HookRequest, key: PrefetchKey, options: FetchOptions): Promise<unknown> {
  const { prefetch, fhirServer } = request
  if (prefetch !== null && prefetch !== undefined && Object.hasOwn(prefetch, key)) {
    const given = prefetch[key]
    if (!isFailure(given)) return given ?? null
  }
  if (fhirServer === undefined || !options.allows(fhirServer)) return undefined
  return fetchPart(request, key, fhirServer, options)
}

async function fetchPart(
  { context, fhirAuthorization }: HookRequest,
  key: PrefetchKey,
  fhirServer: string,
  { timeoutMs, maxBytes }: FetchOptions,
): Promise<unknown> {
  const path = prefetchPaths[key].replace('{{context.patientId}}', encodeURIComponent(context.patientId))
  try {
    const response = await fetch(`${fhirServer.replace(/\/+$/, '')}/${path}`, {
      headers: {
        accept: 'application/fhir+json',
        ...(fhirAuthorization !== undefined && { authorization: `Bearer ${fhirAuthorization.access_token}` }),
      },
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    })
    if (!response.ok) return undefined
    const text = await response.text()
    if (text.length > maxBytes) return undefined
    const body = JSON.parse(text) as unknown
    return isFailure(body) ? undefined : body
  } catch {
    return undefined
  }
}

function isFailure(value: unknown): boolean {
  return (
    value !== null &&
    typeof value === 'object' &&
    (value as Record<string, unknown>).resourceType === 'OperationOutcome'
  )
}

/** What was dispensed long ago is not taken now. */
function isRecent(resource: BundleEntry['resource'], today: string): boolean {
  if (resource.resourceType !== 'MedicationDispense') return true
  const given = resource.whenHandedOver ?? resource.whenPrepared
  if (typeof given !== 'string') return true
  const days = (Date.parse(today) - Date.parse(given.slice(0, 10))) / 86_400_000
  return !(days > lookBackDays)
}
