import type { Report } from '@mixwise/core'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { CitationList } from './citation-list.js'
import { SeverityLabel } from './severity-mark.js'

/** What three or more of the list add up to. */
export function BurdenPanel({ report, nameOf }: { report: Report; nameOf(slug: string): string }) {
  const { t, medicalLang } = useText()
  const { settings } = usePage()
  if (report.combined.length === 0) return null
  const reader = settings.reader ?? 'patient'
  return (
    <section class="burdens" aria-labelledby="burdens-title">
      <h2 id="burdens-title">{t('burden.title')}</h2>
      <p class="hint">{t('burden.hint')}</p>
      {report.combined.map((combined) => {
        const words = combined[reader]
        return (
          <article class={`card card-${combined.severity}`} key={combined.id}>
            <header class="card-head">
              <SeverityLabel severity={combined.severity} />
              <h3 lang={medicalLang}>{combined.name}</h3>
              <p class="card-action">{t(`action.${combined.action}`)}</p>
            </header>
            <p class="drivers">
              {t('burden.drivers')}{' '}
              {combined.drivers.map((slug, index) => (
                <span key={slug}>
                  {index > 0 && ' + '}
                  <a href={`#/substance/${encodeURIComponent(slug)}`}>{nameOf(slug)}</a>
                </span>
              ))}
            </p>
            <dl class="spoken">
              <dt>{t('card.happens')}</dt>
              <dd lang={medicalLang}>{words?.happens}</dd>
              <dt>{t('card.do')}</dt>
              <dd lang={medicalLang}>{words?.do}</dd>
              {(words?.watch ?? []).length > 0 && (
                <>
                  <dt class="watch">{t(reader === 'clinician' ? 'card.watchFor' : 'card.getHelp')}</dt>
                  <dd lang={medicalLang} class="watch">
                    {words?.watch.join(' ')}
                  </dd>
                </>
              )}
            </dl>
            <details class="more">
              <summary>{t('card.why')}</summary>
              <div class="details">
                <p lang={medicalLang}>{combined.why}</p>
                <CitationList citations={combined.citations ?? []} />
                <p class="review">{t(`review.${combined.review}`)}</p>
              </div>
            </details>
          </article>
        )
      })}
    </section>
  )
}
