/** The form in which a substance is taken, as far as a grade can turn on it. */
export const forms = ['tablet', 'capsule', 'extended-release', 'delayed-release', 'liquid', 'other'] as const
export type Form = (typeof forms)[number]
