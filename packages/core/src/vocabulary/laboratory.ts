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
   * was done settles nothing.
   */
  usual?: readonly [least: number, most: number]
  loinc: readonly string[]
}

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
  inr: { unit: '1', range: [0.5, 20], otherUnits: { '{INR}': 1 }, loinc: ['6301-6', '34714-6'] },
  platelets: {
    unit: '10*9/L',
    range: [1, 3000],
    otherUnits: { '10*3/uL': 1, 'G/L': 1, '10^9/L': 1 },
    loinc: ['777-3'],
  },
  haemoglobin: { unit: 'g/L', range: [20, 250], otherUnits: { 'g/dL': 10 }, loinc: ['718-7'] },
  alt: { unit: 'U/L', range: [0, 20000], otherUnits: { 'IU/L': 1 }, loinc: ['1742-6'] },
  qtc: { unit: 'ms', range: [250, 800], otherUnits: { s: 1000 }, loinc: ['8636-3'] },
  lithium: { unit: 'mmol/L', range: [0, 10], otherUnits: { 'mEq/L': 1 }, loinc: ['14334-7'] },
  digoxin: { unit: 'ug/L', range: [0, 50], otherUnits: { 'ng/mL': 1, 'µg/L': 1 }, loinc: ['10535-3'] },
} as const satisfies Readonly<Record<string, TestFacts>>

export type LaboratoryTest = keyof typeof laboratoryTests
export const laboratoryTestIds = Object.keys(laboratoryTests) as readonly LaboratoryTest[]

/** One value as somebody gives it. Without a unit it is taken in that of the table, where no other makes it another number. */
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
  if ((unit === undefined || unit === '') && hasSeveralUnits(facts)) return 'value-without-unit'
  const factor = factorOf(facts, unit)
  if (factor === undefined) return 'unit-unknown'
  const inUnit = value * factor
  return inUnit < facts.range[0] || inUnit > facts.range[1] ? 'out-of-range' : inUnit
}

/** Whether one number means different things in the units in use, as haemoglobin 12. */
function hasSeveralUnits({ otherUnits = {} }: TestFacts): boolean {
  return Object.values(otherUnits).some((factor) => factor !== 1)
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

function factorOf({ unit, otherUnits = {} }: TestFacts, given: string | undefined): number | undefined {
  if (given === undefined || given === '') return 1
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
