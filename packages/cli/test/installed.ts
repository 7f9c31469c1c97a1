import { type Knowledge, rankOf, type Severity } from '@mixwise/core'
import { openInstalled } from '@mixwise/knowledge/installed'

let opened: Knowledge | undefined

/** The compiled knowledge, opened once a test file. */
export function installed(): Knowledge {
  opened ??= openInstalled()
  return opened
}

/** Whether a severity satisfies "major", "major+" (or graver) or "minor-" (or milder). */
export function satisfies(severity: Severity | undefined, wanted: string): boolean {
  const grade = rankOf(severity ?? 'none')
  const limit = rankOf(wanted.replace(/[+-]$/, '') as Severity)
  if (limit === -1) throw new Error(`${wanted} names no severity.`)
  if (wanted.endsWith('+')) return grade >= limit
  return wanted.endsWith('-') ? grade <= limit : grade === limit
}
