import { useRef, useState } from 'preact/hooks'
import type { Item } from '../state/list.js'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'

/** A line of the list to write anew. Other words mean something else, so that what was added to it goes. */
export function LineEdit({ item: { key, text }, done }: { item: Item; done(): void }) {
  const { change } = usePage()
  const { t } = useText()
  const [typed, setTyped] = useState(text)
  const form = useRef<HTMLFormElement>(null)
  // The field goes, and the focus back to what stands in its place.
  const leave = (): void => {
    const place = form.current?.parentElement
    done()
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) place?.querySelector<HTMLElement>('.edit-line')?.focus()
    })
  }
  return (
    <form
      ref={form}
      class="item-edit"
      onSubmit={(event) => {
        event.preventDefault()
        const words = typed.trim()
        if (words !== '' && words !== text)
          change({ do: 'rewrite', key, text: words }, t('item.rewritten', { name: text, now: words }))
        leave()
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
          if (event.key === 'Escape') leave()
        }}
      />
      <button type="submit" class="button">
        {t('item.save')}
      </button>
    </form>
  )
}
