import type { LaboratoryTest } from '../laboratory.js'
import type { TestToAsk, WayToManage } from '../manage.js'
import type { Action, Severity } from '../scales.js'

/** What an answer about a list comes to. */
export type VerdictTone =
  | 'emergency'
  | Exclude<Severity, 'none'>
  | 'not-read'
  | 'not-covered'
  | 'nothing-listed'
  | 'no-pair'

/** What is counted of a list: what was not read, findings by their severity, and pairs without one. */
export type Counted = 'not-read' | Exclude<Severity, 'none'> | 'not-covered' | 'nothing-listed'

/** One text for a single thing, and one for several; `{count}` stands for how many. */
export type Plural = readonly [one: string, several: string]

/** The sentences that an answer begins with. */
export interface VerdictWords {
  verdict: {
    /** On the band, in plain words and in those of the field. */
    band: Readonly<Record<VerdictTone, Readonly<Record<'patient' | 'clinician', string>>>>
    /**
     * Where one substance is not to be taken, there is nothing to combine: on the band, and counted, by themselves and
     * with pairs.
     */
    notTaken: Readonly<{ band: string; counts: Plural; countsWithPairs: Plural }>
    /** What to do about `{a}` with `{b}`. */
    pair: Readonly<Record<Action, string>>
    /** What to do about a drink with `{b}`. */
    drink: Readonly<Record<Action, string>>
    /** What to do about `{a}`, because of what is so of the person: `{b}`. */
    alone: Readonly<Record<Action, string>>
    /** What to do about `{a}`, which stands in the list more than once. */
    twice: Readonly<Record<Action, string>>
    /** Of `{a}` alone, because of how much it is: `{b}`. */
    tooMuch: string
    /** What to do about `{names}`, which add up. */
    together: Readonly<Record<Action, string>>
    /** Without a finding: what that means, and what to do. */
    open: Readonly<
      Record<
        | 'none-read'
        | 'not-read'
        | 'not-covered'
        | 'food-alone'
        | 'nothing-listed'
        | 'nothing-listed-of-read'
        | 'no-pair',
        readonly [string, string]
      >
    >
    /** Of an emergency: what to do, where it is not about a pair. */
    emergency: string
    /** Where a source warns and does not say what can happen. */
    unsaid: string
    /** What to do, by the kind of action. */
    act: Readonly<Record<Action, string>>
    counts: Readonly<Record<Counted, Plural>>
    /** What there is to ask about `{a}`; `{to}` stands for what could take its place, `{tests}` for tests. */
    decide: Readonly<Record<WayToManage, string>>
    /** Tests that no laboratory vocabulary names. */
    tests: Readonly<Record<Exclude<TestToAsk, LaboratoryTest>, string>>
  }
}
