import { useEffect, useRef } from 'preact/hooks'

let moved = false
if (typeof addEventListener === 'function') {
  addEventListener('hashchange', () => {
    moved = true
  })
}

/** For the heading of a page: takes the focus when somebody came here from another page, so that a reader starts there. */
export function useArrival<T extends HTMLElement>(): { current: T | null } {
  const head = useRef<T>(null)
  useEffect(() => {
    if (!moved) return
    head.current?.focus({ preventScroll: true })
    scrollTo({ top: 0, behavior: 'instant' })
  }, [])
  return head
}
