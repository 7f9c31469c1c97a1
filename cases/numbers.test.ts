import { readFileSync } from 'node:fs'
import { openEngine, type PhraseReading, phraseOptions, readPhrase, type Taking } from '@mixwise/core'
import { entriesOf, readRecord } from '@mixwise/core/fhir'
import { readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { installed } from '../packages/cli/test/installed.js'

/** No number of a phrase is lost, no vague count becomes an amount, and every face reads the same. */

const knowledge = installed()
const engine = openEngine({ knowledge, words: readWords, library: readLibrary, kinetics: readKinetics() })
const today = '2026-11-26'
/** The same phrases in every run; another seed looks further. */
const seed = Number(process.env.SEED ?? 20_261_126)

function read(text: string, country?: string): PhraseReading {
  return readPhrase(text, phraseOptions(knowledge, { today, ...(country !== undefined && { country }) }))
}

/** Uses under which a number is named for what it is, and no part of an amount. */
const named = new Set<string>([
  'unread',
  'supply',
  'ask',
  'duration',
  'time',
  'state',
  'ceiling',
  'as-needed',
  'name',
  'reason',
  'strength',
  'measurement',
  'form',
])

/** Everything that follows from a phrase. */
function outcome({ things, asks, unread }: PhraseReading): string {
  const taken = things.map(({ taking, shares, drink, intakes }) => [taking, shares, drink, intakes])
  return JSON.stringify([taken, asks, unread.map(({ reason }) => reason)])
}

/** Numbers of a phrase that are neither named nor asked about, and change nothing when they are others. */
function lostNumbers(text: string, country?: string): string[] {
  const reading = read(text, country)
  if (reading.things.length === 0 || reading.asks.length > 0) return []
  const before = outcome(reading)
  return [...text.matchAll(/\d+(?:[.,]\d+)?/g)].flatMap(({ 0: number, index }) => {
    const part = reading.parts.find(({ at, text: words }) => index >= at && index < at + words.length)
    const inWords = part?.as === 'filler' && /\p{L}/u.test(part.text)
    if (part === undefined || named.has(part.as) || inWords) return []
    const others = [String(Number(number.replace(',', '.')) * 3 + 1), '7', '3', '13', '1'].filter(
      (one) => one !== number,
    )
    const counts = others.some(
      (other) => outcome(read(text.slice(0, index) + other + text.slice(index + number.length), country)) !== before,
    )
    return counts ? [] : [`${number}, read as ${part.as}`]
  })
}

const rowsOf = (file: string, country: number, input: number): readonly (readonly [text: string, country: string])[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row) => row.split('\t'))
    .map((cells) => [cells[input] ?? '', cells[country] ?? ''] as const)
const rows = [...rowsOf('lines.tsv', 2, 3), ...rowsOf('drinks.tsv', 1, 2)]

const numbers = [
  '1',
  '2',
  '3',
  '5',
  '10',
  '20',
  '0.5',
  '2.5',
  '100',
  '250',
  '500',
  '1000',
  '7',
  '12',
  '40',
  '1.5',
  '1-2',
]
const names = [
  'ramipril',
  'metformin',
  'morphine',
  'salbutamol',
  'warfarin',
  'insulin glargine',
  'timolol',
  'vitamin D',
  'Percocet',
  'wine',
  'beer',
  'vodka',
  'zorpex',
  'cannabis',
]
const languages = [
  {
    units: 'mg|mcg|g|units|ml|tablets|tabs|puffs|drops|sprays|%|mg/ml|mg/5 ml|mg/day|glasses of|pints of|x|patch|',
    times:
      'daily|bd|tds|at night|every # hours|# times a day|every # days|at #:00|for # days|# weeks ago|as needed|max # a day|up to # mg a day|on Mondays|x #|# a day|q#h|in # divided doses|#/7|each nostril|both eyes|',
  },
  {
    units: 'mg|µg|g|UI|ml|comprimés|cp|bouffées|gouttes|%|mg/ml|verres de|',
    times:
      'par jour|# fois par jour|toutes les # heures|pendant # jours|il y a # semaines|si besoin|max # par jour|le soir|à # h|#/j|',
  },
  {
    units: 'mg|µg|g|IE|ml|Tabletten|Tbl|Hub|Tropfen|%|mg/ml|Gläser|',
    times:
      'täglich|# mal täglich|alle # Stunden|für # Tage|vor # Wochen|bei Bedarf|max # am Tag|abends|um # Uhr|1-0-#|',
  },
  {
    units: 'mg|mcg|g|UI|ml|comprimidos|comp|gotas|%|mg/ml|copas de|',
    times:
      'al día|# veces al día|cada # horas|durante # días|hace # semanas|si precisa|máx # al día|por la noche|a las #|',
  },
]
const small = fc.constantFrom('1', '2', '3', '4', '6', '8', '12', '14')
const time = (times: string) =>
  fc.tuple(fc.constantFrom(...times.split('|')), small).map(([text, number]) => text.replaceAll('#', number))
const amount = (units: string) =>
  fc
    .tuple(fc.constantFrom(...numbers), fc.constantFrom('', ' '), fc.constantFrom(...units.split('|')))
    .map((parts) => parts.join('').trim())

/** A name with one or two amounts and up to two times, in one language, the name before or behind the first amount. */
const phrases = fc.constantFrom(...languages).chain(({ units, times }) =>
  fc
    .record({
      name: fc.constantFrom(...names),
      amounts: fc.array(amount(units), { minLength: 1, maxLength: 2 }),
      times: fc.array(time(times), { maxLength: 2 }),
      isFirst: fc.boolean(),
      joint: fc.constantFrom(' ', ', '),
      country: fc.constantFrom('GB', 'US', undefined),
    })
    .map(({ name, amounts, times: when, isFirst, joint, country }) => {
      const [first = '', ...others] = amounts
      const parts = [...(isFirst ? [name, first] : [first, name]), ...others, ...when].filter((part) => part !== '')
      return { text: parts.join(joint), country }
    }),
)

describe('every number of a phrase', () => {
  it('is used, asked about or named, in every row of the tables', () => {
    for (const [text, country] of rows) expect(lostNumbers(text, country), text).toEqual([])
  })

  it('is used, asked about or named in a row whose words are shuffled', () => {
    const shuffled = fc.constantFrom(...rows).chain(([text, country]) => {
      const words = text.split(/\s+/)
      return fc
        .shuffledSubarray(words, { minLength: words.length })
        .map((mixed) => ({ text: mixed.join(' '), country }))
    })
    fc.assert(
      fc.property(shuffled, ({ text, country }) => {
        expect(lostNumbers(text, country)).toEqual([])
      }),
      { numRuns: 300, seed },
    )
  })

  it('is used, asked about or named in phrases of four languages', () => {
    fc.assert(
      fc.property(phrases, ({ text, country }) => {
        expect(lostNumbers(text, country)).toEqual([])
      }),
      { numRuns: 500, seed },
    )
  })
})

const amountKeys = ['doseMg', 'doseUnits', 'doseMgPerDay', 'doseMgPerWeek', 'gramsEthanol'] as const
const amountsOf = (taking: Taking): Record<string, unknown> =>
  Object.fromEntries(amountKeys.flatMap((key) => (taking[key] === undefined ? [] : [[key, taking[key]]])))

describe('a vague count', () => {
  const vague = fc.constantFrom(
    ...[
      'a few',
      'some',
      'several',
      'lots of',
      'quelques',
      'plusieurs',
      'ein paar',
      'einige',
      'unas',
      'algunas',
      'varias',
    ],
  )
  const counted = fc.constantFrom(
    ...['beers', 'glasses of wine', 'shots of vodka', 'bières', 'verres de vin', 'Biere', 'Gläser Wein', 'cervezas'],
    ...['copas de vino', 'ramipril 5 mg tablets', 'tablets of ramipril 5 mg', 'comprimés de ramipril 5 mg'],
  )

  it('never becomes an amount, and is asked about', () => {
    fc.assert(
      fc.property(vague, counted, fc.constantFrom('', ' at 20:00', ' daily'), (few, what, when) => {
        const { things, asks } = read(`${few} ${what}${when}`, 'GB')
        for (const { taking } of things) {
          expect(taking.gramsEthanol).toBeUndefined()
          expect(taking.doseMgPerDay).toBeUndefined()
        }
        expect(asks.length).toBeGreaterThan(0)
      }),
      { numRuns: 200, seed },
    )
  })
})

describe('a number without a unit', () => {
  const when = fc.constantFrom('', ' daily', ' twice a day', ' prn', ' at night')

  it('is asked about where people weigh what they take', () => {
    const weighed = fc.constantFrom('heroin', 'cocaine', 'mdma', 'ketamine', 'speed', 'cannabis', 'ket', 'coke')
    const decimals = fc.constantFrom('0.1', '0.2', '0.25', '0,3', '.5', '1.25', '0.75')
    fc.assert(
      fc.property(weighed, decimals, when, (name, number, often) => {
        const { taking, asks } = read(`${name} ${number}${often}`)
        expect([amountsOf(taking), asks]).toEqual([{}, ['which-unit']])
      }),
      { numRuns: 200, seed },
    )
  })

  it('is no part of a brand that is called after its strength', () => {
    for (const number of ['12', '25', '50', '75', '100'])
      for (const phrase of [`fentanyl ${number}`, `patch of fentanyl ${number}`])
        expect(read(phrase).asks, phrase).toEqual(['which-unit'])
  })
})

describe('a container', () => {
  const containers = [
    ...['pack', 'packs', 'packet', 'box', 'boxes', 'bottle', 'bottles', 'tub', 'strip', 'blister', 'bag', 'Packung'],
    ...['Schachtel', 'Schachteln', 'Streifen', 'boîte', 'boîtes', 'plaquette', 'flacon', 'caja', 'cajas', 'frasco'],
    ...['scatola', 'confezioni', 'flacone', 'caixa', 'cartela', 'doosje', 'doosjes', 'förpackning', 'karta', 'askar'],
    ...['opakowanie', 'blistry', 'pudełko', 'kutu', 'şişe'],
  ]
  const many = fc.constantFrom('', 'a', 'one', '2', '3', 'half a', 'two', 'ein', 'deux', '2 x')
  const medicines = fc.constantFrom('ramipril 5 mg', 'morphine', 'Percocet', 'metformin 500 mg tablets')

  it('holds nobody knows how many doses', () => {
    fc.assert(
      fc.property(
        many,
        fc.constantFrom(...containers),
        fc.constantFrom(' ', ' of '),
        medicines,
        (few, of, joint, what) => {
          const { things, asks } = read(`${few} ${of}${joint}${what}`.trim())
          expect(things.map(({ taking }) => amountsOf(taking))).toEqual([{}])
          expect(asks).toContain('how-much')
        },
      ),
      { numRuns: 300, seed },
    )
  })
})

describe('every face', () => {
  /** Undefined where the name is not sure. */
  const byCheck = (text: string, country: string | undefined): Taking | undefined => {
    const [first] = engine.check({ items: [text], today, ...(country !== undefined && { country }) }).substances
    return first?.status === 'resolved' ? (first.taking ?? {}) : undefined
  }
  const byName = (text: string, country: string | undefined): Taking => {
    const answer = engine.name({ name: text, today, ...(country !== undefined && { country }) })
    return (answer.status === 'resolved' ? answer.taking : undefined) ?? {}
  }
  const byDosage = (text: string, country: string | undefined): Taking => {
    const resource = {
      resourceType: 'MedicationStatement',
      status: 'active',
      medicationCodeableConcept: { text },
      dosage: [],
    }
    const where = phraseOptions(knowledge, { today, ...(country !== undefined && { country }) })
    const { items } = readRecord(entriesOf([resource]), { today, meaning: () => [1], phrases: where })
    const { name: _name, ...taking } = items[0]?.item ?? { name: '' }
    return taking as Taking
  }
  const byTimeline = (text: string, country: string | undefined): unknown => {
    const items = [{ name: text, timesH: [20] }]
    return engine.timeline({ items, people: 50, hours: 1, today, ...(country !== undefined && { country }) }).read[0]
      ?.doses[0]
  }

  it('gives the same numbers for the same phrase', () => {
    fc.assert(
      fc.property(phrases, ({ text, country }) => {
        const { things } = read(text, country)
        const [thing] = things
        // Of several things each face says more than one number; of a combination none is of the whole.
        fc.pre(things.length === 1 && thing !== undefined && thing.sure && thing.shares === undefined)
        const checked = byCheck(text, country)
        fc.pre(checked !== undefined)
        const wanted = amountsOf((thing as NonNullable<typeof thing>).taking)
        expect(amountsOf(checked as Taking)).toEqual(wanted)
        expect(amountsOf(byName(text, country))).toEqual(wanted)
        expect(amountsOf(byDosage(text, country))).toEqual(wanted)
        const dose = byTimeline(text, country) as { mg?: unknown; gramsEthanol?: unknown } | undefined
        if (dose?.mg !== undefined) expect(dose.mg).toEqual(wanted.doseMg)
        if (dose?.gramsEthanol !== undefined) expect(dose.gramsEthanol).toEqual(wanted.gramsEthanol)
      }),
      { numRuns: 150, seed },
    )
  })
})
