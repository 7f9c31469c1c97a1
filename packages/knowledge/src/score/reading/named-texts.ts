import type { Knowledge, Whereabouts } from '@mixwise/core'
import { type Figure, figureOf, type Planned, type ScoredRow } from './figure.js'
import { type Came, cameInWords, type Outcome, outcomeOf, readText, type Wanted } from './outcome.js'
import { lookedUp, lookUpPeer } from './peer.js'

/** A text and the substances it names. */
export interface NamedText {
  text: string
  wanted: Wanted
  optional?: readonly string[]
  where?: Whereabouts
  group?: string
  weight?: number
}

/**
 * Reads each text and counts how it came out; beside it, what a plain look-up would have given.
 *
 * @example
 * scoreTexts(knowledge, planned, [{ text: 'Percocet', wanted: [['oxycodone'], ['acetaminophen']] }]).right // 1
 */
export function scoreTexts(
  knowledge: Knowledge,
  planned: Planned,
  texts: readonly NamedText[],
  enough: readonly Outcome[] = ['right'],
): Figure {
  let peer = 0
  let weight = 0
  const rows = texts.map((one): ScoredRow => {
    const { text, wanted, optional = [], where, group } = one
    const came = readText(knowledge, text, where)
    const outcome = outcomeOf(wanted, came, optional)
    weight += one.weight ?? 1
    if (outcomeOf(wanted, lookedUp(knowledge, text) as Came, optional) === 'right') peer += one.weight ?? 1
    return {
      text,
      right: enough.includes(outcome),
      outcome,
      wanted: wantedInWords(wanted),
      came: cameInWords(came),
      ...(group !== undefined && { group }),
      ...(one.weight !== undefined && { weight: one.weight }),
    }
  })
  return figureOf(planned, rows, { name: lookUpPeer, right: weight === 0 ? 0 : peer / weight })
}

/** What was wanted, in a few words. */
export function wantedInWords(wanted: Wanted): string {
  return wanted.map((group) => group[0]).join(' + ')
}
