/**
 * What a sign-off vouches for, by kind of entry. A list is frozen once published: a new field gets a new
 * version, so an old signature never silently covers something its reviewer did not see.
 */
export interface FieldList {
  /** Name and version, as `rule/v1`: written into every sign-off. */
  version: string
  signed: readonly string[]
  /** Fields no reviewer vouches for, each with its reason. */
  excluded: Readonly<Record<string, string>>
}

export const fieldLists = {
  rule: {
    version: 'rule/v4',
    signed: [
      'id',
      'topic',
      'left',
      'right',
      'when',
      'direction',
      'except',
      'severity',
      'action',
      'interruption',
      'seriousness',
      'kind',
      'inferred',
      'duplicate',
      'judges',
      'overrides',
      'mechanism',
      'consequences',
      'patient',
      'clinician',
      'why',
      'milder',
      'evidence',
      'frequency',
      'modifiers',
      'manage',
    ],
    excluded: { aliases: 'ids of the past: a new name says nothing new' },
  },
  monograph: {
    version: 'monograph/v1',
    signed: ['slug', 'name', 'sections'],
    excluded: {
      depth: 'says how much was written, not what is true',
      authors: 'credit',
    },
  },
  claims: {
    version: 'claims/v1',
    signed: ['slug', 'title', 'claims'],
    excluded: { authors: 'credit' },
  },
  stopping: {
    version: 'stopping/v1',
    signed: [
      'id',
      'name',
      'members',
      'routes',
      'depressant',
      'abruptStopRisk',
      'emergency',
      'warning',
      'happens',
      'onset',
      'atRisk',
      'emergencySigns',
      'doThis',
      'tapers',
    ],
    excluded: { authors: 'credit' },
  },
  overdose: {
    version: 'overdose/v1',
    signed: ['id', 'name', 'members', 'naloxone', 'signs', 'course'],
    excluded: { authors: 'credit' },
  },
  'overdose-guide': {
    version: 'overdose-guide/v2',
    signed: ['redFlags', 'redFlagsCite', 'steps', 'naloxone', 'combinations', 'kinds'],
    excluded: { authors: 'credit' },
  },
  help: {
    version: 'help/v1',
    signed: ['country', 'name', 'lines'],
    excluded: { authors: 'credit' },
  },
} as const satisfies Record<string, FieldList>

export type ReviewKind = keyof typeof fieldLists
export const reviewKinds = Object.keys(fieldLists) as ReviewKind[]
