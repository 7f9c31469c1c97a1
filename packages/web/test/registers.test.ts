import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { installed } from '../../cli/test/installed.js'
import { add, describeInBrowser } from './in-browser.js'

const table = new URL('../../../cases/register-brands.yaml', import.meta.url)
const brands = Object.values(
  parse(readFileSync(table, 'utf8')) as Record<string, { say: string; is: string[] }[]>,
).flat()

function nameOf(slug: string): string {
  const knowledge = installed()
  return knowledge.substanceNames.at(knowledge.slugs.find(slug)).toLowerCase()
}

describeInBrowser('brands of registers', (browsing) => {
  it('are fetched for when one is asked about, never before, and read as everywhere else', async () => {
    const { page, complaints } = await browsing.open({ locale: 'en-US' })
    const fetched = (): string[] => browsing.server.asked.flatMap(({ url }) => /register-[a-z]{2}/.exec(url)?.[0] ?? [])
    await add(page, 'baclofen 10 mg', 'two glasses of wine')
    await page.locator('.verdict').waitFor()
    await page.waitForTimeout(1000)
    expect(fetched()).toEqual([])
    await add(page, ...brands.map(({ say }) => say))
    await expect.poll(fetched, { timeout: 20_000 }).toHaveLength(2)
    await page.getByRole('button', { name: /^Show all/ }).click()
    await page
      .locator('.row')
      .nth(brands.length + 1)
      .waitFor()
    await page.waitForTimeout(1500)
    expect(fetched().sort()).toEqual(['register-ca', 'register-fr'])
    const rows = await page.locator('.row').allTextContents()
    for (const { say, is } of brands) {
      const row = rows.find((text) => text.includes(say))?.toLowerCase()
      for (const slug of is) expect(row, say).toContain(nameOf(slug))
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
