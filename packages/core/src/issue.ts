/** What is wrong with something a user gave, as data. Words for the codes live in `locales/`. */
export const issueCodes = [
  'empty-list',
  'empty-name',
  'single-substance',
  'too-many',
  'too-long',
  'control-characters',
  'unrecognised',
  'ambiguous',
  'unknown-rxcui',
  'unknown-ndc',
  'unknown-unii',
  'wrong-ndc-length',
  'wrong-unii-check',
  'ndc-not-loaded',
  'not-a-number',
  'out-of-range',
  'unknown-condition',
  'broken-row',
  'unreviewed-left-out',
] as const
export type IssueCode = (typeof issueCodes)[number]

export interface Candidate {
  slug: string
  name: string
}

export interface Issue {
  code: IssueCode
  /** Where in the input, as `list[2]` or `person.ageYears`. */
  path: string
  input: string
  candidates?: readonly Candidate[]
}
