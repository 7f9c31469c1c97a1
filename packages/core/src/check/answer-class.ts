import type { PairAnswer } from '../contract/check.js'
import { atLeast, isGraver, rankOf, type Severity } from '../vocabulary/scales.js'
import { answerAlone } from './answer-alone.js'
import { answerPair } from './answer-pair.js'
import type { Asked, Place } from './asked.js'
import type { Finding, MemberGroup } from './result.js'
import { ranked } from './verdict-view.js'

/** The id of what the members of a class come to. */
export const membersFinding = 'depends-which-member'

/**
 * A pair of which one side is a class word, as "statins": the answer of the word itself, and what its members come to
 * where they differ from it or from each other. The gravest member in use counts, for it may be the one that is meant;
 * it is shown and does not interrupt, since a question decides.
 *
 * @example
 * const slugs = ['baclofen', 'ethanol']
 * const numbers = slugs.map((slug) => knowledge.slugs.find(slug))
 * const list = { numbers, slugs, takings: [{}, {}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * answerClass({ knowledge, reader: readerOf(knowledge), ...list }, 0, 1, () => {}) // undefined
 */
export function answerClass(asked: Asked, first: number, second: number, put: Place): PairAnswer | undefined {
  const sides = [first, second].filter((side) => membersOfClass(asked, side).length > 0)
  if (sides.length === 0) return undefined
  const slugOf = (place: number): string => asked.slugs[place] as string
  const own = answerPair(asked, first, second, put)
  let answer = own
  for (const side of sides) {
    const partner = side === first ? second : first
    const groups = groupsOf(asked, side, (member, putOfMember) => answerPair(member, side, partner, putOfMember))
    // The class first, so that the order of the list cannot matter.
    const finding = findingOfGroups([slugOf(side), slugOf(partner)], groups, own.severity)
    if (finding === undefined) continue
    put(finding, ranked({ ...finding, applied: [], depends: [] }).place)
    answer = withFinding(answer, finding)
  }
  return answer
}

/**
 * One substance and the person, as `answerAlone` says it; of a class word also what its members come to for that person,
 * where they differ from it or from each other.
 *
 * @example
 * const slugs = ['baclofen']
 * const numbers = slugs.map((slug) => knowledge.slugs.find(slug))
 * const list = { numbers, slugs, takings: [{}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * answerOne({ knowledge, reader: readerOf(knowledge), ...list }, 0, () => {}) // undefined
 */
export function answerOne(asked: Asked, index: number, put: Place): void {
  if (asked.personUnknown || membersOfClass(asked, index).length === 0) {
    answerAlone(asked, index, put)
    return
  }
  let own: Finding | undefined
  answerAlone(asked, index, (finding, place) => {
    if (own === undefined || isGraver(finding, own)) own = finding
    put(finding, place)
  })
  const groups = groupsOf(asked, index, (member, putOfMember) => {
    let severity: Severity = 'none'
    answerAlone(member, index, (finding) => {
      severity = atLeast(severity, finding.severity)
      putOfMember(finding)
    })
    return { severity, status: severity === 'none' ? 'nothing-listed' : 'interaction' }
  })
  const finding = findingOfGroups([asked.slugs[index] as string], groups, own?.severity)
  if (finding !== undefined) put(finding, ranked({ ...finding, applied: [], depends: [] }).place)
}

/**
 * The members of a class word by number; none of anything else.
 *
 * @example
 * const list = { numbers: [], takings: [], hoursBetween: new Map(), person: {}, personUnknown: true }
 * membersOfClass({ knowledge, reader: readerOf(knowledge), slugs: ['baclofen'], ...list }, 0) // []
 */
export function membersOfClass({ knowledge, slugs }: Asked, side: number): readonly number[] {
  return knowledge.meta.classes[slugs[side] as string] ?? []
}

/** Members that come to the same, and whether any of them is in use. */
interface Group extends MemberGroup {
  substances: string[]
  isUsed: boolean
}

/** What one member comes to, and its findings. */
type AnswerMember = (
  asked: Asked,
  put: (finding: Finding) => void,
) => { severity?: Severity; status: MemberGroup['status'] }

/** What each member comes to in its place, the gravest first and then the most used. */
function groupsOf(asked: Asked, side: number, answerMember: AnswerMember): readonly Group[] {
  const { knowledge, numbers, slugs } = asked
  const groups = new Map<string, Group>()
  // Each member stands in the same copy of the list: a class has up to a hundred.
  const inPlace = { ...asked, numbers: [...numbers], slugs: [...slugs] }
  for (const member of membersOfClass(asked, side)) {
    if (numbers.includes(member)) continue
    const slug = knowledge.slugs.at(member)
    inPlace.numbers[side] = member
    inPlace.slugs[side] = slug
    let gravest: Finding | undefined
    const { severity = 'none', status } = answerMember(inPlace, (finding) => {
      if (gravest === undefined || isGraver(finding, gravest)) gravest = finding
    })
    const key = `${severity} ${status}`
    const isUsed = (knowledge.names.commonness[member] as number) > 0
    const known = groups.get(key)
    if (known === undefined)
      groups.set(key, {
        severity,
        status,
        substances: [slug],
        isUsed,
        ...(gravest !== undefined && { finding: gravest }),
      })
    else {
      known.substances.push(slug)
      known.isUsed ||= isUsed
    }
  }
  return [...groups.values()].sort((a, b) => rankOf(b.severity) - rankOf(a.severity) || (a.status < b.status ? 1 : -1))
}

/** Undefined where every member comes to what is said of the class itself. */
function findingOfGroups(
  substances: readonly [ofClass: string, ...partner: string[]],
  groups: readonly Group[],
  own: Severity = 'none',
): Finding | undefined {
  const used = groups.filter(({ isUsed }) => isUsed)
  const worst = (used.some(({ finding }) => finding !== undefined) ? used : groups).find(
    ({ finding }) => finding !== undefined,
  )
  if (worst?.finding === undefined || groups.every(({ severity }) => severity === own)) return undefined
  return {
    ...worst.finding,
    id: membersFinding,
    rule: null,
    substances,
    directed: false,
    interruption: worst.finding.interruption === 'on-request' ? 'on-request' : 'show',
    basis: 'inferred',
    applied: [],
    depends: [],
    sources: [],
    disagreement: false,
    ofClass: substances[0],
    members: groups.map(({ isUsed: _isUsed, ...group }) => group),
  }
}

/** The answer of a pair, raised to a finding of it. */
function withFinding(answer: PairAnswer, { severity, action, interruption }: Finding): PairAnswer {
  return {
    ...answer,
    status: 'interaction',
    severity: atLeast(answer.severity ?? severity, severity),
    action: atLeast(answer.action ?? action, action),
    interruption: atLeast(answer.interruption ?? interruption, interruption),
  }
}
