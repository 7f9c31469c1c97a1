import type { Report, ReportedDealtBy, ReportedOption, ReportedStopping } from '../contract/check.js'
import type { SpokenIssue } from '../contract/parts.js'
import type { Knowledge } from '../knowledge/open.js'
import type { MonographLibrary } from '../monograph/library.js'
import { stopWarnings } from '../monograph/stopping.js'
import { ethanolSlug } from '../phrase/drinks/alcohol-amount.js'
import { highOf } from '../phrase/taking.js'
import { issueMessage } from '../vocabulary/issue-text.js'
import type { Issue } from '../vocabulary/issues.js'
import type { Words } from '../words.js'
import { askedBy, withoutUsed } from './changed-nothing.js'
import { citationsOf } from './citations-of.js'
import { lastValueOf, withDealtWith } from './dealt-with.js'
import { decisionsOf } from './decisions.js'
import { type ItemsOf, itemsBySlug, unclearWhoseOf } from './items-of.js'
import { type Option, optionFinder } from './options.js'
import { reportCombination } from './report-combination.js'
import { reportDealtBy } from './report-dealt-by.js'
import { type PathOf, reportFinding } from './report-finding.js'
import { reportOption } from './report-option.js'
import type { CheckResult, CombinedFinding, Finding } from './result.js'
import { statementsOf } from './statements.js'
import { thingsApart } from './things-apart.js'

/** The version of the published shape of a report. A new optional field raises the minor number, anything else the major. */
export const reportVersion = '2.3'

/**
 * A result in the published shape, the same from every face. Without words it is compact: grades, codes and sources
 * only, for batches. With the monographs it warns of stopping suddenly.
 *
 * @example
 * reportOf(knowledge, words, check(knowledge, ['baclofen', 'alcohol'])).findings[0]?.patient?.do // 'Best not to drink...'
 */
export function reportOf(
  knowledge: Knowledge,
  words: Words | undefined,
  result: CheckResult,
  library?: MonographLibrary,
  pathOf: PathOf = pathOfItem,
): Report {
  const itemsOf = itemsBySlug(result)
  const { ofFinding, ofCombined, protectionsIn } = optionFinder(result.list)
  // They are found by trying, which costs more than all else: compact reports go without.
  const spokenOptions = (options: () => readonly Option[]): { options?: readonly ReportedOption[] } => {
    const found = words === undefined ? [] : options()
    return found.length === 0
      ? {}
      : { options: found.map((one) => reportOption(knowledge, one, result.person, itemsOf)) }
  }
  const dealtBy = (found: Finding | CombinedFinding): { dealtBy?: readonly ReportedDealtBy[] } => {
    const done = words === undefined ? [] : reportDealtBy(knowledge, words, found.setting, protectionsIn(found))
    return done.length === 0 ? {} : { dealtBy: done }
  }
  const findings = result.findings.map((finding) => ({
    ...reportFinding(knowledge, words, finding, result, itemsOf, pathOf),
    ...spokenOptions(() => ofFinding(finding)),
    ...dealtBy(finding),
  }))
  const combined = result.combined.map((one) => ({
    ...reportCombination(knowledge, words, one, itemsOf, unclearWhoseOf(result, one.drivers)),
    ...spokenOptions(() => ofCombined(one)),
    ...dealtBy(one),
  }))
  const { told, withEntries } = thingsApart({ findings, combined, substances: result.substances })
  const statements = statementsOf(told)
  const { asking } = result.list.asked
  const issues = asking === undefined ? result.issues : withoutUsed(result.issues, askedBy(asking))
  return {
    format: `mixwise-report/${reportVersion}`,
    knowledge: result.knowledge,
    substances: result.substances,
    // Answers of pairs are shared by all lists, and whoever gets a report may write to it.
    pairs: result.pairs.map((pair) => ({ ...pair })),
    findings,
    combined,
    statements: statements.map((one) => withEntries(one)),
    ...(words !== undefined && {
      decisions: withDealtWith(
        decisionsOf({ statements, ...told }).map((one) => withEntries(one)),
        lastValueOf(result),
      ),
    }),
    repeated: result.repeated,
    ...(library !== undefined && { stopping: stoppingOf(knowledge, library, result, itemsOf) }),
    unread: result.unread,
    asks: result.asks,
    unrecognised: result.unrecognised.map(spokenIssue),
    issues: issues.map(spokenIssue),
  }
}

/**
 * An issue with its words.
 *
 * @example
 * spokenIssue({ code: 'empty-name', path: 'items[0].name', input: '' }).message // 'A name is empty.'
 */
export function spokenIssue(issue: Issue): SpokenIssue {
  return { ...issue, message: issueMessage(issue) }
}

const pathOfItem: PathOf = (item) => `items[${item}]`

/** Of what is taken regularly, and nobody said how often. */
const everyDay = 1
/** Times a day from which somebody drinks on most days: "two glasses on Fridays" are none that must be tapered. */
const mostDays = 0.5

function stoppingOf(
  knowledge: Knowledge,
  library: MonographLibrary,
  { slugs, takings, person }: CheckResult,
  itemsOf: ItemsOf,
): readonly ReportedStopping[] {
  let drinksDaily = person.alcoholPattern === 'heavy' || person.alcoholPattern === 'dependent'

  const routes: Record<string, string> = {}
  const taken = slugs.filter((slug, index) => {
    const { route, state, frequency, timesPerDay = everyDay } = takings[index] ?? {}
    if (slug === ethanolSlug && frequency === 'regular' && highOf(timesPerDay) >= mostDays) drinksDaily = true
    if (route !== undefined) routes[slug] = route
    return state !== 'past' && state !== 'planned'
  })
  const isForPleasure = (slug: string): boolean =>
    slug === ethanolSlug || knowledge.facts(knowledge.slugs.find(slug)).kind === 'recreational'
  // Who drinks now and then has nothing to come off; and that a crash follows cocaine is no reason to go on with it.
  const warnings = stopWarnings(library, taken, routes).filter(
    ({ slugs: asked, risk }) =>
      (drinksDaily || asked.some((slug) => slug !== ethanolSlug)) &&
      (risk !== 'moderate' || !asked.every(isForPleasure)),
  )
  return warnings.map(({ classId, name, slugs: asked, warning, cite }) => ({
    id: classId,
    name,
    items: itemsOf(asked),
    substances: asked,
    warning,
    citations: citationsOf(knowledge, cite),
  }))
}
