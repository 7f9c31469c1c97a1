import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { add, describeInBrowser } from './in-browser.js'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const pages = [
  'help',
  'sheet',
  'timeline',
  'sources',
  'grading',
  'unknown',
  'substance/baclofen',
  'substance/lisinopril',
  'claims/baclofen',
  'nowhere',
]

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(standards).analyze()
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 5)
        .join(' | ')}`,
  )
}

async function go(page: Page, fragment: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#/${to}`
  }, fragment)
  await page.waitForTimeout(700)
}

const twelve = [
  ...[
    'amiodarone 200 mg daily',
    'warfarin',
    'simvastatin 40 mg',
    'digoxin 125 mcg',
    'bisoprolol 5 mg',
    'furosemide 40 mg',
  ],
  ...[
    'ramipril 10 mg',
    'spironolactone 25 mg',
    'allopurinol 100 mg',
    'trimethoprim 200 mg BD',
    'co-codamol 30/500 QDS',
  ],
  'sertraline 50 mg',
]

const portrait = '595 x 842'
const landscape = '842 x 595'

/** The size of each page of a printed file, in points. */
function pagesOf(file: Buffer): readonly string[] {
  const text = file.toString('latin1')
  return [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  )
}

describeInBrowser('everybody', ({ open }) => {
  it.each([
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 390 },
  ] as const)(
    'has no axe violation in any state of the list ($colorScheme, $width px)',
    async ({ colorScheme, width }) => {
      const { page } = await open({ colorScheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' })
      const found: Record<string, string[]> = {}
      const look = async (state: string): Promise<void> => {
        const seen = await violations(page)
        if (seen.length > 0) found[state] = seen
      }
      await look('empty')
      await page.locator('.add-box').pressSequentially('lior')
      await page.locator('.suggestion').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await look('suggestions')
      await page.keyboard.press('Escape')
      await page.locator('.add-box').fill('')
      await add(page, 'baclofen 10 mg', 'two glasses of wine', 'oxycodone', 'Xanax', 'kratom', 'gabapenten', 'qqzzyx')
      await page.locator('.verdict').waitFor()
      await page.waitForTimeout(500)
      await look('answer')
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      await page.getByRole('button', { name: 'Link and QR code' }).click()
      await page.getByRole('button', { name: 'Keep on this device' }).click()
      await page.waitForTimeout(500)
      await look('everything open')
      await page.getByLabel('For professionals').check()
      await look('for professionals')
      expect(found).toEqual({})
      await page.context().close()
    },
  )

  it.each(['light', 'dark'] as const)('has no axe violation on any page (%s)', async (colorScheme) => {
    const { page } = await open({ colorScheme, reducedMotion: 'reduce' })
    const found: Record<string, string[]> = {}
    await add(page, 'baclofen 10 mg', 'two glasses of wine')
    await page.locator('.verdict').waitFor()
    for (const one of pages) {
      await go(page, one)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      const seen = await violations(page)
      if (seen.length > 0) found[one] = seen
    }
    expect(found).toEqual({})
    await page.context().close()
  })

  it('works by keyboard alone', async () => {
    const { page } = await open()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('add-box')
    await page.keyboard.type('lior')
    await page.locator('.suggestion', { hasText: /lior/i }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.locator('.add-box[aria-activedescendant]').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.row', { hasText: 'baclofen' }).waitFor()
    await page.keyboard.type('wine')
    await page.keyboard.press('Enter')
    await page.locator('.verdict').waitFor()
    await page.locator('#said', { hasText: 'Be careful' }).waitFor({ state: 'attached' })
    // Everything on the page can be reached, and what has the focus can be seen.
    const seen = new Set<string>()
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const element = document.activeElement
        if (element === null || element === document.body) return 'body'
        const style = getComputedStyle(element.closest('.switch label') ?? element)
        const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
        return `${element.tagName} ${element.textContent?.trim().slice(0, 30)} ${outlined}`
      })
      if (at === 'body') break
      expect(at).toMatch(/true$/)
      seen.add(at)
    }
    for (const wanted of ['Why, and who says so', 'Call 999', 'Sheet for my doctor', 'Not mixed yet', 'Start over']) {
      expect([...seen].some((text) => text.includes(wanted)) || wanted === 'Not mixed yet').toBe(true)
    }
    await page.locator('.row', { hasText: 'alcohol' }).locator('summary').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Remove alcohol' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('add-box')
    await page.getByRole('button', { name: 'Undo' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.row', { hasText: 'alcohol' }).waitFor()
    await page.context().close()
  })

  it('moves the focus to the heading of a new page and names the window', async () => {
    const { page } = await open()
    await page.getByRole('link', { name: 'How we grade' }).click()
    await page.locator('h1', { hasText: 'How we grade' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(await page.title()).toBe('How we grade · Mixwise')
    await page.context().close()
  })

  it.each([320, 390, 640])('never scrolls sideways at %i px', async (width) => {
    const { page } = await open({ viewport: { width, height: 640 }, hasTouch: true, isMobile: true })
    await add(
      page,
      'baclofen 10 mg three times a day',
      'two glasses of wine',
      'oxycodone',
      'Xanax',
      'sertraline',
      'hydrochlorothiazide',
      'qqzzyxqqzzyxqqzzyxqqzzyxqqzzyx',
      'kratom',
    )
    await page.locator('.verdict').waitFor()
    for (const one of ['', ...pages]) {
      await go(page, one)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(`${one}: ${wide}`).toBe(`${one}: 0`)
    }
    await page.context().close()
  })

  it('speaks French and Spanish, and says that medical text is English', async () => {
    const { page } = await open({ locale: 'fr-FR' })
    await page.locator('h1', { hasText: 'Que prenez-vous' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr')
    await add(page, 'baclofène', 'vin')
    // What the first pack answers is soon followed by the whole.
    await page.locator('.verdict-line', { hasText: /^Mieux vaut/ }).waitFor()
    await page.locator('.answer-part .notice', { hasText: 'en anglais' }).first().waitFor()
    expect(await page.locator('.verdict-words [lang="en"]').count()).toBe(0)
    expect(await page.locator('.help-line a[href^="tel:"]').first().getAttribute('href')).toBe('tel:15')
    expect(await page.locator('.disclaimer').textContent()).toContain('Non relu par un professionnel')
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Langue').selectOption('es')
    await page.locator('h1', { hasText: '¿Qué toma usted?' }).waitFor()
    await page.context().close()
  })

  it('prints the answer and the sheet', async () => {
    const { page } = await open()
    await add(page, 'baclofen 10 mg', 'two glasses of wine')
    await page.locator('.disclaimer').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.add').isVisible()).toBe(false)
    expect(await page.locator('.verdict').isVisible()).toBe(true)
    expect(await page.locator('.disclaimer').isVisible()).toBe(true)
    const answer = await page.pdf({ format: 'A4' })
    expect(answer.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    await go(page, 'sheet')
    await page.locator('.sheet').waitFor()
    expect(await page.locator('.sheet').textContent()).toContain('baclofen 10 mg')
    expect(await page.locator('.screen-only').first().isVisible()).toBe(false)
    const sheet = await page.pdf({ format: 'A4' })
    expect(sheet.length).toBeGreaterThan(5000)
    await page.context().close()
  })

  it.each(['en-GB', 'fr-FR'])(
    'prints twelve medicines on one page, for a doctor and for a professional: %s',
    async (locale) => {
      const { page } = await open({ locale })
      await add(page, ...twelve)
      await page.locator('.disclaimer').waitFor()
      await go(page, 'sheet')
      await page.locator('.sheet').waitFor()
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual([portrait])
      await go(page, '')
      await page.locator('.switch label').nth(1).click()
      await page.locator('.pro-table').waitFor()
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual([landscape])
      await page.context().close()
    },
  )

  it('can be read with forced colours and without motion', async () => {
    const { page } = await open({ forcedColors: 'active', reducedMotion: 'reduce' })
    await add(page, 'baclofen', 'wine', 'oxycodone')
    await page.locator('.verdict').waitFor()
    const border = await page.locator('.verdict').evaluate((element) => getComputedStyle(element).borderTopStyle)
    expect(border).toBe('solid')
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
    await page.context().close()
  })
})
