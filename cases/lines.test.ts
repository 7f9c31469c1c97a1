import { readFileSync } from 'node:fs'
import { readPhrase } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { installed } from '../packages/cli/test/installed.js'
import {
  comparedAmounts,
  differences,
  type ExpectedReading,
  fits,
} from '../packages/knowledge/src/score/reading/expected.js'

interface Line {
  kind: string
  id: string
  country: string
  input: string
  expected: ExpectedReading
  /** Why the line is not read as expected yet. */
  open: string
}

const lines: readonly Line[] = readFileSync(new URL('lines.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter((row) => row !== '')
  .map((row) => {
    const [kind = '', id = '', locale = '', input = '', expected = '{}', open = ''] = row.split('\t')
    return { kind, id, country: locale, input, expected: JSON.parse(expected) as ExpectedReading, open }
  })

/** From this day "stopped 2019" is counted. */
const where = { today: '2026-11-26' }

describe('cases/lines.tsv: text as people, letters and records write it', () => {
  it.each(lines.filter(({ open }) => open === '').map((line) => [line.input, line] as const))('%s', (_title, line) => {
    const { country } = line
    expect(differences(installed(), line.input, line.expected, { ...where, country })).toEqual([])
  })

  it('says of every line that is not read as expected why, and never asserts a wrong amount of it in silence', () => {
    for (const { input, expected, open } of lines.filter((line) => line.open !== '')) {
      expect(open.length, input).toBeGreaterThan(10)
      const { taking, asks } = readPhrase(input)
      if (asks.length > 0) continue
      for (const key of comparedAmounts) {
        const wanted = expected[key]
        if (wanted !== undefined && taking[key] !== undefined)
          expect(fits(taking[key], wanted), `${input}: ${key}`).toBe(true)
      }
    }
  })
})
