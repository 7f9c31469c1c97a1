import { openEngine } from '@mixwise/core'
import { readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import { installed } from '../packages/cli/test/installed.js'

/** Whoever belongs to a class is answered like it, under its own name: when it is stopped, and when too much was taken. */

const knowledge = installed()
const engine = openEngine({ knowledge, words: readWords(), library: readLibrary(), kinetics: readKinetics() })

/** By property, the page of stopping and the one of overdose that must answer each member; one alone where there is one. */
const pages: Readonly<Record<string, { stop?: string; overdose?: string }>> = {
  benzodiazepine: { stop: 'benzodiazepines', overdose: 'benzodiazepines' },
  'z-drug': { stop: 'benzodiazepines', overdose: 'benzodiazepines' },
  opioid: { stop: 'opioids', overdose: 'opioids' },
  nitazene: { stop: 'opioids', overdose: 'opioids' },
  gabapentinoid: { stop: 'gabapentinoids', overdose: 'gabapentinoids' },
  barbiturate: { stop: 'barbiturates', overdose: 'barbiturates' },
  'oxybate-like': { stop: 'ghb', overdose: 'ghb' },
  ssri: { stop: 'ssri-snri', overdose: 'antidepressants' },
  snri: { stop: 'ssri-snri', overdose: 'antidepressants' },
  tricyclic: { stop: 'other-antidepressants', overdose: 'tricyclics' },
  antipsychotic: { stop: 'antipsychotics', overdose: 'antipsychotics' },
  'beta-blocker': { stop: 'beta-blockers', overdose: 'heart-drugs' },
  corticosteroid: { stop: 'corticosteroids' },
  doac: { stop: 'anticoagulants', overdose: 'warfarin' },
  'vitamin-k-antagonist': { stop: 'anticoagulants', overdose: 'warfarin' },
  heparin: { overdose: 'warfarin' },
  'p2y12-inhibitor': { stop: 'antiplatelets' },
  'dopamine-agonist': { stop: 'parkinson' },
  'calcineurin-inhibitor': { stop: 'anti-rejection' },
  'tenofovir-prodrug': { stop: 'hepatitis-b-medicines' },
  prostacyclin: { stop: 'prostacyclins' },
  'amphetamine-like': { stop: 'stimulants', overdose: 'stimulants' },
  'synthetic-cannabinoid': { stop: 'synthetic-cannabinoids', overdose: 'synthetic-cannabinoids' },
  ppi: { stop: 'acid-blockers' },
  digitalis: { overdose: 'heart-glycosides' },
  'dihydropyridine-ccb': { overdose: 'calcium-blockers' },
  sulfonylurea: { overdose: 'sugar-lowering' },
  insulin: { overdose: 'sugar-lowering' },
  nsaid: { overdose: 'nsaids' },
  psychedelic: { overdose: 'psychedelics-cannabis' },
  dissociative: { overdose: 'ketamine' },
  'sedating-antihistamine': { overdose: 'antihistamines' },
}

/** Opioids that are none for these pages: what blocks them, and kratom, which has a page of its own. */
const otherwise = new Set(['kratom', 'dextromethorphan', 'nitrous-oxide'])

const members = new Map<string, string[]>()
for (let number = 0; number < knowledge.slugs.length; number++) {
  const { slug, properties } = knowledge.facts(number)
  const held = new Set(properties.map(({ id }) => id))
  for (const property of Object.keys(pages))
    if (held.has(property) && !held.has('opioid-antagonist') && !otherwise.has(slug))
      members.set(property, [...(members.get(property) ?? []), slug])
}

describe('members of a class', () => {
  it.each(Object.entries(pages))('of %s are answered like it', (property, { stop, overdose }) => {
    const slugs = members.get(property) ?? []
    expect(slugs.length).toBeGreaterThan(1)
    const stopped = (slug: string) => engine.stop({ items: [slug] }).answers.map(({ id }) => id)
    const overdosed = (slug: string) => engine.overdose({ items: [slug] }).groups.map(({ id }) => id)
    const silent = slugs.filter(
      (slug) =>
        (stop !== undefined && !stopped(slug).includes(stop)) ||
        (overdose !== undefined && !overdosed(slug).includes(overdose)),
    )
    expect(silent).toEqual([])
  })
})
