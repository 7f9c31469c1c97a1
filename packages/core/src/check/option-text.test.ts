import { describe, expect, it } from 'vitest'
import { openWritten } from '../../../knowledge/test/written-knowledge.js'
import type { Offer } from './offers.js'
import { optionText } from './option-text.js'
import type { Option } from './options.js'

const { knowledge } = openWritten({
  substances: { bleedol: [], painol: [], newol: [], ethanol: [], class: [], memberol: ['member'] },
  called: { newol: 'newol' },
  calledIn: { newol: { 'en-GB': 'novol' } },
  kinds: { ethanol: 'drink', class: 'class' },
  classes: { class: ['member'] },
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

  const level = { test: ['level'], withinDays: { min: 5, max: 5 } } as const
  it.each([
    ['leave-out', {}, 'I could do without painol.', 'Without painol.'],
    [
      'pause',
      {},
      'Could painol be paused for as long as bleedol is taken?',
      'Pause painol (suspend it) for the course of bleedol.',
    ],
    ['apart', {}, 'Should they be taken at another time? painol apart from bleedol.', 'painol apart from bleedol.'],
    [
      'apart',
      { hours: { after: 2 } },
      'Should they be taken at another time? Apart: painol at least 2 hours after bleedol.',
      'Apart: painol at least 2 hours after bleedol.',
    ],
    [
      'dose',
      { doseTo: 'higher' },
      'Does the dose of painol have to be higher with bleedol?',
      'A higher dose of painol with bleedol.',
    ],
    [
      'dose',
      {},
      'Does the dose of painol have to be lower with bleedol?',
      'A lower dose of painol with bleedol (reduce).',
    ],
    [
      'test',
      level,
      'Do I need a test: the level of painol in the blood, after 5 days?',
      'Test: the level of painol in the blood, after 5 days.',
    ],
    [
      'test',
      { test: ['kidney'], withinDays: { max: 7 } },
      'Do I need a test: kidney function (creatinine), within 7 days?',
      'Test: kidney function (creatinine), within 7 days.',
    ],
    [
      'test',
      { test: ['liver'], withinDays: { min: 3 } },
      'Do I need a test: liver values, within 3 days?',
      'Test: liver values, within 3 days.',
    ],
    [
      'test',
      { test: ['tsh'], withinDays: { min: 3, max: 5 } },
      'Do I need a test: TSH (thyroid), after 3 to 5 days?',
      'Test: TSH (thyroid), after 3 to 5 days.',
    ],
    [
      'other-way',
      { called: 'a cold pack' },
      'Could something else be done in place of painol: a cold pack?',
      'Another way in place of painol: a cold pack.',
    ],
    ['stop', {}, 'Is painol still needed?', 'Review whether painol is still needed.'],
    [
      'watch',
      { note: 'Watch for a rash.' },
      'What should I watch for when painol is taken with bleedol? Watch for a rash.',
      'Watch painol with bleedol. Watch for a rash.',
    ],
    [
      'ask',
      { note: 'Who began it?' },
      'Who decides about painol? Who began it?',
      'Ask who prescribes painol. Who began it?',
    ],
  ] as const)('say what is done beside another: %s %j', (what, facts, patient, clinician) => {
    const option = { do: what, of: ['painol'], other: 'bleedol', way: { do: what, cite, ...facts } }
    expect(said(option)).toEqual({ patient, clinician })
  })

  it.each([
    ['pause', 'Could painol be paused for a while?', 'Pause painol (suspend it).'],
    ['dose', 'Does the dose of painol have to be lower?', 'A lower dose of painol (reduce).'],
    ['watch', 'What should I watch for when painol is taken?', 'Watch painol.'],
    ['apart', 'Should they be taken at another time? painol apart from the other.', 'painol apart from the other.'],
    ['test', 'Do I need a test: ?', 'Test: .'],
    ['other-way', 'Could something else be done in place of painol: ?', 'Another way in place of painol: .'],
    ['stop', 'Is painol still needed?', 'Review whether painol is still needed.'],
  ] as const)('say what is done of one alone: %s', (what, patient, clinician) => {
    expect(said({ do: what, of: ['painol'] })).toEqual({ patient, clinician })
  })

  it('name every test', () => {
    const test = [
      'inr',
      'ecg',
      'potassium',
      'liver',
      'blood-count',
      'glucose',
      'tsh',
      'creatine-kinase',
      'blood-pressure',
      'pulse',
    ] as const
    expect(said({ do: 'test', of: ['painol'], way: { do: 'test', test, cite } }).clinician).toBe(
      'Test: INR, an ECG, potassium, liver values, a blood count, blood sugar, TSH (thyroid), creatine kinase, blood pressure and pulse.',
    )
  })

  it.each([
    ['qtc', 'QTc'],
    ['alt', 'ALT'],
    ['haemoglobin', 'haemoglobin'],
    ['lithium', 'lithium level'],
  ] as const)('write %s as it is written', (test, text) => {
    const { clinician } = said({ do: 'test', of: ['painol'], way: { do: 'test', test: [test], cite } })
    expect(clinician).toBe(`Test: ${text}.`)
  })

  it('say what is exchanged, for what, and nothing of what was not said', () => {
    const to = [{ substance: newol, trial }, { called: 'rest' }]
    expect(said({ do: 'swap', of: ['painol', 'bleedol'], to })).toEqual({
      patient: 'Could newol (novol) or rest be used in place of painol with bleedol?',
      clinician: 'Without painol with bleedol: newol (novol) (nothing listed with the rest); rest.',
    })
    expect(said({ do: 'swap', of: ['painol'], to: [...to, { called: 'a pack' }] }).patient).toBe(
      'Could newol (novol), rest or a pack be used in place of painol?',
    )
  })

  it('say with all of what it remains', () => {
    const left = { ...trial, remains: 'major', with: ['bleedol', 'ethanol'], notCovered: ['painol', 'newol'] } as const
    expect(said({ do: 'local', of: ['painol'], to: [{ substance: newol, route: 'topical', trial: left }] })).toEqual({
      patient: 'Could painol be used as a gel or cream on the skin?',
      clinician:
        'Topical painol (gel) (major remains with bleedol and ethanol; nobody has looked at it with painol and newol (novol)).',
    })
    expect(
      said({ do: 'local', of: ['painol'], to: [{ substance: newol, trial: { ...left, with: [], notCovered: [] } }] })
        .clinician,
    ).toBe('Topical painol (gel) (major remains).')
  })

  it('never say of members that they stand for their class', () => {
    const [member, other] = ['memberol', 'newol'].map((slug) => ({ substance: knowledge.slugs.find(slug), trial }))
    expect(said({ do: 'swap', of: ['class'], for: 'aches', to: [member as Offer] })).toEqual({
      patient: 'Could it be memberol, of class for aches?',
      clinician: 'Of class, for aches: memberol (nothing listed with the rest).',
    })
    expect(said({ do: 'swap', of: ['class'], to: [member as Offer] }).clinician).toBe(
      'Of class: memberol (nothing listed with the rest).',
    )
    expect(said({ do: 'swap', of: ['class'], to: [member as Offer, other as Offer] }).clinician).toMatch(
      /^Without class: /,
    )
    expect(said({ do: 'swap', of: ['class'], to: [member as Offer, { called: 'rest' }] }).clinician).toMatch(
      /^Without class: /,
    )
    expect(said({ do: 'swap', of: ['painol'], to: [member as Offer] }).clinician).toMatch(/^Without painol: /)
    expect(said({ do: 'swap', of: ['class'] }).clinician).toBe('Without class: .')
  })

  it('say who alone can change it', () => {
    const of = (what: 'swap' | 'stop' | 'dose', yields: number) =>
      optionText(knowledge, { do: what, of: ['painol'], to: [{ called: 'rest' }], yields, cite }, {})
    expect(of('swap', 1)).toEqual({
      patient:
        'Could rest be used in place of painol? Only who prescribes painol can decide that. Do not stop it on your own.',
      clinician: 'Without painol: rest. Only with who prescribes painol; never stopped without another.',
    })
    expect(of('stop', 0).patient).toMatch(/Do not stop it on your own\.$/)
    expect(of('swap', 2).patient).toBe('Could rest be used in place of painol?')
    expect(of('dose', 1).patient).not.toContain('Only')
  })

  it('care for withdrawal from drinking every day, of alcohol alone', () => {
    const less = {
      patient: 'How could I drink less, with help? Whoever drinks every day should not stop at once.',
      clinician: 'Less ethanol, with care for withdrawal.',
    }
    expect(said({ do: 'leave-out', of: ['ethanol'] }, { alcoholPattern: 'heavy' })).toEqual(less)
    expect(said({ do: 'leave-out', of: ['ethanol'] }, { alcoholPattern: 'dependent' })).toEqual(less)
    expect(said({ do: 'leave-out', of: ['painol'] }, { alcoholPattern: 'dependent' }).clinician).toBe('Without painol.')
    expect(said({ do: 'leave-out', of: ['ethanol'] }, { alcoholPattern: 'social' }).clinician).toBe('Without ethanol.')
  })

  it('ask of two for one purpose whether one is enough', () => {
    const option: Omit<Option, 'cite' | 'yields'> = { do: 'stop', of: ['painol'], other: 'bleedol', for: 'aches' }
    expect(said(option).patient).toBe('Are both needed for aches: painol and bleedol?')
    expect(said(option).clinician).toBe('painol and bleedol are both for aches: is one enough?')
    expect(said({ do: 'stop', of: ['painol'], for: 'aches' }).clinician).toBe('Review whether painol is still needed.')
  })

  it('name what protects', () => {
    const to = [{ substance: newol, trial }]
    expect(said({ do: 'protect', of: ['painol'], for: 'a shield', to }).patient).toBe(
      'Do I need a shield, with newol (novol)?',
    )
    expect(said({ do: 'protect', of: ['painol'], for: 'a guard for the gut', to }).clinician).toBe(
      'Add a guard for the gut: newol (novol) (nothing listed with the rest).',
    )
  })
})
