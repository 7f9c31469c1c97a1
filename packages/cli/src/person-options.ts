import type { Person } from '@mixwise/core'
import { type Command, InvalidArgumentError, Option } from 'commander'

export interface PersonOptions {
  age?: number
  sex?: 'female' | 'male'
  weight?: number
  egfr?: number
  liver?: 'normal' | 'mild' | 'moderate' | 'severe'
  pregnant?: true
  breastfeeding?: true
  condition?: string[]
  alcohol?: 'light' | 'moderate' | 'heavy' | 'binge' | 'dependent'
}

/** Adds the options that say who takes it. All are optional: what is not said stays open in the answer. */
export function withPersonOptions(command: Command): Command {
  return command
    .addOption(new Option('--age <years>', 'age in years').argParser(numberBetween(0, 130)))
    .addOption(new Option('--sex <sex>', 'sex, where a grade depends on it').choices(['female', 'male']))
    .addOption(new Option('--weight <kg>', 'body weight in kg').argParser(numberBetween(0.3, 500)))
    .addOption(new Option('--egfr <mL/min>', 'kidney function, eGFR in mL/min').argParser(numberBetween(0, 250)))
    .addOption(new Option('--liver <function>', 'liver impairment').choices(['normal', 'mild', 'moderate', 'severe']))
    .option('--pregnant', 'pregnant')
    .option('--breastfeeding', 'breast-feeding')
    .option('--condition <name...>', 'conditions: sleep-apnoea, copd, epilepsy, falls, alcohol-dependence ...')
    .addOption(
      new Option('--alcohol <pattern>', 'how much alcohol').choices([
        'light',
        'moderate',
        'heavy',
        'binge',
        'dependent',
      ]),
    )
}

/** The person that the options describe. */
export function personFrom(options: PersonOptions): Person {
  return {
    ...(options.age !== undefined && { ageYears: options.age }),
    ...(options.sex !== undefined && { sex: options.sex }),
    ...(options.weight !== undefined && { weightKg: options.weight }),
    ...(options.egfr !== undefined && { egfrMlPerMin: options.egfr }),
    ...(options.liver !== undefined && { liver: options.liver }),
    ...(options.pregnant === true && { pregnant: true }),
    ...(options.breastfeeding === true && { breastfeeding: true }),
    ...(options.condition !== undefined && { conditions: options.condition }),
    ...(options.alcohol !== undefined && { alcoholPattern: options.alcohol }),
  }
}

function numberBetween(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() === '' || !Number.isFinite(value))
      throw new InvalidArgumentError(`${JSON.stringify(text)} is not a number.`)
    if (value < least || value > most) throw new InvalidArgumentError(`It must lie between ${least} and ${most}.`)
    return value
  }
}
