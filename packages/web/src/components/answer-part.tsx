import { amountText, type IssueCode, isEmergency, leadsWithDecisions } from '@mixwise/core'
import type { Answer } from '../engine/messages.js'
import { usePage } from '../state/page.js'
import { namesOf, pairsOf, slugsOf } from '../state/pairs.js'
import { useText } from '../state/text.js'
import { BurdenGraph, graphFrom } from './burden-graph.js'
import { BurdenPanel } from './burden-panel.js'
import { DecisionList } from './decision-list.js'
import { Disclaimer } from './disclaimer.js'
import { FindingCard } from './finding-card.js'
import { Matrix } from './matrix.js'
import { EmergencyLine, OverdoseBox } from './overdose-box.js'
import { ReaderSwitch } from './reader-switch.js'
import { StoppingBox } from './stopping-box.js'
import { NotCovered, NothingListed } from './uncovered.js'
import { UnreadBox } from './unread-box.js'
import { Verdict } from './verdict.js'

/** With more pairs than this, all but the first few are folded. */
const mostOpen = 4
const openAtLeast = 2
/** From this many substances on the picture comes before the cards. */
const pictureFirstFrom = 5

/** Everything the list means, the worst first. */
export function AnswerPart({ answer }: { answer: Answer }) {
  const { t, issue, medicalLang } = useText()
  const { list } = usePage()
  const { report } = answer
  const nameOf = namesOf(report)
  const slugs = slugsOf(report)
  const pairs = pairsOf(report)
  const loud = pairs.filter(({ findings }) => findings.some(({ finding }) => finding.interruption !== 'on-request'))
  const quiet = pairs.filter((pair) => !loud.includes(pair))
  const isDecided = leadsWithDecisions(report)
  const findings = (
    <>
      <BurdenPanel report={report} nameOf={nameOf} />
      {(isDecided || slugs.length >= pictureFirstFrom) && <Matrix report={report} nameOf={nameOf} />}
      {slugs.length >= graphFrom && <BurdenGraph report={report} nameOf={nameOf} />}
      {loud.length > 0 && (
        <section class="cards" aria-labelledby="pairs-title">
          <h2 id="pairs-title">{t('answer.pairs', { count: loud.length })}</h2>
          {loud.map((pair, index) => (
            <FindingCard
              key={pair.key}
              pair={pair}
              nameOf={nameOf}
              folded={loud.length > mostOpen && index >= openAtLeast}
            />
          ))}
        </section>
      )}
    </>
  )
  const held = quiet.length > 0 && (
    <details class="panel quiet-findings">
      <summary>{t('answer.quiet', { count: quiet.length })}</summary>
      <div class="cards">
        {quiet.map((pair) => (
          <FindingCard key={pair.key} pair={pair} nameOf={nameOf} folded={quiet.length > 1} />
        ))}
      </div>
    </details>
  )
  return (
    <div class="answer">
      <div class="answer-head">
        <h2 id="answer-title">{t('answer.title')}</h2>
        <ReaderSwitch />
      </div>
      {medicalLang !== undefined && <p class="notice">{t('answer.english')}</p>}
      <UnreadBox report={report} />
      <Verdict answer={answer} />
      {isGrave(report) && <EmergencyLine slugs={slugs} />}
      {report.issues
        .filter((one) => !saidAbove.has(one.code) && !isEmergency(one))
        .map((one) => (
          <p class="notice" key={one.code + one.path}>
            {issue(one)}
          </p>
        ))}
      {report.repeated.map(({ slug, name, inputs, totalMgPerDay }) => (
        <p class="notice" key={slug}>
          {t(totalMgPerDay === undefined ? 'answer.repeated' : 'answer.repeatedTotal', {
            name,
            inputs: inputs.join(' + '),
            total: amountText(totalMgPerDay ?? 0),
          })}
        </p>
      ))}
      {isDecided ? (
        <>
          <DecisionList report={report} nameOf={nameOf} />
          <details class="panel all-findings">
            <summary>{t('decide.all', { count: pairs.length + report.combined.length })}</summary>
            <div class="answer">
              {findings}
              {held}
            </div>
          </details>
        </>
      ) : (
        findings
      )}
      <NotCovered report={report} nameOf={nameOf} />
      {!isDecided && held}
      <NothingListed report={report} nameOf={nameOf} />
      <StoppingBox report={report} nameOf={nameOf} />
      {slugs.length > 0 && <OverdoseBox slugs={slugs} />}
      {!isDecided && slugs.length < pictureFirstFrom && <Matrix report={report} nameOf={nameOf} />}
      {answer.drawable.length > 0 && list.items.length > 0 && (
        <p class="invite">
          <a href="#/timeline">{t('answer.timeline')}</a>
        </p>
      )}
      <Disclaimer report={report} />
    </div>
  )
}

/** Said by the verdict. */
const saidAbove: ReadonlySet<IssueCode> = new Set(['empty-list', 'single-substance'])

function isGrave(report: Answer['report']): boolean {
  return (
    report.issues.some(isEmergency) ||
    [...report.findings, ...report.combined].some(
      ({ severity }) => severity === 'contraindicated' || severity === 'major',
    )
  )
}
