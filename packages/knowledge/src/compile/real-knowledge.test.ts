import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { check, ownSource, resolve } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { rulesBelowLabels } from '../check-knowledge.js'
import { mostUsedShape } from '../identity/curated-names.js'
import { artefactDir, openInstalled } from '../installed.js'
import { openCurated } from '../read/curated-files.js'
import { problemLines } from '../read/problem.js'
import { defaultFolders } from './compile.js'
import { compileKinetics } from './kinetics.js'

/** A check says of these that nobody looked, never that nothing happens. */
const sayNothing = new Set([
  ...['ginger', 'dairy', 'probiotic', 'ubidecarenone', 'creatine', 'kombucha'],
  ...['painkillers', 'antibiotics'],
])

// Compiled by the build; `doors.test.ts` compiles the same folders again and compares the bytes.
describe('the real folders, compiled', () => {
  const knowledge = openInstalled()
  const files = openCurated(defaultFolders.curatedDir)

  it('name only citations that resolve', () => {
    const used = new Set<string>(compileKinetics(files, undefined)?.citations)
    const cited = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [key, item] of Object.entries(value)) {
        if (key === 'cite' && Array.isArray(item)) for (const id of item) used.add(String(id))
        else cited(item)
      }
    }
    for (const column of [knowledge.rules, knowledge.assertions])
      for (let row = 0; row < column.length; row++) cited(column.at(row))
    cited(knowledge.meta.burdens)
    for (let number = 0; number < knowledge.slugs.length; number++) cited(knowledge.facts(number))
    for (const { id, citation } of knowledge.meta.sources) if (id !== ownSource) used.add(citation)
    expect(used.size).toBeGreaterThan(300)
    expect([...used].filter((id) => knowledge.citation(id) === undefined).sort()).toEqual([])
  })

  it('grade no named pair below the label of a medicine without a reason', () => {
    expect(problemLines(rulesBelowLabels(defaultFolders))).toBe('')
  })

  it('know as many substances as promised', () => {
    const { withRxcui, withoutRxcui, withClassOrProperty } = knowledge.meta.counts
    expect(withRxcui).toBeGreaterThanOrEqual(2700)
    expect(withoutRxcui).toBeGreaterThanOrEqual(250)
    expect(withClassOrProperty).toBeGreaterThanOrEqual(1800)
  })

  describe('the most used', () => {
    const used = files.readOne(mostUsedShape)?.value
    const { medicines, others } = used ?? { medicines: [], others: [] }
    const isBare = (name: string): boolean => {
      const found = resolve(knowledge, name)
      if (found.status !== 'resolved' || found.substances.length !== 1) return true
      const { classes, properties } = knowledge.facts(found.substances[0] as number)
      return classes.length === 0 && properties.length === 0
    }

    it('medicines all have a class or a property', () => {
      expect(medicines.length).toBeGreaterThanOrEqual(300)
      expect(medicines.filter(isBare)).toEqual([])
    })

    it('others have one too, but for foods and words for groups about which no source says anything', () => {
      expect(others.filter(isBare).filter((name) => !sayNothing.has(name))).toEqual([])
    })
  })

  it('fit in 3 MB, compressed', () => {
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
    const file = readFileSync(join(artefactDir, 'knowledge.kb'))
    expect(brotliCompressSync(file, options).length).toBeLessThan(3_000_000)
  })

  it('answer once they are opened again', () => {
    const result = check(knowledge, ['baclofen', 'ethanol'])
    expect(result.pairs[0]).toMatchObject({ a: 'baclofen', b: 'ethanol', status: 'interaction' })
    expect(result.findings[0]?.topic).toMatch(/cns-depression|respiratory/)
  })

  it('judge a pair alike whichever side comes first', () => {
    const [one, other] = [check(knowledge, ['warfarin', 'aspirin']), check(knowledge, ['aspirin', 'warfarin'])]
    expect(one.findings.map(({ id }) => id)).toEqual(other.findings.map(({ id }) => id))
  })
})
