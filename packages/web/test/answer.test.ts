import { expect, it } from 'vitest'
import { add, describeInBrowser, order } from './in-browser.js'

const twelve = [
  'baclofen 10 mg three times a day',
  'two glasses of wine',
  'oxycodone',
  'Xanax',
  'sertraline',
  'tramadol',
  'gabapenten',
  'ibuprofen',
  'lisinopril',
  'warfarin',
  'qqzzyx',
  "St John's wort",
]

describeInBrowser('the answer', ({ open }) => {
  it('answers baclofen and two glasses of wine, and grades again when a question is answered', async () => {
    const { page, complaints } = await open()
    await add(page, 'baclofen', 'two glasses of wine')
    const verdict = page.locator('.verdict')
    await verdict.waitFor()
    expect(await verdict.textContent()).toMatch(/Best not to drink alcohol with baclofen/)
    expect(await page.locator('.disclaimer').textContent()).toContain('Not reviewed by a licensed professional')
    expect(await page.locator('.stopping').textContent()).toContain('baclofen')
    expect(await page.locator('.emergency a[href^="tel:"]').first().getAttribute('href')).toBe('tel:999')
    expect(await page.locator('.card .spoken').first().textContent()).toContain('What to do')
    await page.getByLabel('How do you drink?').first().selectOption('heavy')
    await page.locator('.verdict-major').waitFor()
    await page.getByLabel('For professionals').check()
    expect(await page.locator('.card .spoken').first().textContent()).toContain('Watch for')
    await page.getByText('Why, and who says so').first().click()
    const details = await page.locator('.details').first().textContent()
    for (const part of ['How it comes about', 'How well it is known', 'What each source says', 'ASDEC', 'Sources']) {
      expect(details).toContain(part)
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('takes a list of twelve with a misspelling and an unknown', async () => {
    const { page, complaints } = await open()
    await add(page, ...twelve)
    await page.locator('.item').nth(11).waitFor()
    await page.locator('.item-unknown').waitFor()
    expect(await page.locator('.item-unknown').textContent()).toContain('Not recognised, so not checked')
    expect(await page.locator('.unread-box').textContent()).toContain('Not read: 2 of 12')
    expect(await page.locator('.matrix tbody tr').count()).toBe(9)
    expect(await page.locator('.burdens .card').count()).toBeGreaterThan(0)
    expect(await page.locator('.graph svg').count()).toBe(1)
    await page.locator('.item-open').getByRole('button', { name: 'gabapentin', exact: true }).click()
    await page.locator('.unread-box', { hasText: 'Not read: 1 of 12' }).waitFor()
    expect(await page.locator('.matrix tbody tr').count()).toBe(10)
    await order(page, '.verdict', '.decisions .card', '.all-findings')
    expect(await page.locator('.decisions > .card').count()).toBeLessThanOrEqual(6)
    expect(await page.locator('.decisions .decision-text').allTextContents()).not.toContain('')
    await page.locator('.decisions .more > summary').first().click()
    expect(await page.locator('.decisions .more').first().locator('.card').count()).toBeGreaterThan(0)
    await page.locator('.all-findings > summary').click()
    await page.locator('button.matrix-cell').first().click()
    expect(await page.evaluate(() => document.activeElement?.classList.contains('card'))).toBe(true)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('takes a pasted list apart', async () => {
    const { page } = await open()
    await page.locator('.add-box').focus()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text', '- baclofen 10 mg\n- Xanax 0,5 mg; wine, kratom')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await page.locator('.item').nth(3).waitFor()
    expect(await page.locator('.item-text').allTextContents()).toEqual([
      'baclofen 10 mg',
      'Xanax 0,5 mg',
      'wine',
      'kratom',
    ])
    await page.locator('.verdict').waitFor()
    await page.context().close()
  })

  it('says that no source covers a pair, and never that nothing can happen', async () => {
    const { page } = await open({}, '#/')
    await add(page, '4-MeO-PCP', 'lisinopril')
    await page.locator('.verdict-not-covered, .verdict-nothing-listed').waitFor()
    expect(await page.locator('.verdict').textContent()).toMatch(/We have nothing on this|Nothing found/)
    expect((await page.locator('main').textContent())?.toLowerCase()).not.toMatch(/\bsafe\b|harmless|no risk/)
    await page.context().close()
  })

  it('suggests brands, street names, drinks and misspelt names with what they are', async () => {
    const { page, complaints } = await open()
    const box = page.locator('.add-box')
    for (const [typed, wanted] of [
      ['lior', 'brand: baclofen'],
      ['moll', 'street name: MDMA'],
      ['win', 'drink'],
      ['gabapenten', 'spelt nearly like this'],
    ] as const) {
      await box.fill('')
      await box.pressSequentially(typed)
      await page.locator('.suggestion', { hasText: wanted }).first().waitFor()
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('draws the timeline with a table behind it', async () => {
    const { page, complaints } = await open()
    await add(page, 'baclofen', 'wine')
    await page.locator('.verdict').waitFor()
    await page.getByRole('link', { name: 'See when they overlap' }).click()
    await page.locator('.dose-row').nth(1).waitFor()
    for (const [index, amount, clock] of [
      [0, '10', '20:00'],
      [1, '2', '21:00'],
    ] as const) {
      const row = page.locator('.dose-row').nth(index)
      await row.locator('input[inputmode="decimal"]').fill(amount)
      await row.locator('input[type="time"]').fill(clock)
      await row.locator('input[type="time"]').blur()
    }
    await page.locator('.chart svg').waitFor()
    expect(await page.locator('.timeline').textContent()).toContain('This is a picture of many virtual people')
    await page.getByText('The same as a table').click()
    expect(await page.locator('.numbers-table tbody tr').count()).toBeGreaterThan(5)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
