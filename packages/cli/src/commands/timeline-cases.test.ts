import { readdirSync, readFileSync } from 'node:fs'
import { openEngine } from '@mixwise/core'
import type { TimelinePerson } from '@mixwise/core/pk'
import { openInstalled, readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

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
const engine = openEngine({ knowledge: openInstalled, words: readWords, library: readLibrary, kinetics: readKinetics })

function within(value: number | undefined, range: [number, number] | undefined): void {
  if (range === undefined) return
  expect(value).toBeGreaterThanOrEqual(range[0])
  expect(value).toBeLessThanOrEqual(range[1])
}

describe('timeline cases', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    const given = parse(readFileSync(new URL(file, folder), 'utf8')) as Case
    it(`${file}: ${given.what}`, () => {
      const result = engine.timeline({
        items: given.phrases,
        person: given.person,
        ...(given.country === undefined ? {} : { country: given.country }),
      })
      expect(result.issues).toEqual([])
      expect(result.unread).toEqual([])
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
