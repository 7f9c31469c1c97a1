import { readFileSync } from 'node:fs'
import { type Amount, addAmounts, highOf, lowOf, openEngine, phraseOptions, type Taking } from '@mixwise/core'
import { entriesOf, readRecord } from '@mixwise/core/fhir'
import { readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { answerOf } from '../../web/src/engine/answer.js'
import { installed } from './installed.js'

interface Phrase {
  say: string
  country?: string
  /** Exactly this, or a range within which the reading must lie. */
  grams?: number | [number, number]
  slug?: string
  mg?: Amount
  mgPerDay?: Amount
  ask?: string
  free?: boolean
  /** Grams and clock hour of each drink; without it all is taken at 20:00. */
  doses?: readonly (readonly [grams: readonly [number, number], atH: number])[]
}

const rows = parse(readFileSync(new URL('../../../cases/phrases.yaml', import.meta.url), 'utf8')) as Phrase[]
const knowledge = installed()
const kinetics = readKinetics()
const engine = openEngine({ knowledge, words: readWords, library: readLibrary, kinetics })

/** What one face read of a phrase. */
interface Read {
  slug: string | undefined
  taking: Taking
  asked: boolean
}

const faces: Readonly<Record<string, (row: Phrase) => Read>> = {
  check({ say, country }) {
    const { substances, asks = [] } = engine.check({ items: [say], ...(country && { country }) })
    const first = substances.find(({ status }) => status === 'resolved')
    const taking = (first?.status === 'resolved' ? first.taking : undefined) ?? {}
    return { slug: first?.status === 'resolved' ? first.slug : undefined, taking, asked: asks.length > 0 }
  },
  page({ say, country }) {
    const { report } = answerOf(engine, kinetics, { items: [say], ...(country && { country }) })
    const first = report.substances.find(({ status }) => status === 'resolved')
    const taking = (first?.status === 'resolved' ? first.taking : undefined) ?? {}
    const asked = (report.asks ?? []).length > 0
    return { slug: first?.status === 'resolved' ? first.slug : undefined, taking, asked }
  },
  timeline({ say, country, doses: timed }) {
    const items = [timed === undefined ? { name: say, timesH: [20] } : say]
    const {
      read,
      issues,
      startClockH = 0,
    } = engine.timeline({ items, people: 50, hours: 1, ...(country && { country }) })
    const doses = read.flatMap((entry) => entry.doses)
    if (timed !== undefined) {
      expect(doses.map(({ atH }) => atH + startClockH)).toEqual(timed.map(([, atH]) => atH))
      timed.forEach(([grams], index) => void expectWithin(doses[index]?.gramsEthanol, grams))
    }
    const { mg } = doses[0] ?? {}
    const grams = doses.flatMap((dose) => (dose.gramsEthanol === undefined ? [] : [dose.gramsEthanol]))
    const gramsEthanol = grams.length === 0 ? undefined : grams.reduce((sum, one) => addAmounts(sum, one))
    const taking = { ...(mg !== undefined && { doseMg: mg }), ...(gramsEthanol !== undefined && { gramsEthanol }) }
    return { slug: read[0]?.slug, taking, asked: issues.length > 0 }
  },
  'FHIR text'({ say, country, slug }) {
    const medicationCodeableConcept = {
      text: slug === undefined ? 'alcohol' : knowledge.facts(knowledge.slugs.find(slug)).name,
    }
    const resource = {
      resourceType: 'MedicationStatement',
      status: 'active',
      medicationCodeableConcept,
      dosage: [{ text: say }],
    }
    const phrases = phraseOptions(knowledge, country === undefined ? {} : { country })
    const { items } = readRecord(entriesOf([resource]), { today: '2026-11-26', meaning: () => [1], phrases })
    const { name: _name, ...taking } = items[0]?.item ?? { name: '' }
    return { slug: slug ?? 'ethanol', taking: taking as Taking, asked: (items[0]?.asks ?? []).length > 0 }
  },
}

function expectWithin(amount: Amount | undefined, wanted: number | readonly [number, number]): void {
  const [low, high] = typeof wanted === 'number' ? [wanted * 0.98, wanted * 1.02] : wanted
  expect(amount).toBeDefined()
  expect(lowOf(amount as Amount)).toBeGreaterThanOrEqual(low)
  expect(highOf(amount as Amount)).toBeLessThanOrEqual(high)
}

describe.each(Object.entries(faces))('phrases of amount in %s', (face, read) => {
  it.each(rows.map((row) => [`${row.say} (${row.country ?? 'anywhere'})`, row] as const))('%s', (_title, row) => {
    const { slug, taking, asked } = read(row)
    // Each drink was looked at by itself there.
    if (face === 'timeline' && row.doses !== undefined) return
    if (row.grams !== undefined && row.ask !== undefined) {
      // What is known of several drinks is as much at least; without the rest nothing is drawn.
      expect(asked).toBe(true)
      if (face !== 'timeline') expectWithin(taking.gramsEthanol, row.grams)
    } else if (row.grams !== undefined) {
      expect(slug).toBe('ethanol')
      expectWithin(taking.gramsEthanol, row.grams)
    } else if (row.free === true) {
      if (face !== 'FHIR text') expect(slug).not.toBe('ethanol')
      expect(highOf(taking.gramsEthanol ?? 0)).toBeLessThan(4)
    } else if (row.ask !== undefined) {
      expect(taking.gramsEthanol ?? taking.doseMg).toBeUndefined()
      if (slug !== undefined) expect(asked).toBe(true)
    } else {
      expect(slug).toBe(row.slug)
      if (row.mg !== undefined) expect(taking.doseMg).toEqual(row.mg)
      if (row.mgPerDay !== undefined && face !== 'timeline') expect(taking.doseMgPerDay).toEqual(row.mgPerDay)
    }
  })
})

/** Drinks of many countries, each with the range of grams that its measure and strength allow. */
const drinks = readFileSync(new URL('../../../cases/drinks.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [id = '', locale = '', input = '', expected = ''] = line.split('\t')
    const wanted = JSON.parse(expected) as { grams?: [number, number]; alcoholFree?: boolean; ask?: boolean }
    // EN is the language without a country.
    return { id, input, wanted, ...(locale !== 'EN' && { country: locale }) }
  })

describe('drinks of many countries', () => {
  it.each(drinks.map((row) => [row.id, row] as const))('%s', (_id, { input, wanted, country }) => {
    const { slug, taking } = (faces.check as (row: Phrase) => Read)({ say: input, ...(country && { country }) })
    if (wanted.grams !== undefined) {
      expect(slug).toBe('ethanol')
      expectWithin(middle(taking.gramsEthanol), wanted.grams)
    } else {
      expect(taking.gramsEthanol === undefined || slug !== 'ethanol').toBe(true)
      if (wanted.alcoholFree === true) expect(slug).not.toBe('ethanol')
    }
  })
})

function middle(amount: Amount | undefined): number | undefined {
  return amount === undefined ? undefined : (lowOf(amount) + highOf(amount)) / 2
}
