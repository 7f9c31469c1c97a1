import { describe, expect, it } from 'vitest'
import { statesText } from '../../../test/states-text.js'

describe('one thing taken in place of another', () => {
  it.each([
    ['switched from ramipril to insulin', 'ramipril past, insulin |  | filler filler name filler name'],
    ['ramipril switched to insulin', 'ramipril past, insulin |  | name state name'],
    ['ramipril replaced by insulin', 'ramipril past, insulin |  | name filler filler name'],
    ['replaced ramipril with insulin', 'ramipril past, insulin |  | filler name filler name'],
    ['insulin instead of ramipril', 'insulin | instead of ramipril not-taken | name unread unread'],
    ['ramipril -> insulin', 'ramipril still-taken, insulin still-taken |  | name filler filler name'],
    ['changed ramipril to insulin', 'ramipril past, insulin |  | filler name filler name'],
    ['ramipril > insulin', 'ramipril still-taken, insulin still-taken |  | name filler name'],
    ['ramipril → insulin', 'ramipril still-taken, insulin still-taken |  | name filler name'],
    ['ramipril to be changed to insulin', 'ramipril, insulin planned |  | name filler state name'],
    ['ramipril plan to switch to insulin', 'ramipril, insulin planned |  | name state filler filler name'],
    ['ramipril planned switch to insulin', 'ramipril, insulin planned |  | name state filler filler name'],
    ['stopped ramipril changed to insulin', 'ramipril past, insulin |  | state name state name'],
    ['stopped ramipril, switched to insulin', 'ramipril past, insulin |  | state name filler state name'],
    ['held ramipril, switched to insulin', 'ramipril held, insulin |  | state name filler state name'],
    ['ramipril changed insulin', 'ramipril still-taken, insulin still-taken |  | name filler name'],
    ['ramipril changed to insulin', 'ramipril past, insulin |  | name state name'],
    ['ramipril switched insulin', 'ramipril still-taken, insulin still-taken |  | name filler name'],
    [
      'switched from ramipril to insulin 2 weeks ago',
      'ramipril past 14 d, insulin |  | filler filler name filler name state',
    ],
    ['from ramipril to insulin', 'ramipril past, insulin |  | filler name filler name'],
    ['substitute ramipril for insulin', 'ramipril still-taken, insulin still-taken |  | filler name filler name'],
    [
      'switched from ramipril 5 mg daily to insulin 10 units daily 2 weeks ago',
      'ramipril past, insulin |  | filler filler name amount frequency filler name amount frequency state',
    ],
    [
      'changed from ramipril to insulin yesterday',
      'ramipril past 1 d, insulin |  | filler filler name filler name state',
    ],
    ['ramipril switched to insulin last month', 'ramipril past 30..61 d, insulin |  | name state name state'],
    [
      'ramipril changed to insulin 2 weeks ago, stopped',
      'ramipril past, insulin past 14 d |  | name state name state filler state',
    ],
    ['ramipril stopped and changed to insulin', 'ramipril past, insulin |  | name state filler state name'],
    [
      'ramipril, plan to switch to insulin next week',
      'ramipril, insulin planned 1..7 d |  | name filler state filler filler name state',
    ],
    [
      'planned ramipril, plan to switch to insulin',
      'ramipril planned, insulin planned |  | state name filler state filler filler name',
    ],
    [
      'amoxicillin and ramipril, plan to switch to insulin',
      'amoxicillin, ramipril, insulin planned |  | name filler name filler state filler filler name',
    ],
    ['switched ramipril to insulin on 2026-11-01', 'ramipril past, insulin |  | filler name filler name filler state'],
    ['switched ramipril to insulin tomorrow', 'ramipril, insulin planned 1 d |  | filler name filler name state'],
    ['switching ramipril to insulin tomorrow', 'ramipril, insulin planned 1 d |  | filler name filler name state'],
    ['ramipril replaced by insulin yesterday', 'ramipril past 1 d, insulin |  | name filler filler name state'],
    ['ramipril se cambia a insulin', 'ramipril past, insulin |  | name filler filler name'],
    ['switch ramipril with insulin', 'ramipril past, insulin |  | filler name filler name'],
    ['ramipril switched for insulin', 'ramipril past, insulin |  | name filler filler name'],
    ['ramipril switched by insulin', 'ramipril past, insulin |  | name filler filler name'],
  ])('%s', (text, wanted) => {
    expect(statesText(text)).toBe(wanted)
  })
})
