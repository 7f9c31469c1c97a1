import { PageHead } from '../components/page-head.js'
import { useText } from '../state/text.js'

/** An address that leads nowhere: what was looked for, and where everything starts. */
export function MissingPage() {
  const { t } = useText()
  return (
    <article class="text-page">
      <PageHead title={t('missing.title')} />
      <p>{t('missing.text')}</p>
      <p>
        <a href="#/">{t('nav.back')}</a>
      </p>
    </article>
  )
}
