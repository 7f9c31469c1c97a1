import { circumstance, isCircumstance, type Person } from './circumstances.js'
import { isCondition } from './conditions.js'
import type { Form } from './forms.js'
import { inTableUnit, type LaboratoryTest, laboratoryTests } from './laboratory.js'
import type { Route } from './routes.js'
import { english } from './words/en.js'
import { optionsOf, type Reader, spoken, type VocabularyWords } from './words/shape.js'

/**
 * A circumstance that a finding rests on, in words.
 *
 * @example
 * givenText({ key: 'pregnant', value: true }) // 'Pregnant'
 * givenText({ key: 'egfrMlPerMin', value: 25 }) // 'eGFR: 25 mL/min'
 * givenText({ key: 'laboratory', value: 'potassium', measured: 6.1 }) // 'Potassium 6.1 mmol/L'
 */
export function givenText(
  { key, value, measured }: { key: string; value: string | number | boolean; measured?: number },
  words: VocabularyWords = english,
  reader: Reader = 'clinician',
): string {
  if (key === 'allergies') return words.allergy
  if (key === 'twice') return words.twice
  if (key === 'route') return spoken(words.route[value as Route], reader)
  if (key === 'form') return spoken(words.form[value as Form], reader)
  if (key === 'doseMg') return `${value} mg`
  if (key === 'doseMgPerDay') return `${value} mg / 24 h`
  if (!isCircumstance(key)) return String(value)
  if (key === 'conditions' && typeof value === 'string' && isCondition(value))
    return spoken(words.condition[value], reader)
  const label = spoken(words.circumstance[key].label, reader)
  if (value === true) return label
  if (key === 'laboratory') {
    const { unit } = laboratoryTests[value as LaboratoryTest]
    const amount = measured === undefined ? '' : ` ${measured}${unit === '1' ? '' : ` ${unit}`}`
    return `${spoken(words.laboratory[value as LaboratoryTest], reader)}${amount}`
  }
  const option = optionsOf(words, key)[String(value)]
  const row = circumstance(key)
  const unit = row.kind === 'number' && row.unitShown === true ? ` ${row.unit}` : ''
  return `${label}: ${option === undefined ? `${value}${unit}` : spoken(option, reader)}`
}

/** What is of the request and not of the person. */
const ofRequest: ReadonlySet<string> = new Set(['country'])

/**
 * All that was said of a person, in words, each answer by itself.
 *
 * @example
 * personTexts({ ageYears: 72, conditions: ['asthma'] }) // ['Age in years: 72', 'Asthma']
 */
export function personTexts(
  { conditions = [], laboratory = [], genotype = {}, ...rest }: Person,
  words: VocabularyWords = english,
  reader: Reader = 'clinician',
): readonly string[] {
  const given: readonly Parameters<typeof givenText>[0][] = [
    ...Object.entries(rest)
      .filter(([key]) => !ofRequest.has(key))
      .map(([key, value]) => ({ key, value: value as string | number | boolean })),
    ...conditions.map((value) => ({ key: 'conditions', value })),
    ...laboratory.map((one) => {
      const measured = inTableUnit(one)
      return { key: 'laboratory', value: one.test, ...(typeof measured === 'number' && { measured }) }
    }),
    ...Object.keys(genotype).map((value) => ({ key: 'genotype', value })),
  ]
  return given.map((one) => givenText(one, words, reader))
}
