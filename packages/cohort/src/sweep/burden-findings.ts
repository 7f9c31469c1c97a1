import type { BurdenRow, Grader } from '../grade/grader.js'
import type { Said } from '../grade/said.js'
import { type Ascending, insert, openAscending } from './ascending.js'
import { type Drivers, findHeavy } from './burdens.js'
import { type Columns, type FiveColumns, nextRow, orderFrom } from './columns.js'
import type { KnownOfPerson, States } from './known.js'
import { inWords } from './said-order.js'
import type { Times } from './times.js'

export interface BurdenParts {
  drivers: Drivers
  states: States
  grader: Pick<Grader, 'gradeBurden'>
  /** What is said, by its number less one. */
  said: readonly Said[]
}

/** Adds the burdens of one person, from what is taken and what is known, to rows of person, burden, said and days. */
export type AddBurdens = (person: number, times: Times, known: KnownOfPerson, burdens: Columns) => void

export function openBurdenFindings({ drivers, states, grader, said }: BurdenParts): AddBurdens {
  const graded = openTree()
  /** Agents of the drivers of a burden, in order. */
  const taken = openAscending()
  let who = 0
  let begin = 0
  let rows: Columns
  let [times, known] = [undefined as unknown as Times, undefined as unknown as KnownOfPerson]

  const gradesOf = (burden: number, one: number): readonly number[] => {
    let tree = branchOf(branchOf(graded, burden), one)
    for (let place = 0; place < taken.count; place++) tree = branchOf(tree, taken.values[place] as number)
    if (tree.grades === undefined) {
      const row: BurdenRow = { burden, class: one }
      tree.grades = grader.gradeBurden(row, taken.values.slice(0, taken.count))
    }
    return tree.grades
  }

  /** Adds the findings of days in which nothing changes; what follows on the same finding prolongs it. */
  const add = (burden: number, from: number, to: number, one: number): void => {
    const grades = gradesOf(burden, one)
    for (let place = 0; place < grades.length; place++) {
      const number = grades[place] as number
      const [, burdens, saids, , ends] = rows.values as FiveColumns
      let last = rows.count - 1
      while (last >= begin && (saids[last] !== number || burdens[last] !== burden)) last--
      if (last >= begin && from <= (ends[last] as number) + 1) {
        ends[last] = to
        continue
      }
      const at = nextRow(rows)
      const columns = rows.values as FiveColumns
      columns[0][at] = who
      columns[1][at] = burden
      columns[2][at] = number
      columns[3][at] = from
      columns[4][at] = to
    }
  }

  const onHeavy = (burden: number, from: number, to: number, active: Readonly<Ascending>): void => {
    taken.count = 0
    for (let place = 0; place < active.count; place++)
      insert(taken, times.agent[active.values[place] as number] as number)
    const profile = drivers.burdens[burden]?.profile ?? 0
    let start = from
    if (profile > 0)
      for (let at = 0; at < known.count; at++) {
        const day = known.from[at] as number
        if (day <= start || day > to) continue
        add(burden, start, day - 1, states.classOn(profile, known, start))
        start = day
      }
    add(burden, start, to, states.classOn(profile, known, start))
  }

  const inOrder = (one: number, other: number): number => {
    const [, burdens, saids, begins, ends] = rows.values as FiveColumns
    return (
      (begins[one] as number) - (begins[other] as number) ||
      (burdens[one] as number) - (burdens[other] as number) ||
      inWords(said[(saids[one] as number) - 1] as Said, said[(saids[other] as number) - 1] as Said) ||
      (ends[one] as number) - (ends[other] as number)
    )
  }

  return (person, ownTimes, ownKnown, burdens) => {
    who = person
    times = ownTimes
    known = ownKnown
    rows = burdens
    begin = burdens.count
    findHeavy(times, drivers, onHeavy)
    orderFrom(burdens, begin, inOrder)
  }
}

/** What is known of sequences of numbers. */
interface Tree {
  branches: Map<number, Tree> | undefined
  grades: readonly number[] | undefined
}

function openTree(): Tree {
  return { branches: undefined, grades: undefined }
}

function branchOf(tree: Tree, number: number): Tree {
  tree.branches ??= new Map()
  let branch = tree.branches.get(number)
  if (branch === undefined) {
    branch = openTree()
    tree.branches.set(number, branch)
  }
  return branch
}
