import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { openInstalled } from '../installed.js'
import { type Measures, measure } from './measure.js'
import { missLines, scoreLines } from './print.js'

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

describe('the installed knowledge, scored', () => {
  let measures: Measures
  const list = (id: string): Measures['lists'][number] => {
    const found = measures.lists.find((one) => one.id === id)
    if (found === undefined) throw new Error(`no list is called ${id}`)
    return found
  }

  beforeAll(() => {
    measures = measure(openInstalled(), {
      sourcesDir: folder('../../sources/'),
      curatedDir: folder('../../curated/'),
      casesDir: folder('../../../../cases/'),
    })
  })

  it.each(['onc-high', 'ndfrt-critical', 'cases-pairs'])('finds every pair of %s', (id) => {
    expect(list(id).misses).toEqual([])
    expect(list(id).recognised).toBe(list(id).pairs)
  })

  it('finds what alcohol harms and leaves alone what it is held to be compatible with', () => {
    const [harm, compatible] = [list('alcohol-harm'), list('alcohol-compatible')]
    expect(harm.found / harm.matters).toBeGreaterThan(0.95)
    expect(compatible.flagged / compatible.harmless).toBeLessThanOrEqual(0.1)
  })

  it('stays quiet about ordinary lists and about what a panel calls needless', () => {
    expect(list('cases-harmless').falseFlags).toEqual([])
    expect(measures.lowPriority.loud).toEqual([])
  })

  it('understands misspelt names and takes no other in their place', () => {
    const { names, first, wronglyTaken } = measures.misspellings
    expect(first / names).toBeGreaterThanOrEqual(0.9)
    expect(wronglyTaken / names).toBeLessThan(0.005)
  })

  it('knows every recreational substance it is asked about', () => {
    const { unknown, pairs, interaction, compatible, nothingListed, notCovered } = measures.reach
    expect(unknown).toEqual([])
    expect(interaction + compatible + nothingListed + notCovered).toBe(pairs)
    expect(pairs).toBe(3000)
  })

  it('knows or has looked up most medicines of the last years', () => {
    const { medicines, known, nil, bare } = measures.recent
    expect(known + nil + bare.length).toBe(medicines)
    expect((known + nil) / medicines).toBeGreaterThan(0.7)
  })

  it('prints a line for every list and every measure', () => {
    const text = scoreLines(measures).join('\n')
    for (const { id } of measures.lists) expect(text).toContain(id)
    expect(text).toContain('noise, a proxy')
    expect(text).toContain('in 2017 or later')
    expect(missLines(measures).join('\n')).not.toContain('undefined')
    expect(text).not.toMatch(/NaN|undefined/)
  })
})
