import type { Placed, Quiet, Rule } from './curated.js'
import type { Problem } from './problem.js'
import { type Selection, select, type Terms } from './selection.js'
import { isUnsourced } from './unsourced.js'

/** A rule that speaks about a pair. */
export interface Match {
  rule: number
  /** true: the lower number is the rule's left side; false: the higher is. */
  forward: boolean
  verified: boolean
}

/** Pairs are keyed by lower number * `pairBase` + higher number. */
export const pairBase = 65_536

export function pairKey(a: number, b: number): number {
  return a < b ? a * pairBase + b : b * pairBase + a
}

/** Every pair that some rule speaks about, with the rules that do. */
export function matchRules(rules: readonly Placed<Rule>[], terms: Terms, problems: Problem[]): Map<number, Match[]> {
  const matches = new Map<number, Match[]>()
  rules.forEach(({ value, file, place }, index) => {
    const unknownIn = (side: string) => (term: string) => {
      problems.push({
        file,
        ...place([side]),
        message: `${JSON.stringify(term)} is neither a substance nor a property`,
      })
    }
    const left = select(value.left, terms, unknownIn('left'))
    const right = select(value.right, terms, unknownIn('right'))
    if (left.size === 0 || right.size === 0) {
      problems.push({
        file,
        ...place(['id']),
        message: `rule ${value.id} meets nobody: its ${left.size === 0 ? 'left' : 'right'} side has no member`,
      })
    }
    const except = (value.except ?? []).map((entry) => ({
      left: select(entry.left, terms, unknownIn('except')),
      right: select(entry.right, terms, unknownIn('except')),
    }))
    const directed = value.direction === 'left-affects-right'
    const sourced = !isUnsourced(value.evidence.cite)
    for (const [a, aVerified] of left) {
      for (const [b, bVerified] of right) {
        if (a === b || except.some((pair) => inPair(pair, a, b))) continue
        addMatch(matches, pairKey(a, b), directed, {
          rule: index,
          forward: a < b,
          verified: sourced && aVerified && bVerified,
        })
      }
    }
  })
  return matches
}

/** Pairs that must not speak louder than a quiet entry says. */
export function matchQuiet(entries: readonly Placed<Quiet>[], terms: Terms, problems: Problem[]): Map<number, Quiet> {
  const quiet = new Map<number, Quiet>()
  for (const { value, file, place } of entries) {
    const unknown = (term: string): void => {
      problems.push({
        file,
        ...place(['left']),
        message: `${JSON.stringify(term)} is neither a substance nor a property`,
      })
    }
    const left = select(value.left, terms, unknown)
    const right = select(value.right, terms, unknown)
    const except = (value.except ?? []).map((entry) => ({
      left: select(entry.left, terms, unknown),
      right: select(entry.right, terms, unknown),
    }))
    for (const a of left.keys()) {
      for (const b of right.keys()) {
        if (a !== b && !except.some((pair) => inPair(pair, a, b))) quiet.set(pairKey(a, b), value)
      }
    }
  }
  return quiet
}

function inPair(pair: { left: Selection; right: Selection }, a: number, b: number): boolean {
  return (pair.left.has(a) && pair.right.has(b)) || (pair.left.has(b) && pair.right.has(a))
}

function addMatch(matches: Map<number, Match[]>, key: number, directed: boolean, match: Match): void {
  const list = matches.get(key)
  if (list === undefined) {
    matches.set(key, [match])
    return
  }
  const same = list.find(({ rule, forward }) => rule === match.rule && (!directed || forward === match.forward))
  if (same === undefined) list.push(match)
  else {
    same.verified ||= match.verified
    if (!directed) same.forward ||= match.forward
  }
}
