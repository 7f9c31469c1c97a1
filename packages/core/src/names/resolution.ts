import type { Ask, Intake, Unread } from '../phrase/reading.js'
import type { Taking } from '../phrase/taking.js'
import type { CodeSystem } from '../vocabulary/code-systems.js'
import type { Candidate, IssueCode } from '../vocabulary/issues.js'

/** A substance that stands in one text under two names. */
export interface NamedAgain {
  substance: number
  /** As written, each with how it is taken by that name. */
  named: readonly [{ input: string; taking: Taking }, { input: string; taking: Taking }]
}

/** Words of a text that were not read, with what they may have been meant to name. */
export interface UnreadName extends Unread {
  candidates?: readonly Candidate[]
}

/** What a text was read as. */
export type Resolution =
  | {
      status: 'resolved'
      input: string
      /** Numbers of the ingredients; several for a combination product or for several things in one text. */
      substances: readonly number[]
      /** The kind of name that matched: `ingredient`, `brand`, `code` ..., or `parts` for several names. */
      how: string
      taking?: Taking
      /** How each of `substances` is taken, where the text says it of each. */
      takings?: readonly Taking[]
      /** What of the text was not understood. */
      unread?: readonly UnreadName[]
      /** What the text leaves open and nobody may guess. */
      asks?: readonly Ask[]
      /** Where the text names several things: of which of them each is asked, by their names as written. */
      askedOf?: Readonly<Partial<Record<Ask, readonly string[]>>>
      /** What the product is called that a code stands for. */
      product?: string
      /** A name was found only in a register of another country. */
      abroad?: true
      /** What the text names twice, once by a brand: "paracetamol 1 g, Lemsip Max". */
      again?: readonly NamedAgain[]
      /** Of several amounts each with its own times; what is said of a substance is their sum. */
      intakes?: readonly Intake[]
    }
  | {
      status: 'ambiguous'
      input: string
      code: IssueCode
      candidates: readonly Candidate[]
      /** Other items of the text that nobody knows. */
      unread?: readonly UnreadName[]
    }
  | {
      status: 'unrecognised'
      input: string
      code: IssueCode
      candidates: readonly never[]
      /** Of which registers a code may be. */
      systems?: readonly CodeSystem[]
      /** Why nothing is taken where the text says so: an allergy, something left out, a measured value. */
      unread?: readonly Unread[]
    }

export type Resolved = Extract<Resolution, { status: 'resolved' }>

/** How many names are offered at most. */
export const maxCandidates = 5

/** By what a text is understood beside itself. */
export interface Whereabouts {
  /** Two-letter country, whose measures of drinks are meant. */
  country?: string
  /** The day, as YYYY-MM-DD, from which "stopped 2019" is counted; without it that stays open. */
  today?: string
}

/**
 * Country and day as far as they are known.
 *
 * @example
 * whereabouts('GB') // { country: 'GB' }
 */
export function whereabouts(country: string | undefined, today?: string | undefined): Whereabouts {
  return { ...(country !== undefined && { country }), ...(today !== undefined && { today }) }
}

/**
 * Nothing was recognised, and why.
 *
 * @example
 * unrecognised('Zorbamax', 'unrecognised').candidates // []
 */
export function unrecognised(input: string, code: IssueCode): Extract<Resolution, { status: 'unrecognised' }> {
  return { status: 'unrecognised', input, code, candidates: [] }
}
