/** Reads queries as forgivingly as clients write them. */
export type Query = ReadonlyMap<string, string>

/**
 * The parameters of an address, names in lower case. The first value of a name counts; a broken escape stays as it is.
 *
 * @example
 * readQuery('RXCUIS=11289+5640&sources=').get('rxcuis') // '11289 5640'
 */
export function readQuery(search: string): Query {
  const query = new Map<string, string>()
  const text = search.startsWith('?') ? search.slice(1) : search
  if (text === '') return query
  for (const part of text.split('&')) {
    const equals = part.indexOf('=')
    const name = unescaped(equals === -1 ? part : part.slice(0, equals)).toLowerCase()
    if (name !== '' && !query.has(name)) query.set(name, equals === -1 ? '' : unescaped(part.slice(equals + 1)))
  }
  return query
}

/**
 * Codes, once each and in order, whatever stands between them.
 *
 * @example
 * readCodes('+11289,,5640%2B11289') // [11289, 5640]
 */
export function readCodes(text: string): { codes: readonly number[]; broken: readonly string[] } {
  const codes: number[] = []
  const broken: string[] = []
  for (const part of text.split(/[\s+,;]+/)) {
    if (part === '') continue
    if (!/^\d{1,9}$/.test(part)) broken.push(part.slice(0, 60))
    else if (!codes.includes(Number(part))) codes.push(Number(part))
  }
  return { codes, broken }
}

function unescaped(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text
  if (!spaced.includes('%')) return spaced
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}
