import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const names = new Set([
  'warfarin',
  'ibuprofen',
  'fta',
  'apap',
  'hydrocodone',
  'tea',
  'smoking',
  'birth control',
  'sorbitol',
  'paracetamol',
  'insulin',
  'insulin regular human',
  'thyroid usp',
  'doxycycline',
  'doxycycline calcium',
  'calcium',
  'pregabalin',
  'ach',
  'amlodipine',
  'digoxin',
  'penicillin',
  'codeine',
])
const read = (text: string) =>
  readPhrase(text, {
    knows: (name) =>
      names.has(
        name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, ' ')
          .trim(),
      )
        ? 1
        : 0,
  })
const named = (text: string): readonly string[] => read(text).things.flatMap((thing) => thing.names)
const unread = (text: string): readonly string[] => read(text).unread.map((piece) => `${piece.text} (${piece.reason})`)

describe('the names of a phrase', () => {
  it('run over a comma or a bracket where only the whole is a name', () => {
    expect(named('insulin, regular, human 100 UNT/ML Injectable Solution')).toEqual(['insulin, regular, human'])
    expect(named('thyroid (USP) 60 MG Oral Tablet')).toEqual(['thyroid (USP)'])
    expect(named('warfarin, ibuprofen')).toEqual(['warfarin', 'ibuprofen'])
  })

  it('never run over a joint into a substance or a salt', () => {
    for (const joint of [' + ', ' & ', '/', ', ', ' and ', '; '])
      expect(named(`doxycycline${joint}calcium`)).toEqual(['doxycycline', 'calcium'])
    expect(named('doxycycline calcium')).toEqual(['doxycycline calcium'])
  })

  it('are no abbreviation behind an amount', () => {
    expect(named('Ibuprofen 600 mg FTA bei Schmerzen')).toEqual(['Ibuprofen'])
    expect(named('hydrocodone/APAP 5/325')).toEqual(['hydrocodone', 'APAP'])
    expect(named('hydrocodone 5 mg, APAP 325 mg')).toEqual(['hydrocodone', 'APAP'])
    expect(named('HYDROCODONE APAP')).toEqual(['HYDROCODONE', 'APAP'])
  })

  it('are words of the tables where they are the whole of a part', () => {
    expect(named('warfarin, tea')).toEqual(['warfarin', 'tea'])
    expect(named('warfarin with tea')).toEqual(['warfarin', 'tea'])
    expect(named('warfarin and smoking')).toEqual(['warfarin', 'tobacco'])
    expect(named('warfarin + birth control')).toEqual(['warfarin', 'birth control'])
    expect(named('warfarin for birth control')).toEqual(['warfarin'])
    expect(named('warfarin with tea before bed')).toEqual(['warfarin'])
  })

  it('are not what something is sweetened with', () => {
    expect(named('PARACETAMOL 500 mg, poudre édulcorée au sorbitol')).toEqual(['PARACETAMOL'])
    expect(unread('PARACETAMOL 500 mg, poudre édulcorée au sorbitol et au sucralose')).toEqual([])
  })

  it('stand beside those of makers', () => {
    expect(unread('PREGABALINE ZENTIVA LAB 75 mg, gélule')).toEqual([])
    expect(named('ACH-PREGABALIN')).toEqual(['PREGABALIN'])
    expect(named('pms-Pregabalin 75 mg')).toEqual(['Pregabalin'])
    expect(named('Teva-Pregabalin')).toEqual(['Pregabalin'])
    expect(read('Pregabalin 75 mg capsules (Teva UK Ltd)').unread).toEqual([])
    // Midol PMS has something else in it.
    expect(unread('Ibuprofen PMS')).toEqual(['PMS (unknown)'])
  })
})

describe('what is no name', () => {
  it.each([
    'Discharge Medications:',
    'Medications reviewed with family',
    'Ordonnance de sortie',
    'Medicación habitual:',
    'Medicação habitual',
    'Terapia domiciliare',
    'Entlassmedikation',
    'Aktuella läkemedel',
    'Leki przyjmowane',
    'Kullandığı ilaçlar',
    'Medicatie bij ontslag',
  ])('is the heading of a list: %s', (text) => {
    expect(read(text).name).toBe('')
  })

  it('is not the item behind a heading', () => {
    expect(named('Meds: metfornin')).toEqual(['metfornin'])
    expect(named('Medications metfornin 500 mg')).toEqual(['metfornin'])
  })

  it.each([
    'None known',
    'Nil regular medication',
    'Keine Dauermedikation',
    'Pas de traitement en cours',
    'Sin medicación habitual',
    'Nessuna terapia domiciliare',
    'Sem medicação habitual',
    'geen thuismedicatie',
    'Inga läkemedel',
    'brak leków',
    'ilaç kullanmıyor',
    'No current outpatient medications on file.',
  ])('is a statement that nothing is taken: %s', (text) => {
    expect(named(text)).toEqual([])
  })

  it.each([
    'Allergies: penicillin (rash), codeine',
    'ALLERGIES: PENICILLIN, CODEINE',
    'Allergic to: penicillin and codeine',
    'penicillin allergy',
    'Allergie : penicillin',
    'Allergien: Penicillin, Codeine',
    'Alergias: penicillin',
    'Allergie voor penicillin',
    'Överkänslig mot penicillin',
    'Uczulenie na penicillin',
    'Penicillin alerjisi',
  ])('is an allergy: %s', (text) => {
    expect(named(text)).toEqual([])
    expect(unread(text).every((piece) => piece.endsWith('(allergy)'))).toBe(true)
  })

  it('is an allergy behind what is taken, and not before it', () => {
    for (const text of [
      'amlodipine 5 mg daily; Allergies: sulfa (hives), codeine',
      'amlodipine 5 mg daily Allergies: codeine',
      'allergic to penicillin and codeine; takes amlodipine 5 mg daily',
      'amlodipine 5 mg, allergic to penicillin',
    ])
      expect(named(text), text).toEqual(['amlodipine'])
  })

  it('is a value that was measured, and not of what is named', () => {
    expect(named('digoxin level 1.2')).toEqual([])
    expect(named('warfarin - target INR 2.5, dose per clinic')).toEqual(['warfarin'])
  })
})

describe('a word of the tables that is also a name', () => {
  const everything = (text: string) => readPhrase(text, { knows: () => 1 }).name
  const readAlone = (text: string, other?: string) =>
    readPhrase(other === undefined ? text : `${text}${other}`, {
      knows: (name) => (name.toLowerCase() === text ? 1 : 0),
    }).name

  it.each([
    'water',
    'cold',
    'cream',
    'capsule',
    'retard',
    'pulse',
    'food',
    'gram',
    'unit',
    'evening',
    'meq',
    'refills',
  ])('is one where nothing else is named: %s', (word) => {
    expect(readAlone(word)).toBe(word)
    expect(everything(word)).toBe(word)
  })

  it.each(['daily', 'every', 'stopped', 'two', 'prn'])('is none that says how something is taken: %s', (word) => {
    expect(readAlone(word)).toBe('')
  })

  it('is none beside an unknown word, an allergy or a statement of none', () => {
    expect(readAlone('water', ' zzyzx')).toBe('zzyzx')
    expect(readAlone('water', ' allergy')).toBe('')
    expect(readAlone('water', ': none')).toBe('')
  })

  it.each([', ', '; ', ' + ', ' and ', ' & '])('is one as the whole of a part behind "%s"', (joint) => {
    expect(named(`warfarin${joint}smoking`)).toEqual(['warfarin', 'tobacco'])
    expect(named(`warfarin${joint}tea, ibuprofen`)).toEqual(['warfarin', 'tea', 'ibuprofen'])
  })

  it('is one as a reason that is a thing to take', () => {
    expect(named('warfarin, birth control')).toEqual(['warfarin', 'birth control'])
    expect(named('warfarin 5 mg daily, birth control, ibuprofen')).toEqual(['warfarin', 'birth control', 'ibuprofen'])
  })

  it.each([
    'warfarin tea',
    'warfarin (tea)',
    'warfarin for birth control',
    'warfarin (birth control)',
    'warfarin, tea twice a day',
    'warfarin: tea',
  ])('is none elsewhere: %s', (text) => {
    expect(named(text)).toEqual(['warfarin'])
  })
})

describe('a short known abbreviation in capitals', () => {
  it.each([
    ', APAP',
    '; APAP',
    ' + APAP',
    ' & APAP',
    ' and APAP',
    ' with APAP',
    '/APAP',
    '-APAP',
    ' (APAP)',
    ': APAP',
    ' then APAP',
    ' 5 APAP',
    ' #APAP',
    ' x APAP',
    ' APAP 325 mg',
  ])('is a name behind a joint or before a number: ibuprofen 600 mg%s', (rest) => {
    expect(named(`ibuprofen 600 mg${rest}`)).toContain('APAP')
  })

  it('is a name right behind another, and in front', () => {
    expect(named('ibuprofen APAP')).toEqual(['ibuprofen', 'APAP'])
    expect(named('APAP 600 mg ibuprofen')).toContain('APAP')
  })

  it('is none behind an amount, and a longer or a small one is', () => {
    expect(named('ibuprofen 600 mg APAP')).toEqual(['ibuprofen'])
    expect(unread('ibuprofen 600 mg APAP')).toEqual(['APAP (unknown)'])
    expect(named('ibuprofen 600 mg apap')).toEqual(['ibuprofen', 'apap'])
    expect(named('ibuprofen 600 mg DIGOXIN')).toEqual(['ibuprofen', 'DIGOXIN'])
  })
})

describe('what something is sweetened with', () => {
  it('ends at a semicolon or a plus', () => {
    for (const sign of [';', ' +'])
      expect(named(`paracetamol édulcorée au sorbitol${sign} warfarin`)).toEqual(['paracetamol', 'warfarin'])
    expect(named('édulcorée au sorbitol')).toEqual(['sorbitol'])
  })
})

describe('an unsure name', () => {
  it.each([
    ['zzyzx', 'zzyzx'],
    ['zzyzx forte frob 5 mg', 'zzyzx forte frob'],
    ['zzyzx-frob 5 mg', 'zzyzx-frob'],
    ['zzyzx/frob 5 mg', 'zzyzx/frob'],
    ['zzyzx-hydrochloride 5 mg', 'zzyzx-hydrochloride'],
    ['zzyzx - frob', 'zzyzx'],
    ['zzyzx -frob', 'zzyzx'],
    ['zzyzx- frob', 'zzyzx'],
    ['zzyzx hydrochloride', 'zzyzx hydrochloride'],
    ['zzyzx 5 mg frob', 'zzyzx'],
    ['take zzyzx daily', 'zzyzx'],
  ])('is the first run of unknown words: %s', (text, name) => {
    expect(read(text).name).toBe(name)
    expect(read(text).things.every(({ sure }) => !sure)).toBe(true)
  })
})

it('takes no word of the tables for a name that is said not to be taken', () => {
  const knows = (text: string): number => (text === 'smoking' || text === 'tea' ? 1 : 0)
  expect(readPhrase('smoking', { knows }).name).toBe('tobacco')
  expect(readPhrase('smoking: none', { knows }).name).toBe('')
})
