import { readFileSync } from 'node:fs'
import { openEngine, type Report } from '@mixwise/core'
import { openInstalled, readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'

/** A list pasted as one text says the same as its entries: the lists of `lists.jsonl`, over the real knowledge. */

const rows = readFileSync(new URL('lists.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): { items: readonly string[] } => JSON.parse(line))
const parts = { words: readWords, library: readLibrary, kinetics: readKinetics }
const engine = openEngine({ ...parts, knowledge: openInstalled() })

const slugsOf = ({ substances }: Report): readonly string[] =>
  substances.flatMap((one) => (one.status === 'resolved' ? [one.slug] : [])).sort()

/** What is said and what there is to decide, without the places of the entries. */
function told({ statements, findings, combined, decisions = [] }: Report): readonly string[] {
  return [
    ...statements.map(({ severity, findings: places, combined: load }) =>
      JSON.stringify([
        severity,
        places.map((place) => findings[place]?.id).sort(),
        load === undefined ? '' : combined[load]?.id,
      ]),
    ),
    ...decisions.map(({ do: way, of, severity }) => JSON.stringify([way, [...of].sort(), severity])),
  ].sort()
}

const lists = rows
  .map(({ items }) => items)
  .filter((items) => items.length > 2 && items.every((item) => typeof item === 'string' && !item.includes(',')))
  .map((items) => [items.join(', '), items, engine.check({ items: [...items] })] as const)
  // One product of several substances, and two entries of one substance, are entries of their own.
  .filter(([, items, report]) => slugsOf(report).length === items.length)

describe('a list that is pasted as one text', () => {
  it('is found among the cases', () => {
    expect(lists.length).toBeGreaterThan(20)
  })

  it.each(lists)('%s', (text, _items, apart) => {
    const pasted = engine.check({ items: [text] })
    expect(slugsOf(pasted)).toEqual(slugsOf(apart))
    expect(told(pasted)).toEqual(told(apart))
  })
})
