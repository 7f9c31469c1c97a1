import { asciiJson, type MinConcept } from './pairs.js'
import type { UnreadStatement } from './wording.js'

/** Codes of a request about which nothing was checked. */
export interface LeftOut {
  /** Codes no concept is known by, and what is no code. */
  unknown: readonly string[]
  /** Codes above the most that are read. */
  aboveLimit: readonly string[]
  /** How many codes came. */
  came: number
}

const mostNamed = 10

/** What is said of codes about which nothing was checked; undefined when there are none. */
function textOf({ unknown, aboveLimit, came }: LeftOut): string | undefined {
  if (came === 0) return 'No code came, so nothing was checked. This is no finding; an answer is missing.'
  const parts: string[] = []
  if (unknown.length > 0)
    parts.push(
      `${unknown.length} of ${came} codes ${unknown.length === 1 ? 'was' : 'were'} not recognised (${named(unknown)})`,
    )
  if (aboveLimit.length > 0)
    parts.push(`${aboveLimit.length} of ${came} codes stand above the limit of a request (${named(aboveLimit)})`)
  return parts.length === 0
    ? undefined
    : `Nothing was checked about them: ${parts.join('; ')}. This is no finding; an answer is missing.`
}

function named(codes: readonly string[]): string {
  return codes.length <= mostNamed
    ? codes.join(', ')
    : `${codes.slice(0, mostNamed).join(', ')} and ${codes.length - mostNamed} more`
}

/** The two sides of a statement: what was left out, and what the rest of the request is known by. */
function sidesOf({ unknown, aboveLimit }: LeftOut, known: MinConcept | undefined): readonly [MinConcept, MinConcept] {
  const [first = '', second = first] = [...unknown, ...aboveLimit]
  return [
    { rxcui: first, name: `${first === '' ? 'no code' : first} (not checked)`, tty: '' },
    known ?? { rxcui: second, name: second === first ? 'every other code' : `${second} (not checked)`, tty: '' },
  ]
}

/**
 * An element of the full list that says what was left out, in the shape of a pair, because old clients read nothing
 * else; empty when nothing was, or when statements stand apart.
 *
 * @example
 * listStatement({ unknown: ['316672'], aboveLimit: [], came: 2 }, undefined, 'shown', 'http://host').includes('316672')
 * // true
 */
export function listStatement(
  left: LeftOut,
  known: MinConcept | undefined,
  statements: UnreadStatement,
  publicUrl: string,
): string {
  const description = statements === 'shown' ? textOf(left) : undefined
  if (description === undefined) return ''
  const sides = sidesOf(left, known)
  const [one, other] = sides.map(({ rxcui, name, tty }) => `rxcui = ${rxcui}, name = ${name}, tty = ${tty}`)
  return asciiJson({
    comment: `Drug1 (${one}). Drug2 (${other}). No interaction was looked for with what was left out.`,
    minConcept: sides,
    interactionPair: [pairOf(sides, description, publicUrl)],
    'x-statement': 'not-checked',
  })
}

/**
 * The same for the call about one drug.
 *
 * @example
 * singleStatement({ unknown: [], aboveLimit: [], came: 1 }, 'shown', 'http://host') // ''
 */
export function singleStatement(left: LeftOut, statements: UnreadStatement, publicUrl: string): string {
  const description = statements === 'shown' ? textOf(left) : undefined
  if (description === undefined) return ''
  const sides = sidesOf(left, undefined)
  return asciiJson({
    comment: `${sides[0].name}: no interaction was looked for`,
    minConceptItem: sides[0],
    interactionPair: [pairOf(sides, description, publicUrl)],
    'x-statement': 'not-checked',
  })
}

function pairOf(sides: readonly [MinConcept, MinConcept], description: string, publicUrl: string): object {
  return {
    interactionConcept: sides.map((side, place) => ({
      minConceptItem: side,
      // Clients keep pairs by these ids, so that they must differ.
      sourceConceptItem: { id: `not-checked-${place + 1}`, name: side.name, url: `${publicUrl}/` },
    })),
    severity: 'N/A',
    description,
    'x-severity': 'none',
    'x-action': 'be-aware',
  }
}
