import { describe, expect, it } from 'vitest'
import { placed, ruleOf } from '../../test/small-knowledge.js'
import { speakPhrases } from './phrases.js'
import { type Problem, problemLines } from './problem.js'

const phrases = [
  placed({ id: 'ask-first', en: 'Ask before you take both.' }, 'phrases/a.yaml'),
  placed({ id: 'a-fit', en: 'A fit' }, 'phrases/a.yaml'),
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

describe('sentences that rules share', () => {
  it('stand wherever a rule names them, and nothing else changes', () => {
    const problems: Problem[] = []
    const [spoken] = speakPhrases([placed(rule)], phrases, problems)
    const ask = 'Ask before you take both.'
    const said = { happens: ask, do: ask, watch: ['Sleepy', 'A fit'] }
    expect(spoken?.value).toEqual({
      ...rule,
      mechanism: ask,
      patient: said,
      clinician: said,
      why: ask,
      modifiers: [{ ...modifier, why: ask, ask }],
    })
    expect(problems).toEqual([])
  })

  it('leave a rule without phrases as it is', () => {
    const plain = ruleOf({})
    expect(speakPhrases([placed(plain)], [], [])[0]?.value).toEqual(plain)
  })

  it('are a problem when unknown, written twice, or named by nobody', () => {
    const problems: Problem[] = []
    const near = ruleOf({ why: '=ask-frist' })
    speakPhrases([placed(near)], [...phrases.slice(0, 1), ...phrases], problems)
    expect(problemLines(problems).split('\n')).toEqual([
      'phrases/a.yaml:1:1 phrase ask-first is written twice',
      'rules/small.yaml:1:1 no phrase is called "ask-frist"; did you mean "ask-first"?',
      'phrases/a.yaml:1:1 no rule names the phrase ask-first',
      'phrases/a.yaml:1:1 no rule names the phrase ask-first',
      'phrases/a.yaml:1:1 no rule names the phrase a-fit',
    ])
  })
})
