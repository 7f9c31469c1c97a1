import { render } from 'preact'
import { App } from './app.js'
import { startEngine } from './engine/client.js'
import './styles/index.css'

const ask = startEngine()
// The knowledge is opened while the person is still reading, so that the first answer is there at once.
ask('open', {}).catch(() => undefined)

const place = document.getElementById('app')
if (place !== null) render(<App ask={ask} />, place)

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // After loading, so that keeping the page for later never slows the answer now.
  addEventListener('load', () => {
    navigator.serviceWorker.register('./sw.js').catch(() => undefined)
  })
}
