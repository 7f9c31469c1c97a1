import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { engine } from '../../test/installed-engine.js'
import { screen } from '../run/screen.js'
import type { InputFormat } from './read-input.js'

const root = mkdtempSync(join(tmpdir(), 'never-silent-'))
afterAll(() => rmSync(root, { recursive: true }))
let runs = 0

/** What a run over some files says: rows, what nothing was made of, findings; `input` names a file where it is one. */
async function told(files: Readonly<Record<string, string | Buffer>>, format: InputFormat = 'csv', input?: string) {
  const folder = join(root, `in-${++runs}`)
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const outDir = join(root, `out-${runs}`)
  const path = input === undefined ? folder : join(folder, input)
  const { counts, quarantined, notRead, unusedAnswers } = await screen(engine, { input: path, format, outDir })
  return {
    rows: [counts.rowsRead, counts.rowsKept, counts.rowsQuarantined, counts.rowsUnmapped],
    quarantined,
    notRead: notRead.map(({ place, what, rows }) => `${place}: ${what} ${rows}`),
    unused: unusedAnswers.map(({ field, answer }) => `${field} ${answer}`),
    findings: rowsOf(outDir, 'findings').map((line) => line.split(',').slice(0, 5).join(' ')),
    alone: rowsOf(outDir, 'about-one').map((line) => line.split(',').slice(0, 4).join(' ')),
  }
}

function rowsOf(outDir: string, table: string): readonly string[] {
  return readFileSync(join(outDir, table, 'part-0000.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
}

const header = 'person,rxcui,start,end'
const rows = ['p,7804,2026-01-01,2026-01-31', 'p,596,2026-01-01,2026-01-31']
const plain = [header, ...rows].join('\n')
const met = 'p 2026-01-01 2026-01-31 alprazolam oxycodone'

describe('a table', () => {
  it('says which columns, ways in and doses nothing is made of', async () => {
    const text = [
      'person,name,route,dose,start,end,pharmacy,age',
      'p,oxycodone,zzz,-5 mg,2026-01-01,2026-01-31,Main Street,80',
      'p,alprazolam,po,prn,2026-01-01,2026-01-31,Main Street,80',
    ].join('\n')
    const { notRead } = await told({ 'in.csv': text }, 'csv', 'in.csv')
    expect(notRead).toEqual([
      'in.csv, column: age 2',
      'in.csv, column: pharmacy 2',
      'dose: -5 mg 1',
      'dose: prn 1',
      'route: zzz 1',
    ])
  })

  it('takes words that programs write for nothing as nothing, and far ends as none', async () => {
    const text = [
      'patient.id,rxcui,name,start,end,days',
      'p,7804,NA,2026-01-01,9999-12-31,31',
      'p,NULL,alprazolam,2026-01-01,\\N,31',
      'q,7804.0,nan,2026-01-01,None,NaN',
      'NULL,7804,,2026-01-01,2026-01-31,',
      'NA,596,,2026-01-01,2026-01-31,',
      'q,NA,null,2026-01-01,2026-01-31,',
    ].join('\n')
    const { rows, quarantined, findings } = await told({ 'in.csv': text }, 'csv', 'in.csv')
    expect(rows).toEqual([6, 3, 2, 1])
    expect(quarantined).toEqual({ 'no-person': 2 })
    expect(findings).toEqual([met])
  })

  it('reads days that can be read one way only', async () => {
    for (const day of ['01.01.2026', '2026/01/01', '1-Jan-2026', '01JAN2026', '01JAN2026:08:30:00', '1 January 2026'])
      expect((await told({ 'in.csv': plain.replace('2026-01-01', day) }, 'csv', 'in.csv')).findings, day).toEqual([met])
    for (const day of ['01/01/2026', '01-01-2026', '1-Jan-26', '01.13.2026', '01.01'])
      expect((await told({ 'in.csv': plain.replace('2026-01-01', day) }, 'csv', 'in.csv')).rows, day).toEqual([
        2, 1, 1, 0,
      ])
  })

  it('sets aside what its status says was not taken, and tells of statuses nobody knows', async () => {
    const text = [
      'patient_number,rxnorm_code,fill_date,days_of_supply,status',
      ...['p,7804,2026-01-01,31,Cancelled', 'p,596,2026-01-01,31,dispensed', 'p,5640,2026-01-01,31,queued'],
    ].join('\n')
    const { rows, quarantined, notRead } = await told({ 'in.csv': text }, 'csv', 'in.csv')
    expect(rows).toEqual([3, 2, 1, 0])
    expect(quarantined).toEqual({ 'not-taken': 1 })
    expect(notRead).toEqual(['in.csv, status: queued 1'])
  })

  it('says that text in UTF-16 is none that it reads', async () => {
    const wide = Buffer.from(`\ufeff${plain}`, 'utf16le')
    await expect(told({ 'in.csv': wide }, 'csv', 'in.csv')).rejects.toThrow(/UTF-8/)
  })

  it('takes no seconds, stuck-together digits or centuries past for a day', async () => {
    for (const day of [
      '1712012345',
      '2026013',
      '2026-01-011',
      '20260101junk',
      '2026-01-01junk',
      '1026-01-01',
      '3026-01-01',
    ])
      expect([day, (await told({ 'in.csv': `${header}\np,7804,${day},` }, 'csv', 'in.csv')).quarantined]).toEqual([
        day,
        { 'date-not-read': 1 },
      ])
  })

  it('reads the code of whichever register a row fills, and says where a name is of something else', async () => {
    const text = [
      'person,ndc,rxcui,name,start,end',
      'p,,7804,warfarin,2026-01-01,2026-01-31',
      'p,,596,,2026-01-01,2026-01-31',
    ].join('\n')
    const { findings, notRead } = await told({ 'in.csv': text }, 'csv', 'in.csv')
    expect(findings).toEqual([met])
    expect(notRead).toEqual(['name, where the code says another substance: 7804 warfarin 1'])
  })

  it('maps no words that say that nothing is taken, that it is somebody else, or only a class', async () => {
    for (const name of [
      'stopped oxycodone',
      'hold oxycodone',
      'oxycodone (patient refused)',
      'mother takes oxycodone',
      'blood thinner',
    ])
      expect([
        name,
        (await told({ 'in.csv': `person,name,start\np,${name},2026-01-01` }, 'csv', 'in.csv')).rows,
      ]).toEqual([name, [1, 0, 0, 1]])
    const { rows: counted } = await told(
      { 'in.csv': 'person,system,code,start\np,our own,oxycodone,2026-01-01' },
      'csv',
      'in.csv',
    )
    expect(counted).toEqual([1, 0, 0, 1])
  })

  it('is the file of that name, whatever signs are in it', async () => {
    for (const [name, other] of [
      ['in[1].csv', 'in1.csv'],
      ['in*.csv', 'inX.csv'],
      ['in?.csv', 'inA.csv'],
    ] as const) {
      const read = await told({ [name]: plain, [other]: `${header}\nz,7804,2026-01-01,2026-01-31` }, 'csv', name)
      expect([name, read.rows, read.findings]).toEqual([name, [2, 2, 0, 0], [met]])
    }
  })

  it('counts every line, wherever the pieces end in which a file comes', async () => {
    for (const ends of ['\r\n', '\r', '\n']) {
      const many = 9000
      const lines = Array.from({ length: many }, (_, at) => `z${'y'.repeat(at % 7)},7804,2026-01-01,2026-01-31`)
      const { rows: counted } = await told({ 'in.csv': [header, '"', ...lines].join(ends) }, 'csv', 'in.csv')
      expect([ends, ...counted]).toEqual([ends, many + 1, many, 1, 0])
    }
  })

  it('tells of a huge cell by its beginning', async () => {
    const text = `${header},status\n${rows[0]},${'x'.repeat(300_000)}`
    const { notRead } = await told({ 'in.csv': text }, 'csv', 'in.csv')
    expect(notRead).toEqual([`in.csv, status: ${'x'.repeat(200)} ... 1`])
  })

  it('is refused where it stands twice, has a column twice, or breaks off', async () => {
    await expect(told({ 'exposures.csv': plain, 'exposures.csv.gz': gzipSync(plain) })).rejects.toThrow(
      /exposures\.csv\.gz/,
    )
    await expect(told({ 'in.csv': `person,${plain}` }, 'csv', 'in.csv')).rejects.toThrow(/two columns person/)
    const long = `${plain}\n${Array.from({ length: 9000 }, (_, at) => `z${at * 7919},7804,2026-01-01,2026-01-31`).join('\n')}`
    await expect(told({ 'in.csv.gz': gzipSync(long).subarray(0, 9000) }, 'csv', 'in.csv.gz')).rejects.toThrow(
      /too early/,
    )
    const lines = Array.from({ length: 500 }, (_, at) => `{"resourceType":"Patient","id":"p${at}"}\n`).join('')
    const packed = gzipSync(lines)
    await expect(told({ 'a.ndjson.gz': packed.subarray(0, packed.length - 30) }, 'fhir-ndjson')).rejects.toThrow(
      /too early/,
    )
    await expect(told({ 'in.parquet': 'PAR1 no' }, 'csv', 'in.parquet')).rejects.toThrow(/Parquet/)
  })
})

describe('what is known of people', () => {
  it('is told where it was not read', async () => {
    const people = [
      'person,birth_date,sex,insurer',
      'p,01/01/1950,W,a',
      'q,1950-01-01,F,',
      'q,1990-01-01,F,',
      'r,2030-01-01,F,',
      ',1990-01-01,F,',
      's,1990-01-01',
    ].join('\n')
    const observations = [
      'person,field,answer,start,end',
      'p,alcohol,heavy,12/31/2025,',
      'p,alcohol,heavy,2025-12-31,2025-12-01',
      'p,pregnant,maybe,2025-12-01,',
      ',egfr,20,2025-12-01,',
    ].join('\n')
    const exposures = `${plain}\nr,7804,2026-01-01,2026-01-31`
    const { notRead, unused } = await told({
      'exposures.csv': exposures,
      'people.csv': people,
      'observations.csv': observations,
    })
    expect(notRead.toSorted()).toEqual([
      'birth date: after the first supply 1',
      'observations.csv, rows: date-not-read 1',
      'observations.csv, rows: end-before-start 1',
      'observations.csv, rows: no-person 1',
      'people.csv, birth date: 01/01/1950 1',
      'people.csv, birth date: two of one person 1',
      'people.csv, column: insurer 1',
      'people.csv, rows: no-person 1',
      'people.csv, rows: wrong-number-of-cells 1',
      'people.csv, sex: w 1',
    ])
    expect(unused).toEqual(['pregnant maybe'])
  })

  it('counts on every day where it has none, which is told, and of a month or a year from its first on', async () => {
    const exposures = 'person,rxcui,start,end\np,6809,2026-01-01,2026-01-31'
    for (const [start, many] of [
      ['', 1],
      ['2025', 0],
      ['2025-06', 1],
      ['2026-01', 1],
      ['2026-02', 0],
    ] as const) {
      const observations = `person,field,answer,start\np,egfr,20,${start}`
      const { notRead, alone } = await told({ 'exposures.csv': exposures, 'observations.csv': observations })
      expect([start, alone.length]).toEqual([start, many])
      expect(notRead).toEqual(
        start === '' ? ['observations.csv, rows: without a day, so that they count on every day 1'] : [],
      )
    }
    const drinks = 'person,field,answer\np,alcohol,heavy'
    const { findings } = await told({ 'exposures.csv': plain, 'observations.csv': drinks })
    expect(findings).toContain('p 2026-01-01 2026-01-31 ethanol oxycodone')
  })

  it('holds of an illness from its first row to its last end, however they overlap', async () => {
    const observations = [
      'person,field,answer,start,end',
      'p,condition,bowel-obstruction,2026-01-03,2026-01-20',
      'p,condition,bowel-obstruction,2026-01-05,2026-01-06',
      'q,condition,family history of tuberculosis,2026-01-01,',
    ].join('\n')
    const { unused, alone } = await told({ 'exposures.csv': plain, 'observations.csv': observations })
    expect(alone).toEqual(['p 2026-01-03 2026-01-20 oxycodone'])
    expect(unused).toEqual(['condition family history of tuberculosis'])
  })

  it('is told where it is of nobody who takes anything', async () => {
    const files = {
      'exposures.csv': plain,
      'people.csv': 'person,birth_date\np.0,1940-01-01\nq.0,1950-01-01',
      'observations.csv': 'person,field,answer,start\np.0,egfr,20,2025-12-01',
    }
    const what = 'none of whom is among those who take something'
    expect((await told(files)).notRead).toEqual([`people: ${what} 2`, `observations: ${what} 1`])
    expect((await told({ ...files, 'people.csv': 'person,birth_date\np,1940-01-01\nq.0,1950-01-01' })).notRead).toEqual(
      [`observations: ${what} 1`],
    )
  })

  it('ends what somebody takes at their death', async () => {
    const exposures = `${plain}\np,7804,2026-02-01,2026-02-10`
    const { findings, quarantined } = await told({
      'exposures.csv': exposures,
      'people.csv': 'person,death_date\np,2026-01-10',
    })
    expect([findings, quarantined]).toEqual([['p 2026-01-01 2026-01-10 alprazolam oxycodone'], { 'after-death': 1 }])
  })
})

describe('a record', () => {
  const drug = (code: string, other: object = {}): string =>
    JSON.stringify({
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      subject: { reference: 'Patient/p' },
      authoredOn: '2026-01-01',
      medicationCodeableConcept: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code }] },
      dispenseRequest: { expectedSupplyDuration: { value: 31, unit: 'd' } },
      ...other,
    })
  const within = (code: string, person: string): string =>
    drug(code, {
      subject: { reference: `Patient/${person}/_history/2` },
      medicationCodeableConcept: undefined,
      medicationReference: { reference: '#m' },
      contained: [
        {
          resourceType: 'Medication',
          id: 'm',
          code: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code }] },
        },
      ],
    })

  it('keeps what one resource holds within apart from what another does', async () => {
    const lines = [within('7804', 'p'), within('596', 'p'), within('596', 'q'), within('11289', 'q')]
    const { findings } = await told({ 'a.ndjson': lines.join('\n') }, 'fhir-ndjson')
    expect(findings.filter((one) => one.startsWith('p'))).toEqual([met])
    expect(findings.filter((one) => /^q.*oxycodone/.test(one))).toEqual([])
  })

  it('reads a medicine where release 5 has it', async () => {
    const without = { medicationCodeableConcept: undefined }
    const concept = { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '7804' }] }
    const medication = JSON.stringify({ resourceType: 'Medication', id: 'm', code: { text: 'alprazolam' } })
    const lines = [
      drug('7804', { ...without, medication: { concept } }),
      drug('596', { ...without, medication: { reference: { reference: 'Medication/m' } } }),
      medication,
    ]
    const { findings, rows: counted } = await told({ 'a.ndjson': lines.join('\n') }, 'fhir-ndjson')
    expect([findings, counted]).toEqual([[met], [2, 2, 0, 0]])
  })

  it('drops no line, file or type of resource without a word', async () => {
    const lines = [
      ...[drug('7804'), drug('596', { intent: 'proposal' }), `[${drug('596')}]`, '7', '{"ResourceType":"Patient"}'],
      ...[JSON.stringify({ resourceType: 'Bundle', entry: [] }), JSON.stringify({ resourceType: 'Immunization' })],
      drug('596', { dispenseRequest: { expectedSupplyDuration: { value: 2, unit: 'doses' } } }),
    ]
    const files = { 'a.ndjson': lines.join('\n'), 'b.json': '{}' }
    const { notRead, quarantined, rows: counted } = await told(files, 'fhir-ndjson')
    expect(counted).toEqual([7, 1, 6, 0])
    expect(quarantined).toEqual({ 'days-not-positive': 1, 'no-resource': 4, 'not-taken': 1 })
    expect(notRead).toEqual(['files: b.json 1', 'resources: Immunization 1'])
  })

  it('goes by whichever of its codes is known, and by an illness as long as it lasted', async () => {
    const ndc = { system: 'http://hl7.org/fhir/sid/ndc', code: '0406-0552-01' }
    const coded = { coding: [{ system: 'urn:local', code: '7' }, ndc] }
    const ill = (status: string, ended: string | undefined): string =>
      JSON.stringify({
        resourceType: 'Condition',
        subject: { reference: 'Patient/p' },
        code: {
          coding: [
            { system: 'urn:local', code: 'x' },
            { system: 'http://snomed.info/sct', code: '13645005' },
          ],
        },
        clinicalStatus: { coding: [{ code: status }] },
        onsetDateTime: '2020',
        ...(ended !== undefined && { abatementDateTime: ended }),
      })
    const lines = [drug('', { medicationCodeableConcept: coded }), ill('active', undefined)]
    const { alone, unused, rows: counted } = await told({ 'a.ndjson': lines.join('\n') }, 'fhir-ndjson')
    expect(counted).toEqual([1, 1, 0, 0])
    expect(alone).toEqual(['p 2026-01-01 2026-01-31 oxycodone'])
    expect(unused).toEqual(['condition urn:local|x|'])
    const pregnancy = (ended: string): string => ill('resolved', ended).replace('13645005', '77386006')
    const taken = drug('', { medicationCodeableConcept: { text: 'warfarin' } })
    for (const [ended, last] of [
      ['2026-01-10', '2026-01-10'],
      ['2026-01', '2026-01-31'],
    ] as const)
      expect((await told({ 'a.ndjson': [taken, pregnancy(ended)].join('\n') }, 'fhir-ndjson')).alone).toEqual([
        `p 2026-01-01 ${last} warfarin`,
      ])
  })

  it('takes no observation that was cancelled', async () => {
    const drinks = (status: string): string =>
      JSON.stringify({
        resourceType: 'Observation',
        status,
        code: { coding: [{ system: 'http://loinc.org', code: '75626-2' }] },
        valueInteger: 12,
        effectiveDateTime: '2025-12-01',
        subject: { reference: 'Patient/p' },
      })
    for (const [status, many] of [
      ['cancelled', 0],
      ['final', 1],
    ] as const) {
      const { findings } = await told({ 'a.ndjson': [drug('7804'), drinks(status)].join('\n') }, 'fhir-ndjson')
      expect([status, findings.length]).toEqual([status, many])
    }
  })
})

describe('the common data model', () => {
  const concepts =
    'concept_id\tconcept_name\tvocabulary_id\tconcept_class_id\tconcept_code\n1\toxycodone\tRxNorm\tIngredient\t7804\n'
  const drugs = 'person_id,drug_concept_id,drug_exposure_start_date\n'

  it('reads a number that CONCEPT has twice once, and 1.4 as none', async () => {
    const files = { 'concept.csv': `${concepts}1\toxycodone\tRxNorm\tIngredient\t7804\n` }
    const { rows: counted } = await told(
      { ...files, 'drug_exposure.csv': `${drugs}p,1,2026-01-01\np,1.4,2026-01-01\np,1.0,2026-01-01` },
      'omop',
    )
    expect(counted).toEqual([3, 2, 0, 1])
  })

  it('ends at DEATH what somebody takes', async () => {
    const files = { 'concept.csv': concepts, 'death.csv': 'person_id,death_date\np,2025-01-01' }
    const { quarantined } = await told({ ...files, 'drug_exposure.csv': `${drugs}p,1,2026-01-01` }, 'omop')
    expect(quarantined).toEqual({ 'after-death': 1 })
  })
})
