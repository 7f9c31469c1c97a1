import type { Verdict } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { ruleOf } from '../../test/small-knowledge.js'
import type { Quiet, Rule } from '../curated/rule-schema.js'
import type { Match } from './matches.js'
import { type ListedGrade, type PairMaterial, verdictOf } from './verdicts.js'

const matchOf = (rule: number, part: Partial<Match> = {}): Match => ({ rule, forward: true, verified: true, ...part })

const listedGrade = (part: Partial<ListedGrade> = {}): ListedGrade => ({
  position: 0,
  source: 0,
  severity: 'major',
  action: 'avoid-unless-benefit',
  consequences: ['sedation'],
  gradesAction: false,
  ...part,
})

const quietTo = (part: Partial<Quiet> = {}): Quiet => ({
  id: 'hush',
  left: ['a'],
  right: ['b'],
  severityAtMost: 'minor',
  actionAtMost: 'be-aware',
  interruptionAtMost: 'on-request',
  why: 'For the test.',
  cite: ['label-a'],
  ...part,
})

/** The verdict when all these rules match and the lists say this. */
function judge(rules: readonly Partial<Rule>[], part: Partial<PairMaterial> = {}, reach: number[] = []): Verdict {
  const written = rules.map((one, index) => ruleOf({ id: `rule-${index}`, ...one }))
  const matches = written.map((_, index) => matchOf(index))
  const verdict = verdictOf(written, reach, { matches, listed: [], quiet: undefined, coveringLists: [], ...part })
  if (verdict === undefined) throw new Error('expected a verdict')
  return verdict
}

describe('rules about a pair', () => {
  it('make no verdict when there are none', () => {
    expect(verdictOf([], [], { matches: [], listed: [], quiet: undefined, coveringLists: [0] })).toBeUndefined()
  })

  it('speak once a topic: the gravest', () => {
    const { judgements } = judge([{ severity: 'moderate' }, { severity: 'major' }, { severity: 'minor' }])
    expect(judgements.map(({ rule, severity }) => [rule, severity])).toEqual([[1, 'major']])
  })

  it('speak beside each other about different topics, the gravest first', () => {
    const { judgements } = judge([
      { topic: 'hypotension', severity: 'minor' },
      { topic: 'bleeding', severity: 'major' },
    ])
    expect(judgements.map(({ rule }) => rule)).toEqual([1, 0])
  })

  it('of one gravity go by action, then by who named the pair', () => {
    expect(judge([{ action: 'be-aware' }, { action: 'avoid' }]).judgements[0]?.rule).toBe(1)
    expect(judge([{ inferred: true }, {}]).judgements[0]?.rule).toBe(1)
  })

  it('of equals go by who meets fewer pairs, then by their order, within a topic and among topics', () => {
    expect(judge([{}, {}], {}, [20, 3]).judgements[0]?.rule).toBe(1)
    expect(judge([{}, {}], {}, [3, 3]).judgements[0]?.rule).toBe(0)
    const { judgements } = judge([{ topic: 'hypotension' }, { topic: 'bleeding' }], {}, [20, 3])
    expect(judgements.map(({ rule }) => rule)).toEqual([1, 0])
  })

  it('give the pair the highest of each scale', () => {
    const { severity, action, interruption } = judge([
      { topic: 'hypotension', severity: 'major', action: 'adjust-or-monitor' },
      { topic: 'bleeding', severity: 'minor', action: 'avoid' },
    ])
    expect([severity, action, interruption]).toEqual(['major', 'avoid', 'interrupt'])
  })

  it('are silent where another overrides them, even when they are graver', () => {
    const { judgements } = judge([{ severity: 'major' }, { severity: 'minor', overrides: ['rule-0'] }])
    expect(judgements.map(({ rule }) => rule)).toEqual([1])
  })

  it('interrupt as loudly as they say, or as their gravity asks', () => {
    expect(judge([{ severity: 'major' }]).interruption).toBe('interrupt')
    expect(judge([{ severity: 'major', interruption: 'show' }]).interruption).toBe('show')
  })

  it('are not louder than moderate when unverified, and ask for no more than watching', () => {
    const verdict = judge([{ severity: 'contraindicated', action: 'avoid', interruption: 'interrupt' }], {
      matches: [matchOf(0, { verified: false })],
    })
    expect(verdict).toMatchObject({ severity: 'moderate', action: 'adjust-or-monitor', interruption: 'show' })
    expect(verdict.judgements[0]?.verified).toBe(false)
  })

  it('give way to a verified one of the gravity that unverified is capped at', () => {
    const { judgements } = judge([{ severity: 'major', action: 'avoid' }, { severity: 'moderate' }], {
      matches: [matchOf(0, { verified: false }), matchOf(1)],
    })
    expect(judgements[0]?.rule).toBe(1)
  })

  it('that see no need to act make the pair compatible, and say nothing else', () => {
    const { severity, judgements, compatible } = judge([{ severity: 'none' }])
    expect([severity, judgements, compatible]).toEqual(['none', [], [{ rule: 0 }]])
  })
})

describe('a source that grades harm', () => {
  it('stands beside the rule that speaks of the same', () => {
    const { judgements } = judge([{ severity: 'major' }], { listed: [listedGrade({ position: 7 })] })
    expect(judgements).toHaveLength(1)
    expect(judgements[0]).toMatchObject({ rule: 0, severity: 'major', assertions: [7] })
  })

  it('makes a finding of its own when it is graver than every such rule, and leaves the rule alone', () => {
    const { judgements, severity } = judge([{ severity: 'moderate' }], { listed: [listedGrade({ position: 7 })] })
    expect(severity).toBe('major')
    expect(judgements.map(({ rule, severity: grade, assertions }) => [rule, grade, assertions])).toEqual([
      [-1, 'major', [7]],
      [0, 'moderate', []],
    ])
  })

  it('raises the rule one step below it when it names no harm, and lets the words of the rule speak', () => {
    const { judgements } = judge([{ severity: 'moderate', action: 'adjust-or-monitor' }], {
      listed: [listedGrade({ severity: 'major', action: 'avoid-unless-benefit', consequences: [] })],
    })
    expect(judgements).toMatchObject([
      { rule: 0, severity: 'major', action: 'avoid-unless-benefit', interruption: 'show', assertions: [0] },
    ])
  })

  it('stands alone when it names no harm and lies two steps above', () => {
    const { judgements } = judge([{ severity: 'minor' }], {
      listed: [listedGrade({ severity: 'major', consequences: [] })],
    })
    expect(judgements.map(({ rule, severity }) => [rule, severity])).toEqual([
      [-1, 'major'],
      [0, 'minor'],
    ])
  })

  it('makes a finding of its own when no rule speaks of the same', () => {
    const { judgements } = judge([{ severity: 'contraindicated' }], {
      listed: [listedGrade({ severity: 'minor', consequences: ['hypoglycaemia'] })],
    })
    expect(judgements.map(({ rule }) => rule)).toEqual([0, -1])
  })

  it('may mean anything when it says no consequence', () => {
    const { judgements } = judge([{ severity: 'major' }], { listed: [listedGrade({ consequences: [] })] })
    expect(judgements).toHaveLength(1)
  })

  it('stands alone when we have no rule, several sources as one finding at the gravest', () => {
    const { judgements } = judge([], {
      listed: [listedGrade({ severity: 'moderate' }), listedGrade({ position: 1, source: 1, severity: 'major' })],
    })
    expect(judgements).toHaveLength(1)
    expect(judgements[0]).toMatchObject({ rule: -1, severity: 'major', assertions: [0, 1], interruption: 'interrupt' })
  })

  it.each([
    ['moderate', 'adjust-or-monitor', [], 'on-request'],
    ['moderate', 'be-aware', ['bleeding'], 'on-request'],
    ['moderate', 'adjust-or-monitor', ['bleeding'], 'show'],
    ['major', 'avoid', [], 'show'],
    ['contraindicated', 'be-aware', ['bleeding'], 'show'],
    ['major', 'avoid', ['bleeding'], 'interrupt'],
    ['minor', 'be-aware', ['bleeding'], 'on-request'],
  ] as const)('alone at %s, %s, and naming %j, speaks at most so: %4$s', (severity, action, consequences, loudest) => {
    const { judgements } = judge([], { listed: [listedGrade({ severity, action, consequences })] })
    expect(judgements[0]).toMatchObject({ rule: -1, severity, interruption: loudest })
  })

  it('speaks by the reasons of what it grades gravest, not of what is milder', () => {
    const mild = listedGrade({ severity: 'moderate', consequences: ['bleeding'] })
    const grave = listedGrade({ position: 1, severity: 'major', consequences: [] })
    expect(judge([], { listed: [mild, grave] }).judgements[0]?.interruption).toBe('show')
    const reasoned = listedGrade({ position: 2, severity: 'major', consequences: ['bleeding'] })
    expect(judge([], { listed: [mild, grave, reasoned] }).judgements[0]?.interruption).toBe('interrupt')
  })

  it('that looked and found nothing makes the pair compatible', () => {
    const { judgements, compatible, assertions } = judge([], {
      listed: [listedGrade({ severity: 'none', position: 4 })],
    })
    expect([judgements, compatible, assertions]).toEqual([[], [{ assertion: 4 }], [4]])
  })
})

describe('a source that grades what to do', () => {
  const french = (severity: ListedGrade['severity'], action: ListedGrade['action']): ListedGrade =>
    listedGrade({ severity, action, gradesAction: true })

  it('raises the action, not the harm', () => {
    const { judgements } = judge([{ severity: 'moderate', action: 'be-aware' }], {
      listed: [french('major', 'avoid-unless-benefit')],
    })
    expect(judgements).toHaveLength(1)
    expect(judgements[0]).toMatchObject({ severity: 'moderate', action: 'avoid-unless-benefit', interruption: 'show' })
  })

  it('raises the harm to major where it forbids the pair, and speaks as loudly', () => {
    const { judgements } = judge([{ severity: 'moderate' }], { listed: [french('contraindicated', 'avoid')] })
    expect(judgements).toHaveLength(1)
    expect(judgements[0]).toMatchObject({ severity: 'major', action: 'avoid', interruption: 'interrupt' })
  })

  it('never lowers what a rule says', () => {
    const { judgements } = judge([{ severity: 'major', action: 'avoid' }], { listed: [french('moderate', 'be-aware')] })
    expect(judgements[0]).toMatchObject({ severity: 'major', action: 'avoid' })
  })

  it('gives its own reading when no rule speaks of the same', () => {
    const { judgements } = judge([], { listed: [french('major', 'avoid-unless-benefit')] })
    expect(judgements[0]).toMatchObject({ rule: -1, severity: 'major', action: 'avoid-unless-benefit' })
  })
})

describe('a rule that judges the pair', () => {
  it('stands over a graver grade of a source, which is still shown', () => {
    const { severity, judgements } = judge([{ severity: 'minor', judges: true }], {
      listed: [listedGrade({ severity: 'contraindicated', position: 3 })],
    })
    expect(severity).toBe('minor')
    expect(judgements[0]?.assertions).toEqual([3])
  })

  it('that sees no need to act leaves the source as something to be aware of', () => {
    const { severity, action, judgements } = judge([{ severity: 'none', judges: true }], { listed: [listedGrade()] })
    expect([severity, action]).toEqual(['minor', 'be-aware'])
    expect(judgements[0]?.rule).toBe(-1)
    expect(judgements[0]?.judged).toBe(true)
  })

  it('is named only where it judges', () => {
    const { judgements } = judge([{ severity: 'none' }], { listed: [listedGrade()] })
    expect(judgements[0]).not.toHaveProperty('judged')
  })
})

describe('an entry about noise', () => {
  it('holds every finding down, that of a source too, and is named', () => {
    const { severity, action, interruption, judgements } = judge([{ severity: 'major', action: 'avoid' }], {
      quiet: quietTo(),
      listed: [listedGrade({ severity: 'contraindicated', consequences: ['hypoglycaemia'] })],
    })
    expect([severity, action, interruption]).toEqual(['minor', 'be-aware', 'on-request'])
    expect(judgements.map(({ quieted }) => quieted)).toEqual(['hush', 'hush'])
  })

  it('never makes a finding louder', () => {
    const { severity } = judge([{ severity: 'minor' }], { quiet: quietTo({ severityAtMost: 'moderate' }) })
    expect(severity).toBe('minor')
  })
})

describe('sources disagree', () => {
  const disagreement = (rules: readonly Partial<Rule>[], part: Partial<PairMaterial>): boolean =>
    judge(rules, part).disagreement

  it('when grades lie two steps apart, ours among them', () => {
    expect(disagreement([{ severity: 'major' }], { listed: [listedGrade({ severity: 'minor' })] })).toBe(true)
    expect(disagreement([{ severity: 'major' }], { listed: [listedGrade({ severity: 'moderate' })] })).toBe(false)
  })

  it('when one warns loudly and another that looked at both lists nothing', () => {
    expect(disagreement([], { listed: [listedGrade()], coveringLists: [0, 1] })).toBe(true)
    expect(disagreement([], { listed: [listedGrade()], coveringLists: [0] })).toBe(false)
    expect(disagreement([], { listed: [listedGrade({ severity: 'moderate' })], coveringLists: [0, 1] })).toBe(false)
  })

  it('never when no list names the pair', () => {
    expect(disagreement([{ severity: 'contraindicated' }], { coveringLists: [0, 1] })).toBe(false)
  })
})
