import { type Genotype, geneIds, genes } from './genotype.js'
import { inTableUnit, type LaboratoryValue, laboratoryTestIds, unitsOf } from './laboratory.js'
import type { Bounds } from './limits.js'

/** How a record says something about a person. */
export type RecordSource =
  /** A field of the Patient resource; a birth date is made years. */
  | { patient: 'birthDate' | 'gender' }
  /** A number in an Observation with one of these LOINC codes, and what a value in each unit is multiplied with. */
  | { loinc: readonly string[]; units: Readonly<Record<string, number>>; lastsDays?: number }
  /** The answer of an Observation: the one with its code, of SNOMED CT or of LOINC's lists, else the first whose words fit. */
  | {
      loinc: readonly string[]
      answers: readonly (readonly [words: RegExp, value: string | boolean, codes: readonly string[]])[]
      /** An answer of longer ago says nothing of now. */
      lastsDays?: number
    }
  /** A day to come in an Observation, at most so many days ahead; one that is a little behind may still be to come. */
  | { loinc: readonly string[]; daysAhead: Bounds }
  /** A Condition that is about this, and which words of it stand for which answer; no words stand for any. */
  | {
      icd10?: RegExp
      snomed?: readonly string[]
      text: RegExp
      answers: readonly (readonly [words: RegExp | undefined, value: string | boolean])[]
      /** One that began, or was written down, longer ago is over, whatever its status. */
      lastsDays?: number
    }

interface Common {
  /** The option of the command line, as `--age <years>`. */
  flag: string
  records?: readonly RecordSource[]
  /**
   * Ids of the tables of words that say it in a text, and what each counts as: `amount` is the number beside it, and a
   * list holds what the first, the second ... of it counts as.
   */
  told?: Readonly<Record<string, string | number | boolean | readonly number[]>>
  /** `false`: it says something about another answer, and no rule can ask for it. */
  asked?: false
}

/** One thing that may be known about a person, by the kind of its answer. */
export type Circumstance = Common &
  (
    | {
        kind: 'number'
        unit: string
        /** The unit is a symbol that stands beside the field; others are part of its words. */
        unitShown?: true
        /** What can be true of anybody; both ends may be. */
        range: readonly [least: number, most: number]
        whole?: true
        /** Stages for who does not know the number, and the value each counts as. */
        stages?: readonly (readonly [value: number, name: string])[]
        implies?: (value: number) => Readonly<Record<string, number | boolean>>
      }
    | { kind: 'one-of'; words: readonly string[] }
    | { kind: 'yes-no' }
    | { kind: 'conditions' }
    | { kind: 'genotype' }
    | { kind: 'laboratory' }
    | { kind: 'country' }
  )

const trimesterOf = (weeks: number): number => (weeks < 14 ? 1 : weeks < 28 ? 2 : 3)

/**
 * Everything about a person that a grade may turn on, in the order in which it is asked. From this table are made: the
 * type `Person`, its checks, the person's part of a rule's condition and its schema, the options of the command line,
 * the fields and links of the page, what is read of a record, the schema of the service, and the table in
 * docs/circumstances.md. Words stand in `words/`.
 */
export const circumstances = {
  ageYears: {
    kind: 'number',
    unit: 'years',
    range: [0, 130],
    flag: '--age <years>',
    told: { age: 'amount' },
    records: [{ patient: 'birthDate' }],
  },
  sex: {
    kind: 'one-of',
    words: ['female', 'male'],
    flag: '--sex <sex>',
    told: { female: 'female', male: 'male' },
    records: [{ patient: 'gender' }],
  },
  weightKg: {
    kind: 'number',
    unit: 'kg',
    unitShown: true,
    range: [0.3, 500],
    flag: '--weight <kg>',
    records: [
      {
        loinc: ['29463-7', '3141-9'],
        units: { kg: 1, g: 0.001, '[lb_av]': 0.45359237, lb: 0.45359237, lbs: 0.45359237 },
      },
    ],
  },
  heightCm: {
    kind: 'number',
    unit: 'cm',
    unitShown: true,
    range: [30, 250],
    flag: '--height <cm>',
    records: [{ loinc: ['8302-2'], units: { cm: 1, m: 100, '[in_i]': 2.54, in: 2.54 } }],
  },
  egfrMlPerMin: {
    kind: 'number',
    unit: 'mL/min',
    unitShown: true,
    range: [0, 250],
    stages: [
      [90, 'normal'],
      [65, 'mild'],
      [40, 'moderate'],
      [20, 'severe'],
      [10, 'failure'],
    ],
    flag: '--egfr <mL/min>',
    told: { egfr: 'amount' },
    records: [
      {
        loinc: [
          ...['33914-3', '48642-3', '48643-1', '50044-7', '62238-1', '69405-9', '77147-7', '88293-6', '88294-4'],
          ...['98979-8', '98980-6', '2164-2'],
        ],
        units: { 'mL/min': 1, 'mL/min/1.73m2': 1, 'mL/min/1.73m²': 1, 'mL/min/1.73m^2': 1, 'mL/s': 60 },
      },
    ],
  },
  liver: {
    kind: 'one-of',
    words: ['normal', 'mild', 'moderate', 'severe'],
    flag: '--liver <function>',
    told: { 'liver-mild': 'mild', 'liver-moderate': 'moderate', 'liver-severe': 'severe' },
    records: [
      // The graver of what codes and words say counts.
      { icd10: /^K7[0-4]/, text: /(?!)/, answers: [[undefined, 'mild']] },
      { icd10: /^(?:K70\.?3|K71\.?7|K74\.?[3-6])/, text: /(?!)/, answers: [[undefined, 'moderate']] },
      { icd10: /^(?:K70\.?4|K72)/, text: /(?!)/, answers: [[undefined, 'severe']] },
      {
        text: /cirrhosis|liver (?:failure|disease|impairment)|hepatic (?:failure|impairment)/i,
        answers: [
          [/child-?pugh (?:class )?c|severe|decompensated|liver failure|hepatic failure/i, 'severe'],
          [/child-?pugh (?:class )?b|moderate|cirrhosis/i, 'moderate'],
          [undefined, 'mild'],
        ],
      },
    ],
  },
  pregnant: {
    kind: 'yes-no',
    flag: '--pregnant',
    told: { pregnant: true },
    records: [
      {
        loinc: ['82810-3'],
        lastsDays: 300,
        answers: [
          [/\b(?:not (?:currently )?|non-?)pregnant/i, false, ['60001007', 'LA26683-5']],
          [/pregnant/i, true, ['77386006', 'LA15173-0']],
        ],
      },
      { loinc: ['11778-8', '11779-6', '11780-4', '11781-2'], daysAhead: [-21, 300] },
      {
        lastsDays: 300,
        icd10: /^(?:Z33(?!\.?[2-9])|Z34|Z32\.?01|O09)/,
        snomed: ['77386006', '72892002', '47200007'],
        text: /^(?:pregnan|normal pregnan)/i,
        answers: [[undefined, true]],
      },
    ],
  },
  trimester: {
    kind: 'number',
    unit: 'of pregnancy',
    range: [1, 3],
    whole: true,
    implies: () => ({ pregnant: true }),
    flag: '--trimester <1-3>',
    told: { 'trimester-1': 1, 'trimester-2': 2, 'trimester-3': 3 },
  },
  weeksPregnant: {
    kind: 'number',
    unit: 'weeks',
    range: [0, 45],
    implies: (weeks) => ({ pregnant: true, trimester: trimesterOf(weeks) }),
    flag: '--weeks-pregnant <weeks>',
    told: { 'weeks-pregnant': 'amount' },
    records: [
      {
        loinc: ['18185-9', '49051-6'],
        units: { wk: 1, week: 1, weeks: 1, d: 1 / 7, day: 1 / 7, days: 1 / 7 },
        lastsDays: 14,
      },
    ],
  },
  planningPregnancy: { kind: 'yes-no', flag: '--planning-pregnancy', told: { 'planning-pregnancy': true } },
  breastfeeding: {
    kind: 'yes-no',
    flag: '--breastfeeding',
    told: { breastfeeding: true },
    records: [
      {
        loinc: ['63895-7'],
        lastsDays: 366,
        answers: [
          [/\b(?:not|never|no longer|stopped|no)\b|^non/i, false, ['LA29253-4']],
          [/breast|lactat|nursing|\byes\b/i, true, ['LA29252-6', '413712001']],
        ],
      },
      {
        lastsDays: 731,
        icd10: /^Z39\.?1/,
        snomed: ['413712001'],
        text: /^(?:currently |mother (?:currently )?)?(?:breast[- ]?feeding|lactating)(?: mother| \((?:mother|finding)\))*$/i,
        answers: [[undefined, true]],
      },
    ],
  },
  conditions: { kind: 'conditions', flag: '--condition <name...>' },
  conditionsComplete: { kind: 'yes-no', asked: false, flag: '--conditions-complete' },
  genotype: { kind: 'genotype', flag: '--genotype <gene=type...>' },
  smoking: {
    kind: 'one-of',
    words: ['never', 'former', 'current'],
    flag: '--smoking <habit>',
    records: [
      {
        loinc: ['72166-2'],
        answers: [
          [/never|\b(?:non-?|does not |not (?:currently )?)smok/i, 'never', ['266919005', 'LA18978-9']],
          [/former|ex-/i, 'former', ['8517006', 'LA15920-4']],
          [
            /smoker|every day|some days|current/i,
            'current',
            [
              ...['449868002', '428041000124106', '428061000124105', '428071000124103', '77176002'],
              ...['LA18976-3', 'LA18977-1', 'LA18979-7', 'LA18981-3', 'LA18982-1'],
            ],
          ],
        ],
      },
    ],
  },
  alcoholPattern: {
    kind: 'one-of',
    words: ['light', 'moderate', 'heavy', 'binge', 'dependent'],
    flag: '--alcohol <pattern>',
    told: { 'drinks-dependently': 'dependent' },
  },
  surgeryInDays: { kind: 'number', unit: 'days', range: [0, 365], flag: '--surgery-in <days>' },
  setting: {
    kind: 'one-of',
    words: ['home', 'supervised', 'inpatient', 'end-of-life'],
    flag: '--setting <where>',
  },
  reason: {
    kind: 'one-of',
    words: [
      'assisted-withdrawal',
      'relapse-prevention',
      'opioid-substitution',
      'smoking-cessation',
      'specialist-augmentation',
    ],
    flag: '--reason <purpose>',
  },
  country: { kind: 'country', asked: false, flag: '--country <code>' },
  laboratory: { kind: 'laboratory', flag: '--laboratory <test=value...>' },
} as const satisfies Readonly<Record<string, Circumstance>>

type Table = typeof circumstances
/** Ids by which a text says something of a person that is no illness. */
export type ToldState = {
  [Key in keyof Table]: Table[Key] extends { told: infer Ids } ? Extract<keyof Ids, string> : never
}[keyof Table]
export type CircumstanceKey = keyof Table
export const circumstanceKeys = Object.keys(circumstances) as readonly CircumstanceKey[]

type AnswerOf<Row> = Row extends { kind: 'number' }
  ? number
  : Row extends { kind: 'one-of'; words: readonly (infer Word)[] }
    ? Word
    : Row extends { kind: 'yes-no' }
      ? boolean
      : Row extends { kind: 'conditions' }
        ? readonly string[]
        : Row extends { kind: 'genotype' }
          ? Genotype
          : Row extends { kind: 'laboratory' }
            ? readonly LaboratoryValue[]
            : string

/** Who takes it; everything may be unknown. Give `conditionsComplete` when `conditions` is the whole list. */
export type Person = { -readonly [Key in CircumstanceKey]?: AnswerOf<Table[Key]> }

export interface Range {
  min?: number
  max?: number
}

type AskedOf<Row> = Row extends { kind: 'number' }
  ? Range
  : Row extends { kind: 'one-of'; words: readonly (infer Word)[] }
    ? Word | readonly Word[]
    : Row extends { kind: 'yes-no' }
      ? boolean
      : Row extends { kind: 'conditions' | 'country' }
        ? readonly string[]
        : Row extends { kind: 'genotype' }
          ? Readonly<Partial<Record<keyof Genotype, readonly string[]>>>
          : Readonly<Record<string, Range>>

type AskedKey = { [Key in CircumstanceKey]: Table[Key] extends { asked: false } ? never : Key }[CircumstanceKey]

/** What a rule may ask of a person: a range, any of some words, yes or no. All named keys must hold. */
export type PersonCondition = { -readonly [Key in AskedKey]?: AskedOf<Table[Key]> }

/** Keys by which a rule may ask about a person. */
export const askedKeys = circumstanceKeys.filter((key) => circumstance(key).asked !== false) as readonly AskedKey[]

/**
 * A row of the table.
 *
 * @example
 * circumstance('ageYears').flag // '--age <years>'
 */
export function circumstance(key: CircumstanceKey): Circumstance {
  return circumstances[key]
}

/**
 * Whether a word is a key of the table.
 *
 * @example
 * isCircumstance('age') // false
 */
export function isCircumstance(key: string): key is CircumstanceKey {
  return Object.hasOwn(circumstances, key)
}

/** What is wrong with a part of an answer; `at` leads to it, as `[0].unit`, and is empty for the whole. */
export interface AnswerProblem {
  code: 'not-a-number' | 'out-of-range' | 'unknown-value' | 'unit-unknown' | 'value-without-unit'
  at: string
  input: string
  /** The words that would have been taken, where they are a closed list. */
  known?: readonly string[]
}

/**
 * What is wrong with an answer about a person; nothing when it can be true of somebody. Words of `conditions` are not
 * looked at here: one that is not known is no reason to leave the others out.
 *
 * @example
 * answerProblems('ageYears', -4) // [{ code: 'out-of-range', at: '', input: '-4' }]
 */
export function answerProblems(key: CircumstanceKey, value: unknown): readonly AnswerProblem[] {
  const row = circumstance(key)
  const wrong = (code: AnswerProblem['code'], known?: readonly string[], at = ''): readonly AnswerProblem[] => [
    { code, at, input: inputText(value), ...(known !== undefined && { known }) },
  ]
  switch (row.kind) {
    case 'number':
      if (typeof value !== 'number' || Number.isNaN(value)) return wrong('not-a-number')
      return value < row.range[0] || value > row.range[1] || (row.whole === true && !Number.isInteger(value))
        ? wrong('out-of-range')
        : []
    case 'one-of':
      return row.words.includes(value as string) ? [] : wrong('unknown-value', row.words)
    case 'yes-no':
      return typeof value === 'boolean' ? [] : wrong('unknown-value', ['true', 'false'])
    case 'conditions':
      return Array.isArray(value) && value.every((one) => typeof one === 'string') ? [] : wrong('unknown-value')
    case 'country':
      return typeof value === 'string' && /^[A-Za-z]{2}$/.test(value) ? [] : wrong('unknown-value')
    case 'genotype':
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('unknown-value')
      return Object.entries(value).flatMap(([gene, type]): readonly AnswerProblem[] => {
        if (!Object.hasOwn(genes, gene)) return [{ code: 'unknown-value', at: '', input: gene, known: geneIds }]
        const known: readonly string[] = genes[gene as keyof typeof genes]
        return known.includes(type) ? [] : [{ code: 'unknown-value', at: `.${gene}`, input: inputText(type), known }]
      })
    case 'laboratory':
      if (!Array.isArray(value)) return wrong('unknown-value')
      return value.flatMap((one: LaboratoryValue, index): readonly AnswerProblem[] => {
        const read = one === null || typeof one !== 'object' ? 'unknown-value' : inTableUnit(one)
        if (typeof read === 'number') return []
        const part = {
          'unknown-value': 'test',
          'unit-unknown': 'unit',
          'value-without-unit': 'unit',
          'not-a-number': 'value',
          'out-of-range': 'value',
        } as const
        const at = part[read]
        const known =
          at === 'test' ? { known: laboratoryTestIds } : at === 'unit' ? { known: unitsOf(one.test) } : undefined
        return [{ code: read, at: `[${index}].${at}`, input: inputText(one?.[at] ?? one), ...known }]
      })
  }
}

function inputText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
