import { isEmergency } from '@mixwise/core'
import { useEffect, useRef, useState } from 'preact/hooks'
import { AddBox } from '../components/add-box.js'
import { CountLine } from '../components/count-line.js'
import { Failure } from '../components/failure.js'
import { late } from '../components/late.js'
import { Loading } from '../components/loading.js'
import { SharedQuestion } from '../components/shared-question.js'
import { KeptLists } from '../components/take-along.js'
import { UnreadBand } from '../components/unread-band.js'
import { Verdict } from '../components/verdict.js'
import { type ListAnswer, usePage } from '../state/page.js'
import { slugsOf } from '../state/pairs.js'
import { useText } from '../state/text.js'
import { useArrival } from '../state/use-arrival.js'

// Fetched while the engine starts, for nothing of it stands before the whole answer does.
const BelowVerdict = late(() => import('../components/below-verdict.js').then((parts) => parts.BelowVerdict))

/** What it comes to first, then the list as a picture, then everything behind it. */
export function CheckPage() {
  const { list, answer, failure, arrived, settleArrived, lost, settings } = usePage()
  const { t } = useText()
  const head = useArrival<HTMLHeadingElement>()
  const isEmpty = list.items.length === 0
  return (
    <>
      {arrived === 'damaged' && (
        <p class="notice" role="alert">
          {t('shared.damaged')}
        </p>
      )}
      {lost > 0 && (
        <p class="notice" role="alert">
          {t('shared.lost', { count: lost })}
        </p>
      )}
      {arrived !== undefined && arrived !== 'damaged' && <SharedQuestion shared={arrived} done={settleArrived} />}
      <div class={`check${isEmpty ? ' check-empty' : ''}${settings.reader === 'clinician' ? ' check-clinician' : ''}`}>
        {/* The box stays the same one, so that who types goes on typing. */}
        <div class="check-add">
          <h1 ref={head} id="page-title" class={isEmpty ? '' : 'visually-hidden'} tabIndex={-1}>
            {t('list.title')}
          </h1>
          {isEmpty && <p class="lead">{t('list.lead')}</p>}
          <AddBox />
        </div>
        {isEmpty ? <Examples /> : <Answered answer={answer} failure={failure} />}
      </div>
    </>
  )
}

function Examples() {
  const { change } = usePage()
  const { t } = useText()
  return (
    <>
      <p class="examples">
        {t('list.try')}{' '}
        <button
          type="button"
          class="quiet"
          onClick={() => change({ do: 'add', texts: [t('list.example1'), t('list.example2')] })}
        >
          {t('list.example1')} + {t('list.example2')}
        </button>
      </p>
      <KeptLists />
      <Privacy />
    </>
  )
}

function Answered({ answer, failure }: { answer: ListAnswer | undefined; failure: string | undefined }) {
  const lead = useRef<HTMLDivElement>(null)
  const isWhole = answer !== undefined && answer.isPartial !== true
  // Nothing stands below the verdict that would move when all of it is there.
  const isThere = isWhole || failure !== undefined
  // Where nothing at all was read the verdict says so itself. Whoever needs help now is told that before anything else.
  const isUnreadSaid = isWhole && slugsOf(answer.report).length > 0
  const isEmergent = isWhole && answer.report.issues.some(isEmergency)
  return (
    <>
      <div class="check-lead" ref={lead}>
        {failure !== undefined && <Failure reason={failure} isPartial={answer !== undefined} />}
        {isUnreadSaid && !isEmergent && <UnreadBand answer={answer} />}
        {answer !== undefined ? <Verdict answer={answer} /> : failure === undefined && <Loading />}
        {isUnreadSaid && isEmergent && <UnreadBand answer={answer} />}
      </div>
      <BelowVerdict answer={isWhole ? answer : undefined} isThere={isThere} />
      {answer !== undefined && <AnswerBar answer={answer} target={lead} />}
    </>
  )
}

function Privacy() {
  const { t } = useText()
  return (
    <p class="privacy">
      <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
        <path d="M6 10V7a6 6 0 0 1 12 0v3M4 10h16v11H4z" />
      </svg>
      {t('list.privacy')}
    </p>
  )
}

/** On a phone, while the verdict is out of sight: what was counted, and the way back to it. */
function AnswerBar({ answer, target }: { answer: ListAnswer; target: { current: HTMLElement | null } }) {
  const { t, verdict } = useText()
  const { settings } = usePage()
  const [away, setAway] = useState(false)
  useEffect(() => {
    const part = target.current
    if (part === null) return
    const watcher = new IntersectionObserver(([entry]) => setAway(entry !== undefined && !entry.isIntersecting))
    watcher.observe(part)
    return () => watcher.disconnect()
  }, [target])
  if (!away) return null
  const { band, counts, emergencies } = verdict(answer.report, settings.reader ?? 'patient')
  return (
    <div class="answer-bar">
      <span class="bar-state">
        {(emergencies.length > 0 || counts.length === 0) && <strong class="bar-loud">{band}</strong>}
        <CountLine counts={counts} />
      </span>
      <button
        type="button"
        class="button primary slim"
        onClick={() => {
          target.current?.scrollIntoView({ block: 'start' })
          document.getElementById('verdict-title')?.focus({ preventScroll: true })
        }}
      >
        {t('bar.show')}
      </button>
    </div>
  )
}
