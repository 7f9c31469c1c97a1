import type { AlternativeFacts, Condition, ManageFacts, OptionFacts } from '@mixwise/core'
import { unknownWord } from '../read/did-you-mean.js'
import { type Problem, problemIn } from '../read/problem.js'
import type { Curated, Placed } from './curated.js'
import { selectPlaced, type Terms } from './selection.js'

type Alternative = NonNullable<Curated['purposes'][number]['value']['to']>[number]

/**
 * What may take the place of what, and what else can be done, with substances by number. A purpose or a substance that
 * nobody knows, and one that stands for nothing, is a problem.
 *
 * @example
 * optionFacts(curated, terms, problems).purposes[0]?.to[0]?.substance
 */
export function optionFacts(curated: Curated, terms: Terms, problems: Problem[]): OptionFacts {
  const { purposes, ways, topicWays, rules } = curated
  const ids = new Set(purposes.map(({ value }) => value.id))
  for (const entry of rules)
    entry.value.manage?.forEach(({ swapTo = [] }, index) => {
      checkPurposes(entry, ['manage', index, 'swapTo'], swapTo)
    })
  for (const entry of ways) checkPurposes(entry, ['swapTo'], entry.value.swapTo ?? [])
  return {
    purposes: purposes.map((entry) => {
      const { id, name, used, yields, alone, when, indication, routes, to = [] } = entry.value
      return {
        id,
        name,
        used: numbersOf(entry, ['used'], used),
        yields,
        ...(alone !== undefined && { alone }),
        ...(when !== undefined && { when: when as Condition }),
        ...(indication !== undefined && { indication }),
        ...(routes !== undefined && { routes }),
        to: to.flatMap((one, index) => alternatives(entry, one, ['to', index])),
      }
    }),
    byTopic: Object.fromEntries(
      topicWays.map(({ value: { topic, ...way } }) => [topic, way as OptionFacts['byTopic'][string]]),
    ),
    ways: ways.map((entry) => {
      const { of, with: partners, topics, when, ...facts } = entry.value
      return {
        ...(facts as ManageFacts & { id: string }),
        of: numbersOf(entry, ['of'], of),
        ...(partners !== undefined && { with: numbersOf(entry, ['with'], partners) }),
        ...(topics !== undefined && { topics }),
        ...(when !== undefined && { when: when as Condition }),
      }
    }),
  }

  function checkPurposes(entry: Placed<unknown>, path: readonly PropertyKey[], wanted: readonly string[]): void {
    wanted.forEach((id, index) => {
      if (!ids.has(id) && !curated.mayDefine(id))
        problems.push(problemIn(entry, [...path, index], unknownWord('purpose', id, ids)))
    })
  }

  function numbersOf(entry: Placed<unknown>, path: readonly PropertyKey[], selector: readonly string[]): number[] {
    const numbers = [...selectPlaced(entry, path, selector, terms, problems).keys()].sort((a, b) => a - b)
    if (numbers.length === 0) problems.push(problemIn(entry, path, 'no substance is meant by this'))
    return numbers
  }

  function alternatives(
    entry: Placed<unknown>,
    { substances, called, route, when, not, pregnancy, cite }: Alternative,
    path: readonly PropertyKey[],
  ): readonly AlternativeFacts[] {
    const said = {
      ...(called !== undefined && { called }),
      ...(route !== undefined && { route }),
      ...(when !== undefined && { when: when as Condition }),
      ...(not !== undefined && { not: not as readonly Condition[] }),
      ...(pregnancy !== undefined && { pregnancy }),
      cite,
    }
    if (substances === undefined) return [said]
    return substances.flatMap((name, index) => {
      const substance = terms.numberOf(terms.slugOf(name) ?? name)
      if (substance !== undefined) return [{ substance, ...said }]
      if (!curated.mayDefine(name))
        problems.push(problemIn(entry, [...path, 'substances', index], unknownWord('substance', name, terms.slugs)))
      return []
    })
  }
}
