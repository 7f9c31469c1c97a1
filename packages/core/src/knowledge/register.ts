/** The register of a country: its brands and product numbers, in a file of its own that is opened when somebody asks for it. */

import { registerLayout } from './format.js'
import { readLayout } from './layout.js'
import { refuseOther } from './ndc.js'
import type { Knowledge } from './open.js'

/** A name as a register has it. */
export interface RegisteredName {
  /** Numbers of the substances of each composition that is sold under the name; mostly one. */
  meanings: readonly (readonly number[])[]
}

export interface Register {
  /** Two letters. */
  readonly country: string
  /** Of its names, as in `fr`. */
  readonly language: string
  /** What its product numbers are, as one of `codeSystems` where that knows them: `din`, `cis`. */
  readonly system: string
  /** A brand by its normalised text. */
  find(normal: string): RegisteredName | undefined
  /** The substances of a product number; undefined when it is not in the register. */
  byCode(code: string): readonly number[] | undefined
}

/** The registers there are, each opened when it is first asked for. */
export interface Registers {
  /** Two letters each. */
  readonly countries: readonly string[]
  of(country: string): Register | undefined
}

/**
 * The same knowledge with national registers, read when a name or a number asks for them.
 *
 * @throws BrokenKnowledge, when one is asked for whose bytes are no register or belong to another knowledge.
 *
 * @example
 * withRegisters(knowledge, ['CA'], () => new ArrayBuffer(0)).registers?.countries // ['CA']
 */
export function withRegisters(
  knowledge: Knowledge,
  countries: readonly string[],
  read: (country: string) => ArrayBuffer,
): Knowledge {
  const opened = new Map<string, Register>()
  const registers: Registers = {
    countries,
    of(country) {
      const known = opened.get(country)
      if (known !== undefined || !countries.includes(country)) return known
      const register = openRegister(knowledge, read(country))
      opened.set(country, register)
      return register
    },
  }
  return Object.create(knowledge, { registers: { value: registers, enumerable: true } }) as Knowledge
}

function openRegister(knowledge: Knowledge, buffer: ArrayBuffer): Register {
  const { columns } = readLayout(registerLayout, buffer)
  refuseOther(knowledge, columns.knowledge, 'a register')
  const { about, name: names, code: codes } = columns
  const { 'name.start': nameStart, 'name.target': nameTarget, 'code.target': codeTarget } = columns
  const { 'target.start': targetStart, 'target.members': targetMembers } = columns
  const membersOf = (target: number): readonly number[] => [
    ...targetMembers.subarray(targetStart[target], targetStart[target + 1]),
  ]
  return {
    ...about,
    find(normal) {
      const position = names.find(normal)
      if (position === -1) return undefined
      return { meanings: [...nameTarget.subarray(nameStart[position], nameStart[position + 1])].map(membersOf) }
    },
    byCode(code) {
      const position = codes.find(code)
      return position === -1 ? undefined : membersOf(codeTarget[position] as number)
    },
  }
}
