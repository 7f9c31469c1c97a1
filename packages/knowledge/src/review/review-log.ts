import { stringify } from 'yaml'
import { openCurated } from '../read/curated-files.js'
import { type Problem, problemIn } from '../read/problem.js'
import { listShape } from '../read/shape.js'
import {
  firstPrevious,
  hashOfSignoff,
  type Reviewer,
  reviewer,
  type Signoff,
  signatureHolds,
  signoff,
} from './signoff.js'

export interface ReviewLog {
  signoffs: readonly Signoff[]
  reviewers: readonly Reviewer[]
}

/** A log as it lies in its folder. */
export interface WrittenLog extends ReviewLog {
  /** What is wrong with its files, or with the log. */
  problems: readonly Problem[]
}

export interface LogProblem {
  seq: number
  problem: string
}

const signoffShape = listShape('log.yaml', 'sign-off', 'seq', signoff)
const reviewerShape = listShape('reviewers.yaml', 'reviewer', 'id', reviewer)

/**
 * The sign-offs and reviewers of a `reviews/` folder, and what is wrong with them. An absent file is an empty list. An
 * entry that does not fit is left out, which breaks the chain there.
 *
 * @example
 * readReviewLog('packages/knowledge/reviews').signoffs.length
 */
export function readReviewLog(reviewsDir: string): WrittenLog {
  const files = openCurated(reviewsDir)
  const placed = files.read(signoffShape)
  const signoffs = placed.map(({ value }) => value)
  const reviewers = files.read(reviewerShape).map(({ value }) => value)
  // What the log says of broken files would be their echo.
  const chain = files.problems.length > 0 ? [] : problemsOf({ signoffs, reviewers })
  const problems = chain.flatMap(({ seq, problem }) => {
    const entry = placed.find(({ value }) => value.seq === seq)
    return entry === undefined ? [] : [problemIn(entry, [], `sign-off ${seq} ${problem}`)]
  })
  return { signoffs, reviewers, problems: [...files.problems, ...problems] }
}

/**
 * What is wrong with a log: a broken chain, a gap, an unknown reviewer, a signature that does not hold.
 *
 * @example
 * problemsOf(readReviewLog(dir)) // [] when the log is whole
 */
export function problemsOf({ signoffs, reviewers }: ReviewLog): LogProblem[] {
  return signoffs.flatMap((entry, position) => {
    const before = signoffs[position - 1]
    const expected = before === undefined ? firstPrevious : hashOfSignoff(before)
    const by = reviewers.find(({ id }) => id === entry.reviewer)
    const problems = [
      entry.seq === position + 1 ? '' : `is entry ${position + 1} but says ${entry.seq}`,
      entry.previous === expected ? '' : 'does not follow the entry before it: the log was changed',
      by === undefined ? `is by ${entry.reviewer}, who is not in reviewers.yaml` : '',
      by !== undefined && !signatureHolds(entry, by) ? 'has a signature that does not hold' : '',
    ]
    return problems.filter((problem) => problem !== '').map((problem) => ({ seq: entry.seq, problem }))
  })
}

/**
 * The sign-offs that may be believed. One bad entry voids it and all after it: the chain is broken there.
 *
 * @example
 * validSignoffs(readReviewLog(dir))
 */
export function validSignoffs(log: ReviewLog): readonly Signoff[] {
  const first = problemsOf(log)[0]
  return first === undefined
    ? log.signoffs
    : log.signoffs.slice(
        0,
        log.signoffs.findIndex(({ seq }) => seq === first.seq),
      )
}

/**
 * The YAML to append to `log.yaml` for one sign-off.
 *
 * @example
 * appendFileSync('reviews/log.yaml', logLines(entry))
 */
export function logLines(entry: Signoff): string {
  return stringify([entry], { lineWidth: 0 })
}
