import { type Finding, isGraver, type ReachedBurden, type Severity } from '@mixwise/core'

/** A finding as it is told of everybody who has it: nothing of it belongs to one person. */
export interface Said {
  rule: string
  topic: string
  severity: Severity
  action: string
  interruption: string
  /** rule, inferred or listed. */
  basis: string
  review: string
  /** The circumstances that changed the grade. */
  applied: string
  /** A graver severity that would hold if something unknown were so; empty where none would. */
  mayBe: string
  /** What that would turn on. */
  dependsOn: string
  /** The one that changes the other, where it is one. */
  precipitant: string
  /** It rests on what still acts of something that was stopped. */
  washout: 0 | 1
  /** Of burdens: what adds to it, heaviest first. */
  drivers: string
  /** Sources by their ids. */
  sources: string
}

/** What is said of a finding about a pair or a person. */
export function saidOfFinding(finding: Finding): Said {
  const { rule, depends } = finding
  const graver = depends.filter((one) => isGraver(one, finding))
  const [worst] = graver.toSorted((a, b) => (isGraver(a, b) ? -1 : 1))
  return {
    rule: finding.id,
    topic: finding.topic,
    severity: finding.severity,
    action: finding.action,
    interruption: finding.interruption,
    basis: finding.basis,
    review: rule?.review ?? 'unreviewed',
    applied: finding.applied.map((place) => JSON.stringify(rule?.modifiers[place]?.when ?? {})).join(' '),
    mayBe: worst !== undefined && worst.severity !== finding.severity ? worst.severity : '',
    dependsOn: [...new Set(graver.map(({ condition }) => JSON.stringify(condition)))].join(' '),
    precipitant: finding.directed ? (finding.substances[0] ?? '') : '',
    washout: (finding.lasting?.length ?? 0) > 0 ? 1 : 0,
    drivers: '',
    sources: [...new Set(finding.sources.map(({ id }) => id))].join(' '),
  }
}

/** What is said of a burden. */
export function saidOfBurden({ id, burden, drivers, step, severity, action, open }: ReachedBurden): Said {
  const graver = open.flatMap((place) => burden.steps[place] ?? [])
  const worst = graver.at(-1)
  return {
    rule: id,
    topic: burden.topics[0] ?? id,
    severity,
    action,
    interruption: '',
    basis: 'rule',
    review: burden.review,
    applied: JSON.stringify(burden.steps[step]?.when ?? []).replace('[]', ''),
    mayBe: worst !== undefined && worst.severity !== severity ? worst.severity : '',
    dependsOn: [...new Set(graver.map(({ when }) => JSON.stringify(when ?? [])))].join(' '),
    precipitant: '',
    washout: 0,
    drivers: drivers.join(' '),
    sources: '',
  }
}

/** Numbers for what is said, from 1 in the order in which it turns up. */
export interface SaidTable {
  all: readonly Said[]
  of(said: Said): number
}

export function openSaid(): SaidTable {
  const all: Said[] = []
  const known = new Map<string, number>()
  return {
    all,
    of(said) {
      const key = JSON.stringify(said)
      const number = known.get(key) ?? all.push(said)
      known.set(key, number)
      return number
    },
  }
}
