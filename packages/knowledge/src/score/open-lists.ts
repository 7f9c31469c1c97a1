import type { Listed } from '../lists/listed.js'
import type { PairList } from './pair-list.js'

/**
 * The open lists as lists to score against. They are in the knowledge too, so read the column "by rules".
 *
 * @example
 * openLists(listed).find(({ id }) => id === 'niaaa')?.pairs.length
 */
export function openLists(listed: Listed): readonly PairList[] {
  const of = (source: string, keep: (grade: string, severity: string) => boolean): PairList['pairs'] =>
    listed.assertions
      .filter((assertion) => assertion.source === source && keep(assertion.grade, assertion.severity))
      .map(({ a, b, severity }) => ({ a, b, matters: severity !== 'none' }))
  return [
    {
      id: 'onc-high',
      what: 'ONC high priority, at major or above',
      threshold: 'major',
      pairs: of('onc-high-priority', () => true),
      target: { foundAtLeast: 1 },
    },
    {
      id: 'ndfrt-critical',
      what: 'NDF-RT Critical',
      threshold: 'minor',
      pairs: of('ndfrt-2014', (grade) => grade === 'Critical'),
      target: { foundAtLeast: 1 },
    },
    {
      id: 'ndfrt-significant',
      what: 'NDF-RT Significant',
      threshold: 'minor',
      pairs: of('ndfrt-2014', (grade) => grade === 'Significant'),
    },
    {
      id: 'ansm-ci',
      what: 'ANSM contre-indication',
      threshold: 'moderate',
      pairs: of('ansm-2023', (grade) => grade === 'CI'),
    },
    {
      id: 'ansm-asdec',
      what: 'ANSM association déconseillée',
      threshold: 'moderate',
      pairs: of('ansm-2023', (grade) => grade === 'ASDEC'),
    },
    {
      id: 'ansm-pe',
      what: 'ANSM précaution d’emploi',
      threshold: 'minor',
      pairs: of('ansm-2023', (grade) => grade === 'PE'),
    },
    { id: 'niaaa', what: 'NIAAA, medicine with alcohol', threshold: 'minor', pairs: of('niaaa', () => true) },
    {
      id: 'alcohol-harm',
      what: 'alcohol facts, graded A or B, moderate or above',
      threshold: 'moderate',
      pairs: of('alcohol-facts', (_grade, severity) => !['none', 'minor'].includes(severity)),
      target: { foundAtLeast: 0.97 },
    },
    {
      id: 'alcohol-compatible',
      what: 'alcohol held to be compatible',
      threshold: 'moderate',
      pairs: of('alcohol-facts', (_grade, severity) => severity === 'none'),
      target: { flaggedAtMost: 0.1 },
    },
  ]
}
