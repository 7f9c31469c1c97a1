import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine, ReportedDecision } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { readersFigures } from './readers-figures.js'

/** The outcomes of both figures for one list of three entries, and the first decision on it. */
function outcomesOf(one: string, other: string, first?: Partial<ReportedDecision>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'readers-'))
  writeFileSync(
    join(folder, 'decisions-by-readers.yaml'),
    `- { id: a, items: [ibuprofen, warfarin, tea], person: {}, one: ${one}, other: ${other} }`,
  )
  const decisions = first === undefined ? [] : [{ severity: 'major', items: [0], ...first }]
  const engine = { check: () => ({ decisions }) } as unknown as Engine
  return readersFigures(engine, folder).flatMap(({ outcomes }) => Object.keys(outcomes))
}

const change = (entry: string): string => `[{ do: change, items: [${entry}] }]`

describe('readersFigures', () => {
  it.each<[string, string, string, Partial<ReportedDecision> | undefined, string[]]>([
    ['what both choose', change('ibuprofen'), change('ibuprofen'), { do: 'swap' }, ['the same', 'chosen']],
    ['what one of them chooses', change('ibuprofen'), change('warfarin'), { do: 'swap' }, ['another', 'chosen']],
    ['what none chooses', change('tea'), change('warfarin'), { do: 'swap' }, ['another', 'another']],
    ['the same entry for something else', change('ibuprofen'), '[]', { do: 'test' }, ['another', 'another']],
    [
      'what would do as well',
      '[{ do: change, items: [tea], or: [ibuprofen] }]',
      change('ibuprofen'),
      { do: 'stop' },
      ['the same', 'chosen'],
    ],
    [
      'what acts on the rest',
      change('ibuprofen'),
      '[]',
      { do: 'ask', items: [1], because: [0] },
      ['another', 'chosen'],
    ],
    ['nothing where nothing is to do', '[]', '[]', undefined, ['the same', 'chosen']],
    ['nothing grave where nothing is to do', '[]', '[]', { do: 'watch', severity: 'moderate' }, ['the same', 'chosen']],
    ['something grave where nothing is to do', '[]', '[]', { do: 'ask' }, ['the same', 'another']],
    ['nothing where something is to do', change('tea'), change('tea'), undefined, ['the same', 'another']],
  ])('%s', (_what, one, other, first, outcomes) => {
    expect(outcomesOf(one, other, first)).toEqual(outcomes)
  })
})
