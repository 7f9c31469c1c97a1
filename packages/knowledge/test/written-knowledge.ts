import { readFileSync } from 'node:fs'
import { actions, type Knowledge, openKnowledge, severities, type Words, withRegisters } from '@mixwise/core'
import { z } from 'zod'
import type { Compiled } from '../src/compile/assemble.js'
import type { Curated } from '../src/compile/curated.js'
import { condition } from '../src/curated/base-schema.js'
import { purpose, way } from '../src/curated/manage-schema.js'
import { burden, quiet, rule } from '../src/curated/rule-schema.js'
import { localUse, setting, washout } from '../src/curated/substance-schema.js'
import type { ProductCode } from '../src/identity/identity.js'
import type { Listed } from '../src/lists/listed.js'
import type { National } from '../src/registers/national-names.js'
import { ruleEntry } from '../src/review/review-entries.js'
import { type Signoff, signOff } from '../src/review/signoff.js'
import {
  curatedOf,
  identityOf,
  knowledgeOf,
  listedOf,
  nameOf,
  placed,
  propertyOf,
  ruleOf,
  sourceOf,
  substanceOf,
} from './small-knowledge.js'

/** A knowledge small enough to stand in the YAML of a case, above the lists that are asked of it. */

const slug = z.string()
const level = z.strictObject({
  grade: z.string(),
  severity: z.enum(severities),
  action: z.enum(actions),
  when: z.string().optional(),
  condition: condition.optional(),
})
const said = z.strictObject({
  pair: z.tuple([slug, slug]),
  grade: z.string(),
  severity: z.enum(severities),
  action: z.enum(actions),
  consequences: z.array(z.string()).optional(),
  via: z.string().optional(),
  when: z.string().optional(),
  lag: z.string().optional(),
  citations: z.array(z.string()).optional(),
  levels: z.array(level).optional(),
})
export const writtenKnowledge = z.strictObject({
  /** Each substance with its verified properties. */
  substances: z.record(slug, z.array(z.string())),
  /** Properties nobody has verified yet: property to substances. */
  unverified: z.record(z.string(), z.array(slug)).optional(),
  /** Other names: one substance, several for a combination, or substances that are only offered. */
  names: z
    .record(
      z.string(),
      z.union([
        slug,
        z.array(slug),
        z.strictObject({ offers: z.array(slug), kind: z.enum(['street', 'offer', 'abbreviation']).optional() }),
        z.strictObject({ of: z.array(slug), kind: z.enum(['brand', 'street', 'salt', 'synonym', 'class', 'drink']) }),
      ]),
    )
    .optional(),
  /** What substances are; medicines when left out. */
  kinds: z.record(slug, z.enum(['recreational', 'food', 'drink', 'herb', 'supplement', 'class'])).optional(),
  /** How substances are called where that is not their slug. */
  called: z.record(slug, z.string()).optional(),
  /** And in which language and country: slug to locale to name. */
  calledIn: z.record(slug, z.record(z.string(), z.string())).optional(),
  /** Names that mean other things in another country: name to country to slugs, joined with "+". */
  homonyms: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /** And names that mean something else in a country only: elsewhere they are what they are in `names`. */
  localOnly: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /** Brands of national registers: country to name to each of its compositions. */
  registers: z.record(z.string(), z.record(z.string(), z.array(z.string()))).optional(),
  /** RxNorm names of products of one substance, from which its strengths are read. */
  products: z.record(slug, z.array(z.string())).optional(),
  codes: z.record(slug, z.strictObject({ rxcui: z.string().optional(), unii: z.string().optional() })).optional(),
  /** How strictly substances are controlled, as `II`. */
  schedules: z.record(slug, z.string()).optional(),
  /** How common substances are, 0 to 255; 0 when left out. */
  commonness: z.record(slug, z.number()).optional(),
  /** What is not written is as in `ruleOf`. */
  rules: z.array(z.record(z.string(), z.unknown())).optional(),
  /** Rules that a professional signed, and rules that were changed after somebody did. */
  reviewed: z.array(z.string()).optional(),
  changedSinceReview: z.array(z.string()).optional(),
  lists: z
    .array(
      z.strictObject({
        source: z.string(),
        covers: z.array(slug),
        partner: slug.optional(),
        says: z.array(said).optional(),
      }),
    )
    .optional(),
  /** Class words: the substance of the kind, and who belongs to it. */
  classes: z.record(slug, z.array(z.string())).optional(),
  quiet: z.array(z.record(z.string(), z.unknown())).optional(),
  burdens: z.array(z.record(z.string(), z.unknown())).optional(),
  /** What is not written is as in `curated/washouts`. */
  washouts: z.array(z.record(z.string(), z.unknown())).optional(),
  /** What is not written is as in `curated/local-use`. */
  localUse: z.array(z.record(z.string(), z.unknown())).optional(),
  /** What is not written is as in `curated/settings`. */
  settings: z.array(z.record(z.string(), z.unknown())).optional(),
  /** What may take the place of what, and what else can be done; citations are filled in. */
  purposes: z.array(z.record(z.string(), z.unknown())).optional(),
  ways: z.array(z.record(z.string(), z.unknown())).optional(),
  /** Further citations that may be named, by id. */
  citations: z.array(z.string()).optional(),
})
export type WrittenKnowledge = z.infer<typeof writtenKnowledge>

const cite = ['label-a']
const spoken = { happens: 'You may get very sleepy.', do: 'Do not drive.' }

/**
 * Compiles a written knowledge as the real one is compiled. Throws when the compiler has anything to say against it.
 *
 * @example
 * openWritten({ substances: { dozepam: ['sedative'] } }).knowledge.slugs.find('dozepam') // 0
 */
export function openWritten(written: WrittenKnowledge): { knowledge: Knowledge; words: Words } {
  return opened(compileWritten(written))
}

function opened({ file, registers, words }: Compiled): { knowledge: Knowledge; words: Words } {
  const knowledge = openKnowledge(file.buffer)
  if (registers.size === 0) return { knowledge, words }
  const bytesOf = (country: string) => (registers.get(country) as Uint8Array<ArrayBuffer>).buffer
  return { knowledge: withRegisters(knowledge, [...registers.keys()], bytesOf), words }
}

function compileWritten(written: WrittenKnowledge): Compiled {
  const rules = (written.rules ?? []).map(writtenRule)
  const properties = propertiesOf(written)
  const base = curatedOf({ rules, properties: [...properties.values()] })
  const further = (written.citations ?? []).flatMap((id) => base.citations.map((one) => placed({ ...one.value, id })))
  const curated: Curated = {
    ...base,
    citations: [...base.citations, ...further],
    quiet: (written.quiet ?? []).map((part) => placed(quiet.parse({ why: 'For the case.', cite, ...part }))),
    burdens: (written.burdens ?? []).map((part) => placed(burden.parse({ ...emptyBurden, ...part }))),
    classWords: Object.entries(written.classes ?? {}).map(([word, members]) => placed({ class: word, members })),
    localUse: (written.localUse ?? []).map((part) =>
      placed(localUse.parse({ why: 'Little of {left} is taken up.', cite, ...part })),
    ),
    settings: (written.settings ?? []).map((part) => placed(setting.parse({ why: 'meant so', cite, ...part }))),
    washouts: (written.washouts ?? []).map((part) => placed(washout.parse({ why: 'It stays long.', cite, ...part }))),
    purposes: (written.purposes ?? []).map((part) => placed(purpose.parse(writtenPurpose(part)))),
    ways: (written.ways ?? []).map((part) => placed(way.parse({ cite, ...part }))),
  }
  const membersOf = (term: string): readonly string[] | undefined =>
    properties.get(term)?.members?.flatMap(({ substances }) => substances)
  const signoffs = rules.flatMap((one): Signoff[] => {
    if (written.reviewed?.includes(one.id) === true) return [signed(ruleEntry(one, membersOf))]
    if (written.changedSinceReview?.includes(one.id) !== true) return []
    return [signed(ruleEntry({ ...one, why: 'Another reason, before the change.' }, membersOf))]
  })
  const { compiled, problems } = knowledgeOf(
    identityOf(
      Object.keys(written.substances).map((one) => {
        const { rxcui, unii } = written.codes?.[one] ?? {}
        return substanceOf(one, {
          name: written.called?.[one] ?? one,
          kind: written.kinds?.[one] ?? 'medicine',
          ...(written.calledIn?.[one] !== undefined && { called: written.calledIn[one] }),
          rxcuis: rxcui === undefined ? [] : [rxcui],
          uniis: unii === undefined ? [] : [unii],
          ...(written.schedules?.[one] !== undefined && { schedule: written.schedules[one] }),
          commonness: written.commonness?.[one] ?? 0,
        })
      }),
      { names: namesOf(written), products: productsOf(written) },
    ),
    curated,
    listsOf(written),
    signoffs,
    nationalOf(written),
  )
  if (problems.length > 0) throw new Error(`The knowledge of a case is faulty: ${JSON.stringify(problems, null, 1)}`)
  return compiled
}

/**
 * The same, compiled by the first test that asks for it and opened for each: what the engine keeps beside a knowledge
 * never passes from one test to the next.
 */
export function lazilyOpened(written: WrittenKnowledge): () => ReturnType<typeof openWritten> {
  let compiled: Compiled | undefined
  return () => {
    compiled ??= compileWritten(written)
    return opened(compiled)
  }
}

const emptyBurden = { topics: ['cns-depression'], patient: spoken, clinician: spoken }

/** A rule with what the case does not care about filled in; modifiers are told apart by their number. */
function writtenRule(part: Record<string, unknown>): z.infer<typeof rule> {
  const modifiers = part.modifiers as Record<string, unknown>[] | undefined
  const filled = ruleOf(part)
  return rule.parse({
    ...(part.when === undefined ? filled : withoutPair(filled)),
    ...part,
    ...(modifiers !== undefined && {
      modifiers: modifiers.map((modifier, index) => ({ why: `Modifier ${index}.`, cite, ...modifier })),
    }),
  })
}

function writtenPurpose({ to, ...part }: Record<string, unknown>): object {
  if (to === undefined) return part
  return { yields: 2, ...part, to: (to as object[]).map((one) => ({ cite, ...one })) }
}

function withoutPair({ right: _right, direction: _direction, ...rest }: z.infer<typeof rule>): object {
  return rest
}

function propertiesOf(written: WrittenKnowledge): Map<string, ReturnType<typeof propertyOf>> {
  const members = new Map<string, string[]>()
  for (const [one, ids] of Object.entries(written.substances)) {
    for (const id of ids) members.set(id, [...(members.get(id) ?? []), one])
  }
  const unverified = written.unverified ?? {}
  return new Map(
    [...new Set([...members.keys(), ...Object.keys(unverified)])].map((id) => [
      id,
      {
        ...propertyOf(id, []),
        members: [
          { substances: members.get(id) ?? [], cite },
          { substances: unverified[id] ?? [], cite, verified: false },
        ].filter(({ substances }) => substances.length > 0),
      },
    ]),
  )
}

function namesOf({ names = {}, calledIn = {} }: WrittenKnowledge): ReturnType<typeof nameOf>[] {
  const called = Object.entries(calledIn).flatMap(([one, texts]) => Object.values(texts).map((text) => [text, one]))
  return [...Object.entries(names), ...(called as [string, string][])].flatMap(([text, target]) => {
    if (typeof target === 'string') return nameOf(text, [target])
    if (Array.isArray(target)) return nameOf(text, target, { kind: 'brand' })
    if ('of' in target) return nameOf(text, target.of, { kind: target.kind })
    const { offers, kind = 'offer' } = target
    return offers.flatMap((one) => nameOf(text, one.split(' + '), { kind, sure: false }))
  })
}

function productsOf({ products = {} }: WrittenKnowledge): readonly ProductCode[] {
  const named = Object.entries(products).flatMap(([one, texts]) => texts.map((name) => ({ name, slugs: [one] })))
  return named.map((one, index) => ({ rxcui: String(9_000_000 + index), tty: 'SCD', ...one }))
}

function nationalOf({ homonyms = {}, localOnly = {}, registers = {} }: WrittenKnowledge): National {
  const meanings = (names: typeof homonyms): National['homonyms'] =>
    new Map(Object.entries(names).map(([name, by]) => [name, new Map(Object.entries(by))]))
  return {
    homonyms: meanings(homonyms),
    localOnly: meanings(localOnly),
    registers: Object.entries(registers).map(([country, names]) => ({
      country,
      language: 'en',
      system: 'din',
      names: new Map(Object.entries(names)),
      codes: new Map(),
      printed: new Map(),
      unmatched: [],
    })),
  }
}

function listsOf({ lists = [] }: WrittenKnowledge): Listed {
  return listedOf({
    sources: lists.map(({ source }) => sourceOf(source)),
    coverage: lists.map(({ source, covers, partner }) => ({
      source,
      slugs: new Set(covers),
      ...(partner !== undefined && { partner }),
    })),
    assertions: lists.flatMap(({ source, says = [] }) =>
      says.map(({ pair: [a, b], levels, ...facts }) => ({
        source,
        a,
        b,
        ...facts,
        ...(levels !== undefined && {
          levels: levels.map((one) => ({ ...one, when: one.when ?? `Level ${one.grade}.` })),
        }),
      })),
    ) as Listed['assertions'],
  })
}

const { key } = JSON.parse(readFileSync(new URL('../src/review/vectors.json', import.meta.url), 'utf8')) as {
  key: { seedHex: string }
}
const der = Buffer.from(`302e020100300506032b657004220420${key.seedHex}`, 'hex')
const testKeyPem = `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`

function signed(entry: Parameters<typeof signOff>[0]['entry']): Signoff {
  const act = { reviewer: 'example-pharmacist', date: '2027-01-05', scope: 'clinical content' }
  return signOff({ entry, verdict: 'approved', ...act }, [], testKeyPem)
}
