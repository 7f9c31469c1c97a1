import { type Action, type Severity, severityRank } from '@mixwise/core'
import type { Condition } from '../curated/schema.js'
import { type AnsmCoding, type AnsmGrade, ansmVerdicts, type CodedLevel, readAnsmCoding } from './ansm-levels.js'
import { type AnsmMember, type AnsmRule, readAnsm } from './ansm-read.js'
import type { Assertion, AssertionLevel, ClassMembership, Coverage } from './listed.js'
import { nameKey, type SlugOf } from './name-key.js'
import { compareGravity, orderedPair } from './pairs.js'

const source = 'ansm-2023'

export interface AnsmImport {
  edition: string
  assertions: readonly Assertion[]
  coverage: Coverage
  memberships: readonly ClassMembership[]
  unmatched: readonly string[]
  names: number
  directedRules: number
  rules: number
  /** Rules about a way of taking any medicine, which make no pairs. */
  withoutPairs: readonly string[]
}

/** One rule applied to one pair. */
interface Applied {
  assertion: Assertion
  /** 2 when the rule names both substances, 1 one of them, 0 neither. */
  named: number
}

/**
 * The thesaurus as pairs: classes are expanded, and a level that depends on a member is resolved to that member.
 * Per pair the gravest rule speaks and the others stand in `also`; a rule that names the substances
 * takes precedence over a class rule about the same consequence.
 *
 * @example
 * importAnsm('sources', 'curated', slugOf).assertions.find((one) => one.a === 'amiodarone')
 */
export function importAnsm(sourcesDir: string, curatedDir: string, slugOf: SlugOf): AnsmImport {
  const thesaurus = readAnsm(sourcesDir, curatedDir, slugOf)
  const coding = readAnsmCoding(curatedDir)
  const byPair = new Map<string, Applied[]>()
  const covered = new Set<string>()
  const withoutPairs: string[] = []
  const carried = (name: string): readonly AnsmMember[] | undefined => {
    const leftOut = coding.leftOut(name)
    return thesaurus.membersOf(name)?.filter((member) => !leftOut.has(nameKey(member.french)))
  }
  for (const { members } of thesaurus.classes.values()) {
    for (const member of members) for (const slug of member.slugs) covered.add(slug)
  }
  for (const rule of thesaurus.rules) {
    const entries = carried(rule.entry)
    const interactants = carried(rule.interactant)
    for (const member of [...(entries ?? []), ...(interactants ?? [])]) {
      for (const slug of member.slugs) covered.add(slug)
    }
    if (entries === undefined || interactants === undefined) {
      withoutPairs.push(`${rule.entry} / ${rule.interactant}`)
      continue
    }
    const expand = expander(rule, coding, carried)
    const via = [rule.entry, rule.within ? '' : rule.interactant].filter((name) => thesaurus.classes.has(nameKey(name)))
    const named = (rule.within ? 0 : 2) - (rule.within ? 0 : via.length)
    for (const [index, entry] of entries.entries()) {
      for (const interactant of rule.within ? interactants.slice(index + 1) : interactants) {
        for (const assertion of expand(entry, interactant, via)) {
          const key = `${assertion.a}\t${assertion.b}`
          const known = byPair.get(key)
          if (known) known.push({ assertion, named })
          else byPair.set(key, [{ assertion, named }])
        }
      }
    }
  }
  const memberships: ClassMembership[] = []
  for (const { name, members } of thesaurus.classes.values()) {
    const leftOut = coding.leftOut(name)
    const slugs = members.filter((member) => !leftOut.has(nameKey(member.french))).flatMap((member) => member.slugs)
    for (const slug of [...new Set(slugs)].sort()) memberships.push({ system: 'ansm', class: name, slug })
  }
  return {
    assertions: [...byPair.values()].map(oneVerdict),
    coverage: { source, slugs: covered },
    memberships,
    edition: thesaurus.edition,
    unmatched: thesaurus.unmatched(),
    names: thesaurus.names.length,
    directedRules: thesaurus.directedRules,
    rules: thesaurus.rules.length,
    withoutPairs,
  }
}

/** Applies one rule to one pair of members. */
function expander(
  rule: AnsmRule,
  coding: AnsmCoding,
  membersOf: (name: string) => readonly AnsmMember[] | undefined,
): (entry: AnsmMember, interactant: AnsmMember, via: readonly string[]) => Assertion[] {
  const coded = rule.levels.length > 1 ? coding.rule(rule.entry, rule.interactant) : undefined
  if (rule.levels.length > 1 && coded === undefined) {
    throw new Error(
      `ansm-levels: expected a coding of "${rule.entry}" with "${rule.interactant}" (${rule.printed}), found none.`,
    )
  }
  if (coded && coded.rule.printed !== rule.printed) {
    throw new Error(
      `ansm-levels: expected ${rule.printed} for "${rule.entry}" with "${rule.interactant}", found ${coded.rule.printed}.`,
    )
  }
  const { codes, mild } = consequencesOf(rule, coding)
  const heading = [coding.heading(rule.entry), coding.heading(rule.interactant)] as const
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
  const excepted = coded?.rule.except && matcher(coded.rule.except)
  return (first, second, via) => {
    const [left, right] = coded?.mirrored ? [second, first] : [first, second]
    if (excepted?.(left, right)) return []
    const fitting = levels.find((one) => one.forMembers?.(left, right))
    const own = levels.filter((one) => fitting && sameMembers(one.level, fitting.level))
    const holding = (fitting ? own : levels.filter((one) => one.forMembers === undefined)).map((one) => one.level)
    if (levels.length > 0 && holding.length === 0) return []
    const usual = holding.find((level) => level.usual) ?? holding[0]
    const grade = usual?.grade ?? (rule.printed as AnsmGrade)
    const assertions: Assertion[] = []
    for (const entrySlug of first.slugs) {
      for (const interactantSlug of second.slugs) {
        const pair = orderedPair(entrySlug, interactantSlug)
        if (pair === undefined) continue
        const entryIsLeft = coded?.mirrored ? pair.swapped : !pair.swapped
        const place = placeOf(heading, !pair.swapped)
        const single = holding.length === 1 ? usual?.condition && turned(usual.condition, entryIsLeft) : undefined
        const verdict = usual ? verdictOfLevel(usual, codes, mild) : verdictOf(grade, codes, mild)
        const limit =
          place ?? (single && usual ? { condition: single, when: usual.when, usual: usual.usual === true } : undefined)
        assertions.push({
          source,
          a: pair.a,
          b: pair.b,
          grade,
          ...(limit && !limit.usual ? unlessKnown(verdict) : verdict),
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
        })
      }
    }
    return assertions
  }
}

function placeOf(
  heading: readonly [ReturnType<AnsmCoding['heading']>, ReturnType<AnsmCoding['heading']>],
  entryIsA: boolean,
): { condition?: Condition; when: string; usual: boolean } | undefined {
  const found = heading.find((one) => one !== undefined)
  if (found === undefined) return undefined
  const usual = found.usual === true
  if (found.routes === undefined) return { when: found.when, usual }
  const onA = (heading[0] === found) === entryIsA
  return { condition: onA ? { leftRoute: found.routes } : { rightRoute: found.routes }, when: found.when, usual }
}

/** A verdict that holds only in a circumstance we cannot assume speaks no louder than moderate until it is known. */
function unlessKnown(verdict: { severity: Severity; action: Action }): { severity: Severity; action: Action } {
  return severityRank(verdict.severity) > severityRank('moderate')
    ? { severity: 'moderate', action: 'be-aware' }
    : verdict
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

function consequencesOf(rule: AnsmRule, coding: AnsmCoding): { codes: readonly string[]; mild: boolean } {
  const plain = (text: string): string =>
    text.toLowerCase().replaceAll('œ', 'oe').replaceAll('’', "'").normalize('NFD').replaceAll(/\p{M}/gu, '')
  const found = (text: string) => coding.consequences.filter((one) => one.pattern.test(text))
  const mechanism = found(plain(rule.mechanism))
  const all = mechanism.length > 0 ? mechanism : found(plain(`${rule.mechanism} ${rule.conduct}`))
  const mild = all.some((one) => one.weight === 'mild') && all.every((one) => one.weight !== 'full')
  return { codes: all.map((one) => one.code), mild }
}

/** APEC is an action level: slowed breathing stays major under it, and a lone mild consequence becomes minor. */
function verdictOf(grade: AnsmGrade, codes: readonly string[], mild: boolean): { severity: Severity; action: Action } {
  const verdict = ansmVerdicts[grade]
  if (grade === 'APEC' && mild) return { severity: 'minor', action: 'be-aware' }
  if (codes.includes('respiratory-depression') && severityRank(verdict.severity) < severityRank('major')) {
    return { severity: 'major', action: verdict.action }
  }
  return verdict
}

function verdictOfLevel(
  level: CodedLevel,
  codes: readonly string[],
  mild: boolean,
): { severity: Severity; action: Action } {
  const verdict = verdictOf(level.grade, codes, mild)
  return { severity: level.severity ?? verdict.severity, action: level.action ?? verdict.action }
}

function sameMembers(one: CodedLevel, other: CodedLevel): boolean {
  return JSON.stringify(one.members) === JSON.stringify(other.members)
}

function oneVerdict(all: readonly Applied[]): Assertion {
  const applied = distinct(all)
  const standing = applied.filter(
    (one) =>
      !applied.some(
        (other) =>
          other.named > one.named &&
          other.assertion.when === undefined &&
          (one.assertion.printed !== undefined ||
            one.assertion.consequences?.some((code) => other.assertion.consequences?.includes(code))),
      ),
  )
  const unlimited = (one: Applied): number => (one.assertion.condition === undefined ? 1 : 0)
  const [first, ...rest] = [...(standing.length > 0 ? standing : applied)].sort(
    (left, right) =>
      unlimited(right) - unlimited(left) ||
      compareGravity(right.assertion, left.assertion) ||
      right.named - left.named ||
      (left.assertion.via ?? '').localeCompare(right.assertion.via ?? '', 'en'),
  )
  if (first === undefined) throw new Error('ansm: expected a rule for every pair, found none.')
  const milder = [...rest, ...applied.filter((one) => !standing.includes(one))]
  const circumstances = [first, ...rest].filter((one) => one.assertion.when !== undefined)
  const levels =
    first.assertion.when !== undefined && circumstances.length > 1
      ? circumstances.flatMap(({ assertion }) =>
          (assertion.levels ?? []).map((level) =>
            level.when === assertion.when ? level : { ...level, when: `${assertion.when}; ${level.when}` },
          ),
        )
      : first.assertion.levels
  const consequences = [...new Set([first, ...rest].flatMap((one) => one.assertion.consequences ?? []))].sort()
  return {
    ...first.assertion,
    ...(levels ? { levels: distinct(levels) } : {}),
    ...(consequences.length > 0 ? { consequences } : {}),
    ...(milder.length > 0
      ? {
          also: distinct(
            milder.map(({ assertion }) => ({
              grade: assertion.grade,
              ...(assertion.via === undefined ? {} : { via: assertion.via }),
              ...(assertion.consequences === undefined ? {} : { consequences: assertion.consequences }),
            })),
          ),
        }
      : {}),
  }
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
