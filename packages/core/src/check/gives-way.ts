import type { WayToManage } from '../vocabulary/manage.js'

/** What takes a thing off the list, or out of the way of the others. */
export const givesWay: ReadonlySet<WayToManage> = new Set(['leave-out', 'swap', 'local', 'pause', 'other-way', 'stop'])
