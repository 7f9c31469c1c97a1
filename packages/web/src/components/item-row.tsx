import { type NamedSubstance, type OpenQuestion, routes, type Taking, type Unread } from '@mixwise/core'
import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { howOften, howOftenOf, type Item } from '../state/list.js'
import { usePage } from '../state/page.js'
import { oneNumber, takingWords } from '../state/taking-words.js'
import { useText } from '../state/text.js'
import { AlcoholFields } from './alcohol-fields.js'
import { NumberField, SelectField, TimeField } from './fields.js'

interface ItemRowProps {
  item: Item
  /** What the engine understood; empty until the first answer. */
  read: readonly NamedSubstance[]
  /** Words of the line that were not understood, and what it leaves open. */
  unread: readonly Pick<Unread, 'text' | 'at' | 'reason' | 'candidates'>[]
  asks: readonly OpenQuestion['ask'][]
  /** A grade depends on when it is taken. */
  timeMatters: boolean
  /** Position in the list, from 1. */
  position: number
}

/** One line of the list: what was written, what it was understood as, how it is taken. */
export function ItemRow({ item, read, unread, asks, timeMatters, position }: ItemRowProps) {
  const { change, list, say } = usePage()
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const id = useId()
  const resolved = read.flatMap((one) => (one.status === 'resolved' ? [one] : []))
  const doubtful = read.find((one) => one.status === 'ambiguous')
  const unknown = read.some(({ status }) => status === 'unrecognised')
  const alcohol = resolved.some(({ slug }) => slug === 'ethanol')
  const edit = (values: Partial<Record<keyof Item, unknown>>): void =>
    change({ do: 'edit', key: item.key, change: values as Partial<Item> })
  const remove = (): void => {
    change({ do: 'remove', key: item.key })
    say(t('item.removed', { name: item.text }))
    // Focus goes to the neighbour, so that it is never lost.
    const rows = [...document.querySelectorAll<HTMLElement>('.item .remove')]
    const next = rows[position] ?? rows[position - 2] ?? document.querySelector<HTMLElement>('.add-box')
    next?.focus()
  }
  const taking = resolved[0]?.taking ?? {}
  const state = unknown ? 'unknown' : doubtful === undefined ? 'read' : 'open'

  return (
    <li class={`item item-${state}`}>
      <div class="item-head">
        <div class="item-names">
          <ItemText item={item}>
            <Understood item={item} resolved={resolved} />
          </ItemText>
        </div>
        <button type="button" class="remove" aria-label={t('item.remove', { name: item.text })} onClick={remove}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d="M3 3l10 10M13 3 3 13" />
          </svg>
        </button>
      </div>
      {unknown && (
        <p class="item-problem">
          <strong>{t('item.unknown')}</strong> {t('item.unknownHelp')}
        </p>
      )}
      {doubtful?.status === 'ambiguous' && (
        <fieldset class="item-problem choices">
          <legend>{t('item.didYouMean')}</legend>
          {doubtful.candidates.map(({ slugs, name }) => (
            <button
              type="button"
              class="button choice"
              key={slugs.join('+')}
              onClick={() => {
                edit({ slugs })
                say(t('item.chosen', { name }))
                document.querySelector<HTMLElement>('.add-box')?.focus()
              }}
            >
              {name}
            </button>
          ))}
          <span class="hint">{t('item.none')}</span>
        </fieldset>
      )}
      {unread.map(({ text, at, reason = 'unknown', candidates = [] }) => (
        <p class="hint" key={at}>
          {t(candidates.length === 0 ? 'item.unread' : 'item.unreadPerhaps', {
            words: text,
            reason: t(`unreadReason.${reason}`),
            names: candidates.map(({ name }) => name).join(', '),
          })}
        </p>
      ))}
      {asks.map((ask) => (
        <p class="hint" key={ask}>
          {t(`ask.${ask}`)}
        </p>
      ))}
      {alcohol && <AlcoholFields item={item} taking={takingOfAlcohol(resolved)} />}
      {resolved.length > 0 && !alcohol && (
        <>
          <button
            type="button"
            class="quiet"
            aria-expanded={open}
            aria-controls={`${id}-how`}
            onClick={() => setOpen(!open)}
          >
            <HowTaken taking={taking} />
          </button>
          <div id={`${id}-how`} class="fields" hidden={!open}>
            {open && (
              <>
                <NumberField
                  label={t('item.dose')}
                  unit="mg"
                  value={item.doseMg ?? oneNumber(taking.doseMg)}
                  max={100000}
                  onChange={(doseMg) => edit({ doseMg })}
                />
                <SelectField
                  label={t('item.howOften')}
                  value={item.howOften ?? howOftenOf(taking)}
                  options={howOften.map((value) => [value, t(`often.${value}`)])}
                  onChange={(value) => edit({ howOften: value })}
                />
                <SelectField
                  label={t('item.route')}
                  value={item.route ?? taking.route}
                  options={routes.map((value) => [value, t(`route.${value}`)])}
                  onChange={(route) => edit({ route })}
                />
              </>
            )}
          </div>
        </>
      )}
      {timeMatters && list.items.length > 1 && (
        <TimeField label={t('item.clock')} value={item.clock} onChange={(clock) => edit({ clock })} />
      )}
    </li>
  )
}

function Understood({
  item,
  resolved,
}: {
  item: Item
  resolved: readonly (NamedSubstance & { status: 'resolved' })[]
}) {
  const { t } = useText()
  if (resolved.length === 0) return null
  const how = resolved[0]?.how ?? ''
  const same = resolved.length === 1 && resolved[0]?.name.toLowerCase() === item.text.trim().toLowerCase()
  return (
    <span class="item-understood">
      {same ? '' : `${t('item.is')} `}
      {resolved.map(({ slug, name }, index) => (
        <span key={slug}>
          {index > 0 && ' + '}
          <a
            class={same ? 'about-short' : undefined}
            href={`#/substance/${encodeURIComponent(slug)}`}
            aria-label={t('item.about', { name })}
          >
            {same ? t('item.aboutShort') : name}
          </a>
        </span>
      ))}
      {['brand', 'street', 'drink'].includes(how) && ` (${t(`kind.${how}`)})`}
    </span>
  )
}

/** What was written; a button beside it makes it a field. Other words mean something else, so that what was added goes. */
function ItemText({ item: { key, text }, children }: { item: Item; children: ComponentChildren }) {
  const { change } = usePage()
  const { t } = useText()
  const [typed, setTyped] = useState<string | undefined>()
  if (typed === undefined)
    return (
      <>
        <span class="item-text">{text}</span> {children}{' '}
        <button type="button" class="quiet" aria-label={t('item.edit', { name: text })} onClick={() => setTyped(text)}>
          {t('item.change')}
        </button>
      </>
    )
  return (
    <form
      class="item-edit"
      onSubmit={(event) => {
        event.preventDefault()
        const words = typed.trim()
        if (words !== '' && words !== text) change({ do: 'rewrite', key, text: words })
        setTyped(undefined)
      }}
    >
      <input
        type="text"
        aria-label={t('item.editLabel')}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        ref={(field) => {
          if (field !== null && document.activeElement !== field) field.focus()
        }}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(undefined)
        }}
      />
      <button type="submit" class="button">
        {t('item.save')}
      </button>
    </form>
  )
}

/** How it is taken, as it was read and added to; or the invitation to say so. */
function HowTaken({ taking }: { taking: Taking }) {
  const { t } = useText()
  const words = takingWords(taking, t)
  if (words === '') return <>{t('item.how')}</>
  return (
    <>
      <span class="item-taking">{words}</span> {t('item.change')}
    </>
  )
}

function takingOfAlcohol(resolved: readonly (NamedSubstance & { status: 'resolved' })[]): Taking {
  return resolved.find(({ slug }) => slug === 'ethanol')?.taking ?? {}
}
