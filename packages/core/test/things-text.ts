import { readPhrase } from '../src/phrase/read.js'
import type { Ask } from '../src/phrase/reading.js'
import type { Amount, Taking } from '../src/phrase/taking.js'

const names = new Set(['ramipril', 'insulin', 'amoxicillin'])
const knows = (name: string): number => (names.has(name) ? 1 : 0)

function written(amount: Amount | undefined, unit: string): readonly string[] {
  return amount === undefined ? [] : [`${[amount].flat().join('..')} ${unit}`]
}

function saidOf({ doseMg, doseUnits, timesPerDay, asNeeded }: Taking, asks: readonly Ask[] = []): string {
  return [
    ...written(doseMg, 'mg'),
    ...written(doseUnits, 'units'),
    ...written(timesPerDay, 'a day'),
    ...(asNeeded === true ? ['as needed'] : []),
    ...asks.map((ask) => `${ask}?`),
  ].join(', ')
}

/** Of each thing named, or of each part of it, how much and how often it is taken, and what is asked. */
export function thingsText(text: string): string {
  return readPhrase(text, { knows })
    .things.flatMap(({ names: named, taking, asks, shares = [] }) =>
      shares.length > 0
        ? shares.map(({ name, taking: share }) => `${name}: ${saidOf(share)}`)
        : [`${named.join(' = ')}: ${saidOf(taking, asks)}`],
    )
    .join(' / ')
}
