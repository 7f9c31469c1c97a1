/** A laboratory value that a grade can turn on. */
interface TestFacts {
  /** The unit in which rules ask for it. */
  unit: string
  /** What can be true of anybody, in that unit. */
  range: readonly [least: number, most: number]
  /** Other units and what a value in them is multiplied with. */
  otherUnits?: Readonly<Record<string, number>>
  /**
   * Between what it lies in most adults, in that unit, as British hospital laboratories print it: outside, a test that
   * was done settles nothing. Of the INR also where a vitamin K antagonist is meant to hold it.
   */
  usual?: readonly [least: number, most: number]
  loinc: readonly string[]
}

/** The other units of a level in milligrams per litre; a micromole is that much of a milligram. */
const massPerLitre = (mgPerUmol: number): Readonly<Record<string, number>> => ({
  'ug/mL': 1,
  'µg/mL': 1,
  'mcg/mL': 1,
  'umol/L': mgPerUmol,
  'µmol/L': mgPerUmol,
})

export const laboratoryTests = {
  potassium: {
    unit: 'mmol/L',
    range: [1, 10],
    usual: [3.5, 5.3],
    otherUnits: { 'mEq/L': 1 },
    loinc: ['2823-3', '6298-4'],
  },
  sodium: {
    unit: 'mmol/L',
    range: [90, 200],
    usual: [135, 145],
    otherUnits: { 'mEq/L': 1 },
    loinc: ['2951-2', '2947-0'],
  },
  magnesium: { unit: 'mmol/L', range: [0.1, 5], otherUnits: { 'mg/dL': 0.4114 }, loinc: ['19123-9', '2601-3'] },
  calcium: { unit: 'mmol/L', range: [0.5, 5], otherUnits: { 'mg/dL': 0.2495 }, loinc: ['17861-6', '2000-8'] },
  creatinine: {
    unit: 'umol/L',
    range: [10, 3000],
    otherUnits: { 'mg/dL': 88.42, 'µmol/L': 1 },
    loinc: ['2160-0', '14682-9'],
  },
  inr: { unit: '1', range: [0.5, 20], usual: [0.8, 4], otherUnits: { '{INR}': 1 }, loinc: ['6301-6', '34714-6'] },
  platelets: {
    unit: '10*9/L',
    range: [1, 3000],
    usual: [150, 450],
    otherUnits: { '10*3/uL': 1, 'G/L': 1, '10^9/L': 1 },
    loinc: ['777-3'],
  },
  neutrophils: {
    unit: '10*9/L',
    range: [0.01, 100],
    usual: [1.5, 7.5],
    otherUnits: { '10*3/uL': 1, 'G/L': 1, '10^9/L': 1, 'K/uL': 1, '/uL': 0.001, 'cells/uL': 0.001, '/mm3': 0.001 },
    loinc: ['751-8', '26499-4'],
  },
  haemoglobin: { unit: 'g/L', range: [20, 250], otherUnits: { 'g/dL': 10 }, loinc: ['718-7'] },
  glucose: {
    unit: 'mmol/L',
    range: [0.5, 80],
    usual: [4, 11],
    otherUnits: { 'mg/dL': 0.0555 },
    loinc: ['2345-7', '2339-0', '2340-8', '41653-7', '14749-6', '15074-8'],
  },
  alt: { unit: 'U/L', range: [0, 20000], usual: [0, 50], otherUnits: { 'IU/L': 1 }, loinc: ['1742-6'] },
  'creatine-kinase': {
    unit: 'U/L',
    range: [0, 1_000_000],
    usual: [25, 320],
    otherUnits: { 'IU/L': 1 },
    loinc: ['2157-6'],
  },
  systolic: { unit: 'mmHg', range: [30, 300], usual: [90, 140], otherUnits: { 'mm[Hg]': 1 }, loinc: ['8480-6'] },
  pulse: {
    unit: '/min',
    range: [15, 300],
    usual: [50, 100],
    otherUnits: { bpm: 1, 'beats/min': 1, '{beats}/min': 1 },
    loinc: ['8867-4'],
  },
  qtc: { unit: 'ms', range: [250, 800], otherUnits: { s: 1000 }, loinc: ['8636-3'] },
  lithium: { unit: 'mmol/L', range: [0, 10], otherUnits: { 'mEq/L': 1 }, loinc: ['14334-7'] },
  digoxin: { unit: 'ug/L', range: [0, 50], otherUnits: { 'ng/mL': 1, 'µg/L': 1 }, loinc: ['10535-3'] },
  phenytoin: { unit: 'mg/L', range: [0, 200], otherUnits: massPerLitre(0.2523), loinc: ['3968-5'] },
  theophylline: { unit: 'mg/L', range: [0, 300], otherUnits: massPerLitre(0.1802), loinc: ['4049-3'] },
  carbamazepine: { unit: 'mg/L', range: [0, 150], otherUnits: massPerLitre(0.2363), loinc: ['3432-2'] },
  valproate: { unit: 'mg/L', range: [0, 2000], otherUnits: massPerLitre(0.1442), loinc: ['4086-5'] },
} as const satisfies Readonly<Record<string, TestFacts>>

export type LaboratoryTest = keyof typeof laboratoryTests
export const laboratoryTestIds = Object.keys(laboratoryTests) as readonly LaboratoryTest[]

/** One value as somebody gives it. Without a unit it counts where one unit alone makes it a number that can be true. */
export interface LaboratoryValue {
  test: string
  value: number
  unit?: string
  /** Day it was taken, as `2026-11-23`. */
  date?: string
}

export const laboratoryProblems = [
  'unknown-value',
  'unit-unknown',
  'value-without-unit',
  'not-a-number',
  'out-of-range',
] as const

/**
 * A value in the unit of the table, or what is wrong with it.
 *
 * @example
 * inTableUnit({ test: 'haemoglobin', value: 12, unit: 'g/dL' }) // 120
 */
export function inTableUnit({ test, value, unit }: LaboratoryValue): number | (typeof laboratoryProblems)[number] {
  if (!Object.hasOwn(laboratoryTests, test)) return 'unknown-value'
  const facts: TestFacts = laboratoryTests[test as LaboratoryTest]
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'not-a-number'
  if (unit === undefined || unit === '') return withoutUnit(facts, value)
  const factor = factorOf(facts, unit)
  if (factor === undefined) return 'unit-unknown'
  return isPossible(facts, value * factor) ? value * factor : 'out-of-range'
}

/** The one number that a value can be, where it stands without a unit: haemoglobin 12 is in g/dL, glucose 45 may be both. */
function withoutUnit(facts: TestFacts, value: number): number | 'value-without-unit' | 'out-of-range' {
  const factors = new Set([1, ...Object.values(facts.otherUnits ?? {})])
  const [only, ...others] = [...factors].map((factor) => value * factor).filter((one) => isPossible(facts, one))
  if (only === undefined) return 'out-of-range'
  return others.length === 0 ? only : 'value-without-unit'
}

function isPossible({ range: [least, most] }: TestFacts, inUnit: number): boolean {
  return inUnit >= least && inUnit <= most
}

/**
 * The newest value of a test that can be read, with the number in the unit of the table; one without a date counts as the
 * oldest.
 *
 * @example
 * newestOf([{ test: 'potassium', value: 3.1 }], 'potassium')?.inUnit // 3.1
 */
export function newestOf(
  values: readonly LaboratoryValue[],
  test: string,
): (LaboratoryValue & { inUnit: number }) | undefined {
  return values
    .flatMap((value) => {
      const inUnit = value.test === test ? inTableUnit(value) : 'unknown-value'
      return typeof inUnit === 'number' ? [{ ...value, inUnit }] : []
    })
    .reduce<(LaboratoryValue & { inUnit: number }) | undefined>(
      (newest, one) => (newest === undefined || (one.date ?? '') >= (newest.date ?? '') ? one : newest),
      undefined,
    )
}

/**
 * The units in which a test is given.
 *
 * @example
 * unitsOf('haemoglobin') // ['g/L', 'g/dL']
 */
export function unitsOf(test: string): readonly string[] {
  if (!Object.hasOwn(laboratoryTests, test)) return []
  const { unit, otherUnits = {} }: TestFacts = laboratoryTests[test as LaboratoryTest]
  return [unit, ...Object.keys(otherUnits)]
}

function factorOf({ unit, otherUnits = {} }: TestFacts, given: string): number | undefined {
  const spelt = given.toLowerCase()
  return Object.entries({ [unit]: 1, ...otherUnits }).find(([known]) => known.toLowerCase() === spelt)?.[1]
}

/**
 * The test that a LOINC code stands for.
 *
 * @example
 * testByLoinc('2823-3') // 'potassium'
 */
export function testByLoinc(code: string): LaboratoryTest | undefined {
  return laboratoryTestIds.find((id) => (laboratoryTests[id].loinc as readonly string[]).includes(code))
}
