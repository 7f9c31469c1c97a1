import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Engine, type Person, type ReportedDecision, rankOf } from '@mixwise/core'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Figure, figureOf, type ScoredRow } from '../reading/figure.js'

const waysToDecide = ['change', 'dose', 'test', 'apart', 'protect', 'ask'] as const
const choice = z.strictObject({
  do: z.enum(waysToDecide),
  items: z.array(z.string()).min(1),
  /** Other entries that would do as well. */
  or: z.array(z.string()).optional(),
})
const readList = z.strictObject({
  id: z.string(),
  items: z.array(z.string()).min(1),
  person: z.record(z.string(), z.unknown()),
  /** What each of two readers would decide, the first first. */
  one: z.array(choice),
  other: z.array(choice),
})
type Choice = z.infer<typeof choice>

/** What a reader calls what we say in several words. */
const sameAs: Readonly<Record<Choice['do'], readonly ReportedDecision['do'][]>> = {
  change: ['leave-out', 'swap', 'local', 'pause', 'other-way', 'stop', 'ask'],
  dose: ['dose', 'ask'],
  test: ['test', 'watch'],
  apart: ['apart'],
  protect: ['protect'],
  ask: ['ask', 'stop', 'swap'],
}

/**
 * How often two readers who saw no answer would act on the same first, and how often the first decision is that of one
 * of them: the same entry, and the same to be done with it.
 *
 * @example
 * readersFigures(engine, 'cases').map(({ id }) => id) // ['readers-agree', 'readers-first']
 */
export function readersFigures(engine: Engine, casesDir: string): readonly Figure[] {
  const text = readFileSync(join(casesDir, 'decisions-by-readers.yaml'), 'utf8')
  const lists = z.array(readList).parse(parse(text))
  return [
    figureOf(
      { id: 'readers-agree', what: 'two readers would act on the same first', goal: { right: 0 } },
      lists.map(({ id, one: [first], other: [second] }) => {
        const isSame =
          first === undefined ? second === undefined : second !== undefined && meet(first, entriesOf(second))
        return scored(id, isSame, isSame ? 'the same' : 'another', entriesOf(first), entriesOf(second))
      }),
    ),
    figureOf(
      { id: 'readers-first', what: 'the first decision is that of one of two readers', goal: { right: 0.9 } },
      lists.map(({ id, items, person, one, other }) => {
        const [first] = engine.check({ items, person: person as Person }).decisions ?? []
        const called = (first?.items ?? []).concat(first?.because ?? []).map((item) => items[item] as string)
        const isChosen = [one[0], other[0]].some((wanted) => isThat(wanted, first, called))
        return scored(
          id,
          isChosen,
          isChosen ? 'chosen' : 'another',
          [...entriesOf(one[0]), ...entriesOf(other[0])],
          called,
        )
      }),
    ),
  ]
}

/** Where a reader would decide nothing, nothing grave may be said. */
function isThat(wanted: Choice | undefined, first: ReportedDecision | undefined, called: readonly string[]): boolean {
  if (wanted === undefined) return first === undefined || rankOf(first.severity) < rankOf('major')
  return first !== undefined && sameAs[wanted.do].includes(first.do) && meet(wanted, called)
}

function meet(wanted: Choice, called: readonly string[]): boolean {
  return entriesOf(wanted).some((entry) => called.includes(entry))
}

function entriesOf(wanted: Choice | undefined): readonly string[] {
  return wanted === undefined ? [] : [...wanted.items, ...(wanted.or ?? [])]
}

function scored(
  text: string,
  right: boolean,
  outcome: string,
  wanted: readonly string[],
  came: readonly string[],
): ScoredRow {
  return { text, right, outcome, wanted: [...new Set(wanted)].join(' + '), came: came.join(' + ') }
}
