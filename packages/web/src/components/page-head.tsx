import { useLayoutEffect } from 'preact/hooks'
import { useText } from '../state/text.js'
import { useArrival } from '../state/use-arrival.js'

/** The heading of a page: names the window, and takes the focus when somebody came from another page. */
export function PageHead({ title }: { title: string }) {
  const { t } = useText()
  const head = useArrival<HTMLHeadingElement>()
  useLayoutEffect(() => {
    document.title = `${title} · Mixwise`
  }, [title])
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
