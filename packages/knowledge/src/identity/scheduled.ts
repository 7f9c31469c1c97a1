import { normaliseName } from '@mixwise/core'
import type { Problem } from '../read/problem.js'
import { partsOf, readTableIfThere } from '../read/table.js'
import type { StemClass } from './curated-names.js'
import { type DrugBankRecord, isTypable } from './drugbank.js'
import type { OpenClass } from './identity.js'
import { type NameBook, nameRank } from './name-book.js'
import type { Draft, Registry } from './registry.js'
import { slugFrom } from './slug.js'

/** A substance of the lists of what is scheduled or prohibited. */
export interface ScheduledRecord {
  name: string
  /** Its own other spellings, which are sure. */
  spellings: readonly string[]
  /** Other names the list gives, which may be another substance's as well. */
  others: readonly string[]
  /** US schedule, 'I' to 'V'; absent for what is prohibited without one. */
  schedule?: string
  classes: readonly OpenClass[]
  source: string
}

const dodFolder = 'dod-opss-prohibited-2026'
const deaTable = 'dea-lists/dea_controlled_substances.tsv'

/**
 * The substances that the US Department of Defense prohibits and that the DEA schedules, each once a list.
 *
 * @example
 * readScheduled('packages/knowledge/sources', problems).find(({ name }) => name === 'isotonitazene')?.schedule // 'I'
 */
export function readScheduled(sourcesDir: string, problems: Problem[]): ScheduledRecord[] {
  const prohibited = readTableIfThere(
    sourcesDir,
    `${dodFolder}/substances.tsv`,
    ['name', 'other_names', 'reasons'],
    problems,
  ).map(({ cell }): ScheduledRecord => {
    const schedule = strictest([...cell.reasons.matchAll(/Schedule\s+(I{1,3}|IV|V)\b/g)].map((found) => found[1] ?? ''))
    return {
      name: cell.name,
      spellings: [],
      others: partsOf(cell.other_names, '|'),
      ...(schedule !== undefined && { schedule }),
      classes: cell.reasons.includes('Anabolic Agents') ? [{ system: 'dod', name: 'anabolic agent' }] : [],
      source: dodFolder,
    }
  })
  const listed = new Map<string, ScheduledRecord>()
  for (const { cell } of readTableIfThere(sourcesDir, deaTable, ['substance', 'schedule', 'narcotic'], problems)) {
    const { substance, schedule, narcotic } = cell
    // A preparation of lower schedule says nothing about the substance itself.
    if (isPreparation(substance) || listed.has(substance)) continue
    const isOpioid = narcotic === 'Y' && !/coca|ecgonine/i.test(substance)
    listed.set(substance, {
      name: substance,
      spellings: spellingsOf(substance),
      others: [],
      schedule,
      classes: isOpioid ? [{ system: 'dea', name: 'narcotic' }] : [],
      source: 'dea-controlled-substances',
    })
  }
  return [...prohibited, ...listed.values()]
}

/**
 * Makes every substance of the lists known, with its schedule and a class: one the list itself gives, or the one that the
 * stem of its name shows. What is known already keeps its name; of a substance that is new, names are sure where they are
 * its own, and offered where they may be somebody else's.
 *
 * @example
 * addScheduled(readScheduled(sourcesDir, problems), { stems, same: {} }, drugBank, registry, book)
 */
export function addScheduled(
  records: readonly ScheduledRecord[],
  { stems, same }: { stems: readonly StemClass[]; same: Readonly<Record<string, string>> },
  drugBank: readonly DrugBankRecord[],
  registry: Registry,
  book: NameBook,
): void {
  const finder = finderFor(registry, drugBank)
  const { find } = finder
  const patterns = stems.map(({ stem, pattern, scheduled }) => ({ stem, scheduled, pattern: new RegExp(pattern, 'i') }))
  const holders = holdersOf(records)
  for (const record of records) {
    const { name, spellings, others, schedule, source } = record
    const slug = same[name] ?? find([name, ...spellings])
    const draft = (slug === undefined ? undefined : registry.drafts.get(slug)) ?? created(registry, record, find)
    if (draft === undefined) continue
    for (const text of others) if (isSystematic(text)) finder.learn(text, draft.slug)
    for (const text of [name, ...spellings]) {
      finder.learn(text, draft.slug)
      registry.claimName(text, draft.slug)
      book.add({ text, slugs: [draft.slug], kind: 'synonym', sure: true, source, rank: nameRank.synonym })
    }
    for (const text of others) {
      // The lists put relatives among the other names: whoever has a name already keeps it.
      const owner = registry.byName(text)
      if (owner !== undefined && owner !== draft.slug) continue
      const sure = isItsOwn(text) && (holders.get(normaliseName(text))?.size ?? 0) === 1
      if (!isTypable(text) && !sure) continue
      const kind = sure ? 'synonym' : 'offer'
      book.add({ text, slugs: [draft.slug], kind, sure, source, rank: nameRank.proposed })
    }
    if (schedule !== undefined) draft.schedule = strictest([schedule, draft.schedule ?? schedule]) ?? schedule
    const texts = [draft.name, name, ...spellings, ...others]
    for (const { stem, scheduled, pattern } of patterns)
      if ((scheduled === undefined || scheduled === schedule) && texts.some((text) => pattern.test(text)))
        addClass(draft, { system: 'stem', name: stem })
    for (const one of record.classes) addClass(draft, one)
  }
}

/** Finds a substance by one of its names: as it stands, without spaces and hyphens, or as a synonym of DrugBank. */
function finderFor(registry: Registry, drugBank: readonly DrugBankRecord[]) {
  const squeezed = new Map<string, string>()
  for (const { slug, name } of registry.drafts.values())
    for (const text of [slug, name]) squeezed.set(squeeze(text), slug)
  const synonyms = new Map<string, string>()
  for (const { name, unii, synonyms: texts } of drugBank) {
    const slug = registry.byName(name) ?? registry.byUnii(unii)
    if (slug !== undefined) for (const text of texts) synonyms.set(normaliseName(text), slug)
  }
  const find = (names: readonly string[]): string | undefined => {
    for (const look of [
      (name: string) => registry.byName(name),
      (name: string) => squeezed.get(squeeze(name)),
      (name: string) => synonyms.get(normaliseName(name)),
    ])
      for (const name of names) {
        const slug = look(name)
        if (slug !== undefined) return slug
      }
    return undefined
  }
  return {
    find,
    /** Whoever is learnt first keeps the name. */
    learn(name: string, slug: string): void {
      const key = squeeze(name)
      if (!squeezed.has(key)) squeezed.set(key, slug)
    },
  }
}

/** A name that says the structure belongs to one substance only. */
function isSystematic(text: string): boolean {
  return text.length >= 16 && /\d/.test(text) && /[-(]/.test(text)
}

function created(
  registry: Registry,
  { name, spellings, others, schedule }: ScheduledRecord,
  find: (names: readonly string[]) => string | undefined,
): Draft | undefined {
  // A systematic name is nobody's first choice: the shortest other one that is free stands for it.
  const plain = [...spellings, ...others].filter((text) => isPlain(text) && find([text]) === undefined)
  const called = isPlain(name) ? name : (plain.sort((a, b) => a.length - b.length)[0] ?? name)
  const slug = slugFrom(called)
  if (slug === '' || registry.drafts.has(slug)) return undefined
  return registry.create(slug, called, schedule === 'I' ? 'recreational' : 'medicine')
}

/** Each name to the records that have it. */
function holdersOf(records: readonly ScheduledRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>()
  for (const { name, others, source } of records)
    for (const text of [name, ...others]) {
      const key = normaliseName(text)
      const of = holders.get(key) ?? new Set()
      holders.set(key, of)
      of.add(`${source} ${name}`)
    }
  return holders
}

/** A chemical or generic name: brands, plants and slang begin with a capital, and short letters mean many things. */
function isItsOwn(text: string): boolean {
  return text.length >= 5 && (/\d/.test(text) || !/^\p{Lu}\p{Ll}/u.test(text)) && /\p{L}{3}/u.test(text)
}

function isPlain(text: string): boolean {
  return text.length >= 3 && text.length <= 32 && /^[\p{L}\d′'’-]+(?: [\p{L}\d′'’-]+){0,2}$/u.test(text)
}

function squeeze(text: string): string {
  return normaliseName(text).replaceAll(' ', '')
}

/** "AM2201 (1-(5-Fluoropentyl)-3-(1-naphthoyl) indole)", or the systematic name first and the short one behind it. */
function spellingsOf(substance: string): string[] {
  const [head = ''] = substance.split(/\s+[([]|\s+N-\(/)
  const names = isPlain(head.replaceAll('–', '-')) ? [head] : head.split(/;|,(?=\s)|\sand\s/)
  const behind = /\)?\s*\(\s*([^()]+?)\s*\)\s*$/.exec(substance)?.[1] ?? ''
  const isAside = /other than|exempt|synthetic|schedule|salt|isomer|also known/i.test(behind)
  const systematic = substance.slice(0, substance.length - behind.length - 2).trim()
  return [...names, ...(isAside ? [] : [behind]), ...(isSystematic(systematic) ? [systematic] : [])]
    .map((text) => text.replaceAll('–', '-').trim())
    .filter((text) => (isPlain(text) || isSystematic(text)) && /\p{L}{2}/u.test(text) && text !== substance)
}

function isPreparation(substance: string): boolean {
  return /preparations|product|capsule|oral solution|suppository/i.test(substance)
}

function addClass(draft: Draft, one: OpenClass): void {
  if (!draft.classes.some(({ system, name }) => system === one.system && name === one.name)) draft.classes.push(one)
}

const schedules = ['I', 'II', 'III', 'IV', 'V']

function strictest(found: readonly string[]): string | undefined {
  return schedules.find((schedule) => found.includes(schedule))
}
