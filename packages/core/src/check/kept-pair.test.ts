import { openInstalled } from '@mixwise/knowledge/installed'
import { expect, test } from 'vitest'
import { answerClass } from './answer-class.js'
import { answerPair } from './answer-pair.js'
import type { Asked } from './asked.js'
import { check } from './check.js'
import { answerKept } from './kept-pair.js'
import { nothingSaid } from './named-list.js'
import { reportOf } from './report.js'
import type { Finding } from './result.js'
import { readerOf } from './verdict-view.js'

const knowledge = openInstalled()

function listOf(slugs: readonly string[]): Asked {
  return {
    knowledge,
    reader: readerOf(knowledge),
    numbers: slugs.map((slug) => knowledge.slugs.find(slug)),
    slugs,
    takings: slugs.map(() => nothingSaid),
    hoursBetween: new Map(),
    person: {},
    personUnknown: true,
  }
}

type Answering = (asked: Asked, put: (finding: Finding, place: number) => void) => unknown

const answered = (asked: Asked, answer: Answering) => {
  const found: unknown[] = []
  return { answer: answer(asked, (finding, place) => found.push([finding, place])), found }
}

const kept: Answering = (asked, put) => answerKept(asked, 0, 1, put)
const afresh: Answering = (asked, put) => answerClass(asked, 0, 1, put) ?? answerPair(asked, 0, 1, put)

// Plain pairs, a class word, two of them, one with its own member beside it, and what a third changes.
test.each([
  ['baclofen', 'ethanol'],
  ['ethanol', 'baclofen'],
  ['statins', 'clarithromycin'],
  ['clarithromycin', 'statins'],
  ['statins', 'clarithromycin', 'simvastatin'],
  ['opioids', 'gabapentin', 'benzodiazepines'],
  ['nsaids', 'lisinopril', 'hydrochlorothiazide'],
  ['nsaids', 'lisinopril'],
  ['opioids', 'benzodiazepines'],
  ['benzodiazepines', 'opioids'],
  ['warfarin', 'ibuprofen', 'omeprazole'],
  ['warfarin', 'ibuprofen'],
  ['lisinopril', 'hydrochlorothiazide', 'ibuprofen'],
  ['acetaminophen', 'ascorbic-acid'],
])('%s with %s is answered alike, the first time and again', (...slugs) => {
  const fresh = answered(listOf(slugs), afresh)
  expect(answered(listOf(slugs), kept)).toEqual(fresh)
  expect(answered(listOf(slugs), kept)).toEqual(fresh)
})

test('what is known of the person, or of how one is taken, is never answered from before', () => {
  const plain = listOf(['ketorolac', 'ibuprofen'])
  answered(plain, kept)
  const topical = { ...plain, takings: [nothingSaid, { route: 'topical' as const }] }
  expect(answered(topical, kept)).toEqual(answered(topical, afresh))
  const old = { ...plain, personUnknown: false, person: { ageYears: 80 } }
  expect(answered(old, kept)).toEqual(answered(old, afresh))
  expect(answered(topical, kept)).not.toEqual(answered(plain, kept))
})

test('who writes to a report changes nobody else’s', () => {
  const report = () => reportOf(knowledge, undefined, check(knowledge, ['baclofen', 'wine']))
  const [pair] = report().pairs
  if (pair !== undefined) pair.status = 'nothing-listed'
  expect(report().pairs[0]?.status).toBe('interaction')
})
