import type { IssueCode } from '../vocabulary/issues.js'

export type Code =
  | { system: 'rxcui'; value: number }
  | { system: 'ndc'; value: string }
  | { system: 'unii'; value: string }
  | { system: 'broken'; code: IssueCode }

const uniiAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * Reads a text as a code: RxCUI, national drug code (10 digits with dashes, or 11), UNII. Undefined when it is a name.
 *
 * @example
 * readCode('0093-1024-01') // { system: 'ndc', value: '00093102401' }
 */
export function readCode(text: string): Code | undefined {
  const named = /^\s*(rxcui|rxnorm|ndc|unii)\s*[:#=]?\s*(\S+)\s*$/i.exec(text)
  const system = named?.[1]?.toLowerCase()
  const body = (named?.[2] ?? text).trim()
  if (system === 'rxcui' || system === 'rxnorm' || (system === undefined && /^\d{1,8}$/.test(body))) {
    return /^\d{1,8}$/.test(body)
      ? { system: 'rxcui', value: Number(body) }
      : { system: 'broken', code: 'unknown-rxcui' }
  }
  if (
    system === 'ndc' ||
    (system === undefined && (/^\d{9,14}$/.test(body) || /^\d{4,5}-\d{3,4}-\d{1,2}$/.test(body)))
  ) {
    const ndc = ndc11(body)
    return ndc === undefined ? { system: 'broken', code: 'wrong-ndc-length' } : { system: 'ndc', value: ndc }
  }
  if (system === 'unii' || (system === undefined && /^(?=[0-9A-Z]*\d)(?=[0-9A-Z]*[A-Z])[0-9A-Z]{10}$/.test(body))) {
    const unii = body.toUpperCase()
    if (!/^[0-9A-Z]{10}$/.test(unii) || !uniiChecks(unii)) return { system: 'broken', code: 'wrong-unii-check' }
    return { system: 'unii', value: unii }
  }
  return undefined
}

/** The eleven digits (5-4-2) of a national drug code written as 11 digits or with dashes. */
function ndc11(text: string): string | undefined {
  if (/^\d{11}$/.test(text)) return text
  const parts = text.split('-')
  if (parts.length !== 3) return undefined
  const [labeller, product, pack] = parts as [string, string, string]
  if (!/^\d{4,5}$/.test(labeller) || !/^\d{3,4}$/.test(product) || !/^\d{1,2}$/.test(pack)) return undefined
  return labeller.padStart(5, '0') + product.padStart(4, '0') + pack.padStart(2, '0')
}

/** The last character of a UNII is the sum of the others in base 36. */
function uniiChecks(unii: string): boolean {
  let sum = 0
  for (const letter of unii.slice(0, 9)) sum += uniiAlphabet.indexOf(letter)
  return uniiAlphabet[sum % 36] === unii[9]
}
