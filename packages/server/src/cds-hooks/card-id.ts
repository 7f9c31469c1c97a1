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
  return withHash(ruleHash(rule))
}

/** Another id of a card of the same rule. */
export function anotherId(card: string): string {
  return withHash(card.slice(0, 8))
}

function withHash(hash: string): string {
  const random = crypto.randomUUID()
  return `${hash}-${random.slice(9, 13)}-8${random.slice(15)}`
}

export function isCardId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)
}

interface Named {
  id: string
  /** Ids it had before: cards of then are still answered. */
  aliases?: readonly string[]
}

/** Names rules by their hash; ids that no rule of this knowledge has, or ever had, are `unknown`. */
export function ruleNamer(rules: readonly Named[]): (card: string) => string {
  const byHash = new Map<string, string>()
  for (const { id, aliases = [] } of rules) for (const name of [id, ...aliases]) byHash.set(ruleHash(name), id)
  return (card) => (isCardId(card) ? (byHash.get(card.slice(0, 8)) ?? 'unknown') : 'unknown')
}
