import { expect, it } from 'vitest'
import type { ReportedExposure } from '../contract/exposure.js'
import { inNumbers } from './in-numbers.js'

const change = (part: Partial<ReportedExposure> = {}): ReportedExposure => ({
  slug: 'slowol',
  name: 'Slowol',
  species: 'parent',
  direction: 'up',
  basis: 'observed',
  by: [{ slug: 'blockol', name: 'Blockol', share: 1 }],
  observed: [],
  context: [],
  text: 'about 4 times as much in the blood (2 to 8 times), measured',
  citations: [],
  ...part,
})
const finding = (topic = 'exposure-up', substances = ['blockol', 'slowol']) => ({
  topic,
  substances,
  context: { applied: ['Before.'], depends: [] },
})
const said = (of: ReturnType<typeof finding>, ...exposures: ReportedExposure[]): readonly string[] =>
  inNumbers(of, exposures).context.applied

it('says how great the change is behind what was said before', () => {
  expect(said(finding(), change())).toEqual([
    'Before.',
    'Slowol: about 4 times as much in the blood (2 to 8 times), measured.',
  ])
})

it('says what was measured and in how many people, and leaves out studies of which nobody knows how many', () => {
  const observed = [
    { perpetrators: ['blockol'], ratio: 3.9, doseText: '50 mg twice daily', people: 12, cite: ['a'] },
    { perpetrators: ['blockol'], ratio: 4.2, cite: ['b'] },
    { perpetrators: ['blockol'], ratio: 4.1, people: 8, cite: ['c'] },
    { perpetrators: ['blockol'], ratio: 4.4, people: 9, cite: ['d'] },
  ]
  expect(said(finding(), change({ observed }))[1]).toMatch(
    /measured\. Measured: 3\.9 times in 12 people \(50 mg twice daily\); 4\.1 times in 8 people\.$/,
  )
})

it('says who does it where several do', () => {
  const by = ['Blockol', 'Halfol'].map((name) => ({ slug: name.toLowerCase(), name, share: 0.5 }))
  expect(said(finding(), change({ by }))[1]).toContain(', from Blockol, Halfol together.')
})

it.each<[string, ReturnType<typeof finding>, ReportedExposure]>([
  ['of another topic', finding('qt'), change()],
  ['of another victim', finding('exposure-up', ['blockol', 'dozepam']), change()],
  ['of somebody who does nothing to it', finding('exposure-up', ['mintol', 'slowol']), change()],
  ['the other way', finding('exposure-down'), change()],
  ['of what of it acts', finding(), change({ species: 'active' })],
  ['that is wanted', finding(), change({ wanted: true })],
])('says nothing %s', (_, of, exposure) => {
  expect(said(of, exposure)).toEqual(['Before.'])
})

it('leaves a compact finding alone', () => {
  const { context: _, ...compact } = finding()
  expect(inNumbers(compact, [change()])).toBe(compact)
})
