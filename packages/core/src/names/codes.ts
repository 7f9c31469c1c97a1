import { type CodeSystem, codeSystems, fitsSystem, systemCalled, systemFacts } from '../vocabulary/code-systems.js'
import type { IssueCode } from '../vocabulary/issues.js'

export type Code =
  | { system: CodeSystem; value: string }
  /** Written as a code, and none; `systems` are the registers it may be of. */
  | { system: 'broken'; code: IssueCode; systems: readonly CodeSystem[] }

/**
 * Reads a text as a code: with its register before it ("DIN 00559407", "http://snomed.info/sct|387517004"), or alone
 * where no other register has codes like it. Digits alone are asked about as soon as two registers may mean them.
 * Undefined when the text is a name.
 *
 * National drug codes come out with eleven digits, with ten whose parts are not known, or with the nine of a product
 * without a package; a number of GS1 that holds a national number comes out as that.
 *
 * @example
 * readCode('0093-1024-01') // { system: 'ndc', value: '00093102401' }
 */
export function readCode(text: string): Code | undefined {
  const plain = text.trim()
  const token = /^(\S*?)\|(\S+)$/.exec(plain)
  if (token !== null) return tokenCode(token[1] as string, token[2] as string)
  const gtin = elementString.exec(plain)?.[1]
  if (gtin !== undefined) return codeOf('gtin', gtin)
  const named = withPrefix.exec(plain)
  const system = systemCalled(named?.[1] ?? '')
  return system === undefined ? bareCode(plain) : codeOf(system, (named as RegExpExecArray)[2] as string)
}

const escaped = (word: string): string => word.replaceAll(/[.+]/g, '\\$&')

/** A register, perhaps "no.", perhaps a sign, and something that has a digit. */
const withPrefix = new RegExp(
  `^(${codeSystems
    .flatMap((system) => systemFacts(system).prefixes)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![a-z])\\s*(?:code|number|(?:no|nr)\\b[.°]?|n[.°])?\\s*[:#=-]?\\s*((?=\\D*\\d)\\S+)$`,
  'i',
)

/** What stands on a pack beside its square of dots: "(01)00300710155237(17)261231(10)ABC123". */
const elementString = /^(?:\][a-z]\d)?\(0[12]\)\s?(\d{14})(?:\s?\(\d{2,4}\)\s?[^()\s]+)*$/i

function tokenCode(system: string, code: string): Code | undefined {
  if (system === '') return readCode(code)
  const known = systemCalled(system)
  if (known !== undefined) return codeOf(known, code)
  return /^(?:https?:|urn:)/i.test(system) ? { system: 'broken', code: 'unknown-code-system', systems: [] } : undefined
}

function bareCode(text: string): Code | undefined {
  const speaking = codeSystems.filter((system) => systemFacts(system).speaksForItself?.test(text))
  if (!/^\d{1,18}$/.test(text)) return speaking[0] === undefined ? undefined : codeOf(speaking[0], text)
  const fits = codeSystems.filter((system) => fitsSystem(system, text))
  const [only, ...others] = fits.filter((system) => system !== 'dmd' && !(system === 'cip' && fits.includes('gtin')))
  if (only !== undefined && others.length === 0 && speaking.includes(only)) return codeOf(only, text)
  if (only !== undefined) return { system: 'broken', code: 'number-without-register', systems: fits }
  const shaped = speaking.filter((system) => systemFacts(system).shape.test(text))
  return shaped.length > 0
    ? { system: 'broken', code: 'wrong-code', systems: shaped }
    : { system: 'broken', code: 'number-unknown', systems: [] }
}

/** Older words for what is wrong, which clients know. */
const ownWords: Partial<Record<CodeSystem, IssueCode>> = {
  rxcui: 'unknown-rxcui',
  ndc: 'wrong-ndc-length',
  unii: 'wrong-unii-check',
}

function codeOf(system: CodeSystem, given: string): Code {
  const value = plainForms[system]?.(given.toUpperCase()) ?? given.toUpperCase()
  if (!fitsSystem(system, value)) return { system: 'broken', code: ownWords[system] ?? 'wrong-code', systems: [system] }
  if (system === 'ndc') return { system, value: ndcDigits(value) }
  return system === 'gtin' ? nationalNumber(value) : { system, value }
}

const plainForms: Partial<Record<CodeSystem, (code: string) => string>> = {
  pzn: (code) => code.padStart(8, '0'),
  din: (code) => code.padStart(8, '0'),
  aic: (code) => code.replace(/^A/, ''),
  cn: (code) => code.replace('.', '').slice(0, 6),
}

/** Labeller 5, product 4, package 2 digits where dashes say which is which. */
function ndcDigits(code: string): string {
  const [labeller = '', product, pack] = code.split('-')
  if (product === undefined) return code
  return labeller.padStart(5, '0') + product.padStart(4, '0') + (pack === undefined ? '' : pack.padStart(2, '0'))
}

/** How national numbers lie in thirteen digits of GS1, which each of these fills: behind a prefix, before the check digit. */
const inGs1: readonly { system: CodeSystem; shape: RegExp }[] = [
  { system: 'ndc', shape: /03(\d{10})\d/ },
  { system: 'cip', shape: /(34009\d{8})/ },
  { system: 'pzn', shape: /4150(\d{8})\d/ },
  { system: 'cn', shape: /847000(\d{6})\d/ },
]

function nationalNumber(gtin: string): Code {
  const thirteen = gtin.padStart(14, '0').slice(1)
  for (const { system, shape } of inGs1) {
    const value = shape.exec(thirteen)?.[1] ?? ''
    if (fitsSystem(system, value)) return { system, value }
  }
  return { system: 'gtin', value: gtin }
}
