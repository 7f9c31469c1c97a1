import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  actions,
  circumstance,
  circumstanceKeys,
  conditionIds,
  evidenceLevels,
  forms,
  interruptions,
  routes,
  severities,
} from '@mixwise/core'
import { describe, expect, it } from 'vitest'

const packages = fileURLToPath(new URL('../../', import.meta.url))

/** Every file of code of the packages, by path, without what a build made. */
const files = readdirSync(packages, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^\w+\/(?:src|test|bin|build)\/.*\.(?:ts|tsx|js)$/.test(file) && !file.endsWith('one-home.test.ts'))
  .map((file) => ({ file, text: readFileSync(join(packages, file), 'utf8') }))
const sources = files.filter(({ file }) => !/\/test\/|\.test\.ts$/.test(file))

function others(among: typeof files, home: string, pattern: RegExp): string[] {
  return among.filter(({ file, text }) => file !== home && pattern.test(text)).map(({ file }) => file)
}

describe('the order of the scales', () => {
  const home = 'core/src/vocabulary/scales.ts'

  it('is asked of scales.ts, never counted on a list', () => {
    const names = 'severities|severityOrder|actions|interruptions|evidenceLevels|abruptStopRisks|scale|grades|strengths'
    const counted = new RegExp(`\\b(?:${names})\\.(?:indexOf|lastIndexOf|findIndex)\\b`)
    expect(others(files, home, counted)).toEqual([])
  })

  it.each([severities, actions, interruptions, evidenceLevels])('is written there alone: %s, %s, %s', (...scale) => {
    const quoted = scale.map((word) => `'${word}'`)
    for (const words of [quoted, quoted.toReversed()]) {
      const [start, end] = [words.slice(0, 3), words.slice(-3)].map((some) => some.join(',\\s*'))
      expect(others(sources, home, new RegExp(`${start}|${end}`))).toEqual([])
    }
  })
})

describe('closed lists', () => {
  const options = circumstanceKeys.flatMap((key) => {
    const row = circumstance(key)
    return row.kind === 'one-of' ? [[key, 'core/src/vocabulary/circumstances.ts', row.words] as const] : []
  })

  it.each([
    ['routes', 'core/src/vocabulary/routes.ts', routes],
    ['forms', 'core/src/vocabulary/forms.ts', forms],
    ['conditions', 'core/src/vocabulary/conditions.ts', conditionIds],
    ...options,
  ] as const)('%s are listed in one place', (_name, home, words) => {
    const start = words.slice(0, 3).map((word) => `'${word}'`)
    expect(others(sources, home, new RegExp(start.join(',\\s*')))).toEqual([])
  })
})

describe('the person', () => {
  it('is described by the table alone: nobody else types, checks or words a key that few use', () => {
    const home = 'core/src/vocabulary/circumstances.ts'
    const words = /^core\/src\/vocabulary\/words\/\w\w\.ts$/
    for (const key of ['surgeryInDays', 'planningPregnancy', 'weeksPregnant'])
      expect(others(sources, home, new RegExp(`\\b${key}\\b`)).filter((file) => !words.test(file))).toEqual([])
  })
})
