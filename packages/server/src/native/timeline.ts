import { resolve } from '@mixwise/core'
import { simulate, type TimelineItem, type TimelineRequest, type TimelineResult } from '@mixwise/core/pk'
import type { z } from 'zod'
import { given, type timelineRequest } from '../contract/requests.js'
import type { Engine } from '../engine.js'
import { Refusal } from '../gate/problem.js'

/** The exposure of the substances over time. Fewer virtual people than on the command line: a service is shared. */
export function timelineFor(
  { knowledge, kinetics }: Engine,
  request: z.output<typeof timelineRequest>,
): TimelineResult {
  const { items, ...rest } = given(request)
  const slugged = items.map(({ name, ...item }, index): TimelineItem => {
    const resolution = resolve(knowledge, name)
    const [number] = resolution.status === 'resolved' ? resolution.substances : []
    if (number === undefined || (resolution.status === 'resolved' && resolution.substances.length > 1))
      throw new Refusal(422, 'The request does not fit its schema', undefined, [
        { path: `items[${index}].name`, message: 'This is not the sure name of one substance.' },
      ])
    return { slug: knowledge.slugs.at(number), ...(item as Omit<TimelineItem, 'slug'>) }
  })
  const result = simulate(kinetics, { people: 1000, ...rest, items: slugged } as TimelineRequest)
  if (result.issues.length > 0)
    throw new Refusal(
      422,
      'The request does not fit its schema',
      undefined,
      result.issues.map(({ path, code }) => ({ path, message: code })),
    )
  return result
}
