import { describe, expect, it } from 'vitest'
import { engine } from '../../test/installed-engine.js'
import { resolveCode, routeOf, takingOf } from './resolve-codes.js'

const mapped = (system: string | null, code: string | null, name: string | null = null) => {
  const one = resolveCode(engine, { system, code, name })
  return one.status === 'mapped' ? [one.by, ...one.substances.map(({ slug }) => slug)] : [one.status, one.reason]
}

describe('a code', () => {
  it('is read by whatever its register is called', () => {
    for (const system of [
      'rxnorm',
      'RxNorm',
      'rxcui',
      'http://www.nlm.nih.gov/research/umls/rxnorm',
      '2.16.840.1.113883.6.88',
    ])
      expect(mapped(system, '1049621')).toEqual(['code', 'oxycodone'])
    expect(mapped('rxcui', '1049621.0')).toEqual(['code', 'oxycodone'])
    expect(mapped('rxcui', '1049621.5')[0]).toBe('unmapped')
  })

  it('counts before a name, which is asked where the code is not known', () => {
    expect(mapped('rxnorm', '1049621', 'aspirin')).toEqual(['code', 'oxycodone'])
    expect(mapped('rxnorm', '999999999', 'aspirin')).toEqual(['name', 'aspirin'])
    expect(mapped('ATC', 'N02AA05', 'oxycodone')).toEqual(['name', 'oxycodone'])
  })

  it('of which nobody says the register, and doubtful names, stay unmapped', () => {
    expect(mapped(null, null, 'oxycodin')[0]).toBe('unmapped')
    expect(mapped('rxnorm', '999999999')).toEqual(['unmapped', 'unknown-rxcui'])
    expect(mapped(null, null)).toEqual(['unmapped', 'empty-name'])
  })
})

it('reads ways in as systems write them', () => {
  expect(['PO', 'Oral', 'by mouth', '26643006', 'TD', 'nowhere'].map(routeOf)).toEqual([
    ...['oral', 'oral', 'oral', 'oral', 'transdermal'],
    undefined,
  ])
  expect(['transdermal patch', 'IV push', 'oral or rectal', 'not oral', 'oral, sublingual'].map(routeOf)).toEqual([
    ...['transdermal', 'intravenous'],
    ...[undefined, undefined, undefined],
  ])
})

it('reads a dose with its unit, and says what it could not read', () => {
  const of = (route: string | null, dose: string | null) =>
    takingOf(engine, { slug: 'oxycodone', taking: { form: 'tablet' } }, { route, dose })
  expect(of('po', '10 mg twice a day')).toMatchObject({
    taking: { route: 'oral', form: 'tablet', doseMgPerDay: 20 },
    unread: [],
  })
  expect(of('somewhere', 'as before')).toEqual({ taking: { form: 'tablet' }, unread: ['somewhere', 'as before'] })
})
