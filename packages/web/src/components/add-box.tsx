import type { Suggestion } from '@mixwise/core'
import { useId, useMemo, useRef, useState } from 'preact/hooks'
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
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<readonly Suggestion[]>([])
  const [active, setActive] = useState(-1)
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const latest = useRef('')
  const id = useId()
  const shown = open && typed.trim() !== '' && found.length > 0

  // Asked at the key itself: an effect would wait for the next frame.
  const type = (text: string): void => {
    latest.current = text
    setTyped(text)
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

  const pick = ({ fill }: Suggestion): void => {
    type('')
    add([fill])
  }

  // The reader says where a comma parts two things; while it is still on its way a comma parts.
  const addText = async (text: string): Promise<void> => {
    type('')
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
      event.preventDefault()
      const picked = shown ? found[active] : undefined
      if (picked === undefined) addText(typed)
      else pick(picked)
    }
  }

  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text') ?? ''
    if (linesIn(text).length < 2) return
    event.preventDefault()
    addText(text)
  }

  const pickLatest = useRef(pick)
  pickLatest.current = pick
  // A key changes the box alone until its names are there.
  const suggestions = useMemo(
    () => (
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list stays a list where the roles are not read
      <ul id={`${id}-list`} role="listbox" class="suggestions" aria-label={t('add.suggestions')} hidden={!shown}>
        {shown &&
          found.map((suggestion, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys, by aria-activedescendant
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box, as the combobox pattern asks
            <li
              key={suggestion.slugs.join('+')}
              id={`${id}-${index}`}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as its list
              role="option"
              aria-selected={index === active}
              class={index === active ? 'suggestion active' : 'suggestion'}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pickLatest.current(suggestion)}
            >
              <span class="suggestion-name">{suggestion.text}</span>
              <span class="suggestion-kind">{describe(suggestion, t)}</span>
            </li>
          ))}
      </ul>
    ),
    [found, active, shown, t],
  )

  return (
    <div class="add">
      <label for={`${id}-box`} class={list.items.length === 0 ? 'add-label' : 'visually-hidden'}>
        {t('add.first')}
      </label>
      <div class="add-row">
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
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => setOpen(false)}
          onFocus={() => setOpen(true)}
        />
        <button type="button" class="button primary" onClick={() => addText(typed)}>
          {t('add.button')}
        </button>
      </div>
      {suggestions}
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
