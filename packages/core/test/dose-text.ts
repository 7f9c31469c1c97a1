import { readPhrase } from '../src/phrase/read.js'
import type { Amount } from '../src/phrase/taking.js'

const names = new Set(['ramipril', 'insulin', 'amoxicillin', 'enoxaparin'])
const knows = (text: string): number => (names.has(text) ? 1 : 0)

/** How much and how often, what is asked, what is unread, and what each piece is. */
export function doseText(text: string): string {
  const { taking, asks, unread, parts } = readPhrase(text, { knows })
  const written = (amount: Amount | undefined, unit: string): readonly string[] =>
    amount === undefined ? [] : [`${[amount].flat().join('..')} ${unit}`]
  const said = [
    ...written(taking.doseMg, 'mg'),
    ...written(taking.doseUnits, 'units'),
    ...written(taking.timesPerDay, 'a day'),
    ...written(taking.doseMgPerDay, 'mg a day'),
    ...written(taking.doseMgPerWeek, 'mg a week'),
  ]
  return [
    said.join(', '),
    asks.join(' '),
    unread.map(({ text: piece, reason }) => `${piece} ${reason}`).join(', '),
    parts.map(({ as }) => as).join(' '),
  ].join(' | ')
}
