import { useRef, useState } from 'preact/hooks'
import { askedOf, type Item } from '../state/list.js'
import { type ListAnswer, usePage } from '../state/page.js'
import { type Arc, countsOf, pictureOf } from '../state/picture.js'
import { placesOf, questionsOf } from '../state/questions.js'
import { useText } from '../state/text.js'
import { unreadLinesOf } from '../state/unread-lines.js'
import { usePerson } from '../state/use-person.js'
import { Arcs } from './arcs.js'
import { ListRow } from './list-row.js'
import { PersonPanel } from './person-panel.js'
import { SeveritySign } from './severity-mark.js'
import { ToldList } from './told-list.js'
import { Trial } from './trial.js'
import { Triangle } from './triangle.js'

/** From so many lines on the list is a picture, and from so many more arcs would be a thicket. */
const pictureFrom = 3
const arcsUpTo = 14
/** So many rows of a long list are shown at first. */
const mostShown = 12

/** The list and what is between its lines, as one thing. */
export function ListCard({ answer }: { answer: ListAnswer | undefined }) {
  const { list } = usePage()
  const { t } = useText()
  const rows = useRef<HTMLOListElement>(null)
  const [lit, setLit] = useState<number | undefined>()
  const [off, setOff] = useState<number | undefined>()
  const [isFull, setFull] = useState(false)
  const [isAll, setAll] = useState(false)
  const asked = askedOf(list.items)
  const unread = answer === undefined ? [] : unreadLinesOf(answer, list.items).filter(({ words }) => words.length === 0)
  const idle = answer === undefined ? [] : asked.filter(({ key }) => isNothingTaken(answer, key))
  const read = asked.filter((item) => !idle.includes(item) && !unread.some((line) => line.item.key === item.key))
  const picture = answer === undefined ? undefined : pictureOf(answer.report, answer.keys)
  const isPicture = picture !== undefined && read.length >= pictureFrom
  const isDrawn = isPicture && read.length <= arcsUpTo
  const inOrder = isPicture ? picture.order.flatMap((key) => read.find((item) => item.key === key) ?? []) : read
  const shown = isFull || inOrder.length <= arcsUpTo ? inOrder : inOrder.slice(0, mostShown)
  const small = (picture?.arcs ?? []).filter(({ mark }) => mark === 'minor' || mark === 'not-covered')
  const arcs = (picture?.arcs ?? []).filter((arc) => isAll || !small.includes(arc))
  const timed = linesWithTime(answer)
  const offItem = read.find(({ key }) => key === off)
  return (
    <section class="card list-card" aria-labelledby="list-title">
      <h2 id="list-title">
        {unread.length > 0 && read.length > 0
          ? t('rows.titleRead', { count: read.length })
          : t(isPicture ? 'rows.titleHarm' : 'rows.title')}
      </h2>
      {offItem !== undefined && answer !== undefined && (
        <Trial item={offItem} answer={answer} putBack={() => setOff(undefined)} />
      )}
      <div class={isDrawn ? 'map map-drawn' : 'map'}>
        <ol ref={rows} onKeyDown={moveInRows} onMouseLeave={() => setLit(undefined)}>
          {shown.map((item) => (
            <ListRow
              key={item.key}
              item={item}
              answer={answer}
              timeMatters={timed.has(item.key)}
              isOff={item.key === off}
              isDimmed={isDrawn && lit !== undefined && !touches(arcs, lit, item.key)}
              light={(on) => setLit(on && isPicture ? item.key : undefined)}
              {...(isPicture && { toggle: () => setOff(off === item.key ? undefined : item.key) })}
              counts={isPicture ? countsOf(item.key, picture.arcs).filter(({ mark }) => isAll || isLoud(mark)) : []}
            />
          ))}
        </ol>
        {isDrawn && <Arcs list={rows} arcs={arcs} lit={lit} off={off} />}
      </div>
      {isPicture && !isDrawn && answer !== undefined && (
        <Triangle picture={picture} arcs={arcs} report={answer.report} keys={answer.keys} lit={lit} off={off} />
      )}
      {shown.length < inOrder.length && (
        <button type="button" class="button slim" onClick={() => setFull(true)}>
          {t('rows.all', { count: inOrder.length })}
        </button>
      )}
      {isDrawn && arcs.length > 0 && (
        <ul class="legend">
          {legend
            .filter(({ isIn }) => arcs.some(isIn))
            .map(({ mark, word }) => (
              <li key={word}>
                <SeveritySign mark={mark} /> {t(word)}
              </li>
            ))}
        </ul>
      )}
      {isPicture && small.length > 0 && (
        <label class="tick">
          <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.currentTarget.checked)} />{' '}
          {t('rows.small', { count: small.length })}
        </label>
      )}
      {answer !== undefined && <NotTaken items={idle} answer={answer} />}
      <SetAside items={list.items.filter(({ setAside }) => setAside === true)} />
      <ToldList />
      <PersonPanel />
    </section>
  )
}

/** What is told of the picture, where there is something of it to see. */
const legend = [
  { mark: 'major', word: 'rows.thick', isIn: () => true },
  { mark: 'moderate', word: 'rows.hollow', isIn: ({ isInferred }: Arc) => isInferred },
  { mark: 'not-covered', word: 'rows.dashed', isIn: ({ mark }: Arc) => mark === 'not-covered' },
] as const

function isLoud(mark: Arc['mark']): boolean {
  return mark !== 'minor' && mark !== 'not-covered'
}

function touches(arcs: readonly Arc[], lit: number, key: number): boolean {
  return key === lit || arcs.some(({ a, b }) => (a === lit && b === key) || (b === lit && a === key))
}

/** Up and down go from row to row. */
function moveInRows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('summary.row-head')]
  const at = heads.indexOf(document.activeElement as HTMLElement)
  const to = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : -1
  if (at === -1 || heads[to] === undefined) return
  event.preventDefault()
  heads[to].focus()
}

/** Whether a line was read and names nothing that is taken: "no aspirin", "asthma". */
function isNothingTaken({ report, keys }: ListAnswer, line: number): boolean {
  const read = report.substances.filter(({ item }) => keys[item] === line)
  return read.length > 0 && read.every(({ status }) => status === 'not-taken')
}

/** Lines that name what is not taken, and why nothing was checked of them; those that tell of the person stand there. */
function NotTaken({ items, answer }: { items: readonly Item[]; answer: ListAnswer }) {
  const { change } = usePage()
  const { t } = useText()
  const { told } = usePerson()
  const left = items.filter(({ key }) => !told.some(({ line }) => line === key))
  if (left.length === 0) return null
  const whyOf = (line: number): string =>
    [
      ...new Set(
        answer.report.unread
          .filter(({ item, reason }) => answer.keys[item] === line && reason !== 'not-taken')
          .map(({ reason = 'unknown' }) => t(`unreadReason.${reason}`)),
      ),
    ].join(', ')
  return (
    <div class="set-aside">
      <p class="hint">{t('rows.notTaken')}</p>
      <ul>
        {left.map(({ key, text }) => (
          <li key={key}>
            <span>
              {text} <span class="hint">{whyOf(key)}</span>
            </span>{' '}
            <button
              type="button"
              class="quiet"
              aria-label={t('item.remove', { name: text })}
              onClick={() => change({ do: 'remove', key }, t('item.removed', { name: text }))}
            >
              {t('rows.remove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What was said to be no medicine, so that it is not lost. */
function SetAside({ items }: { items: readonly Item[] }) {
  const { change } = usePage()
  const { t } = useText()
  if (items.length === 0) return null
  return (
    <div class="set-aside">
      <p class="hint">{t('rows.aside', { count: items.length })}</p>
      <ul>
        {items.map(({ key, text }) => (
          <li key={key}>
            <span>{text}</span>{' '}
            <button
              type="button"
              class="quiet"
              aria-label={t('rows.backOf', { name: text })}
              onClick={() => change({ do: 'edit', key, change: { setAside: undefined } as unknown as Partial<Item> })}
            >
              {t('rows.back')}
            </button>
          </li>
        ))}
      </ul>
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
