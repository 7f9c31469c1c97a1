import { readFileSync } from 'node:fs'
import { resolve } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { installed } from '../packages/cli/test/installed.js'

const knowledge = installed()

const rows = readFileSync(new URL('names-by-script.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string])

function slugsOf(text: string): string[] {
  const resolution = resolve(knowledge, text)
  return resolution.status === 'resolved' ? resolution.substances.map((one) => knowledge.slugs.at(one)).sort() : []
}

describe('names in scripts of their own', () => {
  it.each(rows)('%s: %s', (_script, input, expected) => {
    expect(slugsOf(input)).toEqual(expected.split('+').sort())
  })

  it.each([
    ['a name within a longer one', 'ソルニトラゼパム'],
    ['a name within a longer one', '新泼尼松灵'],
    ['a name behind something unknown', 'クロメルプロマジン'],
  ])('takes nothing of %s: %s', (_what, input) => {
    expect(slugsOf(input)).toEqual([])
  })
})
