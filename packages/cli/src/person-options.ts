import {
  type CircumstanceKey,
  circumstance,
  circumstanceKeys,
  english,
  type LaboratoryValue,
  laboratoryTestIds,
  type Person,
} from '@mixwise/core'
import { type Command, InvalidArgumentError, Option } from 'commander'

/** What the options of a command hold after parsing; `personFrom` makes a person of it. */
export type PersonOptions = Readonly<Record<string, unknown>>

/**
 * Adds the options that say who takes it, one for each circumstance of the table. All are optional: what is not said
 * stays open in the answer. A yes-or-no option can be denied with `--no-` before its name.
 */
export function withPersonOptions(command: Command, keys: readonly CircumstanceKey[] = circumstanceKeys): Command {
  for (const key of keys) {
    command.addOption(optionOf(key))
    if (circumstance(key).kind === 'yes-no')
      command.addOption(new Option(circumstance(key).flag.replace(/^--/, '--no-')).hideHelp())
  }
  return command
}

function optionOf(key: CircumstanceKey): Option {
  const row = circumstance(key)
  const option = new Option(row.flag, english.circumstance[key].help)
  switch (row.kind) {
    case 'number':
      return option.argParser(numberBetween(...row.range, row.whole === true))
    case 'one-of':
      return option.choices(row.words)
    case 'genotype':
      return option.argParser((text, before: Readonly<Record<string, string>> = {}) => {
        const [gene, type] = parted(text)
        return { ...before, [gene.toUpperCase()]: type.toLowerCase() }
      })
    case 'laboratory':
      return option.argParser((text, before: readonly LaboratoryValue[] = []) => [...before, laboratoryValue(text)])
    default:
      return option
  }
}

/** The person that the options describe. */
export function personFrom(options: PersonOptions, keys: readonly CircumstanceKey[] = circumstanceKeys): Person {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = options[new Option(circumstance(key).flag).attributeName()]
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

function numberBetween(least: number, most: number, whole: boolean): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() === '' || !Number.isFinite(value))
      throw new InvalidArgumentError(`${JSON.stringify(text)} is not a number.`)
    if (value < least || value > most) throw new InvalidArgumentError(`It must lie between ${least} and ${most}.`)
    if (whole && !Number.isInteger(value)) throw new InvalidArgumentError('It must be a whole number.')
    return value
  }
}

function parted(text: string): [name: string, value: string] {
  const at = text.indexOf('=')
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError(`Write name=value, not ${JSON.stringify(text)}.`)
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

/** "potassium=3.1", "haemoglobin=12g/dL", "inr=2.4@2026-11-20". */
function laboratoryValue(text: string): LaboratoryValue {
  const [test, written] = parted(text)
  const match = /^(\d+(?:\.\d+)?)(?:\s+|(?=[^\d.\s]))?([^@\s]*)(?:@(\d{4}-\d{2}-\d{2}))?$/.exec(written)
  if (match === null || !(laboratoryTestIds as readonly string[]).includes(test.toLowerCase()))
    throw new InvalidArgumentError(
      `Write it as potassium=3.1 or haemoglobin=12g/dL@2026-11-20; known are ${laboratoryTestIds.join(', ')}.`,
    )
  const [, value, unit, date] = match
  return {
    test: test.toLowerCase(),
    value: Number(value),
    ...(unit !== undefined && unit !== '' && { unit }),
    ...(date !== undefined && { date }),
  }
}
