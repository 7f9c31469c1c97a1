import { describe, expect, it } from 'vitest'
import type { Report, ReportedDecision, ReportedOption } from '../contract/check.js'
import { type GivesWay, jointExchanges } from './joint-exchanges.js'

const substances = ['painol', 'hurtol', 'restol'].map((slug, item) => ({
  ...{ item, input: slug, status: 'resolved', slug, name: slug.toUpperCase() },
})) as unknown as Report['substances']

interface Written {
  item: number
  do?: ReportedDecision['do']
  severity?: ReportedDecision['severity']
  yields?: number
  /** By purpose, the names of what could take the place. */
  uses?: Readonly<Record<string, readonly (string | NonNullable<ReportedOption['to']>[number])[]>>
}

/** A decision on one thing, that answers the statement of its place. */
function decided({ item, do: way = 'swap', severity = 'major', yields = 3, uses = {} }: Written): GivesWay {
  const slug = ['painol', 'hurtol', 'restol'][item] as string
  const common = { do: way, items: [item], of: [slug], patient: `ask ${item}`, clinician: `do ${item}` }
  const options = Object.entries(uses).map(([purpose, to]) => ({
    ...{ ...common, for: purpose, yields, citations: [] },
    to: to.map((offer) => (typeof offer === 'string' ? { name: offer } : offer)),
  }))
  return { decision: { ...common, severity, action: 'avoid', statements: [item] }, options }
}

const together = (...written: Written[]): readonly ReportedDecision[] =>
  jointExchanges(written.map(decided), { substances })

describe('jointExchanges', () => {
  it('leaves what is exchanged alone for one thing as it is', () => {
    const one = decided({ item: 0, uses: { pain: ['rest'] } })
    expect(jointExchanges([one], { substances })).toEqual([one.decision])
  })

  it('says of one thing all that it is used for, three at the most', () => {
    const [one] = together({
      item: 0,
      uses: { pain: ['rest', 'tea'], fits: ['rest'], cough: ['honey'], gout: ['cold'] },
    })
    expect(one?.patient).toBe(
      'Could something else be used in place of PAINOL: for pain rest or tea; for fits rest; for cough honey?',
    )
    expect(one?.clinician).toBe('Without PAINOL, for pain: rest, tea; for fits: rest; for cough: honey.')
    expect(one?.to?.map(({ name }) => name)).toEqual(['rest', 'tea', 'honey'])
  })

  it.each<[string, Written[], [string, number[], number[]][]]>([
    [
      'the same for the same is one',
      [
        { item: 1, uses: { pain: ['rest', 'tea'] } },
        { item: 0, uses: { pain: ['tea', 'rest'] } },
      ],
      [['swap', [0, 1], [1, 0]]],
    ],
    [
      'for another purpose it is two',
      [
        { item: 0, uses: { pain: ['rest'] } },
        { item: 1, uses: { fits: ['rest'] } },
      ],
      [
        ['swap', [0], [0]],
        ['swap', [1], [1]],
      ],
    ],
    [
      'another offer makes two',
      [
        { item: 0, uses: { pain: ['rest'] } },
        { item: 1, uses: { pain: ['rest', 'tea'] } },
      ],
      [
        ['swap', [0], [0]],
        ['swap', [1], [1]],
      ],
    ],
    [
      'what is no exchange stays by itself',
      [
        { item: 0, do: 'stop', uses: { pain: ['rest'] } },
        { item: 1, do: 'stop', uses: { pain: ['rest'] } },
      ],
      [
        ['stop', [0], [0]],
        ['stop', [1], [1]],
      ],
    ],
    [
      'nothing known to take the place makes nothing alike',
      [
        { item: 0, uses: { pain: [] } },
        { item: 1, uses: { pain: [] } },
      ],
      [
        ['swap', [0], [0]],
        ['swap', [1], [1]],
      ],
    ],
  ])('%s', (_what, written, wanted) => {
    expect(together(...written).map(({ do: way, items, statements }) => [way, items, statements])).toEqual(wanted)
  })

  it('says what stays and remains, the gravest of both, and who decides', () => {
    const tea = { name: 'tea', remains: 'moderate' as const, remainsWith: ['hurtol', 'restol'], notCovered: ['painol'] }
    const [one] = together(
      { item: 0, severity: 'moderate', yields: 1, uses: { pain: [tea] } },
      { item: 1, severity: 'major', uses: { pain: [tea] } },
    )
    expect(one).toMatchObject({ severity: 'major', of: ['painol', 'hurtol'], to: [{ name: 'tea' }] })
    expect(one?.clinician).toBe(
      'Without PAINOL and HURTOL, for pain: tea (moderate remains with RESTOL). Only with who prescribes PAINOL and HURTOL; never stopped without another.',
    )
    expect(one?.patient).toContain('Could tea be used in place of PAINOL and HURTOL for pain? (With tea there')
    expect(one?.patient).toContain('Only who prescribes PAINOL and HURTOL can decide that.')
    const unknown = { name: 'tea', remains: 'minor' as const, remainsWith: ['unknownol'] }
    const [other] = together({ item: 0, uses: { pain: [unknown], fits: ['rest'] } })
    expect(other?.clinician).toContain('tea (minor remains with unknownol)')
    expect(other?.clinician).not.toContain('Only with')
  })
})
