import type { Said } from '../grade/said.js'

/** By all that rows of one day and the same substances may differ in. */
export function inWords(one: Said, other: Said): number {
  return (
    inText(one.rule, other.rule) ||
    inText(one.severity, other.severity) ||
    inText(one.topic, other.topic) ||
    inText(one.drivers, other.drivers) ||
    inText(one.applied, other.applied) ||
    inText(one.dependsOn, other.dependsOn) ||
    inText(one.precipitant, other.precipitant)
  )
}

function inText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
