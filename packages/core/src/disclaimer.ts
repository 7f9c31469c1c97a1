/** What every human-readable answer ends with. Our words, one place. */
export const disclaimer = {
  short: 'Information, not medical advice. Ask a doctor or pharmacist before you change anything.',
  long: [
    'This is general information made by software and its contributors. It is not medical advice.',
    'It does not know you. It can be wrong, old or missing something.',
    'Do not start, stop or change a medicine because of it. Ask a doctor, nurse or pharmacist first.',
    'If somebody is hard to wake, breathes badly, has a fit or has taken too much, call the emergency number now.',
  ],
} as const

/**
 * The disclaimer as one paragraph of plain text.
 *
 * @example
 * disclaimerText() // 'This is general information made by software ...'
 */
export function disclaimerText(): string {
  return disclaimer.long.join(' ')
}
