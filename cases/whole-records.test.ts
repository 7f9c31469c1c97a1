import { expect, it } from 'vitest'
import { recordBundles } from '../packages/cli/bench/record-bundles.js'
import { engine, service } from '../packages/server/test/service.js'

/** Whole records in the shape that Synthea gives them: each is answered, and lacks no pair that must not be. `npm run bench -- records` asks 617. */

const records = Number(process.env.WHOLE_RECORDS ?? 40)
const { knowledge } = engine()
const commonest = [...Array(knowledge.slugs.length).keys()]
  .sort((one, other) => (knowledge.names.commonness[other] ?? 0) - (knowledge.names.commonness[one] ?? 0))
  .slice(0, 300)
  .flatMap((number) =>
    knowledge
      .facts(number)
      .codes.rxcui.slice(0, 1)
      .map((code) => ({ slug: knowledge.slugs.at(number), code, name: knowledge.substanceNames.at(number) })),
  )
const { post } = service({ maxRecordBytes: 20_000_000 })

interface Answered {
  entry?: { resource: { resourceType: string; identifier: { value: string }[] } }[]
}

it(`answers ${records} of them, with every pair that must not be`, { timeout: 120_000 }, async () => {
  let wanted = 0
  for (const { active, body } of recordBundles(records, commonest) as Iterable<{ active: string[]; body: string }>) {
    const response = await post('/fhir/$check', body, { 'content-type': 'application/fhir+json' })
    expect(response.status).toBe(200)
    const { entry = [] } = (await response.json()) as Answered
    const told = entry
      .filter(({ resource }) => resource.resourceType === 'DetectedIssue')
      .map(({ resource }) => pairOf(resource.identifier[0]?.value ?? ''))
    const { findings } = engine().ask.check({ items: active, country: 'US', detail: 'compact' })
    const never = findings
      .filter(({ severity, substances }) => severity === 'contraindicated' && substances.length === 2)
      .map(({ substances }) => [...substances].sort().join('+'))
    wanted += never.length
    expect(told).toEqual(expect.arrayContaining(never))
  }
  expect(wanted).toBeGreaterThan(0)
})

/** The two of an issue, as its identifier holds them behind the rule. */
function pairOf(identifier: string): string {
  return (identifier.split(':').at(-1) ?? '').split('+').sort().join('+')
}

it('uses the newest of hundreds of values, wherever it stands', async () => {
  const value = (inr: number, day: string): object => ({
    resourceType: 'Observation',
    status: 'final',
    effectiveDateTime: day,
    code: { coding: [{ system: 'http://loinc.org', code: '6301-6' }] },
    valueQuantity: { value: inr, unit: '{INR}' },
  })
  const days = Array.from(
    { length: 300 },
    (_, at) => `20${10 + Math.floor(at / 28)}-03-${String((at % 28) + 1).padStart(2, '0')}`,
  )
  const taken = ['warfarin', 'ibuprofen'].map((text) => ({
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: { text },
  }))
  const values = [value(6.2, '2026-03-01'), ...days.map((day) => value(2.1, day))]
  const entry = [...taken, ...values].map((resource) => ({ resource }))
  const body = { resourceType: 'Bundle', type: 'collection', entry }
  const answer = await (await post('/fhir/$check', body, { 'content-type': 'application/fhir+json' })).text()
  expect(answer).toContain('INR 6.2')
  expect(answer).not.toContain('too many')
  expect(answer).not.toContain('more entries than can be read')
})
