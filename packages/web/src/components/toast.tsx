import { useEffect, useRef } from 'preact/hooks'
import { useText } from '../state/text.js'

const shownMs = 10_000

/** What was just done, for as long as it can be taken back by a touch. It stays while it has the focus. */
export function Toast({ said, undo, forget }: { said: string; undo(): void; forget(): void }) {
  const { t } = useText()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let timer = setTimeout(function leave() {
      if (place.current?.contains(document.activeElement) === true) timer = setTimeout(leave, shownMs)
      else forget()
    }, shownMs)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <div class="toast" role="status" ref={place}>
      <span>{said}</span>
      <button
        type="button"
        class="button slim"
        onClick={() => {
          undo()
          // The button goes; who used the keys goes on where lines are added.
          document.querySelector<HTMLElement>('.add-box')?.focus({ preventScroll: true })
        }}
      >
        {t('undo')}
      </button>
    </div>
  )
}
