import { describe, expect, it } from 'vitest'
import { doseText } from '../../../test/dose-text.js'
import { readPhrase } from '../read.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const read = (text: string) => readPhrase(text, { knows })

describe('a dose that was taken once', () => {
  it.each([
    ['was on dozepam 10 mg, now 90 mg a day', { doseMgPerDay: 90 }],
    ['used to take dozepam 200 mg, now take 50 mg', { doseMg: 50 }],
    ['dozepam 50 mg daily (previously 100 mg)', { doseMgPerDay: 50 }],
    ['dozepam 10 mg daily, now 50 mg daily', { doseMgPerDay: 50 }],
    ['dozepam 50 mg increased to 100 mg', { doseMg: 100 }],
  ])('is no longer the dose: %s', (text, wanted) => {
    const { taking } = read(text)
    expect(taking).toMatchObject(wanted)
    expect(taking.state).toBeUndefined()
  })

  it('is a past one where nothing is said of now', () => {
    expect(read('was on dozepam 10 mg daily').taking).toMatchObject({ state: 'past' })
    expect(read('dozepam 10 mg, now stopped').taking).toMatchObject({ state: 'past' })
  })

  it('is not multiplied by the doses that were missed', () => {
    expect(read('missed two doses of dozepam 5 mg').taking.doseMg).toBe(5)
  })
})

describe('a dose that is no longer taken', () => {
  it.each([
    ['ramipril 5 mg increased from 50 to 100 mg', '100 mg |  |  | name state state state amount'],
    ['ramipril increased from 50 to 100 mg', '100 mg |  |  | name state state amount'],
    ['ramipril increased from 50 mg to 100 mg', '100 mg |  |  | name state state amount'],
    ['ramipril increase from 50 to 100 mg', ' | taper |  | name ask filler amount'],
    ['increase ramipril from 50 to 100 mg', ' | taper |  | ask name filler amount'],
    ['increased ramipril from 50 to 100 mg', '100 mg |  |  | state name state amount'],
    ['ramipril reduced from 100 until 50 mg', '50 mg |  |  | name state state amount'],
    ['ramipril increased 50 to 100 mg', '100 mg |  |  | name state state amount'],
    ['ramipril 50 mg increased to 100 mg', '100 mg |  |  | name state state amount'],
    [
      'ramipril 50 mg daily increased to 100 mg daily',
      '100 mg, 1 a day, 100 mg a day |  |  | name state state state amount frequency',
    ],
    ['ramipril increased to 100 mg', '100 mg |  |  | name state amount'],
    ['ramipril was on 10 mg, now 90 mg', '90 mg |  |  | name state state filler state amount'],
    [
      'ramipril was on 10 mg daily, now 90 mg daily',
      '90 mg, 1 a day, 90 mg a day |  |  | name state state state filler state amount frequency',
    ],
    ['ramipril 200 mg previously, 50 mg now', '50 mg |  |  | name state state filler amount state'],
    ['ramipril now 90 mg, previously 10 mg', '90 mg |  |  | name state amount filler state state'],
    [
      'ramipril 50 mg daily (previously 100 mg)',
      '50 mg, 1 a day, 50 mg a day |  |  | name amount frequency filler state state filler',
    ],
    [
      'ramipril 50 mg daily (previously 100 mg daily)',
      '50 mg, 1 a day, 50 mg a day |  |  | name amount frequency filler state state state filler',
    ],
    ['ramipril 50 mg daily, previously', '50 mg, 1 a day, 50 mg a day |  |  | name amount frequency filler state'],
    ['ramipril previously 50 mg', '50 mg |  |  | name state amount'],
    [
      'ramipril 10 mg daily, now 50 mg daily',
      '50 mg, 1 a day, 50 mg a day |  |  | name state state filler state amount frequency',
    ],
    [
      'ramipril 10 mg daily; now 50 mg daily',
      '50 mg, 1 a day, 50 mg a day |  |  | name state state filler state amount frequency',
    ],
    ['ramipril 8 mg now, 6 mg at night', ' | contradiction |  | name amount state filler amount time'],
    ['ramipril 10 mg daily now', '10 mg, 1 a day, 10 mg a day |  |  | name amount frequency state'],
    ['ramipril now 10 mg daily', '10 mg, 1 a day, 10 mg a day |  |  | name state amount frequency'],
    ['ramipril now stopped 10 mg', '10 mg |  |  | name state state amount'],
    ['was on ramipril 10 mg, now stopped', '10 mg |  |  | state name amount filler state state'],
    ['ramipril was on 10 mg, now held', '10 mg |  |  | name state amount filler state state'],
    ['insulin was on 10 units, now 20 units', '20 units |  |  | name state state filler state amount'],
    ['ramipril was on 2 tablets, now 3 tablets', ' | how-much |  | name state state filler state count'],
    ['ramipril missed two doses 5 mg daily', '5 mg, 1 a day, 5 mg a day |  |  | name state state amount frequency'],
    ['ramipril 5 mg daily skipped 2 doses', '5 mg, 1 a day, 5 mg a day |  |  | name amount frequency state state'],
  ])('%s', (text, wanted) => {
    expect(doseText(text)).toBe(wanted)
  })
})
