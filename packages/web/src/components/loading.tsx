import { useText } from '../state/text.js'

/** The place of a verdict that is still looked up. */
export function Loading() {
  const { t } = useText()
  return (
    <div class="verdict verdict-no-pair loading">
      <p class="band">{t('answer.loading')}</p>
    </div>
  )
}
