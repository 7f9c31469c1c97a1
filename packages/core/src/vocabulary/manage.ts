import { type LaboratoryTest, laboratoryTestIds } from './laboratory.js'

/** What can be done about a finding, what is done soonest first. */
export const waysToManage = [
  'leave-out',
  'swap',
  'local',
  'pause',
  'apart',
  'dose',
  'protect',
  'other-way',
  'test',
  'stop',
  'watch',
  'ask',
] as const
export type WayToManage = (typeof waysToManage)[number]

/** Which of the two gives way. */
export const sidesToChange = ['left', 'right', 'either'] as const
export type SideToChange = (typeof sidesToChange)[number]

/** What can be measured because of a finding: a laboratory value, or what no laboratory measures. `level` is that of the medicine itself. */
export const testsToAsk = [
  ...laboratoryTestIds,
  'level',
  'ecg',
  'kidney',
  'liver',
  'blood-count',
  'tsh',
  'blood-pressure',
] as const satisfies readonly string[]
export type TestToAsk = LaboratoryTest | (typeof testsToAsk)[number]
