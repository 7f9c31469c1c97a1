import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { service } from './service.js'

/** What the FHIR face gives, through HAPI, the validator that most servers of hospitals are built with. */

const here = fileURLToPath(new URL('./hapi/', import.meta.url))
const jars = join(here, 'lib')
const isReady = existsSync(jars) && spawnSync('java', ['-version']).status === 0
if (!isReady)
  console.warn(
    'Java, or HAPI in packages/server/test/hapi/lib, is not there: what $check gives is validated by the npm validator alone. To have it: mvn -f packages/server/test/hapi dependency:copy-dependencies -DoutputDirectory=lib',
  )

const { post, request } = service()
const statement = (id: string, text: string, subject = 'Patient/p'): object => ({
  resourceType: 'MedicationStatement',
  id,
  status: 'active',
  subject: { reference: subject },
  medicationCodeableConcept: { text },
})
const bundle = (...resources: object[]): object => ({
  resourceType: 'Bundle',
  type: 'searchset',
  total: 9,
  entry: resources.map((resource) => ({ resource })),
})

const byNumber = (value: string): object => ({ identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value } })
const laboratory = (code: string, value: number, unit: string): object => ({
  resourceType: 'Observation',
  status: 'final',
  subject: { reference: 'Patient/p' },
  code: { coding: [{ system: 'http://loinc.org', code }] },
  valueQuantity: { value, unit },
})

const records: readonly object[] = [
  bundle(statement('a', 'warfarin'), statement('b', 'ibuprofen'), statement('c', 'zzyzx')),
  bundle(statement('a', 'baclofen'), statement('b', 'two glasses of wine'), statement('c', 'oxycodone')),
  bundle(statement('a', 'warfarin'), statement('b', 'ibuprofen', 'Patient/q')),
  bundle(statement('a', 'ibuprofen'), statement('b', 'ibuprofen 200 mg')),
  bundle(statement('a', 'amoxicillin'), { resourceType: 'AllergyIntolerance', id: 'x', code: { text: 'penicillin' } }),
  bundle({ resourceType: 'Patient', id: 'p' }),
  // Patients by numbers in a register, a kidney function that was reckoned, what the record says of a bleed, and no names.
  bundle(
    { ...statement('a', 'warfarin'), subject: byNumber('1') },
    { ...statement('b', 'ibuprofen'), subject: byNumber('1') },
    { ...statement('c', 'zzyzx'), subject: byNumber('2') },
  ),
  bundle(
    { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1950-02-02' },
    laboratory('14682-9', 420, 'umol/L'),
    laboratory('6301-6', 6.2, '{INR}'),
    ...['metformin', 'warfarin', 'ibuprofen'].map((text) => statement(text, text)),
  ),
  bundle(
    statement('a', 'diazepam'),
    {
      resourceType: 'MedicationRequest',
      id: 'r',
      status: 'active',
      medicationReference: { reference: 'Medication/77' },
    },
    {
      resourceType: 'Composition',
      id: 'c',
      section: [{ title: 'Medications', text: { div: '<div>oxycodone</div>' } }],
    },
  ),
]

describe.runIf(isReady)('HAPI', () => {
  it('accepts what the FHIR face gives', { timeout: 180_000 }, async () => {
    const answers = [
      ...(await Promise.all(
        records.map(async (record) =>
          (await post('/fhir/$check', record, { 'content-type': 'application/fhir+json' })).text(),
        ),
      )),
      await (await post('/fhir/$check', '{}', { 'content-type': 'application/fhir+json' })).text(),
      await (await request('/fhir/metadata')).text(),
      await (await request('/fhir/OperationDefinition/check')).text(),
    ]
    const dir = mkdtempSync(join(tmpdir(), 'mixwise-hapi-'))
    const file = join(dir, 'answers.ndjson')
    writeFileSync(file, answers.join('\n'))
    const said = execFileSync('java', ['-cp', join(jars, '*'), join(here, 'Validate.java'), file], { encoding: 'utf8' })
    rmSync(dir, { recursive: true })
    expect(said.trim().split('\n')).toEqual([`validated ${answers.length}`])
  })
})
