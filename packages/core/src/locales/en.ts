import type { IssueCode } from '../issue.js'
import type { Action, Severity } from '../vocabulary/scales.js'

/** Words for the codes of the engine, in English. Faces show these; they never write their own for a code. */
export const english = {
  severity: {
    contraindicated: 'Do not combine',
    major: 'Serious',
    moderate: 'Moderate',
    minor: 'Minor',
    none: 'No reason to act found',
  } satisfies Record<Severity, string>,
  action: {
    avoid: 'Avoid together',
    'avoid-unless-benefit': 'Avoid unless the benefit outweighs the harm',
    'adjust-or-monitor': 'Adjust or watch closely',
    'be-aware': 'Be aware',
  } satisfies Record<Action, string>,
  issue: {
    'empty-list': 'The list is empty. Name at least two substances.',
    'empty-name': 'A name is empty.',
    'single-substance': 'Only one substance was named, so there is no pair to look at.',
    'too-many': 'The list has more than 500 entries; only the first 500 were read.',
    'too-long': 'A name is longer than 200 characters and was not read.',
    'control-characters': 'A name holds characters that cannot be read.',
    unrecognised: 'This name was not recognised, so nothing about it was checked.',
    ambiguous: 'This name is not sure. Choose what was meant; until then nothing about it is checked.',
    'unknown-rxcui': 'No substance has this RxNorm code.',
    'unknown-ndc': 'No product has this national drug code.',
    'unknown-unii': 'No substance has this UNII.',
    'wrong-ndc-length': 'A national drug code has 11 digits, or 10 with two dashes.',
    'wrong-unii-check': 'This is not a UNII: its last character does not fit the others.',
    'ndc-not-loaded': 'National drug codes are not loaded here.',
    'not-a-number': 'A number was expected.',
    'out-of-range': 'The number is out of range.',
    'unknown-condition': 'No rule asks about this condition, so it changed nothing.',
    'unreviewed-left-out':
      'Findings were left out because no licensed professional has reviewed them. This is not an all-clear: ask without that limit to read them.',
    'broken-row': 'The row cannot be read.',
  } satisfies Record<IssueCode, string>,
  listed: {
    patientFallback: 'A published list warns about these two. It does not say what can happen.',
    clinicianFallback: 'Listed by the source without mechanism or consequence.',
    patientDo: {
      avoid:
        'Do not take these two together unless a doctor who knows about both tells you to. Do not stop a medicine on your own.',
      'avoid-unless-benefit': 'Ask your doctor or pharmacist before you take both. Do not stop a medicine on your own.',
      'adjust-or-monitor': 'Tell your doctor or pharmacist that you take both. You may need a check or a change.',
      'be-aware': 'Know that this can happen, and bring it up at your next visit.',
    } satisfies Record<Action, string>,
    clinicianDo: {
      avoid: 'Avoid the combination; look for another treatment.',
      'avoid-unless-benefit': 'Avoid unless the expected benefit outweighs the harm; monitor if used.',
      'adjust-or-monitor': 'Adjust dose or timing, or monitor, as the product information asks.',
      'be-aware': 'Take into account; no routine change is called for by the source.',
    } satisfies Record<Action, string>,
    why: 'The grade is the one the source itself gives; no rule of ours judges this pair yet.',
  },
} as const
