import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ReviewState } from '@mixwise/core'
import { problemLines } from '../read/problem.js'
import { contentHash, type ReviewEntry } from './content-hash.js'
import { type MembersOf, reviewEntriesIn } from './review-entries.js'
import { logLines, readReviewLog, validSignoffs } from './review-log.js'
import { reviewStateOf } from './review-state.js'
import { signatureHolds, signOff } from './signoff.js'

export interface EntryState {
  kind: string
  id: string
  state: ReviewState
  sha256: string
}

export interface SigningRequest {
  kind: string
  id: string
  reviewer: string
  date: string
  scope: string
  verdict: 'approved' | 'withdrawn'
  note?: string
}

export interface ReviewDesk {
  states(): EntryState[]
  /** What is wrong with the log; empty when it is whole. */
  problems(): string[]
  /** Appends one sign-off to `reviews/log.yaml` and gives the lines it wrote. Throws when it may not be signed. */
  sign(request: SigningRequest, privateKeyPem: string): string
}

/**
 * The review trail of a knowledge folder: the one with `curated/` and `reviews/` in it.
 *
 * @example
 * openReviewDesk('packages/knowledge', membersOf).states()[0]?.state // 'unreviewed'
 */
export function openReviewDesk(knowledgeDir: string, membersOf: MembersOf): ReviewDesk {
  const reviewsDir = join(knowledgeDir, 'reviews')
  const curatedDir = join(knowledgeDir, 'curated')
  for (const folder of [reviewsDir, curatedDir])
    if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`)
  const entries = (): ReviewEntry[] => reviewEntriesIn(curatedDir, membersOf)
  const problems = (): string[] => readReviewLog(reviewsDir).problems.map((problem) => problemLines([problem]))
  return {
    problems,
    states: () => {
      const believed = validSignoffs(readReviewLog(reviewsDir))
      return entries().map((entry) => ({
        kind: entry.kind,
        id: entry.id,
        state: reviewStateOf(entry, believed),
        sha256: contentHash(entry),
      }))
    },
    sign: ({ kind, id, ...rest }, privateKeyPem) => {
      const [broken] = problems()
      if (broken !== undefined) throw new Error(`The log is broken, nothing can be added. ${broken}`)
      const log = readReviewLog(reviewsDir)
      const entry = entries().find((one) => one.kind === kind && (one.id === id || one.aliases?.includes(id) === true))
      if (entry === undefined) throw new Error(`There is no ${kind} called ${id}.`)
      const by = log.reviewers.find((one) => one.id === rest.reviewer)
      if (by === undefined) throw new Error(`${rest.reviewer} is not in reviewers.yaml.`)
      const signed = signOff({ entry, ...rest }, log.signoffs, privateKeyPem)
      if (!signatureHolds(signed, by)) throw new Error(`The key is not the one of ${by.name} in reviewers.yaml.`)
      const lines = logLines(signed)
      appendFileSync(join(reviewsDir, 'log.yaml'), lines)
      return lines
    },
  }
}
