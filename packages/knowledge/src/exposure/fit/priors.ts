import { type Pathway, pathwayTable } from '@mixwise/core'

/** A role in clearance, as far as a prior rests on it. */
export interface PriorRole {
  pathway: string
  role: 'substrate' | 'inhibitor' | 'inducer'
  strength: string
  confidence: 'A' | 'B' | 'C'
}

/** What is thought of a parameter before any ratio is looked at. */
export interface Prior {
  /** Parameters of one group share a mean, which is fitted too. */
  group: string
  mean: number
  sd: number
}

/** What a strength class stands for: a share of clearance, a part of activity that is blocked, a fold of activity. */
interface Classes {
  share: Readonly<Record<string, number>>
  blocked: Readonly<Record<string, number>>
  fold: Readonly<Record<string, number>>
}

const share = { sensitive: 0.93, major: 0.62, prodrug: 0.62, minor: 0.15 }
const blocked = { strong: 0.92, moderate: 0.68, weak: 0.33, unknown: 0.3 }
const enzyme: Classes = { share, blocked, fold: { strong: 8, moderate: 2.8, weak: 1.4, unknown: 1.5 } }
/** The wall of the gut does a part of what the classes of CYP3A stand for. */
const cyp3a: Classes = {
  share: { sensitive: 0.85, major: 0.52, prodrug: 0.52, minor: 0.12 },
  blocked,
  fold: { strong: 5, moderate: 2.2, weak: 1.3, unknown: 1.4 },
}
/** Pumps are induced far less than enzymes are. */
const pump: Classes = { share, blocked, fold: { strong: 2.5, moderate: 1.7, weak: 1.3, unknown: 1.3 } }

const sdOf = { A: 0.75, B: 0.95, C: 1.15 } as const

const logit = (share: number): number => Math.log(share / (1 - share))

/**
 * What the strength class of a role lets expect: log odds of a share, log of concentration over Ki, or log of the fold
 * less one.
 *
 * @example
 * priorOf({ pathway: 'cyp3a', role: 'inhibitor', strength: 'strong', confidence: 'A' }).mean // 2.44
 */
export function priorOf({ role, strength, confidence, pathway }: PriorRole): Prior {
  const sd = sdOf[confidence]
  const { kind } = pathwayTable[pathway as Pathway]
  const alike =
    kind === 'transporter' ? 'transporter' : pathway === 'cyp3a' || pathway === 'cyp2d6' ? pathway : 'enzyme'
  const classes = kind === 'transporter' ? pump : pathway === 'cyp3a' ? cyp3a : enzyme
  const group = `${role} ${strength} ${alike}`
  if (role === 'substrate') return { group, mean: logit(classes.share[strength] ?? 0.3), sd }
  if (role === 'inhibitor') return { group, mean: logit(classes.blocked[strength] ?? 0.3), sd }
  return { group, mean: Math.log((classes.fold[strength] ?? 1.3) - 1), sd }
}

/** What the wall of the gut takes of a dose, by how much of the clearance is CYP3A. */
const gutOf: Readonly<Record<string, number>> = { sensitive: 0.45, major: 0.15, prodrug: 0.15, minor: 0.03 }

/**
 * What of a swallowed dose the wall of the gut takes, for a substrate of CYP3A.
 *
 * @example
 * gutPrior({ pathway: 'cyp3a', role: 'substrate', strength: 'sensitive', confidence: 'A' }).mean // 0
 */
export function gutPrior({ strength, confidence }: PriorRole): Prior {
  return { group: `gut ${strength}`, mean: logit(gutOf[strength] ?? 0.1), sd: sdOf[confidence] }
}

/** Ways out that no row of ours changes, and words that name none. */
const noWayOut: readonly string[] = [
  'hepatic-unspecified',
  'several',
  'not-absorbed',
  'no-metabolism',
  'no-relevant-cyp-effect',
]

/**
 * The pathway under which exposure counts a role: the UGT enzymes count as one, and what names no way out falls away.
 *
 * @example
 * pathwayCounted('ugt1a1') // 'ugt'
 */
export function pathwayCounted(pathway: string): string | undefined {
  if (noWayOut.includes(pathway)) return undefined
  return pathway.startsWith('ugt') ? 'ugt' : pathway
}

const byStrength = ['strong', 'sensitive', 'moderate', 'major', 'prodrug', 'weak', 'minor', 'unknown']

/**
 * Roles by the pathways that exposure counts, one for each; of several that count as one, the gravest.
 *
 * @example
 * rolesCounted([{ pathway: 'ugt1a1', role: 'substrate', strength: 'major', confidence: 'A' }])[0]?.pathway // 'ugt'
 */
export function rolesCounted(roles: readonly PriorRole[]): readonly PriorRole[] {
  const kept = new Map<string, PriorRole>()
  for (const role of roles) {
    const pathway = pathwayCounted(role.pathway)
    if (pathway === undefined) continue
    const key = `${pathway} ${role.role}`
    const known = kept.get(key)
    if (known === undefined || byStrength.indexOf(role.strength) < byStrength.indexOf(known.strength))
      kept.set(key, { ...role, pathway })
  }
  return [...kept.values()]
}
