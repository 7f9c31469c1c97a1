import { lazilyOpened } from '../../knowledge/test/written-knowledge.js'
import { check } from '../src/check/check.js'
import { reportOf } from '../src/check/report.js'
import type { Report } from '../src/contract/check.js'
import type { ListItem } from '../src/contract/parts.js'

/** Made-up medicines with a rule and a source for each kind of finding. */
export const openExample = lazilyOpened({
  substances: { dozepam: ['sedative', 'heavy'], ferment: ['drink', 'heavy'], breathol: ['heavy'], mintol: ['heavy'] },
  rules: [
    {
      id: 'sedative-drink',
      left: ['sedative'],
      right: ['drink'],
      direction: 'left-affects-right',
      severity: 'major',
      action: 'avoid',
      seriousness: 'death',
      kind: 'mixed',
      mechanism: '{left} adds to {right}.',
      consequences: ['sedation', 'falls'],
      patient: {
        happens: '{left} can make you sleepy. {right} too.',
        do: 'Leave {right} out.',
        watch: ['{left} sleep.'],
      },
      clinician: { happens: 'additive sedation of {left}.', do: 'avoid.', watch: ['sedation'] },
      why: '{right} is named in the label.',
      evidence: { level: 'established', cite: ['label-a', 'label-a'] },
      frequency: { exposure: 'One in ten take both.', harm: 'One in a hundred falls.', cite: ['label-a'] },
      modifiers: [
        {
          when: { ageYears: { min: 65 } },
          action: 'avoid-unless-benefit',
          why: '{left} lasts longer.',
          ask: 'are you old?',
        },
        { when: { sex: 'female' }, severity: 'contraindicated', why: '{right} counts more.', ask: 'what sex?' },
      ],
    },
  ],
  lists: [
    {
      source: 'book',
      covers: ['dozepam', 'breathol', 'mintol'],
      says: [
        {
          pair: ['dozepam', 'breathol'],
          grade: 'A',
          severity: 'major',
          action: 'avoid',
          consequences: ['bleeding', 'arrhythmia', 'bleeding'],
        },
        { pair: ['dozepam', 'mintol'], grade: 'B', severity: 'minor', action: 'be-aware' },
      ],
    },
  ],
  burdens: [
    {
      id: 'sedation',
      name: 'Sedation',
      properties: { heavy: 1 },
      steps: [
        { drivers: 3, severity: 'major', action: 'be-aware', why: 'Three of weight.', cite: ['label-a'] },
        { drivers: 3, severity: 'major', action: 'avoid', why: 'Three at once.', cite: ['label-a'] },
        { drivers: 4, severity: 'contraindicated', action: 'avoid', why: 'Four of weight.', cite: ['label-a'] },
      ],
    },
  ],
})

/** The report of a list over them. */
export const reportFor = (list: readonly ListItem[], person = {}): Report => {
  const { knowledge, words } = openExample()
  return reportOf(knowledge, words, check(knowledge, list, person))
}
