import type { PairAnswer } from '../contract/check.js'
import type { ListItem } from '../contract/parts.js'
import type { Knowledge } from '../knowledge/open.js'
import { type Whereabouts, whereabouts } from '../names/resolution.js'
import type { Taking } from '../phrase/taking.js'
import type { Person } from '../vocabulary/circumstances.js'
import { placesOfGravity } from '../vocabulary/scales.js'
import { readAlcohol } from './alcohol.js'
import { takenFarTooMuch } from './amounts-taken.js'
import { answerOne } from './answer-class.js'
import type { Asked } from './asked.js'
import { combinedBurdens } from './burden.js'
import { askedBy, changedNothing } from './changed-nothing.js'
import { emergencySigns } from './emergency-signs.js'
import { hoursBetween } from './hours-between.js'
import { answerKept } from './kept-pair.js'
import { nameList, noProduct } from './named-list.js'
import { readPerson } from './person-issues.js'
import type { CheckResult, Finding } from './result.js'
import { settingsFor } from './setting.js'
import { readerOf } from './verdict-view.js'
import { isWashedOut } from './washout.js'

/**
 * What happens when the substances of a list meet in one person: one answer a pair, findings gravest first, what three or
 * more add up to, and every name that was not understood. The country says whose drinks are meant, the
 * day from when "stopped 2019" is counted, and the numbers of substances what the person is allergic to. Pure and synchronous; never throws for what a user typed.
 * Results share parts with each other: read them, do not write to them.
 *
 * @example
 * check(knowledge, ['baclofen', 'two glasses of wine']).pairs[0]?.status // 'interaction'
 */
export function check(
  knowledge: Knowledge,
  list: readonly ListItem[],
  person: Person = {},
  where: Whereabouts = whereabouts(person.country),
  allergicTo?: readonly number[],
): CheckResult {
  const { substances, numbers, takings, products, twice, alcohol, repeated, unread, asks, unrecognised, issues } =
    nameList(knowledge, list, where)
  const personUnknown = Object.keys(person).length === 0
  const read = personUnknown ? { person, issues: [] } : readPerson(person)
  const signs = emergencySigns(list)
  const amounts = takenFarTooMuch(knowledge, list, substances).filter((one) =>
    signs.every(({ item }) => item !== one.item),
  )
  issues.push(...read.issues, ...signs, ...amounts)
  const drinking = readAlcohol(knowledge, alcohol, read.person)
  issues.push(...drinking.issues)
  const apart = hoursBetween(substances, list.length)
  issues.push(...apart.issues)
  const asked: Asked = {
    knowledge,
    reader: readerOf(knowledge),
    numbers,
    slugs: numbers.map((number) => knowledge.slugs.at(number)),
    takings,
    twice,
    hoursBetween: apart.hours,
    isChanging: takings.some(({ state }) => state === 'past' || state === 'planned'),
    person: drinking.person,
    allergicTo,
    asking: personUnknown ? undefined : new Set(),
    settings: personUnknown ? undefined : settingsFor(knowledge, drinking.person),
    personUnknown: allergicTo === undefined && Object.keys(drinking.person).length === 0,
  }
  // Findings by their place in the order of gravity; within a place they stand in the order of the list.
  const byPlace: (Finding[] | undefined)[] = Array(placesOfGravity)
  const put = (finding: Finding, place: number): void => {
    const there = byPlace[place]
    if (there === undefined) byPlace[place] = [finding]
    else there.push(finding)
  }
  for (let index = 0; index < numbers.length; index++) answerOne(asked, index, put)
  const pairs: PairAnswer[] = []
  for (let first = 0; first < numbers.length; first++) {
    for (let second = first + 1; second < numbers.length; second++)
      if (!areOneProduct(products, first, second) && !isInert(asked.slugs[first]) && !isInert(asked.slugs[second]))
        pairs.push(answerKept(asked, first, second, put))
  }
  // What has left the body adds nothing to what comes together.
  const gone = asked.isChanging
    ? numbers.map((number, index) => isWashedOut(knowledge, number, takings[index] as Taking))
    : []
  const stillActs = (_: unknown, index: number): boolean => gone[index] !== true
  const added = {
    numbers: numbers.filter(stillActs),
    products: products.filter(stillActs),
    takings: takings.filter(stillActs),
  }
  const combined = combinedBurdens({
    knowledge,
    ...added,
    person: asked.person,
    asking: asked.asking,
    settings: asked.settings,
  })
  if (asked.asking !== undefined) issues.push(...changedNothing(askedBy(asked.asking), person, read.person))
  return {
    knowledge: { version: knowledge.version, hash: knowledge.hash },
    substances,
    slugs: asked.slugs,
    takings,
    list: { asked, products },
    hoursBetween: asked.hoursBetween,
    person: asked.person,
    ...(where.today !== undefined && { today: where.today }),
    pairs,
    findings: inOrder(byPlace),
    combined,
    repeated,
    unread,
    asks,
    unrecognised,
    issues,
  }
}

/** What was put together in one product is no pair: whoever licensed it has weighed that. */
function areOneProduct(products: readonly number[], first: number, second: number): boolean {
  return products[first] !== noProduct && products[first] === products[second]
}

/** Pills of a pack that hold nothing meet nothing, and that nobody looked at them says nothing. */
function isInert(slug: string | undefined): boolean {
  return slug === 'inert-ingredients'
}

/** Gravest first. */
function inOrder(byPlace: readonly (Finding[] | undefined)[]): readonly Finding[] {
  const findings: Finding[] = []
  for (const there of byPlace.toReversed()) for (const finding of there ?? []) findings.push(finding)
  return findings
}
