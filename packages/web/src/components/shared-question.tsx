import { useEffect, useRef } from 'preact/hooks'
import { usePage } from '../state/page.js'
import type { SharedList } from '../state/share.js'
import { useText } from '../state/text.js'

/** A list came with a link while there is one already: it never takes its place without a word. */
export function SharedQuestion({ shared, done }: { shared: SharedList; done(): void }) {
  const { change, list } = usePage()
  const { t } = useText()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const settle = (): void => {
    done()
    document.querySelector<HTMLElement>('.add-box')?.focus({ preventScroll: true })
  }
  const items = shared.items.map((item) => ({ ...item, key: 0 }))
  return (
    <section class="card shared-question" aria-labelledby="shared-title">
      <h2 id="shared-title" tabIndex={-1} ref={head}>
        {t('shared.title', { count: items.length })}
      </h2>
      <p>{items.map(({ text }) => text).join(', ')}</p>
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          onClick={() => {
            const both = { items: [...list.items, ...items], person: { ...shared.person, ...list.person } }
            change({ do: 'replace', list: both }, t('shared.added'))
            settle()
          }}
        >
          {t('shared.add')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            change({ do: 'replace', list: { items, person: shared.person } }, t('shared.replaced'))
            settle()
          }}
        >
          {t('shared.replace')}
        </button>
        <button type="button" class="button" onClick={settle}>
          {t('shared.leave')}
        </button>
      </div>
    </section>
  )
}
