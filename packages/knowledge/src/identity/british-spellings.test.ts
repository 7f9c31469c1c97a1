import { describe, expect, it } from 'vitest'
import { britishSpellings } from './british-spellings.js'

const name = (text: string, sure = true) => ({
  ...{ text, slugs: ['some'], sure, source: 'test' },
  kind: 'ingredient' as const,
})

describe('names in British spelling', () => {
  it.each([
    ['ferrous sulfate', 'ferrous sulphate'],
    ['Sulfadiazine', 'sulphadiazine'],
    ['aluminum hydroxide', 'aluminium hydroxide'],
    ['conjugated estrogens', 'conjugated oestrogens'],
  ])('%s is %s', (text, wanted) => {
    expect(britishSpellings([name(text)]).map((one) => one.text.toLowerCase())).toEqual([wanted])
  })

  it('are none where one is known already, nothing differs, or the name is not sure', () => {
    expect(britishSpellings([name('zinc sulfate'), name('zinc sulphate')])).toEqual([])
    expect(britishSpellings([name('zinc oxide'), name('restrictol'), name('copper sulfate', false)])).toEqual([])
  })

  it('mean the same, and are no name of their own', () => {
    expect(britishSpellings([name('zinc sulfate')])[0]).toMatchObject({ slugs: ['some'], kind: 'synonym', sure: true })
  })
})
