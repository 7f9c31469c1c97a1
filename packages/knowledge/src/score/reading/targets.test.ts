import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openInstalled, withInstalledNdcs } from '../../installed.js'
import { caseFigures } from './case-files.js'
import { combinationBrands } from './combinations.js'
import type { Figure } from './figure.js'
import { foreignBrands } from './foreign.js'
import { joinedMinerals } from './joined-minerals.js'
import { registerFigures } from './registers.js'
import { scheduledSubstances } from './schedules.js'

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const knowledge = withInstalledNdcs(openInstalled())
const sources = folder('../../../sources/')
const figures: readonly Figure[] = [
  ...caseFigures(knowledge, folder('../../../../../cases/')),
  ...registerFigures(knowledge, sources),
  joinedMinerals(knowledge),
  combinationBrands(knowledge, sources),
  foreignBrands(knowledge, sources),
  scheduledSubstances(knowledge, sources),
]
const figure = (id: string): Figure => {
  const found = figures.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no figure is called ${id}`)
  return found
}

describe('how names are read', () => {
  it.each(['lines', 'names', 'doses', 'dmd-names', 'joined-minerals', 'combination-brands'])(
    '%s: nothing is lost in silence',
    (id) => {
      expect(figure(id).misses.filter(({ outcome }) => outcome === 'lost').length).toBeLessThanOrEqual(
        id === 'names' ? 2 : 0,
      )
    },
  )

  it.each(['lines', 'names', 'doses'])('%s: no wrong amount is asserted', (id) => {
    expect(figure(id).misses.filter(({ outcome }) => outcome === 'wrong amount')).toEqual([])
  })

  it('takes no Canadian number for another medicine', () => {
    expect(figure('canadian-numbers')).toMatchObject({ right: 1, short: [] })
  })

  // Below its goal a figure may stand; it may not fall below where it was when this was written.
  it.each([
    ['lines', 0.92],
    ['names', 0.55],
    ['doses', 112 / 120],
    ['dmd-names', 0.95],
    ['drinks', 0.9],
    ['prefix-cases', 0.95],
    ['joined-minerals', 1],
    ['french-labels', 0.95],
    ['canadian-brands', 0.89],
    ['foreign-brands', 0.9],
    ['dea-schedules', 0.99],
  ])('%s is read in at least %d', (id, least) => {
    expect(figure(id).right).toBeGreaterThanOrEqual(least)
  })
})
