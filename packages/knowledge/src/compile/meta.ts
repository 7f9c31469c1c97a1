import type {
  AssertionFacts,
  KnowledgeMeta,
  LocalUseFacts,
  SettingFacts,
  SourceFacts,
  WashoutFacts,
} from '@mixwise/core'
import type { Identity } from '../identity/identity.js'
import type { Listed } from '../lists/listed.js'
import type { CoverageMasks } from './coverage.js'
import type { Curated } from './curated.js'
import { allergiesAsked, burdenFacts, circumstancesAsked, conditionsAsked, withClassOrProperty } from './facts.js'
import type { Memberships } from './memberships.js'
import type { NameTables } from './names.js'
import { gradeCounts, ownFacts, rolesOf } from './source-facts.js'

/** What the knowledge says about itself is made of this. */
export interface MetaMaterial {
  version: string
  identity: Identity
  listed: Listed
  curated: Curated
  memberships: Memberships
  classMembers: ReadonlyMap<string, readonly string[]>
  coverage: CoverageMasks
  names: NameTables
  assertions: readonly AssertionFacts[]
  pairs: number
  /** Substances that some rule of ours speaks about. */
  judged: number
}

/**
 * What the knowledge says about itself: edition, sources with their licences, properties, burdens, counts.
 *
 * @example
 * metaOf(material).counts.substances
 */
export function metaOf(material: MetaMaterial): KnowledgeMeta {
  const { version, identity, listed, curated, memberships, classMembers, coverage, names, assertions, pairs, judged } =
    material
  const withRxcui = identity.substances.filter(({ rxcuis }) => rxcuis.length > 0).length
  return {
    version,
    builtFrom: listed.sources.map(({ id, edition }) => `${id} ${edition}`),
    sources: [
      ...listed.sources.map(
        (source): SourceFacts => ({
          ...source,
          counts: gradeCounts(listed, source.id),
          substances: coverage.sizeOf(source.id) || rolesOf(listed, source.id),
        }),
      ),
      ownFacts(version, curated, judged),
    ],
    properties: curated.properties.map(({ value: { id, name, meaning } }) => ({ id, name, meaning })),
    burdens: curated.burdens.map(({ value }) => burdenFacts(value)),
    washouts: curated.washouts.map(({ value: { why: _why, ...facts } }) => facts as WashoutFacts),
    localUse: curated.localUse.map(({ value: { why: _why, ...facts } }) => facts as LocalUseFacts),
    settings: curated.settings.map(({ value: { why: _why, meant, ...facts } }) => ({
      ...(facts as SettingFacts),
      ...(meant !== undefined && { isMeant: true as const }),
    })),
    classes: Object.fromEntries([...classMembers].map(([word, members]) => [word, inUseFirst(members, identity)])),
    conditions: conditionsAsked(curated, assertions),
    circumstances: circumstancesAsked(curated, assertions),
    allergies: allergiesAsked(curated),
    partners: coverage.partners,
    counts: {
      substances: identity.substances.length,
      withRxcui,
      withoutRxcui: identity.substances.length - withRxcui,
      withClassOrProperty: withClassOrProperty(identity, memberships),
      names: names.texts.length,
      productCodes: names.rxcuis.length,
      ndcs: identity.ndcs.length,
      rules: curated.rules.length,
      properties: curated.properties.length,
      pairs,
      citations: curated.citations.length,
    },
  }
}

/** The numbers of some substances, the most used first. */
function inUseFirst(slugs: readonly string[], { substances }: Pick<Identity, 'substances'>): readonly number[] {
  const numbers = new Map(substances.map(({ slug }, number) => [slug, number]))
  return slugs
    .map((slug) => numbers.get(slug) as number)
    .sort((a, b) => (substances[b]?.commonness ?? 0) - (substances[a]?.commonness ?? 0) || a - b)
}
