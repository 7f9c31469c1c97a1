import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { normaliseName, readPhrase } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { whereabouts } from '../../../core/src/names/resolution.js'
import { resolve } from '../../../core/src/names/resolve.js'
import { openInstalled } from '../installed.js'

const knowledge = openInstalled()
const brands = Object.entries(knowledge.waysIn)

const rowsOf = (file: string): readonly string[][] =>
  gunzipSync(readFileSync(new URL(`../../sources/${file}`, import.meta.url)))
    .toString()
    .split('\n')
    .map((line) => line.split('\t'))

/** Ways in that the word of a list stands for as well: an injection goes somewhere, and a steroid of the nose into it. */
const within: Readonly<Record<string, readonly string[]>> = {
  injection: ['subcutaneous', 'intramuscular', 'intravenous'],
}
const fits = (route: string, printed: string | undefined): boolean =>
  printed === undefined || printed === route || within[route]?.includes(printed) === true

describe('brands with one way in', () => {
  it('are sure names, and say it when they stand alone', () => {
    const wrong = brands.filter(([brand, route]) => {
      const found = [undefined, 'FR', 'CA'].map((country) => resolve(knowledge, brand, whereabouts(country)))
      return !found.some((one) => one.status === 'resolved' && one.taking?.route === route)
    })
    expect(wrong).toEqual([])
  })

  it('have no other in RxNorm', () => {
    const printed = rowsOf('rxnorm-prescribable-2025/products.tsv.gz').flatMap(([, , name = '']) => {
      const brand = normaliseName(/\[([^\]]+)\]/.exec(name)?.[1] ?? '')
      const route = knowledge.waysIn[brand]
      return route === undefined ? [] : [{ name, fits: fits(route, readPhrase(name).taking.route) }]
    })
    expect(printed.length).toBeGreaterThan(50)
    expect(printed.filter((one) => !one.fits)).toEqual([])
  })

  it('have no product that is swallowed in the French register', () => {
    const swallowed = rowsOf('ansm-bdpm-2026/products.tsv.gz').flatMap(([, name = '', , , route = '']) => {
      const words = normaliseName(name).split(' ')
      const brand = [1, 2].map((count) => words.slice(0, count).join(' ')).find((text) => knowledge.waysIn[text])
      return brand !== undefined && /orale/.test(route) ? [name] : []
    })
    expect(swallowed).toEqual([])
  })
})
