import { unmarked } from '@mixwise/core'
import { openInstalled, readWords } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import guideEs from '../src/messages/guide.es.json'
import guideFr from '../src/messages/guide.fr.json'
import es from '../src/messages/rules.es.json'
import fr from '../src/messages/rules.fr.json'
import { ruleText, sentencesOf } from '../src/state/rule-sentences.js'

const { rules: all } = openInstalled()
const words = readWords()
const grave = Array.from({ length: all.length }, (_, place) => all.at(place)).filter(
  ({ severity }) => severity === 'major' || severity === 'contraindicated',
)
const said = (id: string): readonly string[] => {
  const { happens, do: act, watch } = words.rules[id]?.patient ?? { happens: '', do: '', watch: [] }
  return [happens, act, ...watch].map(unmarked).flatMap(sentencesOf)
}
/** Rules are written in English first; so many may wait for their translation. */
const mostBehind = 0.05
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const everything = new Set(
  [
    ...Object.keys(words.rules).flatMap(said),
    ...Object.values(words.burdens).flatMap(({ patient }) =>
      [patient.happens, patient.do, ...patient.watch].flatMap(sentencesOf),
    ),
  ].map(capitalised),
)

describe.each([
  ['French', fr, guideFr],
  ['Spanish', es, guideEs],
] as const)('what rules say in %s', (_language, sentences: Record<string, string>, guide: Record<string, string>) => {
  it('keeps the places of names, promises nothing and follows the rules as they are', () => {
    const stale = Object.keys(sentences).filter((sentence) => !everything.has(sentence))
    expect(stale.length).toBeLessThan(Object.keys(sentences).length * mostBehind)
    for (const [english, told] of Object.entries(sentences)) {
      const places = new Set(told.match(/\{\w+\}/g) ?? [])
      expect([...places].filter((place) => !english.includes(place))).toEqual([])
      expect(told).not.toMatch(/\b(?:sans danger|sans risque|segur[oa]|sin riesgo)\b/i)
    }
  })

  it('says the serious rules, with what to do and what to watch for', () => {
    const isSaid = (sentence: string): boolean => sentences[sentence] !== undefined || guide[sentence] !== undefined
    const behind = grave.filter(({ id }) => !said(id).map(capitalised).every(isSaid)).map(({ id }) => id)
    expect(behind.length / grave.length, `not yet said: ${behind.join(', ')}`).toBeLessThan(mostBehind)
  })
})

it('drops a vowel of French before a vowel', () => {
  const sentences = { 'More {right}.': "Plus d'{right}." }
  expect(ruleText('More alcohol.', ['', 'alcohol'], sentences)).toBe('Plus d’alcohol.')
  expect(ruleText('More iron.', ['', 'iron'], sentences)).toBe('Plus d’iron.')
  expect(ruleText('More zinc.', ['', 'zinc'], sentences)).toBe('Plus de zinc.')
})

it('goes on with a name behind a colon', () => {
  const sentences = { 'Ask today:': 'Demandez :', '{right} may need a pause.': '{right} : une pause.' }
  expect(ruleText('Ask today: simvastatin may need a pause.', ['wine', 'simvastatin'], sentences)).toBe(
    'Demandez : simvastatin : une pause.',
  )
})

it('puts names back into their places, and says nothing where a sentence is missing', () => {
  const sentences = { '{left} makes {right} build up.': '{left} : {right} ↑.', 'Do not add alcohol.': 'Pas d’alcool.' }
  const names = ['alcohol', 'iron'] as const
  expect(ruleText('Alcohol makes iron build up. Do not add alcohol.', names, sentences)).toBe(
    'Alcohol : iron ↑. Pas d’alcool.',
  )
  expect(ruleText('Alcohol makes iron build up. Else.', names, sentences)).toBeUndefined()
})
