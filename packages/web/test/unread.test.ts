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
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  const shown = page.locator('.answer-bar')
  await shown.waitFor()
  return (await shown.textContent()) ?? ''
}

describeInBrowser('what was not read, on a phone', ({ open }) => {
  it('stands in the bar and before every finding', async () => {
    const { page, complaints } = await open(phone)
    await add(page, ...letter)
    await page.locator('.unread-band', { hasText: 'Not read: 2 of 5' }).waitFor()
    expect(await bar(page)).toMatch(/2 not read.*serious/)
    expect(await page.locator('.triage').textContent()).toContain('Qqzzyx 5 mg OD')
    await order(page, '.unread-band', '.verdict-major', '.triage', '.list-card')
    await page.waitForTimeout(1200)
    expect(await page.locator('#said').textContent()).toMatch(/^Not read: 2 of 5/)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('is not what tells of the person, which stands there and can be put right by one tap', async () => {
    const { page, complaints } = await open(phone)
    await add(page, 'allergic to penicillin', 'PMH: gout, asthma', 'no aspirin', 'propranolol 40 mg')
    const told = page.locator('.told')
    await told.locator('li', { hasText: 'Asthma' }).waitFor()
    expect(await told.locator('li').count()).toBe(3)
    expect(await page.locator('.row').count()).toBe(1)
    expect(await page.locator('.list-card').textContent()).toContain('Not taken, so not checked:no aspirin')
    expect(await page.locator('.unread-band, .triage, .notice').count()).toBe(0)
    expect(await page.locator('.verdict-line').textContent()).toBe('Best not to take propranolol (Asthma).')
    // A tick of the panel takes the words out of the line, and undo puts them back.
    await page.locator('.person > summary').click()
    await page.locator('.person .inner summary').click()
    await page.getByLabel('Asthma', { exact: true }).uncheck()
    await page.locator('.verdict-line', { hasText: 'propranolol' }).waitFor({ state: 'detached' })
    await page.locator('.toast button').click()
    await page.locator('.verdict-line', { hasText: 'propranolol (Asthma)' }).waitFor()
    await told.getByRole('button', { name: 'Not so: Asthma' }).click()
    await page.locator('.verdict-line', { hasText: 'propranolol' }).waitFor({ state: 'detached' })
    expect(await told.locator('li').count()).toBe(2)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it.each([
    ['one medicine beside it', ['baclofen', 'qqzzyx']],
    ['a pair without a finding beside it', ['acetaminophen', 'amoxicillin', 'qqzzyx']],
    ['words beside a name', ['acetaminophen', 'amoxicillin flurbish']],
  ])('is the answer for %s, and nothing is said to be listed', async (_what, names) => {
    const { page } = await open(phone)
    await add(page, ...names)
    await page.locator('.unread-band').waitFor()
    await order(page, '.unread-band', '.verdict')
    expect(await bar(page)).toMatch(/not read/)
    expect(await bar(page)).not.toMatch(/listed/i)
    expect(await page.locator('.verdict').count()).toBe(1)
    expect(await page.locator('main').textContent()).not.toContain('Nothing found in what we read')
    await page.context().close()
  })

  it('is the verdict itself where nothing is known, with the number to call', async () => {
    const { page } = await open(phone)
    await add(page, 'qqzzyx', 'flurbish')
    await page.locator('.verdict-not-read', { hasText: 'Nothing here could be read' }).waitFor()
    await order(page, '.verdict', '.triage')
    expect(await page.locator('.verdict').textContent()).toMatch(/Not read, so not checked.*2 not read/)
    await page.locator('.help-line a', { hasText: '999' }).waitFor()
    expect(await bar(page)).toMatch(/2 not read/)
    await page.waitForTimeout(1200)
    expect(await page.locator('#said').textContent()).toMatch(/^Not read: 2 of 2/)
    expect(await page.locator('main').textContent()).not.toMatch(/Nothing found in what we read|Already mixed/)
    await page.context().close()
  })

  it('is repaired for good by one tap, with its amount, through a link and a reload', async () => {
    const { page, complaints } = await open(phone)
    await add(page, ...letter)
    const line = page.locator('.triage li').first()
    await line.getByRole('button', { name: /: codeine$/ }).click()
    await page.locator('.unread-band', { hasText: 'Not read: 1 of 5' }).waitFor()
    await page.locator('.toast', { hasText: 'codeine, read. One line left.' }).waitFor()
    const repaired = async (): Promise<void> => {
      const row = page.locator('.row', { hasText: 'codeine' })
      expect(await row.locator('summary').textContent()).toContain('Codiene phosphate 30mg QDS PRN')
      await row.locator('summary').click()
      expect(await row.textContent()).toContain('Codiene phosphate 30mg QDS PRN for pain')
    }
    await repaired()
    await page.reload()
    await page.locator('.unread-band', { hasText: 'Not read: 1 of 5' }).waitFor()
    await repaired()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('is settled by one touch for all offers, set aside in sight, and taken back', async () => {
    const { page, complaints } = await open(phone)
    await add(page, 'codiene 30 mg', 'metformn 500 mg', 'Allergies list', 'warfarin')
    await page.locator('.triage li').nth(2).waitFor()
    await page.getByRole('button', { name: 'Allergies list: not a medicine' }).click()
    await page.locator('.set-aside', { hasText: 'Allergies list' }).waitFor()
    await page.getByRole('button', { name: 'Take all as offered' }).click()
    await page.locator('.unread-band').waitFor({ state: 'detached' })
    expect(await page.locator('.row-name').count()).toBe(3)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.locator('.unread-band', { hasText: 'Not read: 2 of 3' }).waitFor()
    await page.getByRole('button', { name: 'Put back Allergies list' }).click()
    await page.locator('.unread-band', { hasText: 'Not read: 3 of 4' }).waitFor()
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
    expect(await page.locator('.unread-band').count()).toBe(0)
    expect((await page.locator('.row-name').allTextContents()).sort()).toEqual(['baclofen', 'oxycodone'])
    await page.context().close()
  })
})

describeInBrowser('amounts in words', ({ open }) => {
  it('are shown as they were read, and fill the fields', async () => {
    const { page, complaints } = await open(phone)
    await add(page, 'baclofen 20 mg three times a day', 'six pints of lager')
    await page.locator('.verdict-emergency').first().waitFor()
    const medicine = page.locator('.row', { hasText: 'baclofen' })
    expect(await medicine.textContent()).toContain('20 mg, three times a day')
    await medicine.locator('summary').click()
    expect(await medicine.getByLabel('One dose (mg)').inputValue()).toBe('20')
    expect(await medicine.getByLabel('How often').inputValue()).toBe('3')
    const drink = page.locator('.row', { hasText: 'alcohol' })
    await drink.locator('summary').click()
    const drinks = page.getByLabel('Drinks on one occasion')
    expect(Number(await drinks.inputValue())).toBeGreaterThan(4)
    expect(await drink.textContent()).toMatch(/Read from your words: \d+–\d+ g of alcohol/)
    await drinks.fill('1')
    await drinks.blur()
    await drink.getByText('Counted as').waitFor()
    await page.locator('.verdict-emergency').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
