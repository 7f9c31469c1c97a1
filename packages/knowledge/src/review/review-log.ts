import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
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

export interface LogProblem {
  seq: number
  problem: string
}

/**
 * The sign-offs and reviewers of a `reviews/` folder. An absent file is an empty list.
 *
 * @example
 * readReviewLog('packages/knowledge/reviews').signoffs.length
 */
export function readReviewLog(reviewsDir: string): ReviewLog {
  return {
    signoffs: z.array(signoff).parse(readYamlList(join(reviewsDir, 'log.yaml'))),
    reviewers: z.array(reviewer).parse(readYamlList(join(reviewsDir, 'reviewers.yaml'))),
  }
}

function readYamlList(path: string): unknown {
  return existsSync(path) ? (parse(readFileSync(path, 'utf8')) ?? []) : []
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
      by === undefined ? `reviewer ${entry.reviewer} is not in reviewers.yaml` : '',
      by !== undefined && !signatureHolds(entry, by) ? 'signature does not hold' : '',
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
