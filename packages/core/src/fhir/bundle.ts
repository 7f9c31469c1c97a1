import { type FhirResource, isResource, listOf, numberOf, partOf, textOf } from './fields.js'

/** A resource and where it stands. */
export interface BundleEntry {
  resource: FhirResource
  fullUrl?: string
  /** As FHIRPath writes it from the resource that was sent: `Bundle.entry[2].resource`. */
  path?: string
}

/** Why what was sent is not the whole of what there is. */
export const gapCodes = [
  'more-pages',
  'fewer-than-total',
  'failed',
  'without-resource',
  'too-deep',
  'only-referred-to',
] as const
export type GapCode = (typeof gapCodes)[number]

export interface RecordGap {
  code: GapCode
  /** A sentence. */
  text: string
  /** Where the next page is. */
  next?: string
}

export interface SentResources {
  entries: readonly BundleEntry[]
  gaps: readonly RecordGap[]
}

/** Bundles within bundles occur; a hundred of them are an attack. */
const maxNesting = 8

const tooDeep: RecordGap = {
  code: 'too-deep',
  text: 'Bundles stand within bundles so deep that the innermost were not read.',
}

/** Outcomes that say, whatever their severity, that something was left out. */
const leavesOut = new Set([
  'incomplete',
  'suppressed',
  'security',
  'login',
  'expired',
  'forbidden',
  'too-costly',
  'too-long',
  'timeout',
  'throttled',
  'transient',
  'exception',
  'no-store',
  'lock-error',
])

/**
 * The resources of a Bundle, a Parameters resource, or a bare array, in order, and what of it says that there is more
 * than was sent: another page, a total above the entries, an outcome in place of resources. Never throws.
 *
 * @example
 * sentResources({ resourceType: 'Bundle', total: 3, entry: [{ resource: patient }] }).gaps[0]?.code // 'fewer-than-total'
 */
export function sentResources(input: unknown): SentResources {
  const entries: BundleEntry[] = []
  const gaps: RecordGap[] = []
  walk(input, '', 0, entries, gaps)
  return { entries, gaps }
}

/**
 * The resources of what was sent, in order.
 *
 * @example
 * entriesOf({ resourceType: 'Bundle', entry: [{ resource: patient }] }).length // 1
 */
export function entriesOf(input: unknown): readonly BundleEntry[] {
  return sentResources(input).entries
}

function walk(input: unknown, path: string, depth: number, entries: BundleEntry[], gaps: RecordGap[]): void {
  if (depth > maxNesting) {
    gaps.push(tooDeep)
    return
  }
  if (Array.isArray(input)) {
    for (const [at, part] of input.entries()) walk(part, `${path}[${at}]`, depth + 1, entries, gaps)
    return
  }
  if (!isResource(input)) return
  const here = path === '' ? input.resourceType : path
  if (input.resourceType === 'Bundle') {
    gaps.push(...gapsOfBundle(input))
    for (const [at, entry] of listOf(input, 'entry').entries()) {
      const from = entries.length
      walk(partOf(entry, 'resource'), `${here}.entry[${at}].resource`, depth + 1, entries, gaps)
      const fullUrl = textOf(entry, 'fullUrl')
      if (fullUrl === undefined) continue
      for (let place = from; place < entries.length; place++)
        entries[place] = { fullUrl, ...(entries[place] as BundleEntry) }
    }
  } else if (input.resourceType === 'Parameters') {
    walkParameters(listOf(input, 'parameter'), `${here}.parameter`, depth + 1, entries, gaps)
  } else if (input.resourceType === 'OperationOutcome') {
    const failure = failureOf(input)
    if (failure !== undefined) gaps.push(failure)
  } else {
    entries.push({ resource: input, path: here })
    // A group of orders or a plan may carry them within.
    for (const [at, part] of listOf(input, 'contained').entries())
      if (isResource(part) && isOrder(part))
        entries.push({ resource: { subject: input.subject, ...part }, path: `${here}.contained[${at}]` })
  }
}

/** What may stand within another resource and is taken none the less. */
function isOrder({ resourceType }: FhirResource): boolean {
  return /^Medication(?:Request|Order|Statement|Usage)$/.test(resourceType)
}

/** Parameters may hold parts, and may name by reference what was not sent. */
function walkParameters(
  parameters: readonly unknown[],
  path: string,
  depth: number,
  entries: BundleEntry[],
  gaps: RecordGap[],
): void {
  if (depth > maxNesting) return void gaps.push(tooDeep)
  for (const [at, parameter] of parameters.entries()) {
    walk(partOf(parameter, 'resource'), `${path}[${at}].resource`, depth, entries, gaps)
    walkParameters(listOf(parameter, 'part'), `${path}[${at}].part`, depth + 1, entries, gaps)
    const address = textOf(parameter, 'valueReference', 'reference')
    if (address !== undefined)
      gaps.push({
        code: 'only-referred-to',
        text: `${address} is only referred to and was not sent, so it was not read.`,
      })
  }
}

function gapsOfBundle(bundle: FhirResource): readonly RecordGap[] {
  const gaps: RecordGap[] = []
  const entries = listOf(bundle, 'entry')
  const next = listOf(bundle, 'link').find(isNext)
  if (next !== undefined) {
    const url = textOf(next, 'url')
    gaps.push({
      code: 'more-pages',
      text: 'A search goes on in another page, which was not read.',
      ...(url !== undefined && { next: url }),
    })
  }
  const total = numberOf(bundle, 'total')
  // What a search brings along, and what it says of itself, does not count as found.
  const found = entries.filter((entry) => !['include', 'outcome'].includes(textOf(entry, 'search', 'mode') ?? ''))
  if (next === undefined && total !== undefined && total > found.length)
    gaps.push({
      code: 'fewer-than-total',
      text: `A search found ${total} resources, of which ${found.length} came.`,
    })
  const empty = entries.filter((entry) => !isResource(partOf(entry, 'resource')))
  if (empty.length > 0)
    gaps.push({
      code: 'without-resource',
      text: `${empty.length === 1 ? 'An entry holds' : `${empty.length} entries hold`} no resource.`,
    })
  return gaps
}

/** Whether a link leads to what comes after, however its relation is written. */
function isNext(link: unknown): boolean {
  const relations = [textOf(link, 'relation') ?? '', ...listOf(link, 'relation'), textOf(link, 'rel') ?? '']
  return relations.some((one) => typeof one === 'string' && /(?:^|[\s/#:])next\s*$/i.test(one))
}

function failureOf(outcome: FhirResource): RecordGap | undefined {
  const fault = listOf(outcome, 'issue').find(
    (issue) =>
      ['fatal', 'error'].includes(textOf(issue, 'severity') ?? '') || leavesOut.has(textOf(issue, 'code') ?? ''),
  )
  if (fault === undefined) return undefined
  const said = textOf(fault, 'details', 'text') ?? textOf(fault, 'diagnostics') ?? textOf(fault, 'code')
  return {
    code: 'failed',
    text: `A part of the record could not be read where it is kept${said === undefined ? '' : `: ${said.slice(0, 200)}`}.`,
  }
}
