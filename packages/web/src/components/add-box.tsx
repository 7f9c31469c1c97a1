import type { Suggestion } from '@mixwise/core'
import { useId, useRef, useState } from 'preact/hooks'
import { linesIn, splitList } from '../state/list.js'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'

const mostShown = 8
/** So long a line waits for the reader. */
const patienceMs = 1500

/** One box for everything: names with suggestions, drinks, and whole lists that are pasted. */
export function AddBox() {
  const { ask, change, list, say } = usePage()
  const { t } = useText()
  const [found, setFound] = useState<readonly Suggestion[]>([])
  const [active, setActive] = useState(-1)
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const latest = useRef('')
  const id = useId()
  const shown = open && found.length > 0
  const typed = (): string => box.current?.value ?? ''

  // Asked at the key itself: an effect would wait for the next frame. The box keeps its own text, so that a key draws
  // nothing until its names are there.
  const type = (text: string): void => {
    latest.current = text
    setOpen(true)
    if (text.trim() === '') {
      setFound([])
      return
    }
    ask('suggest', { name: text, most: mostShown }).then(
      ({ suggestions }) => {
        // An answer to an older key is late and says nothing any more.
        if (latest.current !== text) return
        setFound(suggestions)
        setActive(-1)
      },
      () => setFound([]),
    )
  }

  const add = (texts: readonly string[]): void => {
    if (texts.length === 0) return
    change({ do: 'add', texts })
    say(texts.length === 1 ? t('add.added', { name: texts[0] ?? '' }) : t('add.addedMany', { count: texts.length }))
    setOpen(false)
    box.current?.focus()
  }

  const empty = (): void => {
    if (box.current !== null) box.current.value = ''
    type('')
  }

  const pick = ({ fill }: Suggestion): void => {
    empty()
    add([fill])
  }

  // The reader says where a comma parts two things; while it is still on its way a comma parts.
  const addText = async (text: string): Promise<void> => {
    empty()
    const lines = await Promise.all(linesIn(text).map(partsOf))
    add(lines.flat())
  }
  const partsOf = (line: string): Promise<readonly string[]> | readonly string[] => {
    if (!line.includes(',')) return [line]
    const rough = new Promise<readonly string[]>((resolve) => setTimeout(() => resolve(splitList(line)), patienceMs))
    return Promise.race([ask('split', { line }).then(({ lines }) => lines), rough]).catch(() => splitList(line))
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (found.length === 0) return
      event.preventDefault()
      setOpen(true)
      const count = found.length + 1
      setActive((now) => ((now + 1 + (key === 'ArrowDown' ? 1 : count - 1)) % count) - 1)
    } else if (key === 'Escape' && shown) {
      event.preventDefault()
      setOpen(false)
    } else if (key === 'Enter') {
      const picked = shown ? found[active] : undefined
      if (picked === undefined) return
      event.preventDefault()
      pick(picked)
    }
  }

  const onSubmit = (event: Event): void => {
    event.preventDefault()
    addText(typed())
  }

  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text') ?? ''
    if (linesIn(text).length < 2) return
    event.preventDefault()
    addText(text)
  }

  const pickFrom = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest('li') : null
    const picked = row === null ? undefined : found[Number(row.dataset.at)]
    if (picked !== undefined) pick(picked)
  }

  return (
    <div class="add">
      <label for={`${id}-box`} class={list.items.length === 0 ? 'add-label' : 'visually-hidden'}>
        {t('add.first')}
      </label>
      {/* A form of its own: at every key browsers look through all fields that stand in none, for what they could fill in. */}
      <form class="add-row" onSubmit={onSubmit}>
        <input
          ref={box}
          id={`${id}-box`}
          class="add-box"
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
          aria-describedby={`${id}-hint`}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          enterkeyhint="done"
          placeholder={t(list.items.length === 0 ? 'add.placeholder' : 'add.more')}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => setOpen(false)}
          onFocus={() => setOpen(true)}
        />
        <button type="submit" class="button primary">
          {t('add.button')}
        </button>
      </form>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys, by aria-activedescendant */}
      <ul
        id={`${id}-list`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list stays a list where the roles are not read
        role="listbox"
        class="suggestions"
        aria-label={t('add.suggestions')}
        hidden={!shown}
        onMouseDown={(event) => event.preventDefault()}
        onClick={pickFrom}
      >
        {shown &&
          found.map((suggestion, at) => (
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box, as the combobox pattern asks
            <li
              // A row is filled with the next name: another row would be slower.
              key={at}
              id={`${id}-${at}`}
              data-at={at}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as its list
              role="option"
              aria-selected={at === active}
              class={at === active ? 'suggestion active' : 'suggestion'}
            >
              <span class="suggestion-name">{suggestion.text}</span>
              <span class="suggestion-kind">{describe(suggestion, t)}</span>
            </li>
          ))}
      </ul>
      <p id={`${id}-hint`} class={list.items.length === 0 ? 'hint' : 'visually-hidden'}>
        {t('add.hint')}
      </p>
      <p class="visually-hidden" role="status">
        {shown ? t('add.count', { count: found.length }) : ''}
      </p>
    </div>
  )
}

/** What kind of name it is, and the ingredients when they are not the name itself. */
function describe({ kind, names, text, near }: Suggestion, t: ReturnType<typeof useText>['t']): string {
  if (near) return names[0] === text ? t('kind.near') : t('kind.perhaps', { names: names.join(' + ') })
  const kindWords = t(`kind.${kind}`)
  const same = names.length === 1 && names[0]?.toLowerCase() === text.toLowerCase()
  return same ? kindWords : t('kind.of', { kind: kindWords, names: names.join(' + ') })
}
