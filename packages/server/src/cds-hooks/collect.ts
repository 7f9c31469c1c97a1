import {
  type BundleEntry,
  ofPatient,
  type RecordGap,
  referenceTo,
  type SentResources,
  sentResources,
  unsentMedications,
} from '@mixwise/core/fhir'
import { Refusal } from '../gate/problem.js'
import { neededKeys, type PrefetchKey, prefetchPaths } from './discovery.js'
import { type FhirServer, type FhirServerLimits, fetchResource, isUnder } from './fhir-server.js'
import type { HookRequest } from './request.js'

export interface FetchOptions extends FhirServerLimits {
  /** Whether this caller may send us to that server. */
  allows(fhirServer: string): boolean
}

export interface CollectedRecord {
  entries: readonly BundleEntry[]
  missing: readonly PrefetchKey[]
  /** Why it is not the whole record, in sentences. */
  gaps: readonly string[]
  /** Some of it was asked for at the server of the request, where it may be another a moment later. */
  fetched: boolean
}

const mostPages = 20

/**
 * The patient's record: what came with the request under whatever key, and what had to be fetched, page by page. 412
 * when the medicines cannot be had, because a check without them would say nothing was found.
 */
export async function collectRecord(request: HookRequest, options: FetchOptions): Promise<CollectedRecord> {
  const server = serverOf(request, options)
  const given = givenOf(request)
  const keys = Object.keys(prefetchPaths) as PrefetchKey[]
  const failed = new Set<PrefetchKey>()
  let fetched = false
  const fetching = (): void => {
    fetched = true
  }
  const parts = await Promise.all(
    keys.map(async (key): Promise<SentResources | undefined> => {
      const own = given.get(key)
      if (own !== undefined && !isFailure(own)) return wholeOf(sentResources(own), server, fetching)
      if (own !== undefined) failed.add(key)
      if (server === undefined) return undefined
      const path = prefetchPaths[key].replace('{{context.patientId}}', encodeURIComponent(idOf(request)))
      fetching()
      const found = await fetchResource(server, `${server.base}/${path}`)
      failed.add(key)
      if (found === undefined || isFailure(found.resource)) return undefined
      failed.delete(key)
      return wholeOf(sentResources(found.resource), server, fetching)
    }),
  )
  // Other guides ask under other keys: what is read is told by the kind of each resource.
  const foreignKeys = [...given].filter(([key]) => !(key in prefetchPaths))
  const others = await Promise.all(foreignKeys.map(([, part]) => wholeOf(sentResources(part), server, fetching)))
  const unread = [...failed, ...foreignKeys.flatMap(([key, part]) => (isFailure(part) ? [key.slice(0, 100)] : []))]
  const missing = keys.filter((_, index) => parts[index] === undefined)
  const all = [...parts.filter((part) => part !== undefined), ...others]
  const hasMedicines =
    others.some(({ entries }) => entries.some(({ resource }) => resource.resourceType.startsWith('Medication'))) ||
    [...given].some(([key, part]) => isSearchOfMedicines(key, part))
  const needed = missing.filter((key) => neededKeys.includes(key))
  if (needed.length > 0 && !hasMedicines)
    throw new Refusal(
      412,
      'The medicines of the patient could not be had',
      `Send the prefetch ${needed.join(', ')}, or a FHIR server it can be read from.`,
    )
  const { entries, others: foreign } = ofPatient(
    onceEach(all.flatMap((part) => part.entries)),
    request.context.patientId,
  )
  const drafts = sentResources(request.context.draftOrders ?? request.context.medications ?? null).entries
  const referred = server === undefined ? [] : await referredMedications([...entries, ...drafts], server, fetching)
  return {
    entries: [...entries, ...referred],
    missing: hasMedicines ? [] : missing,
    fetched,
    gaps: [
      ...new Set([
        ...all.flatMap((part) => part.gaps).map(({ text }) => text),
        ...foreignText(foreign),
        ...(unread.length > 0 ? [`Could not be read where it is kept: ${unread.join(', ')}.`] : []),
      ]),
    ],
  }
}

/**
 * What was sent and is about another patient, as a sentence; none when there is nothing.
 *
 * @example
 * foreignText([]) // []
 */
export function foreignText(foreign: readonly BundleEntry[]): readonly string[] {
  return foreign.length === 0
    ? []
    : [
        foreign.length === 1
          ? `${foreign[0]?.resource.resourceType} that came is about another patient and was left out.`
          : `${foreign.length} resources that came are about another patient and were left out.`,
      ]
}

function idOf({ context }: HookRequest): string {
  return referenceTo(context.patientId).replace(/^Patient\//, '')
}

function serverOf(request: HookRequest, { allows, timeoutMs, maxBytes }: FetchOptions): FhirServer | undefined {
  const { fhirServer, fhirAuthorization } = request
  if (fhirServer === undefined || !allows(fhirServer)) return undefined
  return {
    base: fhirServer.replace(/\/+$/, ''),
    token: fhirAuthorization?.access_token,
    limits: { timeoutMs, maxBytes },
  }
}

/** What came with the request by its key. A null says that there is none. */
function givenOf({ prefetch, context }: HookRequest): ReadonlyMap<string, unknown> {
  const within = context.prefetch
  return new Map([
    ...Object.entries(within !== null && typeof within === 'object' ? within : {}),
    ...Object.entries(prefetch ?? {}),
  ])
}

/** A search with its further pages, as far as they can be had. */
async function wholeOf(
  part: SentResources,
  server: FhirServer | undefined,
  fetching: () => void,
): Promise<SentResources> {
  let { entries, gaps } = part
  if (server === undefined) return part
  const seen = new Set<string>()
  let bytes = 0
  for (let page = 0; page < mostPages; page++) {
    const more = gaps.find(({ next }) => next !== undefined && !seen.has(next))
    if (more?.next === undefined) break
    seen.add(more.next)
    const address = URL.canParse(more.next, `${server.base}/`) ? new URL(more.next, `${server.base}/`).href : ''
    if (!isUnder(address.replace(/[?#].*$/, ''), server.base)) break
    fetching()
    const found = await fetchResource(server, address)
    if (found === undefined) break
    bytes += found.bytes
    if (bytes > server.limits.maxBytes) break
    const next = sentResources(found.resource)
    entries = [...entries, ...next.entries]
    gaps = [...gaps.filter((gap) => gap !== more), ...next.gaps.filter(notTotal)]
  }
  return { entries, gaps }
}

const mostReferred = 100
const atOnce = 10

/** Medications that orders only refer to, from where they are kept: without them the orders have no names. */
async function referredMedications(
  entries: readonly BundleEntry[],
  server: FhirServer,
  fetching: () => void,
): Promise<readonly BundleEntry[]> {
  const addresses = unsentMedications(entries)
    .map((reference) => (URL.canParse(reference) ? reference : `${server.base}/${reference}`))
    .filter((address) => isUnder(address, server.base))
    .slice(0, mostReferred)
  const found: BundleEntry[] = []
  for (let at = 0; at < addresses.length; at += atOnce) {
    fetching()
    const group = addresses.slice(at, at + atOnce)
    const answers = await Promise.all(group.map((address) => fetchResource(server, address)))
    found.push(...answers.flatMap((answer) => (answer === undefined ? [] : sentResources(answer.resource).entries)))
  }
  return found
}

/** The total of a later page counts what came before it too. */
function notTotal({ code }: RecordGap): boolean {
  return code !== 'fewer-than-total'
}

/**
 * Whether what came is the answer of a search for medicines, empty or not: by the address it was asked at, or else by
 * the key it came under, since an empty one holds nothing that tells its kind.
 */
function isSearchOfMedicines(key: string, part: unknown): boolean {
  const { resourceType, type, link } = (part ?? {}) as Record<string, unknown>
  if (resourceType !== 'Bundle' || type !== 'searchset') return false
  const asked = Array.isArray(link) ? link.find((one) => one?.relation === 'self')?.url : undefined
  return typeof asked === 'string'
    ? /\/Medication(?:Request|Statement|Order|Usage)(?:[?/]|$)/.test(asked)
    : /medic|drug|prescri/i.test(key)
}

/** Whether a part that came is no part of a record: an outcome, or what is neither resources nor nothing, as the words of an error. */
function isFailure(part: unknown): boolean {
  if (part === null || part === undefined || Array.isArray(part)) return false
  const kind = typeof part === 'object' ? (part as Record<string, unknown>).resourceType : undefined
  return typeof kind !== 'string' || kind === 'OperationOutcome'
}

function onceEach(entries: readonly BundleEntry[]): readonly BundleEntry[] {
  const seen = new Set<string>()
  return entries.filter(({ resource }) => {
    if (resource.id === undefined) return true
    const key = `${resource.resourceType}/${resource.id}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
