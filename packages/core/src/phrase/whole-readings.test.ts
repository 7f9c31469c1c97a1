import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'

/**
 * Phrases of the case tables with all that is read of them: what each thing named is taken like, what is asked, and what
 * each piece of the text was used as. The case tables say what must come; here stands that nothing else changes unseen.
 * `WRITE_READINGS=1 npx vitest run packages/core/src/phrase/whole-readings.test.ts` writes the readings anew: read the
 * difference before it is committed.
 */
const table = new URL('../../../../cases/readings.jsonl', import.meta.url)
/** The names that those phrases name, and of how many substances each is. */
const namesTable = new URL('../../../../cases/reading-names.tsv', import.meta.url)

const names = new Map(
  readFileSync(namesTable, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([name = '', substances = '0']) => [name, Number(substances)]),
)
const knows = (text: string): number => names.get(text) ?? 0

/** A reading without what follows from the rest of it. */
function whole(input: string): unknown {
  const { things, unread, asks, parts } = readPhrase(input, { knows, today: '2026-11-26' })
  return {
    input,
    things: things.map(({ names: named, taking, asks: asked, intakes }) => ({
      names: named,
      taking,
      asks: asked,
      intakes: intakes.map(({ name: _name, ...intake }) => intake),
    })),
    unread: unread.map(({ text, at, reason = '' }) => `${at} ${reason}: ${text}`),
    asks,
    parts: parts.map(({ as, text }) => `${as}: ${text}`),
  }
}

const rows = readFileSync(table, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { input: string })

if (process.env.WRITE_READINGS !== undefined)
  writeFileSync(table, `${rows.map(({ input }) => JSON.stringify(whole(input))).join('\n')}\n`)

describe('the whole reading of a phrase', () => {
  it.each(rows.map((row) => [row.input, row] as const))('%s', (input, row) => {
    expect(JSON.parse(JSON.stringify(whole(input)))).toEqual(row)
  })
})
