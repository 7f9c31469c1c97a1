import type { Severity } from '@mixwise/core'
import type { Aside } from '../aside/aside.js'
import type { Engine } from '../engine.js'
import { Refusal } from '../gate/problem.js'
import { type Answered, answerHook } from './answer.js'
import type { HookRequest } from './request.js'

/** What a hook is answered from, as it can be handed over. */
export interface HookAsked {
  request: HookRequest
  publicUrl: string
  now: string
  /** Whether this caller may send us to the server that the request names. */
  mayFetch: boolean
  fetchTimeoutMs: number
  maxBytes: number
  alertFrom?: Readonly<Record<string, Severity>>
}

/** Where the one who answers aside takes hooks: no address of the service. */
export const hookTarget = 'hook'

/**
 * The cards of a hook.
 *
 * @example
 * (await answerAsked(engine, asked)).cards.length
 */
export function answerAsked(
  engine: Engine,
  { request, publicUrl, now, mayFetch, fetchTimeoutMs, maxBytes, alertFrom }: HookAsked,
): Promise<Answered> {
  return answerHook(request, {
    engine,
    publicUrl,
    now: new Date(now),
    fetching: { allows: () => mayFetch, timeoutMs: fetchTimeoutMs, maxBytes },
    ...(alertFrom !== undefined && { alertFrom }),
  })
}

/**
 * The same, answered aside: a record may hold hundreds of medicines.
 *
 * @throws Refusal where the record lacks what is needed, or too much waits.
 */
export async function answeredAside(aside: Aside, asked: HookAsked, requestId: string): Promise<Answered> {
  const { status, body } = await aside({
    method: 'POST',
    target: hookTarget,
    headers: {},
    body: JSON.stringify(asked),
    requestId,
  })
  if (status === 200) return JSON.parse(body) as Answered
  const { title, detail } = JSON.parse(body) as { title: string; detail?: string }
  throw new Refusal(status, title, detail)
}
