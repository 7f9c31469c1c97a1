import type { Engine, ExposureTable, ObservedRatio } from '@mixwise/core'
import { expect, it } from 'vitest'
import { exampleExposure } from '../../../../core/test/example-exposure.js'
import { exposureFigures } from './exposure-figures.js'

const observed = (
  victim: string,
  by: readonly string[],
  ratio: number,
  part: Partial<ObservedRatio> = {},
): ObservedRatio => ({
  victim,
  by: by.map((slug) => ({ slug })),
  route: 'oral',
  species: 'parent',
  measure: 'auc',
  ratio,
  cite: ['study-b'],
  ...part,
})
const table = (...rows: readonly ObservedRatio[]): ExposureTable => ({ ...exampleExposure, observed: rows })

/** An engine whose rules say that `blockol` raises and `mintol` lowers everything. */
const engine = {
  check: ({ items: [victim, by] }: { items: readonly string[] }) => ({
    findings:
      by === 'blockol' || by === 'mintol'
        ? [
            {
              topic: by === 'blockol' ? 'exposure-up' : 'bleeding',
              consequences: by === 'blockol' ? [] : ['lower-exposure'],
              id: victim === 'slowol' ? 'label-slowol-with-blockol' : 'inhibitor-with-victim',
              severity: 'moderate',
              sources: [],
              directed: true,
              substances: [by, victim],
            },
          ]
        : [],
  }),
} as unknown as Engine

const outcomes = (...rows: readonly ObservedRatio[]) =>
  Object.fromEntries(exposureFigures(engine, table(...rows)).map(({ id, outcomes }) => [id, outcomes]))

it('asks rules and engine for each two-fold change, by the mean of its studies', () => {
  expect(outcomes(observed('dozepam', ['blockol'], 3), observed('dozepam', ['blockol'], 1.5))).toMatchObject({
    'two-fold-rules': { right: 1 },
    'two-fold-engine': { right: 1 },
  })
  expect(outcomes(observed('dozepam', ['mintol'], 2))).toMatchObject({
    'two-fold-rules': { 'wrong way': 1 },
    'two-fold-engine': { silent: 1 },
  })
  expect(outcomes(observed('dozepam', ['boostol'], 0.5))).toMatchObject({
    'two-fold-rules': { silent: 1 },
    'two-fold-engine': { right: 1 },
  })
  expect(outcomes(observed('dozepam', ['blockol'], 1.9))['two-fold-rules']).toEqual({})
})

it('counts nulls that are raised all the same', () => {
  expect(outcomes(observed('dozepam', ['blockol'], 1))).toMatchObject({
    'nulls-rules': { raised: 1 },
    'nulls-engine': { raised: 1 },
  })
  expect(outcomes(observed('puffol', ['halfol'], 1))).toMatchObject({
    'nulls-rules': { quiet: 1 },
    'nulls-engine': { quiet: 1 },
  })
})

it('counts a null as grounded where a label names the two, and none where what acts of it changed', () => {
  expect(outcomes(observed('slowol', ['blockol'], 1))['nulls-rules']).toEqual({ 'a source names the two': 1 })
  const active = observed('dozepam', ['blockol'], 0.3, { species: 'active' })
  expect(outcomes(observed('dozepam', ['blockol'], 1), active)['nulls-rules']).toEqual({})
})

it('foresees several at once without the studies of just these', () => {
  expect(outcomes(observed('dozepam', ['blockol', 'halfol'], 5))).toMatchObject({ several: { within: 1 } })
  expect(outcomes(observed('dozepam', ['blockol', 'halfol'], 15))).toMatchObject({ several: { beyond: 1 } })
})

it('leaves out what is not of the substance itself, by mouth, repeatedly, in plain arms', () => {
  const parts: Partial<ObservedRatio>[] = [
    { species: 'active' },
    { phase: 'single' },
    { phase: 'after' },
    { measure: 'rule' },
    { bothArms: ['mintol'] },
    { traits: ['smoking'] },
    { route: 'intravenous' },
  ]
  for (const part of parts) expect(outcomes(observed('dozepam', ['blockol'], 5, part))['two-fold-rules']).toEqual({})
})

it('tells the cross-validation where it was made', () => {
  const validated = { rows: 10, pairs: 8, rowsWithin: 0.8, pairsWithin: 0.875, foldError: 1.4, inBand: 0.9 }
  expect(exposureFigures(engine, table(), validated)[0]).toMatchObject({
    id: 'cross-validation',
    right: 0.875,
    rows: 8,
  })
  expect(exposureFigures(engine, table())[0]?.id).toBe('two-fold-rules')
})
