import { useEffect, useRef } from 'preact/hooks'
import { useText } from '../state/text.js'

let pagesShown = 0

/** The heading of a page: names the window, and takes the focus when somebody came from another page. */
export function PageHead({ title }: { title: string }) {
  const { t } = useText()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Mixwise`
    return () => {
      document.title = 'Mixwise'
    }
  }, [title])
  useEffect(() => {
    pagesShown++
    if (pagesShown > 1) head.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [])
  return (
    <>
      <p class="back">
        <a href="#/">← {t('nav.back')}</a>
      </p>
      <h1 ref={head} tabIndex={-1}>
        {title}
      </h1>
    </>
  )
}
