import type { OverdoseAnswer } from '@mixwise/core'
import { type ListAnswer, usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { CallButton } from './call-button.js'
import { CountLine } from './count-line.js'
import { GuideLines } from './guide-lines.js'
import { SeveritySign } from './severity-mark.js'

/** What was written speaks of somebody who needs help now: the call, then what to do until it comes, then the list. */
export function EmergencyVerdict({ answer, help }: { answer: ListAnswer; help: OverdoseAnswer | undefined }) {
  const { t, verdict: wordsOf } = useText()
  const { settings } = usePage()
  const { verdict, band, headline, harm, counts } = wordsOf(answer.report, settings.reader ?? 'patient')
  const { emergencies, lead } = verdict
  const line = help?.help?.lines.find(({ kind }) => kind === 'emergency')
  return (
    <section class="verdict verdict-emergency" aria-labelledby="verdict-title">
      <div class="band" role="alert">
        <SeveritySign mark="contraindicated" />
        <h2 id="verdict-title" tabIndex={-1}>
          {band}
        </h2>
      </div>
      <div class="verdict-words">
        {line === undefined ? (
          <a class="button call call-loud" href="#/help">
            {t('nav.help')}
          </a>
        ) : (
          <p class="calls">
            <CallButton line={line} loud />
          </p>
        )}
        {[...new Set(emergencies.map(({ code }) => code))].map((code) => (
          <p class="verdict-harm" key={code}>
            {t(`issue.${code}`)}
          </p>
        ))}
        {help !== undefined && <GuideLines of={help.steps.map(({ text }) => text)} isNumbered />}
        <p>
          <a href="#/help">{t('overdose.more')}</a>
        </p>
      </div>
      <div class="verdict-words emergency-list">
        <p class="hint">{emergencies.map(({ input }) => `“${input}”`).join(' ')}</p>
        {lead !== undefined && lead.severity !== 'none' && (
          <p>
            <strong>{headline}</strong> {harm}
          </p>
        )}
        <CountLine counts={counts} />
      </div>
    </section>
  )
}
