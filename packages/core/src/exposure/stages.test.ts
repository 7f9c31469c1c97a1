import { expect, it } from 'vitest'
import { stageOf } from './stages.js'

it.each([
  ['p-gp', 'efflux'],
  ['bcrp', 'efflux'],
  ['oatp1b', 'uptake'],
  ['cyp3a', 'elimination'],
  ['renal-unchanged', 'elimination'],
])('meets %s at %s', (pathway, stage) => {
  expect(stageOf(pathway)).toBe(stage)
})
