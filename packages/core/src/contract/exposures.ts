import { namedSubstance } from './check.js'
import { exposure } from './exposure.js'
import { issue, listFields, openQuestion, texts, unread } from './parts.js'
import { listOf, type Of, object } from './shape.js'

const { allergies: _allergies, ...fields } = listFields

export const exposureRequest = object(fields, {
  id: 'ExposureRequest',
  examples: [{ items: ['simvastatin 20 mg', 'clarithromycin 500 mg twice daily'] }],
})
export type ExposureRequest = Of<typeof exposureRequest>

export const exposureAnswer = object(
  {
    substances: listOf(namedSubstance),
    exposures: listOf(exposure, { description: 'The greatest change first.' }),
    usedLocally: {
      ...texts,
      description:
        'What is put on the skin, into the eye and the like: little of it reaches the blood, so it is not counted.',
    },
    notCovered: {
      ...texts,
      description: 'Substances of which no pathway and no study is known here: nothing is said of them.',
    },
    unread: listOf(unread),
    asks: listOf(openQuestion),
    unrecognised: listOf(issue),
    issues: listOf(issue),
  },
  { id: 'ExposureAnswer', description: 'How the substances of a list change how much of each other is in the body.' },
)
export type ExposureAnswer = Of<typeof exposureAnswer>
