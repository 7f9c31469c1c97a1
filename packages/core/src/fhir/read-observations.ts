import { circumstance, circumstanceKeys } from '../vocabulary/circumstances.js'
import { laboratoryTestIds, laboratoryTests } from '../vocabulary/laboratory.js'
import { useLoincs } from './social-history.js'

/** LOINC codes of what is read of a person, and of what they use: who asks for a record asks for these. */
export const personLoincs: readonly string[] = [
  ...new Set([
    ...circumstanceKeys.flatMap((key) =>
      (circumstance(key).records ?? []).flatMap((source) => ('loinc' in source ? source.loinc : [])),
    ),
    ...useLoincs,
  ]),
]

/** LOINC codes of every laboratory value that is read. */
export const laboratoryLoincs: readonly string[] = [
  ...new Set(laboratoryTestIds.flatMap((test) => laboratoryTests[test].loinc)),
]
