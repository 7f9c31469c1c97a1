import type { Issue } from '../vocabulary/issues.js'
import type { Resolution } from './resolution.js'

/**
 * Why a text stands for nothing yet, as an issue at a place of the request.
 *
 * @example
 * openIssue({ status: 'unrecognised', input: 'zzyzx', code: 'unrecognised', candidates: [] }, 'name').path // 'name'
 */
export function openIssue(resolution: Exclude<Resolution, { status: 'resolved' }>, path: string): Issue {
  const { code, input, candidates } = resolution
  const systems = resolution.status === 'unrecognised' ? resolution.systems : undefined
  return {
    code,
    path,
    input,
    ...(candidates.length > 0 && { candidates }),
    ...(systems !== undefined && systems.length > 0 && { systems }),
  }
}
