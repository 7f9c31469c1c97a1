import type { ExposureAnswer, ReportedExposure } from '@mixwise/core'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import type { Context } from '../context.js'
import { registerExposure } from './exposure.js'

const exposure = (part: Partial<ReportedExposure>): ReportedExposure => ({
  slug: 'simvastatin',
  name: 'simvastatin',
  species: 'parent',
  direction: 'up',
  ratio: { low90: 2, median: 5, high90: 9 },
  basis: 'fit',
  by: [{ slug: 'diltiazem', name: 'diltiazem', pathway: 'cyp3a', effect: 'inhibits', share: 1 }],
  observed: [],
  context: [],
  text: '',
  citations: [],
  ...part,
})

async function run(
  answer: Partial<ExposureAnswer>,
  ...words: string[]
): Promise<{ out: string; err: string; asked: unknown }> {
  const out: string[] = []
  const err: string[] = []
  let asked: unknown
  const engine = {
    exposure: (request: unknown) => {
      asked = request
      return {
        substances: [],
        exposures: [],
        usedLocally: [],
        notCovered: [],
        unread: [],
        asks: [],
        unrecognised: [],
        issues: [],
        ...answer,
      }
    },
  } as unknown as Context['engine']
  const program = new Command().exitOverride().configureOutput({ writeErr: (text) => void err.push(text) })
  registerExposure(program, { engine, write: (text) => void out.push(text), fail: (text) => void err.push(text) })
  for (const command of program.commands) command.exitOverride()
  await program.parseAsync(['exposure', ...words], { from: 'user' }).catch((error: Error) => err.push(error.message))
  return { out: out.join('\n'), err: err.join('\n'), asked }
}

/** The cells of the only row below the heading. */
async function rowOf(part: Partial<ReportedExposure>): Promise<string> {
  const { out } = await run({ exposures: [exposure(part)] }, 'a', 'b')
  return (out.split('\n')[1] ?? '').replaceAll(/ {2,}/g, ' | ')
}

describe('mixwise exposure', () => {
  it('asks for the list with genotype, smoking and country', async () => {
    const { asked } = await run(
      {},
      'metoprolol',
      'paroxetine',
      '--genotype',
      'CYP2D6=poor',
      '--smoking',
      'current',
      '--country',
      'GB',
    )
    expect(asked).toEqual({
      items: ['metoprolol', 'paroxetine'],
      person: { genotype: { CYP2D6: 'poor' }, smoking: 'current' },
      country: 'GB',
    })
  })

  it.each<[Partial<ReportedExposure>, string]>([
    [{}, 'simvastatin | 5 | 2 to 9 | diltiazem inhibits CYP3A | computed'],
    [{ basis: 'observed' }, 'simvastatin | 5 | 2 to 9 | diltiazem inhibits CYP3A | measured'],
    [
      { ratio: { low90: 5, median: 9, high90: 10, beyond: true } },
      'simvastatin | 9 | 5 to over 10 | diltiazem inhibits CYP3A | computed',
    ],
    [
      { ratio: { low90: 10, median: 10, high90: 10, beyond: true } },
      'simvastatin | over 10 | 10 to over 10 | diltiazem inhibits CYP3A | computed',
    ],
    [
      { direction: 'down', ratio: { low90: 0.1, median: 0.1, high90: 0.2, beyond: true } },
      'simvastatin | under 0.1 | under 0.1 to 0.2 | diltiazem inhibits CYP3A | computed',
    ],
    [{ species: 'active' }, 'simvastatin, what acts | 5 | 2 to 9 | diltiazem inhibits CYP3A | computed'],
    [
      {
        by: [
          { slug: 'CYP2D6 poor', name: 'CYP2D6 poor', pathway: 'cyp2d6', effect: 'inherits', share: 0.6 },
          { slug: 'mintol', name: 'mintol', share: 0.4 },
        ],
      },
      'simvastatin | 5 | 2 to 9 | CYP2D6 poor 60 %, mintol 40 % | computed',
    ],
    [
      {
        thresholds: {
          crossed: 'adjust',
          at: 2,
          probability: 0.9,
          asks: 'halve the dose',
          consequence: 'rhabdomyolysis',
          cite: [],
        },
      },
      'simvastatin | 5 | 2 to 9 | diltiazem inhibits CYP3A | computed | another dose (from 2)',
    ],
    [
      {
        thresholds: {
          crossed: 'avoid',
          at: 9,
          probability: 0.3,
          asks: 'avoid it',
          consequence: 'rhabdomyolysis',
          cite: [],
        },
      },
      'simvastatin | 5 | 2 to 9 | diltiazem inhibits CYP3A | computed | perhaps: avoid it (from 9)',
    ],
  ])('prints %o', async (part, row) => {
    expect(await rowOf(part)).toBe(row)
  })

  it.each([
    ['up', 'simvastatin | more | not known | diltiazem inhibits CYP3A | class alone'],
    ['down', 'simvastatin | less | not known | diltiazem inhibits CYP3A | class alone'],
  ] as const)('prints no figure where only classes speak: %s', async (direction, row) => {
    const { ratio: _, ...without } = exposure({ direction, basis: 'class' })
    const { out } = await run({ exposures: [without] }, 'a', 'b')
    expect(out.split('\n')[1]?.replaceAll(/ {2,}/g, ' | ')).toBe(row)
  })

  it('says that nothing known is not nothing, and what is not covered', async () => {
    const { out } = await run({ notCovered: ['strangeol'] }, 'strangeol', 'water')
    expect(out).toContain('That does not mean that there is none.')
    expect(out).toContain('strangeol. They are not covered.')
  })

  it('tells what else has to be known, and prints the whole answer as JSON', async () => {
    const answer = { exposures: [exposure({ context: ['ritonavir is there to raise it'] })] }
    expect((await run(answer, 'a', 'b')).out).toContain('simvastatin: ritonavir is there to raise it.')
    expect(JSON.parse((await run(answer, 'a', 'b', '--json')).out).exposures).toEqual(answer.exposures)
  })

  it('complains of what was not read', async () => {
    const issue = {
      code: 'unrecognised',
      path: 'items[0].name',
      input: 'zzyzx',
      item: 0,
      message: 'Not known.',
    } as const
    expect((await run({ unrecognised: [issue] }, 'zzyzx', 'b')).err).toContain('zzyzx')
  })
})
