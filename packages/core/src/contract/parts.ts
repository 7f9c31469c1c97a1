import { asks, unreadReasons } from '../phrase/reading.js'
import { frequencies, takers, takingStates } from '../phrase/taking.js'
import { codeSystems } from '../vocabulary/code-systems.js'
import { forms } from '../vocabulary/forms.js'
import { issueCodes } from '../vocabulary/issues.js'
import { type Bounds, bounds, mostEntries, mostLetters } from '../vocabulary/limits.js'
import { routes } from '../vocabulary/routes.js'
import { actions, interruptions, severities } from '../vocabulary/scales.js'
import { person } from './person.js'
import { either, listOf, number, type Of, object, oneOf, optional, recordOf, text, tuple, yesOrNo } from './shape.js'

/** What several requests and answers are made of. */

export const severity = oneOf(severities, { description: 'How bad the harm can be, least first.' })
export const action = oneOf(actions, { description: 'What to do about it, mildest first.' })
export const interruption = oneOf(interruptions, { description: 'How loudly it should speak.' })
export const reviewState = oneOf(['reviewed', 'changed-since-review', 'unreviewed'], {
  description: 'Whether a licensed professional has signed off what is said here.',
})
export const itemIndex = number({
  whole: true,
  min: 0,
  description: 'Place in the items of the request, from 0; what is in `past` counts on after them.',
})
export const itemIndexes = listOf(itemIndex, { description: 'Entries of the list it is about, by place.' })

/** A number within bounds, or the lower and the upper end of a range. */
function amountWithin([min, max]: Bounds) {
  const one = number({ min, max })
  return either([one, tuple([one, one], { ordered: true })], {
    description: 'A number, or the lower and the upper end of a range.',
  })
}

/** An amount as it was read, however large. */
const notNegative = number({ min: 0 })
export const amount = either([notNegative, tuple([notNegative, notNegative], { ordered: true })], {
  description: 'A number, or the lower and the upper end of a range.',
})

function amountFields<const Within>(within: (bounds: Bounds) => Within) {
  return {
    doseMg: optional(within(bounds.doseMg), { description: 'In one intake.' }),
    doseUnits: optional(within(bounds.doseUnits), { description: 'Units of activity in one intake.' }),
    timesPerDay: optional(within(bounds.timesPerDay)),
    doseMgPerDay: optional(within(bounds.doseMgPerDay)),
    doseMgPerWeek: optional(within(bounds.doseMgPerWeek)),
    daysAgo: optional(within(bounds.daysAgo), { description: 'How long ago it ended.' }),
    inDays: optional(within(bounds.inDays), { description: 'In how many days what is planned begins.' }),
    gramsEthanol: optional(within(bounds.gramsEthanol), {
      description: 'Alcohol in one intake; of several drinks in one text, in all of them.',
    }),
  }
}

const [clockLeast, clockMost] = bounds.clockH
const clockH = number({ min: clockLeast, max: clockMost })
const [hoursLeast, hoursMost] = bounds.hours
export const takingFields = {
  route: optional(oneOf(routes)),
  form: optional(oneOf(forms)),
  ...amountFields(amountWithin),
  asNeeded: optional(yesOrNo()),
  frequency: optional(oneOf(frequencies)),
  state: optional(oneOf(takingStates), { description: 'Current when absent.' }),
  whose: optional(oneOf(takers), {
    description: 'Absent: of the person who is asked about. unclear: the words may be of another person.',
  }),
  hoursFrom: optional(recordOf(number({ min: hoursLeast, max: hoursMost, unit: 'hours' })), {
    description:
      'Hours between taking this and other entries, by the place of each in the items, as {"0": 4}; what is in `past` counts on. It counts before clock times.',
  }),
  atH: optional(either([clockH, listOf(clockH, { most: mostEntries.clockTimes })]), {
    description: 'Clock time or times in hours.',
  }),
}
export const taking = object(
  { ...takingFields, ...amountFields(() => amount) },
  { description: 'How it is taken. What is not said stays open.' },
)

export const name = text({
  most: mostLetters.name,
  description: 'A name as people write it, or a code.',
  examples: ['baclofen'],
})
/** Answers a doubtful name: the `slugs` of the candidate that was chosen. */
export const chosenSlugs = optional(listOf(text({ most: mostLetters.slug }), { most: mostEntries.slugs }), {
  description: 'Slugs that were chosen for the name. They are final; the name then only says how it is taken.',
})
/** A name, and what a person chose or changed after seeing how it was read. */
export const namedFields = {
  name,
  slugs: chosenSlugs,
  corrected: optional(yesOrNo(), {
    description:
      'true where the fields of the entry were given by somebody who saw how its words are read: they count in their place, and do not contradict them.',
  }),
}
export const namedItem = object({ ...namedFields, ...takingFields })
export const items = listOf(either([name, namedItem]), {
  most: mostEntries.list,
  description: 'What is taken: names, or names and how each is taken.',
})
/** Something somebody takes: a name, or a name and how it is taken. */
export type ListItem = Of<typeof items>[number]

const { state: _past, daysAgo: _stopped, inDays: _planned, ...pastTaking } = takingFields

export const past = listOf(
  either([
    name,
    object({
      ...namedFields,
      stoppedDaysAgo: optional(number({ min: bounds.daysAgo[0], max: bounds.daysAgo[1], unit: 'days' })),
      ...pastTaking,
    }),
  ]),
  { most: mostEntries.list, description: 'What was taken and stopped. It is checked as an item whose state is past.' },
)

export const today = optional(text({ format: 'date' }), {
  description:
    'The day of the request, from which "stopped 2019" is counted. Faces give their own day where it is left out; the library leaves such a time open then.',
})

export const locale = optional(text({ most: mostLetters.locale }), {
  description:
    'In whose language and country substances are called by their names, as en-GB or fr. Without it as in English in the country, else as in the United States.',
})

export const country = text({ format: 'country' })

/** What a list is asked with, whatever is asked about it. */
export const listFields = {
  items,
  past: optional(past),
  allergies: optional(listOf(either([name, object({ name, slugs: chosenSlugs })]), { most: mostEntries.list }), {
    description: 'What the person is allergic to: a substance or a class, as penicillin.',
  }),
  person: optional(person),
  country: optional(country, { description: 'Two letters: whose drinks, brands and numbers are meant.' }),
  locale,
  today,
}

export const candidate = object({
  slug: text({ description: 'Kept for one version: the first of `slugs`.' }),
  slugs: listOf(text(), { description: 'Every substance of it; several for a combination.' }),
  name: text(),
  lookAlikes: optional(listOf(text(), { description: 'Other candidates that are easily read for it.' })),
})

export const issue = object({
  code: oneOf(issueCodes),
  path: text({ description: 'Where in the request, as items[2].name.' }),
  input: text(),
  item: optional(itemIndex),
  candidates: optional(listOf(candidate)),
  ask: optional(oneOf(asks), { description: 'What must be answered before an amount is known.' }),
  systems: optional(listOf(oneOf(codeSystems)), { description: 'Of which registers a code may be.' }),
  didYouMean: optional(text(), { description: 'The word of a closed list that was most likely meant.' }),
  allowed: optional(text(), { description: 'What would have been read in its place, in words.' }),
  message: text(),
})
/** What is wrong with something that was given, with words for it. */
export type SpokenIssue = Of<typeof issue>

export const unread = object({
  item: itemIndex,
  path: optional(text({ description: 'Of an allergy: where it stands, as allergies[0]. It counts on after `past`.' })),
  text: text({ description: 'Words that were not understood, so that nothing follows from them.' }),
  at: number({ whole: true, min: 0, description: 'Where they begin in what was written.' }),
  reason: optional(oneOf(unreadReasons), { description: 'Why nothing follows from them.' }),
  tells: optional(
    listOf(object({ says: text(), amount: optional(number()), unit: optional(text()) }), {
      description: 'What they say of the person; a check counts it and then no longer calls the words unread.',
    }),
  ),
  candidates: optional(
    listOf(candidate, { description: 'What they may have been meant to name. None of it was taken.' }),
  ),
})
export type Unread = Of<typeof unread>

export const openQuestion = object({
  item: itemIndex,
  ask: oneOf(asks, {
    description:
      'What an entry leaves open. Nothing was assumed in its place, but for `counted-as-one` and `unit-from-register`: beside these an amount stands.',
  }),
  key: text({ description: 'The field of the request that answers it, as items[2].doseMg.' }),
  of: optional(listOf(text()), {
    description:
      'Where the entry names several things: of which of them it is asked, by their names as written. Send these as entries of their own to answer.',
  }),
})
/** A question about how one entry is taken. */
export type OpenQuestion = Of<typeof openQuestion>

export const citation = object({
  id: text(),
  title: text(),
  year: either([number(), { kind: 'nothing' }]),
  locator: text(),
  kind: text(),
})
export const citedSource = object({
  ...citation.fields,
  seen: text({ description: 'What was really read of it, and when.' }),
})

export const knowledgeVersion = object({ version: text(), hash: text() })
export const texts = listOf(text())
