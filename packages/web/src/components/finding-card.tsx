import type { ReportedFinding } from '@mixwise/core'
import { Fragment } from 'preact'
import { usePage } from '../state/page.js'
import type { PairFindings } from '../state/pairs.js'
import { useText } from '../state/text.js'
import { FindingDetails } from './finding-details.js'
import { Fold } from './fold.js'
import { Medical } from './medical.js'
import { OptionList } from './option-list.js'
import { OwnWords } from './own-words.js'
import { QuestionList } from './question-list.js'
import { SeverityLabel } from './severity-mark.js'
import { WatchList } from './watch-list.js'

interface FindingCardProps {
  pair: PairFindings
  /** Closed, with what can happen in its head: for lists that would otherwise be pages long. */
  folded?: boolean
  nameOf(slug: string): string
}

/** What is known about two substances: the gravest in full, anything else below it. */
export function FindingCard({ pair, folded = false, nameOf }: FindingCardProps) {
  const { t, parties, told } = useText()
  const { settings } = usePage()
  const [first] = pair.findings
  if (first === undefined) return null
  const names = parties(first.finding, nameOf)
  const grade = (
    <>
      <SeverityLabel severity={first.finding.severity} />
      <span class="card-action">{t(`action.${first.finding.action}`)}</span>
    </>
  )
  if (folded) {
    return (
      <Fold
        class={`card card-folded card-${first.finding.severity}`}
        head={
          <>
            <span class="card-head">
              <h3>{names.join(' + ')}</h3>
              {grade}
            </span>
            <span class="card-glance">{told(first.finding, settings.reader ?? 'patient', nameOf).happens}</span>
          </>
        }
      >
        {() => <CardBody pair={pair} nameOf={nameOf} />}
      </Fold>
    )
  }
  return (
    <article class={`card card-${first.finding.severity}`}>
      <header class="card-head">
        <h3>
          {names.map((name, index) => (
            <Fragment key={name}>
              {index > 0 && ' + '}
              <Party name={name} slug={pair.substances[index]} />
            </Fragment>
          ))}
        </h3>
        {grade}
      </header>
      <CardBody pair={pair} nameOf={nameOf} />
    </article>
  )
}

/** A substance leads to its page; a circumstance has none. */
function Party({ name, slug }: { name: string; slug: string | undefined }) {
  return slug === undefined ? name : <a href={`#/substance/${encodeURIComponent(slug)}`}>{name}</a>
}

function CardBody({ pair, nameOf }: Omit<FindingCardProps, 'folded'>) {
  const { t } = useText()
  const [first, ...others] = pair.findings
  if (first === undefined) return null
  return (
    <>
      <FindingWords finding={first.finding} nameOf={nameOf} />
      {others.length > 0 && (
        <details class="more">
          <summary>
            {t(pair.substances.length === 1 ? 'card.othersAlone' : 'card.others', { count: others.length })}
          </summary>
          {others.map(({ finding, position }) => (
            <section class="other" key={`${finding.id}-${position}`}>
              <SeverityLabel severity={finding.severity} />{' '}
              <span class="card-action">{t(`action.${finding.action}`)}</span>
              <FindingWords finding={finding} nameOf={nameOf} />
            </section>
          ))}
        </details>
      )}
    </>
  )
}

interface FindingWordsProps {
  finding: ReportedFinding
  nameOf(slug: string): string
}

function FindingWords({ finding, nameOf }: FindingWordsProps) {
  const { t, medicalLang, told, watch } = useText()
  const { settings } = usePage()
  const reader = settings.reader ?? 'patient'
  const signs = reader === 'patient' ? watch(finding, nameOf) : (finding.clinician?.watch ?? [])
  const said = told(finding, reader, nameOf)
  const marks = [
    finding.basis === 'inferred' && finding.sources.length === 0 ? t('card.inferred') : '',
    finding.basis === 'computed' ? t('card.computed') : '',
    finding.basis === 'listed' ? t('card.listed') : '',
    finding.verified ? '' : t('card.unverified'),
    finding.disagreement ? t('card.disagreement') : '',
  ].filter((mark) => mark !== '')
  return (
    <>
      <dl class="spoken">
        <dt>{t('card.happens')}</dt>
        <dd>{said.happens}</dd>
        <dt>{t('card.do')}</dt>
        <dd>{said.do}</dd>
        {signs.length > 0 && (
          <>
            <dt class="watch">{t(settings.reader === 'clinician' ? 'card.watchFor' : 'card.getHelp')}</dt>
            <dd class="watch" lang={reader === 'clinician' ? medicalLang : undefined}>
              <WatchList signs={signs} />
            </dd>
          </>
        )}
        <OptionList of={finding} nameOf={nameOf} />
        {(finding.context?.applied ?? []).length > 0 && (
          <>
            <dt>{t('card.here')}</dt>
            <dd>
              <Medical text={finding.context?.applied.join(' ') ?? ''} names={finding.substances.map(nameOf)} />
            </dd>
          </>
        )}
      </dl>
      <OwnWords of={finding} nameOf={nameOf} />
      <QuestionList finding={finding} />
      {marks.length > 0 && <p class="marks">{marks.join(' · ')}</p>}
      <Fold class="more" head={t('card.why')}>
        {() => <FindingDetails finding={finding} nameOf={nameOf} />}
      </Fold>
    </>
  )
}
