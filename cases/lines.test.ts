import { readFileSync } from 'node:fs'
import { type Amount, highOf, lowOf, readPhrase, resolve, type Taking } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { installed } from '../packages/cli/test/installed.js'

/** What a line should give: `slugs` in groups of alternatives (`~` begins a pattern), the rest as in a taking. */
interface Expected extends Taking {
  slugs: readonly (readonly string[])[]
  optional?: readonly string[]
  not?: readonly string[]
  ask?: boolean
  noMg?: boolean
  notMedicine?: boolean
  offerWillDo?: boolean
}

interface Line {
  kind: string
  id: string
  input: string
  expected: Expected
  /** Why the line is not read as expected yet. */
  open: string
}

const lines: readonly Line[] = readFileSync(new URL('lines.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter((row) => row !== '')
  .map((row) => {
    const [kind = '', id = '', , input = '', expected = '{}', open = ''] = row.split('\t')
    return { kind, id, input, expected: JSON.parse(expected) as Expected, open }
  })

const numbers = ['doseMg', 'doseMgPerDay', 'timesPerDay', 'doseMgPerWeek', 'daysAgo'] as const

/** The same number, or a range that is the same or lies within the expected one. */
function fits(given: Amount | undefined, wanted: Amount): boolean {
  if (given === undefined) return false
  const slack = 0.02 * Math.abs(highOf(wanted)) + 1e-9
  const same = Math.abs(lowOf(given) - lowOf(wanted)) <= slack && Math.abs(highOf(given) - highOf(wanted)) <= slack
  return same || (typeof wanted !== 'number' && lowOf(given) >= wanted[0] && highOf(given) <= wanted[1])
}

/** Everything in which a reading differs from what is expected of the line. */
function differences({ input, expected }: Line): string[] {
  const knowledge = installed()
  const resolution = resolve(knowledge, input, { today: '2026-11-26' })
  const taken = resolution.status === 'resolved' ? resolution.substances.map((one) => knowledge.slugs.at(one)) : []
  if (expected.notMedicine === true) return taken.length === 0 ? [] : [`takes ${taken.join(', ')}`]
  if (resolution.status !== 'resolved')
    return expected.offerWillDo === true && resolution.candidates.length > 0 ? [] : [`is ${resolution.status}`]
  const found: string[] = []
  const is = (wanted: string): boolean =>
    wanted.startsWith('~') ? taken.some((slug) => new RegExp(wanted.slice(1)).test(slug)) : taken.includes(wanted)
  for (const group of expected.slugs) if (!group.some(is)) found.push(`without ${group[0]}`)
  for (const slug of expected.not ?? []) if (is(slug)) found.push(`takes ${slug}`)
  const takings = resolution.takings ?? [resolution.taking ?? {}]
  const best = takings.map((taking) => wrongIn(taking, resolution.asks ?? [], expected))
  return [...found, ...(best.sort((a, b) => a.length - b.length)[0] ?? [])]
}

function wrongIn(taking: Taking, asks: readonly string[], expected: Expected): string[] {
  const wrong: string[] = []
  for (const key of numbers) {
    const wanted = expected[key]
    if (wanted !== undefined && !fits(taking[key], wanted)) wrong.push(`${key} is ${JSON.stringify(taking[key])}`)
  }
  const mg = taking.doseMg ?? taking.doseMgPerDay
  if ((expected.ask === true || expected.noMg === true) && mg !== undefined) wrong.push(`asserts ${mg} mg`)
  if (expected.ask === true && asks.length === 0) wrong.push('asks nothing')
  if (expected.asNeeded === true && taking.asNeeded !== true) wrong.push('is not as needed')
  if (expected.route !== undefined && taking.route !== expected.route) wrong.push(`route is ${taking.route}`)
  if (expected.state !== undefined && (taking.state ?? 'current') !== expected.state) wrong.push(`is ${taking.state}`)
  return wrong
}

describe('cases/lines.tsv: text as people, letters and records write it', () => {
  it.each(lines.filter(({ open }) => open === '').map((line) => [line.input, line] as const))('%s', (_title, line) => {
    expect(differences(line)).toEqual([])
  })

  it('says of every line that is not read as expected why, and never asserts a wrong amount of it in silence', () => {
    for (const { input, expected, open } of lines.filter((line) => line.open !== '')) {
      expect(open.length, input).toBeGreaterThan(10)
      const { taking, asks } = readPhrase(input)
      if (asks.length > 0) continue
      for (const key of numbers) {
        const wanted = expected[key]
        if (wanted !== undefined && taking[key] !== undefined)
          expect(fits(taking[key], wanted), `${input}: ${key}`).toBe(true)
      }
    }
  })
})
