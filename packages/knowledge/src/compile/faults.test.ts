import { topics } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { identityOf, linesIn, listedOf, ruleOf, writeCurated } from '../../test/small-knowledge.js'
import type { Rule } from '../curated/rule-schema.js'
import { openCurated } from '../read/curated-files.js'
import { inOrder } from '../read/problem.js'
import { readCuratedFolders } from './curated.js'
import { expandKnowledge } from './expand.js'

const citations = '- { id: label-a, title: Label of A, year: 2020, locator: set id 1, kind: label, seen: section 7 }\n'
const properties =
  '- id: sedative\n  name: Sedative\n  meaning: Makes sleepy.\n  members:\n    - { substances: [baclofen, diazepam], cite: [label-a] }\n'

const followed = topics.map((topic) => `- { topic: ${topic}, do: watch, note: Signs. }\n`).join('')

/** What the compiler says about these files. */
function problemsIn(files: Readonly<Record<string, string>>): string {
  const own = { 'citations/a.yaml': citations, 'properties/a.yaml': properties, 'manage-by-topic/a.yaml': followed }
  const dir = writeCurated({ ...own, ...files })
  const read = openCurated(dir)
  const identity = identityOf(['baclofen', 'diazepam', 'ethanol'])
  expandKnowledge(readCuratedFolders(read), { identity: identity, listed: listedOf() }, read.problems)
  return linesIn(dir, inOrder(read.problems))
}

const problemsOf = (...rules: Partial<Rule>[]): string =>
  problemsIn({ 'rules/a.yaml': stringify(rules.map(ruleOf), { flowCollectionPadding: false }) })

describe('what makes knowledge unfit, with file, line and column', () => {
  it('nothing, when all is well', () => {
    expect(problemsOf({})).toBe('')
  })

  it('an unknown substance in a rule', () => {
    expect(problemsOf({ right: ['ethanol', 'etanol'] })).toBe(
      'rules/a.yaml:7:7 "etanol" is neither a substance nor a property; did you mean "ethanol"?',
    )
  })

  it('an unknown substance in a property', () => {
    const text = properties.replace('baclofen', 'bacloven')
    expect(problemsIn({ 'properties/a.yaml': text })).toBe(
      'properties/a.yaml:5:22 no substance is called "bacloven"; did you mean "baclofen"?',
    )
  })

  it('an unknown substance in clearance', () => {
    const text =
      '- substance: bacloven\n  roles: [{ pathway: cyp3a, role: substrate, strength: minor, cite: [label-a] }]\n'
    expect(problemsIn({ 'clearance/a.yaml': text })).toBe(
      'clearance/a.yaml:1:14 no substance is called "bacloven"; did you mean "baclofen"?',
    )
  })

  it('an unknown property, on either side, in an exception and in a condition', () => {
    expect(problemsOf({ left: ['sedative & !oral-onyl'] })).toMatch(/^rules\/a\.yaml:4:7 "oral-onyl" is neither/)
    expect(problemsOf({ except: [{ left: ['sedatives'], right: ['ethanol'], why: 'none' }] })).toMatch(
      /^rules\/a\.yaml:\d+:\d+ "sedatives" is neither/,
    )
    const when = { withAny: ['opioids'] }
    const modifiers = [{ when, severity: 'major' as const, why: 'Three together.', cite: ['label-a'] }]
    expect(problemsOf({ modifiers })).toMatch(/^rules\/a\.yaml:\d+:\d+ "opioids" is neither/)
  })

  it('an unknown property that is implied or scored', () => {
    const implying = `${properties}  implies: [depressing]\n`
    expect(problemsIn({ 'properties/a.yaml': implying })).toBe(
      'properties/a.yaml:6:13 no property is called "depressing"; it is one of sedative',
    )
    const words = { happens: 'You may get very sleepy.', do: 'Do not drive.' }
    const steps = [{ drivers: 2, severity: 'major', action: 'avoid', why: 'Adds up.', cite: ['label-a'] }]
    const burden = {
      id: 'load',
      name: 'Load',
      topics: ['cns-depression'],
      properties: { sedatives: 1 },
      steps,
      patient: words,
      clinician: words,
    }
    expect(problemsIn({ 'burdens/a.yaml': stringify([burden]) })).toBe(
      'burdens/a.yaml:6:16 no property is called "sedatives"; did you mean "sedative"?',
    )
  })

  it('an open class nobody has', () => {
    const text = `${properties}  from: [{ epc: Sleepmaker }]\n`
    expect(problemsIn({ 'properties/a.yaml': text })).toBe('properties/a.yaml:6:10 no epc class is called "Sleepmaker"')
  })

  it('a missing citation', () => {
    expect(problemsOf({ evidence: { level: 'probable', cite: [] } })).toMatch(
      /^rules\/a\.yaml:\d+:\d+ rule small-rule: `evidence\.cite`: every statement needs a citation$/,
    )
  })

  it('a dead citation id, wherever one may stand', () => {
    expect(problemsOf({ evidence: { level: 'probable', cite: ['label-b'] } })).toMatch(
      /^rules\/a\.yaml:\d+:\d+ no citation is called "label-b"; did you mean "label-a"\?$/,
    )
    const modifiers = [{ when: { pregnant: true }, severity: 'major' as const, why: 'A child.', cite: ['label-c'] }]
    expect(problemsOf({ modifiers })).toContain('no citation is called "label-c"')
    expect(problemsOf({ frequency: { harm: 'One in ten.', cite: ['label-d'] } })).toContain('"label-d"')
    expect(problemsIn({ 'properties/a.yaml': properties.replace('[label-a]', '[label-e]') })).toBe(
      'properties/a.yaml:5:50 no citation is called "label-e"; did you mean "label-a"?',
    )
    const substance = '- { slug: kratom, name: Kratom, kind: herb, cite: [label-f] }\n'
    expect(problemsIn({ 'substances/a.yaml': substance })).toBe(
      'substances/a.yaml:1:52 no citation is called "label-f"; did you mean "label-a"?',
    )
  })

  it('one citation id, one rule id or one property id written twice', () => {
    expect(problemsIn({ 'citations/b.yaml': citations })).toBe('citations/b.yaml:1:9 citation label-a is written twice')
    expect(problemsOf({}, { topic: 'hypotension' })).toMatch(/rule small-rule is written twice/)
    expect(problemsIn({ 'properties/b.yaml': properties })).toBe(
      'properties/b.yaml:1:7 property sedative is written twice',
    )
  })

  it('rules that contradict each other, also with the sides exchanged', () => {
    const expected =
      /^rules\/a\.yaml:\d+:\d+ rule other \(major\) contradicts small-rule \(moderate\) in rules\/a\.yaml:1$/
    expect(problemsOf({}, { id: 'other', severity: 'major' })).toMatch(expected)
    expect(problemsOf({}, { id: 'other', severity: 'major', left: ['ethanol'], right: ['sedative'] })).toMatch(expected)
  })

  it('but not rules of different topic or direction', () => {
    expect(problemsOf({}, { id: 'other', severity: 'major', topic: 'hypotension' })).toBe('')
    expect(problemsOf({}, { id: 'other', severity: 'major', direction: 'left-affects-right' })).toBe('')
  })

  it('a rule that asks to adjust or to monitor, and nothing that says what', () => {
    const asking = (rule: Partial<Rule>, file = '- { topic: qt, do: test, test: [ecg] }\n'): string =>
      problemsIn({
        'manage-by-topic/a.yaml': file,
        'rules/a.yaml': stringify([ruleOf({ topic: 'bleeding', ...rule })], { flowCollectionPadding: false }),
      })
    expect(asking({ action: 'adjust-or-monitor' })).toMatch(
      /small-rule asks to adjust or to monitor, and nothing says what: give it a `manage`, or bleeding an entry/,
    )
    expect(asking({ action: 'adjust-or-monitor', topic: 'qt' })).toBe('')
    expect(asking({ action: 'be-aware' })).toBe('')
    const manage = [{ do: 'test' as const, test: ['inr' as const], cite: ['label-a'] }]
    expect(asking({ action: 'adjust-or-monitor', manage })).toBe('')
    expect(asking({ action: 'be-aware' }, '- { topic: bleeding, do: test }\n')).toMatch(/say of test in which way/)
    expect(asking({ action: 'be-aware' }, '- { topic: bleeding, do: dose }\n')).toMatch(/say of dose in which way/)
    expect(asking({ action: 'be-aware' }, '- { topic: bleeding, do: watch }\n')).toMatch(/say of watch in which way/)
    expect(asking({ action: 'be-aware' }, '- { topic: qt, do: test, test: [ecg] }\n'.repeat(2))).toMatch(
      /topic qt is written twice/,
    )
  })

  it('a topic or a consequence that is on no list', () => {
    expect(problemsOf({ topic: 'bleedin' as 'bleeding' })).toBe(
      'rules/a.yaml:2:10 rule small-rule: `topic` is "bleedin"; did you mean "bleeding"?',
    )
    expect(problemsOf({ consequences: ['sedation', 'hypotensoin' as 'hypotension'] })).toBe(
      'rules/a.yaml:15:7 rule small-rule: `consequences[1]` is "hypotensoin"; did you mean "hypotension"?',
    )
  })

  it('an overridden rule that does not exist', () => {
    expect(problemsOf({ overrides: ['nobody'] })).toMatch(
      /^rules\/a\.yaml:\d+:\d+ no rule is called "nobody"; it is one of small-rule$/,
    )
  })

  it('a rule that can meet nobody', () => {
    expect(problemsOf({ left: ['sedative & ethanol'] })).toBe(
      'rules/a.yaml:4:5 small-rule meets nobody: its left side has no member',
    )
  })

  it.each([
    [{ ageYears: { min: 80, max: 65 } }, 'ageYears can never hold: min 80 is above max 65'],
    [{ egfrMlPerMin: { max: -1 } }, 'egfrMlPerMin can never hold: max -1 is below 0'],
    [{ leftDoseMgPerDay: { min: -5 } }, 'leftDoseMgPerDay: min -5 is below 0, so it leaves nobody out'],
    [{ ageYears: { max: 650 } }, 'ageYears: max 650 is above 130, so it leaves nobody out'],
    [{ leftRoute: [] }, 'leftRoute lists nothing, so it can never hold'],
    [{ hoursApart: {} }, 'hoursApart names neither min nor max'],
    [{ sex: 'male' as const, pregnant: true }, 'a man is neither pregnant nor breastfeeding, so this can never hold'],
    [{}, 'the condition is empty, so it would always hold'],
  ])('a condition that cannot be reached: %j', (when, message) => {
    const modifiers = [{ when, severity: 'major' as const, why: 'A test.', cite: ['label-a'] }]
    expect(problemsOf({ modifiers })).toMatch(new RegExp(`^rules/a\\.yaml:\\d+:\\d+ ${message}$`))
  })

  it('patient words that ask for much schooling', () => {
    const happens =
      'Concomitant administration considerably intensifies respiratory depression, occasionally necessitating hospitalisation.'
    expect(problemsOf({ patient: { happens, do: 'Discontinuation necessitates professional consultation.' } })).toMatch(
      /^rules\/a\.yaml:\d+:\d+ patient words are at reading grade \d+\.\d; at most 8: use shorter words and sentences$/,
    )
    expect(problemsOf({ clinician: { happens, do: 'Reconsider concomitant administration.' } })).toBe('')
  })

  it.each(['This mix is safe.', 'A small glass is harmless.', 'There is no risk.', 'It is perfectly fine.'])(
    'words that promise: %s',
    (happens) => {
      const expected = /^rules\/a\.yaml:\d+:\d+ these words promise too much: /
      expect(problemsOf({ patient: { happens, do: 'Do not drive.' } })).toMatch(expected)
      expect(problemsOf({ clinician: { happens, do: 'Counsel.' } })).toMatch(expected)
    },
  )

  it('but not words that warn', () => {
    expect(problemsOf({ patient: { happens: 'It is not safe to drive.', do: 'Ask for help.' } })).toBe('')
  })

  it.each([
    ['{{left}}', '{ would be shown'],
    ['{left', '{ would be shown'],
    ['<right>', '<right> would be shown'],
    ['$right', '$right would be shown'],
  ])('a side that is written as %s', (side, message) => {
    const happens = `You may get very sleepy with ${side}.`
    expect(problemsOf({ patient: { happens, do: 'Do not drive.' } })).toContain(message)
  })

  it('a modifier that changes nothing', () => {
    const modifiers = [{ when: { pregnant: true }, why: 'A child.', cite: ['label-a'] }]
    expect(problemsOf({ modifiers })).toMatch(
      /^rules\/a\.yaml:\d+:\d+ modifier 1 changes nothing; give it a severity, action or interruption$/,
    )
  })

  it('a pathway that is none, and a strength that its role does not have', () => {
    const clearance = (pathway: string, role: string, strength: string): string =>
      problemsIn({
        'clearance/a.yaml': `- substance: baclofen\n  roles: [{ pathway: ${pathway}, role: ${role}, strength: ${strength}, cite: [label-a] }]\n`,
      })
    expect(clearance('cyp3a', 'inhibitor', 'strong')).toBe('')
    expect(clearance('cyp3a', 'inhibitor', 'absent')).toBe('')
    expect(clearance('cyp3a4', 'inhibitor', 'strong')).toBe(
      'clearance/a.yaml:2:22 clearance of baclofen: `roles[0].pathway` is "cyp3a4"; did you mean "cyp3a"?',
    )
    expect(clearance('cyp3a', 'substrate', 'strong')).toMatch(
      /`roles\[0\]\.strength`: the strength of a substrate is one of sensitive, major, prodrug, minor, absent$/,
    )
  })

  it('a quiet entry or a burden that is written twice', () => {
    const quiet =
      '- { id: q, left: [sedative], right: [ethanol], severityAtMost: minor, actionAtMost: be-aware, interruptionAtMost: on-request, why: Noise., cite: [label-a] }\n'
    expect(problemsIn({ 'quiet/a.yaml': quiet })).toBe('')
    expect(problemsIn({ 'quiet/a.yaml': quiet + quiet })).toBe('quiet/a.yaml:2:9 quiet entry q is written twice')
    const words = { happens: 'You may get very sleepy.', do: 'Do not drive.' }
    const steps = [{ drivers: 2, severity: 'major', action: 'avoid', why: 'Adds up.', cite: ['label-a'] }]
    const burden = {
      id: 'load',
      name: 'Load',
      topics: ['cns-depression'],
      properties: { sedative: 1 },
      steps,
      patient: words,
      clinician: words,
    }
    expect(problemsIn({ 'burdens/a.yaml': stringify([burden, burden]) })).toMatch(/burden load is written twice$/)
  })

  it('a selector that says nothing or only what is not meant', () => {
    expect(problemsOf({ left: ['sedative &'] })).toMatch(
      /^rules\/a\.yaml:4:7 rule small-rule: `left\[0\]`: write terms joined with &/,
    )
    expect(problemsOf({ left: ['!sedative'] })).toMatch(
      /^rules\/a\.yaml:4:7 rule small-rule: `left\[0\]`: write terms joined with &/,
    )
  })

  it('a substance that is a member and an exception', () => {
    const text = `${properties}  except: [{ substances: [diazepam], why: other }]\n`
    expect(problemsIn({ 'properties/a.yaml': text })).toBe(
      'properties/a.yaml:5:7 diazepam is a member and an exception of property sedative',
    )
  })
})
