import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StopRequest } from '@mixwise/core'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Context, installedContext } from '../context.js'
import { registerAbout } from './about.js'
import { registerClaims } from './claims.js'
import { registerOverdose } from './overdose.js'
import { registerReview } from './review.js'
import { registerSheet } from './sheet.js'
import { registerStop } from './stop.js'

const installed = installedContext()

async function run(...words: string[]): Promise<{ out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const context: Context = { ...installed, write: (text) => void out.push(text), fail: (text) => void err.push(text) }
  const program = new Command().exitOverride().configureOutput({ writeErr: (text) => void err.push(text) })
  for (const register of [registerAbout, registerClaims, registerStop, registerOverdose, registerSheet]) {
    register(program, context)
  }
  registerReview(program, context, () => ({
    states: () => [{ kind: 'rule', id: 'a', state: 'unreviewed', sha256: '0' }],
    problems: () => ['sign-off 1: signature does not hold'],
    sign: () => '- seq: 1',
  }))
  for (const command of program.commands) command.exitOverride()
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    err.push(error instanceof Error ? error.message : String(error))
  }
  return { out: out.join('\n'), err: err.join('\n') }
}

function cases<T>(folder: string): T[] {
  const path = fileURLToPath(new URL(`../../../../cases/${folder}`, import.meta.url))
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => parse(readFileSync(join(path, name), 'utf8')) as T[])
}

interface StopCase {
  stop: StopRequest['items']
  with?: StopRequest['person']
  expect: {
    classes: string[]
    risk?: string
    emergency?: boolean
    referrals?: string[]
    rates?: boolean
    notCovered?: string[]
  }
}

interface SheetCase {
  args: string[]
  contains: string[]
  lacks?: string[]
  /** What stands on standard error; nothing does when it is absent. */
  complains?: string
}

describe('cases of claims', () => {
  it.each(cases<{ slug: string; id: string; verdict: string }>('claims'))('$slug $id', ({ slug, id, verdict }) => {
    const page = installed.engine.claims({ name: slug, claim: id })
    const claim = 'issue' in page ? undefined : page.claims[0]
    expect(claim?.verdict).toBe(verdict)
    expect(claim?.sources.length).toBeGreaterThan(0)
  })
})

describe('cases of stopping', () => {
  it.each(cases<StopCase>('stopping'))('$stop $with', ({ stop, with: person, expect: expected }) => {
    const page = installed.engine.stop({ items: stop, ...(person !== undefined && { person }) })
    expect(page.answers.map(({ id }) => id)).toEqual(expected.classes)
    if (expected.risk !== undefined) expect(page.answers[0]?.abruptStopRisk).toBe(expected.risk)
    if (expected.emergency !== undefined) expect(page.answers[0]?.emergency).toBe(expected.emergency)
    if (expected.referrals !== undefined) expect(page.referrals.map(({ id }) => id)).toEqual(expected.referrals)
    if (expected.notCovered !== undefined) expect(page.notCovered).toEqual(expected.notCovered)
    if (expected.rates !== undefined) expect(page.answers.some(({ tapers }) => tapers.length > 0)).toBe(expected.rates)
  })
})

describe('cases of the sheet', () => {
  it.each(cases<SheetCase>('sheet'))('$args', async (one) => {
    const { out, err } = await run('sheet', ...one.args)
    if (one.complains === undefined) expect(err).toBe('')
    else expect(err).toContain(one.complains)
    for (const part of one.contains) expect(out).toContain(part)
    for (const part of one.lacks ?? []) expect(out).not.toContain(part)
  })

  it('refuses scores that are none', async () => {
    expect((await run('sheet', 'baclofen', '--audit-c', '5,0,0')).err).toContain('three whole numbers from 0 to 4')
  })
})

describe('mixwise about', () => {
  it('shows the full page with sources, review state and disclaimer', async () => {
    const { out } = await run('about', 'Lioresal')
    for (const part of ['baclofen', 'WHAT IT IS', 'SOURCES', 'Not reviewed by', 'not medical advice', '(licensed; ']) {
      expect(out.replace(/\s+/g, ' ')).toContain(part)
    }
    expect(out).not.toMatch(/undefined|NaN|\bsafe\b/)
  })

  it('makes a short page from the data for everything else', async () => {
    const { out } = await run('about', 'enalaprilat')
    expect(out).toContain('put together from open data')
  })

  it('keeps to a country', async () => {
    const { out } = await run('about', 'baclofen', '--country', 'FR', '--json')
    const page = JSON.parse(out) as { sections: { statements: { jurisdiction?: string[] }[] }[] }
    const places = page.sections.flatMap(({ statements }) =>
      statements.flatMap(({ jurisdiction }) => jurisdiction ?? []),
    )
    expect(places).toContain('FR')
    expect(
      page.sections.every(({ statements }) =>
        statements.every(
          ({ jurisdiction }) =>
            jurisdiction === undefined || jurisdiction.some((one) => ['FR', 'EU', 'INT'].includes(one)),
        ),
      ),
    ).toBe(true)
  })

  it('shows nothing under --reviewed-only while nothing is reviewed', async () => {
    const { out, err } = await run('about', 'baclofen', '--reviewed-only')
    expect(out).toBe('')
    expect(err).toContain('No licensed professional has reviewed')
  })

  it('says so when it does not know the name', async () => {
    expect((await run('about', 'qqqqzzz')).err).toContain('not recognised')
  })
})

describe('mixwise claims, stop and overdose', () => {
  it('shows one claim with its sources', async () => {
    const { out } = await run('claims', '--id', 'sc04')
    expect(out).toContain('SC04')
    expect(out).toContain('Source:')
    expect(out).not.toContain('SC05')
    expect((await run('claims', 'ibuprofen')).err).toContain('There is one about: baclofen')
  })

  it('says that published rates are no plan, and shows none for a pump', async () => {
    expect((await run('stop', 'diazepam')).out).toContain('not for you')
    const pump = (await run('stop', 'baclofen', '--route', 'baclofen=intrathecal')).out
    expect(pump).toContain('critical')
    expect(pump).not.toContain('Published rates')
  })

  it('takes the person as a check does, and the earlier options', async () => {
    const said = (await run('stop', 'diazepam', '--condition', 'epilepsy', 'alcohol-dependence')).out
    expect(said).toContain('! ')
    expect((await run('stop', 'diazepam', '--epilepsy', '--alcohol-dependent')).out).toBe(said)
    expect((await run('stop', 'diazepam', '--condition', 'epilepsi')).err).toContain('epilepsy')
    expect((await run('stop', 'diazepam', '--age', '17')).out).not.toBe((await run('stop', 'diazepam')).out)
    expect((await run('stop', 'diazepam', '--age', '200')).err).toContain('between 0 and 130')
  })

  it('refuses a route that is none', async () => {
    expect((await run('stop', 'baclofen', '--route', 'intrathecal')).err).toContain('name=route')
  })

  it('gives steps, naloxone and a checked number, also when a name is not understood', async () => {
    const { out, err } = await run('overdose', 'qqqqzzz', '--country', 'US')
    expect(err).toContain('not recognised')
    for (const part of ['WHAT TO DO', 'NALOXONE', '911', 'checked 20']) expect(out).toContain(part)
  })

  it('gives steps without any name', async () => {
    expect((await run('overdose', '--country', 'GB')).out).toContain('999')
  })
})

describe('mixwise review', () => {
  it('says that nothing is reviewed', async () => {
    expect((await run('review', 'status')).out).toContain('Nothing here stands reviewed')
  })

  it('shows what is wrong with the log', async () => {
    expect((await run('review', 'verify')).out).toContain('signature does not hold')
  })
})
