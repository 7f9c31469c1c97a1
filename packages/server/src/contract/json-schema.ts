import { report } from '@mixwise/core/contract'
import { z } from 'zod'
import { zodOf } from './zod-of.js'

/** Where the published schema lives: its name, not an address to fetch. */
export const reportSchemaId = 'https://mixwise.org/schema/report-2.json'

/**
 * A schema as JSON Schema, 2020-12 unless a reader only knows draft 7. What we give may gain a field in a minor version, so that answers are not closed to
 * further keys; what we take stays closed, so that a misspelt key is refused.
 */
export function jsonSchemaOf(
  schema: z.ZodType,
  io: 'input' | 'output' = 'output',
  target: 'draft-2020-12' | 'draft-7' = 'draft-2020-12',
): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    target,
    io,
    override: ({ jsonSchema }) => {
      if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      asList(jsonSchema as Record<string, unknown>)
    },
  }) as Record<string, unknown>
}

/** A tuple of like parts, as the two ends of a range are, is a list of that length: more readers understand it. */
function asList(schema: Record<string, unknown>): void {
  const parts = schema.prefixItems ?? schema.items
  if (!Array.isArray(parts) || parts.length === 0) return
  const [first, ...others] = parts.map((part) => JSON.stringify(part))
  if (others.some((part) => part !== first)) return
  delete schema.prefixItems
  schema.items = parts[0]
  schema.minItems = parts.length
  schema.maxItems = parts.length
}

/**
 * The published schema of a report, as written to `docs/report.schema.json`.
 *
 * @example
 * JSON.stringify(reportJsonSchema(), null, 2)
 */
export function reportJsonSchema(): Record<string, unknown> {
  const { $schema, id: _id, ...rest } = jsonSchemaOf(zodOf(report))
  return { $schema, $id: reportSchemaId, title: 'Mixwise report', ...rest }
}
