import { useText } from '../state/text.js'

/** That the engine could not answer, and what was checked all the same. */
export function Failure({ reason, isPartial }: { reason: string; isPartial: boolean }) {
  const { t } = useText()
  return (
    <div class="card card-not-covered" role="alert">
      <h2>{t('failure.title')}</h2>
      <p>{t(isPartial ? 'failure.partial' : 'failure.text')}</p>
      <p class="hint">{reason}</p>
    </div>
  )
}
