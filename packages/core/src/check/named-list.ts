import type { Knowledge } from '../knowledge/open.js'
import { type Resolution, resolve } from '../names/resolve.js'
import { addAmounts, type Taking } from '../phrase/taking.js'
import type { Issue } from '../vocabulary/issues.js'
import type { NamedSubstance, Repeated } from './result.js'

/** Something somebody takes: a name, or a name and how it is taken. */
export type ListItem = string | (Taking & { name: string })

export const maxListLength = 500

/** A list whose names have been looked up. Substances that were named twice stand once in `numbers`. */
export interface NamedList {
  substances: NamedSubstance[]
  numbers: number[]
  /** How each of `numbers` is taken. */
  takings: Taking[]
  repeated: Repeated[]
  unrecognised: Issue[]
  issues: Issue[]
}

/**
 * Looks up every name of a list. What is not sure is said, never dropped.
 *
 * @example
 * nameList(knowledge, ['baclofen', 'zzyzx']).unrecognised // [{ code: 'unrecognised', input: 'zzyzx', ... }]
 */
export function nameList(knowledge: Knowledge, list: readonly ListItem[]): NamedList {
  const named: NamedList = { substances: [], numbers: [], takings: [], repeated: [], unrecognised: [], issues: [] }
  const { issues, numbers } = named
  const length = Math.min(list.length, maxListLength)
  if (list.length === 0) issues.push({ code: 'empty-list', path: 'list', input: '' })
  if (list.length > maxListLength) issues.push({ code: 'too-many', path: 'list', input: String(list.length) })
  const inputs: string[][] = []
  for (let index = 0; index < length; index++) addItem(knowledge, named, inputs, list[index] as ListItem, index)
  if (length === 1 && numbers.length === 1)
    issues.push({ code: 'single-substance', path: 'list', input: inputs[0]?.[0] ?? '' })
  inputs.forEach((names, index) => {
    if (names.length > 1)
      named.repeated.push(repeatedOf(knowledge, numbers[index] as number, names, named.takings[index]))
  })
  return named
}

function addItem(knowledge: Knowledge, named: NamedList, inputs: string[][], item: ListItem, index: number): void {
  const resolution = resolve(knowledge, typeof item === 'string' ? item : item.name)
  if (resolution.status !== 'resolved') {
    addOpen(named, resolution, index)
    return
  }
  const taking = typeof item === 'string' ? resolution.taking : { ...resolution.taking, ...takingOf(item) }
  const plain = plainSubstances(knowledge, resolution)
  for (let part = 0; part < plain.length; part++) {
    const number = resolution.substances[part] as number
    const substance = plain[part] as NamedSubstance
    const known = named.numbers.indexOf(number)
    if (known === -1) {
      named.numbers.push(number)
      named.takings.push(taking ?? nothingSaid)
      inputs.push([resolution.input])
      named.substances.push(taking === undefined ? substance : ({ ...substance, taking } as NamedSubstance))
      continue
    }
    const names = inputs[known] as string[]
    named.substances.push({ ...substance, ...(taking && { taking }), sameAs: names[0] } as NamedSubstance)
    names.push(resolution.input)
    named.takings[known] = merged(named.takings[known] as Taking, taking ?? nothingSaid)
  }
}

/** How something is taken of which nothing was said. */
export const nothingSaid: Taking = {}

function addOpen(named: NamedList, resolution: Exclude<Resolution, { status: 'resolved' }>, index: number): void {
  const { input, code, candidates } = resolution
  named.unrecognised.push({ code, path: `list[${index}]`, input, ...(candidates.length > 0 && { candidates }) })
  named.substances.push(
    resolution.status === 'ambiguous' ? { input, status: 'ambiguous', candidates } : { input, status: 'unrecognised' },
  )
}

const plainRead = new WeakMap<Resolution, readonly NamedSubstance[]>()

/** The ingredients of a resolution as they stand in a result when nothing more is said of them. */
function plainSubstances(
  knowledge: Knowledge,
  resolution: Extract<Resolution, { status: 'resolved' }>,
): readonly NamedSubstance[] {
  let plain = plainRead.get(resolution)
  if (plain === undefined) {
    plain = resolution.substances.map((number) => ({
      input: resolution.input,
      status: 'resolved',
      slug: knowledge.slugs.at(number),
      name: knowledge.substanceNames.at(number),
      kind: knowledge.facts(number).kind,
      how: resolution.how,
    }))
    plainRead.set(resolution, plain)
  }
  return plain
}

function repeatedOf(
  knowledge: Knowledge,
  number: number,
  inputs: readonly string[],
  taking: Taking | undefined,
): Repeated {
  return {
    slug: knowledge.slugs.at(number),
    name: knowledge.substanceNames.at(number),
    inputs,
    ...(taking?.doseMgPerDay !== undefined && { totalMgPerDay: taking.doseMgPerDay }),
  }
}

/** Two ways of taking one substance: doses add up, and what is contradictory becomes unknown. */
function merged(first: Taking, second: Taking): Taking {
  const both: Taking = {}
  if (first.route !== undefined && first.route === second.route) both.route = first.route
  if (first.form !== undefined && first.form === second.form) both.form = first.form
  if (first.frequency !== undefined && first.frequency === second.frequency) both.frequency = first.frequency
  if (first.doseMgPerDay !== undefined && second.doseMgPerDay !== undefined)
    both.doseMgPerDay = addAmounts(first.doseMgPerDay, second.doseMgPerDay)
  return both
}

function takingOf({ name: _name, ...taking }: Taking & { name: string }): Taking {
  return taking
}
