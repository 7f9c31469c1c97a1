import type { ReportedTold } from '@mixwise/core'
import type { Asked } from '../engine/messages.js'
import type { Item } from './list.js'
import type { ListAnswer } from './page.js'

/** Something that a line of the list says of the person. */
export interface ToldFact extends ReportedTold {
  /** The line that says it. */
  line: number
  /** Nothing of the list turns on it. */
  isIdle: boolean
  /** The line says nothing else, so that it goes with it. */
  isAll: boolean
}

/** What of an answer speaks of the person. */
export type OfPerson = Pick<ListAnswer, 'keys'> & {
  report: Pick<ListAnswer['report'], 'told' | 'issues' | 'substances'>
}

/**
 * What the lines say of the person, in their order.
 *
 * @example
 * toldIn({ report: { told: [{ item: 0, text: 'asthma', at: 0 }], issues: [], substances: [] }, keys: [7] })[0]?.line // 7
 */
export function toldIn({ report: { told = [], issues, substances }, keys }: OfPerson): readonly ToldFact[] {
  const isTaken = (item: number): boolean => substances.some((one) => one.item === item && one.status !== 'not-taken')
  return told.flatMap((one) => {
    const line = keys[one.item]
    const isIdle = issues.some(
      ({ code, item, input }) => code === 'changed-nothing' && item === one.item && input === one.text,
    )
    const isAll = !isTaken(one.item) && told.filter(({ item }) => item === one.item).length === 1
    return line === undefined ? [] : [{ ...one, line, isIdle, isAll }]
  })
}

/**
 * The person as it counts: what was answered, and what the lines say.
 *
 * @example
 * personWith({ sex: 'female' }, [{ line: 1, item: 0, at: 0, text: '72 yo', person: { ageYears: 72 }, isIdle: false, isAll: false }])
 * // { ageYears: 72, sex: 'female' }
 */
export function personWith(answered: Asked, told: readonly ToldFact[]): Asked {
  const all = [...told.flatMap(({ person }) => (person === undefined ? [] : [person as Asked])), answered]
  const conditions = distinct(all.flatMap((one) => one.conditions ?? []))
  const laboratory = distinct(all.flatMap((one) => one.laboratory ?? []))
  return {
    ...Object.assign({}, ...all),
    ...(conditions.length > 0 && { conditions }),
    ...(laboratory.length > 0 && { laboratory }),
  }
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((one) => [JSON.stringify(one), one])).values()]
}

/**
 * The lines without the words of some facts, and without the lines of which nothing is left.
 *
 * @example
 * linesWithout([{ key: 1, text: '72 yo, eGFR 25' }], [{ line: 1, item: 0, at: 0, text: '72 yo', isIdle: false, isAll: false }])
 * // [{ key: 1, text: 'eGFR 25' }]
 */
export function linesWithout(items: readonly Item[], facts: readonly ToldFact[]): readonly Item[] {
  return items.flatMap((item) => {
    const cuts = facts.filter(({ line }) => line === item.key).sort((one, other) => other.at - one.at)
    if (cuts.length === 0) return [item]
    if (cuts.some(({ isAll }) => isAll)) return []
    const rest = cuts.reduce((text, { at, text: said }) => text.slice(0, at) + text.slice(at + said.length), item.text)
    const text = tidied(rest)
    return /[\p{L}\p{N}]/u.test(text) ? [{ ...item, text }] : []
  })
}

/** Joints between which nothing is left. */
function tidied(text: string): string {
  return text
    .replace(/\(\s*\)/g, '')
    .replace(/([:;,(])(?:\s*[,;])+/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+([,;:])/g, '$1')
    .replace(/^[\s,;]+|[\s,;:]+$/g, '')
}
