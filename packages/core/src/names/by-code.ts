import { positionOf } from '../knowledge/lower-bound.js'
import { type Knowledge, membersOf } from '../knowledge/open.js'
import type { Register } from '../knowledge/register.js'
import type { CodeSystem } from '../vocabulary/code-systems.js'
import type { IssueCode } from '../vocabulary/issues.js'
import { type Code, readCode } from './codes.js'
import { lookUp } from './look-up.js'

/** What a code stands for, or why it stands for nothing and of which registers it may be. */
export type CodeMeaning =
  | {
      substances: readonly number[]
      /** What the product is called, where the code is one of a product and its name is held. */
      product?: string
    }
  | { issue: { code: IssueCode; systems: readonly CodeSystem[] } }

/**
 * What a code stands for. No code is ever taken for one like it.
 *
 * @example
 * byCode(knowledge, { system: 'rxcui', value: '1292' }).substances?.length // 1
 */
export function byCode(knowledge: Knowledge, code: Code): CodeMeaning {
  if (code.system === 'broken') return { issue: { code: code.code, systems: code.systems } }
  const { system, value } = code
  if (system === 'rxcui') {
    const position = positionOf(knowledge.names.rxcuis, Number(value))
    if (position === -1) return open('unknown-rxcui', system)
    const substances = membersOf(knowledge, knowledge.names.rxcuiTarget[position] as number)
    return { substances, ...productOf(knowledge, Number(value)) }
  }
  if (system === 'ndc') return byNdc(knowledge, value)
  if (system === 'unii') {
    const found = lookUp(knowledge, value.toLowerCase())
    if (found?.sure !== true) return open('unknown-unii', system)
    return { substances: found.members }
  }
  const { codes } = knowledge
  const national = registerOf(knowledge, system)
  const substances = codes?.find(system, value) ?? national?.byCode(value)
  if (substances !== undefined) return { substances }
  const loaded = national !== undefined || codes?.holds(system) === true
  return open(loaded ? 'unknown-code' : 'register-not-loaded', system)
}

/** Countries whose registers are not opened only to see how they number. */
const countryOf: Partial<Record<CodeSystem, string>> = { din: 'CA', cis: 'FR', dmd: 'GB', aic: 'IT' }

function registerOf({ registers }: Knowledge, system: CodeSystem): Register | undefined {
  const register = registers?.of(countryOf[system] ?? '')
  return register?.system === system ? register : undefined
}

/** Term types of RxNorm whose names say in which form and strength something is taken. */
const productTypes = /^(?:S[CB]D|[GB]PCK)/

function productOf({ products }: Knowledge, rxcui: number | undefined): { product?: string } {
  const concept = rxcui === undefined ? undefined : products?.find(rxcui)
  return concept !== undefined && productTypes.test(concept.tty) ? { product: concept.name } : {}
}

function byNdc(knowledge: Knowledge, digits: string): CodeMeaning {
  const { ndcs } = knowledge
  if (ndcs === undefined) return open('ndc-not-loaded', 'ndc')
  const targets = new Set(
    digits.length === 9
      ? ndcs.ofProduct(digits)
      : elevenDigits(digits)
          .map(ndcs.find)
          .filter((target) => target !== -1),
  )
  const sets = new Map([...targets].map((target) => [String(membersOf(knowledge, target)), target]))
  const [target, ...others] = sets.values()
  if (target === undefined) return open('unknown-ndc', 'ndc')
  if (others.length > 0) return open('which-ndc', 'ndc')
  const named = elevenDigits(digits).flatMap((eleven) =>
    knowledge.products === undefined ? [] : (ndcs.rxcuiOf(eleven) ?? []),
  )
  return { substances: membersOf(knowledge, target), ...productOf(knowledge, named[0]) }
}

function open(code: IssueCode, system: CodeSystem): CodeMeaning {
  return { issue: { code, systems: [system] } }
}

/** Ten digits lack a zero in front of one of their parts, and do not say which. */
function elevenDigits(digits: string): readonly string[] {
  if (digits.length === 11) return [digits]
  return [0, 5, 9].map((place) => `${digits.slice(0, place)}0${digits.slice(place)}`)
}

/**
 * Whether a text is a code of a register that lies in the file of codes, so that the file has to be loaded.
 *
 * @example
 * needsCodes('DIN 00559407') // true
 */
export function needsCodes(text: string): boolean {
  // Most of what is asked is a name, and every code of these has a digit.
  if (!/\d/.test(text)) return false
  const system = readCode(text)?.system
  return system !== undefined && system !== 'broken' && system !== 'rxcui' && system !== 'unii'
}
