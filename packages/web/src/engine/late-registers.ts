import { type Engine, type Knowledge, withRegisters } from '@mixwise/core'

/** Thrown through the engine by an answer that needs the register of a country before it is there. */
class RegisterWanted extends Error {
  override name = 'RegisterWanted'
  constructor(readonly country: string) {
    super(`The register of ${country} is not there yet.`)
  }
}

/** National registers that are fetched when an answer asks for them: most lists never do. */
export interface LateRegisters {
  /** The knowledge with the registers, for engines whose answers go through `answer`. */
  readonly knowledge: Knowledge
  /**
   * What is asked of an engine over `knowledge`, once every register is there that the answer needs. One that cannot be
   * fetched is done without: the answer of `without` then says of its brands that they are not known.
   */
  answer<T>(engine: Engine, without: () => Promise<Engine>, ask: (engine: Engine) => T): Promise<T>
}

/**
 * Registers of some countries over a knowledge.
 *
 * @example
 * const registers = lateRegisters(knowledge, ['FR', 'CA'], (country) => fetchRegister(country))
 * const engine = openEngine({ ...parts, knowledge: registers.knowledge })
 * await registers.answer(engine, plain, (one) => one.check({ items: ['Basdène 25 mg'] }))
 */
export function lateRegisters(
  knowledge: Knowledge,
  countries: readonly string[],
  fetchRegister: (country: string) => Promise<ArrayBuffer>,
): LateRegisters {
  const fetched = new Map<string, ArrayBuffer>()
  const fetching = new Map<string, Promise<boolean>>()
  /** Whether the register of a country could be fetched. A network that failed may come back: it is tried anew. */
  const isFetched = (country: string): Promise<boolean> => {
    const known = fetching.get(country)
    if (known !== undefined) return known
    const begun = fetchRegister(country).then(
      (bytes) => {
        fetched.set(country, bytes)
        return true
      },
      () => {
        fetching.delete(country)
        return false
      },
    )
    fetching.set(country, begun)
    return begun
  }
  return {
    knowledge: withRegisters(knowledge, countries, (country) => {
      const bytes = fetched.get(country)
      if (bytes === undefined) throw new RegisterWanted(country)
      return bytes
    }),
    async answer(engine, without, ask) {
      for (;;) {
        try {
          return ask(engine)
        } catch (thrown) {
          if (!(thrown instanceof RegisterWanted)) throw thrown
          if (!(await isFetched(thrown.country))) return ask(await without())
        }
      }
    },
  }
}
