import type { AboutPage } from '@mixwise/core'
import { CitationList } from '../components/citation-list.js'
import { Disclaimer } from '../components/disclaimer.js'
import { PageHead } from '../components/page-head.js'
import { StoppingDetails } from '../components/stopping-box.js'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { useAsked } from '../state/use-asked.js'

/** What is known about one substance. */
export function SubstancePage({ slug }: { slug: string }) {
  const { t, medicalLang } = useText()
  const { change, say } = usePage()
  const page = useAsked('about', { name: slug })
  const claims = useAsked('claims', { name: slug })
  if (page === undefined) return <PageHead title={t('answer.loading')} />
  if ('issue' in page) {
    const { candidates = [] } = page.issue
    return (
      <>
        <PageHead title={candidates.length > 0 ? slug : t('substance.unknown')} />
        <p>{t(candidates.length > 0 ? 'substance.perhaps' : 'substance.unknownText', { slug })}</p>
        <ul>
          {candidates.map(({ name, slugs }) => (
            <li key={name}>
              {slugs.map((one) => (
                <a key={one} href={`#/substance/${encodeURIComponent(one)}`}>
                  {slugs.length === 1 ? name : one}
                </a>
              ))}
            </li>
          ))}
        </ul>
        <a href="#/">{t('nav.back')}</a>
      </>
    )
  }
  return (
    <article class="text-page">
      <PageHead title={page.name} />
      {medicalLang !== undefined && <p class="notice">{t('answer.english')}</p>}
      <p class="lead" lang={medicalLang}>
        {page.label}
      </p>
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          onClick={() => {
            change({ do: 'add', texts: [page.name] })
            say(t('add.added', { name: page.name }))
            location.hash = '#/'
          }}
        >
          {t('substance.add')}
        </button>
        {claims !== undefined && 'claims' in claims && (
          <a class="button" href={`#/claims/${slug}`}>
            {t('substance.claims', { count: claims.claims.length })}
          </a>
        )}
      </div>
      <nav aria-label={t('substance.contents')} class="contents">
        <ul>
          {page.sections.map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                class="quiet"
                lang={medicalLang}
                onClick={() => {
                  const section = document.getElementById(`section-${id}`)
                  section?.scrollIntoView({ block: 'start' })
                  section?.focus({ preventScroll: true })
                }}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <Sections page={page} />
      <StoppingDetails items={[slug]} />
      <details class="panel">
        <summary>{t('substance.sources', { count: page.sources.length })}</summary>
        <CitationList citations={page.sources} />
      </details>
      <p class="review">{t(`review.${page.review}`)}</p>
      <Disclaimer />
    </article>
  )
}

function Sections({ page }: { page: AboutPage }) {
  const { t, medicalLang } = useText()
  const numbers = new Map(page.sources.map((source, index) => [source.id, index + 1]))
  return (
    <>
      {page.sections.map(({ id, title, statements, facts }) => (
        <section key={id} aria-labelledby={`section-${id}`}>
          <h2 id={`section-${id}`} tabIndex={-1} lang={medicalLang}>
            {title}
          </h2>
          <ul class="statements" lang={medicalLang}>
            {statements.map((statement) => (
              <li key={statement.text}>
                {statement.topic !== undefined && <b>{statement.topic}: </b>}
                {statement.text}{' '}
                <span class="statement-facts">
                  {[
                    statement.status === undefined ? '' : t(`status.${statement.status}`),
                    statement.jurisdiction?.join(', ') ?? '',
                    statement.confidence === 'high' ? '' : t(`confidence.${statement.confidence}`),
                    statement.sources.length === 0
                      ? ''
                      : `[${statement.sources.map((source) => numbers.get(source.id) ?? '').join(', ')}]`,
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </li>
            ))}
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
