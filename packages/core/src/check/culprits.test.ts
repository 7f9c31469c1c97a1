import { describe, expect, it } from 'vitest'
import type { ReportedDecision } from '../contract/check.js'
import { byCulprit } from './culprits.js'

type Told = Parameters<typeof byCulprit>[1]

const grade = { severity: 'major', action: 'adjust-or-monitor', interruption: 'interrupt' } as const
const decision = (item: number, statement: number, more: Partial<ReportedDecision> = {}): ReportedDecision => ({
  ...{ do: 'dose', items: [item], of: [`s${item}`], ...grade, statements: [statement] },
  ...{ patient: `ask ${item}`, clinician: `dose ${item}` },
  ...more,
})

/** A list in which the first of each pair acts on the second. */
function acting(pairs: readonly (readonly [number, number])[]): Told {
  const substances = [0, 1, 2, 3].map((item) => ({ item, status: 'resolved', slug: `s${item}` }))
  const findings = pairs.map((items) => ({ items, directed: true, substances: items.map((item) => `s${item}`) }))
  const statements = findings.map(({ items }, place) => ({ items, ...grade, findings: [place] }))
  return { substances, findings, statements } as unknown as Told
}

describe('byCulprit', () => {
  it('puts together what changes because of one thing, and leaves the rest in its place', () => {
    const told = acting([
      [0, 1],
      [3, 2],
      [0, 3],
    ])
    const lead = { severity: 'contraindicated', do: 'swap', to: [{ name: 'another' }] } as const
    const [first, second, third] = byCulprit([decision(1, 0), decision(2, 1), decision(3, 2, lead)], told)
    expect(first).toMatchObject({ do: 'swap', because: [0], items: [1, 3], of: ['s3', 's1'], statements: [2, 0] })
    expect(first).toMatchObject({ severity: 'contraindicated', patient: 'ask 3 ask 1', clinician: 'dose 3 dose 1' })
    expect(first).not.toHaveProperty('to')
    expect(second).toEqual(decision(2, 1))
    expect(third).toBeUndefined()
  })

  it('finds what acts by the substance, whichever entry stands first', () => {
    const told = acting([
      [2, 0],
      [2, 1],
    ])
    expect(byCulprit([decision(0, 0), decision(1, 1)], told)).toMatchObject([{ because: [2], items: [0, 1] }])
  })

  it('names all that the culprit acts on where it is asked about the culprit', () => {
    const told = acting([
      [0, 1],
      [0, 2],
      [0, 3],
    ])
    const asking = decision(0, 0, { do: 'ask', statements: [0, 1] })
    expect(byCulprit([asking, decision(3, 2)], told)).toMatchObject([{ because: [0], items: [1, 2, 3] }])
  })

  it('puts nothing together that answers two culprits, or exchanges the culprit', () => {
    const told = acting([
      [0, 1],
      [2, 1],
      [0, 3],
    ])
    const both = [decision(1, 0, { statements: [0, 1] }), decision(3, 2)]
    expect(byCulprit(both, told)).toEqual(both)
    const exchanged = [decision(0, 0, { do: 'swap' }), decision(3, 2)]
    expect(byCulprit(exchanged, told)).toEqual(exchanged)
  })
})
