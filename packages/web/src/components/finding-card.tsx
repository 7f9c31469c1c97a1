import type { ReportedFinding } from '@mixwise/core'
import type { Answer, Question } from '../engine/messages.js'
import { usePage } from '../state/page.js'
import type { PairFindings } from '../state/pairs.js'
import { useText } from '../state/text.js'
import { FindingDetails } from './finding-details.js'
import { QuestionList } from './question-list.js'
import { SeverityLabel } from './severity-mark.js'

interface FindingCardProps {
  pair: PairFindings
  answer: Answer
  nameOf(slug: string): string
}

/** What is known about two substances: the gravest in full, anything else below it. */
export function FindingCard({ pair, answer, nameOf }: FindingCardProps) {
  const { t } = useText()
  const [first, ...others] = pair.findings
  if (first === undefined) return null
  const [a, b] = pair.substances
  return (
    <article class={`card card-${first.finding.severity}`} id={cardId(pair.key)} tabindex={-1}>
      <header class="card-head">
        <SeverityLabel severity={first.finding.severity} />
        <h3>
          <a href={`#/substance/${encodeURIComponent(a)}`}>{nameOf(a)}</a> +{' '}
          <a href={`#/substance/${encodeURIComponent(b)}`}>{nameOf(b)}</a>
        </h3>
        <p class="card-action">{t(`action.${first.finding.action}`)}</p>
      </header>
      <FindingWords
        finding={first.finding}
        questions={answer.questions[first.position] ?? []}
        nameOf={nameOf}
      />
      {others.length > 0 && (
        <details class="more">
          <summary>{t('card.others', { count: others.length })}</summary>
          {others.map(({ finding, position }) => (
            <section class="other" key={`${finding.id}-${position}`}>
              <SeverityLabel severity={finding.severity} /> <span class="card-action">{t(`action.${finding.action}`)}</span>
              <FindingWords finding={finding} questions={answer.questions[position] ?? []} nameOf={nameOf} />
            </section>
          ))}
        </details>
      )}
    </article>
  )
}

export function cardId(key: string): string {
  return `pair-${key}`
}

interface FindingWordsProps {
  finding: ReportedFinding
  questions: readonly Question[]
  nameOf(slug: string): string
}

function FindingWords({ finding, questions, nameOf }: FindingWordsProps) {
  const { t, medicalLang } = useText()
  const { settings } = usePage()
  const words = finding[settings.reader ?? 'patient']
  const marks = [
    finding.basis === 'inferred' ? t('card.inferred') : '',
    finding.basis === 'listed' ? t('card.listed') : '',
    finding.verified ? '' : t('card.unverified'),
    finding.disagreement ? t('card.disagreement') : '',
  ].filter((mark) => mark !== '')
  return (
    <>
      <dl class="spoken">
        <dt>{t('card.happens')}</dt>
        <dd lang={medicalLang}>{words?.happens}</dd>
        <dt>{t('card.do')}</dt>
        <dd lang={medicalLang}>{words?.do}</dd>
        {words !== undefined && words.watch.length > 0 && (
          <>
            <dt class="watch">{t(settings.reader === 'clinician' ? 'card.watchFor' : 'card.getHelp')}</dt>
            <dd lang={medicalLang} class="watch">
              {words.watch.join(' ')}
            </dd>
          </>
        )}
        {(finding.context?.applied ?? []).length > 0 && (
          <>
            <dt>{t('card.here')}</dt>
            <dd lang={medicalLang}>{finding.context?.applied.join(' ')}</dd>
          </>
        )}
      </dl>
      <QuestionList finding={finding} questions={questions} nameOf={nameOf} />
      {marks.length > 0 && <p class="marks">{marks.join(' · ')}</p>}
      <details class="more">
        <summary>{t('card.why')}</summary>
        <FindingDetails finding={finding} nameOf={nameOf} />
      </details>
    </>
  )
}
