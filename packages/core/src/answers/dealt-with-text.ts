import type { ReportedDealtWith, ReportedDecision } from '../contract/check.js'
import { english } from '../vocabulary/words/en.js'
import { spoken } from '../vocabulary/words/shape.js'

/**
 * What is already known of what a decision asks for, and what is already done about it; empty where nothing is.
 *
 * @example
 * dealtWithText({ dealtWith: [{ test: 'potassium', value: 4.1, unit: 'mmol/L', daysAgo: 12, isUsual: true }] }) // 'Dealt with: potassium 4.1 mmol/L, 12 days ago.'
 */
export function dealtWithText({
  dealtWith: values = [],
  dealtBy = [],
}: Pick<ReportedDecision, 'dealtWith' | 'dealtBy'>): string {
  const settled = values.filter(({ isUsual }) => isUsual !== false)
  const done = [...settled.map(valueText), ...dealtBy.map(({ text }) => text)]
  const amiss = values.filter(({ isUsual }) => isUsual === false)
  return [
    ...(done.length === 0 ? [] : [`Dealt with: ${done.join('; ')}.`]),
    ...amiss.map((one) => `Not as usual: ${valueText(one)} (${one.usual?.join(' to ') ?? ''}).`),
  ].join(' ')
}

function valueText({ test, value, unit, date, daysAgo }: ReportedDealtWith): string {
  const words: Readonly<Record<string, Parameters<typeof spoken>[0]>> = english.laboratory
  const name = spoken(words[test] ?? test, 'patient')
  const called = /^[A-Z]{2}/.test(name) ? name : name.toLowerCase()
  const amount = `${Math.round(value * 10) / 10}${unit === undefined ? '' : ` ${unit}`}`
  return `${called} ${amount}${whenText(date, daysAgo)}`
}

function whenText(date: string | undefined, daysAgo: number | undefined): string {
  if (daysAgo === undefined) return date === undefined ? '' : `, of ${date}`
  return daysAgo === 0 ? ', today' : `, ${daysAgo} ${daysAgo === 1 ? 'day' : 'days'} ago`
}
