import { useEffect, useRef, useState } from 'preact/hooks'
import { type ListAnswer, usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { type LineOffer, type UnreadLine, unreadLinesOf } from '../state/unread-lines.js'
import { LineEdit } from './line-edit.js'
import { openPersonPanel } from './person-panel.js'

/** Lines that were not read, each settled by one touch: an offer taken, words changed, or set aside. */
export function Triage({ answer }: { answer: ListAnswer }) {
  const { list, change, say } = usePage()
  const { t } = useText()
  const lines = unreadLinesOf(answer, list.items)
  const panel = useRef<HTMLElement>(null)
  const before = useRef(lines.length)
  // What is settled leaves, and the focus with it: it goes on to the next line.
  useEffect(() => {
    const isFewer = lines.length < before.current
    before.current = lines.length
    if (!isFewer || document.activeElement !== document.body) return
    const next = panel.current?.querySelector<HTMLElement>('button') ?? document.getElementById('verdict-title')
    next?.focus({ preventScroll: true })
  }, [lines.length])
  if (lines.length === 0) return null
  const take = ({ item: { key } }: UnreadLine, { name, slugs, text }: LineOffer): void => {
    const said = t('triage.taken', { name, left: lines.length - 1 })
    if (text === undefined) change({ do: 'edit', key, change: slugs === undefined ? {} : { slugs } }, said)
    else change({ do: 'rewrite', key, text }, said)
    say(said)
  }
  const offered = lines.filter(({ offers }) => offers.length > 0)
  const takeAll = (): void => {
    const items = list.items.map((item) => {
      const offer = offered.find((line) => line.item.key === item.key)?.offers[0]
      if (offer === undefined) return item
      return offer.text === undefined ? { ...item, slugs: offer.slugs ?? [] } : { key: item.key, text: offer.text }
    })
    change({ do: 'replace', list: { items, person: list.person } }, t('triage.allTaken', { count: offered.length }))
  }
  return (
    <section class="triage" aria-labelledby="triage-title" ref={panel}>
      <div class="triage-head">
        <h2 id="triage-title" tabIndex={-1}>
          {t('triage.title', { count: lines.length })}
        </h2>
        {offered.length > 1 && (
          <button type="button" class="button slim" onClick={takeAll}>
            {t('triage.all')}
          </button>
        )}
      </div>
      {lines.some(({ offers, isOfPerson }) => offers.length === 0 && !isOfPerson) && (
        <p class="hint triage-hint">{t('triage.none')}</p>
      )}
      <ul>
        {lines.map((line) => (
          <TriageLine key={line.item.key} line={line} take={(offer) => take(line, offer)} />
        ))}
      </ul>
    </section>
  )
}

function TriageLine({
  line: { item, words, offers, isOfPerson },
  take,
}: {
  line: UnreadLine
  take(offer: LineOffer): void
}) {
  const { change, say } = usePage()
  const { t } = useText()
  const [isEdited, setEdited] = useState(false)
  const aside = (): void => {
    const said = t('triage.aside', { name: item.text })
    change({ do: 'edit', key: item.key, change: { setAside: true } }, said)
    say(said)
  }
  return (
    <li>
      {isEdited ? (
        <LineEdit item={item} done={() => setEdited(false)} />
      ) : (
        <>
          <p class="typed">
            <Marked text={item.text} words={words} />
          </p>
          <div class="buttons">
            {offers.map((offer) => (
              <button
                type="button"
                class="button choice"
                key={offer.name}
                aria-label={t('triage.take', { line: item.text, name: offer.name })}
                onClick={() => take(offer)}
              >
                {offer.name}
              </button>
            ))}
            {isOfPerson && (
              <button type="button" class="button choice" onClick={openPersonPanel}>
                {t('triage.person')}
              </button>
            )}
            <button
              type="button"
              class="button slim edit-line"
              aria-label={t('item.edit', { name: item.text })}
              onClick={() => setEdited(true)}
            >
              {t('triage.edit')}
            </button>
            <button
              type="button"
              class="button slim"
              aria-label={t('triage.notOf', { line: item.text })}
              onClick={aside}
            >
              {t('triage.not')}
            </button>
          </div>
        </>
      )}
    </li>
  )
}

/** A line as it was typed, with the words underlined that were not understood; all of it where no part was. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const first = words.find((one) => text.includes(one))
  if (first === undefined) return <mark>{text}</mark>
  const at = text.indexOf(first)
  return (
    <>
      {text.slice(0, at)}
      <mark>{first}</mark>
      {text.slice(at + first.length)}
    </>
  )
}
