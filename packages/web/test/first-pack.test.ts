import { gzipSync } from 'node:zlib'
import { openEngine, rankOf, severities, verdictOn } from '@mixwise/core'
import { openInstalled, readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstPack } from '../build/first-pack.js'
import { type FirstPack, packedPairs, pairsAmong } from '../src/engine/first-pack.js'
import { firstReport, placeOf } from '../src/state/first-answer.js'

const bytes = firstPack()
const pack = JSON.parse(new TextDecoder().decode(bytes)) as FirstPack
const engine = openEngine({ knowledge: openInstalled, words: readWords, library: readLibrary, kinetics: readKinetics })

describe('the first pack', () => {
  it('packs every number that a pair can hold, and refuses another', () => {
    const number = fc.nat(0x7ff - 0xa1)
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number, number, number)), (pairs) => {
        expect(pairsAmong(packedPairs(pairs))).toEqual(pairs)
      }),
    )
    expect(() => packedPairs([[0, 1, 2, 3, 0x800]])).toThrow(RangeError)
  })

  it('is small enough to be there before the first answer', () => {
    expect(gzipSync(bytes).length).toBeLessThan(180_000)
  })

  it('says of a pair what the engine says of the two alone', () => {
    const pair = fc.constantFrom(...pairsAmong(pack.pairs))
    fc.assert(
      fc.property(pair, ([left, right]) => {
        const called = pack.called['en-GB'] ?? []
        const names = [called[left] as string, called[right] as string]
        // A name that is read otherwise with an amount behind it ("solvents and inhalants") waits for the whole reader.
        fc.pre(names.every((name) => placeOf(pack, name) !== undefined))
        const first = verdictOn(firstReport(pack, names, 'en-GB') as never).lead
        const whole = verdictOn(engine.check({ items: names, locale: 'en-GB' })).lead
        expect([names, first?.severity, first?.action]).toEqual([names, whole?.severity, whole?.action])
        expect(first?.finding?.id).toBe(whole?.finding?.id)
      }),
      { numRuns: 150 },
    )
  })

  it('holds none that is milder than moderate, for silence about it is no answer', () => {
    expect(Math.min(...pairsAmong(pack.pairs).map(([, , severity]) => severity))).toBe(rankOf('moderate'))
    expect(severities[rankOf('moderate')]).toBe('moderate')
    expect(firstReport(pack, ['baclofen'], 'en-GB')).toBeUndefined()
    expect(firstReport(pack, ['qqzzyx', 'flurbish'], 'en-GB')).toBeUndefined()
  })

  it.each([
    ['Baclofen', 'baclofen'],
    ['baclofen 10 mg three times a day', 'baclofen'],
    ['paracetamol 1 g QDS', 'acetaminophen'],
    ['two glasses of wine', 'ethanol'],
    ['2 pints of beer', 'ethanol'],
    ['deux verres de vin', 'ethanol'],
    ['no wine', undefined],
    ['baclofen stopped', undefined],
    ['not warfarin', undefined],
    ['warfarin and aspirin', undefined],
    ['warfarin 5 mg and aspirin 75 mg', undefined],
    ['1,4-butanediol 2 ml', '1-4-butanediol'],
    ['qqzzyx 5 mg', undefined],
  ])('reads %s only where it is a name and an amount', (line, slug) => {
    const place = placeOf(pack, line)
    expect(place === undefined ? undefined : pack.slugs[place]).toBe(slug)
  })

  it('reads no line as something that the engine does not read in it', () => {
    for (const name of pack.names) {
      const place = placeOf(pack, `${name} 10 mg`)
      if (place === undefined) continue
      const slugs = engine
        .check({ items: [`${name} 10 mg`] })
        .substances.flatMap((one) => (one.status === 'resolved' ? [one.slug] : []))
      expect([name, slugs]).toEqual([name, [pack.slugs[place]]])
    }
  })
})
