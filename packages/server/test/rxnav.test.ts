import { rankOf, type Severity } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { createWording } from '../src/rxnav/wording.js'
import { engine, service } from './service.js'

interface Pair {
  interactionConcept: {
    minConceptItem: { rxcui: string; name: string }
    sourceConceptItem: { id: string; name: string; url: string }
  }[]
  severity: string
  description: string
  'x-severity': string
}
interface ListAnswer {
  nlmDisclaimer: string
  userInput: { sources: string[]; rxcuis: string[] }
  fullInteractionTypeGroup?: {
    sourceName: string
    sourceDisclaimer: string
    fullInteractionType: {
      comment: string
      minConcept: { rxcui: string; name: string; tty: string }[]
      interactionPair: Pair[]
    }[]
  }[]
  'x-unrecognised'?: string[]
  'x-not-covered'?: string[][]
}

const { request } = service()
const { knowledge, products } = engine()
const warfarin = '11289'
const ibuprofen = '5640'
const simvastatin = '36567'
const clarithromycin = '21212'

async function list(query: string): Promise<ListAnswer> {
  const response = await request(`/REST/interaction/list.json?${query}`)
  expect(response.status).toBe(200)
  return (await response.json()) as ListAnswer
}

describe('rule 1: whatever stands between codes', () => {
  it.each([
    '11289+5640',
    '11289%205640',
    '11289%2B5640',
    '11289,5640',
    '+11289++5640+',
    '11289+5640+11289',
    '11289+5640&sources=',
    '11289+5640&values=&caller=x',
  ])('rxcuis=%s', async (codes) => {
    const answer = await list(`rxcuis=${codes}`)
    expect(answer.userInput.rxcuis).toEqual([warfarin, ibuprofen])
    expect(answer.fullInteractionTypeGroup?.[0]?.fullInteractionType).toHaveLength(1)
  })

  it('reads names of parameters in any case, and answers HEAD and OPTIONS', async () => {
    expect((await list('RXCUIS=11289+5640')).fullInteractionTypeGroup).toBeDefined()
    const path = `/REST/interaction/list.json?rxcuis=${warfarin}`
    const head = await request(path, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    const options = await request(path, { method: 'OPTIONS' })
    expect([options.status, options.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
    expect((await request(path)).headers.get('access-control-allow-origin')).toBe('*')
  })
})

describe('rule 2: any type of code', () => {
  it('resolves products, brands and packs to their ingredients', async () => {
    const types = new Map<string, number>()
    const number = knowledge.slugs.find('warfarin')
    for (const { rxcui, tty, substances } of products.holding(number))
      if (substances.length === 1) types.set(tty, rxcui)
    expect([...types.keys()]).toEqual(expect.arrayContaining(['IN', 'BN', 'SCD', 'SBD']))
    for (const rxcui of types.values()) {
      const answer = await list(`rxcuis=${rxcui}+${ibuprofen}`)
      expect(answer.fullInteractionTypeGroup?.[0]?.fullInteractionType[0]?.interactionPair[0]?.severity).toBe('high')
    }
  })

  it('expands a combination product: each ingredient meets the other code', async () => {
    const combined = products.named('acetaminophen / oxycodone').find(({ tty }) => tty === 'MIN')
    const answer = await list(`rxcuis=${combined?.rxcui}+${products.named('diazepam')[0]?.rxcui}`)
    const names = answer.fullInteractionTypeGroup?.[0]?.fullInteractionType.flatMap(({ interactionPair }) =>
      interactionPair.flatMap(({ interactionConcept }) =>
        interactionConcept.map(({ sourceConceptItem }) => sourceConceptItem.name),
      ),
    )
    expect(names).toContain('oxycodone')
  })

  it('a topical product is not what a tablet is', async () => {
    const gel = [...products.holding(knowledge.slugs.find('diclofenac'))].find(
      ({ name, tty }) => tty === 'SCD' && /topical gel/i.test(name),
    )
    const [tablet, topical] = await Promise.all(
      [products.named('diclofenac')[0]?.rxcui, gel?.rxcui].map((code) => list(`rxcuis=${warfarin}+${code}`)),
    )
    expect(tablet?.fullInteractionTypeGroup?.[0]?.fullInteractionType[0]?.interactionPair[0]?.severity).toBe('high')
    expect(topical?.fullInteractionTypeGroup?.[0]?.fullInteractionType[0]?.interactionPair[0]?.severity ?? 'N/A').toBe(
      'N/A',
    )
  })
})

describe('rule 3: the form of the answer', () => {
  const form = async (path: string, accept?: string): Promise<string> => {
    const response = await request(
      `/REST/interaction/${path}?rxcuis=1`,
      accept === undefined ? {} : { headers: { accept } },
    )
    return response.headers.get('content-type')?.split(';')[0] ?? ''
  }
  it.each([
    ['list.json', undefined, 'application/json'],
    ['list.xml', 'application/json', 'application/xml'],
    ['list', 'application/json', 'application/json'],
    ['list', 'application/xml', 'application/xml'],
    ['list', '*/*', 'application/xml'],
    ['list', undefined, 'application/xml'],
  ])('%s, accepting %s, is %s', async (path, accept, kind) => {
    expect(await form(path, accept)).toBe(kind)
  })

  it('XML is the same tree', async () => {
    const xml = await (await request(`/REST/interaction/list.xml?rxcuis=${warfarin}+${ibuprofen}+`)).text()
    expect(xml).toMatch(/^<\?xml[^>]*\?><interactiondata><nlmDisclaimer>/)
    expect(xml.match(/<minConcept>/g)).toHaveLength(2)
    expect(xml).toContain('<sourceConceptItem><id>')
    expect(xml.match(/<fullInteractionTypeGroup>/g)).toHaveLength(1)
  })
})

describe('rules 4 and 5: two groups and their severities', () => {
  it('the full list first, gravest first, then the high-priority list', async () => {
    const { fullInteractionTypeGroup: groups = [] } = await list(
      `rxcuis=${warfarin}+${ibuprofen}+${simvastatin}+${clarithromycin}`,
    )
    expect(groups.map(({ sourceName }) => sourceName)).toEqual(['Mixwise', 'ONCHigh'])
    const ranks = groups[0]?.fullInteractionType.map(({ interactionPair }) =>
      rankOf(interactionPair[0]?.['x-severity'] as Severity),
    )
    expect(ranks).toEqual([...(ranks ?? [])].sort((a, b) => b - a))
    for (const { severity } of groups.flatMap(({ fullInteractionType }) =>
      fullInteractionType.flatMap(({ interactionPair }) => interactionPair),
    ))
      expect(['high', 'N/A']).toContain(severity)
    const high = groups[1]?.fullInteractionType.flatMap(({ interactionPair }) => interactionPair) ?? []
    expect(high.length).toBeGreaterThan(0)
    expect(high.every(({ severity }) => severity === 'high')).toBe(true)
  })

  it('only one group when one is asked for', async () => {
    const only = await list(`rxcuis=${simvastatin}+${clarithromycin}&sources=ONCHigh`)
    expect(only.fullInteractionTypeGroup?.map(({ sourceName }) => sourceName)).toEqual(['ONCHigh'])
  })
})

describe('rules 6 and 10: nothing found, nothing recognised', () => {
  it('leaves the key out', async () => {
    expect(await list('rxcuis=11289')).not.toHaveProperty('fullInteractionTypeGroup')
  })
  it('says which codes were not recognised', async () => {
    const answer = await list(`rxcuis=${warfarin}+999999999+abc`)
    expect(answer['x-unrecognised']).toEqual(['999999999', 'abc'])
  })
  it('says which pairs nobody looked at', async () => {
    const uncovered: string[][] = []
    for (let code = 0; code < 200 && uncovered.length === 0; code++)
      uncovered.push(...((await list(`rxcuis=${warfarin}+${products.at(code * 100).rxcui}`))['x-not-covered'] ?? []))
    expect(uncovered.length).toBeGreaterThan(0)
  })
})

describe('rules 7 to 9: ids, comments and names', () => {
  it('ids differ, addresses are absolute, comments follow the old grammar', async () => {
    const { fullInteractionTypeGroup: groups = [] } = await list(`rxcuis=${warfarin}+${ibuprofen}`)
    const [found] = groups[0]?.fullInteractionType ?? []
    const items = found?.interactionPair[0]?.interactionConcept.map(({ sourceConceptItem }) => sourceConceptItem) ?? []
    expect(new Set(items.map(({ id }) => id)).size).toBe(2)
    for (const { url } of items) expect(url).toMatch(/^https?:\/\//)
    expect(found?.comment).toBe(
      'Drug1 (rxcui = 5640, name = ibuprofen, tty = IN). Drug2 (rxcui = 11289, name = warfarin, tty = IN). Drug1 is resolved to ibuprofen, Drug2 is resolved to warfarin and interaction asserted in Mixwise between ibuprofen and warfarin.',
    )
    for (const { comment, interactionPair } of groups[0]?.fullInteractionType ?? [])
      expect(comment.match(/interaction.(?:(?!\.).)*/g)?.length).toBeGreaterThanOrEqual(interactionPair.length)
  })

  it('takes the old names when told to, and never claims to be the old service', async () => {
    const classic = service({ sourceNames: 'classic' })
    const response = await classic.request(`/REST/interaction/list.json?rxcuis=${warfarin}+${ibuprofen}`)
    const answer = (await response.json()) as ListAnswer
    expect(answer.fullInteractionTypeGroup?.[0]?.sourceName).toBe('DrugBank')
    expect(answer.fullInteractionTypeGroup?.[0]?.fullInteractionType[0]?.comment).toContain(
      'asserted in DrugBank between',
    )
    expect(createWording('classic', 'http://x').disclaimer).toContain('not the National Library of Medicine')
  })
})

describe('a third substance', () => {
  it('changes a pair as it does in the library, and only there', async () => {
    const severities = async (codes: string): Promise<string | undefined> =>
      (await list(`rxcuis=${codes}`)).fullInteractionTypeGroup?.[0]?.fullInteractionType.find(({ minConcept }) =>
        minConcept.every(({ rxcui }) => rxcui === warfarin || rxcui === ibuprofen),
      )?.interactionPair[0]?.description
    const alone = await severities(`${warfarin}+${ibuprofen}`)
    const withOmeprazole = await severities(`${warfarin}+${ibuprofen}+7646`)
    expect(alone).toBeDefined()
    expect(withOmeprazole).toBeDefined()
    expect(await severities(`${warfarin}+${ibuprofen}`)).toBe(alone)
  })
})

describe('one drug', () => {
  it('lists what it meets, gravest first, each with a code', async () => {
    const response = await request(`/REST/interaction/interaction.json?rxcui=${warfarin}&sources=`)
    const answer = (await response.json()) as {
      interactionTypeGroup: { interactionType: { comment: string; interactionPair: Pair[] }[] }[]
    }
    const type = answer.interactionTypeGroup[0]?.interactionType[0]
    expect(type?.comment).toBe('warfarin (11289) is resolved to warfarin (11289)')
    expect(type?.interactionPair.length).toBeGreaterThan(50)
    for (const { interactionConcept } of type?.interactionPair ?? [])
      expect(interactionConcept[1]?.minConceptItem.rxcui).toMatch(/^\d+$/)
  })
})

describe('the sister calls', () => {
  const json = async (path: string): Promise<Record<string, never>> =>
    (await (await request(`/REST/${path}`)).json()) as Record<string, never>
  it.each([
    ['rxcui.json?name=warfarin', { idGroup: { rxnormId: ['11289'] } }],
    ['rxcui.json?idtype=NDC&id=00093102401', { idGroup: { id: '00093102401' } }],
    [
      'approximateTerm.json?term=warfrin&maxEntries=3',
      { approximateGroup: { candidate: [{ rxcui: '11289', rank: '1' }] } },
    ],
    [
      'spellingsuggestions.json?name=baclofin',
      { suggestionGroup: { suggestionList: { suggestion: expect.arrayContaining(['baclofen']) } } },
    ],
    ['rxcui/11289/properties.json', { properties: { rxcui: '11289', name: 'warfarin', tty: 'IN' } }],
    ['Prescribe/rxcui/11289/properties.json', { properties: { rxcui: '11289' } }],
    ['rxclass/class/byRxcui.json?rxcui=11289', { userInput: { rxcui: '11289' } }],
    ['rxclass/class/byDrugName.json?drugName=warfarin', { userInput: { drugName: 'warfarin' } }],
    ['rxcui.json?name=Coumadin', { idGroup: { name: 'Coumadin' } }],
    ['version.json', { version: knowledge.version }],
  ])('%s', async (path, expected) => {
    const found = await json(path)
    for (const [key, value] of Object.entries(expected))
      expect(found[key]).toEqual(
        Array.isArray(value) || typeof value !== 'object'
          ? value
          : expect.objectContaining(nestedObjects(value as Record<string, unknown>)),
      )
  })

  it.each(['Enalapril plus', 'warfarin and flurbish', 'warfarin foo', 'stopped warfarin', 'Norvasc H', 'DEX'])(
    'has no code for a name that is read in part: %s',
    async (name) => {
      expect(await json(`rxcui.json?name=${encodeURIComponent(name)}`)).toEqual({ idGroup: { name } })
      expect(JSON.stringify(await json(`drugs.json?name=${encodeURIComponent(name)}`))).not.toContain('rxcui')
    },
  )

  it('scores what is near, and has nothing for noise', async () => {
    const candidates = async (term: string): Promise<{ name: string; score: string; rank: string }[]> => {
      const { approximateGroup } = await json(`approximateTerm.json?term=${encodeURIComponent(term)}`)
      return ((approximateGroup as unknown as { candidate?: never[] }).candidate ?? []) as never
    }
    for (const noise of ['zzqq', 'qqqqqq', 'the', 'xylophone zzz'])
      expect([noise, await candidates(noise)]).toEqual([noise, []])
    expect((await candidates('vitamin z')).map(({ name }) => name)).not.toContain('multivitamin')
    const [slip] = await candidates('warfrin')
    expect([slip?.name, Number(slip?.score) < 100, Number(slip?.score) > 80]).toEqual(['warfarin', true, true])
    expect((await candidates('warfarin'))[0]).toMatchObject({ name: 'warfarin', score: '100', rank: '1' })
    const scores = (await candidates('metroprolol')).map(({ score }) => Number(score))
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it.each([
    'rxcui.json?idtype=ATC&id=B01AA03',
    'rxclass/class/byRxcui.json?rxcui=11289&relaSource=ATC',
    'rxclass/class/byDrugName.json?drugName=warfarin&relaSource=ATC',
    'rxclass/classMembers.json?classId=B01AA&relaSource=ATC',
  ])('says of %s that nothing of ATC is held', async (path) => {
    expect(await json(path)).toMatchObject({ 'x-not-held': ['ATC'] })
  })

  it('gives the classes of the source that is asked for alone', async () => {
    const sourcesOf = async (source: string): Promise<readonly string[]> => {
      const text = JSON.stringify(await json(`rxclass/class/byRxcui.json?rxcui=11289&relaSource=${source}`))
      return [...new Set([...text.matchAll(/"rela":"[a-z_]+","relaSource":"([^"]+)"/g)].map(([, type = '']) => type))]
    }
    expect(await sourcesOf('EPC')).toEqual(['EPC'])
    expect((await sourcesOf('ALL')).length).toBeGreaterThan(1)
  })

  it('finds products, related concepts, codes of packages and members of classes', async () => {
    expect(JSON.stringify(await json('drugs.json?name=baclofen'))).toContain('baclofen 10 MG Oral Tablet')
    expect(JSON.stringify(await json('rxcui/11289/related.json?tty=BN'))).toContain('"tty":"BN"')
    const tablet = products
      .holding(knowledge.slugs.find('baclofen'))
      .find(({ rxcui }) => (knowledge.ndcs?.ofRxcui(rxcui) ?? []).length > 0)
    const { ndcGroup } = (await json(`rxcui/${tablet?.rxcui}/ndcs.json`)) as unknown as {
      ndcGroup: { ndcList: { ndc: string[] } }
    }
    expect(ndcGroup.ndcList.ndc[0]).toMatch(/^\d{11}$/)
    const back = await json(`rxcui.json?idtype=NDC&id=${ndcGroup.ndcList.ndc[0]}`)
    expect(JSON.stringify(back)).toContain(String(tablet?.rxcui))
    const members = await json('rxclass/classMembers.json?classId=epc:Vitamin%20K%20Antagonist')
    expect(JSON.stringify(members)).toContain('warfarin')
    expect(JSON.stringify(await json('displaynames.json')).length).toBeGreaterThan(10_000)
  })

  it('a missing parameter is a refusal, an unknown call is not found', async () => {
    expect((await request('/REST/interaction/list.json')).status).toBe(400)
    expect((await request('/REST/drugs.json')).headers.get('content-type')).toContain('problem+json')
    expect((await request('/REST/nothing.json')).status).toBe(404)
  })
})

function nestedObjects(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      Array.isArray(part) && part.every((one) => typeof one === 'object')
        ? expect.arrayContaining(part.map((one) => expect.objectContaining(one as Record<string, unknown>)))
        : part,
    ]),
  )
}
