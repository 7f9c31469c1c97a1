import { describe, expect, it } from 'vitest'
import { ramipril } from '../../../test/folded-terms.js'
import { readPhrase } from '../read.js'
import { termsOf } from '../terms.js'
import { tokensOf } from '../tokens.js'
import { withStatements } from './statements.js'

const known = new Set(['aspirin', 'warfarin', 'penicillin', 'digoxin'])
const statesOf = (text: string): string[] =>
  readPhrase(text, { knows: (name) => (known.has(name.toLowerCase()) ? 1 : 0) }).things.map(
    ({ names, taking: { state = 'current' }, asks }) => `${names.join(' ')} ${asks.join(' ') || state}`,
  )

describe('where a statement ends', () => {
  it.each([
    ['stopped aspirin. warfarin', ['aspirin past', 'warfarin current']],
    ['stopped aspirin; warfarin', ['aspirin past', 'warfarin still-taken']],
    ['stopped tab. aspirin', ['aspirin past']],
    ['stopped aspirin, takes warfarin', ['aspirin past', 'warfarin current']],
    ['stopped aspirin\nwarfarin', ['aspirin past', 'warfarin current']],
    ['ex-smoker, warfarin', ['tobacco past', 'warfarin current']],
    ['NKDA, warfarin', ['warfarin current']],
    ['no allergies to penicillin. warfarin 5 mg', ['warfarin current']],
  ])('%s', (text, states) => expect(statesOf(text)).toEqual(states))
})

/** The tags of the terms, with `stop` for what ends a statement. */
function statementsText(text: string): string {
  return withStatements(termsOf(tokensOf(text), text, [ramipril]))
    .map(({ tag, value }) => (value === 'stop' ? value : tag))
    .join(' ')
}

describe('the terms of statements', () => {
  it.each([
    ['stopped ramipril, on ramipril', 'past name stop filler name'],
    ['stopped ramipril; on ramipril', 'past name stop filler name'],
    ['stopped ramipril (on ramipril)', 'past name stop filler name close'],
    ['stopped ramipril and on ramipril', 'past name stop filler name'],
    ['stopped ramipril + on ramipril', 'past name plus filler name'],
    ['stopped ramipril, is on ramipril', 'past name stop filler filler name'],
    ['stopped ramipril, am on ramipril', 'past name stop filler filler name'],
    ["stopped ramipril, she's on ramipril", 'past name stop filler name'],
    ["stopped ramipril, he's on ramipril", 'past name stop filler name'],
    ["stopped ramipril, I'm on ramipril", 'past name stop filler name'],
    ['stopped ramipril, takes ramipril', 'past name stop filler name'],
    ['stopped ramipril, takes zzyzx', 'past name stop filler unknown'],
    ['stopped ramipril, takes 5 mg', 'past name comma filler number mass'],
    ['stopped ramipril, takes the ramipril', 'past name stop filler filler name'],
    ['stopped ramipril, used on ramipril', 'past name stop used filler name'],
    ['stopped ramipril, ramipril', 'past name comma name'],
    ['stopped ramipril, the ramipril', 'past name comma filler name'],
    ['stopped ramipril, on', 'past name comma filler'],
    ['on ramipril', 'filler name'],
    [', on ramipril', 'comma filler name'],
    ['NKDA, ramipril', 'aside stop name'],
    ['NKDA; ramipril', 'aside stop name'],
    ['NKDA / ramipril', 'aside stop name'],
    ['NKDA - ramipril', 'aside stop name'],
    ['NKDA: ramipril', 'aside stop name'],
    ['NKDA + ramipril', 'aside stop name'],
    ['NKDA and ramipril', 'aside stop name'],
    ['NKDA. ramipril', 'aside stop name'],
    ['NKDA ramipril', 'aside name'],
    ['NKDA, zzyzx', 'aside stop unknown'],
    ['NKDA, 5 mg', 'allergy comma number mass'],
    ['NKDA', 'allergy'],
    ['allergies: none, ramipril', 'aside aside aside stop name'],
    ['allergies - none, ramipril', 'aside aside aside stop name'],
    ['allergies = none, ramipril', 'aside aside aside stop name'],
    ['allergies / none, ramipril', 'aside aside aside stop name'],
    ['allergies are none, ramipril', 'aside aside aside stop name'],
    ['allergies: no, ramipril', 'aside aside aside stop name'],
    ['allergies none, ramipril', 'aside aside stop name'],
    ['allergies: NKDA, ramipril', 'aside aside aside stop name'],
    ['allergies: ramipril', 'allergy colon name'],
    ['allergies: none', 'allergy colon nothing'],
    ['allergies: none. Meds: ramipril', 'aside aside aside stop heading colon name'],
    ['allergies: none meds: ramipril', 'aside aside aside heading colon name'],
    ['allergies: none takes ramipril', 'aside aside aside filler name'],
    ['allergies: none on ramipril', 'aside aside aside filler name'],
    ['allergies: none to ramipril', 'allergy colon nothing to name'],
    ['allergies: none the ramipril', 'allergy colon nothing filler name'],
    ['NKDA to ramipril', 'allergy to name'],
    ['NKDA with ramipril', 'allergy with name'],
    ['NKDA every ramipril', 'allergy every name'],
    ['NKDA at ramipril', 'allergy at name'],
    ['NKDA not ramipril', 'allergy not name'],
    ['NKDA after ramipril', 'allergy filler name'],
    ['NKDA, then ramipril', 'aside stop afterwards name'],
    ['no allergies, ramipril', 'aside stop name'],
    ['no allergies to ramipril', 'allergy to name'],
    ['no allergies to ramipril. ramipril', 'allergy to name filler name'],
    ['ramipril, NKDA, ramipril', 'name stop aside stop name'],
    ['ramipril, NKDA', 'name stop aside'],
    ['ramipril. NKDA', 'name stop aside'],
    ['ramipril, allergies: none', 'name stop aside aside aside'],
    ['zzyzx, NKDA', 'unknown stop aside'],
    ['NKDA, ramipril, allergies: none, ramipril', 'aside stop name stop aside aside aside stop name'],
    ['NKDA medications: ramipril', 'aside heading colon name'],
  ])('%s', (text, wanted) => {
    expect(statementsText(text)).toBe(wanted)
  })
})
