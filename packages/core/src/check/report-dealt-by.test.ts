import { describe, expect, it } from 'vitest'
import { openOptions } from '../../test/example-options.js'
import type { PurposeFacts } from '../knowledge/facts.js'
import type { Words } from '../words.js'
import { reportDealtBy } from './report-dealt-by.js'

const { knowledge } = openOptions()
const words = { settings: { comfort: { why: 'given for comfort' } } } as unknown as Words
const setting = (id: string) => ({ id, when: [], topics: [], cite: ['to-rest'] })
const shield = { purpose: { name: 'a shield' } as PurposeFacts, by: 'shieldol', cite: ['of-rule'] }

describe('reportDealtBy', () => {
  it.each([
    ['nothing of nothing', undefined, [], []],
    ['the setting by its words', setting('comfort'), [], [['given for comfort', [], ['to-rest']]]],
    ['a setting without words', setting('other'), [], [['', [], ['to-rest']]]],
    ['what protects by name', undefined, [shield], [['a shield: shieldol', ['shieldol'], ['of-rule']]]],
    [
      'both, the setting first',
      setting('comfort'),
      [shield],
      [
        ['given for comfort', [], ['to-rest']],
        ['a shield: shieldol', ['shieldol'], ['of-rule']],
      ],
    ],
  ])('says %s', (_what, of, protections, wanted) => {
    const said = reportDealtBy(knowledge, words, of, protections)
    expect(said.map(({ text, of: by, citations }) => [text, by, citations.map(({ id }) => id)])).toEqual(wanted)
  })
})
