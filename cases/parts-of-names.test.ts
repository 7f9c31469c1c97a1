import { readFileSync } from 'node:fs'
import { resolve } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { installed } from '../packages/cli/test/installed.js'

const knowledge = installed()

/** `is` holds the substances that are taken, and "?" where the name is only asked about. */
const rows = readFileSync(new URL('parts-of-names.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string, string, string])

function readingOf(text: string, country: string): { is: string; unread: string } {
  const resolution = resolve(knowledge, text.replaceAll('⏎', '\n'), country === '' ? {} : { country })
  if (resolution.status !== 'resolved') return { is: resolution.status === 'ambiguous' ? '?' : 'nothing', unread: '' }
  return {
    is: resolution.substances
      .map((one) => knowledge.slugs.at(one))
      .sort()
      .join(' + '),
    unread: (resolution.unread ?? []).map((piece) => piece.text).join(' '),
  }
}

describe('salts, letters and words beside names', () => {
  it.each(rows)('%s: %s', (_kind, input, country = '', is = '', unread = '') => {
    expect(readingOf(input, country)).toEqual({ is: is.split(' + ').sort().join(' + '), unread })
  })
})

describe('what is offered for a product of a brand', () => {
  it.each([
    ['Thomapyrin Intensiv', 'DE'],
    ['Ultracet Semi', undefined],
    ['Gripex Hot', 'PL'],
    ['Vicks NyQuil Severe', undefined],
    ['Neosporin', undefined],
    ['Percocet Plus', undefined],
  ])('holds all of it: %s', (text, country) => {
    const resolution = resolve(knowledge, text, country === undefined ? {} : { country })
    expect(resolution.status).toBe('ambiguous')
    for (const { slugs } of resolution.status === 'ambiguous' ? resolution.candidates : [])
      expect(slugs.length).toBeGreaterThan(1)
  })
})
