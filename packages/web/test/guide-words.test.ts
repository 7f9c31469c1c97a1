import { stoppingGeneral } from '@mixwise/core'
import { readLibrary } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import es from '../src/messages/guide.es.json'
import fr from '../src/messages/guide.fr.json'
import { sentencesOf } from '../src/state/rule-sentences.js'

const { overdose, stopping } = readLibrary()
const { guide, groups } = overdose
const texts = (all: readonly { text: string }[]): string[] => all.map(({ text }) => text)
/** What is read in an emergency whatever was taken, and before and after mixing. */
const general = [
  ...guide.redFlags,
  ...texts(guide.steps),
  ...texts(guide.naloxone),
  ...guide.combinations.flatMap(({ signs }) => texts(signs)),
  ...guide.kinds.flatMap(({ notYet, already }) => [...texts(notYet), ...texts(already)]),
]
const note = 'Numbers change. Each one shows when it was last checked.'
const stops = [...stopping.classes.map(({ warning }) => warning), ...stoppingGeneral].flatMap(sentencesOf)
const ofGroups = groups.flatMap(({ signs, course }) => texts([...signs, ...course]))
const all = new Set([...stops, ...general, ...ofGroups, note])

/** What is written in English first may wait for its translation: so much of it. */
const mostBehind = 0.1

describe.each([
  ['French', fr],
  ['Spanish', es],
] as const)('the guide to emergencies in %s', (_language, words: Record<string, string>) => {
  it('has every line that holds for all', () => {
    expect(general.filter((line) => words[line] === undefined)).toEqual([])
    const waiting = [...stops, ...ofGroups]
    const behind = waiting.filter((sentence) => words[sentence] === undefined)
    expect(behind.length / waiting.length, `not yet said: ${behind.join(' ')}`).toBeLessThan(mostBehind)
  })

  it('translates no line that is not in the guide any more, and promises nothing', () => {
    expect(Object.keys(words).filter((line) => !all.has(line))).toEqual([])
    expect(Object.values(words).join(' ')).not.toMatch(/\b(?:sans danger|sans risque|segur[oa]|sin riesgo)\b/i)
  })
})
