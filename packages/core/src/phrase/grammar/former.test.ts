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
    ['ramipril from 5 mg to 10 mg', ' | how-much |  | name ask'],
    ['ramipril von 5 mg bis 10 mg', '5..10 mg |  |  | name filler amount'],
    ['ramipril from 5 mg - 10 mg', ' | how-much |  | name ask'],
    ['ramipril was on 5 ml, now 10 ml', ' | how-much |  | name state state filler state amount'],
    ['ramipril 50 mg/day, now 100 mg/day', '100 mg a day |  |  | name state filler state amount'],
    ['ramipril 50 mg/day previously, now 100 mg/day', '100 mg a day |  |  | name state state filler state amount'],
    [
      'ramipril 2 a day previously, now 5 mg 3 a day',
      '5 mg, 15 mg a day |  |  | name state state filler state amount frequency',
    ],
    [
      'ramipril 1-0-1 previously, now 5 mg 1-1-1',
      '5 mg, 3 a day, 15 mg a day |  |  | name state state filler state amount frequency',
    ],
    [
      'ramipril 5 mg 1-0-1 changed to 5 mg 1-1-1',
      '5 mg, 3 a day, 15 mg a day |  |  | name state state state amount frequency',
    ],
    ['ramipril 10/5 previously, now 5 mg', ' | contradiction |  | name ask state filler state amount'],
    ['ramipril 5-10 mg previously, now 20 mg', '20 mg |  |  | name state state filler state amount'],
    [
      'ramipril 15 mg in 3 divided doses previously, now 5 mg daily',
      '5 mg, 1 a day, 5 mg a day |  |  | name state filler state state filler state amount frequency',
    ],
    [
      'ramipril 5 mg in the morning previously, now 10 mg at night',
      '10 mg, 1 a day, 10 mg a day |  |  | name state state state filler state amount time',
    ],
    [
      'ramipril 5 mg at 8:00 previously, now 10 mg at 20:00',
      '10 mg, 1 a day, 10 mg a day |  |  | name state state state filler state amount time',
    ],
    [
      'ramipril 5 mg Mondays previously, now 10 mg daily',
      '10 mg, 1 a day, 10 mg a day |  |  | name state state state filler state amount frequency',
    ],
    [
      'ramipril 5 mg yesterday, now 10 mg daily',
      '10 mg, 1 a day, 10 mg a day |  |  | name state state filler state amount frequency',
    ],
    [
      'ramipril 5 mg 2 weeks ago, now 10 mg daily',
      '10 mg, 1 a day, 10 mg a day |  |  | name state state filler state amount frequency',
    ],
    [
      'ramipril now 10 mg, previously 20 mg, daily',
      '10 mg, 1 a day, 10 mg a day |  |  | name state amount filler state state filler frequency',
    ],
    [
      'ramipril now 10 mg, previously 20 mg; daily',
      '10 mg, 1 a day, 10 mg a day |  |  | name state amount filler state state filler frequency',
    ],
    [
      'ramipril now 10 mg (previously 20 mg) daily',
      '10 mg, 1 a day, 10 mg a day |  |  | name state amount filler state state filler frequency',
    ],
    [
      'ramipril now 10 mg previously 20 mg now daily',
      '10 mg, 1 a day, 10 mg a day |  |  | name state amount state state state frequency',
    ],
    ['ramipril 10 mg before, 20 mg', ' | contradiction |  | name amount filler filler amount'],
    ['ramipril 10 mg, before 20 mg', ' | contradiction |  | name amount filler filler amount'],
    ['ramipril 10 mg, was on 20 mg', ' | contradiction |  | name amount filler state amount'],
    ['ramipril 10 mg, previously 20 mg', '10 mg |  |  | name amount filler state state'],
    ['ramipril previously 20 mg, now', '20 mg |  |  | name state amount filler state'],
    ['ramipril now, previously 20 mg', '20 mg |  |  | name state filler state amount'],
    ['ramipril was on 10 mg, now skipped', '10 mg |  |  | name state amount filler state state'],
    ['ramipril was on 10 mg, now on hold', '10 mg |  |  | name state amount filler state state'],
    ['ramipril 10 mg previously 5 mg now', '5 mg |  |  | name state state amount state'],
    ['ramipril 10 mg previously now', '10 mg |  |  | name amount state state'],
    ['ramipril previously 10 mg now', '10 mg |  |  | name state amount state'],
    ['ramipril skipped a dose, 2 tablets daily', '1 a day | how-much |  | name state state filler count frequency'],
    ['ramipril missed a dose 5 mg', '5 mg |  |  | name state state amount'],
    ['ramipril missed two tablets', ' | how-much |  | name state count'],
    ['8 units now, 6 units at night', ' | contradiction |  | amount state filler amount time'],
    ['ramipril 5 mg; now 10 mg', '10 mg |  |  | name state filler state amount'],
    ['ramipril 5 mg, now', '5 mg |  |  | name amount filler state'],
    ['ramipril now, 5 mg', '5 mg |  |  | name state filler amount'],
    ['ramipril, now 5 mg', '5 mg |  |  | name filler state amount'],
    ['ramipril 50 mg changed', '50 mg |  |  | name amount filler'],
    ['ramipril 50 mg daily changed from 25 mg', ' | contradiction |  | name amount frequency filler filler amount'],
    ['ramipril changed from 25 mg to 50 mg', ' | how-much |  | name filler ask'],
  ])('%s', (text, wanted) => {
    expect(doseText(text)).toBe(wanted)
  })
})
