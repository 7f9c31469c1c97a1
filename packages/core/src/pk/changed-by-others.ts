import { type Exposure, exposuresOf } from '../exposure/exposures.js'
import { type Agent, foreseeByStage, victimOf } from '../exposure/foresee.js'
import type { ExposureTable } from '../exposure/table.js'
import { givenOf, reachedOf, type TakenSubstance } from '../exposure/taken.js'
import { middleOf } from '../phrase/taking.js'
import type { TimelineDose, TimelineItem } from './request.js'

/** How others change what is in the blood over the time of a chart. */
export interface ChangeOverTime {
  exposure: Exposure
  /** How much of the whole change is there at each point of time, from 0 to 1. */
  there: Float64Array
  /** The part of it that comes about before the blood, from 0 to 1: more or less is taken up. The rest is clearance. */
  beforeBlood: number
}

/** When somebody takes something, as far as it changes others. */
interface Course {
  taken: TakenSubstance
  firstH: number
  /** When the effect of the last dose begins to fade. */
  lastsToH: number
}

const hoursADay = 24

/**
 * By substance, how the others of a chart change its exposure, switched on over their days of onset and off over their
 * days of offset. What is not swallowed changes nobody here, and of what rests on strength classes alone no figure is drawn.
 *
 * @param timesH The points of time of the chart.
 *
 * @example
 * changesOverTime(exposureTable, [{ slug: 'midazolam', doses: [{ mg: 5, atH: 8 }] }, { slug: 'ketoconazole', doses: [{ mg: 200, atH: 0 }] }], [0, 12]).get('midazolam')?.exposure.direction // 'up'
 */
export function changesOverTime(
  table: ExposureTable,
  items: readonly TimelineItem[],
  timesH: readonly number[],
): ReadonlyMap<string, ChangeOverTime> {
  const courses = coursesOf(items.filter(({ route = 'oral' }) => route === 'oral'))
  const exposures = exposuresOf(
    table,
    courses.map(({ taken }) => taken),
  )
  const changes = new Map<string, ChangeOverTime>()
  for (const exposure of exposures) {
    const { slug, species, basis, direction, by } = exposure
    if (species !== 'parent' || basis === 'class' || direction === 'none') continue
    const there = new Float64Array(timesH.length)
    for (const { agent, share, effect } of by) {
      const course = courses.find(({ taken }) => taken.slug === agent.id)
      if (course === undefined) continue
      const kind = effect === 'induces' ? 'induces' : 'inhibits'
      timesH.forEach((atH, k) => {
        there[k] = (there[k] as number) + share * partAt(table, course, kind, atH)
      })
    }
    const agents = courses.flatMap(({ taken }) => agentOf(table, taken, slug))
    changes.set(slug, { exposure, there, beforeBlood: beforeBloodOf(table, slug, agents) })
  }
  return changes
}

/** How much of an effect is there at a time, from 0 to 1. */
function partAt(
  table: ExposureTable,
  { taken, firstH, lastsToH }: Course,
  effect: 'inhibits' | 'induces',
  atH: number,
): number {
  if (atH < firstH) return 0
  const days = (Math.min(atH, lastsToH) - firstH) / hoursADay
  const reached = taken.once === true ? 1 : reachedOf(table, taken.slug, effect, days)
  if (atH <= lastsToH) return reached
  const given = givenOf(table, { slug: taken.slug, stoppedDaysAgo: (atH - lastsToH) / hoursADay })
  return reached * ((effect === 'induces' ? given?.induced : given?.inhibited) ?? 0)
}

function agentOf(table: ExposureTable, taken: TakenSubstance, victim: string): readonly Agent[] {
  const given = givenOf(table, taken)
  return given === undefined || taken.slug === victim ? [] : [{ id: taken.slug, given }]
}

/** The part of a change that the gut makes. */
function beforeBloodOf(table: ExposureTable, slug: string, agents: readonly Agent[]): number {
  const victim = victimOf(table, slug, true)
  if (victim === undefined) return 0
  const { gut, body } = foreseeByStage(table, victim, agents)
  // Where the two go different ways, no part of the one is the other.
  return gut * body < 0 || gut + body === 0 ? 0 : gut / (gut + body)
}

/** Each substance with all its doses: how much a day, whether once, and when it is over. */
function coursesOf(items: readonly TimelineItem[]): readonly Course[] {
  const doses = new Map<string, TimelineDose[]>()
  for (const { slug, doses: own } of items) doses.set(slug, [...(doses.get(slug) ?? []), ...own])
  return [...doses].map(([slug, all]) => {
    const hours = all.map(({ atH }) => atH)
    const [firstH, lastH] = [Math.min(...hours), Math.max(...hours)]
    const days = Math.floor((lastH - firstH) / hoursADay) + 1
    const mg = all.reduce((sum, dose) => sum + (dose.mg === undefined ? 0 : middleOf(dose.mg)), 0)
    return {
      taken: { slug, ...(mg > 0 && { mgPerDay: mg / days }), ...(all.length === 1 && { once: true as const }) },
      firstH,
      lastsToH: lastH + (hoursADay * days) / all.length,
    }
  })
}
