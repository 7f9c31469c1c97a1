import { sensesOf } from '../lexicon/lexicon.js'
import type { Finder } from '../terms.js'

const before =
  /^(?:per|my|her|his|their|our|old|new|former|previous|local|with|by|from|see|sees|saw|seeing|contact|call|called|told|tell|ask|asked|via|f\/u)$/
const behind =
  /^(?:prescribed|prescribes|wants|wanted|says|said|thinks|follow|followup|fu|visit|appointment|appt|office|prophylaxis|ppx|pneumonia|recommends|recommended|gave|ordered|will|has|had|manages|aware|notified|refilled|rx)$/
const farthest = 5
const verbs = new Set(['started', 'past', 'held', 'planned', 'changed', 'change'])

/**
 * "PCP started lisinopril", "per PCP": who prescribes, and no phencyclidine.
 *
 * @example
 * prescriber([], 0) // undefined
 */
export const prescriber: Finder = (tokens, at) => {
  const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  // "As directed by the anticoagulant clinic"
  if (
    /^(?:anticoag(?:ulant|ulation)?|statin|antidepressant|opioid|steroid|diuretic)$/.test(token?.word ?? '') &&
    /^(?:clinic|nurse|service|team|book|review)s?$/.test(next?.word ?? '')
  )
    return { length: 2, tag: 'filler', value: '' }
  if (token?.text !== 'PCP') return undefined
  const isVerb = next?.kind === 'word' && sensesOf(next.word).some(({ head }) => verbs.has(head))
  // "PCP, unaware, prescribed"
  const isLater = tokens
    .slice(at + 1, at + 1 + farthest)
    .some(({ word }) => /^(?:prescribed|prescribes|ordered|started|wants)$/.test(word))
  const isHead = next?.word === ':'
  const isPerson = isHead || before.test(last?.word ?? '') || behind.test(next?.word ?? '') || isVerb || isLater
  return isPerson ? { length: 1, tag: 'filler', value: '' } : undefined
}
