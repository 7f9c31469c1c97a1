import type { Issue } from '@mixwise/core'
import { spokenIssue } from '@mixwise/core'
import { z } from 'zod'

/** Where something of a request cannot be read, what came, and what would have been read. */
export interface Fault extends Partial<Pick<Issue, 'code' | 'input' | 'didYouMean' | 'allowed'>> {
  path: string
  message: string
}

/** A refusal with an HTTP status: thrown anywhere below a route, answered as problem details (RFC 9457). */
export class Refusal extends Error {
  override name = 'Refusal'
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail?: string,
    readonly errors?: readonly Fault[],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(title)
  }
}

export const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional().meta({ description: 'The id of the request, to find it in the logs.' }),
    errors: z
      .array(
        z.strictObject({
          path: z.string(),
          message: z.string(),
          code: z.string().optional(),
          input: z.string().optional().meta({ description: 'What came.' }),
          allowed: z.string().optional().meta({ description: 'What would have been read in its place.' }),
          didYouMean: z.string().optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457).' })

export function problemOf(refusal: Refusal, requestId: string): z.input<typeof problem> {
  const { status, title, detail, errors } = refusal
  return {
    type: 'about:blank',
    title,
    status,
    ...(detail !== undefined && { detail }),
    instance: `urn:request:${requestId}`,
    ...(errors !== undefined && { errors: [...errors] }),
  }
}

/** A body or query that passed its schema; otherwise a refusal that says where it did not. */
export function accepted<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Refusal(
    422,
    'The request does not fit its schema',
    undefined,
    parsed.error.issues.slice(0, 20).map(({ path, message }) => ({ path: pathText(path), message })),
  )
}

const mostFaults = 20

/**
 * The refusal of a request of which something could not be read.
 *
 * @example
 * refusalOf(readRequest('check', { items: 5 }).issues).errors?.[0]?.path // 'items'
 */
export function refusalOf(issues: readonly Issue[]): Refusal {
  const faults = issues.slice(0, mostFaults).map((issue): Fault => {
    const { code, path, input, message, allowed, didYouMean } = spokenIssue(issue)
    return {
      path,
      code,
      input,
      message,
      ...(allowed !== undefined && { allowed }),
      ...(didYouMean !== undefined && { didYouMean }),
    }
  })
  return new Refusal(422, 'The request does not fit its schema', undefined, faults)
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}
