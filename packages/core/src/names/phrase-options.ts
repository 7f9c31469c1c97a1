import { normaliseName } from '../knowledge/normalise.js'
import type { Knowledge } from '../knowledge/open.js'
import { soldTogether } from '../phrase/grammar/product-shares.js'
import { sensesOf } from '../phrase/lexicon/lexicon.js'
import type { PhraseOptions } from '../phrase/reading.js'
import { lookUp, type NamesOf, sureMembers } from './look-up.js'
import type { Whereabouts } from './resolution.js'

/**
 * With what phrases are read: the names and the drinks of the knowledge.
 *
 * @example
 * readPhrase('two pints of lager', phraseOptions(knowledge, { country: 'GB' })).taking.gramsEthanol // [32.3, 46.6]
 */
export function phraseOptions(knowledge: Knowledge, where: Whereabouts & NamesOf = {}): PhraseOptions {
  return {
    ...where,
    drinks: knowledge.drinks,
    knows: (name) => (namesAlone(knowledge, name, where) ? sureMembers(knowledge, name, where) : 0),
    partsOf: (name) => partsOf(knowledge, name, where),
    strengthsOf: (name) => strengthsOf(knowledge, name, where),
    soldTogether: (parts) => soldTogetherAs(knowledge, parts, where),
    isBrand: (name) => lookUp(knowledge, normaliseName(name), where)?.kind === 'brand',
    wayInOf: (name) => knowledge.waysIn[normaliseName(name)],
    isOffered: (name) => lookUp(knowledge, normaliseName(name), where) !== undefined,
    describes: (word, name) => describes(knowledge, word, name, where),
    isMineral: (name) => mineralOf(knowledge, name, where) !== undefined,
    hasSalt: (name, mineral) => hasSalt(knowledge, name, mineral, where),
    meaningOf: (name) => meaningOf(knowledge, name, where),
    isClassOf: (name, member) => isClassOf(knowledge, name, member, where),
    isSmoked: (name) => means(knowledge, name, smoked, where),
    isByPiece: (name) => means(knowledge, name, usedByPiece, where),
    isAllergyRemedy: (name) => isAllergyRemedy(knowledge, name, where),
    isWholePlant: (name) => !pureName.test(normaliseName(name)) && means(knowledge, name, ofPlants, where),
  }
}

/** What people smoke, so that a word for smoking behind its name says how it is used. */
const smoked = new Set([
  'cannabis',
  'tobacco',
  'nicotine',
  'cocaine',
  'heroin',
  'methamphetamine',
  'dmt',
  'opium',
  'fentanyl',
  'synthetic-cannabinoids',
  'salvia',
  '5-meo-dmt',
])

/** What is used one by one, and counted so. */
const usedByPiece = new Set(['tobacco', 'nicotine', 'cannabis', 'caffeine', 'khat', 'kava', 'green-tea', 'betel-nut'])

/** What is named by the mushroom or cactus that holds little of it: 3 g of shrooms are no 3 g of psilocybin. */
const ofPlants = new Set(['psilocybin', 'mescaline'])
const pureName =
  /^(?:psilocybin[ea]?|psilocin[ea]?|psilocibina|psylocybina|4[- ]ho[- ]dmt|mes[ck]alin[ea]?|3[, ]4[, ]5[- ]trimethoxyphenethylamine)$/

function means(knowledge: Knowledge, name: string, slugs: ReadonlySet<string>, where: Whereabouts & NamesOf): boolean {
  const members = lookUp(knowledge, normaliseName(name), where)?.members ?? []
  return members.length > 0 && members.every((member) => slugs.has(knowledge.slugs.at(member)))
}

function isAllergyRemedy(knowledge: Knowledge, name: string, where: Whereabouts & NamesOf): boolean {
  const members = lookUp(knowledge, normaliseName(name), where)?.members ?? []
  return members.some((member) => knowledge.facts(member).properties.some(({ id }) => id === 'allergy-remedy'))
}

function meaningOf(knowledge: Knowledge, name: string, where: Whereabouts & NamesOf): string | undefined {
  const members = lookUp(knowledge, normaliseName(name), where)?.members ?? []
  return members.length === 0 ? undefined : members.map((one) => knowledge.slugs.at(one)).join(' ')
}

/** Whether a word means what a name stands for among others, or a class most of whose properties it has. */
function describes(knowledge: Knowledge, word: string, name: string, where: Whereabouts & NamesOf): boolean {
  const membersOfName = lookUp(knowledge, normaliseName(name), where)?.members ?? []
  const meant = lookUp(knowledge, normaliseName(word), where)?.members ?? []
  return membersOfName.some((member) => {
    const properties = knowledge.facts(member).properties.map(({ id }) => id)
    return meant.some((one) => {
      const { kind, properties: those } = knowledge.facts(one)
      const shared = those.filter(({ id }) => properties.includes(id)).length
      return one === member || (kind === 'class' && shared > those.length / 2)
    })
  })
}

function strengthsOf(knowledge: Knowledge, name: string, where: Whereabouts & NamesOf): string {
  const { kind, members = [] } = lookUp(knowledge, normaliseName(name), where) ?? {}
  const [only, ...others] = members
  // What is sold on the street is weighed.
  return only === undefined || others.length > 0 || kind === 'street' ? '' : knowledge.strengths.at(only)
}

/** In which strengths a product of parts with these names is sold. */
function soldTogetherAs(
  knowledge: Knowledge,
  parts: readonly string[],
  where: Whereabouts & NamesOf,
): readonly (readonly number[])[] {
  const slugs = parts.map((part) => {
    const [only, ...others] = lookUp(knowledge, normaliseName(part), where)?.members ?? []
    return only === undefined || others.length > 0 ? '' : knowledge.slugs.at(only)
  })
  return slugs.includes('') ? [] : soldTogether(knowledge.combinationStrengths, slugs)
}

/** What a product holds, by names that are found again; nothing where somebody mixes it, or where it stands for a class. */
function partsOf(knowledge: Knowledge, name: string, where: Whereabouts & NamesOf): readonly string[] {
  const { kind, members = [] } = lookUp(knowledge, normaliseName(name), where) ?? {}
  if (members.length < 2 || kind === 'street' || kind === 'class' || kind === 'drink') return []
  const names = members.map((member) => knowledge.substanceNames.at(member))
  const isFound = (part: string, at: number): boolean =>
    String(lookUp(knowledge, normaliseName(part), where)?.members) === String([members[at]])
  return names.every(isFound) ? names : []
}

/** What people also take by itself, so that behind a name it is not always its salt. */
const minerals = new Set(['potassium', 'calcium', 'magnesium'])
/** "Losartan pot 50 mg" */
const cutShort: Readonly<Record<string, string>> = { pot: 'potassium' }

/** The slug of a mineral by one of its names. */
function mineralOf(knowledge: Knowledge, written: string, where: Whereabouts & NamesOf): string | undefined {
  const salt = normaliseName(written)
  const slugs = lookUp(knowledge, cutShort[salt] ?? salt, where)?.members.map((one) => knowledge.slugs.at(one)) ?? []
  return slugs.find((slug) => minerals.has(slug))
}

/** Whether one of the substances of a name has a name in the lists with the mineral behind it. */
function hasSalt(knowledge: Knowledge, name: string, written: string, where: Whereabouts & NamesOf): boolean {
  const mineral = mineralOf(knowledge, written, where)
  const members = lookUp(knowledge, normaliseName(name), where)?.members ?? []
  return members.some((member) => {
    const known = lookUp(knowledge, normaliseName(`${knowledge.substanceNames.at(member)} ${mineral}`), where)
    return known?.members.length === 1 && known.members[0] === member
  })
}

const placeHeads = new Set(['form', 'count-form', 'route'])

/**
 * Whether every property for which a class stands in the rules is one of the other name's substances as well, which are
 * medicines: MDMA does what antidepressants do, and is none.
 */
function isClassOf(knowledge: Knowledge, name: string, member: string, where: Whereabouts & NamesOf): boolean {
  const meant = lookUp(knowledge, normaliseName(name), where)
  const [number, ...others] = meant?.members ?? []
  if (number === undefined || others.length > 0 || knowledge.facts(number).kind !== 'class') return false
  const own = knowledge.facts(number).properties.filter(({ basis, verified }) => basis === 'mixwise' && verified)
  const members = lookUp(knowledge, normaliseName(member), where)?.members ?? []
  return (
    own.length > 0 &&
    members.length > 0 &&
    members.every(
      (one) =>
        one !== number && knowledge.facts(one).kind !== 'recreational' && own.every(({ id }) => knowledge.has(one, id)),
    )
  )
}

/**
 * Whether a text is nothing but a name. "Fentanyl patch" is a sure name, and says where it goes; "Fentanyl 25" is a brand,
 * and says how much it gives: without that word they are the same substances. "Ice cream" is not ice.
 */
function namesAlone(knowledge: Knowledge, name: string, where: Whereabouts & NamesOf): boolean {
  const words = name.trim().split(/\s+/)
  if (words.length < 2) return true
  const full = lookUp(knowledge, normaliseName(name), where)
  const isTheSame = (rest: readonly string[]): boolean => {
    const found = lookUp(knowledge, normaliseName(rest.join(' ')), where)
    return found?.sure === true && String(found.members) === String(full?.members)
  }
  const [first, last] = [words[0] as string, words.at(-1) as string]
  const isStrength = full?.kind === 'brand' && /^\d+(?:[.,]\d+)?$/.test(last)
  if ((isPlace(last) || isStrength) && isTheSame(words.slice(0, -1))) return false
  return !(isPlace(first) && isTheSame(words.slice(1)))
}

function isPlace(word: string): boolean {
  return sensesOf(word.toLowerCase()).some(({ head }) => placeHeads.has(head))
}
