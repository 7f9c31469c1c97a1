import { PageHead } from '../components/page-head.js'
import { useText } from '../state/text.js'
import { useAsked } from '../state/use-asked.js'

/** Every source with its edition, licence, scope and own grades. */
export function SourcesPage() {
  const { t } = useText()
  const page = useAsked('sources', {})
  return (
    <article class="text-page">
      <PageHead title={t('sources.title')} />
      <p class="lead">{t('sources.lead')}</p>
      {page?.sources.map((source) => (
        <section class="card" key={source.id} lang="en">
          <h2>{source.name}</h2>
          <dl class="facts">
            <dt>Publisher</dt>
            <dd>{source.publisher}</dd>
            <dt>Edition</dt>
            <dd>{source.edition}</dd>
            <dt>What it covers</dt>
            <dd>{source.scope}</dd>
            <dt>Licence</dt>
            <dd>{source.licence}</dd>
            <dt>Credit</dt>
            <dd>{source.attribution}</dd>
            {Object.keys(source.counts).length > 0 && (
              <>
                <dt>Its own grades</dt>
                <dd>
                  {Object.entries(source.counts)
                    .map(([grade, count]) => `${grade}: ${count}`)
                    .join('; ')}
                </dd>
              </>
            )}
          </dl>
        </section>
      ))}
      <h2>{t('sources.software')}</h2>
      <p>{t('sources.softwareText')}</p>
      {page !== undefined && (
        <p class="hint">
          {t('disclaimer.knowledge', {
            version: page.knowledge.version,
            hash: page.knowledge.hash.slice(0, 12),
          })}
        </p>
      )}
    </article>
  )
}
