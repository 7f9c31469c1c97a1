import { useEffect, useRef, useState } from 'preact/hooks'
import { AddBox } from '../components/add-box.js'
import { AnswerPart } from '../components/answer-part.js'
import { ItemRow } from '../components/item-row.js'
import { PersonPanel } from '../components/person-panel.js'
import { KeptLists, TakeAlong } from '../components/take-along.js'
import { CountLine } from '../components/verdict.js'
import { type ListAnswer, usePage } from '../state/page.js'
import { placesOf, questionsOf } from '../state/questions.js'
import { useText } from '../state/text.js'
import { useArrival } from '../state/use-arrival.js'

/** The list at one side, what it means at the other. */
export function CheckPage() {
  const { list, answer, failure, change } = usePage()
  const { t } = useText()
  const answerPart = useRef<HTMLElement>(null)
  const head = useArrival<HTMLHeadingElement>()
  const timed = linesWithTime(answer)
  return (
    <div class={list.items.length === 0 ? 'check check-empty' : 'check'}>
      <section class="list-part" aria-labelledby="list-title">
        <h1 ref={head} id="list-title" tabIndex={-1}>
          {t('list.title')}
        </h1>
        {list.items.length === 0 && <p class="lead">{t('list.lead')}</p>}
        <AddBox />
        {list.items.length === 0 && (
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
        )}
        <ul class="items" aria-label={t('list.label')}>
          {list.items.map((item, index) => {
            const ofLine = (one: { item: number }): boolean => answer?.keys[one.item] === item.key
            const read = answer?.report.substances.filter(ofLine) ?? []
            return (
              <ItemRow
                key={item.key}
                item={item}
                read={read}
                unread={answer?.report.unread.filter(ofLine) ?? []}
                asks={answer?.report.asks.filter(ofLine).map(({ ask }) => ask) ?? []}
                position={index + 1}
                timeMatters={timed.has(item.key)}
              />
            )
          })}
        </ul>
        {list.items.length > 0 && <PersonPanel />}
      </section>
      <section class="answer-part" ref={answerPart} aria-label={t('answer.title')}>
        {failure !== undefined && (
          <div class="card card-not-covered" role="alert">
            <h2>{t('failure.title')}</h2>
            <p>{t('failure.text')}</p>
            <p class="hint">{failure}</p>
          </div>
        )}
        {answer !== undefined && list.items.length > 0 ? (
          <AnswerPart answer={answer} />
        ) : (
          list.items.length > 0 && failure === undefined && <p class="loading">{t('answer.loading')}</p>
        )}
      </section>
      <div class="extras">
        <KeptLists />
        <TakeAlong />
        <p class="privacy">
          <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
            <path d="M6 10V7a6 6 0 0 1 12 0v3M4 10h16v11H4z" />
          </svg>
          {t('list.privacy')}
        </p>
      </div>
      {answer !== undefined && list.items.length > 1 && <AnswerBar answer={answer} target={answerPart} />}
    </div>
  )
}

/** Lines whose time of taking some open question asks for. */
function linesWithTime(answer: ListAnswer | undefined): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const finding of answer?.report.findings ?? [])
    for (const question of questionsOf(finding))
      for (const { key } of question.asks) {
        for (const item of placesOf(key) ?? []) {
          const line = answer?.keys[item]
          if (line !== undefined) lines.add(line)
        }
      }
  return lines
}

/** On a phone: the worst so far, and the way to the answer, while the answer is out of sight. */
function AnswerBar({ answer, target }: { answer: ListAnswer; target: { current: HTMLElement | null } }) {
  const { t, verdict } = useText()
  const { settings } = usePage()
  const [away, setAway] = useState(false)
  useEffect(() => {
    const part = target.current
    if (part === null) return
    const watcher = new IntersectionObserver(([entry]) =>
      setAway(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.top > 0),
    )
    watcher.observe(part)
    return () => watcher.disconnect()
  }, [target])
  if (!away) return null
  const { band, counts, emergencies } = verdict(answer.report, settings.reader ?? 'patient')
  return (
    <div class="answer-bar">
      <span class="bar-state">
        {emergencies.length > 0 || counts.length === 0 ? <strong class="bar-loud">{band}</strong> : null}
        <CountLine counts={counts} />
      </span>
      <button
        type="button"
        class="button primary"
        onClick={() => {
          target.current?.scrollIntoView({ block: 'start' })
          const title = document.getElementById('answer-title')
          title?.setAttribute('tabindex', '-1')
          title?.focus({ preventScroll: true })
        }}
      >
        {t('bar.show')}
      </button>
    </div>
  )
}
