import type { Route } from '../vocabulary/routes.js'
import type { ToldOfPerson } from '../vocabulary/told.js'
import type { DrinkReading } from './drinks/drink.js'
import type { DrinkTable } from './drinks/drink-table.js'
import type { Amount, Taking } from './taking.js'

/** What a phrase leaves open and nobody may guess. */
export const asks = [
  'how-many',
  'how-much',
  'how-often',
  // How much is drunk in a week or over days is said, and not how much on one of them.
  'how-much-at-once',
  'which-size',
  'which-unit',
  'taper',
  'contradiction',
  // A state is said beside several things, and it is not sure of which.
  'still-taken',
  // The words may be of another person, as in "my husband takes sildenafil".
  'whose',
  // Nobody said how many, and the amount is that of one. Beside it an amount stands, and beside `how-many` and `how-much`
  // of one drink among several, what is known of the others: as much at least. Beside no other question does one.
  'counted-as-one',
  // A number stood without its unit, and the medicine is sold in that strength: the amount is in the unit of the register.
  'unit-from-register',
] as const
export type Ask = (typeof asks)[number]

/** Something of a phrase that was not understood, or not used. */
export interface Unread {
  text: string
  /** Where it begins in the phrase. */
  at: number
  reason?: UnreadReason
  /** What it says of the person, where it says something that may count. */
  tells?: readonly ToldOfPerson[]
}

/** `unknown`: in no table. `no-unit`: a number that may be any amount. `not-taken`: named as left out. `circumstance`: of the person. */
export const unreadReasons = [
  'unknown',
  'no-unit',
  'no-place',
  'not-taken',
  'allergy',
  'measurement',
  'circumstance',
  'of-which-part',
] as const
export type UnreadReason = (typeof unreadReasons)[number]

/** What a part of the phrase was read as. */
export type PartUse =
  | 'name'
  | 'drink'
  | 'amount'
  | 'strength'
  | 'count'
  | 'form'
  | 'route'
  | 'frequency'
  | 'time'
  | 'as-needed'
  | 'ceiling'
  | 'duration'
  | 'supply'
  | 'state'
  | 'ask'
  | 'salt'
  | 'reason'
  | 'measurement'
  | 'filler'
  | 'unread'

export interface Part extends Unread {
  as: PartUse
}

/** One amount that is taken, with its own times: "two beers at 20:00 and a shot at 22:00" are two. */
export interface Intake {
  /** What is taken, as written. */
  name: string
  /** At each of the times. */
  doseMg?: Amount
  gramsEthanol?: Amount
  /** How a drink was counted, when it is one. */
  drink?: DrinkReading
  /** Hours from midnight of the first day; may exceed 24. */
  timesH: readonly number[]
  /** From when to when, where the phrase says so. */
  spanH?: readonly [from: number, to: number]
}

/** One thing that the phrase names, and how it is taken. */
export interface NamedPart {
  /** The names as written: several when a bracket or a slash says the same thing, or one product, in two names. */
  names: readonly string[]
  /** Whether every name is a sure one. */
  sure: boolean
  taking: Taking
  /** How each part of a combination is taken, where each is named and has its strength. */
  shares?: readonly { name: string; taking: Taking }[]
  asks: readonly Ask[]
  /** Of a drink among several: how the first was counted. */
  drink?: DrinkReading
  /** What `taking` is the sum of: each amount at its own times. */
  intakes: readonly Intake[]
}

export interface PhraseReading {
  input: string
  /** The words that name something, without everything else. */
  name: string
  /** How the first thing named is taken; of several, `things` says it of each. Of drinks alone, how they are in all. */
  taking: Taking
  things: readonly NamedPart[]
  unread: readonly Unread[]
  asks: readonly Ask[]
  /** How the first drink was counted. */
  drink?: DrinkReading
  /** The whole phrase, piece by piece, in order; white space stands between the pieces. */
  parts: readonly Part[]
}

/** By what a phrase is read beside itself. */
export interface PhraseOptions {
  /** How many substances a sure name stands for; 0 for a text that is none. The longest sure name is taken. */
  knows?(text: string): number
  /** Whether a name is that of a product, which another letter behind it makes another product. */
  isBrand?(text: string): boolean
  /** The way in of a product that has no other. */
  wayInOf?(name: string): Route | undefined
  /** Whether a word is offered for something although it is no sure name. */
  isOffered?(text: string): boolean
  /** Whether a word, as that of a class, says what a name is. */
  describes?(word: string, name: string): boolean
  /** Whether a word is a mineral that is also taken by itself. */
  isMineral?(text: string): boolean
  /** Whether what is named is made with this mineral: "losartan potassium" is, "lisinopril potassium" is not. */
  hasSalt?(name: string, mineral: string): boolean
  /** What a name stands for, alike for all of its names; undefined where nobody knows. */
  meaningOf?(name: string): string | undefined
  /** Whether a name is of a class, and the other of one of its members. */
  isClassOf?(name: string, member: string): boolean
  /** Whether what a name means is used one by one, and has no dose that people know: cigarettes, cups of coffee. */
  isByPiece?(name: string): boolean
  /** Whether a name is of a plant or mushroom, so that its weight is not that of the substance. */
  isWholePlant?(name: string): boolean
  /** Whether a name stands for what is taken against an allergy. */
  isAllergyRemedy?(name: string): boolean
  /** Whether what a name means is smoked: "weed, smokes daily". */
  isSmoked?(name: string): boolean
  /** In which strengths what a name stands for is sold, as `soldStrengths` reads them; empty where nobody knows. */
  strengthsOf?(name: string): string
  /** In which strengths a product of these parts is sold: the milligrams of each part, in their order. */
  soldTogether?(parts: readonly string[]): readonly (readonly number[])[]
  /** The names of what a product holds, where that is several substances. */
  partsOf?(name: string): readonly string[]
  /** Day of the reading as YYYY-MM-DD, by which "stopped 2019" is counted. */
  today?: string
  /** How drinks are called and counted; without it no word is a drink. */
  drinks?: DrinkTable
  /** Two-letter code of the country whose measures are meant. */
  country?: string
}
