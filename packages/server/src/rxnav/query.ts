/** Reads queries as forgivingly as clients write them. */
export type Query = ReadonlyMap<string, string>

/**
 * The parameters of an address, names in lower case. The values of a name that comes again stand behind each other, so
 * that none is lost; a broken escape stays as it is.
 *
 * @example
 * readQuery('RXCUIS=11289&rxcuis=5640&sources=').get('rxcuis') // '11289 5640'
 */
export function readQuery(search: string): Query {
  const query = new Map<string, string>()
  const text = search.startsWith('?') ? search.slice(1) : search
  if (text === '') return query
  for (const part of text.split('&')) {
    const equals = part.indexOf('=')
    const name = unescaped(equals === -1 ? part : part.slice(0, equals)).toLowerCase()
    if (name === '') continue
    const value = equals === -1 ? '' : unescaped(part.slice(equals + 1))
    const before = query.get(name)
    query.set(name, before === undefined || before === '' ? value : `${before} ${value}`)
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
  let code = 0
  let digits = 0
  // Letter by letter: this runs for every request, and patterns would be the dearest part of it.
  for (let index = 0; index <= text.length; index++) {
    const letter = index === text.length ? space : text.charCodeAt(index)
    if (letter >= zero && letter <= zero + 9) {
      code = code * 10 + letter - zero
      digits++
      continue
    }
    if (digits > 0 && digits <= maxDigits && isSeparator(letter)) {
      if (!codes.includes(code)) codes.push(code)
    } else if (digits > 0 || !isSeparator(letter)) {
      let end = index
      while (end < text.length && !isSeparator(text.charCodeAt(end))) end++
      broken.push(text.slice(index - digits, Math.min(end, index - digits + 60)))
      index = end
    }
    code = 0
    digits = 0
  }
  return { codes, broken }
}

const zero = 48
const space = 32
const maxDigits = 9

/** White space, plus, comma or semicolon. */
function isSeparator(letter: number): boolean {
  return letter === space || letter === 43 || letter === 44 || letter === 59 || (letter >= 9 && letter <= 13)
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
