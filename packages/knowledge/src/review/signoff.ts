import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from './canonical-json.js'
import { contentHash, type ReviewEntry } from './content-hash.js'
import { fieldLists, type ReviewKind, reviewKinds } from './signed-fields.js'

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as 2027-01-05')

/** reviews/reviewers.yaml: who may sign, and the key that proves it was them. */
export const reviewer = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower case letters, digits and dashes'),
  name: z.string().min(3),
  profession: z.string().min(3),
  licence: z.string().min(3).describe('number and issuing body'),
  jurisdiction: z.string().min(2),
  publicKey: z.string().min(40).describe('Ed25519, SPKI, base64'),
  checked: z.strictObject({ by: z.string().min(2), date: isoDate, how: z.string().min(3) }),
})
export type Reviewer = z.infer<typeof reviewer>

/** reviews/log.yaml: one sign-off. The log only grows; each entry names the hash of the one before. */
export const signoff = z.strictObject({
  seq: z.int().positive(),
  previous: z.string().regex(/^[0-9a-f]{64}$/, 'a hash is 64 letters and digits; it is written by mixwise review sign'),
  kind: z.enum(reviewKinds as [ReviewKind, ...ReviewKind[]]),
  id: z.string().min(1),
  fieldList: z.string().min(3),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a hash is 64 letters and digits; it is written by mixwise review sign'),
  reviewer: z.string(),
  date: isoDate,
  scope: z.string().min(3).describe('what was judged, as "clinical content, adults"'),
  verdict: z.enum(['approved', 'withdrawn']),
  note: z.string().optional(),
  signature: z.string().min(40).describe('Ed25519 over the canonical JSON of everything else, base64'),
})
export type Signoff = z.infer<typeof signoff>

export const firstPrevious = '0'.repeat(64)

/**
 * The hash by which the next entry of the log names this one.
 *
 * @example
 * hashOfSignoff(entry) // '5c1f...'
 */
export function hashOfSignoff(entry: Signoff): string {
  return createHash('sha256').update(canonicalJson(entry), 'utf8').digest('hex')
}

export interface SignoffDraft {
  entry: ReviewEntry
  reviewer: string
  date: string
  scope: string
  verdict: 'approved' | 'withdrawn'
  note?: string
}

/**
 * A new sign-off at the end of a log, signed with a PKCS#8 PEM private key.
 *
 * @example
 * signOff({ entry, reviewer: 'a-lee', date: '2027-01-05', scope: 'clinical content', verdict: 'approved' }, log, pem)
 */
export function signOff(draft: SignoffDraft, log: readonly Signoff[], privateKeyPem: string): Signoff {
  const last = log.at(-1)
  const unsigned = {
    seq: (last?.seq ?? 0) + 1,
    previous: last === undefined ? firstPrevious : hashOfSignoff(last),
    kind: draft.entry.kind,
    id: draft.entry.id,
    fieldList: fieldLists[draft.entry.kind].version,
    sha256: contentHash(draft.entry),
    reviewer: draft.reviewer,
    date: draft.date,
    scope: draft.scope,
    verdict: draft.verdict,
    ...(draft.note === undefined ? {} : { note: draft.note }),
  }
  const signature = sign(null, Buffer.from(canonicalJson(unsigned), 'utf8'), createPrivateKey(privateKeyPem))
  return { ...unsigned, signature: signature.toString('base64') }
}

/**
 * Whether a sign-off carries a valid signature of this reviewer.
 *
 * @example
 * signatureHolds(entry, reviewers[0]) // true
 */
export function signatureHolds(entry: Signoff, by: Reviewer): boolean {
  const { signature, ...unsigned } = entry
  if (entry.reviewer !== by.id) return false
  try {
    return verify(
      null,
      Buffer.from(canonicalJson(unsigned), 'utf8'),
      publicKeyOf(by.publicKey),
      Buffer.from(signature, 'base64'),
    )
  } catch {
    return false
  }
}

function publicKeyOf(base64: string): KeyObject {
  return createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' })
}
