import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { engine } from '../../test/installed-engine.js'
import { type LineResult, measureBundles } from './bundle-lines.js'

const file = fileURLToPath(new URL('../../../../cases/cms506/cases.ndjson', import.meta.url))
const cases: { id: string; expected: object; bundle: { entry: { resource: Record<string, unknown> }[] } }[] =
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const root = mkdtempSync(join(tmpdir(), 'bundles-'))
afterAll(() => rmSync(root, { recursive: true }))

async function measured(path: string): Promise<LineResult[]> {
  const results: LineResult[] = []
  for await (const one of measureBundles(engine, path, 'cms506')) results.push(one)
  return results
}

/** A case after something was changed in every resource of one type. */
async function changed(
  id: string,
  type: string,
  change: (resource: Record<string, unknown>) => void,
): Promise<LineResult> {
  const one = structuredClone(cases.find((known) => known.id === id))
  for (const { resource } of one?.bundle.entry ?? []) if (resource.resourceType === type) change(resource)
  const path = join(root, 'changed.ndjson')
  writeFileSync(path, JSON.stringify(one))
  return (await measured(path))[0] as LineResult
}

const counted = (initial: number, excluded: number, numerator: number) => ({
  populations: {
    'initial-population': initial,
    denominator: initial,
    'denominator-exclusion': excluded,
    numerator,
  },
})

describe('CMS506', () => {
  it('counts every published test patient as expected', async () => {
    expect(await measured(file)).toEqual(cases.map(({ id, expected }) => ({ id, populations: expected })))
  })

  it('counts nobody twice for one product, and an order that must not be carried out for nobody', async () => {
    const same = await changed('cms506-19', 'MedicationRequest', (one) => {
      one.medicationCodeableConcept = {
        coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '1014632' }],
      }
    })
    expect(same).toMatchObject(counted(1, 0, 0))
    const refused = await changed('cms506-19', 'MedicationRequest', (one) => {
      one.doNotPerform = true
    })
    expect(refused).toMatchObject(counted(0, 0, 0))
  })

  it('reads a medication that is referred to', async () => {
    const medication = await changed('cms506-41', 'MedicationRequest', (one) => {
      one.contained = [{ resourceType: 'Medication', id: 'm', code: one.medicationCodeableConcept }]
      one.medicationReference = { reference: '#m' }
      delete one.medicationCodeableConcept
    })
    expect(medication).toMatchObject(counted(1, 0, 0))
  })

  it('takes buprenorphine for the skin for an opioid, and under the tongue for treatment', async () => {
    const as = (display: string) =>
      changed('cms506-41', 'MedicationRequest', (one) => {
        one.medicationCodeableConcept = { text: display }
      })
    expect(await as('168 HR buprenorphine 0.005 MG/HR Transdermal System')).toMatchObject(counted(1, 0, 0))
    expect(await as('buprenorphine 8 MG Sublingual Tablet')).toMatchObject(counted(0, 0, 0))
    expect(await as('promethazine / codeine oral solution')).toMatchObject(counted(0, 0, 0))
  })

  it.each([
    [{ coding: [{ system: 'http://snomed.info/sct', code: '445060000' }] }, 1],
    [{ text: 'Discharge to home for hospice care (procedure)' }, 1],
    [{ text: 'Patient died in hospital' }, 1],
    [{ text: 'Discharge to home (procedure)' }, 0],
  ])('leaves out who was discharged so: %o', async (dischargeDisposition, excluded) => {
    const one = await changed('cms506-41', 'Encounter', (stay) => {
      stay.hospitalization = { dischargeDisposition }
    })
    expect(one).toMatchObject(counted(1, excluded, 0))
  })

  it('says which lines it could not read, and goes on', async () => {
    const path = join(root, 'broken.ndjson')
    writeFileSync(
      path,
      `{"id":"a"}\nnot json\n\n{"id":"b","period":{"start":"2026-01-01","end":"2026-12-31"},"bundle":{}}\n`,
    )
    expect(await measured(path)).toEqual([
      { id: 'a', issue: 'no-period' },
      { id: 'line 2', issue: 'not-json' },
      { id: 'b', issue: 'no-resources' },
    ])
    await expect(measureBundles(engine, path, 'cms999')[Symbol.asyncIterator]().next()).rejects.toThrow(
      /known are.*cms506/,
    )
  })
})
