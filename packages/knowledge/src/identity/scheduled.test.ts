import { check, resolve } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { defaultFolders } from '../compile/compile.js'
import { openInstalled } from '../installed.js'
import { createNameBook } from './name-book.js'
import { createRegistry } from './registry.js'
import { addScheduled, readScheduled, type ScheduledRecord } from './scheduled.js'

const record = (name: string, others: readonly string[], schedule = 'I'): ScheduledRecord => ({
  ...{ name, others, schedule, spellings: [], classes: [], source: 'list' },
})

function placed(records: readonly ScheduledRecord[], known: readonly string[] = []) {
  const registry = createRegistry()
  const book = createNameBook()
  for (const slug of known) {
    registry.create(slug, slug, 'medicine')
    registry.claimName(slug, slug)
  }
  const stems = [{ stem: '-fentanyl', pattern: 'fentan[iy]l' }]
  addScheduled(records, { stems, same: { psilocyn: 'psilocybin' } }, [], registry, book)
  return { registry, names: book.settle() }
}

describe('scheduled and prohibited substances', () => {
  it('are made with their schedule and the class their stem shows', () => {
    const { registry } = placed([record('valeryl fentanyl', [], 'I'), record('mebutamate', [], 'IV')])
    expect([...registry.drafts.values()].map(({ slug, schedule, classes }) => [slug, schedule, classes])).toEqual([
      ['valeryl-fentanyl', 'I', [{ system: 'stem', name: '-fentanyl' }]],
      ['mebutamate', 'IV', []],
    ])
  })

  it('belong to what is known already, spelt with or without spaces or by the table of names', () => {
    const { registry } = placed(
      [record('furanyl fentanyl', []), record('psilocyn', [])],
      ['furanylfentanyl', 'psilocybin'],
    )
    expect([...registry.drafts.keys()]).toEqual(['furanylfentanyl', 'psilocybin'])
  })

  it('are called by a short name where the list has only a systematic one', () => {
    const { registry } = placed([record('1-butyl-3-(1-naphthoyl)indole', ['JWH-073'])])
    expect([...registry.drafts.values()].map(({ name }) => name)).toEqual(['JWH-073'])
  })

  it('have brands, slang and short letters only as offers, and never the name of another', () => {
    const others = ['Nexus', 'DMA', 'dimethoxyamphetamine', 'mescaline']
    const { names } = placed([record('2,5-dimethoxyamphetamine', others)], ['mescaline'])
    const sure = (text: string) => names.find((name) => name.text === text)?.sure
    expect(others.map(sure)).toEqual([false, false, true, undefined])
  })

  it('offer a name that two of them have', () => {
    const { names } = placed([record('racemoramide', ['moramide base']), record('levomoramide', ['moramide base'])])
    expect(names.filter(({ text, sure }) => text === 'moramide base' && sure)).toEqual([])
  })
})

describe('the lists in the real knowledge', () => {
  const knowledge = openInstalled()
  const records = readScheduled(defaultFolders.sourcesDir, [])
  const takenFrom = (text: string): readonly number[] => {
    const found = resolve(knowledge, text)
    return found.status === 'resolved' ? found.substances : []
  }

  it('give every substance of schedules I to V a property by which pairs are judged', () => {
    const without = records.filter(({ name, schedule }) => {
      const taken = takenFrom(name)
      return (
        schedule !== undefined && taken.length > 0 && taken.every((one) => knowledge.facts(one).properties.length === 0)
      )
    })
    expect(without.map(({ name }) => name)).toEqual([])
  })

  it('know at least 98 of 100 scheduled names', () => {
    const scheduled = records.filter(({ schedule }) => schedule !== undefined)
    const known = scheduled.filter(({ name }) => takenFrom(name).length > 0)
    expect(known.length / scheduled.length).toBeGreaterThan(0.98)
  })

  const synthetic = [...Array(knowledge.slugs.length).keys()].filter((one) =>
    knowledge.facts(one).classes.some(({ system, name }) => system === 'stem' && /^-(?:fentanyl|nitazene)/.test(name)),
  )

  it.each(['diazepam', 'alcohol', 'pregabalin', 'oxybate', 'xylazine', 'phenobarbital', 'zolpidem'])(
    'grade every fentanyl and nitazene with %s major or contraindicated',
    (depressant) => {
      expect(synthetic.length).toBeGreaterThan(60)
      const milder = synthetic.filter((one) => {
        const { pairs } = check(knowledge, [knowledge.slugs.at(one), depressant])
        return !['major', 'contraindicated'].includes(pairs[0]?.severity ?? '')
      })
      expect(milder.map((one) => knowledge.slugs.at(one))).toEqual([])
    },
  )
})
