/** National drug codes, which lie in a file of their own because they are many and few ask. */
import { BrokenKnowledge } from './container.js'
import { ndcLayout } from './format.js'
import { readLayout } from './layout.js'
import { lowerBound } from './lower-bound.js'
import type { Knowledge } from './open.js'
import { openRegisterCodes } from './register-codes.js'

export interface NdcIndex {
  /** The target set of an 11-digit code, as in `NameIndex.targetStart`; -1 when it is not there. */
  find(ndc11: string): number
  /** Every target set of the packages of a product, by its nine digits. */
  ofProduct(ndc9: string): readonly number[]
  /** The RxNorm product of an 11-digit code. */
  rxcuiOf(ndc11: string): number | undefined
  /** The 11-digit codes of an RxNorm product. */
  ofRxcui(rxcui: number): readonly string[]
}

/**
 * An 11-digit code as it lies in two columns: labeller and product as one number, and the package.
 *
 * @example
 * splitNdc('00093101301') // { product: 931013, pack: 1 }
 */
export function splitNdc(ndc11: string): { product: number; pack: number } {
  return { product: Number(ndc11.slice(0, 9)), pack: Number(ndc11.slice(9)) }
}

/**
 * The 11-digit code of two columns.
 *
 * @example
 * joinNdc({ product: 931013, pack: 1 }) // '00093101301'
 */
export function joinNdc({ product, pack }: { product: number; pack: number }): string {
  return String(product).padStart(9, '0') + String(pack).padStart(2, '0')
}

/**
 * The same knowledge with national drug codes, and the codes of other registers.
 *
 * @throws BrokenKnowledge when the bytes are no file of codes, or belong to another knowledge.
 *
 * @example
 * resolve(withNdcs(knowledge, ndcFile), '0002-0152-01').how // 'code'
 */
export function withNdcs(knowledge: Knowledge, buffer: ArrayBuffer): Knowledge {
  const { columns } = readLayout(ndcLayout, buffer)
  refuseOther(knowledge, columns.knowledge, 'national drug codes')
  const { 'ndc.product': product, 'ndc.pack': pack, 'ndc.target': target, 'ndc.rxcui': rxcui } = columns
  const orderOf = (at: number, wanted: { product: number; pack: number }): number =>
    (product[at] as number) - wanted.product || (pack[at] as number) - wanted.pack
  const positionOf = (ndc11: string): number => {
    const wanted = splitNdc(ndc11)
    const position = lowerBound(0, product.length, (at) => orderOf(at, wanted) < 0)
    return position < product.length && orderOf(position, wanted) === 0 ? position : -1
  }
  let byRxcui: Map<number, string[]> | undefined
  const ndcs: NdcIndex = {
    find: (ndc11) => target[positionOf(ndc11)] ?? -1,
    ofProduct(ndc9) {
      const wanted = Number(ndc9)
      const found = new Set<number>()
      const first = lowerBound(0, product.length, (at) => (product[at] as number) < wanted)
      for (let at = first; at < product.length && product[at] === wanted; at++) found.add(target[at] as number)
      return [...found]
    },
    rxcuiOf: (ndc11) => rxcui[positionOf(ndc11)] || undefined,
    ofRxcui(wanted) {
      if (byRxcui === undefined) {
        byRxcui = new Map()
        for (const [at, code] of rxcui.entries()) {
          const codes = byRxcui.get(code) ?? []
          byRxcui.set(code, codes)
          codes.push(joinNdc({ product: product[at] as number, pack: pack[at] as number }))
        }
      }
      return byRxcui.get(wanted) ?? []
    },
  }
  return Object.create(knowledge, {
    ndcs: { value: ndcs, enumerable: true },
    codes: { value: openRegisterCodes(columns), enumerable: true },
  }) as Knowledge
}

/**
 * Throws when a file was compiled with another knowledge than the one it is opened beside: its numbers would mean other
 * substances.
 *
 * @example
 * refuseOther(knowledge, knowledge.hash, 'products') // undefined
 */
export function refuseOther(knowledge: Knowledge, hash: string, what: string): void {
  if (hash === knowledge.hash) return
  throw new BrokenKnowledge(
    `The file of ${what} belongs to the knowledge ${hash.slice(0, 12)}, not to ${knowledge.hash.slice(0, 12)}. Compile both together.`,
  )
}
