import type { SortedStrings } from './columns.js'

/** Codes of national registers and of chemistry, and the substances each stands for. */
export interface RegisterCodes {
  /** The substances of a code; undefined when the register does not hold it. */
  find(system: string, code: string): readonly number[] | undefined
  /** Whether any code of this register is loaded. */
  holds(system: string): boolean
}

interface Columns {
  /** Register and code with a space between. */
  'register.code': SortedStrings
  'register.start': Uint32Array
  'register.members': Uint16Array
}

/**
 * Opens the codes of the registers.
 *
 * @example
 * withNdcs(knowledge, ndcFile).codes.find('cas', '103-90-2')?.length // 1
 */
export function openRegisterCodes(columns: Columns): RegisterCodes {
  const { 'register.code': codes, 'register.start': start, 'register.members': members } = columns
  return {
    find(system, code) {
      const place = codes.find(`${system} ${code}`)
      return place === -1 ? undefined : [...members.subarray(start[place] as number, start[place + 1] as number)]
    },
    holds(system) {
      const place = codes.lowerBound(`${system} `)
      return place < codes.length && codes.at(place).startsWith(`${system} `)
    },
  }
}
