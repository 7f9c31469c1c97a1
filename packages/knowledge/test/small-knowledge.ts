import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Knowledge, openKnowledge, topics } from '@mixwise/core'
import { assemble, type Compiled } from '../src/compile/assemble.js'
import type { Curated } from '../src/compile/curated.js'
import type { Rule } from '../src/curated/rule-schema.js'
import type { Property } from '../src/curated/substance-schema.js'
import type { Identity, NameRecord, ProductCode, SubstanceRecord } from '../src/identity/identity.js'
import type { Listed, RoleRecord, Source } from '../src/lists/listed.js'
import type { Placed } from '../src/read/curated-files.js'
import { type Problem, problemLines } from '../src/read/problem.js'
import type { National } from '../src/registers/national-names.js'
import type { Signoff } from '../src/review/signoff.js'

/** Knowledge small enough to be read at a glance, for tests of one step of the compiler. */

export function placed<T>(value: T, file = 'rules/small.yaml'): Placed<T> {
  return { value, file, place: () => ({ line: 1, column: 1 }) }
}

export function ruleOf(part: Partial<Rule> = {}): Rule {
  const mild = part.severity === 'none' || part.severity === 'minor'
  return {
    id: 'small-rule',
    topic: 'cns-depression',
    left: ['sedative'],
    right: ['ethanol'],
    direction: 'mutual',
    severity: 'moderate',
    action: 'adjust-or-monitor',
    seriousness: mild ? 'not-serious' : 'hospitalisation',
    kind: 'pharmacodynamic',
    mechanism: 'Both depress the central nervous system.',
    consequences: ['sedation'],
    patient: { happens: 'You may get very sleepy.', do: 'Do not drive.' },
    clinician: { happens: 'Additive sedation.', do: 'Counsel.' },
    why: 'A label asks for caution.',
    evidence: { level: 'probable', cite: ['label-a'] },
    ...part,
  }
}

export function propertyOf(id: string, substances: readonly string[], part: Partial<Property> = {}): Property {
  const members = substances.length === 0 ? [] : [{ substances: [...substances], cite: ['label-a'] }]
  return { id, name: id, meaning: `Is a ${id}.`, members, ...part }
}

export function curatedOf(part: { rules?: readonly Rule[]; properties?: readonly Property[] } = {}): Curated {
  const citation = {
    id: 'label-a',
    title: 'Label',
    year: 2020,
    locator: 'set id',
    kind: 'label',
    seen: 'read',
  } as const
  return {
    citations: [placed(citation, 'citations/small.yaml')],
    identity: [],
    properties: (part.properties ?? []).map((property) => placed(property, 'properties/small.yaml')),
    classWords: [],
    nothingFound: [],
    strengths: [],
    combinationStrengths: [],
    waysIn: [],
    actsAs: [],
    clearance: [],
    rules: (part.rules ?? []).map((rule) => placed(rule)),
    quiet: [],
    burdens: [],
    washouts: [],
    localUse: [],
    settings: [],
    purposes: [],
    ways: [],
    topicWays: topics.map((topic) => placed({ topic, do: 'watch' as const, note: 'Signs.' })),
    mayDefine: () => false,
  }
}

export function substanceOf(slug: string, part: Partial<SubstanceRecord> = {}): SubstanceRecord {
  return {
    slug,
    name: slug,
    kind: 'medicine',
    rxcuis: [],
    uniis: [],
    drugbankIds: [],
    nuis: [],
    classes: [],
    commonness: 0,
    ...part,
  }
}

export function identityOf(
  substances: readonly (string | SubstanceRecord)[],
  part: { names?: readonly NameRecord[]; products?: readonly ProductCode[] } = {},
): Identity {
  const records = substances.map((one) => (typeof one === 'string' ? substanceOf(one) : one))
  const slugs = new Set(records.map(({ slug }) => slug))
  return {
    substances: records,
    names: part.names ?? [],
    products: part.products ?? [],
    ndcs: [],
    registerCodes: [],
    slugOf: (text) => (slugs.has(text) ? text : undefined),
  }
}

export function nameOf(text: string, slugs: readonly string[], part: Partial<NameRecord> = {}): NameRecord {
  return { text, slugs, kind: 'synonym', sure: true, source: 'small', ...part }
}

export function sourceOf(id: string): Source {
  return { id, name: id, publisher: '-', edition: '1', licence: '-', attribution: '-', scope: '-', citation: id }
}

export function listedOf(part: Partial<Listed> = {}): Listed {
  return {
    sources: [],
    assertions: [],
    coverage: [],
    roles: [],
    narrowTherapeuticIndex: new Map(),
    memberships: [],
    unmatched: new Map(),
    oncLowPriority: [],
    heldBack: new Map(),
    roleDisagreements: [],
    ...part,
  }
}

export function roleOf(slug: string, pathway: string, role: RoleRecord['role'], strength: string): RoleRecord {
  return { slug, pathway, role, strength, confidence: 'A', source: 'small', citations: ['label-a'] }
}

/** Writes files into a new folder and gives its path, as a `curated/` of their own. */
export function writeCurated(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'mixwise-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  return dir
}

/** The problems of files in a folder made for a test, each as seen from there. */
export function linesIn(dir: string, problems: readonly Problem[]): string {
  return problemLines(problems).replaceAll(`${dir}/`, '')
}

/** A whole knowledge of a few substances, compiled and opened. */
export function knowledgeOf(
  identity: Identity,
  curated: Curated,
  listed: Listed = listedOf(),
  signoffs: readonly Signoff[] = [],
  national: National = { registers: [], homonyms: new Map(), localOnly: new Map() },
): { knowledge: Knowledge; compiled: Compiled; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const compiled = assemble({ version: 'small', identity, listed, curated, national, signoffs }, problems)
  return { knowledge: openKnowledge(compiled.file.buffer), compiled, problems }
}
