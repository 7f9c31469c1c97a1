import { boundedMemory } from '../bounded-memory.js'
import type { Engine } from '../engine.js'
import type { Answered, KeyedCard } from './answer.js'
import { anotherId } from './card-id.js'
import type { Card } from './cards.js'
import type { HookAsked } from './hook-aside.js'

type Answering = (engine: Engine, asked: HookAsked, answer: () => Promise<Answered>) => Promise<Answered>

/**
 * Remembers the cards of hooks by all that they are made from, as long as the knowledge stays: an order that is looked
 * at again is answered without reading the record again. What was fetched from a server is not kept, nor are tokens. An
 * answer that is given again has ids and times of its own.
 *
 * @example
 * const kept = createKeptCards(20_000_000)
 * await kept(engine, asked, () => answerAsked(engine, asked))
 */
export function createKeptCards(mostBytes: number): Answering {
  let of: Engine | undefined
  let memory = boundedMemory(mostBytes, bytesOf)
  return async (engine, asked, answer) => {
    if (engine !== of) {
      of = engine
      memory = boundedMemory(mostBytes, bytesOf)
    }
    const here = memory
    const key = keyOf(asked)
    const known = here.of(key)
    if (known !== undefined) return { ...known, cards: known.cards.map((one) => renewed(one, asked.now)) }
    const made = await answer()
    if (!made.fetched) here.keep(key, made)
    return made
  }
}

/** All that an answer of a day is made from. */
function keyOf({ request, now, ...rest }: HookAsked): string {
  const { hookInstance: _instance, fhirAuthorization: _token, ...asked } = request
  return JSON.stringify([now.slice(0, 10), asked, rest])
}

function renewed({ card, about }: KeyedCard, now: string): KeyedCard {
  const { suggestions } = card
  return {
    about,
    card: {
      ...card,
      uuid: anotherId(card.uuid),
      ...(suggestions !== undefined && { suggestions: suggestions.map((one) => renewedSuggestion(one, now)) }),
    },
  }
}

type Suggestion = NonNullable<Card['suggestions']>[number]

function renewedSuggestion(suggestion: Suggestion, now: string): Suggestion {
  return {
    ...suggestion,
    uuid: crypto.randomUUID(),
    actions: suggestion.actions.map((action) =>
      action.resource !== undefined && 'identifiedDateTime' in action.resource
        ? { ...action, resource: { ...action.resource, identifiedDateTime: now } }
        : action,
    ),
  }
}

/** What a card holds beside its text, and the text of a suggestion. */
const bytesEach = 4000

function bytesOf(key: string, { cards, notes }: Answered): number {
  const texts = cards.reduce((sum, { card }) => sum + card.detail.length, 0)
  return key.length + texts + bytesEach * (1 + cards.length) + 200 * notes.length
}
