/** Which column of a table is which, by the names that tables of health data give them. */

const calledSo = {
  person: [
    ...['person', 'person_id', 'patient', 'patient_id', 'subject', 'subject_id', 'patient_number', 'patient_no'],
    ...['mrn', 'member_id', 'participant_id', 'enrolid', 'bene_id', 'desynpuf_id', 'pnr'],
  ],
  system: ['system', 'code_system', 'vocabulary', 'vocabulary_id'],
  code: ['code', 'drug_code', 'product_code', 'medication_code', 'drug_source_value'],
  name: ['name', 'drug', 'drug_name', 'medication', 'medicine', 'product', 'product_name', 'description'],
  route: ['route', 'route_of_administration'],
  dose: ['dose', 'dosage', 'sig'],
  status: ['status', 'order_status', 'prescription_status', 'medication_status', 'dispense_status'],
  start: [
    ...['start', 'start_date', 'startdate', 'date', 'from', 'dispensed', 'dispensed_on', 'starttime'],
    ...['fill_date', 'dispense_date', 'dispensing_date', 'service_date', 'prescription_date', 'order_date'],
  ],
  end: ['end', 'end_date', 'enddate', 'stop', 'stop_date', 'stopdate', 'to', 'stoptime'],
  days: ['days', 'days_supply', 'days_of_supply', 'supply_days', 'duration_days', 'quantity_days'],
  born: ['born', 'birth_date', 'birthdate', 'date_of_birth', 'dob'],
  died: ['died', 'death_date', 'deathdate', 'date_of_death', 'deceased_date'],
  birthYear: ['birth_year', 'year_of_birth'],
  sex: ['sex', 'gender'],
  field: ['field', 'what', 'observation', 'kind'],
  answer: ['answer', 'value', 'result'],
} as const
export type ColumnKey = keyof typeof calledSo

/** Columns whose name is that of a register hold codes of it; a row has its first one that is filled. */
const registerNames = ['rxcui', 'rxnorm', 'ndc', 'atc', 'din', 'snomed', 'dmd', 'unii', 'pzn', 'cip']
/** Names of columns of one that say more than the register. */
const alsoCalled: Readonly<Record<string, string>> = { ndc11: 'ndc', cip7: 'cip', cip13: 'cip', atc5: 'atc' }

export interface FoundColumns {
  at: Readonly<Partial<Record<ColumnKey, number>>>
  /** Columns that are called as a register, where no other says what the codes are of. */
  registers: readonly { register: string; place: number }[]
  /** Whether anything is read from a column. */
  isRead(place: number): boolean
}

/**
 * Finds columns by the names in a header, whatever their case, spaces and dashes.
 *
 * @example
 * findColumns(['patientId', 'RxCUI', 'Start']).at // { person: 0, start: 2 }
 */
export function findColumns(header: readonly string[]): FoundColumns {
  const names = header.map((name) =>
    name
      .trim()
      .replaceAll(/(\p{Ll})(\p{Lu}\p{Ll}|ID$)/gu, '$1_$2')
      .toLowerCase()
      .replaceAll(/[\s._-]+/g, '_'),
  )
  const at: Partial<Record<ColumnKey, number>> = {}
  for (const [key, called] of Object.entries(calledSo) as [ColumnKey, readonly string[]][]) {
    const place = called.map((name) => names.indexOf(name)).find((one) => one !== -1)
    if (place !== undefined) at[key] = place
  }
  const named = registerNames.flatMap((register) => {
    const place = names.findIndex((name) => registerIn(name) === register)
    return place === -1 ? [] : [{ register, place }]
  })
  // A code beside a system says what it is; one beside a column of a register is somebody's own.
  const registers = at.code !== undefined && at.system !== undefined ? [] : named
  if (registers.length > 0) delete at.code
  const read = new Set([...Object.values(at), ...registers.map(({ place }) => place)])
  return { at, registers, isRead: (place) => read.has(place) }
}

function registerIn(name: string): string {
  const word = name.replace(/_(?:code|cd|id)$/, '').replaceAll('_', '')
  return alsoCalled[word] ?? word
}

/** Names of the columns a key may have, for a message. */
export function namesOf(key: ColumnKey): string {
  return calledSo[key].join(', ')
}
