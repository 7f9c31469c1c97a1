import { readFileSync } from 'node:fs'
import { type Engine, openEngine, openKnowledge } from '@mixwise/core'
import {
  artefactDir,
  openInstalled,
  readArtefact,
  readKinetics,
  readLibrary,
  readWords,
  registerFile,
} from '@mixwise/knowledge/installed'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { service } from '../packages/server/test/service.js'
import { answerOf } from '../packages/web/src/engine/answer.js'
import { lateRegisters } from '../packages/web/src/engine/late-registers.js'

interface Brand {
  say: string
  is: string[]
}

const brands = parse(readFileSync(new URL('register-brands.yaml', import.meta.url), 'utf8')) as Record<string, Brand[]>
const all = Object.entries(brands).flatMap(([country, rows]) => rows.map((row) => ({ country, ...row })))

/** The library and the command line read registers from the disk; the page fetches them. */
const parts = { words: readWords, library: readLibrary, kinetics: readKinetics }
const installed = openEngine({ ...parts, knowledge: openInstalled() })
const bare = openKnowledge(readArtefact(artefactDir, 'knowledge.kb'))
const plain = openEngine({ ...parts, knowledge: bare })
const kinetics = readKinetics()

const slugsIn = (engine: Engine, name: string, country?: string): string[] =>
  engine
    .check({ items: [name], ...(country !== undefined && { country }) })
    .substances.flatMap((one) => (one.status === 'resolved' ? [one.slug] : []))
    .sort()

let fetched: string[] = []
function page(): (request: Parameters<Engine['check']>[0]) => Promise<unknown> {
  fetched = []
  const registers = lateRegisters(bare, ['CA', 'FR'], async (country) => {
    fetched.push(country)
    return readArtefact(artefactDir, registerFile(country))
  })
  const engine = openEngine({ ...parts, knowledge: registers.knowledge })
  return (request) =>
    registers.answer(
      engine,
      async () => plain,
      (one) => answerOf(one, kinetics, request).report,
    )
}

describe('a brand that only a register has', () => {
  let ask = page()
  beforeAll(() => {
    ask = page()
  })

  it.each(all)(
    '$say ($country) is the same on the page as in the library and the service',
    async ({ say, is, country }) => {
      expect(slugsIn(plain, say), 'it stands in no other list').not.toEqual(is)
      for (const where of [undefined, country]) {
        const request = { items: [say, 'alcohol'], ...(where !== undefined && { country: where }) }
        const answer = installed.check(request)
        expect(slugsIn(installed, say, where)).toEqual(is)
        expect(await ask(request)).toEqual(answer)
        const served = (await (await service().post('/v1/check', request)).json()) as { substances: unknown }
        expect(served.substances).toEqual(JSON.parse(JSON.stringify(answer.substances)))
      }
    },
  )
})

describe('a register', () => {
  it('is fetched by nobody whose names are known', async () => {
    await page()({ items: ['baclofen 10 mg three times a day', 'two glasses of wine', 'Xanax'] })
    expect(fetched).toEqual([])
  })

  it('is fetched once, when a name is not found', async () => {
    const ask = page()
    await Promise.all([ask({ items: ['Contalax', 'ibuprofen'] }), ask({ items: ['Contalax'] })])
    await ask({ items: ['Lithmax', 'ibuprofen'] })
    expect(fetched).toEqual(['CA', 'FR'])
  })

  it('of a country that was chosen is the only one, where the name is in it', async () => {
    await page()({ items: ['Lithmax', 'ibuprofen'], country: 'CA' })
    expect(fetched).toEqual(['CA'])
  })

  it('that cannot be fetched is done without, aloud', async () => {
    const registers = lateRegisters(bare, ['CA'], () => Promise.reject(new Error('offline')))
    const engine = openEngine({ ...parts, knowledge: registers.knowledge })
    const report = await registers.answer(
      engine,
      async () => plain,
      (one) => one.check({ items: ['Lithmax', 'ibuprofen'] }),
    )
    expect(report.unrecognised.map(({ input }) => input)).toEqual(['Lithmax'])
  })

  it('lets what is wrong with an answer through', async () => {
    const registers = lateRegisters(bare, ['CA'], () => Promise.reject(new Error('offline')))
    const broken = registers.answer(
      plain,
      async () => plain,
      () => {
        throw new TypeError('broken')
      },
    )
    await expect(broken).rejects.toThrow('broken')
  })
})
