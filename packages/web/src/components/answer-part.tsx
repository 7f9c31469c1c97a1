import {
  amountText,
  gravestFirst,
  type Issue,
  type IssueCode,
  isEmergency,
  leadsWithDecisions,
  type Report,
} from '@mixwise/core'
import { type ListAnswer, usePage } from '../state/page.js'
import { keyOf, namesOf, type PairFindings, pairsOf } from '../state/pairs.js'
import { useText } from '../state/text.js'
import { BurdenPanel } from './burden-panel.js'
import { DecisionList } from './decision-list.js'
import { Disclaimer } from './disclaimer.js'
import { FindingCard } from './finding-card.js'
import { Fold } from './fold.js'
import { ProTable } from './pro-table.js'
import { StoppingBox } from './stopping-box.js'
import { Tonight } from './tonight.js'
import { OpenPairs } from './uncovered.js'
import { WhatIf } from './what-if.js'

/** What stands behind the verdict: what there is to decide, then everything that was found, each said once. */
export function AnswerPart({ answer }: { answer: ListAnswer }) {
  const { t, issue, verdict } = useText()
  const { settings, list } = usePage()
  const { report } = answer
  const nameOf = namesOf(report)
  const isClinician = settings.reader === 'clinician'
  const isDecided = leadsWithDecisions(report)
  const { lead } = verdict(report, settings.reader ?? 'patient').verdict
  const pairs = byGravest(pairsOf(report).flatMap((pair) => withoutTold(pair, lead)))
  const isEmergent = report.issues.some(isEmergency)
  const isAlone = list.items.length === 1
  const isCombined = lead?.combined !== undefined
  const count = pairs.length + report.combined.length - (isCombined ? 1 : 0)
  const findings = () => (
    <>
      <BurdenPanel report={report} nameOf={nameOf} {...(isCombined && { told: lead.combined })} />
      <div class="cards">
        {pairs.map((pair) => (
          <FindingCard key={pair.key} pair={pair} nameOf={nameOf} folded />
        ))}
      </div>
    </>
  )
  return (
    <div class="answer">
      {report.issues
        .filter((one) => !saidAbove.has(one.code) && !isEmergency(one) && !isToldOf(report, one))
        .map((one) => (
          <p class="notice" key={one.code + one.path}>
            {issue(one)}
          </p>
        ))}
      {report.repeated
        .filter(
          ({ slug }) =>
            !report.findings.some(
              ({ substances, items }) => substances.length === 1 && substances[0] === slug && items.length > 1,
            ),
        )
        .map(({ slug, name, inputs, totalMgPerDay }) => (
          <p class="notice" key={slug}>
            {t(totalMgPerDay === undefined ? 'answer.repeated' : 'answer.repeatedTotal', {
              name,
              inputs: inputs.join(' + '),
              total: amountText(totalMgPerDay ?? 0),
            })}
          </p>
        ))}
      {isClinician && <ProTable report={report} nameOf={nameOf} />}
      {isDecided && <DecisionList report={report} nameOf={nameOf} />}
      {count > 0 && (
        <Fold class="panel all-findings" head={t('decide.all', { count })} open={!isDecided && count <= mostOpen}>
          {findings}
        </Fold>
      )}
      {!isEmergent && <Tonight answer={answer} />}
      <OpenPairs report={report} nameOf={nameOf} />
      {/* Whoever names one thing wants to know what it meets. */}
      {isAlone && !isEmergent && <WhatIf />}
      <StoppingBox report={report} nameOf={nameOf} />
      {!isAlone && !isEmergent && list.items.length > 0 && <WhatIf />}
      <Disclaimer report={report} />
    </div>
  )
}

/** Where there is nothing to decide, so many findings stand open to be read. */
const mostOpen = 4

/** Pairs in the order of the gravest that is still to be told of each. */
function byGravest(pairs: readonly PairFindings[]): readonly PairFindings[] {
  const heads = pairs.flatMap(({ findings: [first] }, at) => (first === undefined ? [] : [{ ...first.finding, at }]))
  return gravestFirst(heads).flatMap(({ at }) => pairs[at] ?? [])
}

/** The findings of a pair without the one that the verdict is about. */
function withoutTold(
  pair: PairFindings,
  lead: { finding?: PairFindings['findings'][number]['finding'] } | undefined,
): readonly PairFindings[] {
  const told = lead?.finding
  if (told === undefined || keyOf(...told.substances) !== keyOf(...pair.substances)) return [pair]
  const findings = pair.findings.filter(({ finding }) => finding !== told)
  return findings.length === 0 ? [] : [{ ...pair, findings }]
}

/** Said by the verdict, or beside the list with what it tells of the person. */
const saidAbove: ReadonlySet<IssueCode> = new Set([
  'empty-list',
  'single-substance',
  'circumstance-told',
  'allergy-told',
])

/** Whether an issue is about words of the list that tell of the person. */
function isToldOf({ told = [] }: Report, { item, input }: Issue): boolean {
  return told.some((one) => one.item === item && one.text === input)
}
