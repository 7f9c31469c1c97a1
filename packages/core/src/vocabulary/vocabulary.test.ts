import { describe, expect, it } from 'vitest'
import { circumstanceKeys, circumstances } from './circumstances.js'
import { conditionFacts, conditionIds, isCondition, measuredConditions, withWider } from './conditions.js'
import { consequences, consequenceTable, isConsequence, sameMatter, topicsOf } from './consequences.js'
import { inTableUnit, laboratoryTestIds, laboratoryTests, testByLoinc } from './laboratory.js'
import { pathwayOf, pathways } from './pathways.js'
import { readRole, roleTerm } from './roles.js'
import { routeBySnomed, routes } from './routes.js'
import { topics } from './topics.js'
import { english } from './words/en.js'
import { spanish } from './words/es.js'
import { french } from './words/fr.js'
import { type Spoken, spoken } from './words/shape.js'

/** Every text of a language, by the path that leads to it. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, part]) => texts(part, `${path}.${key}`))
}

describe('words', () => {
  it.each([
    ['fr', french],
    ['es', spanish],
  ])('of %s are not left in English', (_language, words) => {
    const known = new Map(texts(english))
    const sentences = texts(words).filter(([path, text]) => text.includes(' ') && known.get(path) === text)
    expect(sentences).toEqual([])
  })

  it('are never empty and promise nothing', () => {
    for (const [path, text] of [english, french, spanish].flatMap((words) => texts(words))) {
      expect(text.trim(), path).toBe(text)
      expect(text, path).toMatch(/\S/)
      expect(text, path).not.toMatch(
        /\b(?:safe|harmless|risk[- ]free|sans danger|sans risque|sûr|segur[oa]|inofensiv|sin riesgo)\b/i,
      )
    }
  })

  it('never say that nothing happens', () => {
    const findings = [english, french, spanish].map(({ topic, consequence }) => ({ topic, consequence }))
    for (const [path, text] of findings.flatMap((words) => texts(words)))
      expect(text, path).not.toMatch(/nothing (?:is expected to )?happen|^Rien |que ocurra nada/i)
  })

  it('differ between options, for each reader', () => {
    for (const words of [english, french, spanish])
      for (const reader of ['patient', 'clinician'] as const)
        for (const list of [words.route, words.form, words.condition, words.laboratory]) {
          const said = Object.values<Spoken>(list).map((text) => spoken(text, reader))
          expect(new Set(said).size).toBe(said.length)
        }
  })
})

describe('pathways and roles', () => {
  it('are found by every name that the open tables use', () => {
    const named = [
      'CYP3A',
      'OATP1B1/1B3',
      'MATE2-K',
      'UGT-unspecified',
      'renal-unchanged',
      'MAO-A',
      '11beta/17beta-HSD',
    ]
    expect(named.map(pathwayOf)).toEqual(['cyp3a', 'oatp1b', 'oct2-mate', 'ugt', 'renal-unchanged', 'mao-a', 'hsd'])
    expect([pathwayOf('CYP3A4'), pathwayOf('')]).toEqual([undefined, undefined])
    for (const id of pathways) expect(pathwayOf(id)).toBe(id)
  })

  it('are read from a term and written back', () => {
    for (const term of [
      'cyp3a-inhibitor-strong',
      'cyp2d6-inhibitor',
      'p-gp-substrate-sensitive',
      'renal-unchanged-substrate',
    ]) {
      const read = readRole(term)
      expect(read !== undefined && 'role' in read && roleTerm(read.role)).toBe(term)
    }
  })

  it('name the part that is wrong', () => {
    expect(readRole('cyp3a4-inhibitor-strong')).toMatchObject({ wrong: 'pathway', found: 'cyp3a4' })
    expect(readRole('cyp3a4-inhibitor')).toMatchObject({ wrong: 'pathway', found: 'cyp3a4' })
    expect(readRole('protease-inhibitor-strong')).toMatchObject({ wrong: 'pathway', found: 'protease' })
    expect(readRole('cyp3a-inhibitor-sensitive')).toMatchObject({
      wrong: 'strength',
      known: ['strong', 'moderate', 'weak'],
    })
    expect(readRole('cyp3a-inhibitor-stong')).toMatchObject({ wrong: 'strength', found: 'stong' })
    expect([readRole('ace-inhibitor'), readRole('opioid'), readRole('ace-inhibitor-arb')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('routes', () => {
  it('are found by the code of a record, each by its own', () => {
    expect([routeBySnomed('26643006'), routeBySnomed('1')]).toEqual(['oral', undefined])
    const coded = routes.flatMap((route) => (routeBySnomed('') === route ? [] : [route]))
    expect(coded).toEqual(routes)
  })
})

describe('laboratory values', () => {
  it('come in the unit of the table', () => {
    expect(inTableUnit({ test: 'potassium', value: 3.1 })).toBe(3.1)
    expect(inTableUnit({ test: 'haemoglobin', value: 12, unit: 'G/DL' })).toBe(120)
    expect(inTableUnit({ test: 'qtc', value: 0.48, unit: 's' })).toBe(480)
  })

  it('are refused with the reason', () => {
    expect(inTableUnit({ test: 'kalium', value: 3 })).toBe('unknown-value')
    expect(inTableUnit({ test: 'potassium', value: 3, unit: 'mg/dL' })).toBe('unit-unknown')
    expect(inTableUnit({ test: 'potassium', value: Number.NaN })).toBe('not-a-number')
    expect(inTableUnit({ test: 'potassium', value: 31 })).toBe('out-of-range')
    expect(inTableUnit({ test: 'potassium', value: 1 })).toBe(1)
    expect(inTableUnit({ test: 'potassium', value: 10 })).toBe(10)
  })

  it('stand without a unit where one alone makes them true', () => {
    expect(inTableUnit({ test: 'haemoglobin', value: 12 })).toBe(120)
    expect(inTableUnit({ test: 'qtc', value: 510 })).toBe(510)
    expect(inTableUnit({ test: 'neutrophils', value: 0.8 })).toBe(0.8)
    expect(inTableUnit({ test: 'glucose', value: 45 })).toBe('value-without-unit')
    expect(inTableUnit({ test: 'phenytoin', value: 60 })).toBe('value-without-unit')
    expect(inTableUnit({ test: 'haemoglobin', value: 4000 })).toBe('out-of-range')
  })

  it('are found by LOINC, and no code stands for two', () => {
    expect([testByLoinc('2823-3'), testByLoinc('0')]).toEqual(['potassium', undefined])
    const codes = laboratoryTestIds.flatMap((id) => laboratoryTests[id].loinc as readonly string[])
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('conditions', () => {
  it('are measured on one side of a value', () => {
    const values = [
      { test: 'potassium', value: 6.1 },
      { test: 'neutrophils', value: 800, unit: '/uL' },
      { test: 'sodium', value: 133 },
    ]
    expect(measuredConditions(values)).toEqual(['hyperkalaemia', 'neutropenia'])
    expect(measuredConditions([{ test: 'potassium', value: 3.5 }])).toEqual([])
  })

  it('imply wider ones that are themselves conditions', () => {
    for (const id of conditionIds)
      for (const wider of conditionFacts(id).kindOf ?? []) expect(isCondition(wider)).toBe(true)
    expect(withWider(['dialysis', 'something else'])).toEqual(['dialysis', 'kidney-disease', 'something else'])
  })
})

describe('circumstances', () => {
  it('have options that differ and words for each', () => {
    const flags = circumstanceKeys.map((key) => circumstances[key].flag.split(' ')[0])
    expect(new Set(flags).size).toBe(flags.length)
  })
})

describe('topics and consequences', () => {
  it('stay within what a person can keep in mind', () => {
    expect(topics.length).toBeLessThanOrEqual(50)
    expect(consequences.length).toBeLessThanOrEqual(90)
    expect(new Set(topics).size).toBe(topics.length)
  })

  it('name only each other', () => {
    for (const code of consequences) {
      expect(topics, code).toEqual(expect.arrayContaining([...topicsOf(code)]))
      const { kindOf = [] } = consequenceTable[code] as { kindOf?: readonly string[] }
      expect(
        kindOf.filter((wider) => !isConsequence(wider)),
        code,
      ).toEqual([])
    }
  })

  it('know a kind of a kind, and that looking alike is not being alike', () => {
    expect(sameMatter('absorption', 'lower-effect')).toBe(true)
    expect(sameMatter('lower-effect', 'absorption')).toBe(true)
    expect(sameMatter('ototoxicity', 'neuropathy')).toBe(false)
    expect(sameMatter('hypokalaemia', 'hyperkalaemia')).toBe(false)
  })

  it('have words that differ, for each reader', () => {
    for (const words of [english, french, spanish])
      for (const reader of ['patient', 'clinician'] as const)
        for (const list of [words.topic, words.consequence]) {
          const said = Object.values<Spoken>(list).map((text) => spoken(text, reader))
          expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([])
        }
  })
})
