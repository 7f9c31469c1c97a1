import type { Report } from '@mixwise/core'
import type { RecordItem } from '@mixwise/core/fhir'
import type { HookRequest } from './request.js'

export interface Focus {
  /** Slugs a card must touch; undefined when the hook is about the whole record. */
  focus: ReadonlySet<string> | undefined
  /** Draft orders by the slug they hold. */
  drafts: ReadonlyMap<string, RecordItem>
}

/**
 * Which substances a hook is about: the selected drafts, all drafts, or everything. A selection that fits no draft
 * selects nothing, so that all drafts count then.
 */
export function focusOf(
  { hook, context }: HookRequest,
  items: readonly RecordItem[],
  drafted: ReadonlySet<RecordItem>,
  report: Report,
): Focus {
  const drafts = new Map<string, RecordItem>()
  const selected = new Set<string>()
  for (const substance of report.substances) {
    const draft = items[substance.item]
    if (substance.status !== 'resolved' || draft === undefined || !drafted.has(draft)) continue
    drafts.set(substance.slug, draft)
    if (context.selections?.some((selection) => selects(selection, draft)) === true) selected.add(substance.slug)
  }
  if (hook === 'patient-view') return { focus: undefined, drafts }
  return { focus: hook === 'order-select' && selected.size > 0 ? selected : new Set(drafts.keys()), drafts }
}

/** A selection may be a reference, one with a server or a version, or a bare id. */
function selects(selection: string, { reference, resource }: RecordItem): boolean {
  const plain = selection.replace(/\/_history\/.*$/, '')
  if (plain === reference || plain === resource?.id) return true
  return reference !== undefined && plain.endsWith(`/${reference}`)
}
