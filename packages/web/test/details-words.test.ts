import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unmarked } from '@mixwise/core'
import { openInstalled, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import es from '../src/messages/details.es.json'
import fr from '../src/messages/details.fr.json'
import { clausesOf, numbersAsPlaces, sentencesOf } from '../src/state/rule-sentences.js'

const { rules, burdens, settings } = readWords()
const asks = new Set<string>()
const said = new Set<string>()
for (const { mechanism, why, patient, modifiers = [] } of Object.values(rules))
  for (const text of [
    mechanism,
    why,
    patient.happens,
    patient.do,
    ...patient.watch,
    ...modifiers.flatMap((one) => [one.why, one.ask ?? '']),
  ])
    for (const form of [unmarked(text), text.replace(/\[\[[^\]]*\]\]/g, '')])
      for (const sentence of sentencesOf(form)) said.add(sentence)
for (const { modifiers = [] } of Object.values(rules))
  for (const { ask } of modifiers) if (ask !== undefined) asks.add(ask)

const stops = readLibrary().stopping.classes.flatMap(
  ({ name, happens, onset, atRisk, doThis, emergencySigns, tapers }) => [
    name,
    ...emergencySigns,
    ...tapers.map(({ rate, population }) => `${rate} (${population})`),
    ...[happens, onset, atRisk, doThis].flatMap((all) => (all ?? []).map(({ text }) => text)),
  ],
)
for (const sentence of stops.flatMap(sentencesOf)) said.add(sentence)
for (const { name } of Object.values(burdens)) said.add(name)
for (const { why } of Object.values(settings)) said.add(`Dealt with: ${why}.`)
for (const { name } of openInstalled().options.purposes)
  for (const sentence of sentencesOf(`Dealt with: ${name}: {left}.`)) said.add(sentence)

for (const sentence of [...said]) for (const [clause] of clausesOf(sentence)) said.add(numbersAsPlaces(clause)[0])

/** What sources are called, and what the engine says by itself, as it is written down. */
const packages = join(import.meta.dirname, '../..')
const citations = join(packages, 'knowledge/curated/citations')
const writtenDown = [
  ...readdirSync(citations).map((name) => join(citations, name)),
  ...['check/listed-text.ts', 'check/member-text.ts', 'vocabulary/words/findings.en.ts'].map((name) =>
    join(packages, 'core/src', name),
  ),
]
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

const patterns = [...said]
/** A rule may name what stands as a place in the sentences of a language. */
function isSaid(sentence: string): boolean {
  if (said.has(sentence) || writtenDown.includes(sentence)) return true
  if (!/\{(?:left|right)\}/.test(sentence)) return false
  const parts = sentence.split(/\{(?:left|right)\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const named = new RegExp(`^${parts.join('.+')}$`, 'i')
  return patterns.some((one) => named.test(one))
}

/** Rules are written in English first, so a sentence may have changed since. */
const mostStale = 0.05

describe.each([
  ['French', fr],
  ['Spanish', es],
] as const)('what stands behind a rule and a stop, in %s', (_language, sentences: Record<string, string>) => {
  it('keeps the places of names, promises nothing and follows the rules as they are', () => {
    const stale = Object.keys(sentences).filter((sentence) => !isSaid(sentence))
    expect(stale.length / Object.keys(sentences).length, stale.join('\n')).toBeLessThan(mostStale)
    for (const [english, told] of Object.entries(sentences)) {
      const places = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort()
      expect([english, places(told)]).toEqual([english, places(english)])
      expect(told).not.toMatch(/\b(?:sans danger|sans risque|segur[oa]|sin riesgo)\b/i)
    }
  })

  it('asks most questions', () => {
    const asked = [...asks].filter((ask) => sentences[ask] !== undefined)
    expect(asked.length).toBeGreaterThan(asks.size / 3)
  })
})
