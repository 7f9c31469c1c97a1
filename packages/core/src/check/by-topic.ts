import type { ManageFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import type { WayToManage } from '../vocabulary/manage.js'
import { givesWay } from './gives-way.js'

/** What settles a finding where both are kept. */
const settles: ReadonlySet<WayToManage> = new Set(['apart', 'dose', 'protect', 'local', 'pause', 'other-way', 'test'])

/**
 * What is adjusted or measured because of what a finding is about, where it asks for that and nothing known of its
 * substances or its rule says what. Undefined where something does, or where there is nothing but signs to watch for.
 *
 * @example
 * wayByTopic(knowledge, { topic: 'no-topic', action: 'adjust-or-monitor' }, []) // undefined
 */
export function wayByTopic(
  { options }: Knowledge,
  { topic, action }: { topic: string | undefined; action: string },
  found: readonly { do: WayToManage }[],
): Pick<ManageFacts, 'do' | 'doseTo' | 'test'> | undefined {
  if (topic === undefined || action !== 'adjust-or-monitor' || found.some((one) => settles.has(one.do)))
    return undefined
  const way = options.byTopic[topic]
  if (way === undefined || way.do === 'watch') return undefined
  // Nobody's dose is changed where something gives way.
  return way.do === 'dose' && found.some((one) => givesWay.has(one.do)) ? undefined : way
}
