import { startEngine } from './engine/client.js'
import { fetchFirst } from './engine/fetch-first.js'
import './styles/index.css'

// What answers first is fetched alone; the engine, which is large, does not stand in its way.
const first = fetchFirst(document.baseURI)
const page = import('./main.js')
const ask = startEngine(Promise.all([first, page]))
ask('open', {}).catch(() => undefined)

page.then(({ showPage }) => showPage(ask, first))
