import { PageHead } from '../components/page-head.js'
import { useText } from '../state/text.js'
import { useAsked } from '../state/use-asked.js'

/** What this does not know, and what happens to what is typed. */
export function UnknownPage() {
  const { t } = useText()
  const page = useAsked('sources', {})
  return (
    <article class="text-page">
      <PageHead title={t('unknown.title')} />
      <p class="lead">{t('unknown.lead')}</p>
      <ul>
        {['1', '2', '3', '4', '5', '6', '7'].map((number) => (
          <li key={number}>{t(`unknown.${number}`)}</li>
        ))}
      </ul>
      {page !== undefined && (
        <p>
          {t('unknown.counts', {
            substances: page.counts.substances ?? 0,
            pairs: page.counts.pairs ?? 0,
            rules: page.counts.rules ?? 0,
          })}
        </p>
      )}
      <h2>{t('unknown.privacyTitle')}</h2>
      <ul>
        {['1', '2', '3', '4'].map((number) => (
          <li key={number}>{t(`privacy.${number}`)}</li>
        ))}
      </ul>
    </article>
  )
}
