import type { ReportedFinding } from '@mixwise/core'
import type { Answer } from '../engine/messages.js'
import { usePage } from '../state/page.js'
import { namesOf, openVerdict, worstOf } from '../state/pairs.js'
import { useText } from '../state/text.js'
import { SeverityLabel, SeveritySign } from './severity-mark.js'

/** The answer in one plain sentence, the worst first. */
export function Verdict({ answer }: { answer: Answer }) {
  const { t, list, parties, medicalLang } = useText()
  const { settings } = usePage()
  const reader = settings.reader ?? 'patient'
  const { report } = answer
  const worst = worstOf(report)
  const nameOf = namesOf(report)
  if (worst === undefined) {
    const uncovered = report.pairs.some(({ status }) => status === 'not-covered')
    if (report.pairs.length === 0)
      return (
        <div class="no-pair">
          <SeveritySign mark="not-covered" />
          <p>{t('verdict.noPair')}</p>
        </div>
      )
    return (
      <div class="verdict verdict-open">
        <SeveritySign mark={uncovered ? 'not-covered' : 'nothing-listed'} />
        <div>
          <p class="verdict-line">{t(openVerdict(report))}</p>
          <p>{uncovered ? t('verdict.notCoveredMore') : t('verdict.nothingListedMore')}</p>
        </div>
      </div>
    )
  }
  const sentence = (finding: ReportedFinding): string => {
    const [a = '', b = ''] = parties(finding, nameOf)
    return t(`verdict.${finding.substances.length === 1 ? 'alone.' : ''}${finding.action}`, { a, b })
  }
  const { severity } = worst.kind === 'finding' ? worst.finding : worst.combined
  const spoken = worst.kind === 'finding' ? worst.finding[reader] : worst.combined[reader]
  const line =
    worst.kind === 'finding'
      ? sentence(worst.finding)
      : t('verdict.combined', { names: list(worst.combined.drivers.map(nameOf)) })
  return (
    <div class={`verdict verdict-${severity}`}>
      <SeverityLabel severity={severity} />
      <p class="verdict-line">{capital(line)}</p>
      <p lang={medicalLang}>{spoken?.happens}</p>
    </div>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
