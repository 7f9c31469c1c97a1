import { actions, evidenceLevels, type Severity, severities } from '@mixwise/core'
import { PageHead } from '../components/page-head.js'
import { type Mark, SeveritySign } from '../components/severity-mark.js'
import { useText } from '../state/text.js'

type Grade = Exclude<Severity, 'none'>
const isGrade = (severity: Severity): severity is Grade => severity !== 'none'

const grades = severities.filter(isGrade).toReversed()
const gravestActionFirst = actions.toReversed()
const levels = evidenceLevels.toReversed()

/** How a grade comes about. */
export function GradingPage() {
  const { t, gradeWord } = useText()
  return (
    <article class="text-page">
      <PageHead title={t('grading.title')} />
      <p class="lead">{t('grading.lead')}</p>
      <h2>{t('grading.severity')}</h2>
      <dl class="scale">
        {grades.map((grade) => (
          <Row key={grade} mark={grade} name={t(`severity.${grade}`)} text={t(`grading.${grade}`)} />
        ))}
        <Row mark="nothing-listed" name={gradeWord('nothing-listed')} text={t('grading.nothingListed')} />
        <Row mark="not-covered" name={gradeWord('not-covered')} text={t('grading.notCovered')} />
      </dl>
      <h2>{t('grading.action')}</h2>
      <ul>
        {gravestActionFirst.map((action) => (
          <li key={action}>
            <strong>{t(`action.${action}`)}.</strong> {t(`grading.${action}`)}
          </li>
        ))}
      </ul>
      <h2>{t('grading.evidence')}</h2>
      <ul>
        {levels.map((level) => (
          <li key={level}>
            <strong>{t(`evidence.${level}`)}.</strong> {t(`grading.${level}`)}
          </li>
        ))}
      </ul>
      <h2>{t('grading.howTitle')}</h2>
      <ul>
        {['1', '2', '3', '4', '5'].map((number) => (
          <li key={number}>{t(`grading.how${number}`)}</li>
        ))}
      </ul>
    </article>
  )
}

function Row({ mark, name, text }: { mark: Mark; name: string; text: string }) {
  return (
    <div class="scale-row">
      <dt>
        <SeveritySign mark={mark} /> {name}
      </dt>
      <dd>{text}</dd>
    </div>
  )
}
