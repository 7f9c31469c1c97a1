import { aboutDecision, dealtWithText, isDoneByOneself, type Report, type ReportedDecision } from '@mixwise/core'
import { usePage } from '../state/page.js'
import { type PairFindings, pairsOf } from '../state/pairs.js'
import { useText } from '../state/text.js'
import { BurdenCard } from './burden-panel.js'
import { FindingCard } from './finding-card.js'
import { Fold } from './fold.js'
import { Medical } from './medical.js'
import { SeveritySign } from './severity-mark.js'

/** So many lead; nobody reads on. */
const mostShown = 5
/** So many names are read in one breath. */
const mostNamed = 3

interface DecisionListProps {
  report: Report
  nameOf(slug: string): string
}

/** What there is to decide, the gravest first: questions for somebody without a licence, and what they can do themselves. */
export function DecisionList({ report, nameOf }: DecisionListProps) {
  const { t } = useText()
  const { settings } = usePage()
  const { decisions = [] } = report
  const card = (decision: ReportedDecision) => (
    <DecisionCard
      key={`${decision.do} ${decision.items.join()} ${decision.statements.join()}`}
      decision={decision}
      report={report}
      nameOf={nameOf}
    />
  )
  return (
    <section class="cards decisions" aria-labelledby="decisions-title">
      <h2 id="decisions-title">
        {t(settings.reader === 'clinician' ? 'decide.titleClinician' : 'decide.title', { count: decisions.length })}
      </h2>
      {decisions.slice(0, mostShown).map(card)}
      {decisions.length > mostShown && (
        <Fold class="more more-decisions" head={t('decide.more', { count: decisions.length - mostShown })}>
          {() => <div class="cards">{decisions.slice(mostShown).map(card)}</div>}
        </Fold>
      )}
    </section>
  )
}

function DecisionCard({ decision, report, nameOf }: DecisionListProps & { decision: ReportedDecision }) {
  const { t, list, medicalLang, question } = useText()
  const { settings } = usePage()
  const { decided, met } = aboutDecision(decision, report, nameOf)
  const known = dealtWithText(decision)
  const { combined, pairs } = answeredBy(decision, report)
  const isClinician = settings.reader === 'clinician'
  return (
    <article class={`card decision card-${decision.severity}`}>
      <header class="card-head">
        <SeveritySign mark={decision.severity} />
        <h3>
          {decided.join(', ')}
          <span class="visually-hidden"> ({t(`severity.${decision.severity}`)})</span>
        </h3>
        {!isClinician && isDoneByOneself(decision) && <span class="card-action">{t('decide.self')}</span>}
      </header>
      {met.length > 0 && (
        <p class="drivers">
          {met.length <= mostNamed + 1
            ? t('decide.with', { names: list(met) })
            : t('decide.withMore', { names: met.slice(0, mostNamed).join(', '), count: met.length - mostNamed })}
        </p>
      )}
      <p class="decision-text" lang={isClinician ? medicalLang : undefined}>
        {isClinician ? decision.clinician : question(decision, report)}
      </p>
      {known !== '' && (
        <p class="dealt-with">
          <Medical text={known} names={(decision.dealtBy ?? []).flatMap(({ of }) => of.map(nameOf))} />
        </p>
      )}
      <Fold class="more" head={t('decide.for', { count: combined.length + pairs.length })}>
        {() => (
          <div class="cards">
            {combined.map((one) => (
              <BurdenCard key={one.id} combined={one} nameOf={nameOf} />
            ))}
            {pairs.map((pair) => (
              <FindingCard key={pair.key} pair={pair} nameOf={nameOf} folded={combined.length + pairs.length > 1} />
            ))}
          </div>
        )}
      </Fold>
    </article>
  )
}

/** What a decision is for: what adds up, and the findings of pairs that it answers. */
function answeredBy(
  { statements }: ReportedDecision,
  report: Report,
): { combined: readonly Report['combined'][number][]; pairs: readonly PairFindings[] } {
  const answered = statements.flatMap((place) => report.statements[place] ?? [])
  const places = new Set(answered.flatMap(({ findings }) => findings))
  return {
    combined: answered.flatMap(({ combined: place }) => (place === undefined ? [] : (report.combined[place] ?? []))),
    pairs: pairsOf(report)
      .map((pair) => ({ ...pair, findings: pair.findings.filter(({ position }) => places.has(position)) }))
      .filter(({ findings }) => findings.length > 0),
  }
}
