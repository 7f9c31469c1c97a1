import type { ConditionId } from '../../../vocabulary/conditions.js'
import type { Told } from '../../../vocabulary/told.js'

/** The words of one language: for an illness, which may also be what something is taken for, and for the person who has it. */
export interface ToldWords {
  id: string
  illness: Readonly<Partial<Record<ConditionId | `${ConditionId} ${ConditionId}`, string>>>
  person: Readonly<Partial<Record<Told, string>>>
}
