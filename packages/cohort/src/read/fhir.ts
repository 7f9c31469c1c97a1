import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { circumstances } from '@mixwise/core'
import { type Database, quoted } from '../run/duckdb.js'
import type { ReadCounts, ReadOptions } from './csv.js'
import { daySql, sortRows } from './intake.js'
import { isFolder, UnreadableInput } from './tables.js'

/** How a line holds resources: it is one, or it is a bundle of them, alone or as `bundle` of an object. */
type Lines = 'resource' | 'bundle'

/** Reads lines of resources, as FHIR's bulk export writes them: a file, or a folder of `.ndjson` files, packed or not. */
export function readFhirNdjson(database: Database, input: string, options: ReadOptions): Promise<ReadCounts> {
  return readLines(database, input, 'resource', options)
}

/** Reads lines of bundles, each the record of one person. */
export function readFhirBundles(database: Database, input: string, options: ReadOptions): Promise<ReadCounts> {
  return readLines(database, input, 'bundle', options)
}

const medicationTypes = ['MedicationRequest', 'MedicationStatement', 'MedicationDispense', 'MedicationAdministration']

/** Statuses that say that nothing was taken. */
const neverTaken = ['cancelled', 'entered-in-error', 'not-taken', 'declined', 'not-done', 'draft']

/** Longer than this is no record of a person. DuckDB takes room for many such lines at once. */
const mostBytesOfALine = 16_000_000

async function readText(database: Database, sql: string): Promise<void> {
  try {
    await database.run(sql)
  } catch (cause) {
    if (!/line size/i.test(String(cause))) throw cause
    throw new UnreadableInput(
      `A line is longer than ${mostBytesOfALine / 1e6} MB; give each resource a line of its own.`,
      { cause },
    )
  }
}

/** The parts of resources that are read; all else is left where it is. */
const shape = JSON.stringify({
  resourceType: 'VARCHAR',
  id: 'VARCHAR',
  status: 'VARCHAR',
  intent: 'VARCHAR',
  doNotPerform: 'BOOLEAN',
  medicationCodeableConcept: { coding: [{ system: 'VARCHAR', code: 'VARCHAR', display: 'VARCHAR' }], text: 'VARCHAR' },
  medicationReference: { reference: 'VARCHAR', display: 'VARCHAR' },
  subject: { reference: 'VARCHAR' },
  authoredOn: 'VARCHAR',
  effectiveDateTime: 'VARCHAR',
  effectivePeriod: { start: 'VARCHAR', end: 'VARCHAR' },
  whenHandedOver: 'VARCHAR',
  whenPrepared: 'VARCHAR',
  daysSupply: { value: 'DOUBLE' },
  dispenseRequest: {
    expectedSupplyDuration: { value: 'DOUBLE', unit: 'VARCHAR', code: 'VARCHAR' },
    validityPeriod: { start: 'VARCHAR', end: 'VARCHAR' },
  },
  dosageInstruction: [
    {
      text: 'VARCHAR',
      route: { coding: [{ code: 'VARCHAR', display: 'VARCHAR' }], text: 'VARCHAR' },
      timing: { repeat: { boundsPeriod: { start: 'VARCHAR', end: 'VARCHAR' } } },
    },
  ],
  dosage: [{ text: 'VARCHAR', route: { coding: [{ code: 'VARCHAR', display: 'VARCHAR' }], text: 'VARCHAR' } }],
  code: { coding: [{ system: 'VARCHAR', code: 'VARCHAR', display: 'VARCHAR' }], text: 'VARCHAR' },
  birthDate: 'VARCHAR',
  gender: 'VARCHAR',
  onsetDateTime: 'VARCHAR',
  onsetPeriod: { start: 'VARCHAR' },
  recordedDate: 'VARCHAR',
  verificationStatus: { coding: [{ code: 'VARCHAR' }] },
  valueQuantity: { value: 'DOUBLE' },
  valueInteger: 'INTEGER',
})

async function readLines(database: Database, input: string, lines: Lines, options: ReadOptions): Promise<ReadCounts> {
  const files = isFolder(input)
    ? readdirSync(input)
        .filter((name) => /\.ndjson(\.gz)?$/i.test(name))
        .sort()
        .map((name) => join(input, name))
    : [input]
  if (files.length === 0) throw new UnreadableInput(`${input} holds no file that ends with .ndjson.`)
  const selects = files.map(
    (
      file,
    ) => `SELECT ${quoted(file)} AS file, line FROM read_csv(${quoted(file)}, columns = {'line': 'VARCHAR'}, auto_detect = false,
      header = false, delim = chr(30), quote = '', escape = '', max_line_size = ${mostBytesOfALine}, strict_mode = false,
      compression = '${file.toLowerCase().endsWith('.gz') ? 'gzip' : 'none'}') WHERE trim(line) <> ''`,
  )
  await readText(
    database,
    `CREATE OR REPLACE TEMP TABLE line AS SELECT row_number() OVER () AS source_row, json_valid(line) AS valid, line
    FROM (${selects.join(' UNION ALL ')})`,
  )
  await database.run(`INSERT INTO quarantine SELECT source_row, 'not-parsed', line FROM line WHERE NOT valid`)
  const resource =
    lines === 'resource'
      ? 'SELECT source_row, CAST(line AS JSON) AS json FROM line WHERE valid'
      : `SELECT source_row, unnest(json_extract(COALESCE(json_extract(line, '$.bundle'), CAST(line AS JSON)), '$.entry[*].resource')) AS json FROM line WHERE valid`
  await database.run(`CREATE OR REPLACE TEMP TABLE resource AS SELECT source_row, json,
    json_transform(json, ${quoted(shape)}) AS r FROM (${resource})`)
  await readMedicines(database, options)
  await readRecords(database)
  const broken = await database.count('SELECT count(*) FROM line WHERE NOT valid')
  const types = medicationTypes.map(quoted).join(', ')
  const medicines = await database.count(`SELECT count(*) FROM resource WHERE r.resourceType IN (${types})`)
  return { rowsRead: medicines + broken, files }
}

/** Of several codes that of RxNorm, else the first. */
const coding = (concept: string): string =>
  `COALESCE(list_filter(${concept}.coding, lambda c: c.system = 'http://www.nlm.nih.gov/research/umls/rxnorm')[1], ${concept}.coding[1])`

const idOf = (reference: string): string => `regexp_extract(${reference}, '([^/:#]+)$', 1)`

async function readMedicines(database: Database, options: ReadOptions): Promise<void> {
  const types = medicationTypes.map(quoted).join(', ')
  // Medications that are referred to may stand beside or within.
  await database.run(`CREATE OR REPLACE TEMP TABLE medication AS SELECT id, any_value(code) AS code FROM (
    SELECT r.id AS id, r.code AS code FROM resource WHERE r.resourceType = 'Medication'
    UNION ALL
    SELECT c.id, c.code FROM (SELECT unnest(json_transform(json_extract(json, '$.contained'), '[{"resourceType":"VARCHAR","id":"VARCHAR","code":{"coding":[{"system":"VARCHAR","code":"VARCHAR","display":"VARCHAR"}],"text":"VARCHAR"}}]')) AS c
      FROM resource WHERE r.resourceType IN (${types})) WHERE c.resourceType = 'Medication'
  ) WHERE id IS NOT NULL GROUP BY id`)
  await database.run(`CREATE OR REPLACE TEMP VIEW raw AS
    SELECT source_row, json, r, concept, ${coding('concept')} AS coding,
      COALESCE(r.dosageInstruction[1].text, r.dosage[1].text) AS sig,
      COALESCE(r.dosageInstruction[1].route, CAST(r.dosage[1].route AS STRUCT(coding STRUCT(code VARCHAR, display VARCHAR)[], "text" VARCHAR))) AS way
    FROM (SELECT x.source_row, x.json, x.r, COALESCE(x.r.medicationCodeableConcept, m.code) AS concept
      FROM resource AS x LEFT JOIN medication AS m ON m.id = ${idOf('x.r.medicationReference.reference')}
      WHERE x.r.resourceType IN (${types})) AS y`)
  const rows = sortRows(
    {
      person: idOf('r.subject.reference'),
      system: 'coding.system',
      code: 'coding.code',
      name: 'COALESCE(concept.text, coding.display, r.medicationReference.display)',
      route: 'COALESCE(way.coding[1].code, way.text, way.coding[1].display)',
      dose: 'sig',
      start: `COALESCE(r.dosageInstruction[1].timing.repeat.boundsPeriod.start, r.effectivePeriod.start, r.effectiveDateTime,
        r.whenHandedOver, r.whenPrepared, r.dispenseRequest.validityPeriod.start, r.authoredOn)`,
      end: `COALESCE(r.dosageInstruction[1].timing.repeat.boundsPeriod.end, r.effectivePeriod.end,
        CASE WHEN r.resourceType = 'MedicationAdministration' THEN COALESCE(r.effectivePeriod.start, r.effectiveDateTime) END)`,
      days: `CAST(COALESCE(r.daysSupply.value, r.dispenseRequest.expectedSupplyDuration.value *
        CASE WHEN lower(COALESCE(r.dispenseRequest.expectedSupplyDuration.code, r.dispenseRequest.expectedSupplyDuration.unit)) IN ('wk', 'week', 'weeks') THEN 7
          WHEN lower(COALESCE(r.dispenseRequest.expectedSupplyDuration.code, r.dispenseRequest.expectedSupplyDuration.unit)) IN ('mo', 'month', 'months') THEN 30 ELSE 1 END) AS VARCHAR)`,
      notTaken: `COALESCE(r.status IN (${neverTaken.map(quoted).join(', ')}) OR r.doNotPerform, false)`,
      line: 'CAST(json AS VARCHAR)',
    },
    options,
  )
  for (const sql of rows) await database.run(sql)
}

async function readRecords(database: Database): Promise<void> {
  const sexes = circumstances.sex.words.map(quoted).join(', ')
  await database.run(`INSERT INTO people SELECT r.id, MAX(${daySql("CASE length(r.birthDate) WHEN 4 THEN r.birthDate || '-07-01' WHEN 7 THEN r.birthDate || '-01' ELSE r.birthDate END")}),
    MAX(CASE WHEN r.gender IN (${sexes}) THEN r.gender END) FROM resource WHERE r.resourceType = 'Patient' AND r.id IS NOT NULL GROUP BY r.id`)
  await database.run(`INSERT INTO said SELECT ${idOf('r.subject.reference')}, 'loinc ' || a.code, CAST(COALESCE(r.valueQuantity.value, r.valueInteger) AS VARCHAR),
    ${daySql('COALESCE(r.effectiveDateTime, r.effectivePeriod.start)')}, NULL
    FROM resource JOIN asked_loinc AS a ON list_contains(list_transform(r.code.coding, lambda c: c.code), a.code)
    WHERE r.resourceType = 'Observation' AND r.status IS DISTINCT FROM 'entered-in-error'`)
  await database.run(`INSERT INTO said SELECT ${idOf('r.subject.reference')}, 'condition',
    COALESCE(r.code.coding[1].system, '') || '|' || COALESCE(r.code.coding[1].code, '') || '|' || COALESCE(r.code.text, r.code.coding[1].display, ''),
    ${daySql('COALESCE(r.onsetDateTime, r.onsetPeriod.start, r.recordedDate)')}, NULL
    FROM resource WHERE r.resourceType = 'Condition'
      AND NOT COALESCE(list_contains(list_transform(r.verificationStatus.coding, lambda c: c.code), 'refuted'), false)
      AND NOT COALESCE(list_contains(list_transform(r.verificationStatus.coding, lambda c: c.code), 'entered-in-error'), false)`)
}
