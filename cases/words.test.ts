import { readFileSync } from 'node:fs'
import { resolve } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { installed } from '../packages/cli/test/installed.js'

const knowledge = installed()

const rows = readFileSync(new URL('words.tsv', import.meta.url), 'utf8')
  .replace(/\n$/, '')
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string])

const joined = (slugs: readonly string[]): string => [...slugs].sort().join('+')

describe('words for what people take', () => {
  it.each(rows)('%s is %s%s', (input, taken, offered) => {
    const resolution = resolve(knowledge, input)
    if (resolution.status === 'resolved') {
      expect(joined(resolution.substances.map((one) => knowledge.slugs.at(one)))).toBe(taken)
      expect(offered ?? '').toBe('')
    } else {
      const meanings = resolution.candidates.map(({ slugs }) => joined(slugs))
      expect(meanings.sort().join(' | ')).toBe(offered)
    }
  })

  it('says which vaccines are live, and that contrast reaches metformin', () => {
    const liveIn = (text: string): string[] => {
      const found = resolve(knowledge, text)
      return found.status === 'resolved' ? found.substances.map((one) => knowledge.slugs.at(one)) : []
    }
    expect(liveIn('MMR').every((slug) => slug.includes('live'))).toBe(true)
    expect(liveIn('flu shot')).toEqual(['inactivated-vaccines'])
    expect(liveIn('FluMist')).toEqual(['influenza-vaccine-live-intranasal'])
  })
})
