import { type Gene, type Genotype, geneIds, genes, type Phenotype } from '../vocabulary/genotype.js'
import { codingsOf, conceptText, type FhirResource, textOf } from './fields.js'

/** What a record says of genes on which dosing turns, and what of it could not be read, in sentences. */
export interface RecordedGenotype {
  genotype: Genotype
  notes: readonly string[]
}

/** How results call what a gene makes; the narrower stand first. */
const phenotypes: readonly (readonly [words: RegExp, phenotype: Phenotype])[] = [
  [/\bultra-?rapid\b/i, 'ultrarapid'],
  [/\brapid\b/i, 'rapid'],
  [/\bintermediate\b/i, 'intermediate'],
  [/\bpoor\b/i, 'poor'],
  [/\b(?:normal|extensive)\b/i, 'normal'],
  [/\bdecreased\b/i, 'decreased'],
  [/\bincreased\b/i, 'increased'],
  [/\bdeficien(?:t|cy)\b/i, 'deficient'],
  [/\bvariable\b/i, 'variable'],
  [/\b(?:negative|not (?:detected|present)|absent|absence)\b/i, 'negative'],
  [/\b(?:positive|detected|present|carrier)\b/i, 'positive'],
  [/\b(?:susceptible|susceptibility)\b/i, 'susceptible'],
  [/\buncertain\b/i, 'uncertain'],
]

/** A gene by its name, whatever stands for the star and the colon of an allele. */
const names: readonly (readonly [RegExp, Gene])[] = geneIds.map((gene) => [
  new RegExp(`\\b${gene.replace(/[-\s]/g, '[- ]?').replace('*', '\\*?').replace(':', ':?')}\\b`, 'i'),
  gene,
])

/**
 * The genotype of a record: of each gene the last result, by the words of the test and of its answer.
 *
 * @example
 * const code = { text: 'HLA-B*57:01 [Presence]' }
 * recordedGenotype([{ resourceType: 'Observation', code, valueString: 'Positive' }]).genotype // { 'HLA-B*57:01': 'positive' }
 */
export function recordedGenotype(resources: readonly FhirResource[]): RecordedGenotype {
  const genotype: Partial<Record<Gene, Phenotype>> = {}
  const notes = new Set<string>()
  for (const resource of resources) {
    if (resource.resourceType !== 'Observation') continue
    const asked = [conceptText(resource.code), ...codingsOf(resource.code).map(({ display }) => display)].join(' ')
    const named = names.filter(([name]) => name.test(asked))
    if (named.length === 0) continue
    const answer = [
      conceptText(resource.valueCodeableConcept) ?? textOf(resource, 'valueString') ?? '',
      ...codingsOf(resource.valueCodeableConcept).map(({ display }) => display),
    ].join(' ')
    if (answer.trim() === '') continue
    for (const [, gene] of named) {
      const known = phenotypes.find(
        ([words, phenotype]) => words.test(answer) && (genes[gene] as readonly string[]).includes(phenotype),
      )
      if (known !== undefined) genotype[gene] = known[1]
      else notes.add(`${gene}: "${answer.trim().slice(0, 60)}" is not known here, so it was not used.`)
    }
  }
  return { genotype: genotype as Genotype, notes: [...notes] }
}
