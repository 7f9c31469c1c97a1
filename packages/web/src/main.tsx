import { render } from 'preact'
import { App } from './app.js'
import type { Ask } from './engine/client.js'
import type { First } from './engine/fetch-first.js'

/** Puts the page into its place, and keeps it for later visits without a network. */
export function showPage(ask: Ask, first: First): void {
  const show = (): void => {
    const place = document.getElementById('app')
    if (place !== null) render(<App ask={ask} first={first} />, place)
  }
  // The script does not wait for the document, so that the engine starts early.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', show)
  else show()
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const keep = (): void => {
    navigator.serviceWorker.register('./sw.js').catch(() => undefined)
  }
  // After loading, so that keeping the page for later never slows the answer now.
  if (document.readyState === 'complete') keep()
  else addEventListener('load', keep)
}
