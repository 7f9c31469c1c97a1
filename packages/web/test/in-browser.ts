import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { builtPage } from './build-once.js'
import { type StaticServer, serveFolder } from './static-server.js'

export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'
export const chromiumArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Opened {
  page: Page
  /** What the browser complained about: errors of scripts, and what the policy refused. */
  complaints: string[]
}

export interface Browsing {
  server: StaticServer
  open(options?: BrowserContextOptions, fragment?: string): Promise<Opened>
}

const missing = !existsSync(chromiumPath)
if (missing) {
  console.warn(`No Chromium at ${chromiumPath}: the tests of the page do not run. Debian: apt-get install chromium`)
}

/** Tests in a real browser against the built page on a plain host. */
export function describeInBrowser(what: string, tests: (browsing: Browsing) => void): void {
  describe.skipIf(missing)(what, () => {
    let browser: Browser | undefined
    const browsing: Browsing = {
      server: { url: '', asked: [], stop: async () => undefined },
      async open(options = {}, fragment = '') {
        if (browser === undefined) throw new Error('The browser is not there yet.')
        const context = await browser.newContext({
          locale: 'en-GB',
          viewport: { width: 1280, height: 900 },
          ...options,
        })
        const close = context.close.bind(context)
        // A request that a test holds back may still be on its way when the test has seen enough.
        context.close = async (reason) => {
          await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })))
          await close(reason)
        }
        const page = await context.newPage()
        const complaints: string[] = []
        page.on('pageerror', (error) => complaints.push(error.message))
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text())
        })
        await page.goto(browsing.server.url + fragment)
        await page.locator('h1').first().waitFor()
        return { page, complaints }
      },
    }
    beforeAll(async () => {
      browsing.server = await serveFolder(await builtPage())
      browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments })
    })
    afterAll(async () => {
      await browser?.close()
      await browsing.server.stop()
    })
    tests(browsing)
  })
}

/** Types a name into the box and adds it, as a person does. */
export async function add(page: Page, ...names: readonly string[]): Promise<void> {
  const box = page.locator('.add-box')
  for (const name of names) {
    await box.fill(name)
    await box.press('Enter')
  }
}

/** The first of each stand in this order on the page. */
export const order = async (page: Page, ...selectors: string[]): Promise<void> => {
  const tops = await Promise.all(
    selectors.map(async (selector) => (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN),
  )
  expect(tops).toEqual([...tops].sort((a, b) => a - b))
}
