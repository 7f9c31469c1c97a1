import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.js'
import { type FieldList, fieldLists, type ReviewKind } from './signed-fields.js'

/** Something a reviewer can sign: one rule, one monograph, one claim set ... */
export interface ReviewEntry {
  kind: ReviewKind
  id: string
  content: Readonly<Record<string, unknown>>
  /** Ids it had before; what was signed under one of them still counts. */
  aliases?: readonly string[]
  /**
   * What the properties in its selectors stood for when it was compiled. When a class gains a drug, a review
   * that rested on the class no longer covers it.
   */
  members?: Readonly<Record<string, readonly string[]>>
}

/**
 * The exact text a signature covers: field list, kind, id, signed fields and expanded members.
 *
 * @example
 * signedText({ kind: 'rule', id: 'a', content: rule })
 */
export function signedText(entry: ReviewEntry): string {
  const list: FieldList = fieldLists[entry.kind]
  const fields = Object.fromEntries(list.signed.map((field) => [field, entry.content[field]]))
  const members = Object.fromEntries(
    Object.entries(entry.members ?? {}).map(([property, slugs]) => [property, [...slugs].sort()]),
  )
  return canonicalJson({ fieldList: list.version, kind: entry.kind, id: entry.id, fields, members })
}

/**
 * SHA-256 of what a signature covers, in hexadecimal. Comments, order of keys and white space do not change it;
 * a changed word does.
 *
 * @example
 * contentHash({ kind: 'rule', id: 'a', content: rule }).length // 64
 */
export function contentHash(entry: ReviewEntry): string {
  return createHash('sha256').update(signedText(entry), 'utf8').digest('hex')
}
