/**
 * Where in its way through the body a pathway meets a substance. Stages follow on each other, so that their changes
 * multiply; within one, pathways share the work, and the change of one is felt by its share.
 */
export const stages = ['efflux', 'gut', 'uptake', 'elimination'] as const
export type Stage = (typeof stages)[number]

const early: Readonly<Record<string, Stage>> = { 'p-gp': 'efflux', bcrp: 'efflux', oatp1b: 'uptake' }

/**
 * The stage at which a pathway acts: the gut's efflux pumps before anything is absorbed, the enzymes of its wall (which
 * stand there as `cyp3a` once more), the liver's uptake before its enzymes, everything else at the end.
 *
 * @example
 * stageOf('oatp1b') // 'uptake'
 */
export function stageOf(pathway: string): Stage {
  return early[pathway] ?? 'elimination'
}
