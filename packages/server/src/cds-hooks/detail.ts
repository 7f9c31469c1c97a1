import { disclaimer, english, type ReportedCombination, type ReportedFinding, type SpokenWords } from '@mixwise/core'

const maxSummary = 139

/** A summary within the limit of the specification, cut at a word. */
export function shortened(text: string, most = maxSummary): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  const cut = plain.slice(0, most - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 30)).trimEnd()}…`
}

/** Text that cannot become markup. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]#|!]/g, (mark) => `\\${mark}`)
}

export interface DetailOptions {
  reader: 'patient' | 'clinician'
  evidence: boolean
  knowledgeVersion: string
  fromRecord: readonly string[]
}

/** What a finding says, in Markdown. */
export function cardDetail(
  finding: ReportedFinding,
  { reader, evidence, knowledgeVersion, fromRecord }: DetailOptions,
): string {
  const { context, mechanism, frequency } = finding
  const lines = spokenLines(finding[reader])
  if (reader === 'clinician' && mechanism !== undefined) lines.push(`**Why:** ${markdownText(mechanism.text)}`, '')
  if (context !== undefined && context.applied.length > 0)
    lines.push(`**Taken into account:** ${context.applied.map(markdownText).join(' ')}`, '')
  if (context !== undefined && context.depends.length > 0) {
    lines.push('**It depends:**', '')
    for (const { ask, why, severity } of context.depends)
      lines.push(`- ${markdownText(ask ?? why)} (${english.severity[severity].toLowerCase()} if so)`)
    lines.push('')
  }
  lines.push(...optionLines(finding, reader))
  if (fromRecord.length > 0)
    lines.push('**From the record:**', '', ...fromRecord.map((text) => `- ${markdownText(text)}`), '')
  if (frequency?.harm !== undefined) lines.push(`**How often:** ${markdownText(frequency.harm)}`, '')
  if (evidence) lines.push(...evidenceLines(finding))
  lines.push(`Review: ${finding.review}. Knowledge ${knowledgeVersion}. ${disclaimer.short}`)
  return lines.join('\n')
}

/** What several substances add up to, in Markdown. */
export function combinationDetail(combined: ReportedCombination, reader: 'patient' | 'clinician'): string {
  const lines = spokenLines(combined[reader])
  if (combined.why !== undefined) lines.push(`**Why:** ${markdownText(combined.why)}`, '')
  for (const { ask, why, severity } of combined.depends ?? [])
    lines.push(`**It depends:** ${markdownText(ask ?? why)} (${english.severity[severity].toLowerCase()} if so)`, '')
  const changed = combined.without.filter(({ severity }) => severity !== combined.severity)
  if (changed.length > 0)
    lines.push(
      `**Without:** ${changed.map(({ driver, severity }) => `${markdownText(driver)}: ${severity === 'none' ? 'only pairs are left' : english.severity[severity].toLowerCase()}`).join('; ')}`,
      '',
    )
  lines.push(...optionLines(combined, reader))
  lines.push(`Review: ${combined.review}. ${disclaimer.short}`)
  return lines.join('\n')
}

function optionLines({ options = [] }: Pick<ReportedFinding, 'options'>, reader: DetailOptions['reader']): string[] {
  if (options.length === 0) return []
  return ['**What could change:**', '', ...options.map((option) => `- ${markdownText(option[reader])}`), '']
}

function spokenLines(words: SpokenWords | undefined): string[] {
  if (words === undefined) return []
  return [
    `**What happens:** ${markdownText(words.happens)}`,
    '',
    `**What to do:** ${markdownText(words.do)}`,
    '',
    ...(words.watch.length > 0
      ? ['**Watch for:**', '', ...words.watch.map((text) => `- ${markdownText(text)}`), '']
      : []),
  ]
}

function evidenceLines({ evidence, sources, disagreement }: ReportedFinding): string[] {
  const lines: string[] = []
  if (evidence !== undefined) {
    lines.push(`**Evidence:** ${evidence.level.replace('-', ' ')}. ${markdownText(evidence.why)}`, '')
    for (const { title, year, locator } of evidence.citations)
      lines.push(`- ${markdownText(title)}${year === null ? '' : ` (${year})`}. ${markdownText(locator)}`)
    if (evidence.citations.length > 0) lines.push('')
  }
  if (sources.length > 0) {
    lines.push(disagreement ? '**Sources, which disagree:**' : '**Sources:**', '')
    for (const { name, edition, grade } of sources)
      lines.push(`- ${markdownText(name)} (${markdownText(edition)}): ${markdownText(grade)}`)
    lines.push('')
  }
  return lines
}
