import type { ReviewState } from '@mixwise/core'
import { contentHash, type ReviewEntry } from './content-hash.js'
import { fieldLists } from './signed-fields.js'
import type { Signoff } from './signoff.js'

/**
 * Whether an entry was reviewed as it now stands. Give it only sign-offs that may be believed
 * (`validSignoffs`). What was signed under an id of the past counts; a later word, member or field makes it "changed since review"; a withdrawal undoes the
 * same reviewer's approval.
 *
 * @example
 * reviewStateOf({ kind: 'rule', id: 'a', content: rule }, validSignoffs(log)) // 'unreviewed'
 */
export function reviewStateOf(entry: ReviewEntry, signoffs: readonly Signoff[]): ReviewState {
  const names = [entry.id, ...(entry.aliases ?? [])]
  const latest = new Map<string, Signoff>()
  for (const signed of signoffs) {
    if (signed.kind === entry.kind && names.includes(signed.id)) latest.set(signed.reviewer, signed)
  }
  const approvals = [...latest.values()].filter(({ verdict }) => verdict === 'approved')
  if (approvals.length === 0) return 'unreviewed'
  const current = approvals.some(
    (signed) =>
      signed.sha256 === contentHash(calledAs(entry, signed.id)) && signed.fieldList === fieldLists[entry.kind].version,
  )
  return current ? 'reviewed' : 'changed-since-review'
}

/** An entry as it would be signed under one of its ids. */
function calledAs(entry: ReviewEntry, id: string): ReviewEntry {
  return id === entry.id ? entry : { ...entry, id, content: { ...entry.content, id } }
}
