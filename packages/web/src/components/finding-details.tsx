import type { ReportedFinding } from '@mixwise/core'
import { useText } from '../state/text.js'
import { CitationList } from './citation-list.js'
import { Medical } from './medical.js'
import { SeverityLabel } from './severity-mark.js'

/** Mechanism, evidence, how often, each source's own grade, what the grade depends on, who looked at it. */
export function FindingDetails({ finding, nameOf }: { finding: ReportedFinding; nameOf(slug: string): string }) {
  const { t, medicalLang } = useText()
  const names = finding.substances.map(nameOf)
  const [left = '', right = ''] = names
  const { mechanism, evidence, frequency, sources, context } = finding
  const told = new Set((evidence?.citations ?? []).map(({ id }) => id))
  const optionCitations = citationsOf(finding).filter(({ id }) => !told.has(id))
  return (
    <div class="details">
      <h4>{t('details.mechanism')}</h4>
      <p>
        <Medical text={mechanism?.text ?? ''} names={names} />
      </p>
      {finding.directed && <p>{t('details.directed', { a: left, b: right })}</p>}
      <h4>{t('details.evidence')}</h4>
      <p>
        <strong>{t(`evidence.${evidence?.level ?? 'not-stated'}`)}.</strong>{' '}
        <Medical text={evidence?.why ?? ''} names={names} />
      </p>
      {frequency !== null && frequency !== undefined && (
        <>
          <h4>{t('details.frequency')}</h4>
          <p lang={medicalLang}>{[frequency.exposure, frequency.harm].filter(Boolean).join(' ')}</p>
        </>
      )}
      {sources.length > 0 && (
        <>
          <h4>{t('details.sources')}</h4>
          {finding.disagreement && <p>{t('details.disagreement')}</p>}
          <ul class="grades">
            {sources.map(({ id, name, edition, grade, severity, via }) => (
              <li key={id + grade + (via ?? '')}>
                <Medical text={name} /> (<Medical text={edition} />) {t('details.says')} <q lang="en">{grade}</q>
                {via !== undefined && (
                  <>
                    {' '}
                    {t('details.via')} <q lang="fr">{via}</q>
                  </>
                )}
                . <span class="read-as">{t('details.readAs')}</span> <SeverityLabel severity={severity} />
              </li>
            ))}
          </ul>
        </>
      )}
      {(context?.depends ?? []).length > 0 && (
        <>
          <h4>{t('details.depends')}</h4>
          <ul>
            {context?.depends.map(({ why, severity, action }) => (
              <li key={why}>
                <Medical text={why} names={names} />{' '}
                <em>
                  {t(`severity.${severity}`)}; {t(`action.${action}`).toLowerCase()}.
                </em>
              </li>
            ))}
          </ul>
        </>
      )}
      {(evidence?.citations ?? []).length > 0 && (
        <>
          <h4>{t('details.citations')}</h4>
          <CitationList citations={evidence?.citations ?? []} />
        </>
      )}
      {optionCitations.length > 0 && (
        <>
          <h4>{t('details.optionCitations')}</h4>
          <CitationList citations={optionCitations} />
        </>
      )}
      <p class="review">
        {t('details.rule', { id: finding.id })} {t(`review.${finding.review}`)}
      </p>
    </div>
  )
}

/** What the options of a finding rest on, once each. */
function citationsOf({ options = [] }: ReportedFinding): NonNullable<ReportedFinding['evidence']>['citations'] {
  const all = options.flatMap(({ citations }) => citations)
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index)
}
