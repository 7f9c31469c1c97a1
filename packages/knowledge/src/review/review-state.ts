import type { ReviewState } from '@mixwise/core'
import { contentHash, type ReviewEntry } from './content-hash.js'
import { fieldLists } from './signed-fields.js'
import type { Signoff } from './signoff.js'

/**
 * Whether an entry was reviewed as it now stands. Give it only sign-offs that may be believed
 * (`validSignoffs`). A later word, member or field makes it "changed since review"; a withdrawal undoes the
 * same reviewer's approval.
 *
 * @example
 * reviewStateOf({ kind: 'rule', id: 'a', content: rule }, validSignoffs(log)) // 'unreviewed'
 */
export function reviewStateOf(entry: ReviewEntry, signoffs: readonly Signoff[]): ReviewState {
  const latest = new Map<string, Signoff>()
  for (const signed of signoffs) {
    if (signed.kind === entry.kind && signed.id === entry.id) latest.set(signed.reviewer, signed)
  }
  const approvals = [...latest.values()].filter(({ verdict }) => verdict === 'approved')
  if (approvals.length === 0) return 'unreviewed'
  const sha256 = contentHash(entry)
  const current = approvals.some(
    (signed) => signed.sha256 === sha256 && signed.fieldList === fieldLists[entry.kind].version,
  )
  return current ? 'reviewed' : 'changed-since-review'
}
