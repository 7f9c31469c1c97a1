import { gravestFirst, type Report } from '@mixwise/core'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { CitationList } from './citation-list.js'
import { Medical } from './medical.js'
import { OptionList } from './option-list.js'
import { OwnWords } from './own-words.js'
import { SeverityLabel } from './severity-mark.js'
import { WatchList } from './watch-list.js'

/** What three or more of the list add up to. */
export function BurdenPanel({
  report,
  told,
  nameOf,
}: {
  report: Report
  /** What the verdict is about; it is not said again. */
  told?: Combined
  nameOf(slug: string): string
}) {
  const { t } = useText()
  const inOrder = gravestFirst(report.combined.filter(({ id }) => id !== told?.id))
  if (inOrder.length === 0) return null
  return (
    <section class="burdens" aria-labelledby="burdens-title">
      <h2 id="burdens-title">{t('burden.title')}</h2>
      <p class="hint">{t('burden.hint')}</p>
      {inOrder.map((combined) => (
        <details class={`card card-folded card-${combined.severity}`} key={combined.id}>
          <summary>
            <BurdenHead combined={combined} />
            <span class="card-glance">{combined.drivers.map(nameOf).join(' + ')}</span>
          </summary>
          <BurdenBody combined={combined} nameOf={nameOf} />
        </details>
      ))}
    </section>
  )
}

type Combined = Report['combined'][number]

/** One sum, whole. */
export function BurdenCard({ combined, nameOf }: { combined: Combined; nameOf(slug: string): string }) {
  return (
    <article class={`card card-${combined.severity}`}>
      <BurdenHead combined={combined} />
      <BurdenBody combined={combined} nameOf={nameOf} />
    </article>
  )
}

function BurdenHead({ combined }: { combined: Combined }) {
  const { t } = useText()
  return (
    <span class="card-head">
      <h3>
        <Medical text={combined.name} />
      </h3>
      <SeverityLabel severity={combined.severity} />
      <span class="card-action">{t(`action.${combined.action}`)}</span>
    </span>
  )
}

function BurdenBody({ combined, nameOf }: { combined: Combined; nameOf(slug: string): string }) {
  const { t, medicalLang, told, watch } = useText()
  const { settings } = usePage()
  const reader = settings.reader ?? 'patient'
  const signs = reader === 'patient' ? watch(combined, nameOf) : (combined.clinician?.watch ?? [])
  const said = told(combined, reader, nameOf)
  const withoutEach = combined.without
    .filter(({ severity }) => severity !== combined.severity)
    .map(({ driver, severity }) =>
      severity === 'none'
        ? t('burden.pairsLeft', { name: nameOf(driver) })
        : t('burden.without', { name: nameOf(driver), severity: t(`severity.${severity}`) }),
    )
  return (
    <>
      <p class="drivers">
        {t('burden.drivers')}{' '}
        {combined.drivers.map((slug, index) => (
          <span key={slug}>
            {index > 0 && ' + '}
            <a href={`#/substance/${encodeURIComponent(slug)}`}>{nameOf(slug)}</a>
          </span>
        ))}
      </p>
      <p class="drivers">{withoutEach.length === 0 ? t('burden.noneAlone') : withoutEach.join('; ')}</p>
      {combined.noneKnown.length > 0 && (
        <p class="drivers">
          {t('burden.noneKnown', { by: combined.lookedBy.join(', ') })} {combined.noneKnown.map(nameOf).join(', ')}
        </p>
      )}
      {combined.notLooked.length > 0 && (
        <p class="drivers">
          {t('burden.notLooked')} {combined.notLooked.map(nameOf).join(', ')}
        </p>
      )}
      {(combined.depends ?? []).map(({ ask, why, severity }) => (
        <p class="depends" lang={medicalLang} key={why}>
          {ask ?? why} ({t(`severity.${severity}`)})
        </p>
      ))}
      <dl class="spoken">
        <dt>{t('card.happens')}</dt>
        <dd>{said.happens}</dd>
        <dt>{t('card.do')}</dt>
        <dd>{said.do}</dd>
        {signs.length > 0 && (
          <>
            <dt class="watch">{t(reader === 'clinician' ? 'card.watchFor' : 'card.getHelp')}</dt>
            <dd lang={reader === 'clinician' ? medicalLang : undefined} class="watch">
              <WatchList signs={signs} />
            </dd>
          </>
        )}
        <OptionList of={combined} nameOf={nameOf} />
      </dl>
      <OwnWords of={combined} nameOf={nameOf} />
      <details class="more">
        <summary>{t('card.why')}</summary>
        <div class="details">
          <p lang={medicalLang}>{combined.why}</p>
          <CitationList citations={combined.citations ?? []} />
          <p class="review">{t(`review.${combined.review}`)}</p>
        </div>
      </details>
    </>
  )
}
