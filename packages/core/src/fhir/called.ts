import { systemCalled } from '../vocabulary/code-systems.js'
import type { Coding } from './fields.js'
import type { ReadingOptions } from './read-record.js'

/** What stands in place of a name that a record does not give. */
export const nameless = 'a medicine without a name'

/** A thing of a record as it is looked up, and as a person calls it. */
export interface Called {
  name: string
  display: string
}

/**
 * What a concept of a record is looked up by: the first code or text that is understood, and behind it every other that
 * stands for something else altogether. Where nothing is understood the words, so that the answer can say what was not;
 * without words the code.
 *
 * @example
 * calledOf([{ system: 'http://snomed.info/sct', code: '387207008', display: '' }], 'Ibuprofen', { meaning: () => [] })
 * // [{ name: 'Ibuprofen', display: 'Ibuprofen' }]
 */
export function calledOf(
  codings: readonly Coding[],
  text: string | undefined,
  { meaning, productOf }: Pick<ReadingOptions, 'meaning' | 'productOf'>,
): readonly Called[] {
  const coded = codings.flatMap(codeNames)
  const said = [text, ...codings.map(({ display }) => display)].filter((one) => one !== undefined && one.trim() !== '')
  const display = (said[0] as string | undefined) ?? productName(coded, productOf) ?? coded[0] ?? codedDisplay(codings)
  const taken: Called[] = []
  const known = new Set<number>()
  for (const name of [...coded, ...(said as string[])]) {
    const substances = meaning(name)
    if (substances.length === 0 || (known.size > 0 && substances.some((one) => known.has(one)))) continue
    taken.push({ name, display })
    for (const one of substances) known.add(one)
  }
  if (taken.length > 0) return taken
  return [{ name: said.length > 0 ? display : (coded[0] ?? nameless), display }]
}

function productName(coded: readonly string[], productOf: ReadingOptions['productOf']): string | undefined {
  for (const name of coded) {
    const product = productOf?.(name)
    if (product !== undefined) return product
  }
  return undefined
}

/** A code as it is looked up, whether its register stands in the system or, as some senders have it, before the code. */
function codeNames({ system, code }: Coding): readonly string[] {
  if (code === '') return []
  const [, word, rest] = /^\s*([A-Za-z][\w+-]*)\s*:\s*(.+)$/.exec(code) ?? []
  const before = word === undefined ? undefined : systemCalled(word)
  const register = systemCalled(system)
  if (before !== undefined) return [`${before} ${rest}`]
  if (register !== undefined) return [`${register} ${code.trim()}`]
  return []
}

function codedDisplay(codings: readonly Coding[]): string {
  const [first] = codings
  if (first === undefined || first.code === '') return nameless
  return `${nameless}, code ${first.code} of ${first.system === '' ? 'no register' : first.system}`
}
