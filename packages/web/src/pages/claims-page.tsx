import { CitationList } from '../components/citation-list.js'
import { Disclaimer } from '../components/disclaimer.js'
import { PageHead } from '../components/page-head.js'
import { useText } from '../state/text.js'
import { useAsked } from '../state/use-asked.js'

/** What an article says about a substance, claim by claim, with our verdict. */
export function ClaimsPage({ slug }: { slug: string }) {
  const { t, medicalLang } = useText()
  const page = useAsked('claims', { name: slug })
  if (page === undefined) return <PageHead title={t('answer.loading')} />
  if ('issue' in page) {
    return (
      <>
        <PageHead title={t('claims.none')} />
        <p>{t('claims.noneText')}</p>
      </>
    )
  }
  return (
    <article class="text-page">
      <PageHead title={t('claims.title', { title: page.title })} />
      {medicalLang !== undefined && <p class="notice">{t('answer.english')}</p>}
      <p class="lead">{t('claims.lead')}</p>
      <ul class="claims">
        {page.claims.map((claim) => (
          <li key={claim.id} class="card">
            <p class={`claim-verdict claim-${claim.verdict}`}>
              <strong>{t(`claim.${claim.verdict}`)}</strong> <span lang={medicalLang}>{claim.meaning}</span>
            </p>
            <h2 class="claim-text" lang={medicalLang}>
              {claim.claim}
            </h2>
            <p lang={medicalLang}>{claim.nuance}</p>
            <details class="more">
              <summary>{t('claims.more')}</summary>
              <div class="details">
                <p>
                  {t('claims.wording')} <span lang={medicalLang}>{claim.wording}</span>
                </p>
                <CitationList citations={claim.sources} />
              </div>
            </details>
          </li>
        ))}
      </ul>
      <p class="review">{t(`review.${page.review}`)}</p>
      <Disclaimer />
    </article>
  )
}
