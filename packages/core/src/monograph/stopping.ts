import type { StopAnswer, StoppingPage } from '../contract/library.js'
import { disclaimerText } from '../disclaimer.js'
import { orderOf } from '../vocabulary/scales.js'
import { sourcesOf, sourcesOfAll } from './citations.js'
import type { AbruptStopRisk, MonographLibrary, StoppingClass, StoppingRule } from './library.js'
import { abruptStopRisks } from './library.js'

const stopRank = orderOf(abruptStopRisks)

/** What is known about the person who may stop something. */
export interface StoppingContext {
  alcoholDependent?: boolean
  pregnant?: boolean
  epilepsy?: boolean
  ageYears?: number
  earlierSevereWithdrawal?: boolean
  /** Slug to route, as `intrathecal`; a slug left out is taken by mouth. */
  routes?: Readonly<Record<string, string>>
}

export const stoppingGeneral = [
  'Do not stop or cut down on your own. Talk to the person who prescribes it, or to a pharmacist.',
  'Do not skip doses in order to drink. Stopping suddenly can do more harm than the drink.',
  'The rates shown were published for groups of people. None of them is a plan for you.',
] as const

/**
 * What stopping the listed substances abruptly can do. Worst first. Published taper rates are left out
 * when an interruption is an emergency, or when something about the person asks for a clinician.
 *
 * @example
 * stopping(library, ['baclofen'], {}).answers[0]?.abruptStopRisk // 'high'
 */
export function stopping(library: MonographLibrary, slugs: readonly string[], context: StoppingContext): StoppingPage {
  const asked = [...new Set(slugs)]
  const matched = matching(library, asked, context.routes).map(({ entry, of }) => ({ ...entry, asked: of }))
  const referrals = library.stopping.rules
    .filter((rule) => applies(rule, matched, context))
    .map((rule) => ({ ...rule, sources: sourcesOf(library, rule.cite) }))
  const answers = matched.map((entry) => (entry.emergency || referrals.length > 0 ? { ...entry, tapers: [] } : entry))
  const cited = answers.flatMap((entry) => [
    ...entry.happens,
    ...entry.onset,
    ...entry.atRisk,
    ...entry.doThis,
    ...entry.tapers,
  ])
  return {
    answers,
    referrals,
    notCovered: asked.filter((slug) => !matched.some((entry) => entry.asked.includes(slug))),
    general: stoppingGeneral,
    sources: sourcesOfAll(library, [...cited, ...referrals]),
    disclaimer: disclaimerText(),
  }
}

/**
 * One sentence for each listed substance that must not be stopped abruptly, for use beside other findings.
 *
 * @example
 * stopWarnings(library, ['baclofen', 'ethanol'])[0]?.warning // 'If you drink heavily every day, do not stop all at once on your own...'
 */
export function stopWarnings(
  library: MonographLibrary,
  slugs: readonly string[],
  routes: Readonly<Record<string, string>> = {},
): {
  classId: string
  name: string
  slugs: readonly string[]
  risk: AbruptStopRisk
  warning: string
  cite: readonly string[]
}[] {
  const withAlcohol = slugs.includes('ethanol')
  return matching(library, [...new Set(slugs)], routes)
    .filter(({ entry }) => entry.abruptStopRisk !== 'low')
    .map(({ entry, of }) => ({
      classId: entry.id,
      name: entry.name,
      slugs: of,
      risk: entry.abruptStopRisk,
      warning:
        withAlcohol && stopRank(entry.abruptStopRisk) >= stopRank('high') && !of.includes('ethanol')
          ? `${entry.warning} ${stoppingGeneral[1]}`
          : entry.warning,
      cite: [...new Set(entry.happens.flatMap((statement) => [...statement.cite]))],
    }))
}

/** The classes that some of the substances belong to, and which of them do; worst first. */
function matching(
  library: MonographLibrary,
  asked: readonly string[],
  routes: StoppingContext['routes'],
): readonly { entry: StoppingClass; of: readonly string[] }[] {
  return library.stopping.classes
    .map((entry) => ({ entry, of: asked.filter((slug) => belongs(entry, slug, routes?.[slug])) }))
    .filter(({ of }) => of.length > 0)
    .sort((a, b) => stopRank(b.entry.abruptStopRisk) - stopRank(a.entry.abruptStopRisk))
}

function belongs(entry: StoppingClass, slug: string, route: string | undefined): boolean {
  // What nobody says is taken by mouth: a pump is only meant where the route says so.
  return entry.members.includes(slug) && (entry.routes === undefined || entry.routes.includes(route ?? 'oral'))
}

function applies(rule: StoppingRule, matched: readonly StopAnswer[], context: StoppingContext): boolean {
  switch (rule.when) {
    case 'two-depressants':
      return new Set(matched.filter((entry) => entry.depressant).flatMap((entry) => entry.asked)).size > 1
    case 'alcohol-dependence':
      return context.alcoholDependent === true
    case 'pregnancy':
      return context.pregnant === true
    case 'epilepsy':
      return context.epilepsy === true
    case 'under-18':
      return context.ageYears !== undefined && context.ageYears < 18
    case 'earlier-severe-withdrawal':
      return context.earlierSevereWithdrawal === true
  }
}
