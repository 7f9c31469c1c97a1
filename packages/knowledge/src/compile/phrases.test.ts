import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { linesIn, ruleOf, writeCurated } from '../../test/small-knowledge.js'
import type { Phrase, Rule } from '../curated/rule-schema.js'
import { openCurated } from '../read/curated-files.js'
import { inOrder } from '../read/problem.js'
import { readHarmSigns, readRules } from './phrases.js'

const phrases = [
  { id: 'ask-first', en: 'Ask before you take both.' },
  { id: 'a-fit', en: 'A fit' },
]
const words = { happens: '=ask-first', do: '=ask-first', watch: ['Sleepy', '=a-fit'] }
const modifier = { when: { pregnant: true }, why: '=ask-first', ask: '=ask-first', cite: ['label-a'] }
const rule = ruleOf({
  mechanism: '=ask-first',
  patient: words,
  clinician: words,
  why: '=ask-first',
  modifiers: [modifier],
})

function spoken(rules: readonly Rule[], known: readonly Phrase[]): { rules: Rule[]; problems: string[] } {
  const dir = writeCurated({
    'rules/small.yaml': stringify(rules),
    'phrases/a.yaml': stringify(known, { aliasDuplicateObjects: false }),
  })
  const files = openCurated(dir)
  const values = readRules(files).map(({ value }) => value)
  return { rules: values, problems: linesIn(dir, inOrder(files.problems)).split('\n') }
}

describe('sentences that rules share', () => {
  it('stand wherever a rule names them, and nothing else changes', () => {
    const ask = 'Ask before you take both.'
    const said = { happens: ask, do: ask, watch: ['Sleepy', 'A fit'] }
    expect(spoken([rule], phrases)).toEqual({
      rules: [
        {
          ...rule,
          mechanism: ask,
          patient: said,
          clinician: said,
          why: ask,
          modifiers: [{ ...modifier, why: ask, ask }],
        },
      ],
      problems: [''],
    })
  })

  it('leave a rule without phrases as it is', () => {
    expect(spoken([ruleOf({})], []).rules).toEqual([ruleOf({})])
  })

  it('are a problem when unknown, written twice, or named by nobody', () => {
    const { problems } = spoken([ruleOf({ why: '=ask-frist' })], [...phrases.slice(0, 1), ...phrases])
    expect(problems).toEqual([
      'phrases/a.yaml:1:7 no rule names the phrase ask-first',
      'phrases/a.yaml:3:7 phrase ask-first is written twice',
      'phrases/a.yaml:3:7 no rule names the phrase ask-first',
      'phrases/a.yaml:5:7 no rule names the phrase a-fit',
      expect.stringMatching(/^rules\/small\.yaml:\d+:\d+ no phrase is called "ask-frist"; did you mean "ask-first"\?$/),
    ])
  })
})

describe('signs of a harm', () => {
  const read = (watch: readonly string[]) => {
    const dir = writeCurated({
      'rules/small.yaml': stringify([rule]),
      'phrases/a.yaml': stringify([...phrases, { id: 'pale', en: 'Pale skin' }]),
      'exposure/signs.yaml': stringify([{ harm: 'bleeding', watch }]),
    })
    const files = openCurated(dir)
    readRules(files)
    return { signs: readHarmSigns(files), problems: linesIn(dir, inOrder(files.problems)) }
  }

  it('name phrases as rules do, and count as naming them', () => {
    expect(read(['=pale', 'A bruise'])).toEqual({
      signs: [{ harm: 'bleeding', watch: ['Pale skin', 'A bruise'] }],
      problems: '',
    })
  })

  it('say which phrase is not known', () => {
    expect(read(['=pale', '=palr']).problems).toContain('palr')
  })
})
