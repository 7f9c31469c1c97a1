import type { ConditionId } from '../../vocabulary/conditions.js'
import type { LaboratoryTest } from '../../vocabulary/laboratory.js'
import type { Told } from '../../vocabulary/told.js'

/**
 * What a word of a phrase can mean. A table of words is `meaning -> words, separated by bars`; a meaning may carry one
 * value. Adding a language is adding a table of this type.
 */
export type DayPart =
  | 'morning'
  | 'noon'
  | 'afternoon'
  | 'evening'
  | 'night'
  | 'bedtime'
  | 'breakfast'
  | 'lunch'
  | 'dinner'
export type Weekday = 'mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su' | 'workdays' | 'weekend' | 'mwf'

export type Meaning =
  // numbers
  | `number ${number}`
  | 'article'
  | 'vague'
  | 'point'
  | `times ${number}`
  | 'times'
  // units
  | `mass ${number}`
  | `volume ${number}`
  | `activity ${number}`
  | 'other-unit'
  | 'percent'
  | 'proof'
  | 'laboratory-unit'
  | `period ${number}`
  // what it is and where it goes
  | `count-form ${string}`
  | `form ${string}`
  | `release ${string}`
  | `route ${string}`
  // when
  | 'every'
  | 'other'
  | 'alternate'
  | `interval ${number}`
  | `hourly ${number}`
  | `daily ${number}`
  | `a-day ${number}`
  | `per-day ${number}`
  | 'per'
  | 'to'
  | 'to or'
  | `part ${DayPart}`
  | 'meals'
  | 'relation'
  | `weekday ${Weekday}`
  // one day, and none of every week
  | `last-weekday ${Weekday}`
  | `next-weekday ${Weekday}`
  | 'other-days'
  // all days but those that are named behind it, or before it
  | 'but-not'
  | 'but-not behind'
  | 'oclock'
  | 'half-day am'
  | 'half-day pm'
  | `clock ${number}`
  | 'at'
  | 'as-needed'
  | 'if'
  | 'ceiling'
  | 'ceiling 24'
  // the least there is; only drinks are counted with it
  | 'floor'
  | 'ratio'
  // somebody smokes, vapes ...; no longer; does not; and what is smoked and may be a part of the body
  | `uses ${UsedByWord}`
  | `used-to ${UsedByWord}`
  | `uses-none ${UsedByWord}`
  | `rolled ${UsedByWord}`
  | 'single'
  | 'occasional'
  | 'regular'
  // what is no dose
  | 'for'
  | 'until'
  | 'since'
  | 'supply'
  | 'container'
  | 'container dose'
  | 'code'
  | 'measure'
  // a value that may be told: "K 5.9"
  | `measure ${LaboratoryTest | 'egfr'}`
  | 'total'
  // when the next one is taken
  | 'next'
  | 'divided'
  | 'apart'
  | 'only'
  // whether it is taken at all
  | 'past'
  | 'past before'
  | 'past last-dose'
  | 'not avoid'
  // an order to stop, which may have its day; a stop that has not been
  | 'past order'
  // a stop as a noun: of which, with a month alone, nobody knows whether it has been
  | 'past noun'
  | 'past to-come'
  // to stop it was advised, and whether it has been done nobody says
  | 'past advised'
  | 'quit'
  | 'used'
  | 'started'
  | 'started again'
  | 'planned'
  | 'held'
  | 'skipped'
  | 'missed'
  | `month ${string}`
  | 'ago'
  | `when ${string}`
  | 'present'
  // before or after which something is stopped
  | 'event'
  | `ahead ${string}`
  | 'allergy'
  | 'allergy none'
  | 'not'
  | 'nothing'
  // beside what is taken, nothing else is
  | 'nothing else'
  // what must be asked
  | 'as-directed'
  | 'variable'
  | 'change'
  | 'changed'
  | 'taper'
  // the end of a course
  | 'taper stop'
  | 'afterwards'
  // the rest
  | 'and'
  | 'with'
  | 'salt'
  | 'reason'
  | `reason ${ConditionId}`
  | `reason ${ConditionId} ${ConditionId}`
  // of the person, and not of how something is taken
  | `circumstance ${Told}`
  | 'maker'
  | 'maker-prefix'
  | 'sweetened'
  | 'heading'
  // the line in which a letter says what somebody drinks, smokes and uses
  | 'heading social'
  | 'filler'
  // says that what follows is taken, or of how many of a list something is said
  // "anymore", behind what is denied
  | 'filler no-more'
  | 'filler takes'
  | 'filler all'
  // somebody else, who may be the one that takes it
  | 'filler other-person'
  // that one thing is taken in place of another
  | 'filler switched'

/** What is meant where a word for using names nothing else, and the way in. */
export type UsedByWord =
  | 'tobacco inhaled'
  | 'tobacco oral'
  | 'nicotine inhaled'
  | 'nicotine oral'
  | 'cannabis inhaled'
  | 'cocaine nasal'

export type Words = Readonly<Partial<Record<Meaning, string>>>

/** A language: its words, and whether a comma parts whole from fraction. */
export interface Language {
  id: string
  decimalComma: boolean
  words: Words
}
