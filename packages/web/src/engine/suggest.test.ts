import { openInstalled } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import { suggest } from './suggest.js'

const knowledge = openInstalled()
const first = (text: string) => suggest(knowledge, text, 5)[0]

describe('suggest', () => {
  it.each([
    ['lior', 'Lioresal', 'baclofen'],
    ['metf', 'metformin', 'metformin'],
    ['two glasses of wi', 'two glasses of wine', 'alcohol (ethanol)'],
    ['half a bottle of vod', 'half a bottle of vodka', 'alcohol (ethanol)'],
    ['baclofen 10 mg and warfa', 'baclofen 10 mg and warfarin', 'warfarin'],
    ['stopped lisinop', 'stopped lisinopril', 'lisinopril'],
    ['10 mg diaz', '10 mg diazepam', 'diazepam'],
  ])('reads %s as the beginning of %s', (text, fill, name) => {
    expect(first(text)).toMatchObject({ fill, names: [name] })
  })

  it('offers the name before an amount, and names that are spelt nearly so', () => {
    expect(first('metfor 500 mg')).toMatchObject({ fill: 'metformin 500 mg' })
    expect(first('two tablets of baclofin')).toMatchObject({ fill: 'two tablets of baclofen', near: true })
  })

  it('offers nothing for nothing', () => {
    expect(suggest(knowledge, '  ', 5)).toEqual([])
    expect(suggest(knowledge, '!!', 5)).toEqual([])
  })
})
