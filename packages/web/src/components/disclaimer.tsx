import type { Report } from '@mixwise/core'
import { useText } from '../state/text.js'

/** Under every answer: what it is not, and whether anybody licensed has looked at it. */
export function Disclaimer({ report }: { report?: Report }) {
  const { t } = useText()
  const states = report === undefined ? [] : [...report.findings, ...report.combined].map(({ review }) => review)
  const reviewed = states.length > 0 && states.every((state) => state === 'reviewed')
  return (
    <div class="disclaimer" role="note" aria-label={t('disclaimer.title')}>
      <p>
        <strong>{t(reviewed ? 'disclaimer.reviewed' : 'disclaimer.notReviewed')}</strong> {t('disclaimer.text')}
        {report !== undefined && (
          <span class="hint">
            {' '}
            {t('disclaimer.knowledge', { version: report.knowledge.version, hash: report.knowledge.hash.slice(0, 12) })}
          </span>
        )}
      </p>
    </div>
  )
}
