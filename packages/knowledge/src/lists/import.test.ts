import { fileURLToPath } from 'node:url'
import { rankOf } from '@mixwise/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { citationShape } from '../curated/rule-schema.js'
import { buildIdentity } from '../identity/build.js'
import { openCurated } from '../read/curated-files.js'
import { readTable } from '../read/table.js'
import { readAnsmCoding } from './ansm-levels.js'
import { readAnsm } from './ansm-read.js'
import { importLists } from './import.js'
import type { Assertion, Listed } from './listed.js'
import type { SlugOf } from './name-key.js'

const sources = fileURLToPath(new URL('../../sources', import.meta.url))
const curated = openCurated(fileURLToPath(new URL('../../curated', import.meta.url)))
let slugOf: SlugOf
let listed: Listed

const find = (source: string, one: string, other: string): Assertion | undefined => {
  const [a, b] = [one, other].sort() as [string, string]
  return listed.assertions.find((each) => each.source === source && each.a === a && each.b === b)
}
const covered = (source: string): ReadonlySet<string> =>
  listed.coverage.find((each) => each.source === source)?.slugs ?? new Set()

beforeAll(() => {
  slugOf = buildIdentity(sources, curated).slugOf
  listed = importLists(sources, curated, slugOf)
})

describe('the traps of the sources', () => {
  it('1: an action level is not a grade of harm', () => {
    const pair = find('ansm-2023', 'diazepam', 'morphine')
    expect(pair).toMatchObject({ grade: 'APEC', action: 'be-aware', severity: 'major' })
    expect(pair?.consequences).toContain('respiratory-depression')
  })

  it('2: rules with several levels are resolved to the pair, never to the strictest', () => {
    const coding = readAnsmCoding(curated)
    const several = readAnsm(sources, curated, slugOf).rules.filter((rule) => rule.levels.length > 1)
    expect(several.length).toBe(69)
    for (const rule of several) expect(coding.rule(rule.entry, rule.interactant)?.rule.printed).toBe(rule.printed)
    expect(coding.rules.length).toBe(several.length)
    const never = listed.assertions.filter((one) => one.source === 'ansm-2023' && one.severity === 'contraindicated')
    expect(never.length).toBeLessThan(2500)
    expect(find('ansm-2023', 'diazepam', 'quetiapine')).toMatchObject({ grade: 'APEC', printed: 'CI|ASDEC|APEC' })
    const oxybate = slugOf('sodium oxybate') as string
    expect(find('ansm-2023', oxybate, 'morphine')?.grade).toBe('CI')
    expect(find('ansm-2023', oxybate, 'quetiapine')?.grade).toBe('ASDEC')
    expect(find('ansm-2023', 'amiodarone', 'verapamil')?.levels?.map((level) => level.grade)).toEqual(['ASDEC', 'PE'])
  })

  it('3: no list is complete, so each keeps its own grade and its own coverage', () => {
    expect(covered('niaaa').has('baclofen')).toBe(false)
    expect(find('ansm-2023', 'baclofen', 'ethanol')?.grade).toBe('ASDEC')
    expect(find('ndfrt-2014', 'itraconazole', 'midazolam')?.grade).toBe('Critical')
    expect(find('ansm-2023', 'itraconazole', 'midazolam')?.grade).toBe('ASDEC')
  })

  it('4: what is not on the French market is in no class', () => {
    const inClasses = new Set(listed.memberships.map((one) => one.slug))
    for (const slug of ['tizanidine', 'carisoprodol', 'cyclobenzaprine', 'temazepam', 'tranylcypromine']) {
      expect(inClasses.has(slug), slug).toBe(false)
    }
  })

  it('5: what changes nothing stays quiet', () => {
    expect(rankOf(find('ansm-2023', 'losartan', 'sitagliptin')?.severity ?? 'major')).toBeLessThanOrEqual(1)
    expect(find('ansm-2023', 'itraconazole', 'omeprazole')?.severity).toBe('minor')
    expect(
      find('ansm-2023', 'doxycycline', 'ferrous-sulfate') ?? find('ansm-2023', 'doxycycline', 'iron'),
    ).toMatchObject({
      severity: 'moderate',
      action: 'adjust-or-monitor',
    })
    expect(listed.oncLowPriority).toHaveLength(33)
  })

  it('6: the crosswalk follows the name, not the published code', () => {
    const thesaurus = readAnsm(sources, curated, slugOf)
    expect(thesaurus.membersOf('lisinopril')?.[0]?.slugs).toEqual(['lisinopril'])
    expect(thesaurus.membersOf('benzalkonium')?.[0]?.slugs).not.toContain('benzethonium')
    expect(thesaurus.membersOf('PETHIDINE')?.[0]?.slugs).toEqual(['meperidine'])
  })

  it('7: the thesaurus is named with its edition, and none of its sentences is carried', () => {
    const source = listed.sources.find((one) => one.id === 'ansm-2023')
    expect(source?.attribution).toContain('15 September 2023')
    const text = JSON.stringify(listed.assertions.filter((one) => one.source === 'ansm-2023').slice(0, 4000))
    const rows = readTable(sources, 'ansm-thesaurus/ansm_2023-09_rules.tsv', ['mechanism_fr', 'conduct_fr'], [])
    for (const { cell } of rows) {
      for (const sentence of [cell.mechanism_fr, cell.conduct_fr]) {
        if (sentence.length > 25) expect(text.includes(sentence)).toBe(false)
      }
    }
  })
})

describe('what comes of each source', () => {
  it('pairs nothing with itself, in a stable order', () => {
    expect(listed.assertions.every((one) => one.a < one.b)).toBe(true)
    expect(JSON.stringify(importLists(sources, curated, slugOf).assertions)).toBe(JSON.stringify(listed.assertions))
  })

  it('has one assertion a source and pair', () => {
    const keys = listed.assertions.map((one) => `${one.source} ${one.a} ${one.b}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('matches most names', () => {
    const unmatched = (source: string): number => listed.unmatched.get(source)?.length ?? 0
    expect(unmatched('ansm-2023') / 1102).toBeLessThan(0.03)
    expect(unmatched('ndfrt-2014') / 892).toBeLessThan(0.03)
    expect(unmatched('onc-high-priority')).toBeLessThan(3)
    expect(unmatched('niaaa')).toBeLessThan(8)
  })

  it('has about as many pairs as the sources say', () => {
    const count = (source: string): number => listed.assertions.filter((one) => one.source === source).length
    expect(count('ndfrt-2014')).toBeGreaterThan(4800)
    expect(count('onc-high-priority')).toBeGreaterThan(380)
    expect(count('niaaa')).toBeGreaterThan(110)
    expect(count('alcohol-facts')).toBeGreaterThan(400)
    expect(count('ansm-2023')).toBeGreaterThan(30_000)
  })

  it('cites only what the citations resolve, and only what was seen', () => {
    const ids = new Set(curated.read(citationShape).map(({ value }) => value.id))
    const cited = [
      ...listed.assertions.flatMap((one) => one.citations ?? []),
      ...listed.roles.flatMap((one) => one.citations),
      ...[...listed.narrowTherapeuticIndex.values()].flat(),
      ...listed.sources.map((one) => one.citation),
    ]
    expect([...new Set(cited)].filter((id) => !ids.has(id))).toEqual([])
  })
})
