import {
  disclaimer,
  english,
  findingTitle,
  isEmergency,
  issueText,
  type Report,
  type ReportedCombination,
  type ReportedFinding,
  rankOf,
  type SpokenIssue,
} from '@mixwise/core'
import type { RecordItem } from '@mixwise/core/fhir'
import type { ContextualFactors } from '../contextual-factors.js'
import { cardId } from './card-id.js'
import { cardDetail, combinationDetail, markdownText, shortened } from './detail.js'
import { type Gathered, gathered } from './gathered.js'
import type { Configuration } from './request.js'

export interface Coding {
  code: string
  system: string
  display: string
}

export interface Card {
  uuid: string
  summary: string
  detail: string
  indicator: 'info' | 'warning' | 'critical'
  source: { label: string; url: string; topic: Coding }
  suggestions?: readonly Suggestion[]
  selectionBehavior?: 'at-most-one'
  overrideReasons: readonly Coding[]
  links?: readonly { label: string; url: string; type: 'absolute' }[]
}

interface Suggestion {
  label: string
  uuid: string
  isRecommended?: boolean
  actions: readonly { type: 'create' | 'delete'; description: string; resource?: object; resourceId?: string }[]
}

export interface CardContext {
  report: Report
  items: readonly RecordItem[]
  /** Slugs the card must touch; all when the hook is about the whole record. */
  focus: ReadonlySet<string> | undefined
  /** Draft orders by the slug they hold. */
  drafts: ReadonlyMap<string, RecordItem>
  configuration: Configuration
  reader: 'patient' | 'clinician'
  publicUrl: string
  /** What the record holds that matters for a finding. */
  factorsOf(finding: ReportedFinding): ContextualFactors
  /** A DetectedIssue to file, when the hook lets resources be made. */
  issueOf(finding: ReportedFinding): object | undefined
}

const system = 'https://mixwise.org'
const reasons: readonly (readonly [code: string, display: string])[] = [
  ['benefit-outweighs', 'The benefit outweighs the harm here'],
  ['will-monitor', 'The patient will be monitored'],
  ['dose-adjusted', 'Dose or timing was adjusted'],
  ['tolerated-before', 'Taken together before without harm'],
  ['not-taken-together', 'Not taken at the same time'],
  ['patient-informed', 'The patient knows and decided'],
  ['record-outdated', 'The record is out of date'],
  ['finding-wrong', 'The finding is wrong'],
]

export const overrideReasons: readonly Coding[] = reasons.map(([code, display]) => ({
  code,
  system: `${system}/override-reason`,
  display,
}))

/**
 * How urgent a card looks. What may never be is critical, and so is what should interrupt and is made worse by what the
 * record holds. What is to be assessed or watched, or is met in part already, is a warning; the rest informs.
 *
 * @example
 * indicatorOf({ severity: 'major', interruption: 'interrupt', action: 'avoid' }) // 'critical'
 */
export function indicatorOf(
  { severity, interruption, action }: Pick<ReportedFinding, 'severity' | 'interruption' | 'action'>,
  { aggravated, eased }: Pick<ContextualFactors, 'aggravated' | 'eased'> = { aggravated: false, eased: false },
): Card['indicator'] {
  const rank = rankOf(severity)
  if (interruption === 'interrupt' && rank >= rankOf('major')) {
    if (action === 'avoid' || aggravated) return 'critical'
    return action === 'avoid-unless-benefit' && !eased ? 'critical' : 'warning'
  }
  if (interruption === 'interrupt') return 'warning'
  return interruption === 'show' && rank >= rankOf('moderate') ? 'warning' : 'info'
}

/**
 * The cards of a report: an emergency, then what could not be checked, then one for each decision, the gravest first,
 * led by the gravest of what it answers.
 */
export function cardsOf(
  context: CardContext,
  { gaps, notes }: { gaps: readonly string[]; notes: readonly string[] },
): readonly Card[] {
  const { report, items, focus, drafts, configuration } = context
  // What the record leaves open may be worse than what is known of its class.
  const open = new Set(
    report.substances.flatMap((one) =>
      one.status === 'resolved' && items[one.item]?.leftOpen === true ? [one.slug] : [],
    ),
  )
  // Of what touches no draft the report holds only what a draft makes graver.
  const touches = (slugs: readonly string[]): boolean =>
    focus === undefined ||
    slugs.some((slug) => focus.has(slug)) ||
    (drafts.size > 0 && !slugs.some((slug) => drafts.has(slug)))
  const isWanted = (told: ReportedCombination | ReportedFinding): boolean =>
    'drivers' in told
      ? touches(told.drivers)
      : touches(told.substances) &&
        (isShown(told, configuration) ||
          (focus !== undefined && isDuplicate(told)) ||
          told.substances.some((slug) => open.has(slug)))
  return [
    ...report.issues.filter(isEmergency).map((issue) => emergencyCard(issue, context)),
    ...incompleteCard(context, gaps),
    ...openCard(context, notes),
    ...gathered(report, isWanted).map((one) => decisionCard(one, context)),
  ]
}

/** The card of what leads, with what to do about all of it and what else that answers. */
function decisionCard({ decision, lead, also }: Gathered, context: CardContext): Card {
  const card = 'combined' in lead ? combinationCard(lead.combined, context) : findingCard(lead.finding, context)
  if (decision === undefined || also.length === 0) return card
  const detail = [
    `**To decide:** ${markdownText(decision[context.reader])}`,
    '',
    card.detail,
    '',
    '**This answers too:**',
    '',
    ...also.map((one) => `- ${alsoText(one, context)}`),
  ]
  const others = also.flatMap((one) => ('drivers' in one ? [] : suggestionsOf(one, context)))
  const suggestions = together([...(card.suggestions ?? []), ...others])
  return {
    ...card,
    summary: shortened(`${card.summary} and ${also.length} more`),
    detail: detail.join('\n'),
    ...(suggestions.length > 0 && { suggestions, selectionBehavior: 'at-most-one' as const }),
  }
}

/** What else is told: its grade, what happens, and what counts here. */
function alsoText(told: ReportedCombination | ReportedFinding, context: CardContext): string {
  const applied = 'drivers' in told ? [] : (told.context?.applied ?? [])
  const said = [told[context.reader]?.happens ?? '', ...applied].filter((text) => text !== '')
  return `${markdownText(titleOf(told, context))} (${english.severity[told.severity].toLowerCase()}): ${said.map(markdownText).join(' ')}`
}

/** Suggestions of several findings: what is called the same is one, and does what each of them does, once. */
function together(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const labels = [...new Set(suggestions.map(({ label }) => label))]
  return labels.map((label) => {
    const same = suggestions.filter((one) => one.label === label)
    const actions = same.flatMap((one) => one.actions)
    const keys = actions.map(({ type, resourceId, resource }) => JSON.stringify([type, resourceId ?? resource]))
    return {
      ...(same.find(({ isRecommended }) => isRecommended === true) ?? (same[0] as Suggestion)),
      actions: actions.filter((_, at) => keys.indexOf(keys[at] as string) === at),
    }
  })
}

function titleOf(told: ReportedCombination | ReportedFinding, context: CardContext): string {
  if ('drivers' in told) return told.name ?? told.id
  return findingTitle(told, (slug) => nameOf(context, slug), 'with')
}

/** What is ordered is in the record already: at an order that is worth a card whatever its grade. */
function isDuplicate({ given = [] }: ReportedFinding): boolean {
  return given.some(({ key }) => key === 'twice')
}

function isShown({ interruption, severity }: ReportedFinding, { alertNonSerious, alertFrom }: Configuration): boolean {
  if (alertFrom !== undefined) return rankOf(severity) >= rankOf(alertFrom)
  if (alertNonSerious === false) return rankOf(severity) >= rankOf('major')
  return alertNonSerious === true || interruption !== 'on-request'
}

function findingCard(finding: ReportedFinding, context: CardContext): Card {
  const { publicUrl } = context
  const suggestions = suggestionsOf(finding, context)
  const factors = context.factorsOf(finding)
  return {
    uuid: cardId(finding.id),
    summary: shortened(
      `${titleOf(finding, context)}: ${english.action[finding.action].toLowerCase()} (${english.severity[finding.severity].toLowerCase()})`,
    ),
    detail: cardDetail(finding, {
      reader: context.reader,
      evidence: context.configuration.showEvidence,
      knowledgeVersion: context.report.knowledge.version,
      fromRecord: factors.lines,
    }),
    indicator: indicatorOf(finding, factors),
    source: sourceOf(publicUrl, finding.topic),
    ...(suggestions.length > 0 && { suggestions, selectionBehavior: 'at-most-one' as const }),
    overrideReasons,
    links: finding.substances.map((slug) => ({
      label: `About ${nameOf(context, slug)}`,
      url: `${publicUrl}/substance/${slug}`,
      type: 'absolute' as const,
    })),
  }
}

function suggestionsOf(finding: ReportedFinding, context: CardContext): readonly Suggestion[] {
  const suggestions: Suggestion[] = []
  if (finding.action !== 'be-aware') {
    for (const slug of finding.substances) {
      const resource = context.drafts.get(slug)?.resource
      if (resource?.id === undefined) continue
      const name = nameOf(context, slug)
      suggestions.push({
        label: shortened(`Take ${name} out of the draft orders`, 80),
        uuid: crypto.randomUUID(),
        ...(finding.action === 'avoid' && suggestions.length === 0 && { isRecommended: true }),
        actions: [
          {
            type: 'delete',
            description: `Delete the draft order for ${name}`,
            resourceId: `${resource.resourceType}/${resource.id}`,
          },
        ],
      })
    }
  }
  const issue = context.issueOf(finding)
  if (issue !== undefined)
    suggestions.push({
      label: 'Keep the order and file the interaction',
      uuid: crypto.randomUUID(),
      actions: [{ type: 'create', description: 'File a DetectedIssue in the record', resource: issue }],
    })
  return suggestions
}

function combinationCard(combined: ReportedCombination, context: CardContext): Card {
  const names = combined.drivers.map((slug) => nameOf(context, slug))
  return {
    uuid: cardId(combined.id),
    summary: shortened(`${combined.name ?? combined.id}: ${names.join(', ')}`),
    detail: combinationDetail(combined, context.reader),
    indicator: rankOf(combined.severity) >= rankOf('major') ? 'critical' : 'warning',
    source: sourceOf(context.publicUrl, combined.id),
    overrideReasons,
  }
}

function emergencyCard(issue: SpokenIssue, { publicUrl, reader }: CardContext): Card {
  return {
    uuid: cardId(issue.code),
    summary: shortened(`Emergency: ${issue.input}`),
    detail: [markdownText(issueText(issue, english, reader)), disclaimer.short].join('\n\n'),
    indicator: 'critical',
    source: sourceOf(publicUrl, issue.code),
    overrideReasons,
  }
}

/** What is known to be missing of the record: what it holds may be what matters. */
function incompleteCard({ publicUrl }: CardContext, gaps: readonly string[]): readonly Card[] {
  if (gaps.length === 0) return []
  return [
    {
      uuid: cardId('record-incomplete'),
      summary: 'The record that came is not whole: what is missing was not checked',
      detail: [...gaps.map((text) => `- ${markdownText(text)}`), '', disclaimer.short].join('\n'),
      indicator: 'warning',
      source: sourceOf(publicUrl, 'record-incomplete'),
      overrideReasons,
    },
  ]
}

/** What could not be read or is only hinted at: silence about it would read as a clean result. */
function openCard({ report, items, publicUrl }: CardContext, notes: readonly string[]): readonly Card[] {
  const open = report.unrecognised.map(({ input, item, candidates, systems, message }) => {
    const display = (item === undefined ? undefined : items[item]?.display) ?? input
    const offered = candidates?.map(({ name }) => name).join(', ')
    // Of a code it matters whose it is: a register that is not held is no slip of who wrote it.
    const why = systems === undefined ? '' : `: ${markdownText(message)}`
    return `- ${markdownText(display)}${offered === undefined ? '' : ` (perhaps ${offered})`}${why}`
  })
  if (open.length === 0 && notes.length === 0) return []
  const summary =
    open.length > 0
      ? `${open.length} ${open.length === 1 ? 'entry was' : 'entries were'} not recognised and not checked`
      : 'The record hints at something that was not checked'
  return [
    {
      uuid: cardId('not-recognised'),
      summary,
      detail: [
        ...(open.length > 0 ? ['Nothing was checked about:', '', ...open, ''] : []),
        ...notes.map(markdownText),
        disclaimer.short,
      ].join('\n'),
      indicator: 'info',
      source: sourceOf(publicUrl, 'not-recognised'),
      overrideReasons,
    },
  ]
}

function sourceOf(publicUrl: string, topic: string): Card['source'] {
  return {
    label: 'Mixwise',
    url: publicUrl,
    topic: { system: `${system}/topic`, code: topic, display: topic.replaceAll('-', ' ') },
  }
}

function nameOf({ report }: CardContext, slug: string): string {
  const found = report.substances.find((substance) => substance.status === 'resolved' && substance.slug === slug)
  return found?.status === 'resolved' ? found.name : slug
}
