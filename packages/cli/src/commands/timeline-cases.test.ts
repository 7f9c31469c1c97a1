import { readdirSync, readFileSync } from 'node:fs'
import { parseDoses, simulate, type TimelinePerson } from '@mixwise/core/pk'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { defaultFolders } from '../../../knowledge/src/compile/compile.js'
import { type CompiledKinetics, compileKinetics } from '../../../knowledge/src/compile/kinetics.js'
import { openCurated } from '../../../knowledge/src/read/curated-files.js'

interface Case {
  what: string
  phrases: string[]
  country?: string
  person: TimelinePerson
  expect: {
    drawn: boolean
    help?: string[]
    curves?: Record<
      string,
      { showing: string; peak?: [number, number]; peakAtH?: [number, number]; band50Covers?: [number, number] }
    >
    meeting?: { hoursBoth: [number, number]; closestAtH: [number, number] }
  }
}

const folder = new URL('../../../../cases/timeline/', import.meta.url)
const { table } = compileKinetics(openCurated(defaultFolders.curatedDir)) as CompiledKinetics

function within(value: number | undefined, range: [number, number] | undefined): void {
  if (range === undefined) return
  expect(value).toBeGreaterThanOrEqual(range[0])
  expect(value).toBeLessThanOrEqual(range[1])
}

describe('timeline cases', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    const given = parse(readFileSync(new URL(file, folder), 'utf8')) as Case
    it(`${file}: ${given.what}`, () => {
      const read = parseDoses(given.phrases, {
        table,
        slugOf: (text) => (Object.hasOwn(table.oral, text.toLowerCase()) ? text.toLowerCase() : undefined),
        ...(given.country === undefined ? {} : { country: given.country }),
      })
      expect(read.issues).toEqual([])
      const result = simulate(table, { items: read.items, person: given.person })
      expect(result.issues).toEqual([])
      expect(result.drawn).toBe(given.expect.drawn)
      expect(result.help.map((notice) => notice.code)).toEqual(given.expect.help ?? [])
      const curves = given.expect.curves ?? {}
      expect(result.curves.map((curve) => curve.slug).sort()).toEqual(Object.keys(curves).sort())
      for (const curve of result.curves) {
        const wanted = curves[curve.slug]
        expect(curve.showing).toBe(wanted?.showing)
        within(curve.peak?.median, wanted?.peak)
        within(curve.peakAtH.median, wanted?.peakAtH)
        if (wanted?.band50Covers !== undefined) {
          expect(curve.peak?.low50).toBeLessThanOrEqual(wanted.band50Covers[0])
          expect(curve.peak?.high50).toBeGreaterThanOrEqual(wanted.band50Covers[1])
        }
      }
      within(result.meetings[0]?.hoursBoth.median, given.expect.meeting?.hoursBoth)
      within(result.meetings[0]?.closestAtH, given.expect.meeting?.closestAtH)
    })
  }
})
