import { basename } from 'node:path'
import type { Database } from '../run/duckdb.js'
import type { ReadCounts, ReadOptions } from './csv.js'
import { sortRows } from './intake.js'
import { addPeople, endAtDeath } from './people.js'
import { addSaid, tellUnasked } from './said.js'
import {
  fileCalled,
  isFolder,
  lineSql,
  type NamedTable,
  readNamed,
  setAside,
  tellRejected,
  UnreadableInput,
} from './tables.js'

/**
 * Reads a folder of tables of the OMOP common data model 5.4: DRUG_EXPOSURE and CONCEPT, and PERSON, MEASUREMENT,
 * OBSERVATION, CONDITION_OCCURRENCE and CONCEPT_ANCESTOR where they are there. Numbers of concepts mean nothing without
 * CONCEPT, and look like codes of RxNorm: without it nothing is read.
 *
 * @throws UnreadableInput where one of the two, or a column they need, is missing.
 */
export async function readOmop(database: Database, folder: string, options: ReadOptions): Promise<ReadCounts> {
  isFolder(folder)
  if (fileCalled(folder, 'concept') === undefined)
    throw new UnreadableInput(
      `${folder} holds no CONCEPT table. Without it the numbers of DRUG_EXPOSURE cannot be told from codes of RxNorm; export it from the vocabularies of the same database.`,
    )
  const concept = await readNamed(database, folder, 'concept', ['concept_id', 'concept_code', 'vocabulary_id'], {
    quotes: false,
  })
  // A number that stands twice would double the rows that name it.
  await database.run(`CREATE OR REPLACE TEMP TABLE concept AS SELECT DISTINCT ON (concept_id) * FROM (
    SELECT ${conceptIdSql(concept.column('concept_id'))} AS concept_id,
      ${concept.column('concept_name')} AS concept_name, ${concept.column('vocabulary_id')} AS vocabulary_id,
      ${concept.column('concept_class_id')} AS concept_class_id, ${concept.column('concept_code')} AS concept_code FROM ${concept.table})
    WHERE concept_id IS NOT NULL ORDER BY concept_id, vocabulary_id, concept_code, concept_name`)
  await tellRejected(database, concept.file)
  const drugs = await readNamed(database, folder, 'drug_exposure', [
    'person_id',
    'drug_concept_id',
    'drug_exposure_start_date',
  ])
  await setAside(database)
  const ingredients = await ingredientsOfExtension(database, folder)
  const { column } = drugs
  const id = (name: string): string => conceptIdSql(column(name))
  await database.run(`CREATE OR REPLACE TEMP VIEW raw AS
    SELECT r.*, COALESCE(c.vocabulary_id, s.vocabulary_id) AS vocabulary, COALESCE(c.concept_code, s.concept_code) AS concept_code,
      COALESCE(c.concept_name, s.concept_name) AS concept_name, w.concept_name AS route_name, i.code AS ingredient_code, i.names AS ingredient_names
    FROM ${drugs.table} AS r
    LEFT JOIN concept AS c ON c.concept_id = ${id('drug_concept_id')} AND c.concept_id <> 0
    LEFT JOIN concept AS s ON s.concept_id = ${id('drug_source_concept_id')} AND s.concept_id <> 0
    LEFT JOIN concept AS w ON w.concept_id = ${id('route_concept_id')} AND w.concept_id <> 0
    LEFT JOIN ingredient AS i ON i.concept_id = c.concept_id`)
  const rows = sortRows(
    {
      person: column('person_id'),
      system: `CASE WHEN vocabulary = 'RxNorm Extension' THEN CASE WHEN ingredient_code IS NOT NULL THEN 'rxnorm' END
        WHEN vocabulary IN ('RxNorm', 'ATC', 'NDC', 'SNOMED', 'dm+d') THEN lower(vocabulary) END`,
      code: `CASE WHEN vocabulary = 'RxNorm Extension' THEN ingredient_code
        WHEN vocabulary IN ('RxNorm', 'ATC', 'NDC', 'SNOMED', 'dm+d') THEN concept_code END`,
      // A number that CONCEPT does not know is said, and never taken for a code of something else.
      name: `COALESCE(ingredient_names, CASE WHEN vocabulary = 'ATC' THEN split_part(concept_name, ';', 1) ELSE concept_name END, CASE WHEN ${id('drug_concept_id')} = 0 THEN ${column('drug_source_value')} END,
        'concept ' || ${column('drug_concept_id')} || ' without an entry in CONCEPT')`,
      route: 'route_name',
      dose: 'CAST(NULL AS VARCHAR)',
      start: column('drug_exposure_start_date'),
      end: column('drug_exposure_end_date'),
      days: column('days_supply'),
      line: lineSql(drugs.header),
    },
    options,
  )
  for (const sql of rows) await database.run(sql)
  const files = [concept.file, drugs.file, ...ingredients, ...(await readPeople(database, folder))]
  await endAtDeath(
    database,
    `(SELECT ${lineSql(drugs.header)} FROM ${drugs.table} AS r WHERE r.source_row = i.source_row)`,
  )
  return { rowsRead: drugs.rows, files }
}

/** The number of a concept; some tables write it as 1503297.0. */
function conceptIdSql(text: string): string {
  return `TRY_CAST(regexp_extract(trim(${text}), '^(\\d+)(?:\\.0*)?$', 1) AS BIGINT)`
}

/** RxNorm's ingredients of concepts of its extension, through their ancestors. */
async function ingredientsOfExtension(database: Database, folder: string): Promise<readonly string[]> {
  await database.run('CREATE OR REPLACE TEMP TABLE ingredient (concept_id BIGINT, code VARCHAR, names VARCHAR)')
  if (fileCalled(folder, 'concept_ancestor') === undefined) return []
  const { table, file, column } = await readNamed(
    database,
    folder,
    'concept_ancestor',
    ['ancestor_concept_id', 'descendant_concept_id'],
    { quotes: false },
  )
  await database.run(`INSERT INTO ingredient
    SELECT e.concept_id, CASE WHEN count(*) = 1 THEN MIN(i.concept_code) END, string_agg(i.concept_name, ' / ' ORDER BY i.concept_name)
    FROM concept AS e
    JOIN ${table} AS a ON TRY_CAST(a.${column('descendant_concept_id')} AS BIGINT) = e.concept_id
    JOIN concept AS i ON i.concept_id = TRY_CAST(a.${column('ancestor_concept_id')} AS BIGINT)
    WHERE e.vocabulary_id = 'RxNorm Extension' AND i.vocabulary_id = 'RxNorm' AND i.concept_class_id = 'Ingredient'
    GROUP BY e.concept_id`)
  await tellRejected(database, file)
  return [file]
}

async function readPeople(database: Database, folder: string): Promise<readonly string[]> {
  const files: string[] = []
  const there = async (name: string, needs: readonly string[]): Promise<NamedTable | undefined> => {
    if (fileCalled(folder, name) === undefined) return undefined
    const table = await readNamed(database, folder, name, needs)
    await tellRejected(database, table.file)
    files.push(table.file)
    return table
  }
  const person = await there('person', ['person_id'])
  if (person !== undefined) {
    const of = person.column
    const parts = ['month', 'day'].map(
      (part) =>
        `lpad(COALESCE(NULLIF(trim(${of(`${part}_of_birth`)}), ''), '${part === 'month' ? '07' : '01'}'), 2, '0')`,
    )
    const byParts = `trim(${of('year_of_birth')}) || '-' || ${parts.join(" || '-' || ")}`
    await addPeople(
      database,
      { from: person.table, file: person.file },
      {
        person: of('person_id'),
        born: `COALESCE(NULLIF(trim(${of('birth_datetime')}), ''), ${byParts})`,
        sex: of('gender_concept_id'),
      },
    )
  }
  const death = await there('death', ['person_id', 'death_date'])
  if (death !== undefined)
    await addPeople(
      database,
      { from: death.table, file: death.file },
      { person: death.column('person_id'), died: death.column('death_date') },
    )
  await database.run(`CREATE OR REPLACE TABLE people AS
    SELECT person, MAX(born) AS born, MAX(sex) AS sex, MIN(died) AS died FROM people GROUP BY person`)
  for (const kind of ['measurement', 'observation']) {
    const values = await there(kind, ['person_id', `${kind}_concept_id`, `${kind}_date`])
    if (values === undefined) continue
    const of = values.column
    const from = `(SELECT v.*, c.vocabulary_id, c.concept_code FROM ${values.table} AS v
      LEFT JOIN concept AS c ON c.concept_id = ${conceptIdSql(of(`${kind}_concept_id`))})`
    const isAsked = `vocabulary_id = 'LOINC' AND concept_code IN (SELECT code FROM asked_loinc)`
    const place = basename(values.file)
    await addSaid(
      database,
      { from: `(SELECT * FROM ${from} WHERE ${isAsked})`, place },
      {
        person: of('person_id'),
        field: "'loinc ' || concept_code",
        answer: of('value_as_number'),
        start: of(`${kind}_date`),
      },
    )
    await tellUnasked(database, { from, place, isAsked })
  }
  const conditions = await there('condition_occurrence', ['person_id', 'condition_concept_id', 'condition_start_date'])
  if (conditions !== undefined) {
    const of = conditions.column
    // The end is mostly that of a visit: what is chronic has one too, so that it says nothing here.
    await addSaid(
      database,
      {
        from: `(SELECT v.*, c.vocabulary_id, c.concept_code, c.concept_name FROM ${conditions.table} AS v
          LEFT JOIN concept AS c ON c.concept_id = ${conceptIdSql(of('condition_concept_id'))})`,
        place: basename(conditions.file),
      },
      {
        person: of('person_id'),
        field: "'condition'",
        answer: `CASE WHEN concept_code IS NULL THEN 'concept ' || COALESCE(${of('condition_concept_id')}, '') || ' without an entry in CONCEPT'
          ELSE CASE vocabulary_id WHEN 'SNOMED' THEN 'http://snomed.info/sct' ELSE lower(vocabulary_id) END || '|' || concept_code || '|' || concept_name END`,
        start: of('condition_start_date'),
      },
    )
  }
  return files
}
