import { openInstalled } from '@mixwise/knowledge/installed'
import { expect, test } from 'vitest'
import { phraseOptions } from '../names/phrase-options.js'
import { allergiesInPassing, namedInPassing } from './named-in-passing.js'

const phrases = phraseOptions(openInstalled())
const isItself = (name: string): boolean => name === 'ibuprofen'
const named = (resource: object): unknown =>
  namedInPassing({ resourceType: 'MedicationRequest', ...resource }, 'ibuprofen', { phrases, isItself }).map(
    ({ name, isTaken }) => [name, isTaken],
  )

test('instructions, words to the patient, further instructions and notes are looked through, each text once', () => {
  const text = 'take with your warfarin'
  expect(named({ dosageInstruction: [{ text, patientInstruction: text }, { text }] })).toEqual([['warfarin', true]])
  expect(named({ dosage: [{ additionalInstruction: [{ text: '2 hours before lithium' }] }] })).toHaveLength(1)
  expect(named({ note: [{ text: "also takes St John's wort" }, {}] })).toEqual([["St John's wort", true]])
})

test('what the order is for, and words that name nothing, are no others', () => {
  expect(named({ dosageInstruction: [{ text: 'ibuprofen 400 mg three times a day after food' }] })).toEqual([])
  expect(named({ dosageInstruction: 'take with warfarin', note: 7 })).toEqual([])
})

test('what is to be stopped is told from what is taken', () => {
  expect(named({ note: [{ text: 'one daily. Stop simvastatin while on this' }] })).toEqual([['simvastatin', false]])
})

test('an allergy that the words of an order tell is said, and none is not', () => {
  const told = (text: string): number =>
    allergiesInPassing({ resourceType: 'MedicationRequest', note: [{ text }] }, 'amoxicillin', phrases).length
  expect(['patient allergic to penicillin', 'allergies: sulfa', 'penicillin allergy noted'].map(told)).toEqual([
    1, 1, 1,
  ])
  expect(['NKDA', 'no known allergies', 'one three times a day'].map(told)).toEqual([0, 0, 0])
})
