import { AxeBuilder } from '@axe-core/playwright'
import { expect, it } from 'vitest'
import { writeShared } from '../src/state/share.js'
import { add, describeInBrowser } from './in-browser.js'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describeInBrowser('ways through the page', ({ open }) => {
  it('draws tonight from what was typed, asks for what is missing, and keeps it over a reload', async () => {
    const { page, complaints } = await open()
    await add(page, 'baclofen 10 mg at 20:00', '2 pints of lager')
    await page.locator('.tonight input[type="time"]').fill('21:00')
    await page.locator('.tonight-said', { hasText: 'strong together from about' }).waitFor()
    expect(await page.locator('.clock-overlap').count()).toBe(1)
    expect(await page.locator('.tonight').textContent()).toContain('2 × 568 ml')
    expect(await page.locator('.tonight input').count()).toBe(0)
    await page.reload()
    await page.locator('.tonight-said', { hasText: 'strong together' }).waitFor()
    expect((await new AxeBuilder({ page }).withTags(standards).include('.tonight').analyze()).violations).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('tries what is added on paper, typed words too', async () => {
    const { page } = await open()
    await add(page, 'baclofen', 'sertraline')
    await page.locator('.addable button', { hasText: 'MDMA' }).waitFor()
    await page.locator('.what-if input').fill('warfarin')
    await page.locator('.what-if input').press('Enter')
    await page.locator('.addable button', { hasText: 'warfarin' }).click()
    await page.locator('.row', { hasText: 'warfarin' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.locator('.row', { hasText: 'warfarin' }).waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('add-box')
    await page.context().close()
  })

  it('goes to the page of a pair and back to the place, with what was open', async () => {
    const { page } = await open({ viewport: { width: 360, height: 640 } })
    await add(page, 'baclofen', 'wine')
    await page.getByText('Why, and who says so').first().click()
    const link = page.getByRole('link', { name: 'This pair on a page of its own' })
    await link.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
    await page.waitForTimeout(200)
    const place = await page.evaluate(() => scrollY)
    // A click of the driver would scroll by itself.
    await link.evaluate((element) => (element as HTMLElement).click())
    await page.locator('h1', { hasText: 'baclofen' }).waitFor()
    expect(await page.title()).toContain('baclofen')
    await page.goBack()
    await page.locator('.check').waitFor()
    await page.waitForTimeout(300)
    expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(20)
    expect(await page.locator('.verdict-behind details').last().getAttribute('open')).not.toBeNull()
    await page.context().close()
  })

  it.each(['Add to my list', 'Replace my list'])('asks what to do with a list from a link: %s', async (way) => {
    const { page } = await open()
    await add(page, 'sertraline')
    await page.evaluate(
      (list) => {
        location.hash = `#/list/${list}`
      },
      writeShared({ items: [{ text: 'baclofen' }, { text: 'wine' }], person: {} }),
    )
    await page.locator('#shared-title').waitFor()
    // The title is drawn before it takes the focus.
    await page.waitForFunction(() => document.activeElement?.id === 'shared-title')
    expect(await page.title()).not.toBe('')
    await page.getByRole('button', { name: way }).click()
    await page.locator('.row').nth(1).waitFor()
    await page.waitForFunction(
      (count) => document.querySelectorAll('.row').length === count,
      way.startsWith('Add') ? 3 : 2,
    )
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 1)
    await page.context().close()
  })

  it('says what of a link could not be taken over, and that a page or a name is not known', async () => {
    const odd = btoa(JSON.stringify([1, [{ text: 'baclofen', doseMg: -5 }, { text: 7 }], {}]))
    const { page } = await open({}, `#/list/${odd}`)
    await page.locator('[role="alert"]', { hasText: '2 parts of this list' }).waitFor()
    await page.evaluate(() => {
      location.hash = '#/pair/baclofen'
    })
    await page.locator('h1', { hasText: 'There is no such page' }).waitFor()
    await page.evaluate(() => {
      location.hash = '#/substance/MD'
    })
    await page.getByRole('link', { name: 'MDMA' }).waitFor()
    expect(await page.locator('main').textContent()).not.toContain('We know nothing called')
    await page.context().close()
  })

  it('says that the engine could not be loaded, and calls no pair looked at', async () => {
    const { page } = await open({ serviceWorkers: 'block' })
    await page.route('**/worker-*.js', (route) => route.abort())
    await page.reload()
    await add(page, 'baclofen', 'wine')
    await page.locator('[role="alert"]', { hasText: 'could not be opened' }).waitFor()
    await page.locator('.list-card .row').first().waitFor()
    expect(await page.locator('.call-button, a[href^="tel:"], a[href="#/help"]').count()).toBeGreaterThan(0)
    await page.context().close()
  })

  it.each([
    { forcedColors: 'active', viewport: { width: 390, height: 844 } },
    { viewport: { width: 320, height: 225 } },
  ] as const)('has no axe violation in forced colours and at 400 %% zoom (%o)', async (options) => {
    const { page } = await open(options)
    await add(page, 'baclofen 10 mg at 20:00', 'two glasses of wine at 21:00', 'oxycodone', 'qqzzyx')
    await page.locator('.tonight-said').waitFor()
    await page.getByLabel('Not mixed yet').check({ force: true })
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
    ).toEqual([])
    await page.context().close()
  })
})
