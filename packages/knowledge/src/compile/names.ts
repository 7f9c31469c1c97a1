import { byteOrder, type HomonymFacts, nameKinds, normaliseName, soundOf, sureBit } from '@mixwise/core'
import type { Identity, NameRecord } from '../identity/identity.js'
import type { Meanings, National } from '../registers/national-names.js'

/** The name tables of the artefact, in plain arrays. */
export interface NameTables {
  texts: string[]
  sounds: string[]
  kinds: number[]
  targets: number[]
  targetSets: readonly (readonly number[])[]
  /** Codes in order and their target sets. */
  rxcuis: readonly (readonly [rxcui: number, target: number])[]
  /** Names that mean different things, in order, and their target sets by country. */
  homonyms: readonly (readonly [text: string, by: HomonymFacts])[]
  targetOf(slugs: readonly string[]): number | undefined
}

type Kind = (typeof nameKinds)[number]

/** Of two sure names for different substances the one of the earlier kind wins. */
const precedence: readonly Kind[] = [
  'code',
  'abbreviation',
  'ingredient',
  'class',
  'drink',
  'salt',
  'synonym',
  'brand',
  'street',
  'offer',
  'abbreviation',
]

/**
 * Merges all names into one table by their normal form. A name two sources give to different substances is sure only if
 * one kind of name outranks the other; otherwise all are offered.
 *
 * @example
 * buildNames(identity, numberOf).texts.includes('lioresal')
 */
export function buildNames(
  identity: Identity,
  numberOf: (slug: string) => number | undefined,
  { homonyms, localOnly }: Pick<National, 'homonyms' | 'localOnly'> = { homonyms: new Map(), localOnly: new Map() },
): NameTables {
  const sets: (readonly number[])[] = []
  const setIndex = new Map<string, number>()
  const commonness = identity.substances.map((substance) => substance.commonness)
  const targetOfNumbers = (numbers: readonly number[]): number => {
    // The least common ingredient characterises a combination: oxycodone, not acetaminophen, in Percocet.
    const sorted = [...new Set(numbers)].sort((a, b) => (commonness[a] as number) - (commonness[b] as number) || a - b)
    const key = sorted.join(',')
    let position = setIndex.get(key)
    if (position === undefined) {
      position = sets.push(sorted) - 1
      setIndex.set(key, position)
    }
    return position
  }
  const targetOf = (slugs: readonly string[]): number | undefined => {
    const numbers = slugs.map(numberOf)
    return numbers.length === 0 || numbers.includes(undefined) ? undefined : targetOfNumbers(numbers as number[])
  }

  interface Entry {
    target: number
    kind: Kind
    sure: boolean
    /** Two sources of one kind disagree about who has the name. */
    disputed: boolean
    offers: number[]
  }
  const byText = new Map<string, Entry>()
  const add = (text: string, slugs: readonly string[], kind: Kind, sure: boolean): void => {
    const normal = normaliseName(text)
    const target = targetOf(slugs)
    if (normal === '' || target === undefined) return
    const known = byText.get(normal)
    if (known === undefined) {
      byText.set(normal, { target, kind, sure, disputed: false, offers: [target] })
      return
    }
    if (!known.offers.includes(target)) known.offers.push(target)
    if (!sure) return
    const rank = precedence.indexOf(kind) - precedence.indexOf(known.kind)
    if (rank < 0 || (!known.sure && !known.disputed))
      Object.assign(known, { target, kind, sure: true, disputed: false })
    else if (rank === 0 && target !== known.target) Object.assign(known, { sure: false, disputed: true })
  }
  for (const { slug, name } of identity.substances) {
    add(slug, [slug], 'ingredient', true)
    add(name, [slug], 'ingredient', true)
  }
  for (const { text, slugs, kind, sure } of inOrder(identity.names)) add(text, slugs, kind, sure)
  for (const { slug, uniis, drugbankIds, nuis } of identity.substances) {
    for (const code of [...uniis, ...drugbankIds, ...nuis]) add(code, [slug], 'code', true)
  }

  const several = new Map<string, HomonymFacts>()
  // What names a substance that is not there is a fault of the files, and told as one elsewhere.
  const byCountry = (meanings: Meanings): HomonymFacts =>
    Object.fromEntries(
      [...meanings].flatMap(([country, one]) => {
        const target = targetOf(one.split('+'))
        return target === undefined ? [] : [[country, target] as const]
      }),
    )
  for (const [text, meanings] of localOnly) several.set(text, byCountry(meanings))
  for (const [text, meanings] of homonyms) {
    const by = byCountry(meanings)
    const offers = [...new Set(Object.values(by))]
    if (offers.length === 0) continue
    byText.set(text, { target: offers[0] as number, kind: 'brand', sure: false, disputed: true, offers })
    several.set(text, by)
  }
  // Whoever else is sure of them: they have been read as another medicine, and are only offered.
  for (const [text, offers] of shortForms(identity.names, targetOf)) {
    byText.set(text, { target: offers[0] as number, kind: 'abbreviation', sure: false, disputed: true, offers })
    several.set(text, Object.fromEntries(offers.entries()))
  }

  // Of a combination that is only offered no part is a choice: whoever takes one loses the rest.
  for (const [text, { sure, offers }] of byText) {
    const isWhole = offers.some((target) => (sets[target] as readonly number[]).length > 1)
    if (!sure && isWhole && !several.has(text)) several.set(text, Object.fromEntries(offers.entries()))
  }

  const texts = [...byText.keys()].sort(byteOrder)
  const tables: NameTables = {
    texts,
    sounds: [],
    kinds: [],
    targets: [],
    targetSets: sets,
    rxcuis: [],
    homonyms: texts.flatMap((text) => {
      const by = several.get(text)
      return by === undefined ? [] : [[text, by] as const]
    }),
    targetOf,
  }
  for (const text of texts) {
    const { target, kind, sure, offers } = byText.get(text) as Entry
    tables.sounds.push(soundOf(text))
    tables.kinds.push(nameKinds.indexOf(kind) | (sure ? sureBit : 0))
    tables.targets.push(sure ? target : offerOf(offers, sets, targetOfNumbers))
  }
  return { ...tables, rxcuis: rxcuiTargets(identity, targetOf) }
}

/** Error-prone short forms and all that each may mean, first what others are sure of. */
function shortForms(
  names: readonly NameRecord[],
  targetOf: (slugs: readonly string[]) => number | undefined,
): Map<string, number[]> {
  const forms = names.filter(({ kind }) => kind === 'abbreviation').map(({ text }) => normaliseName(text))
  const meanings = new Map(forms.map((text): [string, number[]] => [text, []]))
  for (const { text, slugs } of [...names].sort((a, b) => Number(b.sure) - Number(a.sure))) {
    const [known, target] = [meanings.get(normaliseName(text)), targetOf(slugs)]
    if (known !== undefined && target !== undefined && !known.includes(target)) known.push(target)
  }
  return meanings
}

/** An unsure name offers every substance that has it. */
function offerOf(
  offers: readonly number[],
  sets: readonly (readonly number[])[],
  targetOfNumbers: (numbers: readonly number[]) => number,
): number {
  return offers.length === 1
    ? (offers[0] as number)
    : targetOfNumbers(offers.flatMap((target) => sets[target] as readonly number[]))
}

function inOrder(names: readonly NameRecord[]): readonly NameRecord[] {
  return [...names].sort(
    (a, b) => precedence.indexOf(a.kind) - precedence.indexOf(b.kind) || Number(b.sure) - Number(a.sure),
  )
}

function rxcuiTargets(
  identity: Identity,
  targetOf: (slugs: readonly string[]) => number | undefined,
): (readonly [number, number])[] {
  const codes = new Map<number, number>()
  for (const { rxcui, slugs } of identity.products) {
    const target = targetOf(slugs)
    if (target !== undefined) codes.set(Number(rxcui), target)
  }
  for (const { slug, rxcuis } of identity.substances) {
    for (const rxcui of rxcuis) if (!codes.has(Number(rxcui))) codes.set(Number(rxcui), targetOf([slug]) as number)
  }
  return [...codes].sort(([a], [b]) => a - b)
}
