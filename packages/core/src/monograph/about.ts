import type { AboutPage, AboutSection } from '../contract/library.js'
import { disclaimerText } from '../disclaimer.js'
import type { SubstanceFacts } from '../knowledge/facts.js'
import { sourcesOf, sourcesOfAll } from './citations.js'
import type { MonographLibrary, PageFacts } from './library.js'
import { sectionIds, sectionTitles } from './library.js'

/**
 * The page about one substance: the monograph when there is one, else a short page made from the data.
 * Undefined when the substance is unknown to both.
 *
 * @example
 * about(library, 'baclofen')?.sections[0]?.title // 'What it is'
 */
export function about(library: MonographLibrary, slug: string, facts?: PageFacts): AboutPage | undefined {
  const monograph = library.monographs[slug]
  if (monograph === undefined) return facts === undefined ? undefined : pageFromData(facts)
  const sections = sectionIds.flatMap((id): AboutSection[] => {
    const statements = monograph.sections[id]
    if (statements === undefined) return []
    const cited = statements.map((statement) => ({ ...statement, sources: sourcesOf(library, statement.cite) }))
    return [{ id, title: sectionTitles[id], statements: cited, facts: [] }]
  })
  return {
    slug,
    name: monograph.name,
    made: 'written',
    depth: monograph.depth,
    authors: monograph.authors,
    sections,
    sources: sourcesOfAll(library, Object.values(monograph.sections).flat()),
    review: monograph.review,
    label:
      monograph.depth === 'full'
        ? 'A full page, written from the sources listed.'
        : 'A page of main points, written from the sources listed. What is not said here was not looked at.',
    disclaimer: disclaimerText(),
  }
}

function pageFromData(facts: PageFacts): AboutPage {
  const lines = [
    `Kind: ${facts.kind}.`,
    facts.names.length > 0 ? `Other names: ${facts.names.slice(0, 12).join(', ')}.` : '',
    facts.classes.length > 0 ? `Classes: ${facts.classes.join('; ')}.` : '',
    facts.properties.length > 0 ? `What matters for mixing: ${facts.properties.join('; ')}.` : '',
    facts.schedule === undefined ? '' : `US controlled-substance schedule: ${facts.schedule}.`,
    ...Object.entries(facts.codes).map(([system, code]) => `${system}: ${code}.`),
  ].filter((line) => line !== '')
  return {
    slug: facts.slug,
    name: facts.name,
    made: 'from-data',
    depth: 'short',
    authors: [],
    sections: [{ id: 'data', title: 'What the data say', statements: [], facts: lines }],
    sources: [],
    review: 'unreviewed',
    label: 'A short page put together from open data. Nobody wrote it, and it does not say how to use the substance.',
    disclaimer: disclaimerText(),
  }
}

/**
 * What a page made from the data shows of a substance.
 *
 * @example
 * pageFactsOf(knowledge.facts(knowledge.slugs.find('baclofen'))).slug // 'baclofen'
 */
export function pageFactsOf(substance: SubstanceFacts, names: readonly string[] = []): PageFacts {
  const { slug, name, kind, schedule, codes, classes, properties } = substance
  const code = (system: string, values: readonly string[]): [string, string][] =>
    values.length === 0 ? [] : [[system, values.join(', ')]]
  return {
    slug,
    name,
    kind,
    names,
    classes: classes.map((one) => one.name),
    properties: properties.map(({ id }) => id),
    codes: Object.fromEntries([
      ...code('RxCUI', codes.rxcui),
      ...code('UNII', codes.unii),
      ...code('DrugBank', codes.drugbank),
      ...code('NDF-RT', codes.nui),
    ]),
    ...(schedule !== undefined && { schedule }),
  }
}
