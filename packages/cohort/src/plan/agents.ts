import type { Situations, Taking, Twice } from '@mixwise/core'

/** A substance as it is taken: one route, form and dose, several of them at once, or days after the last. */
export interface Agent {
  agent: number
  substance: number
  taking: Taking
  twice?: Twice | undefined
  /** Its place among the ways in which the substance is taken, as a power of two; 0 for what no row names. */
  bit: number
}

/** More ways of taking one substance are told apart by route and form alone: their bits have to fit into a number. */
const mostWays = 50

/** All agents of a population, numbered from 1 as they turn up. */
export interface Agents {
  all: readonly Agent[]
  /** How many ways had to be taken for ones without a dose, because there were too many. */
  withoutDose(): number
  of(substance: number, taking: Taking): number
  /** What several ways at once come to. */
  together(substance: number, ways: number): number
  /** A substance so many days after its last dose. */
  stopped(substance: number, daysAgo: number): number
}

/** An empty collection of agents. */
export function openAgents(situations: Situations): Agents {
  const all: Agent[] = []
  const known = new Map<string, Agent>()
  const ways = new Map<number, Agent[]>()
  let dropped = 0
  const add = (key: string, made: Omit<Agent, 'agent'>): Agent => {
    const agent = { agent: all.length + 1, ...made }
    all.push(agent)
    known.set(key, agent)
    return agent
  }
  const of = (substance: number, taking: Taking): number => {
    const key = `${substance} ${JSON.stringify(taking)}`
    const before = known.get(key)
    if (before !== undefined) return before.agent
    const there = ways.get(substance) ?? []
    ways.set(substance, there)
    if (there.length >= mostWays) {
      dropped++
      const { route, form } = taking
      const plainer = { ...(route !== undefined && { route }), ...(form !== undefined && { form }) }
      const instead = known.get(`${substance} ${JSON.stringify(plainer)}`) ?? (there[0] as Agent)
      known.set(key, instead)
      return instead.agent
    }
    const agent = add(key, { substance, taking, bit: 2 ** there.length })
    there.push(agent)
    return agent.agent
  }
  const together = (substance: number, bits: number): number => {
    const mixed = (ways.get(substance) ?? []).filter(({ bit }) => Math.floor(bits / bit) % 2 === 1)
    const [only, ...others] = mixed
    if (only === undefined) throw new Error(`No way of taking substance ${substance} has the bits ${bits}.`)
    if (others.length === 0) return only.agent
    const key = `${substance} together ${bits}`
    const { taking, twice } = situations.taken(mixed.map((one) => one.taking))
    return (known.get(key) ?? add(key, { substance, taking, twice, bit: 0 })).agent
  }
  const stopped = (substance: number, daysAgo: number): number => {
    const key = `${substance} stopped ${daysAgo}`
    return (known.get(key) ?? add(key, { substance, taking: { state: 'past', daysAgo }, bit: 0 })).agent
  }
  return { all, of, together, stopped, withoutDose: () => dropped }
}

/** The number by which sums tell sets of agents apart. */
export function weightOfAgent({ all }: Pick<Agents, 'all'>, agent: number): bigint {
  const one = all[agent - 1]
  return one === undefined ? 0n : weightOf(`${one.substance} ${JSON.stringify(one.taking)} ${one.twice ?? ''}`)
}

/**
 * A number for an agent of which sums tell sets apart: 56 bits that follow from the text alone, so that every run and
 * every engine has the same.
 *
 * @example
 * weightOf('oxycodone {}') === weightOf('oxycodone {}') // true
 */
export function weightOf(text: string): bigint {
  // FNV-1a over 64 bits, then mixed once more, because neighbouring texts give neighbouring sums.
  let hash = 0xcbf29ce484222325n
  for (const unit of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(unit)) * 0x100000001b3n)
  hash = BigInt.asUintN(64, (hash ^ (hash >> 33n)) * 0xff51afd7ed558ccdn)
  return (hash ^ (hash >> 33n)) & 0xffffffffffffffn
}
