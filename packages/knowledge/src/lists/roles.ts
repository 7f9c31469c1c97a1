import { orderOf } from '@mixwise/core'
import type { RoleRecord } from './listed.js'

/** Strengths from the gravest to the least, for the same role. */
const rank = orderOf<string>(['strong', 'sensitive', 'moderate', 'major', 'prodrug', 'weak', 'minor', 'unknown'])
const trust = { A: 0, B: 1, C: 2 } as const

export interface MergedRoles {
  roles: readonly RoleRecord[]
  disagreements: readonly { taken: RoleRecord; left: RoleRecord }[]
}

/**
 * One record per substance, pathway and role. A grade of the FDA stands over ours; then the better confidence, then the
 * gravest grade. An FDA row without a grade takes the grade of another source; a substrate nobody graded counts as major. What another source graded differently is kept beside it.
 *
 * @example
 * mergeRoles([]).roles // []
 */
export function mergeRoles(records: readonly RoleRecord[]): MergedRoles {
  const byKey = new Map<string, RoleRecord[]>()
  for (const record of records) {
    const key = `${record.slug}\t${record.pathway}\t${record.role}`
    const known = byKey.get(key)
    if (known) known.push(record)
    else byKey.set(key, [record])
  }
  const roles: RoleRecord[] = []
  const disagreements: { taken: RoleRecord; left: RoleRecord }[] = []
  for (const key of [...byKey.keys()].sort()) {
    const sorted = [...(byKey.get(key) ?? [])].sort(better)
    const [first, ...rest] = sorted
    if (first === undefined) continue
    const known = first.strength === 'unknown' ? sorted.find((one) => one.strength !== 'unknown') : undefined
    const exceptRoutes = sorted.find((one) => one.exceptRoutes)?.exceptRoutes
    const taken: RoleRecord = {
      ...first,
      strength:
        known?.strength ?? (first.strength === 'unknown' && first.role === 'substrate' ? 'major' : first.strength),
      citations: [...new Set(sorted.flatMap((one) => one.citations))].sort(),
      ...(exceptRoutes ? { exceptRoutes } : {}),
    }
    roles.push(taken)
    for (const left of rest) {
      if (left.strength !== taken.strength && left.strength !== 'unknown') {
        disagreements.push({ taken, left })
      }
    }
  }
  return { roles, disagreements }
}

function better(one: RoleRecord, other: RoleRecord): number {
  return (
    standing(one) - standing(other) ||
    trust[one.confidence] - trust[other.confidence] ||
    rank(one.strength) - rank(other.strength) ||
    (one.source < other.source ? -1 : one.source > other.source ? 1 : 0)
  )
}

/** A sourced turning into the active form goes first, since it turns the effect round; then a grade of the FDA. */
function standing(record: RoleRecord): number {
  if (record.strength === 'prodrug' && record.confidence !== 'C') return 0
  return record.source === 'fda-ddi-table' && record.strength !== 'unknown' ? 1 : 2
}
