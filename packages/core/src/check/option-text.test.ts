import { describe, expect, it } from 'vitest'
import { openWritten } from '../../../knowledge/test/written-knowledge.js'
import { optionText } from './option-text.js'
import type { Option } from './options.js'

const { knowledge } = openWritten({
  substances: { bleedol: [], painol: [], newol: [], ethanol: [] },
  called: { newol: 'newol' },
  calledIn: { newol: { 'en-GB': 'novol' } },
  kinds: { ethanol: 'drink' },
})
const newol = knowledge.slugs.find('newol')
const cite = ['label-a']
const said = (option: Omit<Option, 'cite' | 'yields'>, person = {}) =>
  optionText(knowledge, { cite, ...option }, person)
const trial = { remains: 'none', with: [], topics: [], action: 'be-aware', notCovered: [] } as const

describe('the words of an option', () => {
  it('name a substance as it is called in Britain too', () => {
    const { patient, clinician } = said({ do: 'swap', of: ['painol'], for: 'aches', to: [{ substance: newol, trial }] })
    expect(patient).toBe('Could newol (novol) be used in place of painol for aches?')
    expect(clinician).toBe('Without painol, for aches: newol (novol) (nothing listed with the rest).')
  })

  it('say what remains, and with what nobody has looked', () => {
    const left = { ...trial, remains: 'moderate', with: ['bleedol'], notCovered: ['ethanol'] } as const
    const { patient, clinician } = said({ do: 'swap', of: ['painol'], to: [{ substance: newol, trial: left }] })
    expect(patient).toContain('With newol (novol) there is still something to watch.')
    expect(clinician).toContain('(moderate remains with bleedol; nobody has looked at it with ethanol)')
    const grave = said({ do: 'swap', of: ['painol'], to: [{ substance: newol, trial: { ...left, remains: 'major' } }] })
    expect(grave.patient).toContain('there is still a grave risk')
  })

  it('never tell somebody who drinks every day to stop at once', () => {
    const option: Omit<Option, 'cite' | 'yields'> = { do: 'leave-out', of: ['ethanol'], other: 'painol' }
    expect(said(option).patient).toBe('I could do without ethanol.')
    expect(said(option, { alcoholPattern: 'dependent' }).patient).toMatch(/should not stop at once/)
  })

  it.each([
    [{ before: 0.5 }, 'Apart: painol at least 30 minutes before bleedol.'],
    [{ before: 2, after: 6 }, 'Apart: painol at least 2 hours before, or 6 hours after bleedol.'],
    [{ between: 1 }, 'Take painol and bleedol at least 1 hour apart.'],
  ])('say hours apart: %j', (hours, text) => {
    expect(said({ do: 'apart', of: ['painol'], other: 'bleedol', way: { do: 'apart', hours, cite } }).clinician).toBe(
      text,
    )
  })

  it('say a limit as what a label allows, never as a dose for a person', () => {
    const way = { do: 'dose', doseTo: 'lower', capMgPerDay: 20, cite } as const
    const { patient } = said({ do: 'dose', of: ['painol'], other: 'bleedol', way })
    expect(patient).toBe(
      'Does the dose of painol have to be lower with bleedol? Labels or agencies allow at most 20 mg a day with bleedol.',
    )
  })

  it.each([
    ['pause', {}, 'Pause painol (suspend it) for the course of bleedol.'],
    ['test', { test: ['inr', 'ecg', 'potassium'] }, 'Test: INR, an ECG and potassium.'],
    [
      'test',
      { test: ['level'], withinDays: { min: 5, max: 5 } },
      'Test: the level of painol in the blood, after 5 days.',
    ],
    ['test', { test: ['kidney'], withinDays: { max: 7 } }, 'Test: kidney function (creatinine), within 7 days.'],
    ['dose', { doseTo: 'higher' }, 'A higher dose of painol with bleedol.'],
    ['other-way', { called: 'a cold pack' }, 'Another way in place of painol: a cold pack.'],
    ['stop', {}, 'Review whether painol is still needed.'],
    ['watch', { note: 'Watch for a rash.' }, 'Watch painol with bleedol. Watch for a rash.'],
    ['ask', { note: 'Who began it?' }, 'Ask who prescribes painol. Who began it?'],
  ] as const)('say what is done: %s', (what, facts, text) => {
    expect(said({ do: what, of: ['painol'], other: 'bleedol', way: { do: what, cite, ...facts } }).clinician).toBe(text)
  })

  it('ask of two for one purpose whether one is enough', () => {
    const option: Omit<Option, 'cite' | 'yields'> = { do: 'stop', of: ['painol'], other: 'bleedol', for: 'aches' }
    expect(said(option).patient).toBe('Are both needed for aches: painol and bleedol?')
    expect(said(option).clinician).toBe('painol and bleedol are both for aches: is one enough?')
  })

  it('name what protects', () => {
    const to = [{ substance: newol, trial }]
    expect(said({ do: 'protect', of: ['painol'], for: 'a shield', to }).patient).toBe(
      'Do I need a shield, with newol (novol)?',
    )
  })
})
