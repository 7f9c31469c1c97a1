/** Reads from the FHIR server of a request: only where the caller may send us, and never more than the limits allow. */
export interface FhirServerLimits {
  timeoutMs: number
  /** Of all pages of one search together. */
  maxBytes: number
}

export interface FhirServer {
  base: string
  token: string | undefined
  limits: FhirServerLimits
}

/**
 * Whether an address lies under another once both are written out: `..`, `//`, `#` and letters of another case are
 * settled before they are compared.
 *
 * @example
 * isUnder('https://ehr.example/fhir/../admin', 'https://ehr.example/fhir') // false
 */
export function isUnder(address: string, start: string): boolean {
  const asked = plainUrl(address)
  const allowed = plainUrl(start)
  if (asked === undefined || allowed === undefined) return false
  return asked.origin === allowed.origin && `${asked.path}/`.startsWith(`${allowed.path}/`)
}

function plainUrl(address: string): { origin: string; path: string } | undefined {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return undefined
  }
  if (url.username !== '' || url.password !== '' || url.hash !== '' || /%2e|%2f|%5c|\\/i.test(address)) return undefined
  return { origin: url.origin, path: url.pathname.replace(/\/+$/, '') }
}

/**
 * The resource at an address, or undefined when it cannot be had within the limits.
 *
 * @example
 * await fetchResource(server, 'https://ehr.example/fhir/Patient/1')
 */
export async function fetchResource(
  { token, limits }: FhirServer,
  address: string,
): Promise<{ resource: unknown; bytes: number } | undefined> {
  try {
    const response = await fetch(address, {
      headers: {
        accept: 'application/fhir+json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      signal: AbortSignal.timeout(limits.timeoutMs),
      redirect: 'error',
    })
    if (!response.ok || Number(response.headers.get('content-length') ?? 0) > limits.maxBytes) {
      await response.body?.cancel()
      return undefined
    }
    const text = await textWithin(response, limits.maxBytes)
    return text === undefined ? undefined : { resource: JSON.parse(text) as unknown, bytes: text.length }
  } catch {
    return undefined
  }
}

/** The text of an answer, given up as soon as it grows past the limit. */
async function textWithin({ body }: Response, maxBytes: number): Promise<string | undefined> {
  if (body === null) return ''
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.length
    if (bytes > maxBytes) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}
