import { type Problem, problemIn } from '../read/problem.js'
import type { Placed, Quiet, Rule } from './curated.js'
import { isUnsourced } from './roles.js'
import { everyTermKnown, type Selection, selectPlaced, type Terms } from './selection.js'

/** A rule that speaks about a pair. */
export interface Match {
  rule: number
  /** true: the lower number is the rule's left side; false: the higher is. */
  forward: boolean
  verified: boolean
  /** It names both substances, and not a class or a role that one of them has. */
  named?: true
}

/** Pairs are keyed by lower number * `pairBase` + higher number. */
export const pairBase = 65_536

/**
 * The key of a pair, whichever of the two comes first.
 *
 * @example
 * pairKey(4, 1) === pairKey(1, 4) // true
 */
export function pairKey(a: number, b: number): number {
  return a < b ? a * pairBase + b : b * pairBase + a
}

/** Who stands on the sides of a rule or a quiet entry, and which pairs it leaves out. */
export interface Sides {
  left: Selection
  /** Nobody where the other side is the person. */
  right: Selection
  except: readonly { left: Selection; right: Selection }[]
}

/**
 * The sides of each entry, as substances. An unknown word is a problem, and so is a rule that can meet nobody.
 *
 * @example
 * sidesOf(curated.rules, terms, problems)[0]?.left.size
 */
export function sidesOf(entries: readonly Placed<Rule | Quiet>[], terms: Terms, problems: Problem[]): readonly Sides[] {
  return entries.map((entry) => {
    const { value } = entry
    const left = selectPlaced(entry, ['left'], value.left, terms, problems)
    const right = selectPlaced(entry, ['right'], value.right ?? [], terms, problems)
    for (const side of ['left', 'right'] as const) {
      const selector = value[side]
      // A word nobody knows has been reported; that the side is empty would be its echo.
      if (selector === undefined || (side === 'left' ? left : right).size > 0 || !everyTermKnown(selector, terms))
        continue
      problems.push(problemIn(entry, [side], `${value.id} meets nobody: its ${side} side has no member`))
    }
    return { left, right, except: exceptionsOf(entry, terms, problems) }
  })
}

/**
 * Every pair that some rule speaks about, with the rules that do.
 *
 * @example
 * matchRules(rules, sidesOf(curated.rules, terms, problems)).get(pairKey(baclofen, ethanol))
 */
export function matchRules(
  rules: readonly Placed<Rule>[],
  sides: readonly Sides[],
  slugs: readonly string[] = [],
): Map<number, Match[]> {
  const matches = new Map<number, Match[]>()
  rules.forEach(({ value }, rule) => {
    const { left, right, except } = sides[rule] as Sides
    const directed = value.direction === 'left-affects-right'
    const sourced = !isUnsourced(value.evidence.cite)
    for (const [a, aVerified] of left) {
      for (const [b, bVerified] of right) {
        if (a === b || except.some((pair) => inPair(pair, a, b))) continue
        const named = names(value.left, slugs[a]) && names(value.right ?? [], slugs[b])
        const match: Match = {
          rule,
          forward: a < b,
          verified: sourced && aVerified && bVerified,
          ...(named && { named }),
        }
        addMatch(matches, pairKey(a, b), directed, match)
      }
    }
  })
  return matches
}

function names(side: readonly string[], slug: string | undefined): boolean {
  return slug !== undefined && side.includes(slug)
}

/**
 * Every substance of which some rule says what it does to a person in certain circumstances, with the rules that do.
 *
 * @example
 * matchAlone(curated.rules, sidesOf(curated.rules, terms, problems)).get(valproate)
 */
export function matchAlone(
  rules: readonly Placed<Rule>[],
  sides: readonly Sides[],
): ReadonlyMap<number, readonly Match[]> {
  const matches = new Map<number, Match[]>()
  rules.forEach(({ value }, rule) => {
    if (value.when === undefined) return
    const sourced = !isUnsourced(value.evidence.cite)
    for (const [number, verified] of (sides[rule] as Sides).left) {
      const match = { rule, forward: true, verified: sourced && verified }
      const known = matches.get(number)
      if (known === undefined) matches.set(number, [match])
      else known.push(match)
    }
  })
  return matches
}

/**
 * How many pairs each rule speaks about, by the number of the rule.
 *
 * @example
 * reachOf(curated.rules.length, matchRules(curated.rules, sides))[0]
 */
export function reachOf(rules: number, matches: ReadonlyMap<number, readonly Match[]>): readonly number[] {
  const reach = new Array<number>(rules).fill(0)
  for (const speaking of matches.values()) for (const { rule } of speaking) reach[rule] = (reach[rule] ?? 0) + 1
  return reach
}

/**
 * Pairs that must not speak louder than a quiet entry says.
 *
 * @example
 * matchQuiet(curated.quiet, sidesOf(curated.quiet, terms, problems)).get(pairKey(a, b))?.severityAtMost
 */
export function matchQuiet(entries: readonly Placed<Quiet>[], sides: readonly Sides[]): Map<number, Quiet> {
  const quiet = new Map<number, Quiet>()
  entries.forEach(({ value }, index) => {
    const { left, right, except } = sides[index] as Sides
    for (const a of left.keys()) {
      for (const b of right.keys()) {
        if (a !== b && !except.some((pair) => inPair(pair, a, b))) quiet.set(pairKey(a, b), value)
      }
    }
  })
  return quiet
}

function exceptionsOf(
  entry: Placed<Rule | Quiet>,
  terms: Terms,
  problems: Problem[],
): readonly { left: Selection; right: Selection }[] {
  return (entry.value.except ?? []).map(({ left, right }, index) => ({
    left: selectPlaced(entry, ['except', index, 'left'], left, terms, problems),
    right: selectPlaced(entry, ['except', index, 'right'], right, terms, problems),
  }))
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
