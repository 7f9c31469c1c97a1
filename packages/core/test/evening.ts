import type { TimelineRequest } from '../src/pk/request.js'

/** Baclofen three times and wine in the evening, for a person of whom all is known. */
export const evening: TimelineRequest = {
  items: [
    {
      slug: 'baclofen',
      doses: [
        { mg: 10, atH: 0 },
        { mg: 10, atH: 6 },
        { mg: 10, atH: 12 },
      ],
    },
    { slug: 'ethanol', doses: [{ gramsEthanol: 42, atH: 13 }] },
  ],
  person: { weightKg: 70, sex: 'male', ageYears: 35, heightCm: 178 },
  people: 50,
  hours: 24,
  stepMin: 15,
}
