import {
  disclaimer,
  english,
  isEmergency,
  issueText,
  partiesOf,
  type Report,
  type ReportedCombination,
  type ReportedFinding,
  rankOf,
  type SpokenIssue,
} from '@mixwise/core'
import type { RecordItem } from '@mixwise/core/fhir'
import { cardId } from './card-id.js'
import { cardDetail, combinationDetail, markdownText, shortened } from './detail.js'
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
  fromRecord(finding: ReportedFinding): readonly string[]
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
 * How urgent a card looks. A serious harm that should interrupt is critical; what is only shown is at most a warning.
 *
 * @example
 * indicatorOf({ severity: 'major', interruption: 'interrupt' }) // 'critical'
 */
export function indicatorOf({
  severity,
  interruption,
}: Pick<ReportedFinding, 'severity' | 'interruption'>): Card['indicator'] {
  const rank = rankOf(severity)
  if (interruption === 'interrupt') return rank >= rankOf('major') ? 'critical' : 'warning'
  return interruption === 'show' && rank >= rankOf('moderate') ? 'warning' : 'info'
}

/** The cards of a report: an emergency, then what could not be checked, then what was found, gravest first. */
export function cardsOf(context: CardContext, notes: readonly string[]): readonly Card[] {
  const { report, focus, configuration } = context
  const touches = (slugs: readonly string[]): boolean => focus === undefined || slugs.some((slug) => focus.has(slug))
  const shown = report.findings.filter((finding) => touches(finding.substances) && isShown(finding, configuration))
  return [
    ...report.issues.filter(isEmergency).map((issue) => emergencyCard(issue, context)),
    ...openCard(context, notes),
    ...report.combined.filter(({ drivers }) => touches(drivers)).map((combined) => combinationCard(combined, context)),
    ...shown.map((finding) => findingCard(finding, context)),
  ]
}

function isShown({ interruption, severity }: ReportedFinding, { alertNonSerious }: Configuration): boolean {
  if (alertNonSerious === false) return rankOf(severity) >= rankOf('major')
  return alertNonSerious === true || interruption !== 'on-request'
}

function findingCard(finding: ReportedFinding, context: CardContext): Card {
  const { publicUrl } = context
  const suggestions = suggestionsOf(finding, context)
  return {
    uuid: cardId(finding.id),
    summary: shortened(
      `${partiesOf(finding, (slug) => nameOf(context, slug)).join(' with ')}: ${english.action[finding.action].toLowerCase()} (${english.severity[finding.severity].toLowerCase()})`,
    ),
    detail: cardDetail(finding, {
      reader: context.reader,
      evidence: context.configuration.showEvidence,
      knowledgeVersion: context.report.knowledge.version,
      fromRecord: context.fromRecord(finding),
    }),
    indicator: indicatorOf(finding),
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

/** What could not be read or is only hinted at: silence about it would read as a clean result. */
function openCard({ report, items, publicUrl }: CardContext, notes: readonly string[]): readonly Card[] {
  const open = report.unrecognised.map(({ input, item, candidates }) => {
    const display = (item === undefined ? undefined : items[item]?.display) ?? input
    const offered = candidates?.map(({ name }) => name).join(', ')
    return `- ${markdownText(display)}${offered === undefined ? '' : ` (perhaps ${offered})`}`
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
