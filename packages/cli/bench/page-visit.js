// What a visitor waits for, beside a page that only loads and paints the same bytes. Chromium, processor four times slower.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { median, printLine } from './line.js'

const dist = fileURLToPath(new URL('../../web/dist/', import.meta.url))
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const slower = 4
const rounds = 3
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' }
const small = { viewport: { width: 320, height: 640 }, locale: 'en-GB' }
/** A slow telephone network: 1.6 Mbit/s and 150 ms. */
const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 }
const two = ['baclofen', 'two glasses of wine']
const twelve =
  'Ramipril 5 mg caps OD; Atorvastatin 40 mg nocte; Clarithromycin 500 mg BD 7 days; Warfarin as per INR; Metformin 500 mg BD; Bisoprolol 2.5 mg OM; Furosemide 40 mg mane; Codeine phosphate 30mg QDS PRN; Omeprazole 20mg caps 1 daily; Citalopram 20 mg OD; Salbutamol 100mcg inhaler 2 puffs prn; Amlodipine 5 mg OD'.split(
    '; ',
  )
const more =
  'baclofen wine oxycodone alprazolam sertraline tramadol gabapentin ibuprofen lisinopril grapefruit MDMA ketamine cannabis diazepam lithium digoxin amiodarone simvastatin fluconazole phenytoin carbamazepine methotrexate aspirin clopidogrel prednisolone levothyroxine paracetamol naproxen'.split(
    ' ',
  )
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }

export async function run() {
  if (!existsSync(join(dist, 'index.html')) || !existsSync(executablePath)) {
    console.log(`visit: needs packages/web/dist (npm run build -w packages/web) and Chromium at ${executablePath}`)
    return
  }
  const server = createServer(hand)
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${server.address().port}/`
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
  try {
    const visits = { slow: [], plain: [], again: [], bare: [] }
    for (let round = 0; round < rounds; round++) {
      visits.slow.push(await visit(browser, url, slow))
      visits.bare.push(await visitBare(browser, url, visits.slow.at(-1).fetched))
      visits.plain.push(await visit(browser, url))
      visits.again.push(await visit(browser, url, undefined, true))
    }
    printVisits(visits)
    const screens = (await lengthOf(browser, url, twelve)) / small.viewport.height
    printLine('page: 12 substances at 320 px', `${screens.toFixed(1)} screens`, 'at most 6 screens', screens <= 6)
    const long = await lengthOf(browser, url, [...twelve, ...more])
    printLine('page: 40 substances at 320 px', `${long} px`, 'at most 6,000 px', long <= 6000)
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}

function printVisits({ slow: slowly, plain, again, bare }) {
  const of = (visits, what) => median(visits.map((one) => one[what]))
  const beside = `a page that loads and paints the same bytes: ${ms(of(bare, 'firstMs'))}`
  const first = of(slowly, 'firstMs')
  printLine('page: first answer, cold, 1.6 Mbit/s, 4x', ms(first), 'under 3000 ms', first < 3000, beside)
  const bytes = of(slowly, 'bytes') / 1000
  printLine('page: bytes before the first answer', `${bytes.toFixed(0)} kB`, 'at most 300 kB', bytes <= 300)
  printLine('page: whole answer, cold, 1.6 Mbit/s, 4x', ms(of(slowly, 'wholeMs')), 'none', true)
  const loopback = of(plain, 'firstMs')
  printLine('page: first answer, cold, loopback, 4x', ms(loopback), 'under 1200 ms', loopback < 1200)
  const repeat = of(again, 'firstMs')
  printLine('page: first answer, second visit, 4x', ms(repeat), 'under 500 ms', repeat < 500)
  const shift = Math.max(...[...slowly, ...plain, ...again].map((one) => one.shift))
  printLine('page: layout shift of a visit', shift.toFixed(3), 'at most 0.02', shift <= 0.02)
}

function addressOf(url, lines) {
  const list = Buffer.from(JSON.stringify([1, lines.map((text) => ({ text })), {}])).toString('base64url')
  return `${url}#/list/${list}`
}

/** One visit with a list from a link; the second one of the same browser when asked for. */
async function visit(browser, url, network, isSecond = false) {
  const context = await browser.newContext({ ...phone, serviceWorkers: isSecond ? 'allow' : 'block' })
  if (isSecond) {
    const before = await context.newPage()
    await before.goto(addressOf(url, two))
    await before.locator('.answer-part .answer').waitFor()
    await before.evaluate(() => navigator.serviceWorker.ready)
    await before.waitForTimeout(500)
    await before.close()
  }
  const page = await context.newPage()
  await throttle(context, page, network)
  await page.addInitScript(watch)
  await page.goto(addressOf(url, two))
  await page.waitForFunction(() => window.wholeMs !== undefined, null, { timeout: 90_000 })
  await page.waitForTimeout(300)
  const seen = await page.evaluate(() => ({
    firstMs: window.firstMs,
    wholeMs: window.wholeMs,
    shift: window.shift,
    fetched: window.fetched,
  }))
  await context.close()
  return { ...seen, bytes: seen.fetched.reduce((sum, [, size]) => sum + size, 0) }
}

/** Runs in the page: when the first verdict with a sentence stands, when all of the answer does, and what moved. */
function watch() {
  window.shift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  new MutationObserver(() => {
    if (window.firstMs === undefined && document.querySelector('.verdict-line') !== null) {
      window.firstMs = performance.now()
      const [page] = performance.getEntriesByType('navigation')
      window.fetched = [page, ...performance.getEntriesByType('resource')]
        .filter(({ responseEnd }) => responseEnd > 0)
        .map(({ name, encodedBodySize }) => [name, encodedBodySize])
    }
    if (document.querySelector('.answer-part .answer') !== null) window.wholeMs ??= performance.now()
  }).observe(document, { childList: true, subtree: true })
}

/** A page that fetches the same files, and paints one line when all are there. */
async function visitBare(browser, url, fetched) {
  const context = await browser.newContext({ ...phone, serviceWorkers: 'block' })
  const page = await context.newPage()
  await throttle(context, page, slow)
  const files = fetched.map(([name]) => new URL(name).pathname).filter((path) => path !== '/')
  await page.goto(`${url}bare?${encodeURIComponent(JSON.stringify(files))}`)
  await page.waitForFunction(() => window.firstMs !== undefined, null, { timeout: 90_000 })
  const firstMs = await page.evaluate(() => window.firstMs)
  await context.close()
  return { firstMs }
}

const bare = `<!doctype html><title>bare</title><p id="line"></p><script>
const files = JSON.parse(decodeURIComponent(location.search.slice(1)))
Promise.all(files.map((file) => fetch(file).then((answer) => answer.arrayBuffer()))).then(() => {
  document.getElementById('line').textContent = 'Best not to drink alcohol with baclofen.'
  requestAnimationFrame(() => { window.firstMs = performance.now() })
})
</script>`

async function throttle(context, page, network) {
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  if (network === undefined) return
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
}

/** How long the whole answer is on a small phone. */
async function lengthOf(browser, url, lines) {
  const context = await browser.newContext({ ...small, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(addressOf(url, lines))
  await page.locator('.answer-part .answer').waitFor()
  await page.waitForTimeout(1500)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await context.close()
  return height
}

function hand(request, response) {
  const path = new URL(request.url, 'http://host').pathname
  if (path === '/bare') return response.setHeader('content-type', 'text/html').end(bare)
  const file = join(dist, path.endsWith('/') ? 'index.html' : path)
  if (!file.startsWith(dist) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end()
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
  // What holds its digest in its name never changes.
  if (/\/(?:assets|knowledge)\//.test(path)) response.setHeader('cache-control', 'public, max-age=31536000, immutable')
  if (!existsSync(`${file}.br`)) return response.end(readFileSync(file))
  response.setHeader('content-encoding', 'br')
  return response.end(readFileSync(`${file}.br`))
}

const ms = (value) => `${value.toFixed(0)} ms`
