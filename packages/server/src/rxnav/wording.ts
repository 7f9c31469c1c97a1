import { disclaimer, type ReportedFinding } from '@mixwise/core'
import type { Engine } from '../engine.js'
import { isHighPriority, type MinConcept } from './pairs.js'

/** The names a client of the old service may match on. */
export type SourceNames = 'own' | 'classic'

/** Where it is said that nothing was checked about a code: where old clients look, or in a key of its own only. */
export type UnreadStatement = 'shown' | 'apart'

export interface Wording {
  statements: UnreadStatement
  publicUrl: string
  fullName: string
  highName: string
  disclaimer: string
  fullDisclaimer: string
  highDisclaimer: string
  pairElement(
    engine: Engine,
    asked: readonly [MinConcept, MinConcept],
    groups: readonly (readonly ReportedFinding[])[],
    left: ReadonlySet<string>,
    group: 'full' | 'high',
  ): object
  interactionPair(
    engine: Engine,
    slugs: readonly [string, string],
    findings: readonly ReportedFinding[],
    group: 'full' | 'high',
  ): object
}

/** How answers are worded. `publicUrl` is where people reach the pages about substances. */
export function createWording(names: SourceNames, publicUrl: string, statements: UnreadStatement = 'shown'): Wording {
  const fullName = names === 'classic' ? 'DrugBank' : 'Mixwise'
  const highName = 'ONCHigh'

  function interactionPair(
    engine: Engine,
    slugs: readonly [string, string],
    findings: readonly ReportedFinding[],
    group: 'full' | 'high',
  ): object {
    const [gravest] = findings
    const high = group === 'high' || gravest?.severity === 'contraindicated' || gravest?.severity === 'major'
    return {
      interactionConcept: slugs.map((slug) => ({
        minConceptItem: ingredientOf(engine, slug),
        sourceConceptItem: sourceConceptOf(engine, slug, publicUrl, group),
      })),
      severity: high ? 'high' : 'N/A',
      description: findings.map(describe).join(' '),
      'x-severity': gravest?.severity ?? 'none',
      'x-action': gravest?.action ?? 'be-aware',
      'x-interruption': gravest?.interruption ?? 'on-request',
      'x-evidence': gravest?.evidence?.level ?? 'not-stated',
      'x-review': gravest?.review ?? 'unreviewed',
      'x-rules': findings.map(({ id }) => id),
      'x-sources': [...new Set(findings.flatMap(({ sources }) => sources.map(({ id, grade }) => `${id}: ${grade}`)))],
    }
  }

  return {
    statements,
    publicUrl,
    fullName,
    highName,
    disclaimer: `${disclaimer.long.join(' ')} This is Mixwise, not the National Library of Medicine.`,
    fullDisclaimer: `Mixwise and the open sources it names. ${disclaimer.short}`,
    highDisclaimer: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3422823/',
    interactionPair,
    pairElement(engine, [one, other], groups, left, group) {
      const pairs = groups.map((findings) => ordered(findings, left))
      const said = pairs.map(([a, b]) => {
        const [first, second] = [ingredientOf(engine, a).name, ingredientOf(engine, b).name]
        return `Drug1 is resolved to ${first}, Drug2 is resolved to ${second} and interaction asserted in ${group === 'full' ? fullName : highName} between ${first} and ${second}.`
      })
      return {
        comment: `Drug1 (${conceptWords(one)}). Drug2 (${conceptWords(other)}). ${said.join(' ')}`,
        minConcept: [one, other],
        interactionPair: groups.map((findings, index) =>
          interactionPair(
            engine,
            pairs[index] as [string, string],
            group === 'full' ? findings : findings.filter(isHighPriority),
            group,
          ),
        ),
      }
    },
  }
}

/** The two slugs of findings about one pair, the side asked for first in front. */
function ordered(findings: readonly ReportedFinding[], left: ReadonlySet<string>): [string, string] {
  const [a = '', b = ''] = (findings[0] as ReportedFinding).substances
  return left.has(a) ? [a, b] : [b, a]
}

function conceptWords({ rxcui, name, tty }: MinConcept): string {
  return `rxcui = ${rxcui}, name = ${name}, tty = ${tty}`
}

function describe({ clinician, context, consequences }: ReportedFinding): string {
  const happens = clinician?.happens ?? consequences.join(', ')
  return [happens, ...(context?.applied ?? []), clinician?.do ?? ''].filter((text) => text !== '').join(' ')
}

/** The ingredient as RxNorm knows it; the code is empty where RxNorm has none. */
export function ingredientOf({ knowledge, products }: Engine, slug: string): MinConcept {
  const number = knowledge.slugs.find(slug)
  const facts = number === -1 ? undefined : knowledge.facts(number)
  const rxcui = facts?.codes.rxcui[0]
  const concept = rxcui === undefined ? undefined : products.find(Number(rxcui))
  return {
    rxcui: rxcui ?? '',
    name: concept?.name ?? facts?.name ?? slug,
    tty: concept?.tty ?? (rxcui === undefined ? '' : 'IN'),
  }
}

function sourceConceptOf(
  { knowledge }: Engine,
  slug: string,
  publicUrl: string,
  group: 'full' | 'high',
): { id: string; name: string; url: string } {
  const number = knowledge.slugs.find(slug)
  const name = number === -1 ? slug : knowledge.substanceNames.at(number)
  const unii = number === -1 ? undefined : knowledge.facts(number).codes.unii[0]
  // The old service put NA here for this source; clients that key by the id still need two different ones.
  if (group === 'high') return { id: unii ?? slug, name, url: 'NA' }
  return { id: unii ?? slug, name, url: `${publicUrl}/substance/${slug}` }
}
