import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { actions, evidenceLevels, interruptions, severities } from '@mixwise/core'
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
