/**
 * A card's id is a UUID (version 8) that begins with a hash of its rule, so that feedback can be counted by rule without
 * remembering any card that was ever given.
 */

/** 32 bits of FNV-1a: spread enough for a few thousand rules, which a test holds it to. */
export function ruleHash(rule: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < rule.length; index++) hash = Math.imul(hash ^ rule.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

export function cardId(rule: string): string {
  const random = crypto.randomUUID()
  return `${ruleHash(rule)}-${random.slice(9, 13)}-8${random.slice(15)}`
}

export function isCardId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)
}

/** Names rules by their hash; ids that no rule of this knowledge has are `unknown`. */
export function ruleNamer(ids: Iterable<string>): (card: string) => string {
  const byHash = new Map<string, string>()
  for (const id of ids) byHash.set(ruleHash(id), id)
  return (card) => (isCardId(card) ? (byHash.get(card.slice(0, 8)) ?? 'unknown') : 'unknown')
}
