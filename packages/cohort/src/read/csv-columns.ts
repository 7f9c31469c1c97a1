/** Which column of a table is which, by the names that tables of health data give them. */

const calledSo = {
  person: ['person', 'person_id', 'patient', 'patient_id', 'subject', 'subject_id'],
  system: ['system', 'code_system', 'vocabulary', 'vocabulary_id'],
  code: ['code', 'drug_code', 'product_code', 'medication_code', 'drug_source_value'],
  name: ['name', 'drug', 'drug_name', 'medication', 'medicine', 'description'],
  route: ['route', 'route_of_administration'],
  dose: ['dose', 'dosage', 'sig'],
  start: ['start', 'start_date', 'startdate', 'date', 'from', 'dispensed', 'dispensed_on', 'starttime'],
  end: ['end', 'end_date', 'enddate', 'stop', 'stop_date', 'stopdate', 'to', 'stoptime'],
  days: ['days', 'days_supply', 'supply_days', 'duration_days', 'quantity_days'],
  born: ['born', 'birth_date', 'birthdate', 'date_of_birth', 'dob'],
  birthYear: ['birth_year', 'year_of_birth'],
  sex: ['sex', 'gender'],
  field: ['field', 'what', 'observation', 'kind'],
  answer: ['answer', 'value', 'result'],
} as const
export type ColumnKey = keyof typeof calledSo

/** Columns whose name is that of a register hold codes of it. */
const registers = ['rxcui', 'rxnorm', 'ndc', 'atc', 'din', 'snomed', 'dmd', 'unii', 'pzn', 'cip']

export interface FoundColumns {
  at: Readonly<Partial<Record<ColumnKey, number>>>
  /** The register that the name of the code column says. */
  register: string | undefined
}

/**
 * Finds columns by the names in a header, whatever their case, spaces and dashes.
 *
 * @example
 * findColumns(['Patient ID', 'RxCUI', 'Start']).register // 'rxcui'
 */
export function findColumns(header: readonly string[]): FoundColumns {
  const names = header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  )
  const at: Partial<Record<ColumnKey, number>> = {}
  for (const [key, called] of Object.entries(calledSo) as [ColumnKey, readonly string[]][]) {
    const place = called.map((name) => names.indexOf(name)).find((one) => one !== -1)
    if (place !== undefined) at[key] = place
  }
  const register = registers.find((name) => names.includes(name))
  if (at.code === undefined && register !== undefined) at.code = names.indexOf(register)
  return { at, register }
}

/** Names of the columns a key may have, for a message. */
export function namesOf(key: ColumnKey): string {
  return calledSo[key].join(', ')
}
