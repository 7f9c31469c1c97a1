import type { ExposureTable, Threshold } from '@mixwise/core'
import type { Memberships } from '../compile/memberships.js'
import type { Roles } from '../compile/roles.js'

/** Victims of one kind, by slug with who says so, and what is asked for at which changes of them. */
interface KindOfVictim {
  members: ReadonlyMap<string, readonly string[]>
  steps: readonly Omit<Threshold, 'cite'>[]
}

const narrowUp = { direction: 'up', seriousness: 'hospitalisation', consequence: 'toxicity' } as const
const narrowDown = { direction: 'down', seriousness: 'treatment-failure', consequence: 'treatment-failure' } as const
const follow = { action: 'monitor', asks: 'follow levels or effect, since its range is narrow' } as const
const adapt = { action: 'adjust', asks: 'adapt the dose by levels or effect, since its range is narrow' } as const
/** Where the range between too little and too much is narrow, a quarter counts. */
const narrow = [
  { ...narrowUp, ...follow, ratio: 1.25 },
  { ...narrowUp, ...adapt, ratio: 2 },
  { ...narrowDown, ...follow, ratio: 0.8 },
  { ...narrowDown, ...adapt, ratio: 0.5 },
] as const
/** Where losing the effect can cost health or life, half of it is too much. */
const vital = [
  { ...narrowDown, action: 'monitor', asks: 'follow the effect, since losing it is grave', ratio: 0.8 },
  { ...narrowDown, action: 'avoid', asks: 'avoid, since losing the effect is grave', ratio: 0.5 },
] as const

/**
 * What is known of victims by their kind; nothing of what acts only once it is changed, since its own exposure is not
 * its effect. Where a source says more of a direction, the kind only says from where on to
 * follow it.
 *
 * @example
 * kindTolerance(table, expanded).phenytoin.length
 */
export function kindTolerance(
  { thresholds: known, active }: Pick<ExposureTable, 'thresholds' | 'active'>,
  { roles, memberships }: { roles: Pick<Roles, 'narrowTherapeuticIndex'>; memberships: Memberships },
): ExposureTable['thresholds'] {
  const losing = [...(memberships.get('loss-of-effect-serious') ?? [])]
  const kinds: readonly KindOfVictim[] = [
    { members: new Map(losing.map(([slug, { cite }]) => [slug, cite])), steps: vital },
    { members: roles.narrowTherapeuticIndex, steps: narrow },
  ]
  const thresholds: Record<string, Threshold[]> = {}
  for (const { members, steps } of kinds)
    for (const [slug, cite] of members) {
      if (active[slug]?.kind === 'prodrug') continue
      for (const direction of ['up', 'down'] as const) {
        const said = [...(known[slug] ?? []), ...(thresholds[slug] ?? [])].filter((one) => one.direction === direction)
        const isSaid = (action: Threshold['action']): boolean =>
          said.some((one) => action !== 'monitor' || (one.action === action && one.with === undefined))
        const added = steps
          .filter((step) => step.direction === direction && !isSaid(step.action))
          .map((step) => ({ ...step, cite }))
        if (added.length > 0) thresholds[slug] = [...(thresholds[slug] ?? []), ...added]
      }
    }
  return thresholds
}

/** A property that says that no change is asked for when this is done to this pathway. */
const indifferent = [
  { property: 'indifferent-to-cyp3a-inhibition', effect: 'inhibits', pathways: ['cyp3a'] },
  { property: 'indifferent-to-cyp2d6-inhibition', effect: 'inhibits', pathways: ['cyp2d6'] },
  { property: 'indifferent-to-cyp2c-inhibition', effect: 'inhibits', pathways: ['cyp2c8', 'cyp2c9', 'cyp2c19'] },
  { property: 'indifferent-to-pump-inhibition', effect: 'inhibits', pathways: ['p-gp', 'bcrp', 'oatp1b'] },
  { property: 'indifferent-to-induction', effect: 'induces', pathways: undefined },
] as const

/**
 * Whether it is written of a victim that nothing is asked for when this is done to the pathway.
 *
 * @example
 * bears(memberships)('ondansetron', { pathway: 'cyp3a', effect: 'inhibits' }) // true
 */
export function bears(
  memberships: Memberships,
): (victim: string, by: { pathway?: string; effect?: string } | undefined) => boolean {
  return (victim, by) =>
    indifferent.some(
      ({ property, effect, pathways }) =>
        by?.effect === effect &&
        (pathways === undefined || pathways.some((one) => one === by.pathway)) &&
        memberships.get(property)?.has(victim) === true,
    )
}
