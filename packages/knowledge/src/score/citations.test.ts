import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { ruleOf, writeCurated } from '../../test/small-knowledge.js'
import { openCurated } from '../read/curated-files.js'
import { scoreCitations, seenStateOf } from './citations.js'

describe('what was seen of a source', () => {
  it.each([
    ['section 7 of the label, 2026-11-23', 'opened'],
    ['abstract read in a search excerpt, 2026-11-23', 'excerpt'],
    ['section sentences, while the role table was compiled', 'excerpt'],
    ["abstract or excerpt; carried over from the project's cited extract, not opened again", 'not-opened'],
    ['our earlier transcription; original not re-read', 'not-opened'],
    ['quotation only, while the alcohol facts were compiled', 'not-opened'],
  ])('%s: %s', (seen, state) => {
    expect(seenStateOf(seen)).toBe(state)
  })

  it('is counted by citation, and by the best one of a rule', () => {
    const citation = { title: 'A label', year: 2020, locator: 'set id 1', kind: 'label' }
    const files = openCurated(
      writeCurated({
        'citations/a.yaml': stringify([
          { ...citation, id: 'read', seen: 'section 7' },
          { ...citation, id: 'glimpsed', seen: 'a search excerpt', year: null },
          { ...citation, id: 'heard-of', seen: 'quotation only' },
        ]),
        'rules/a.yaml': stringify([
          ruleOf({ id: 'one', evidence: { level: 'probable', cite: ['heard-of', 'read'] } }),
          ruleOf({ id: 'two', evidence: { level: 'probable', cite: ['heard-of', 'glimpsed'] } }),
          ruleOf({ id: 'three', evidence: { level: 'probable', cite: ['heard-of'] } }),
        ]),
      }),
    )
    expect(scoreCitations(files)).toEqual({
      citations: 3,
      byState: { opened: 1, excerpt: 1, 'not-opened': 1 },
      withoutYear: 1,
      rules: 3,
      rulesAtBest: { opened: 1, excerpt: 1, 'not-opened': 1 },
    })
  })
})
