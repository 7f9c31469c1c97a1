import type { ReportedTold } from '../contract/check.js'
import type { ListItem, Unread } from '../contract/parts.js'
import type { Knowledge } from '../knowledge/open.js'
import { resolveEntry } from '../names/chosen.js'
import type { Whereabouts } from '../names/resolution.js'
import type { Person } from '../vocabulary/circumstances.js'
import type { Issue } from '../vocabulary/issues.js'
import { personTold } from '../vocabulary/told.js'

/** What the list itself says of who takes it. */
export interface ToldPerson {
  /** The person of the request, and what the list adds to it. */
  person: Person | undefined
  /** The issues of a check and one for each thing that the list told: whether it counts, and whether it changed anything. */
  withIssues(checked: readonly Issue[]): readonly Issue[]
  /** Whether words of the list were counted, so that they are no longer unread. */
  isCounted(words: Pick<Unread, 'item' | 'at'>): boolean
  /** What was counted, and where it stands. */
  told: readonly ReportedTold[]
}

/**
 * The circumstances that stand among what is taken: "pregnant, ibuprofen 400 mg" is checked as ibuprofen in a pregnancy.
 * What a request says of the person in its own field counts before the list, and two statements of which only one can be
 * true count as none; both are told.
 *
 * @example
 * toldPerson(knowledge, ['asthma, propranolol 40 mg'], undefined, {}).person // { conditions: ['asthma'] }
 */
export function toldPerson(
  knowledge: Knowledge,
  list: readonly ListItem[],
  given: Person | undefined,
  where: Whereabouts,
): ToldPerson {
  const told = list.flatMap((entry, item) =>
    (resolveEntry(knowledge, entry, where).unread ?? []).flatMap((words) => {
      const said = 'tells' in words ? (words.tells ?? []) : []
      const parts = said.map(personTold)
      const isWhole = parts.length > 0 && parts.every((part) => Object.keys(part).length > 0)
      return isWhole ? [{ item, at: words.at, text: words.text, person: parts.reduce(joined, {}) }] : []
    }),
  )
  if (told.length === 0) return { person: given, isCounted: () => false, withIssues: (checked) => checked, told: [] }
  const issues: Issue[] = []
  const counted = told.filter((one) => {
    const others = [given ?? {}, ...told.filter((other) => other !== one).map(({ person }) => person)]
    const disputed = singleKeys(one.person).find((key) => others.some((other) => contradicts(one.person, other, key)))
    const place = { path: `items[${one.item}]`, input: one.text, item: one.item }
    if (disputed !== undefined) issues.push({ code: 'contradiction', ...place })
    return disputed === undefined
  })
  const person = counted.map((one) => one.person).reduce(joined, given ?? {})
  return {
    told: counted,
    person: counted.length === 0 ? given : person,
    withIssues: (checked) => [...withOwnWords(checked, given ?? {}, counted), ...issues],
    isCounted: ({ item, at }) => counted.some((one) => one.item === item && one.at === at),
  }
}

interface Counted {
  item: number
  text: string
  person: Person
}

function withOwnWords(issues: readonly Issue[], given: Person, counted: readonly Counted[]): readonly Issue[] {
  const ofCondition = /^person\.conditions\[(\d+)\]$/
  const isTold = ({ code, path }: Issue): boolean => {
    if (code !== 'changed-nothing') return false
    const place = ofCondition.exec(path)?.[1]
    return place === undefined
      ? given[path.slice('person.'.length) as keyof Person] === undefined
      : Number(place) >= (given.conditions?.length ?? 0)
  }
  const idle = issues.filter(isTold)
  const isIdle = (key: string, word?: string): boolean =>
    idle.some(({ path, input }) =>
      word === undefined ? path === `person.${key}` : ofCondition.test(path) && input === word,
    )
  const withoutEffect = counted.filter(({ person: { conditions = [], ...rest } }) =>
    [...conditions.map((word) => isIdle('', word)), ...Object.keys(rest).map((key) => isIdle(key))].every(Boolean),
  )
  return [
    ...issues.filter((issue) => !isTold(issue)),
    ...counted.map((one): Issue => {
      const code = withoutEffect.includes(one) ? 'changed-nothing' : 'circumstance-told'
      return { code, path: `items[${one.item}]`, input: one.text, item: one.item }
    }),
  ]
}

/** Answers of which a person has one. */
function singleKeys(person: Person): readonly (keyof Person)[] {
  return (Object.keys(person) as (keyof Person)[]).filter((key) => key !== 'conditions' && key !== 'laboratory')
}

function contradicts(one: Person, other: Person, key: keyof Person): boolean {
  return other[key] !== undefined && other[key] !== one[key]
}

/** What is said twice is said once; of lists all count. */
function joined(one: Person, other: Person): Person {
  const conditions = [...new Set([...(one.conditions ?? []), ...(other.conditions ?? [])])]
  const laboratory = [...(one.laboratory ?? []), ...(other.laboratory ?? [])]
  return {
    ...other,
    ...one,
    ...(conditions.length > 0 && { conditions }),
    ...(laboratory.length > 0 && { laboratory }),
  }
}
