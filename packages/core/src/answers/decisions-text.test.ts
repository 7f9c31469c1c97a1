import { describe, expect, it } from 'vitest'
import type { Report } from '../contract/check.js'
import { decisionsText } from './decisions-text.js'

const empty = { decisions: [], statements: [], substances: [], unrecognised: [], unread: [], pairs: [] }
const substances = ['naproxen', 'warfarin', 'zzyzx'].map((input, item) => ({ item, input, status: 'resolved' }))
const said = (part: object): string => decisionsText({ ...empty, substances, ...part } as unknown as Report)

describe('decisionsText', () => {
  it('gives each decision a line: how grave, about what, because of what, and what to do', () => {
    const statements = [
      { interruption: 'interrupt', items: [0, 1] },
      { interruption: 'on-request', items: [1, 2] },
    ]
    const decision = { severity: 'major', items: [0], statements: [0], clinician: 'Without naproxen.' }
    expect(said({ statements, decisions: [decision] })).toBe(
      '1 to decide (3 entries, 1 findings):\n- Serious: naproxen with warfarin. Without naproxen.\n1 more are folded.',
    )
    const because = { ...decision, because: [2], dealtWith: [{ test: 'inr', value: 2.4, daysAgo: 1 }] }
    expect(said({ statements, decisions: [because] })).toContain(
      '- Serious: naproxen with zzyzx, warfarin. Without naproxen. Dealt with: INR 2.4, 1 day ago.',
    )
    expect(said({ statements: [], decisions: [{ ...decision, statements: [] }] })).toContain('- Serious: naproxen. W')
  })

  it('says that nothing to decide is no all-clear, and what was not looked at', () => {
    expect(said({})).toBe('Nothing was found that asks for a decision (3 entries). That is no all-clear.')
    expect(said({ pairs: [{ status: 'not-covered' }, { status: 'nothing-listed' }] })).toContain(
      'Nobody looked at 1 of',
    )
  })

  it('begins with what was not read', () => {
    const text = said({ unrecognised: [{ input: 'zzyzx' }], unread: [{ text: 'blue ones' }] })
    expect(text).toMatch(/^Not read, so not checked: zzyzx, blue ones\.\n/)
  })
})
