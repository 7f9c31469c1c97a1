import { expect, it } from 'vitest'
import { add, describeInBrowser } from './in-browser.js'

/** Words that could only come from what was typed. */
const secrets = ['qxbaclofen', 'wine', 'zzsecret', 'oxycodone', '73.625', 'epilepsy']

describeInBrowser('private and offline', (browsing) => {
  const { open } = browsing
  it('sends nothing that was typed, whatever is done with it', async () => {
    const { page } = await open()
    const asked: { url: string; body: string; headers: string }[] = []
    page.context().on('request', (request) => {
      asked.push({ url: request.url(), body: request.postData() ?? '', headers: JSON.stringify(request.headers()) })
    })
    await page.reload()
    await add(page, 'qxbaclofen', 'two glasses of wine', 'zzsecret', 'oxycodone')
    await page.locator('.verdict').waitFor()
    await page.getByText('About you').click()
    await page.getByLabel('Age in years').first().fill('73.625')
    await page.getByLabel('Age in years').first().blur()
    await page.getByRole('button', { name: 'Link and QR code' }).click()
    await page.locator('.qr').waitFor()
    await page.getByRole('button', { name: 'Keep on this device' }).click()
    for (const fragment of ['#/sheet', '#/timeline', '#/substance/oxycodone', '#/help', '#/sources', '#/']) {
      await page.evaluate((to) => {
        location.hash = to
      }, fragment)
      await page.locator('h1').first().waitFor()
    }
    await page.waitForTimeout(1500)
    const everything = [
      ...asked.map(({ url, body, headers }) => `${new URL(url).pathname}${new URL(url).search} ${body} ${headers}`),
      ...browsing.server.asked.map(({ url, body }) => `${url} ${body}`),
    ]
    expect(everything.length).toBeGreaterThan(3)
    const paths = everything.map((text) => text.replace(/[a-f0-9]{12}\.bin|-[\w-]{8}\.(?:js|css)/g, ''))
    for (const secret of secrets) expect(paths.filter((text) => text.includes(secret))).toEqual([])
    for (const { url } of asked) expect(new URL(url).origin).toBe(new URL(browsing.server.url).origin)
    for (const { method } of browsing.server.asked) expect(method).toBe('GET')
    await page.context().close()
  })

  it('forbids itself to speak with anybody else', async () => {
    const { page } = await open()
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    const reached = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => true,
        () => false,
      ),
    )
    expect(reached).toBe(false)
    await page.context().close()
  })

  it('opens, answers and shows deep links without a network after the first visit', async () => {
    const { page } = await open()
    await page.evaluate(async () => {
      const { serviceWorker } = navigator
      await serviceWorker.ready
      if (serviceWorker.controller === null)
        await new Promise((claimed) => serviceWorker.addEventListener('controllerchange', claimed, { once: true }))
    })
    await page.context().setOffline(true)
    await page.goto(`${browsing.server.url}#/substance/baclofen`)
    await page.reload()
    await page.locator('h1', { hasText: 'aclofen' }).waitFor()
    await page.goto(`${browsing.server.url}#/`)
    await add(page, 'baclofen', 'two glasses of wine')
    await page.locator('.verdict').waitFor()
    await page.reload()
    await page.locator('.verdict').waitFor()
    await page.getByLabel('Language').selectOption('fr')
    await page.locator('h1', { hasText: 'Que prenez-vous' }).waitFor()
    expect(await page.evaluate(() => navigator.onLine)).toBe(false)
    await page.context().close()
  })

  it('holds the list in the fragment of a link only, and takes it out of the address again', async () => {
    const { page } = await open()
    await add(page, 'baclofen', 'wine')
    await page.locator('.verdict').waitFor()
    await page.getByRole('button', { name: 'Link and QR code' }).click()
    const link = new URL(await page.locator('#share-link').inputValue())
    expect(link.search).toBe('')
    expect(link.hash).toMatch(/^#\/list\/[\w-]+$/)
    await page.context().close()
    const other = await open({}, link.hash)
    await other.page.locator('.row').nth(1).waitFor()
    expect(await other.page.locator('.row-name').allTextContents()).toEqual(['baclofen', 'alcohol'])
    expect(new URL(other.page.url()).hash).toBe('#/')
    await other.page.context().close()
  })

  it('keeps lists only when asked, and erases them', async () => {
    const { page } = await open()
    await add(page, 'baclofen', 'wine')
    await page.locator('.verdict').waitFor()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.getByRole('button', { name: 'Keep on this device' }).click()
    await page.getByText('One list kept on this device').click()
    await page.getByRole('button', { name: 'Erase all kept lists' }).click()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.context().close()
  })

  it('does not run with a knowledge file that was changed', async () => {
    const { page } = await open({ serviceWorkers: 'block' })
    await page.route('**/knowledge/knowledge.*', async (route) => {
      const response = await route.fetch()
      const body = await response.body()
      body.writeUInt8((body.readUInt8(100_000) + 1) % 256, 100_000)
      await route.fulfill({ response, body })
    })
    await page.reload()
    await add(page, 'baclofen', 'wine')
    await page.locator('[role="alert"]').waitFor()
    expect(await page.locator('[role="alert"]').textContent()).toMatch(
      /Nothing was checked|Only the gravest rules were checked/,
    )
    await page.context().close()
  })
})
