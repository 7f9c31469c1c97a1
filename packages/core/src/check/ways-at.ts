import type { ManageFacts, RuleFacts, WayFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import type { WayToManage } from '../vocabulary/manage.js'
import { rankOf } from '../vocabulary/scales.js'
import { holdsAt } from './holds-at.js'
import { byNumber } from './purposes.js'
import type { TriedList } from './trial.js'

/** A finding, or what several add up to, as far as what can be done about it turns on that. */
export interface Managed {
  substances: readonly string[]
  topics: readonly string[]
  rule: RuleFacts | null
  /** The first acts on the second, whose level changes. */
  directed: boolean
  /** The burden that has to fall. */
  burden?: string
}

/**
 * What can be done with one of the substances of a finding: what its rule says itself, and what the knowledge says of its
 * substances in general where the rule is silent.
 *
 * @example
 * const slugs = ['ethanol']
 * const list = { numbers: [knowledge.slugs.find('ethanol')], slugs, takings: [{}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * const managed = { substances: slugs, topics: ['bleeding'], rule: null, directed: false }
 * waysAt({ asked: { knowledge, reader: readerOf(knowledge), ...list }, products: [-1] }, managed, 0, 0) // []
 */
export function waysAt(
  list: TriedList,
  { rule, substances, topics, burden, directed }: Managed,
  side: number,
  place: number,
): readonly ManageFacts[] {
  const { knowledge, numbers, slugs } = list.asked
  const isOther = (slug: string): boolean => slug !== substances[side]
  const others = substances.filter(isOther).map((slug) => numbers[slugs.indexOf(slug)] as number)
  const isChanged = ({ change = 'either' }: ManageFacts): boolean =>
    change === 'either' || (change === 'left') === (side === 0)
  return [
    ...(rule?.manage ?? []).filter(isChanged),
    ...(side === 0 && burden === undefined && !saysOf(rule, 'apart') ? apartByRule(rule) : []),
    ...(waysOf(knowledge).get(numbers[place] as number) ?? []).filter(
      (way) =>
        !saysOf(rule, way.do) &&
        !(directed && side === 0 && isOfLevel(way)) &&
        speaksOf(way, others, topics) &&
        holdsAt(list, place, way.when),
    ),
  ]
}

/** What follows from the level of what is acted on: nothing for what acts. */
function isOfLevel({ do: what, test = [] }: ManageFacts): boolean {
  return what === 'dose' || test.includes('level')
}

/**
 * Whether a rule says itself what is to be done in a way.
 *
 * @example
 * saysOf(null, 'swap') // false
 */
export function saysOf(rule: RuleFacts | null, way: WayToManage): boolean {
  return rule?.manage?.some((one) => one.do === way) === true
}

function speaksOf(
  { with: partners, topics: only }: WayFacts,
  others: readonly number[],
  topics: readonly string[],
): boolean {
  if (only !== undefined && !topics.some((topic) => only.includes(topic))) return false
  return partners === undefined || others.some((one) => partners.includes(one))
}

/** Hours apart that lower the grade of a rule, where they are fewer than a day. */
function apartByRule(rule: RuleFacts | null): readonly ManageFacts[] {
  for (const { when, severity, cite } of rule?.modifiers ?? []) {
    const between = when.hoursApart?.min
    if (between === undefined || between >= hoursInDay || Object.keys(when).length > 1) continue
    if (severity !== undefined && rankOf(severity) < rankOf((rule as RuleFacts).severity))
      return [{ do: 'apart', hours: { between }, cite }]
  }
  return []
}

const hoursInDay = 24

const made = new WeakMap<object, ReadonlyMap<number, readonly WayFacts[]>>()

/** Ways by substance, made once. */
function waysOf({ options }: Knowledge): ReadonlyMap<number, readonly WayFacts[]> {
  let known = made.get(options)
  if (known === undefined) {
    known = byNumber(options.ways, ({ of }) => of)
    made.set(options, known)
  }
  return known
}
