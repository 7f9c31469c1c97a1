import { type Pathway, pathways } from './pathways.js'

/** What a substance can be to a pathway. */
export const roleKinds = ['substrate', 'inhibitor', 'inducer'] as const
export type RoleKind = (typeof roleKinds)[number]

/** How strongly, gravest first: what the pathway does to a substrate, or what is done to the pathway. */
export const roleStrengths = {
  substrate: ['sensitive', 'major', 'prodrug', 'minor'],
  inhibitor: ['strong', 'moderate', 'weak'],
  inducer: ['strong', 'moderate', 'weak'],
} as const satisfies Readonly<Record<RoleKind, readonly string[]>>
export type RoleStrength = (typeof roleStrengths)[RoleKind][number]

/** A role as rules name it: `cyp3a-inhibitor`, `cyp3a-inhibitor-strong`. */
export interface ClearanceRole {
  pathway: Pathway
  kind: RoleKind
  strength?: RoleStrength
}

export type RoleReading =
  | { role: ClearanceRole }
  /** It is built like a role, but a part of it is none. */
  | { wrong: 'pathway' | 'strength'; found: string; known: readonly string[] }

const shape = new RegExp(`^(.+)-(${roleKinds.join('|')})(?:-([a-z]+))?$`)
const strengths: readonly string[] = [...new Set(Object.values(roleStrengths).flat())]
const families = /^(?:cyp|ugt|oatp|oat|oct|mate|p-?gp|bcrp|sult|nat|mao|fmo)/

/**
 * A term of a selector as a role in clearance. Undefined for a term that is built otherwise, as `ace-inhibitor`; what is
 * wrong for one that means to be a role and is none, as `cyp3a4-inhibitor-strong`.
 *
 * @example
 * readRole('cyp2d6-inhibitor') // { role: { pathway: 'cyp2d6', kind: 'inhibitor' } }
 */
export function readRole(term: string): RoleReading | undefined {
  const match = shape.exec(term)
  if (match === null) return undefined
  const [, name = '', kind = '', strength] = match as unknown as [string, string, RoleKind, string?]
  const pathway = pathways.find((id) => id === name)
  const graded = strength !== undefined && strengths.includes(strength)
  if (pathway === undefined)
    return families.test(name) || graded ? { wrong: 'pathway', found: name, known: pathways } : undefined
  if (strength === undefined) return { role: { pathway, kind: kind as RoleKind } }
  const known: readonly string[] = roleStrengths[kind as RoleKind]
  if (!known.includes(strength)) return { wrong: 'strength', found: strength, known }
  return { role: { pathway, kind: kind as RoleKind, strength: strength as RoleStrength } }
}

/**
 * How a role is written in a selector.
 *
 * @example
 * roleTerm({ pathway: 'cyp3a', kind: 'inhibitor', strength: 'strong' }) // 'cyp3a-inhibitor-strong'
 */
export function roleTerm({ pathway, kind, strength }: ClearanceRole): string {
  return strength === undefined ? `${pathway}-${kind}` : `${pathway}-${kind}-${strength}`
}
