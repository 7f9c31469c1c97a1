import type { CuratedFiles } from '../read/curated-files.js'
import { importAlcoholFacts } from './alcohol-facts.js'
import { importAnsm } from './ansm.js'
import { importFdaRoles } from './fda-roles.js'
import { importGuideline } from './guideline.js'
import type { Listed, ListedFacts } from './listed.js'
import { importMetabolism } from './metabolism.js'
import type { SlugOf } from './name-key.js'
import { importNdfrt } from './ndfrt.js'
import { importNiaaa } from './niaaa.js'
import { importOnc } from './onc.js'
import { sortAssertions } from './pairs.js'
import { mergeRoles } from './roles.js'
import { listSources } from './sources.js'

/**
 * Reads every interaction source. Rows that do not fit are problems of the files and left out. The same files and names always give the same result in the same order.
 *
 * @example
 * const listed = importLists('sources', files, identity.slugOf)
 * listed.assertions.find(({ a, b }) => a === 'aspirin' && b === 'warfarin')
 */
export function importLists(sourcesDir: string, files: CuratedFiles, slugOf: SlugOf): Listed {
  const { ansm, ndfrt, onc, niaaa, alcohol, guideline, fda, metabolism, merged, ...facts } = readLists(
    sourcesDir,
    files,
    slugOf,
  )
  const pairLists = [ansm, ndfrt, onc, niaaa, alcohol, guideline]
  const ansmPairs = ansm.assertions()
  return {
    ...facts,
    sources: listSources.map((source) =>
      source.id === 'ansm-2023' && ansm.edition !== '2023-09' ? { ...source, edition: ansm.edition } : source,
    ),
    assertions: sortAssertions([
      ...ansmPairs,
      ...[ndfrt, onc, niaaa, alcohol, guideline].flatMap(({ assertions }) => assertions),
    ]),
    coverage: pairLists.map(({ coverage }) => ({
      source: coverage.source,
      slugs: new Set([...coverage.slugs].sort()),
      ...(coverage.partner === undefined ? {} : { partner: coverage.partner }),
    })),
    unmatched: new Map([
      ['ansm-2023', ansm.unmatched()],
      ['ndfrt-2014', ndfrt.unmatched],
      ['onc-high-priority', onc.unmatched],
      ['niaaa', niaaa.unmatched],
      ['alcohol-facts', alcohol.unmatched],
      ['posamino-2017', guideline.unmatched],
      ['fda-ddi-table', fda.unmatched],
      ['metabolism-roles', metabolism.unmatched],
    ]),
    oncLowPriority: onc.lowPriority,
    heldBack: new Map([
      ['alcohol-facts', alcohol.heldBack],
      ['posamino-2017', guideline.heldBack],
    ]),
    roleDisagreements: merged.disagreements,
  }
}

/**
 * What the sources say of single substances. Every source is read and every problem found, as `importLists` does; the
 * pairs, which are most of the work, are not made.
 *
 * @example
 * importListedFacts('sources', files, identity.slugOf).roles[0]?.pathway
 */
export function importListedFacts(sourcesDir: string, files: CuratedFiles, slugOf: SlugOf): ListedFacts {
  const { roles, narrowTherapeuticIndex, memberships } = readLists(sourcesDir, files, slugOf)
  return { roles, narrowTherapeuticIndex, memberships }
}

function readLists(sourcesDir: string, files: CuratedFiles, slugOf: SlugOf) {
  const ansm = importAnsm(sourcesDir, files, slugOf)
  const ndfrt = importNdfrt(sourcesDir, files, slugOf)
  const onc = importOnc(sourcesDir, files, slugOf)
  const niaaa = importNiaaa(sourcesDir, files, slugOf)
  const alcohol = importAlcoholFacts(sourcesDir, files, slugOf)
  const guideline = importGuideline(sourcesDir, files, slugOf)
  const fda = importFdaRoles(sourcesDir, files, slugOf)
  const metabolism = importMetabolism(sourcesDir, files, slugOf)
  const merged = mergeRoles([...fda.roles, ...metabolism.roles])
  return {
    ...{ ansm, ndfrt, onc, niaaa, alcohol, guideline, fda, metabolism, merged },
    roles: merged.roles,
    narrowTherapeuticIndex: new Map([...metabolism.narrowTherapeuticIndex].sort(([a], [b]) => (a < b ? -1 : 1))),
    memberships: ansm.memberships,
  }
}
