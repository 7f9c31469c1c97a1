import { useEffect } from 'preact/hooks'
import { useText } from '../state/text.js'

/** Three times within this is meant. */
const withinMs = 2000
const times = 3
/** What anybody may be seen looking at. */
const elsewhere = 'https://www.wikipedia.org/'

/**
 * Blanks the page at once, forgets the list of the tab, and goes to another page, so that Back shows nothing. Escape does
 * not do it: that key stops the page that is to be gone to.
 */
export function hidePage(): void {
  document.title = ''
  document.body.replaceChildren()
  try {
    sessionStorage.clear()
  } catch {
    // There is nothing to forget where nothing may be kept.
  }
  history.replaceState(null, '', '#/')
  location.replace(elsewhere)
}

/** A button on every page, and Shift three times. */
export function HidePage() {
  const { t } = useText()
  useEffect(() => {
    let pressed: readonly number[] = []
    const listen = ({ key, repeat, timeStamp: now }: KeyboardEvent): void => {
      if (repeat) return
      pressed = key === 'Shift' ? [...pressed.filter((at) => now - at < withinMs), now] : []
      if (pressed.length >= times) hidePage()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return (
    <button type="button" class="button slim hide-page" onClick={hidePage}>
      {t('nav.hide')}
    </button>
  )
}
