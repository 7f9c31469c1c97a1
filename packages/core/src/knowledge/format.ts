/**
 * The layout of every compiled file, for writer and reader alike: what stands here is what lies in the bytes, in this
 * order. `docs/format.md` shows these tables. To add a section is to add a line, and to give its value where the file is
 * written. Raise `formatVersion` when the meaning of a section that is already there changes.
 */

import type { DrinkTable } from '../phrase/drinks/drink-table.js'
import type { CombinationStrengths } from '../phrase/grammar/product-shares.js'
import { ascendingU32, json, jsonColumn, sortedStrings, strings, u8, u16, u32 } from './columns.js'
import type {
  AssertionFacts,
  CitationFacts,
  HomonymFacts,
  KnowledgeMeta,
  OptionFacts,
  RuleFacts,
  SubstanceFacts,
  Verdict,
  WaysIn,
} from './facts.js'
import type { CalledTable } from './in-locale.js'
import { section } from './layout.js'

/** `knowledge.kb`: what the engine knows. A substance's number is its position in `slug`. */
export const knowledgeLayout = {
  meta: section(json<KnowledgeMeta>(), 'version, sources, properties, burdens, washouts, classes, conditions, counts'),
  slug: section(sortedStrings, 'a substance each; the position is its number'),
  name: section(strings, 'what a substance is called', { each: 'slug' }),
  facts: section(jsonColumn<SubstanceFacts>(), 'codes, classes, properties, roles', { each: 'slug' }),
  rule: section(jsonColumn<RuleFacts>(), 'what judgements point to by position'),
  assertion: section(jsonColumn<AssertionFacts>(), 'what one source says of a pair; verdicts point to it by position'),
  'citation.id': section(sortedStrings, 'a citation each'),
  citation: section(jsonColumn<CitationFacts>(), 'what a citation resolves to', { each: 'citation.id' }),
  names: section(sortedStrings, 'every name in normal form'),
  sounds: section(strings, 'how a name sounds', { each: 'names' }),
  'names.target': section(u16, 'the target set a name stands for', { each: 'names' }),
  'names.kind': section(u8, 'position in `nameKinds`; bit 7: the name is sure', { each: 'names' }),
  'target.start': section(ascendingU32, 'where a target set begins in `target.members`, and where the last ends'),
  'target.members': section(u16, 'substances of the target sets, one set after the other'),
  homonym: section(sortedStrings, 'a name each that means other substances in another country'),
  'homonym.by': section(jsonColumn<HomonymFacts>(), 'target sets by country', { each: 'homonym' }),
  commonness: section(u8, 'how common a substance is', { each: 'slug' }),
  strengths: section(strings, 'in which strengths a substance is sold by itself, as `soldStrengths` reads them', {
    each: 'slug',
  }),
  combinations: section(
    jsonColumn<CombinationStrengths>(),
    'one entry: in which strengths products of several substances are sold, by their slugs',
  ),
  rxcui: section(ascendingU32, 'RxNorm codes'),
  'rxcui.target': section(u16, 'the target set a code stands for', { each: 'rxcui' }),
  'pair.start': section(ascendingU32, 'where the pairs of a substance begin, and where the last ends'),
  'pair.neighbour': section(u16, 'the higher-numbered substance of a pair, ascending for each lower one'),
  'pair.verdict': section(u16, 'position in `verdict`', { each: 'pair.neighbour' }),
  verdict: section(jsonColumn<Verdict>(), 'each distinct verdict once'),
  alone: section(u16, 'position in `verdict` of what is said of a substance and the person; 65535: nothing', {
    each: 'slug',
  }),
  coverage: section(u32, 'a bit for each source that looked at a substance', { each: 'slug' }),
  burden: section(u8, 'tenths of a point, for each substance one a burden; 255: a list looked and names none'),
  called: section(jsonColumn<CalledTable>(), 'one entry: what substances are called by language and country'),
  drinks: section(jsonColumn<DrinkTable>(), 'one entry: words, sizes and strengths of drinks'),
  'ways-in': section(jsonColumn<WaysIn>(), 'one entry: the way in of brands that have no other'),
  options: section(jsonColumn<OptionFacts>(), 'one entry: what may take the place of what, and what else can be done'),
}

/** `ndc.kb`: national drug codes in the order of their eleven digits, and codes of other registers. */
export const ndcLayout = {
  knowledge: section(json<string>(), 'hash of the knowledge whose target sets are meant'),
  'ndc.product': section(ascendingU32, 'labeller and product: the first nine digits as a number'),
  'ndc.pack': section(u8, 'package: the last two digits', { each: 'ndc.product' }),
  'ndc.target': section(u16, 'the target set a code stands for', { each: 'ndc.product' }),
  'ndc.rxcui': section(u32, 'the RxNorm product', { each: 'ndc.product' }),
  'register.code': section(sortedStrings, 'a register and one of its codes, as in `cas 103-90-2`'),
  'register.start': section(ascendingU32, 'where the substances of a code begin, and where the last ends'),
  'register.members': section(u16, 'substances of the codes, one code after the other'),
}

/** `products.kb`: RxNorm concepts, for services that speak RxNav. */
export const productsLayout = {
  knowledge: section(json<string>(), 'hash of the knowledge whose target sets are meant'),
  ttys: section(json<readonly string[]>(), 'the term types'),
  rxcui: section(ascendingU32, 'a concept each'),
  tty: section(u8, 'position in `ttys`', { each: 'rxcui' }),
  target: section(u16, 'the target set a concept stands for', { each: 'rxcui' }),
  name: section(strings, 'what a concept is called', { each: 'rxcui' }),
}

/** `register-xx.kb`: brands and product numbers of one country. */
export const registerLayout = {
  knowledge: section(json<string>(), 'hash of the knowledge whose substances are meant'),
  about: section(json<{ country: string; language: string; system: string }>(), 'country, language, kind of number'),
  name: section(sortedStrings, 'every brand in normal form'),
  'name.start': section(ascendingU32, 'where the compositions of a brand begin, and where the last ends'),
  'name.target': section(u16, 'target sets, one a composition'),
  'target.start': section(ascendingU32, 'where a target set begins in `target.members`, and where the last ends'),
  'target.members': section(u16, 'substances of the target sets, one set after the other'),
  code: section(sortedStrings, 'product numbers as the register prints them'),
  'code.target': section(u16, 'the target set a number stands for', { each: 'code' }),
}

/** Kinds of names; `names.kind` holds the position. */
export const nameKinds = [
  'ingredient',
  'synonym',
  'brand',
  'salt',
  'street',
  'class',
  'drink',
  'offer',
  'code',
  'abbreviation',
] as const
export const sureBit = 0x80
/** In `alone`: nothing is said of the substance. */
export const nothingAlone = 0xffff
/** In `burden`: no points, and a list that has a class for the effect looked at the substance. */
export const lookedAtTenths = 0xff
