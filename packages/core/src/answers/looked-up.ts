import { type AskedOfPerson, changedNothing } from '../check/changed-nothing.js'
import { nameList } from '../check/named-list.js'
import { readPerson } from '../check/person-issues.js'
import { spokenIssue } from '../check/report.js'
import type {
  AboutAnswer,
  AboutPage,
  AboutRequest,
  ClaimsAnswer,
  ClaimsRequest,
  NotHeld,
  OverdoseAnswer,
  OverdoseRequest,
  StopPage,
  StopRequest,
} from '../contract/library.js'
import type { Knowledge } from '../knowledge/open.js'
import { about, pageFactsOf } from '../monograph/about.js'
import { claims } from '../monograph/claims.js'
import type { MonographLibrary } from '../monograph/library.js'
import { overdose } from '../monograph/overdose.js'
import { type StoppingContext, stopping } from '../monograph/stopping.js'
import type { Words } from '../words.js'
import { notHeld, oneSubstance } from './named.js'
import { pageByRules } from './page-by-rules.js'

/** What a page is made of. */
interface Held {
  knowledge: Knowledge
  words: () => Words
  library: MonographLibrary
}

/**
 * The page about one substance.
 *
 * @example
 * aboutFor({ knowledge, words: () => words, library }, { name: 'Lioresal' }).slug // 'baclofen'
 */
export function aboutFor(
  { knowledge, words, library }: Held,
  { name, country, reviewedOnly }: AboutRequest,
): AboutAnswer | NotHeld {
  const found = oneSubstance(knowledge, name)
  if ('issue' in found) return found
  const { number, unread } = found
  const held = about(library, knowledge.slugs.at(number), pageFactsOf(knowledge.facts(number)))
  if (held === undefined) return notHeld({ code: 'nothing-held', path: 'name', input: name })
  const page = pageByRules({ knowledge, words: words(), library }, held)
  if (reviewedOnly === true && page.review !== 'reviewed')
    return notHeld({ code: 'not-reviewed', path: 'name', input: page.name })
  return { ...(country === undefined ? page : inCountry(page, country.toUpperCase())), unread, issues: [] }
}

function inCountry(page: AboutPage, country: string): AboutPage {
  const code = country === 'GB' ? 'UK' : country
  const european = ['FR', 'DE', 'IE'].includes(code)
  const applies = ({ jurisdiction }: AboutPage['sections'][number]['statements'][number]): boolean =>
    jurisdiction === undefined ||
    jurisdiction.some((one) => one === code || one === 'INT' || (european && one === 'EU'))
  const sections = page.sections
    .map((section) => ({ ...section, statements: section.statements.filter(applies) }))
    .filter(({ statements, facts }) => statements.length + facts.length > 0)
  return { ...page, sections }
}

/**
 * The claims of an article about one substance.
 *
 * @example
 * claimsFor(knowledge, library, { name: 'baclofen', claim: 'sc04' }).claims[0]?.verdict // 'not-supported'
 */
export function claimsFor(
  knowledge: Knowledge,
  library: MonographLibrary,
  { name, claim, verdict }: ClaimsRequest,
): ClaimsAnswer | NotHeld {
  const found = oneSubstance(knowledge, name)
  if ('issue' in found) return found
  const page = claims(library, knowledge.slugs.at(found.number))
  if (page === undefined) {
    const candidates = Object.keys(library.claims).map((slug) => ({ slug, slugs: [slug], name: slug }))
    return notHeld({ code: 'nothing-held', path: 'name', input: name, candidates })
  }
  const chosen = page.claims.filter(
    (one) =>
      (claim === undefined || one.id === claim.toUpperCase()) && (verdict === undefined || one.verdict === verdict),
  )
  return { ...page, claims: chosen, unread: found.unread, issues: [] }
}

/** What of a person an answer about stopping makes use of. */
export const stoppingKeys = ['ageYears', 'pregnant', 'alcoholPattern', 'conditions'] as const

/** What stopping makes use of, whether or not some rule does too. */
const askedOfStopping: AskedOfPerson = {
  circumstances: stoppingKeys,
  conditions: ['epilepsy', 'alcohol-dependence', 'severe-withdrawal-before'],
}

/**
 * What stopping some substances abruptly can do.
 *
 * @example
 * stopFor(knowledge, library, { items: ['baclofen'] }).answers[0]?.abruptStopRisk // 'high'
 */
export function stopFor(
  knowledge: Knowledge,
  library: MonographLibrary,
  { items, person = {} }: StopRequest,
): StopPage {
  const { numbers, takings, unread, unrecognised, issues } = nameList(knowledge, items)
  const slugs = numbers.map((number) => knowledge.slugs.at(number))
  const routes = Object.fromEntries(
    slugs.flatMap((slug, index) => {
      const route = takings[index]?.route
      return route === undefined ? [] : [[slug, route] as const]
    }),
  )
  const read = readPerson(person)
  const { ageYears, pregnant, conditions = [], alcoholPattern } = read.person
  const context: StoppingContext = {
    routes,
    ...(ageYears !== undefined && { ageYears }),
    ...(pregnant !== undefined && { pregnant }),
    ...((alcoholPattern === 'dependent' || conditions.includes('alcohol-dependence')) && { alcoholDependent: true }),
    ...(conditions.includes('epilepsy') && { epilepsy: true }),
    ...(conditions.includes('severe-withdrawal-before') && { earlierSevereWithdrawal: true }),
  }
  const unused = changedNothing(askedOfStopping, person, read.person)
  return {
    ...stopping(library, slugs, context),
    unread,
    unrecognised: unrecognised.map(spokenIssue),
    issues: [...issues.filter(({ code }) => code !== 'single-substance'), ...read.issues, ...unused].map(spokenIssue),
  }
}

/**
 * Signs, steps and numbers for an overdose. A name that is not understood may hide an opioid, so that naloxone stays.
 *
 * @example
 * overdoseFor(knowledge, library, { items: ['qqzzyx'], country: 'GB' }).naloxone.length > 0 // true
 */
export function overdoseFor(
  knowledge: Knowledge,
  library: MonographLibrary,
  { items, country, topics }: OverdoseRequest,
): OverdoseAnswer {
  const { numbers, unread, unrecognised, issues } = nameList(
    knowledge,
    items,
    country === undefined ? undefined : { country },
  )
  const page = overdose(
    library,
    numbers.map((number) => knowledge.slugs.at(number)),
    country,
    topics,
  )
  return {
    ...page,
    ...(unrecognised.length > 0 && { naloxone: library.overdose.guide.naloxone }),
    countries: library.help
      .filter(({ country: code }) => code !== 'EU')
      .map(({ country: code, name }) => ({ code, name })),
    unread,
    unrecognised: unrecognised.map(spokenIssue),
    // One name, or none, is a whole question here.
    issues: issues.filter(({ code }) => code !== 'empty-list' && code !== 'single-substance').map(spokenIssue),
  }
}
