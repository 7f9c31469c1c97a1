import { phraseOptions, readPhrase, type SoldStrengths, soldStrengths, unitOfStrength } from '@mixwise/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { installed } from '../packages/cli/test/installed.js'

/** What the registers say of strengths, read back: every strength as itself, and no number far from all of them. */

const knowledge = installed()
const options = phraseOptions(knowledge)
const seed = Number(process.env.SEED ?? 20_261_127)

/** Substances that are sold by themselves and whose name is one name. */
const sold = Array.from({ length: knowledge.slugs.length }, (_, number) => ({
  name: knowledge.substanceNames.at(number),
  text: knowledge.strengths.at(number),
}))
  .filter(({ name, text }) => text !== '' && /^[a-z][a-z-]{4,}$/i.test(name) && options.strengthsOf?.(name) === text)
  .map(({ name, text }) => ({ name, text, strengths: soldStrengths(text) }))

/** In milligrams and units, what a phrase says is taken. */
function takenIn(phrase: string): { doseMg?: unknown; doseUnits?: unknown; asks: readonly string[] } {
  const { taking, asks } = readPhrase(phrase, options)
  const { doseMg, doseUnits } = taking
  return { ...(doseMg !== undefined && { doseMg }), ...(doseUnits !== undefined && { doseUnits }), asks }
}

const written = (number: number): string => String(number)
const tidy = (number: number): number => Number(number.toPrecision(9))

/** How the number of a strength is written: in milligrams, and below one in micrograms too. */
function spellings({ mg, units }: SoldStrengths): readonly (readonly [number: number, wanted: object])[] {
  return [
    ...mg.map((one) => [one, { doseMg: one }] as const),
    ...mg.filter((one) => one < 1).map((one) => [tidy(one * 1000), { doseMg: one }] as const),
    ...units.map((one) => [one, { doseUnits: one }] as const),
  ]
}

describe('the strengths of the registers', () => {
  it('are those of many medicines', () => {
    expect(sold.length).toBeGreaterThan(1000)
  })

  it('are read as themselves, or their unit is asked: never another amount', () => {
    const wrong: string[] = []
    let told = 0
    for (const { name, text, strengths } of sold)
      for (const [number, wanted] of spellings(strengths)) {
        if (/e/.test(written(number))) continue
        const phrase = `${name} ${written(number)} daily`
        const { asks, ...taken } = takenIn(phrase)
        const isTold = unitOfStrength(strengths, number) !== undefined
        if (isTold) told++
        if (
          JSON.stringify(taken) !== JSON.stringify(isTold ? wanted : {}) ||
          asks.includes('unit-from-register') !== isTold
        )
          wrong.push(`${phrase} (${text}): ${JSON.stringify(taken)} ${asks.join(' ')}`)
      }
    expect(wrong).toEqual([])
    expect(told).toBeGreaterThan(3000)
  })

  it('say nothing of a number that is far from all of them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sold), fc.integer({ min: 5, max: 90 }), ({ name, strengths }, times) => {
        // Above four of the strongest in every unit, and below the weakest.
        const most = Math.max(...strengths.mg.map((one) => (one < 1 ? one * 1000 : one)), ...strengths.units, 1)
        const number = Math.round(most * times) + 7
        const { asks, ...taken } = takenIn(`${name} ${number} daily`)
        expect(asks).not.toContain('unit-from-register')
        expect(taken).toEqual({})
      }),
      { seed, numRuns: 500 },
    )
  })

  it('say nothing of one or two', () => {
    for (const { name } of sold.filter((_, index) => index % 5 === 0))
      for (const count of [1, 2]) expect(takenIn(`${name} ${count} daily`).asks).not.toContain('unit-from-register')
  })
})
