import { expect, it } from 'vitest'
import { vaccineTaken } from './vaccine.js'

it.each([
  [{ occurrenceDateTime: '2026-11-13' }, { when: 'past', daysAgo: 10 }],
  [{ occurrenceDateTime: '2026-11-23' }, { when: 'now' }],
  [{}, { when: 'now' }],
  [{ occurrenceDateTime: '2026-12-01' }, { when: 'planned', inDays: 8 }],
  [{ occurrenceDateTime: '1991-05-01' }, { when: 'never' }],
  [{ occurrenceDateTime: '2026-11-13', status: 'not-done' }, { when: 'never' }],
])('%j was given %j', (more, taken) => {
  expect(vaccineTaken({ resourceType: 'Immunization', status: 'completed', ...more }, '2026-11-23')).toEqual(taken)
})
