import { describe, expect, it } from 'vitest'
import { readGradingTable, testGradingTable } from '../../../../cases/grading-table.js'
import { coverageOf } from './answer-pair.js'
import { check } from './check.js'

testGradingTable('coverage')

describe('coverageOf', () => {
  it('is what the answer about the pair says, whichever comes first', () => {
    const { knowledge } = readGradingTable('coverage').open()
    const slugs = Array.from({ length: knowledge.slugs.length }, (_, number) => knowledge.slugs.at(number))
    for (const { a, b, coveredBy } of check(knowledge, slugs).pairs) {
      const [one, other] = [knowledge.slugs.find(a), knowledge.slugs.find(b)]
      expect(coverageOf(knowledge, one, other), `${a} + ${b}`).toEqual(coveredBy)
      expect(coverageOf(knowledge, other, one), `${b} + ${a}`).toEqual(coveredBy)
    }
  })
})

describe('an answer', () => {
  it('has no word about what nobody found compatible', () => {
    const { knowledge } = readGradingTable('coverage').open()
    expect(Object.keys(check(knowledge, ['mintol', 'stirrol']).pairs[0] as object)).not.toContain('compatible')
  })
})
