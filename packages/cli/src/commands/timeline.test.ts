import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine } from '@mixwise/core'
import { openInstalled, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { exampleTable } from '../../../core/test/example-table.js'
import { registerTimeline } from './timeline.js'

const engine = openEngine({ knowledge: openInstalled, words: readWords, library: readLibrary, kinetics: exampleTable })

function run(...words: string[]): { out: string; err: string; code: number } {
  const out: string[] = []
  const err: string[] = []
  const program = new Command().exitOverride()
  registerTimeline(program, {
    engine,
    write: (text) => void out.push(text),
    fail: (text) => void err.push(text),
  })
  process.exitCode = 0
  program.parse(['timeline', ...words, '--people', '200'], { from: 'user' })
  const code = Number(process.exitCode ?? 0)
  process.exitCode = 0
  return { out: out.join('\n'), err: err.join('\n'), code }
}
const evening = ['baclofen 10 mg at 08:00,14:00,20:00', 'beer x3 at 21:00', '--weight', '70']

describe('mixwise timeline', () => {
  it('draws both, says when they meet, and promises nothing', () => {
    const { out, code } = run(...evening, '--country', 'GB')
    expect(code).toBe(0)
    expect(out).toMatch(/baclofen, ng\/mL/)
    expect(out).toMatch(/alcohol, g\/L/)
    expect(out).toMatch(/both above 50 % of their own peak/)
    expect(out).toMatch(
      /counted as 28.1–69.9 g of alcohol \(3 × 330–568 mL at 3.6–5.2 %\)\. Size and strength were not said/,
    )
    expect(out).toMatch(/#/)
    expect(/\bsafe\b|undefined|NaN/.test(out)).toBe(false)
    expect(
      Math.max(
        ...out
          .split('\n')
          .filter((line) => line.includes('|'))
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(81)
  })

  it('gives the same text for the same seed', () => {
    expect(run(...evening, '--seed', '5').out).toBe(run(...evening, '--seed', '5').out)
    expect(run(...evening, '--seed', '5').out).not.toBe(run(...evening, '--seed', '6').out)
  })

  it('writes SVG, CSV and JSON', () => {
    const folder = mkdtempSync(join(tmpdir(), 'timeline-'))
    run(...evening, '--svg', join(folder, 'a.svg'), '--csv', join(folder, 'a.csv'))
    expect(readFileSync(join(folder, 'a.svg'), 'utf8')).toContain('<desc')
    const rows = readFileSync(join(folder, 'a.csv'), 'utf8').trim().split('\n')
    expect(rows).toHaveLength(578)
    expect(rows[0]).toBe(
      'hours,baclofen low90 (ng/mL),baclofen low50 (ng/mL),baclofen median (ng/mL),baclofen high50 (ng/mL),baclofen high90 (ng/mL),ethanol low90 (g/L),ethanol low50 (g/L),ethanol median (g/L),ethanol high50 (g/L),ethanol high90 (g/L)',
    )
    expect(JSON.parse(run(...evening, '--json').out).meetings[0].slugs).toEqual(['baclofen', 'ethanol'])
  })

  it('gives help instead of a curve', () => {
    const { out, code } = run('baclofen 200 mg at 08:00')
    expect(code).toBe(0)
    expect(out).toMatch(/poison centre/)
    expect(out).not.toMatch(/#/)
    expect(run(...evening, '--pregnant').out).toMatch(/Pregnancy/)
  })

  it('says what was not understood, with exit code 2', () => {
    expect(run('xyzzy 10 mg at 08:00')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^"xyzzy": /),
    })
    expect(run('baclofen 10 mg')).toMatchObject({ code: 2, err: '"baclofen 10 mg": A time is needed, as "at 08:00".' })
    expect(run('a few beers at 20:00')).toMatchObject({
      code: 2,
      err: '"a few beers at 20:00": The dose is not known yet. How many?',
    })
    expect(() => run(...evening, '--age', 'old')).toThrow(/"old" is not a number/)
    expect(run(...evening, '--food', 'pizza').err).toMatch(/known words/)
  })

  it('shows a doubtful substance as a shape with the reason', () => {
    expect(run('mirtazapine 15 mg at 22:00').out).toMatch(/Sources disagree/)
  })
})
