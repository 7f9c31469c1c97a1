import { openInstalled } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import { suggest } from '../src/names/suggest.js'

describe('suggestions of the installed knowledge', () => {
  const first = (text: string, locale?: string) => suggest(openInstalled(), text, { locale, most: 5 })[0]

  it.each([
    ['lior', 'Lioresal', 'baclofen'],
    ['metf', 'metformin', 'metformin'],
    ['two glasses of wi', 'two glasses of wine', 'alcohol (ethanol)'],
    ['half a bottle of vod', 'half a bottle of vodka', 'alcohol (ethanol)'],
    ['baclofen 10 mg and warfa', 'baclofen 10 mg and warfarin', 'warfarin'],
    ['stopped lisinop', 'stopped lisinopril', 'lisinopril'],
    ['10 mg diaz', '10 mg diazepam', 'diazepam'],
    ['ser', 'sertraline', 'sertraline'],
    ['bacl', 'baclofen', 'baclofen'],
    ['coc', 'cocaine', 'cocaine'],
    ['ibu', 'ibuprofen', 'ibuprofen'],
  ])('reads %s as the beginning of %s', (text, fill, name) => {
    expect(first(text)).toMatchObject({ fill, names: [name] })
  })

  it.each([
    ['para', 'en-GB', 'paracetamol'],
    ['para', 'fr-FR', 'paracétamol'],
    ['acet', 'en-US', 'acetaminophen'],
    ['alc', 'fr', 'alcool'],
    ['levo', 'es-ES', 'levotiroxina'],
    ['pamp', 'fr', 'pamplemousse'],
  ])('calls %s in %s %s', (text, locale, name) => {
    expect(first(text, locale)?.text).toBe(name)
  })

  it('offers the name before an amount, and names that are spelt nearly so', () => {
    expect(first('metfor 500 mg')).toMatchObject({ fill: 'metformin 500 mg', near: false })
    expect(first('two tablets of baclofin')).toMatchObject({ fill: 'two tablets of baclofen', near: true })
  })
})
