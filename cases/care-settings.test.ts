import { openEngine, type Person, rankOf } from '@mixwise/core'
import { openInstalled, readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { beforeAll, describe, expect, it } from 'vitest'

const driver = [
  'morphine subcutaneous infusion',
  'midazolam',
  'levomepromazine',
  'haloperidol',
  'hyoscine butylbromide',
]

/** Lists as they are written where somebody is cared for, and what deals with all that asks for something. */
const dealtWith: readonly (readonly [what: string, items: readonly string[], person: Person, by: RegExp])[] = [
  ['a syringe driver', driver, { setting: 'end-of-life', ageYears: 80, conditions: ['cancer'] }, /end of life/],
  ['oxycodone with lorazepam', ['oxycodone', 'lorazepam'], { setting: 'end-of-life' }, /comfort/],
  ['haloperidol with methadone', ['haloperidol', 'methadone'], { setting: 'end-of-life' }, /end of life/],
  ['cyclizine with hyoscine', ['cyclizine', 'hyoscine hydrobromide'], { setting: 'end-of-life' }, /comfort/],
  [
    'chlordiazepoxide in a withdrawal',
    ['chlordiazepoxide', 'thiamine'],
    { setting: 'inpatient', reason: 'assisted-withdrawal', conditions: ['alcohol-dependence'] },
    /withdrawal/,
  ],
  [
    'diazepam in a supervised withdrawal',
    ['diazepam', 'acamprosate'],
    { setting: 'supervised', reason: 'assisted-withdrawal', alcoholPattern: 'dependent' },
    /withdrawal/,
  ],
  ['lithium beside venlafaxine', ['venlafaxine', 'lithium'], { reason: 'specialist-augmentation' }, /specialist/],
  [
    'lithium beside duloxetine',
    ['duloxetine', 'lithium', 'amlodipine'],
    { reason: 'specialist-augmentation' },
    /specialist/,
  ],
  ['amisulpride beside clozapine', ['clozapine', 'amisulpride'], { reason: 'specialist-augmentation' }, /specialist/],
  ['ramipril with spironolactone in hospital', ['ramipril', 'spironolactone'], { setting: 'inpatient' }, /hospital/],
  ['aspirin with an SSRI and a PPI', ['aspirin 75 mg', 'sertraline', 'omeprazole'], {}, /stomach.*omeprazole/],
  ['naproxen with warfarin and a PPI', ['naproxen', 'warfarin', 'pantoprazole'], {}, /stomach.*pantoprazole/],
]

/** Nothing of it is dealt with there. */
const open: readonly (readonly [what: string, items: readonly string[], person: Person])[] = [
  ['an MAO inhibitor with pethidine', ['phenelzine', 'pethidine'], { setting: 'end-of-life' }],
  ['an opioid with alcohol', ['oxycodone', 'alcohol'], { setting: 'end-of-life' }],
  ['drinking on in a withdrawal', ['diazepam', 'vodka'], { setting: 'supervised', reason: 'assisted-withdrawal' }],
  ['an SSRI with an MAO inhibitor', ['sertraline', 'phenelzine'], { reason: 'specialist-augmentation' }],
  ['at home', ['morphine', 'midazolam'], { setting: 'home' }],
  ['a PPI that was stopped', ['aspirin 75 mg', 'naproxen', 'omeprazole stopped last year'], {}],
  ['warfarin with an NSAID in hospital', ['warfarin', 'naproxen'], { setting: 'inpatient' }],
]

describe('what is already dealt with', () => {
  let engine: ReturnType<typeof openEngine>
  beforeAll(() => {
    engine = openEngine({ knowledge: openInstalled, words: readWords, library: readLibrary, kinetics: readKinetics })
  })

  it.each(dealtWith)('%s', (_what, items, person, by) => {
    const { decisions = [], statements, unrecognised } = engine.check({ items: [...items], person })
    expect(unrecognised).toEqual([])
    const said = decisions.flatMap(({ dealtBy = [] }) => dealtBy)
    expect(said.map(({ text }) => text).join('; ')).toMatch(by)
    for (const { citations } of said) expect(citations).not.toEqual([])
    if (person.setting !== undefined || person.reason !== undefined)
      expect(statements.filter(({ interruption }) => interruption === 'interrupt')).toEqual([])
  })

  it.each(open)('but not: %s', (_what, items, person) => {
    const { decisions = [] } = engine.check({ items: [...items], person })
    expect(rankOf(decisions[0]?.severity ?? 'none')).toBeGreaterThanOrEqual(rankOf('moderate'))
    expect(decisions.flatMap(({ dealtBy = [] }) => dealtBy)).toEqual([])
  })
})
