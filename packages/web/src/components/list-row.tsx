import type { NamedSubstance } from '@mixwise/core'
import { useState } from 'preact/hooks'
import type { Item } from '../state/list.js'
import { type ListAnswer, usePage } from '../state/page.js'
import type { Arc } from '../state/picture.js'
import { takingWords } from '../state/taking-words.js'
import { useText } from '../state/text.js'
import { AlcoholFields } from './alcohol-fields.js'
import { TimeField } from './fields.js'
import { HowTaken } from './how-taken.js'
import { LineEdit } from './line-edit.js'
import { SeveritySign } from './severity-mark.js'

interface ListRowProps {
  item: Item
  answer: ListAnswer | undefined
  /** A grade depends on when it is taken. */
  timeMatters: boolean
  /** Left out on paper. */
  isOff: boolean
  isDimmed: boolean
  /** Lights what the row is in. */
  light(on: boolean): void
  /** Leaves it out on paper, or puts it back; nothing where the list is too short for it. */
  toggle?(): void
  counts: readonly { mark: Arc['mark']; count: number }[]
}

/** One line of the list: what it is and how much, closed; how it was written, and everything to change, behind it. */
export function ListRow({ item, answer, timeMatters, isOff, isDimmed, light, toggle, counts }: ListRowProps) {
  const { change, list, say } = usePage()
  const { t, list: joined } = useText()
  const [isOpen, setOpen] = useState(false)
  const [isEdited, setEdited] = useState(false)
  const ofLine = (one: { item: number }): boolean => answer?.keys[one.item] === item.key
  const read = (answer?.report.substances ?? []).filter(ofLine)
  const resolved = read.flatMap((one) => (one.status === 'resolved' ? [one] : []))
  const names = resolved.length === 0 ? item.text : resolved.map(({ name }) => name).join(' + ')
  const taking = resolved[0]?.taking ?? {}
  const words = takingWords(taking, t)
  // Of a line that names several things the words as they were written say what is how much.
  const isNamed =
    resolved.length < 2 && item.text.toLowerCase().includes((resolved[0]?.name ?? item.text).toLowerCase())
  const said = isNamed
    ? words
    : [item.text, resolved.length > 1 || /\d/.test(item.text) ? '' : words].filter((part) => part !== '').join(', ')
  const alcohol = resolved.find(({ slug }) => slug === 'ethanol')
  const remove = (): void => {
    const said = t('item.removed', { name: item.text })
    change({ do: 'remove', key: item.key }, said)
    say(said)
    document.querySelector<HTMLElement>('.add-box')?.focus()
  }
  return (
    <li
      class={`row${isOff ? ' row-off' : ''}${isDimmed ? ' row-dim' : ''}`}
      data-key={item.key}
      onMouseEnter={() => light(true)}
      onFocusIn={() => light(true)}
      onFocusOut={() => light(false)}
    >
      {toggle !== undefined && (
        <input
          type="checkbox"
          role="switch"
          class="toggle"
          checked={!isOff}
          aria-checked={!isOff}
          aria-label={t('rows.switch', { name: names })}
          onChange={toggle}
        />
      )}
      <details class="row-more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="row-head">
          <span class="row-name">{names}</span>
          <small>{said}</small>
          <Counts counts={counts} />
        </summary>
        {isOpen && (
          <div class="row-body">
            {isEdited ? (
              <LineEdit item={item} done={() => setEdited(false)} />
            ) : (
              <p>
                <span class="item-text">{item.text}</span>{' '}
                <button
                  type="button"
                  class="quiet edit-line"
                  aria-label={t('item.edit', { name: item.text })}
                  onClick={() => setEdited(true)}
                >
                  {t('item.change')}
                </button>
              </p>
            )}
            <About resolved={resolved} />
            {(answer?.report.asks ?? []).filter(ofLine).map(({ ask, of = [] }) => (
              <p class="hint" key={ask}>
                {of.length > 0 && `${joined(of)}: `}
                {t(`ask.${ask}`)}
              </p>
            ))}
            {(answer?.report.unread ?? []).filter(ofLine).map(({ text, at, reason = 'unknown', candidates = [] }) => (
              <p class="hint" key={at}>
                {t(candidates.length === 0 ? 'item.unread' : 'item.unreadPerhaps', {
                  words: text,
                  reason: t(`unreadReason.${reason}`),
                  names: joined(candidates.map(({ name }) => name)),
                })}
              </p>
            ))}
            {alcohol !== undefined && <AlcoholFields item={item} taking={alcohol.taking ?? {}} />}
            {alcohol === undefined && resolved.length > 0 && <HowTaken item={item} taking={taking} />}
            {timeMatters && list.items.length > 1 && (
              <TimeField
                label={t('item.clock')}
                value={item.clock}
                onChange={(clock) => change({ do: 'edit', key: item.key, change: { clock } as Partial<Item> })}
              />
            )}
            <button type="button" class="button slim remove" onClick={remove}>
              {t('item.remove', { name: names })}
            </button>
          </div>
        )}
      </details>
    </li>
  )
}

/** Leads to the pages of what the line holds, and says how it was understood. */
function About({ resolved }: { resolved: readonly (NamedSubstance & { status: 'resolved' })[] }) {
  const { t } = useText()
  return (
    <>
      {resolved.map(({ slug, name, how }) => (
        <p key={slug}>
          <a href={`#/substance/${encodeURIComponent(slug)}`}>{t('item.about', { name })}</a>
          {['brand', 'street', 'drink'].includes(how) && <span class="hint"> ({t(`kind.${how}`)})</span>}
        </p>
      ))}
    </>
  )
}

/** What the line is in, by its gravest; words for who cannot see the signs. */
function Counts({ counts }: Pick<ListRowProps, 'counts'>) {
  const { counted } = useText()
  if (counts.length === 0) return null
  return (
    <span class="row-counts">
      {counts.map(({ mark, count }) => (
        <span key={mark}>
          <SeveritySign mark={mark} />
          <span aria-hidden="true">{count}</span>
          <span class="visually-hidden">{counted(mark, count)}</span>
        </span>
      ))}
    </span>
  )
}
