import { startEngine } from './engine/client.js'
import { fetchFirst } from './engine/fetch-first.js'
import { showPage } from './main.js'
import './styles/index.css'

// What answers first is fetched alone; the engine, which is large, does not stand in its way.
const first = fetchFirst(document.baseURI)

/** So long the page waits for what answers first, so that it is drawn once with the answer and not twice. */
const patienceMs = 150
const patience = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, patienceMs))
const shown = Promise.race([first.later, patience()]).then(() => showPage(ask, first))
// Starting it takes the page's own thread: what is there to be read is drawn before.
const ask = startEngine(Promise.all([first.later, shown]))
ask('open', {}).catch(() => undefined)
