import { describe, expect, it } from 'vitest'
import { statesText } from '../../test/states-text.js'

describe('what is left out or measured', () => {
  it.each([
    ['ramipril level 5 mg/l', ' | ramipril level 5 mg/l measurement | unread unread'],
    ['ramipril level 5', ' | ramipril level 5 measurement | unread unread'],
    ['ramipril, inr 2', 'ramipril | inr 2 measurement | name filler unread'],
    ['ramipril, target inr 2', 'ramipril |  | name filler filler measurement'],
    ['ramipril, inr 2-3', 'ramipril |  | name filler measurement'],
    ['ramipril, inr > 2', 'ramipril |  | name filler measurement'],
    ['ramipril inr 2', 'ramipril | inr 2 measurement | name unread'],
    ['inr 2 ramipril 5 mg', 'ramipril | inr 2 measurement | unread name amount'],
    ['ramipril 1.2 mmol/l', ' | ramipril 1.2 mmol/l measurement | unread unread'],
    ['1.25 mmol/l ramipril', 'ramipril |  | measurement name'],
    ['ramipril (1.2 mmol/l)', ' | ramipril measurement, 1.2 mmol/l measurement | unread filler unread filler'],
    ['ramipril - 1.2 mmol/l', ' | ramipril measurement, 1.2 mmol/l measurement | unread filler unread'],
    ['ramipril / level 5', ' | ramipril measurement, level 5 measurement | unread filler unread'],
    ['ramipril + level 5', ' | ramipril measurement, level 5 measurement | unread filler unread'],
    ['ramipril = level 5', ' | ramipril measurement, level 5 measurement | unread filler unread'],
    ['ramipril level > 5', ' | ramipril level > 5 measurement | unread unread'],
    ['ramipril level: 5', ' | ramipril level: 5 measurement | unread unread'],
    [
      'ramipril level 5, 2 tablets daily',
      'ramipril how-much | level 5 measurement | name unread filler count frequency',
    ],
    ['ramipril level 5, 5 mg daily', 'ramipril | level 5 measurement | name unread filler amount frequency'],
    ['ramipril level 5. insulin 5 units', 'insulin | ramipril level 5 measurement | unread unread filler name amount'],
    [
      'denies ramipril. daily 5 mg',
      ' | denies ramipril not-taken, daily 5 mg unknown | unread unread filler unread unread',
    ],
    ['no ramipril. daily', ' | no ramipril not-taken, daily unknown | unread unread filler unread'],
    ['no ramipril 5 mg. daily', ' | no ramipril 5 mg not-taken, daily unknown | unread unread unread filler unread'],
    [
      'allergic to ramipril. 5 mg daily',
      ' | allergic to ramipril allergy, 5 mg daily unknown | unread unread filler unread unread',
    ],
    [
      'no ramipril (daily), 5 mg',
      ' | no ramipril not-taken, daily not-taken, 5 mg not-taken | unread unread filler unread filler filler unread',
    ],
    ['no ramipril - 5 mg', ' | no ramipril not-taken, 5 mg not-taken | unread unread filler unread'],
    ['no ramipril / insulin', ' | no ramipril not-taken, insulin not-taken | unread unread filler unread'],
    ['no ramipril = 5 mg', ' | no ramipril not-taken, 5 mg not-taken | unread unread filler unread'],
    ['no ramipril: 5 mg', ' | no ramipril not-taken, 5 mg not-taken | unread unread filler unread'],
    ['no ramipril; 5 mg', ' | no ramipril not-taken, 5 mg not-taken | unread unread filler unread'],
    ['no ramipril # 5', ' | no ramipril # 5 not-taken | unread unread unread'],
    ['no ramipril > 5 mg', ' | no ramipril > 5 mg not-taken | unread unread unread'],
    ['no ramipril + 5 mg', ' | no ramipril not-taken, 5 mg not-taken | unread unread filler unread'],
  ])('%s', (text, wanted) => {
    expect(statesText(text)).toBe(wanted)
  })
})
