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
  | 'other-days'
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
  | 'past to-come'
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
  | `ahead ${string}`
  | 'allergy'
  | 'allergy none'
  | 'not'
  | 'nothing'
  // what must be asked
  | 'as-directed'
  | 'variable'
  | 'change'
  | 'changed'
  | 'taper'
  | 'afterwards'
  // the rest
  | 'and'
  | 'with'
  | 'salt'
  | 'reason'
  | 'maker'
  | 'maker-prefix'
  | 'sweetened'
  | 'heading'
  | 'filler'
  // says that what follows is taken, or of how many of a list something is said
  | 'filler takes'
  | 'filler all'
  // somebody else, who may be the one that takes it
  | 'filler other-person'
  // that one thing is taken in place of another
  | 'filler switched'

export type Words = Readonly<Partial<Record<Meaning, string>>>

/** A language: its words, and whether a comma parts whole from fraction. */
export interface Language {
  id: string
  decimalComma: boolean
  words: Words
}
