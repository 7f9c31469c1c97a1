import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { add, describeInBrowser, order } from './in-browser.js'

const phone = { viewport: { width: 390, height: 844 } }

/** Lines as they stand in a letter; one of them nobody can read, one is misspelt. */
const letter = [
  'Ramipril 5 mg caps OD',
  'Codiene phosphate 30mg QDS PRN for pain',
  'Clarithromycin 500 mg BD 7 days',
  'Qqzzyx 5 mg OD',
  'Warfarin 3 mg once daily',
]

async function bar(page: Page): Promise<string> {
  await page.evaluate(() => scrollTo(0, 0))
  const shown = page.locator('.answer-bar')
  await shown.waitFor()
  return (await shown.textContent()) ?? ''
}

describeInBrowser('what was not read, on a phone', ({ open }) => {
  it('stands in the bar and before every finding', async () => {
    const { page, complaints } = await open(phone)
    await add(page, ...letter)
    await page.locator('.unread-box', { hasText: 'Not read: 2 of 5' }).waitFor()
    expect(await bar(page)).toMatch(/2 not read.*serious/)
    expect(await page.locator('.unread-box').textContent()).toContain('Qqzzyx 5 mg OD')
    await order(page, '#answer-title', '.unread-box', '.verdict-major', '.card')
    await page.waitForTimeout(1200)
    expect(await page.locator('#said').textContent()).toMatch(/^Not read: 2 of 5/)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it.each([
    ['nothing that is known', ['qqzzyx', 'flurbish']],
    ['one medicine beside it', ['baclofen', 'qqzzyx']],
    ['a pair without a finding beside it', ['acetaminophen', 'amoxicillin', 'qqzzyx']],
    ['words beside a name', ['acetaminophen', 'amoxicillin flurbish']],
  ])('is the answer for %s, and nothing is said to be listed', async (_what, names) => {
    const { page } = await open(phone)
    await add(page, ...names)
    await page.locator('.unread-box').waitFor()
    await order(page, '#answer-title', '.unread-box')
    const away = await page.locator('.answer-bar').count()
    if (away > 0) expect(await bar(page)).not.toMatch(/listed/i)
    expect(await page.locator('.verdict').count()).toBe(1)
    expect(await page.locator('.answer').textContent()).not.toContain('Nothing found in what we read')
    await page.context().close()
  })

  it('is repaired for good by one tap, with its amount, through a link and a reload', async () => {
    const { page, complaints } = await open(phone)
    await add(page, ...letter)
    const line = page.locator('.item').nth(1)
    await line.getByRole('button', { name: 'codeine', exact: true }).click()
    await page.locator('.unread-box', { hasText: 'Not read: 1 of 5' }).waitFor()
    const repaired = async (): Promise<void> => {
      const words = await page.locator('.item').nth(1).textContent()
      expect(words).toContain('Codiene phosphate 30mg QDS PRN for pain')
      expect(words).toContain('30 mg')
      expect(words).not.toMatch(/Did you mean|Not recognised/)
    }
    await repaired()
    await page.reload()
    await page.locator('.unread-box', { hasText: 'Not read: 1 of 5' }).waitFor()
    await repaired()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('can be written anew', async () => {
    const { page } = await open(phone)
    await add(page, 'baclofen', 'qqzzyx')
    await page.getByRole('button', { name: 'Change the words of qqzzyx' }).click()
    await page.getByLabel('What is taken').fill('oxycodone')
    await page.getByLabel('What is taken').press('Enter')
    await page.locator('.verdict-major').waitFor()
    expect(await page.locator('.unread-box').count()).toBe(0)
    expect(await page.locator('.item-text').allTextContents()).toEqual(['baclofen', 'oxycodone'])
    await page.context().close()
  })
})

describeInBrowser('amounts in words', ({ open }) => {
  it('are shown as they were read, and fill the fields', async () => {
    const { page, complaints } = await open(phone)
    await add(page, 'baclofen 20 mg three times a day', 'six pints of lager')
    await page.locator('.verdict-emergency').first().waitFor()
    const medicine = page.locator('.item').first()
    expect(await medicine.textContent()).toContain('20 mg, three times a day')
    expect(await medicine.textContent()).not.toContain('Add dose')
    await medicine.getByRole('button', { name: /^20 mg/ }).click()
    expect(await medicine.getByLabel('One dose (mg)').inputValue()).toBe('20')
    expect(await medicine.getByLabel('How often').inputValue()).toBe('3')
    const drinks = page.getByLabel('Drinks on one occasion')
    expect(Number(await drinks.inputValue())).toBeGreaterThan(4)
    expect(await page.locator('.item').nth(1).textContent()).toMatch(/Read from your words: \d+–\d+ g of alcohol/)
    await drinks.fill('1')
    await drinks.blur()
    await page.locator('.item').nth(1).getByText('Counted as').waitFor()
    await page.locator('p.verdict-emergency').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
