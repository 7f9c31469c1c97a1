import { startEngine } from './engine/client.js'
import './styles/index.css'

// The engine first, and in a small file: the knowledge is under way before the page itself is read.
const ask = startEngine()
ask('open', {}).catch(() => undefined)

import('./main.js').then(({ showPage }) => showPage(ask))
