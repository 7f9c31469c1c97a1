import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { engine } from '../../test/installed-engine.js'
import { openDatabase } from '../run/duckdb.js'
import type { Manifest } from '../run/manifest.js'
import { screen } from '../run/screen.js'
import type { InputFormat } from './read-input.js'

const root = mkdtempSync(join(tmpdir(), 'readers-'))
afterAll(() => rmSync(root, { recursive: true }))
let runs = 0

/** Screens files of a folder, or the only one where it is called `input`. */
async function screened(
  format: InputFormat,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<{ manifest: Manifest; findings: string[]; aboutOne: string[]; quarantine: string; codes: string }> {
  const folder = join(root, `in-${++runs}`)
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const names = Object.keys(files)
  const input = names.length === 1 && names[0]?.startsWith('input') === true ? join(folder, names[0]) : folder
  const outDir = join(root, `out-${runs}`)
  const manifest = await screen(engine, { input, format, outDir })
  const read = (name: string): string => readFileSync(join(outDir, name), 'utf8')
  const rows = (table: string): string[] =>
    read(`${table}/part-0000.csv`)
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 6).join(' '))
  return {
    manifest,
    findings: rows('findings'),
    aboutOne: rows('about-one'),
    quarantine: read('quarantine.csv'),
    codes: read('codes.csv'),
  }
}

const oxycodoneAndAlprazolam = ['1 2025-01-10 2025-01-30 alprazolam oxycodone major']

describe('a table', () => {
  const header = 'patient id;RxCUI;start;stop'
  const rows = ['1;1049621;2025-01-01;2025-01-30', '1;308047;2025-01-10;2025-02-08']

  it('is read whatever parts its cells, packed or not', async () => {
    const text = `${[header, ...rows].join('\r\n')}\r\n`
    const plain = await screened('csv', { 'input.csv': text })
    expect(plain.findings).toEqual(oxycodoneAndAlprazolam)
    const packed = await screened('csv', { 'input.csv.gz': gzipSync(text) })
    expect(packed.findings).toEqual(plain.findings)
  })

  it('accounts for every row that cannot be used', async () => {
    const bad = [
      ';1049621;2025-01-01;2025-01-30',
      '2;;2025-01-01;2025-01-30',
      '2;1049621;;',
      '2;1049621;01/02/03;2025-01-30',
      '2;1049621;2025-03-01;2025-01-30',
      '2;1049621;2005-03-01;2025-01-30',
      '2;1049621;2025-03-01',
      '2;"1049621;2025-03-01;2025-03-02',
      '2;999999999;2025-03-01;2025-03-02',
    ]
    const { manifest, quarantine } = await screened('csv', { 'input.csv': [header, ...rows, ...bad].join('\n') })
    expect(manifest.counts).toMatchObject({ rowsRead: 11, rowsKept: 2, rowsQuarantined: 8, rowsUnmapped: 1 })
    expect(manifest.quarantined).toEqual({
      'date-not-read': 1,
      'end-before-start': 1,
      'longer-than-ten-years': 1,
      'no-code-or-name': 1,
      'no-person': 1,
      'no-start': 1,
      'not-parsed': 1,
      'wrong-number-of-cells': 1,
    })
    expect(quarantine).toContain('2;1049621;2025-03-01')
  })

  it('is read as Parquet, whether its days are days or text', async () => {
    const folder = join(root, 'parquet')
    mkdirSync(folder)
    const database = await openDatabase({ folders: [folder], tempDir: join(root, 'tmp') })
    const rows = (
      type: string,
    ) => `SELECT * FROM (VALUES (1, '1049621', CAST('2025-01-01' AS ${type}), CAST('2025-01-30' AS ${type})),
      (1, '308047', '2025-01-10', '2025-02-08'), (2, '308047', NULL, '2025-02-08')) AS t(patient, rxcui, start, stop)`
    for (const type of ['DATE', 'TIMESTAMP', 'VARCHAR']) {
      const path = join(folder, `${type}.parquet`)
      await database.run(`COPY (${rows(type)}) TO '${path}' (FORMAT parquet)`)
      const { findings, manifest } = await screened('csv', { 'input.parquet': readFileSync(path) })
      expect([type, findings]).toEqual([type, oxycodoneAndAlprazolam])
      expect(manifest.quarantined).toEqual({ 'no-start': 1 })
    }
    database.close()
  })

  it('says which columns it lacks', async () => {
    await expect(screened('csv', { 'input.csv': 'a,b\n1,2\n' })).rejects.toThrow(/no column for person.*patient_id/)
    await expect(screened('csv', { 'input.csv': '' })).rejects.toThrow(/is empty/)
  })
})

describe('OMOP', () => {
  const concept = [
    'concept_id\tconcept_name\tdomain_id\tvocabulary_id\tconcept_class_id\tstandard_concept\tconcept_code',
    '40231925\toxycodone 10 MG\tDrug\tRxNorm\tClinical Drug\tS\t1049621',
    '781039\talprazolam 1" [odd]\tDrug\tRxNorm\tIngredient\tS\t596',
    '36000001\tXanax 1 MG Oral Tablet by Somebody\tDrug\tRxNorm Extension\tMarketed Product\tS\tOMOP123',
    '4171047\tTopical\tRoute\tSNOMED\tQualifier Value\tS\t6064005',
    '3049187\teGFR\tMeasurement\tLOINC\tLab Test\tS\t48642-3',
  ].join('\n')
  const drugs = (rows: readonly string[]) =>
    [
      'drug_exposure_id,person_id,drug_concept_id,drug_exposure_start_date,drug_exposure_end_date,days_supply,route_concept_id',
      ...rows,
    ].join('\n')

  it('is refused without CONCEPT', async () => {
    await expect(
      screened('omop', { 'DRUG_EXPOSURE.csv': drugs(['1,1,40231925,2025-01-01,2025-01-30,30,0']) }),
    ).rejects.toThrow(/no CONCEPT table/)
  })

  it('reads CONCEPT parted by commas, with quotes, as well', async () => {
    const { findings } = await screened('omop', {
      'drug_exposure.csv': drugs(['1,1,40231925,2025-01-01,2025-01-30,30,0', '2,1,781039,2025-01-10,2025-02-08,30,0']),
      'concept.csv':
        'CONCEPT_ID,CONCEPT_NAME,VOCABULARY_ID,CONCEPT_CODE\n40231925,"oxycodone, 10 MG",RxNorm,1049621\n781039,"alprazolam",RxNorm,596\n',
    })
    expect(findings).toEqual(oxycodoneAndAlprazolam)
  })

  it('goes by the codes of its concepts, and by the ingredients of those of the extension', async () => {
    const { findings, manifest, codes } = await screened('omop', {
      'DRUG_EXPOSURE.csv': drugs([
        '1,1,40231925,2025-01-01,2025-01-30,30,0',
        '2,1,36000001,2025-01-10,2025-02-08,30,0',
        '3,2,1503297,2025-01-10,2025-02-08,30,0',
      ]),
      'CONCEPT.csv': concept,
      'CONCEPT_ANCESTOR.csv': 'ancestor_concept_id\tdescendant_concept_id\n781039\t36000001\n',
      'PERSON.csv': 'person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth\n1,8532,1950,5,\n',
      'MEASUREMENT.csv': 'person_id,measurement_concept_id,measurement_date,value_as_number\n1,3049187,2025-01-01,40\n',
    })
    expect(findings).toEqual(oxycodoneAndAlprazolam)
    expect(manifest.counts).toMatchObject({ rowsRead: 3, rowsKept: 2, rowsUnmapped: 1 })
    expect(codes).toContain('concept 1503297 without an entry in CONCEPT')
  })
})

describe('FHIR', () => {
  const patient = { resourceType: 'Patient', id: '1', birthDate: '1940-02-01', gender: 'female' }
  const rxnorm = (code: string) => ({ coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code }] })
  const request = {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    subject: { reference: 'Patient/1' },
    medicationCodeableConcept: rxnorm('1049621'),
    authoredOn: '2025-01-01T10:00:00Z',
    dispenseRequest: { expectedSupplyDuration: { value: 30, unit: 'days' } },
  }
  const dispense = {
    resourceType: 'MedicationDispense',
    status: 'completed',
    subject: { reference: 'urn:uuid:1' },
    medicationReference: { reference: 'Medication/m' },
    whenHandedOver: '2025-01-10',
    daysSupply: { value: 30 },
  }
  const medication = { resourceType: 'Medication', id: 'm', code: rxnorm('308047') }
  const never = { ...request, status: 'entered-in-error' }

  it('is read line by line, whatever the files are called', async () => {
    const { findings, aboutOne, manifest } = await screened('fhir-ndjson', {
      'a.ndjson': `${JSON.stringify(request)}\n{"broken\n${JSON.stringify(never)}\n`,
      'b.ndjson.gz': gzipSync([patient, dispense, medication].map((one) => JSON.stringify(one)).join('\n')),
    })
    expect(findings).toEqual(oxycodoneAndAlprazolam)
    expect(aboutOne.some((row) => row.includes('alprazolam'))).toBe(true)
    expect(manifest.counts).toMatchObject({ rowsRead: 4, rowsKept: 2, rowsQuarantined: 2 })
    expect(manifest.quarantined).toEqual({ 'not-parsed': 1, 'not-taken': 1 })
  })

  it('is read from bundles, alone or with an id beside them', async () => {
    const bundle = {
      resourceType: 'Bundle',
      entry: [patient, request, dispense, medication].map((resource) => ({ resource })),
    }
    const alone = await screened('fhir-bundles', { 'input.ndjson': JSON.stringify(bundle) })
    const within = await screened('fhir-bundles', { 'input.ndjson': JSON.stringify({ id: 'x', bundle }) })
    expect(alone.findings).toEqual(oxycodoneAndAlprazolam)
    expect(within.findings).toEqual(alone.findings)
  })
})

describe('Synthea and MIMIC', () => {
  it('take what Synthea gives no end for as taken to the last day', async () => {
    const { findings, manifest } = await screened('synthea', {
      'medications.csv':
        'START,STOP,PATIENT,CODE,DESCRIPTION\n2001-01-01T00:00:00Z,,1,1049621,Oxycodone\n2025-01-10T00:00:00Z,2025-01-30T00:00:00Z,1,308047,Alprazolam\n',
    })
    expect(findings).toEqual(oxycodoneAndAlprazolam)
    expect(manifest.counts.rowsQuarantined).toBe(0)
  })

  it('are read by the names of their columns', async () => {
    const synthea = await screened('synthea', {
      'medications.csv':
        'START,STOP,PATIENT,PAYER,ENCOUNTER,CODE,DESCRIPTION\n2025-01-01T00:00:00Z,2025-01-30T00:00:00Z,1,x,y,1049621,Oxycodone\n2025-01-10T00:00:00Z,2025-02-08T00:00:00Z,1,x,y,308047,"Alprazolam, 1 MG"\n',
      'patients.csv': 'Id,BIRTHDATE,GENDER\n1,1940-02-01,F\n',
      'conditions.csv': 'START,STOP,PATIENT,ENCOUNTER,CODE,DESCRIPTION\n2020-01-01,,1,y,84757009,Epilepsy\n',
    })
    expect(synthea.findings).toEqual(oxycodoneAndAlprazolam)
    const mimic = await screened('mimic', {
      'prescriptions.csv':
        'subject_id,hadm_id,starttime,stoptime,drug_type,drug,ndc,dose_val_rx,dose_unit_rx,route\n1,9,2025-01-01 10:00:00,2025-01-30 10:00:00,MAIN,OxyCODONE (Immediate Release),0,5,mg,PO\n1,9,2025-01-10 10:00:00,2025-02-08 10:00:00,MAIN,ALPRAZolam,0,0.5-1,mg,PO\n',
      'patients.csv': 'subject_id,gender,anchor_age,anchor_year\n1,F,85,2025\n',
    })
    expect(mimic.findings).toEqual(oxycodoneAndAlprazolam)
  })
})
