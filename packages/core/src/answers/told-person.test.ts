import { readWords } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import { installed } from '../../../cli/test/installed.js'
import { checkList } from './checked.js'
import { sheetFor } from './sheet.js'
import { toldPerson } from './told-person.js'

const knowledge = installed()
const told = (...items: readonly string[]) => toldPerson(knowledge, items, undefined, {}).person
const check = (items: readonly string[], person = {}) => checkList(knowledge, { items, person }).result

describe('what a list tells of the person', () => {
  it.each([
    [['pregnant, ibuprofen 400 mg'], { pregnant: true }],
    [['pregnant', 'ibuprofen 400 mg'], { pregnant: true }],
    [
      ['72F with AF on apixaban 5 mg bd, eGFR 28'],
      { ageYears: 72, sex: 'female', egfrMlPerMin: 28, conditions: ['atrial-fibrillation'] },
    ],
    [['ibuprofen', 'asthma', 'gout'], { conditions: ['asthma', 'gout'] }],
    [['digoxin 125 mcg, digoxin level 2.4'], { laboratory: [{ test: 'digoxin', value: 2.4, unit: 'ug/L' }] }],
    [['potassium 2.9 mmol/l', 'digoxin'], { laboratory: [{ test: 'potassium', value: 2.9, unit: 'mmol/l' }] }],
    [['ibuprofen for gout'], undefined],
    [['not pregnant, ibuprofen'], undefined],
  ])('%j', (items, person) => expect(told(...items)).toEqual(person))

  it.each([
    ['asthma, propranolol 40 mg', 'nonselective-beta-blocker-and-asthma'],
    ['on dialysis, baclofen 10 mg tds', 'baclofen-and-kidney'],
    ['eGFR 25, baclofen 10 mg tds', 'baclofen-and-kidney'],
    ['30 weeks pregnant, ibuprofen', 'nsaid-from-week-20'],
    ['long qt, citalopram', 'qt-medicine-and-long-qt'],
    ['my 4 year old took aspirin', 'aspirin-under-16'],
    ['K 6.1, spironolactone', 'ras-blocker-and-hyperkalaemia'],
  ])('grades as the field of a request does: %s', (text, rule) => {
    const { findings, issues, unread } = check([text])
    expect(findings.map(({ id }) => id)).toContain(rule)
    expect(issues.map(({ code }) => code)).toContain('circumstance-told')
    expect(unread).toEqual([])
  })

  it('is no name that was not recognised, and no longer unread', () => {
    const { unrecognised, unread, issues } = check(['asthma', 'propranolol'])
    expect([unrecognised, unread]).toEqual([[], []])
    expect(issues).toContainEqual({ code: 'circumstance-told', path: 'items[0]', input: 'asthma', item: 0 })
    expect(issues.map(({ code }) => code)).not.toContain('changed-nothing')
  })

  it('is named by its own words where nothing turns on it', () => {
    const { issues } = check(['migraine, paracetamol'], { ageYears: 40 })
    expect(issues.filter(({ code }) => code === 'changed-nothing')).toEqual([
      { code: 'changed-nothing', path: 'person.ageYears', input: '40' },
      { code: 'changed-nothing', path: 'items[0]', input: 'migraine', item: 0 },
    ])
  })

  it('counts not against what the request says, nor where it says two things', () => {
    const { issues, unread } = check(['78 year old, diazepam'], { ageYears: 30 })
    expect(issues).toContainEqual({ code: 'contradiction', path: 'items[0]', input: '78 year old', item: 0 })
    expect(unread.map(({ text }) => text)).toEqual(['78 year old'])
    expect(told('78 year old, diazepam', '30 year old')).toBeUndefined()
    expect(told('78 year old, diazepam', '78 year old')).toEqual({ ageYears: 78 })
  })

  it('is told with its words and where they stand', () => {
    const { told } = checkList(knowledge, { items: ['metformin', '72 yo, eGFR 25'] })
    expect(told).toEqual([
      { item: 1, text: '72 yo', at: 0, person: { ageYears: 72 } },
      { item: 1, text: 'eGFR 25', at: 7, person: { egfrMlPerMin: 25 } },
    ])
  })
})

describe('the sheet', () => {
  it('says what is told of the person, and not that it is taken', () => {
    const items = ['allergic to penicillin', 'PMH: asthma', 'no aspirin', 'K 6.1', 'propranolol 40 mg', 'qqzzyx']
    const { sheet } = sheetFor(knowledge, readWords, { items, date: '2027-01-05', person: { ageYears: 72 } })
    const linesOf = (title: string) => sheet.sections.find((one) => one.title === title)?.lines ?? []
    expect(linesOf('What I take')).toEqual(['propranolol 40 mg', 'qqzzyx (not recognised by the check)'])
    expect(linesOf('About me')).toEqual(['Age in years: 72', 'Asthma', 'Potassium 6.1 mmol/L'])
    expect(linesOf('Allergies')).toEqual(['penicillin'])
    expect(linesOf('Read this first').join(' ')).toContain('named as not taken')
    expect(linesOf('Read this first').join(' ')).not.toContain('penicillin')
    expect(linesOf('What a check of the list found')[0]).toMatch(/^propranolol \+ Asthma \(Do not combine\)/)
  })
})
