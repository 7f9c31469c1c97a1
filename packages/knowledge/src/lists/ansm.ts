import type { CuratedFiles } from '../read/curated-files.js'
import { expandRule, whyUncoded } from './ansm-expand.js'
import { type AnsmCoding, readAnsmCoding } from './ansm-levels.js'
import { type Applied, oneVerdict } from './ansm-merge.js'
import { type AnsmMember, type AnsmRule, readAnsm } from './ansm-read.js'
import type { Assertion, ClassMembership, Coverage } from './listed.js'
import { nameKey, type SlugOf } from './name-key.js'

const source = 'ansm-2023'

export interface AnsmImport {
  edition: string
  /** What it says of pairs. Made when asked for, because pairs are many and a check of the files needs none. */
  assertions(): readonly Assertion[]
  coverage: Coverage
  memberships: readonly ClassMembership[]
  /** Names that no substance has, of what was asked for so far. */
  unmatched(): readonly string[]
  directedRules: number
  rules: number
  /** Rules about a way of taking any medicine, which make no pairs. */
  withoutPairs: readonly string[]
}

/**
 * The thesaurus as pairs: classes are expanded, and a level that depends on a member is resolved to that member.
 * Per pair the gravest rule speaks and the others stand in `also`; a rule that names the substances
 * takes precedence over a class rule about the same consequence.
 *
 * @example
 * importAnsm('sources', files, slugOf).assertions().find((one) => one.a === 'amiodarone')
 */
export function importAnsm(sourcesDir: string, files: CuratedFiles, slugOf: SlugOf): AnsmImport {
  const thesaurus = readAnsm(sourcesDir, files, slugOf)
  const coding = readAnsmCoding(files)
  const paired: PairedRule[] = []
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
    const uncoded = whyUncoded(rule, coding)
    if (uncoded !== undefined) {
      if (!files.mayDefine(rule.entry)) files.problems.push(rule.problem(uncoded))
      continue
    }
    const via = [rule.entry, rule.within ? '' : rule.interactant].filter((name) => thesaurus.classes.has(nameKey(name)))
    paired.push({ rule, entries, interactants, via })
  }
  const memberships: ClassMembership[] = []
  for (const { name, members } of thesaurus.classes.values()) {
    const leftOut = coding.leftOut(name)
    const slugs = members.filter((member) => !leftOut.has(nameKey(member.french))).flatMap((member) => member.slugs)
    for (const slug of [...new Set(slugs)].sort()) memberships.push({ system: 'ansm', class: name, slug })
  }
  return {
    assertions: () => pairsOf(paired, coding, carried),
    coverage: { source, slugs: covered },
    memberships,
    edition: thesaurus.edition,
    unmatched: () => thesaurus.unmatched(),
    directedRules: thesaurus.directedRules,
    rules: thesaurus.rules.length,
    withoutPairs,
  }
}

/** A rule with the members of both its sides, and the classes by which it names them. */
interface PairedRule {
  rule: AnsmRule
  entries: readonly AnsmMember[]
  interactants: readonly AnsmMember[]
  via: readonly string[]
}

function pairsOf(
  paired: readonly PairedRule[],
  coding: AnsmCoding,
  carried: (name: string) => readonly AnsmMember[] | undefined,
): readonly Assertion[] {
  const byPair = new Map<string, Applied[]>()
  for (const { rule, entries, interactants, via } of paired) {
    const expand = expandRule(rule, coding, carried)
    const named = (rule.within ? 0 : 2) - (rule.within ? 0 : via.length)
    for (const [index, entry] of entries.entries()) {
      for (const interactant of rule.within ? interactants.slice(index + 1) : interactants) {
        for (const { assertion, soft } of expand(entry, interactant, via)) {
          const key = `${assertion.a}\t${assertion.b}`
          const known = byPair.get(key)
          if (known) known.push({ assertion, named, soft })
          else byPair.set(key, [{ assertion, named, soft }])
        }
      }
    }
  }
  return [...byPair.values()].map(oneVerdict)
}
