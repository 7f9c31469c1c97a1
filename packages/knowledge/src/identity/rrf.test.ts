import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openCurated } from '../read/curated-files.js'
import { buildIdentity } from './build.js'
import { readRrf } from './rrf.js'

const fixture = fileURLToPath(new URL('fixtures/rrf', import.meta.url))
const knowledge = fileURLToPath(new URL('../..', import.meta.url))

describe('readRrf', () => {
  it('reads ingredients with their identifiers, salts and combinations', async () => {
    const { ingredients } = await readRrf(fixture)
    expect(ingredients.find((one) => one.rxcui === '161')).toEqual({
      rxcui: '161',
      name: 'acetaminophen',
      tty: 'IN',
      uniis: ['362O9ITL9D'],
      parts: [],
    })
    expect(ingredients.find((one) => one.rxcui === '82063')?.parts).toEqual(['7804'])
    expect(ingredients.find((one) => one.rxcui === '214183')?.parts).toEqual(['161', '7804'])
  })

  it('leads every product, pack and brand to all its ingredients', async () => {
    const { products, brands } = await readRrf(fixture)
    for (const rxcui of ['1049640', '1049621', '1049651']) {
      expect(products.find((one) => one.rxcui === rxcui)?.ingredients).toEqual(['161', '7804'])
    }
    expect(brands).toEqual([{ rxcui: '42844', name: 'Percocet', ingredients: ['161', '7804'] }])
  })

  it('takes the NDCs of RxNorm that are not suppressed and have eleven digits', async () => {
    expect((await readRrf(fixture)).ndcs()).toEqual([
      ['00406051201', '1049621'],
      ['63481062370', '1049640'],
    ])
  })

  it('leaves out what is suppressed and says what leads nowhere', async () => {
    const records = await readRrf(fixture)
    expect(records.ingredients.some((one) => one.rxcui === '999001')).toBe(false)
    expect(records.remarks).toEqual(['1 RxNorm concepts lead to no ingredient'])
  })

  it('keeps codes that were merged into one in use, from either table of their history', async () => {
    const { products } = await readRrf(fixture)
    const former = products.filter(({ retired }) => retired === true)
    expect(former.length).toBe(37)
    expect(former.find(({ rxcui }) => rxcui === '700003')).toMatchObject({ tty: 'SCD', ingredients: ['161', '7804'] })
    expect(former.find(({ rxcui }) => rxcui === '700018')).toMatchObject({ tty: 'IN', ingredients: ['161'] })
    expect(former.find(({ rxcui }) => rxcui === '710001')).toMatchObject({ name: 'oxycodone', ingredients: ['7804'] })
    expect(former.filter(({ rxcui }) => ['700019', '710018', '161'].includes(rxcui))).toEqual([])
  })

  it('says which file is missing or broken, and where', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rrf-'))
    await expect(readRrf(folder)).rejects.toThrow(/no RXNCONSO\.RRF in/)
    writeFileSync(join(folder, 'RXNCONSO.RRF'), '161|ENG|\n')
    await expect(readRrf(folder)).rejects.toThrow(/RXNREL\.RRF is missing/)
    writeFileSync(join(folder, 'RXNREL.RRF'), '')
    writeFileSync(join(folder, 'RXNSAT.RRF'), '')
    await expect(readRrf(folder)).rejects.toThrow(/RXNCONSO\.RRF:1: 3 columns/)
  })

  it('takes the place of the built-in extract and closes the letter-A gap', async () => {
    const folder = join(knowledge, 'sources')
    const identity = buildIdentity(folder, openCurated(join(fixture, '..', 'curated')), {
      rxnorm: await readRrf(fixture),
    })
    expect(identity.slugOf('2597000')).toBe('atogepant')
    expect(identity.products.find((one) => one.rxcui === '42844')?.slugs).toEqual(['acetaminophen', 'oxycodone'])
    expect(identity.names.find((one) => one.text === 'Percocet' && one.sure)?.slugs).toEqual([
      'acetaminophen',
      'oxycodone',
    ])
  })
})
