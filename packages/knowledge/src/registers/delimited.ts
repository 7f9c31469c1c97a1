import { readFileSync } from 'node:fs'
import { CsvError, parse } from 'csv-parse/sync'
import type { Problem } from '../read/problem.js'
import { shownPath } from '../read/shown-path.js'
import { partsOf } from '../read/table.js'
import { countryOfName } from './countries.js'
import type { RegisterProduct } from './register.js'

/** A register that is published as one table with a heading: which columns are read, and what they mean. */
interface DelimitedRegister<Column extends string> {
  columns: readonly Column[]
  product(row: Readonly<Record<Column, string>>): RegisterProduct
}

function register<const Column extends string>(
  columns: readonly Column[],
  product: (row: Readonly<Record<Column, string>>) => RegisterProduct,
): DelimitedRegister<string> {
  return { columns, product: product as (row: Readonly<Record<string, string>>) => RegisterProduct }
}

/** The registers of one table, by the word that `mixwise compile --register` takes. */
export const delimitedRegisters = {
  /** EMA's public extract of the data of Article 57, saved as CSV: one row a product and country. */
  article57: register(['Product name', 'Active substance', 'Product authorisation country'], (row) => ({
    name: row['Product name'],
    ingredients: partsOf(row['Active substance'].replaceAll('|', ','), ','),
    country: countryOfName(row['Product authorisation country']),
    ...{ language: 'en', system: '', code: '', status: 'marketed' },
  })),
  /** The list of authorised medicines of AEMPS (CIMA), saved as CSV. */
  cima: register(['Nº Registro', 'Medicamento', 'Principios Activos', '¿Comercializado?'], (row) => ({
    name: row.Medicamento,
    ingredients: partsOf(row['Principios Activos'], ','),
    ...{ country: 'ES', language: 'es', system: 'nregistro' },
    code: row['Nº Registro'],
    status: /^s[ií]/i.test(row['¿Comercializado?']) ? 'marketed' : 'not-marketed',
  })),
  /** AIFA's open list of packages (`confezioni.csv`). */
  aifa: register(['codice_aic', 'denominazione', 'stato_amministrativo', 'pa_associati'], (row) => ({
    name: row.denominazione,
    ingredients: partsOf(row.pa_associati.replaceAll('|', '/'), '/'),
    ...{ country: 'IT', language: 'it', system: 'aic' },
    code: row.codice_aic.padStart(9, '0'),
    status: /revocat/i.test(row.stato_amministrativo) ? 'withdrawn' : 'marketed',
  })),
  /** The items of the Australian PBS schedule (`items.csv`). */
  pbs: register(['drug_name', 'brand_name', 'pbs_code'], (row) => ({
    name: row.brand_name,
    ingredients: partsOf(row.drug_name.replaceAll(/\s+with\s+/gi, '+').replaceAll(' and ', '+'), '+'),
    ...{ country: 'AU', language: 'en', system: 'pbs' },
    code: row.pbs_code,
    status: 'marketed',
  })),
  /** Labels from Wikidata, as the query in `docs/importing.md` gives them: names of substances in many languages. */
  wikidata: register(['item', 'label', 'language', 'english'], (row) => ({
    name: row.label,
    ingredients: [row.english],
    // No country has them: they are asked for what nobody else has the name of.
    ...{ country: 'ZZ', language: row.language, system: 'wikidata' },
    code: row.item.replace(/^.*\//, ''),
    status: 'marketed',
  })),
} as const

export type DelimitedKind = keyof typeof delimitedRegisters

/**
 * Reads a register of one table. Commas, semicolons and tabs are told apart by the heading. A row without a name or
 * without ingredients is left out; a column that is missing is a problem.
 *
 * @example
 * readDelimited('aifa', 'confezioni.csv', problems)[0]?.code // '012745016'
 */
export function readDelimited(kind: DelimitedKind, path: string, problems: Problem[]): RegisterProduct[] {
  const { columns, product } = delimitedRegisters[kind]
  const text = readFileSync(path, 'utf8')
  const heading = text.split('\n', 1)[0] ?? ''
  const delimiter = ['\t', ';', ','].find((one) => heading.includes(one)) ?? ','
  const problem = (message: string, line = 1): void => {
    problems.push({ file: shownPath(path), line, column: 1, message })
  }
  let rows: readonly Record<string, string>[]
  try {
    rows = parse(text, {
      ...{ columns: true, bom: true, trim: true, delimiter, relax_column_count: true },
      skip_empty_lines: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    problem(`the table cannot be read: ${error.message}`, Number(error.lines ?? 1))
    return []
  }
  const missing = columns.filter((column) => rows[0] !== undefined && !(column in rows[0]))
  for (const column of missing) problem(`there is no column ${column}`)
  if (rows.length === 0) problem('the table has no row')
  if (missing.length > 0) return []
  return rows.map(product).filter(({ name, ingredients }) => name !== '' && ingredients.length > 0)
}
