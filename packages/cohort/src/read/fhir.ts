import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type CodeSystem, codeSystems, systemFacts } from '@mixwise/core'
import { overField } from '../people/fields.js'
import { type Database, quoted } from '../run/duckdb.js'
import type { ReadCounts, ReadOptions } from './csv.js'
import { notTakenStatuses, sortRows } from './intake.js'
import { addPeople, endAtDeath } from './people.js'
import { addSaid, tellUnasked } from './said.js'
import { isFolder, quotedPath, refuseCutGzip, UnreadableInput } from './tables.js'

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

/** Intents that ask for nothing to be taken yet. */
const notOrdered = ['proposal', 'plan', 'option']

/** Types beside those of medicines of which something is read. */
const recordTypes = ['Medication', 'Patient', 'Observation', 'Condition']

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

/** SQL that is true of a line that holds what it should. */
const isOfShape = {
  resource:
    "json_type(line) = 'OBJECT' AND COALESCE(json_extract_string(line, '$.resourceType'), '') NOT IN ('', 'Bundle')",
  bundle:
    "json_type(line) = 'OBJECT' AND COALESCE(json_extract_string(line, '$.bundle.resourceType'), json_extract_string(line, '$.resourceType'), '') = 'Bundle'",
} as const satisfies Readonly<Record<Lines, string>>

/** The parts of resources that are read; all else is left where it is. */
const shape = JSON.stringify({
  resourceType: 'VARCHAR',
  id: 'VARCHAR',
  status: 'VARCHAR',
  intent: 'VARCHAR',
  doNotPerform: 'BOOLEAN',
  contained: [
    {
      resourceType: 'VARCHAR',
      id: 'VARCHAR',
      code: { coding: [{ system: 'VARCHAR', code: 'VARCHAR', display: 'VARCHAR' }], text: 'VARCHAR' },
    },
  ],
  medicationCodeableConcept: { coding: [{ system: 'VARCHAR', code: 'VARCHAR', display: 'VARCHAR' }], text: 'VARCHAR' },
  medicationReference: { reference: 'VARCHAR', display: 'VARCHAR' },
  // As release 5 has it.
  medication: {
    concept: { coding: [{ system: 'VARCHAR', code: 'VARCHAR', display: 'VARCHAR' }], text: 'VARCHAR' },
    reference: { reference: 'VARCHAR', display: 'VARCHAR' },
  },
  occurenceDateTime: 'VARCHAR',
  occurencePeriod: { start: 'VARCHAR', end: 'VARCHAR' },
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
  deceasedDateTime: 'VARCHAR',
  deceasedBoolean: 'BOOLEAN',
  onsetDateTime: 'VARCHAR',
  onsetPeriod: { start: 'VARCHAR' },
  abatementDateTime: 'VARCHAR',
  abatementPeriod: { end: 'VARCHAR' },
  clinicalStatus: { coding: [{ code: 'VARCHAR' }] },
  recordedDate: 'VARCHAR',
  verificationStatus: { coding: [{ code: 'VARCHAR' }] },
  valueQuantity: { value: 'DOUBLE' },
  valueInteger: 'INTEGER',
})

async function readLines(database: Database, input: string, lines: Lines, options: ReadOptions): Promise<ReadCounts> {
  const names = isFolder(input) ? readdirSync(input).sort() : [basename(input)]
  const files = isFolder(input)
    ? names.filter((name) => /\.ndjson(\.gz)?$/i.test(name)).map((name) => join(input, name))
    : [input]
  if (files.length === 0) throw new UnreadableInput(`${input} holds no file that ends with .ndjson.`)
  for (const file of files) await refuseCutGzip(file)
  const selects = files.map(
    (
      file,
    ) => `SELECT ${quoted(file)} AS file, line FROM read_csv(${quotedPath(file)}, columns = {'line': 'VARCHAR'}, auto_detect = false,
      header = false, delim = chr(30), quote = '', escape = '', max_line_size = ${mostBytesOfALine}, strict_mode = false,
      compression = '${file.toLowerCase().endsWith('.gz') ? 'gzip' : 'none'}') WHERE trim(line) <> ''`,
  )
  await readText(
    database,
    `CREATE OR REPLACE TEMP TABLE line AS SELECT row_number() OVER () AS source_row,
      CASE WHEN NOT json_valid(line) THEN 'not-parsed'
        WHEN ${isOfShape[lines]} THEN NULL ELSE 'no-resource' END AS reason, line
    FROM (SELECT ltrim(line, chr(65279)) AS line FROM (${selects.join(' UNION ALL ')}))`,
  )
  await database.run(`INSERT INTO quarantine SELECT source_row, reason, line FROM line WHERE reason IS NOT NULL`)
  const resource =
    lines === 'resource'
      ? 'SELECT source_row, CAST(line AS JSON) AS json FROM line WHERE reason IS NULL'
      : `SELECT source_row, unnest(json_extract(COALESCE(json_extract(line, '$.bundle'), CAST(line AS JSON)), '$.entry[*].resource')) AS json FROM line WHERE reason IS NULL`
  await database.run(`CREATE OR REPLACE TEMP TABLE resource AS SELECT source_row, json,
    json_transform(json, ${quoted(shape)}) AS r FROM (${resource})`)
  const known = [...medicationTypes, ...recordTypes].map(quoted).join(', ')
  await database.run(`INSERT INTO not_read SELECT 'resources', COALESCE(r.resourceType, 'without a type'), count(*) FROM resource
    WHERE r.resourceType IS NULL OR r.resourceType NOT IN (${known}) GROUP BY ALL`)
  await readMedicines(database, options)
  await readRecords(database)
  await endAtDeath(database, '(SELECT any_value(l.line) FROM line AS l WHERE l.source_row = i.source_row)')
  const broken = await database.count('SELECT count(*) FROM line WHERE reason IS NOT NULL')
  const types = medicationTypes.map(quoted).join(', ')
  const medicines = await database.count(`SELECT count(*) FROM resource WHERE r.resourceType IN (${types})`)
  return { rowsRead: medicines + broken, files }
}

/** Of several codes that of RxNorm, else one of another register that is known, else the first. */
const coding = (concept: string): string => {
  const of = (systems: readonly CodeSystem[]): string => {
    const uris = systems.flatMap((system) => systemFacts(system).uris)
    return `list_filter(${concept}.coding, lambda c: list_contains([${uris.map(quoted).join(', ')}], c.system))[1]`
  }
  return `COALESCE(${of(['rxcui'])}, ${of(codeSystems)}, ${concept}.coding[1])`
}

const idOf = (reference: string): string =>
  `regexp_extract(regexp_replace(${reference}, '/_history/[^/]*$', ''), '([^/:#]+)$', 1)`

/** How many days a unit of a supply has; what is none of these is no number of days. */
const daysOfUnits: readonly (readonly [readonly string[], string])[] = [
  [['d', 'day', 'days'], '1'],
  [['wk', 'week', 'weeks'], '7'],
  [['mo', 'month', 'months'], '30'],
  [['a', 'year', 'years'], '365'],
  [['h', 'hour', 'hours'], '1.0 / 24'],
]
const supplyUnit =
  'lower(COALESCE(r.dispenseRequest.expectedSupplyDuration.code, r.dispenseRequest.expectedSupplyDuration.unit))'

async function readMedicines(database: Database, options: ReadOptions): Promise<void> {
  const types = medicationTypes.map(quoted).join(', ')
  // Medications that are referred to stand beside, or within the resource, where ids like #1 mean that one alone.
  await database.run(`CREATE OR REPLACE TEMP TABLE medication AS SELECT r.id AS id, any_value(r.code) AS code
    FROM resource WHERE r.resourceType = 'Medication' AND r.id IS NOT NULL GROUP BY r.id`)
  const within = `list_filter(x.r.contained, lambda c: c.resourceType = 'Medication' AND '#' || c.id = x.reference)[1].code`
  await database.run(`CREATE OR REPLACE TEMP VIEW raw AS
    SELECT source_row, json, r, concept, ${coding('concept')} AS coding,
      COALESCE(r.dosageInstruction[1].text, r.dosage[1].text) AS sig,
      COALESCE(r.dosageInstruction[1].route, CAST(r.dosage[1].route AS STRUCT(coding STRUCT(code VARCHAR, display VARCHAR)[], "text" VARCHAR))) AS way
    FROM (SELECT x.source_row, x.json, x.r, COALESCE(x.r.medicationCodeableConcept, x.r.medication.concept, CASE WHEN starts_with(x.reference, '#') THEN ${within} ELSE m.code END) AS concept
      FROM (SELECT *, COALESCE(r.medicationReference.reference, r.medication.reference.reference) AS reference
        FROM resource WHERE r.resourceType IN (${types})) AS x
      LEFT JOIN medication AS m ON m.id = ${idOf('x.reference')}) AS y`)
  const rows = sortRows(
    {
      person: idOf('r.subject.reference'),
      system: 'coding.system',
      code: 'coding.code',
      name: 'COALESCE(concept.text, coding.display, r.medicationReference.display, r.medication.reference.display)',
      route: 'COALESCE(way.coding[1].code, way.text, way.coding[1].display)',
      dose: 'sig',
      start: `COALESCE(r.dosageInstruction[1].timing.repeat.boundsPeriod.start, r.effectivePeriod.start, r.effectiveDateTime,
        r.occurencePeriod.start, r.occurenceDateTime, r.whenHandedOver, r.whenPrepared, r.dispenseRequest.validityPeriod.start, r.authoredOn)`,
      end: `COALESCE(r.dosageInstruction[1].timing.repeat.boundsPeriod.end, r.effectivePeriod.end, r.occurencePeriod.end,
        CASE WHEN r.resourceType = 'MedicationAdministration' THEN COALESCE(r.effectivePeriod.start, r.effectiveDateTime, r.occurencePeriod.start, r.occurenceDateTime) END)`,
      days: `CAST(COALESCE(r.daysSupply.value, r.dispenseRequest.expectedSupplyDuration.value *
        CASE ${daysOfUnits.map(([words, days]) => `WHEN ${supplyUnit} IN (${words.map(quoted).join(', ')}) THEN ${days}`).join(' ')} WHEN ${supplyUnit} IS NULL THEN 1 ELSE -1 END) AS VARCHAR)`,
      notTaken: `COALESCE(list_contains([${notTakenStatuses.map(quoted).join(', ')}], r.status) OR r.doNotPerform OR (r.resourceType = 'MedicationRequest' AND r.intent IN (${notOrdered.map(quoted).join(', ')})), false)`,
      line: 'CAST(json AS VARCHAR)',
    },
    options,
  )
  for (const sql of rows) await database.run(sql)
}

async function readRecords(database: Database): Promise<void> {
  const born =
    "CASE length(r.birthDate) WHEN 4 THEN r.birthDate || '-07-01' WHEN 7 THEN r.birthDate || '-01' ELSE r.birthDate END"
  await addPeople(
    database,
    { from: `(SELECT r FROM resource WHERE r.resourceType = 'Patient')`, file: 'Patient' },
    { person: 'r.id', born, sex: 'r.gender', died: 'r.deceasedDateTime' },
  )
  await database.run(`INSERT INTO not_read SELECT 'Patient, death', 'without a day', many
    FROM (SELECT count(*) AS many FROM resource WHERE r.resourceType = 'Patient' AND r.deceasedBoolean) WHERE many > 0`)
  const observations = `(SELECT r FROM resource WHERE r.resourceType = 'Observation' AND COALESCE(r.status, '') NOT IN ('entered-in-error', 'cancelled'))`
  const isAsked = 'list_has_any(list_transform(r.code.coding, lambda c: c.code), (SELECT list(code) FROM asked_loinc))'
  await addSaid(
    database,
    {
      from: `(SELECT r, a.code AS loinc FROM ${observations} JOIN asked_loinc AS a ON list_contains(list_transform(r.code.coding, lambda c: c.code), a.code))`,
      place: 'Observation',
    },
    {
      person: idOf('r.subject.reference'),
      field: "'loinc ' || loinc",
      answer: 'CAST(COALESCE(r.valueQuantity.value, r.valueInteger) AS VARCHAR)',
      start: 'COALESCE(r.effectiveDateTime, r.effectivePeriod.start)',
    },
  )
  await tellUnasked(database, { from: observations, place: 'Observation', isAsked })
  await readConditions(database)
}

const anyOf = (concept: string, ...codes: readonly string[]): string =>
  `COALESCE(list_has_any(list_transform(${concept}.coding, lambda c: c.code), [${codes.map(quoted).join(', ')}]), false)`

async function readConditions(database: Database): Promise<void> {
  const ended = 'COALESCE(r.abatementDateTime, r.abatementPeriod.end)'
  const isOver = anyOf('r.clinicalStatus', 'inactive', 'remission', 'resolved')
  const conditions = `(SELECT r FROM resource WHERE r.resourceType = 'Condition'
    AND NOT ${anyOf('r.verificationStatus', 'refuted', 'entered-in-error')})`
  await addSaid(
    database,
    {
      // Each of its codes says it in the words of another register.
      from: `(SELECT r, unnest(CASE WHEN len(r.code.coding) > 0 THEN r.code.coding ELSE [{'system': NULL, 'code': NULL, 'display': NULL}] END) AS one
        FROM ${conditions})`,
      place: 'Condition',
    },
    {
      person: idOf('r.subject.reference'),
      // What is over, nobody says since when, counts as that all along.
      field: `CASE WHEN ${isOver} AND ${ended} IS NULL THEN '${overField}' ELSE 'condition' END`,
      answer: `COALESCE(one.system, '') || '|' || COALESCE(one.code, '') || '|' || COALESCE(r.code.text, one.display, '')`,
      start: 'COALESCE(r.onsetDateTime, r.onsetPeriod.start, r.recordedDate)',
      end: `CASE WHEN NOT ${anyOf('r.clinicalStatus', 'active', 'recurrence', 'relapse')} THEN ${ended} END`,
    },
  )
}
