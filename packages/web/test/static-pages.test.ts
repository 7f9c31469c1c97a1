import { openEngine } from '@mixwise/core'
import { openInstalled, readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { expect, it } from 'vitest'
import { staticPage } from '../build/static-pages.js'

const engine = openEngine({
  knowledge: openInstalled(),
  words: readWords(),
  library: readLibrary(),
  kinetics: readKinetics(),
})
const how = { date: '2027-01-05', style: 'assets/a.css' }

it('copies a pair with what to do, its sources, its date and its review state', () => {
  const { fileName, html } = staticPage(engine, 'baclofen + wine', how)
  expect(fileName).toBe('pages/pair/baclofen/ethanol/index.html')
  for (const part of [
    'Best not to drink',
    'Sources',
    '2027-01-05',
    'Not reviewed',
    '../../../../#/pair/baclofen/ethanol',
  ])
    expect(html).toContain(part)
  expect(html).not.toMatch(/<script|\bsafe\b/i)
})

it('copies a page of a substance, and stops at what it does not know', () => {
  expect(staticPage(engine, 'baclofen', how).html).toContain('<h1>Baclofen')
  expect(() => staticPage(engine, 'baclofen + qqzzyx', how)).toThrow('qqzzyx')
  expect(() => staticPage(engine, 'a + b + c', how)).toThrow('Neither')
})
