import type { Report } from '@mixwise/core'
import { expect, it } from 'vitest'
import { placeOfRatio, proRowsOf, ratioText } from './pro-rows.js'

const finding = {
  substances: ['clarithromycin', 'warfarin'],
  topic: 'bleeding',
  severity: 'moderate',
  action: 'adjust-or-monitor',
  basis: 'rule',
  consequences: [],
  mechanism: { kind: 'enzyme', text: 'Inhibits CYP3A4.' },
  clinician: { happens: 'Raised INR.', do: 'Check the INR.', watch: ['Bruises'] },
  evidence: { level: 'probable', why: '', citations: [{ id: 'a', title: 'A trial', year: 2010, locator: 'doi:1' }] },
  options: [
    { do: 'test', clinician: 'Test: INR, in 3 to 5 days.' },
    { do: 'swap', clinician: 'Doxycycline.' },
  ],
}
const exposures = [
  { slug: 'warfarin', by: [{ slug: 'clarithromycin' }], ratio: { low90: 1, median: 1.25, high90: 1.6 } },
]
const report = {
  findings: [{ ...finding, basis: 'listed' }, finding, { ...finding }],
  combined: [],
  exposures,
} as unknown as Report

it('says each finding once, with the change of exposure between the two, the test first, and where it stands', () => {
  const rows = proRowsOf(report, (slug) => slug.toUpperCase())
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    pair: ['CLARITHROMYCIN', 'WARFARIN'],
    monitor: ['Test: INR, in 3 to 5 days.', 'Bruises.'],
    alternatives: ['Doxycycline.'],
    sources: ['A trial, 2010. doi:1'],
  })
  expect(rows[0]?.exposure?.slug).toBe('warfarin')
  expect(ratioText({ ratio: { low90: 1, median: 1.25, high90: 12 } })).toBe('1.3 (1.0 to > 10)')
  expect(ratioText({})).toBe('')
})

it('puts ratios on one axis, what is beyond its ends at the ends', () => {
  expect([0.01, 0.1, 1, 10, 40].map(placeOfRatio)).toEqual([0, 0, 0.5, 1, 1])
})

it('leaves out of the table where something was found when that is long', () => {
  const [one] = finding.evidence.citations
  const long = { ...finding, evidence: { ...finding.evidence, citations: [{ ...one, locator: 'x'.repeat(61) }] } }
  const rows = proRowsOf({ findings: [long], combined: [], exposures: [] } as unknown as Report, (slug) => slug)
  expect(rows[0]?.sources).toEqual(['A trial, 2010.'])
})

it('puts what adds up among the pairs, by how grave it is', () => {
  const sum = {
    drivers: ['citalopram', 'clarithromycin', 'ondansetron'],
    severity: 'major',
    action: 'adjust-or-monitor',
    name: 'QT prolongation from several sources',
    why: 'Each adds to it.',
    clinician: { happens: '', do: 'Take an ECG.', watch: ['Syncope'] },
    citations: finding.evidence.citations,
  }
  const rows = proRowsOf({ findings: [finding], combined: [sum], exposures: [] } as unknown as Report, (slug) => slug)
  expect(rows.map(({ severity }) => severity)).toEqual(['major', 'moderate'])
  expect(rows[0]).toMatchObject({
    pair: sum.drivers,
    mechanism: 'QT prolongation from several sources: Each adds to it.',
    manage: 'Take an ECG.',
    monitor: ['Syncope.'],
    sources: ['A trial, 2010. doi:1'],
  })
})
