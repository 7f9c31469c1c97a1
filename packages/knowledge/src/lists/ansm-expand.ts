import type { Condition } from '@mixwise/core'
import { type Action, type AssertionLevel, rankOf, type Severity } from '@mixwise/core'
import type { AnsmCoding, AnsmGrade, CodedLevel } from './ansm-levels.js'
import type { AnsmMember, AnsmRule } from './ansm-read.js'
import { consequencesOf, plain, verdictOf, verdictOfLevel } from './ansm-verdict.js'
import type { Assertion } from './listed.js'
import { nameKey } from './name-key.js'
import { orderedPair } from './pairs.js'

/** A rule for one pair; soft when it holds only in a circumstance that cannot be assumed. */
export interface Expanded {
  assertion: Assertion
  soft: boolean
}

/**
 * Why a rule cannot be applied: it prints several levels and nobody has coded which holds when, or other ones were coded.
 *
 * @example
 * whyUncoded(rule, coding) // undefined when all is well
 */
export function whyUncoded(rule: AnsmRule, coding: AnsmCoding): string | undefined {
  if (rule.levels.length === 1) return undefined
  const coded = coding.rule(rule.entry, rule.interactant)
  if (coded === undefined)
    return `the row has the levels ${rule.printed}, and nothing in curated/ansm-levels says which holds when`
  return coded.rule.printed === rule.printed
    ? undefined
    : `the row has the levels ${rule.printed}, curated/ansm-levels has coded ${coded.rule.printed}`
}

/**
 * Applies one rule to pairs of members: which level holds for them, under which limits, on which side.
 *
 * @example
 * expandRule(rule, coding, membersOf)(entry, interactant, [])
 */
export function expandRule(
  rule: AnsmRule,
  coding: AnsmCoding,
  membersOf: (name: string) => readonly AnsmMember[] | undefined,
): (entry: AnsmMember, interactant: AnsmMember, via: readonly string[]) => Expanded[] {
  const coded = rule.levels.length > 1 ? coding.rule(rule.entry, rule.interactant) : undefined
  const { codes, mild } = consequencesOf(rule, coding)
  const exception = coded ? undefined : coding.exception(rule.entry, rule.interactant)
  const limits = limitsOf(rule, coding)
  const inList = (list: readonly string[] | undefined): ((member: AnsmMember) => boolean) => {
    if (list === undefined) return () => true
    const keys = new Set(
      list.flatMap((name) => [nameKey(name), ...(membersOf(name) ?? []).map((member) => nameKey(member.french))]),
    )
    return (member) => keys.has(nameKey(member.french))
  }
  const matcher = (sides: readonly { entry?: string[] | undefined; interactant?: string[] | undefined }[]) => {
    const tests = sides.map((one) => [inList(one.entry), inList(one.interactant)] as const)
    return (left: AnsmMember, right: AnsmMember): boolean =>
      tests.some(
        ([forEntry, forInteractant]) =>
          (forEntry(left) && forInteractant(right)) || (rule.within && forEntry(right) && forInteractant(left)),
      )
  }
  const levels = (coded?.rule.levels ?? []).map((level) => ({
    level,
    forMembers: level.members && matcher(level.members),
  }))
  const leftOut = coded?.rule.except ?? exception?.exception.except
  const excepted = leftOut && matcher(leftOut)
  const mirrored = coded?.mirrored ?? exception?.mirrored ?? false
  return (first, second, via) => {
    const [left, right] = mirrored ? [second, first] : [first, second]
    if (excepted?.(left, right)) return []
    const fitting = levels.find((one) => one.forMembers?.(left, right))
    const own = levels.filter((one) => fitting && sameMembers(one.level, fitting.level))
    const holding = (fitting ? own : levels.filter((one) => one.forMembers === undefined)).map((one) => one.level)
    if (levels.length > 0 && holding.length === 0) return []
    const usual = holding.find((level) => level.usual) ?? holding[0]
    const grade = usual?.grade ?? (rule.printed as AnsmGrade)
    const expanded: Expanded[] = []
    for (const entrySlug of first.slugs) {
      for (const interactantSlug of second.slugs) {
        const pair = orderedPair(entrySlug, interactantSlug)
        if (pair === undefined) continue
        const entryIsLeft = mirrored ? pair.swapped : !pair.swapped
        const place = placeOf(limits, !pair.swapped)
        const single = holding.length === 1 ? usual?.condition && turned(usual.condition, entryIsLeft) : undefined
        const verdict = usual ? verdictOfLevel(usual, codes, mild) : verdictOf(grade, codes, mild)
        const limit =
          place ?? (single && usual ? { condition: single, when: usual.when, usual: usual.usual === true } : undefined)
        const soft = limit !== undefined && !limit.usual
        const assertion: Assertion = {
          source: 'ansm-2023',
          a: pair.a,
          b: pair.b,
          grade,
          ...(soft ? unlessKnown(verdict) : verdict),
          ...(via.length > 0 ? { via: via.join(' / ') } : {}),
          ...(codes.length > 0 ? { consequences: codes } : {}),
          ...(grade === rule.printed ? {} : { printed: rule.printed }),
          ...(holding.length > 1
            ? { levels: holding.map((level) => asLevel(level, entryIsLeft, codes, mild)) }
            : limit
              ? {
                  levels: [
                    { grade, ...verdict, when: limit.when, ...(limit.condition ? { condition: limit.condition } : {}) },
                  ],
                }
              : {}),
          ...(limit ? { when: limit.when, ...(limit.condition ? { condition: limit.condition } : {}) } : {}),
        }
        expanded.push({ assertion, soft })
      }
    }
    return expanded
  }
}

/** A limit on one side of a rule, by its heading or by its text. */
interface SideLimit {
  onEntry: boolean
  when: string
  usual: boolean
  side: { Route?: string[]; Form?: string[]; DoseMgPerDay?: { min?: number; max?: number } }
  conditions?: string[]
}

function limitsOf(rule: AnsmRule, coding: AnsmCoding): SideLimit | undefined {
  const sides = [rule.entry, rule.interactant]
  const text = plain(`${rule.mechanism} ${rule.conduct}`)
  for (const [index, side] of sides.entries()) {
    const heading = coding.heading(side)
    if (heading) {
      const { when, routes, usual } = heading
      return { onEntry: index === 0, when, usual: usual === true, side: routes ? { Route: routes } : {} }
    }
  }
  if (rule.levels.length > 1) return undefined
  for (const { of, pattern, when, routes, forms, doseMgPerDay, conditions, usual } of coding.limits) {
    const index = sides.findIndex((side) => nameKey(side) === nameKey(of))
    if (index < 0 || !new RegExp(pattern).test(text)) continue
    return {
      onEntry: index === 0,
      when,
      usual: usual === true,
      side: {
        ...(routes ? { Route: routes } : {}),
        ...(forms ? { Form: forms } : {}),
        ...(doseMgPerDay ? { DoseMgPerDay: doseMgPerDay as { min?: number; max?: number } } : {}),
      },
      ...(conditions ? { conditions } : {}),
    }
  }
  return undefined
}

function placeOf(
  limit: SideLimit | undefined,
  entryIsA: boolean,
): { condition?: Condition; when: string; usual: boolean } | undefined {
  if (limit === undefined) return undefined
  const prefix = limit.onEntry === entryIsA ? 'left' : 'right'
  const parts = [
    ...Object.entries(limit.side).map(([key, value]) => [`${prefix}${key}`, value]),
    ...(limit.conditions ? [['conditions', limit.conditions]] : []),
  ]
  const { when, usual } = limit
  return { ...(parts.length > 0 ? { condition: Object.fromEntries(parts) as Condition } : {}), when, usual }
}

/** A verdict that holds only in a circumstance we cannot assume is one or two steps less until that is known. */
function unlessKnown(verdict: { severity: Severity; action: Action }): { severity: Severity; action: Action } {
  return rankOf(verdict.severity) > rankOf('moderate')
    ? { severity: 'moderate', action: 'be-aware' }
    : { severity: 'minor', action: 'be-aware' }
}

function asLevel(level: CodedLevel, entryIsLeft: boolean, codes: readonly string[], mild: boolean): AssertionLevel {
  return {
    grade: level.grade,
    ...verdictOfLevel(level, codes, mild),
    when: level.when,
    ...(level.condition ? { condition: turned(level.condition, entryIsLeft) } : {}),
  }
}

/** A condition with its sides exchanged when the entry ended up on the right. */
function turned(condition: Condition, entryIsLeft: boolean): Condition {
  if (entryIsLeft) return condition
  const pairs = Object.entries(condition).map(([key, value]) => {
    const other = key.startsWith('left')
      ? `right${key.slice(4)}`
      : key.startsWith('right')
        ? `left${key.slice(5)}`
        : key
    return [other, value]
  })
  return Object.fromEntries(pairs) as Condition
}

function sameMembers(one: CodedLevel, other: CodedLevel): boolean {
  return JSON.stringify(one.members) === JSON.stringify(other.members)
}
