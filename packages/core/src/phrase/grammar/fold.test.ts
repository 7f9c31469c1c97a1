import { describe, expect, it } from 'vitest'
import type { Term } from '../terms.js'
import { type Context, fold, rule, together } from './fold.js'

const context: Context = { substances: 0, ask: () => {}, decimalComma: false, beside: () => [] }
const term = (tag: string, at: number): Term => ({
  tag,
  at,
  end: at + 1,
  word: tag,
  value: '',
  glued: false,
  capitals: false,
})
const tags = (terms: readonly Term[]) => terms.map(({ tag }) => tag)

describe('fold', () => {
  it('replaces a row of terms by one, everywhere', () => {
    const terms = ['number', 'mass', 'slash', 'number', 'mass'].map(term)
    const folded = fold(terms, [rule('number mass', (row) => together(row, 'amount'))], context)
    expect(tags(folded)).toEqual(['amount', 'slash', 'amount'])
    expect(folded[0]).toMatchObject({ at: 0, end: 2, word: 'number mass' })
  })

  it('goes on behind a row that it leaves', () => {
    const terms = ['number', 'number', 'mass'].map(term)
    const rules = [rule('number number', () => undefined), rule('number mass', (row) => together(row, 'amount'))]
    expect(tags(fold(terms, rules, context))).toEqual(['number', 'amount'])
  })

  it('tells a tag from a longer one', () => {
    const only = rule('count', (row) => together(row, 'found'))
    expect(tags(fold([term('count-form', 0), term('count', 1)], [only], context))).toEqual(['count-form', 'found'])
  })

  it('says what stands before and after', () => {
    const seen: (string | undefined)[] = []
    const look = rule('number', (_row, _context, { before, after }) => {
      seen.push(before?.tag, after?.tag)
      return undefined
    })
    fold([term('name', 0), term('number', 1), term('mass', 2)], [look], context)
    expect(seen).toEqual(['name', 'mass'])
  })
})
