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
    await verdict.filter({ hasText: 'Best not to drink alcohol with baclofen' }).waitFor()
    expect(await page.locator('.disclaimer').textContent()).toContain('Not reviewed by a licensed professional')
    expect(await page.locator('.stopping').textContent()).toContain('baclofen')
    expect(await page.locator('.help-line a[href^="tel:"]').first().getAttribute('href')).toBe('tel:999')
    for (const [door, words] of [
      ['Not mixed yet', /overdose/],
      ['Mixed, and I feel fine', /Take no more of either.*on your side/],
      ['Somebody feels unwell', /999.*Vomit can get into the lungs|999.*be woken/],
    ] as const) {
      await page.getByLabel(door).check()
      expect(await page.locator('.door-panel').textContent()).toMatch(words)
      expect(await page.locator('.door-panel > ul > li').count()).toBeLessThanOrEqual(5)
    }
    await page.locator('.row', { hasText: 'alcohol' }).locator('summary').click()
    await page.locator('.row', { hasText: 'alcohol' }).getByLabel('How do you drink?').selectOption('heavy')
    await page.locator('.verdict-major').waitFor()
    await page.getByLabel('For professionals').check()
    // What stopping means has such a fold too, and which comes first depends on what was drawn first.
    for (const why of await page.getByText('Why, and who says so').all()) await why.click()
    await page.locator('.details h4', { hasText: 'How it comes about' }).first().waitFor()
    const details = (await page.locator('.details').allTextContents()).join(' ')
    for (const part of ['How it comes about', 'How well it is known', 'What each source says', 'ASDEC', 'Sources']) {
      expect(details).toContain(part)
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('takes a list of twelve with a misspelling and an unknown', async () => {
    const { page, complaints } = await open()
    await add(page, ...twelve)
    await page.locator('.unread-band', { hasText: 'Not read: 2 of 12' }).waitFor()
    expect(await page.locator('.triage li').count()).toBe(2)
    expect(await page.locator('.row').count()).toBe(10)
    await page.locator('.all-findings > summary').click()
    await page.locator('.burdens .card').first().waitFor()
    await page.locator('.all-findings > summary').click()
    expect(await page.locator('.arcs .arc').count()).toBeGreaterThan(10)
    await page.getByRole('button', { name: 'gabapenten: gabapentin' }).click()
    await page.locator('.unread-band', { hasText: 'Not read: 1 of 12' }).waitFor()
    expect(await page.locator('.row').count()).toBe(11)
    await order(page, '.verdict', '.decisions .card', '.all-findings')
    await page.getByLabel('Count oxycodone').uncheck()
    await page.locator('.trial', { hasText: /On paper without oxycodone.*in place of/ }).waitFor()
    await page.getByRole('button', { name: 'Switch it back on' }).click()
    await page.locator('.row-head').first().focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('.arcs-lit .arc:not(.on)').count()).toBeGreaterThan(0)
    expect(await page.locator('.decisions > .card').count()).toBeLessThanOrEqual(6)
    expect(await page.locator('.decisions .decision-text').allTextContents()).not.toContain('')
    await page.locator('.decisions .more > summary').first().click()
    await page.locator('.decisions .more').first().locator('.card').first().waitFor()
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
    await page.locator('.row').nth(3).waitFor()
    expect((await page.locator('.row-name').allTextContents()).sort()).toEqual([
      'alcohol',
      'alprazolam',
      'baclofen',
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
    await page.locator('.suggestion-kind').first().click()
    await page.locator('.row-name', { hasText: 'gabapentin' }).waitFor()
    expect(await box.inputValue()).toBe('')
    expect(await page.locator('.suggestion').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('draws the timeline with a table behind it', async () => {
    const { page, complaints } = await open()
    await add(page, 'baclofen', 'wine')
    await page.locator('.verdict').waitFor()
    await page.getByRole('link', { name: 'All of it, with figures' }).click()
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
