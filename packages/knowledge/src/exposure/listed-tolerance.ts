import { type Action, type ExposureTable, isConsequence, type Severity, type Threshold } from '@mixwise/core'
import type { Assertion, ClassMembership } from '../lists/listed.js'
import { type InstructedClass, ratiosWithClass } from './instructed-classes.js'

/** What a source asks for by a class, and whom it means by it. */
export interface ListedInstructions {
  assertions: readonly Pick<Assertion, 'source' | 'a' | 'b' | 'severity' | 'action' | 'via' | 'consequences'>[]
  memberships: readonly ClassMembership[]
}

/** The least change from which a threshold means something. */
const leastChange = Math.log(1.25)

/**
 * Thresholds from what a source asks for by a class: "not with strong CYP3A inhibitors" holds from the change that the
 * weakest of them makes of this victim. Of several grades within a class the one that most members have counts.
 *
 * @example
 * listedTolerance(table, classes, { assertions, memberships }).simvastatin
 */
export function listedTolerance(
  table: ExposureTable,
  classes: readonly InstructedClass[],
  { assertions, memberships }: ListedInstructions,
): Readonly<Record<string, readonly Threshold[]>> {
  const members = new Map(classes.map((one) => [one, new Set<string>()] as const))
  for (const { class: named, slug } of memberships)
    for (const [one, slugs] of members) if (one.named === named) slugs.add(slug)
  const asked = new Map<InstructedClass, Map<string, Asked[]>>()
  for (const { source, a, b, severity, action, via = '', consequences = [] } of assertions) {
    const parts = via.split(' / ')
    for (const one of classes) {
      if (one.source !== source || !parts.includes(one.named) || severity === 'none') continue
      const [inA, inB] = [a, b].map((slug) => members.get(one)?.has(slug) === true)
      if (inA === inB) continue
      const byVictim = asked.get(one) ?? new Map<string, Asked[]>()
      asked.set(one, byVictim)
      const victim = inA ? b : a
      byVictim.set(victim, [...(byVictim.get(victim) ?? []), { severity, action, consequences }])
    }
  }
  const thresholds: Record<string, Threshold[]> = {}
  for (const [one, byVictim] of asked) {
    const ratioOf = ratiosWithClass(table, one)
    for (const [victim, all] of byVictim) {
      const ratio = ratioOf(victim)
      if (ratio === undefined || Math.abs(Math.log(ratio)) < leastChange) continue
      thresholds[victim] ??= []
      thresholds[victim].push(thresholdOf(one, ratio, commonest(all)))
    }
  }
  return thresholds
}

interface Asked {
  severity: Severity
  action: Action
  consequences: readonly string[]
}

function thresholdOf(
  { effect, called, cite }: InstructedClass,
  ratio: number,
  { severity, action, consequences }: Asked,
): Threshold {
  const up = effect === 'inhibits'
  const does = severity === 'contraindicated' ? 'contraindicated' : actionOf[action]
  return {
    direction: up ? 'up' : 'down',
    ratio: Number(ratio.toPrecision(2)),
    action: does,
    asks: `${saidOf[does]} ${called}`,
    seriousness: 'not-stated',
    consequence: consequences.find(isConsequence) ?? (up ? 'higher-exposure' : 'lower-exposure'),
    cite,
  }
}

const actionOf: Readonly<Record<Action, Threshold['action']>> = {
  'be-aware': 'monitor',
  'adjust-or-monitor': 'adjust',
  'avoid-unless-benefit': 'avoid',
  avoid: 'avoid',
}

const saidOf: Readonly<Record<Threshold['action'], string>> = {
  monitor: 'watch it with',
  adjust: 'watch it and adapt the dose with',
  avoid: 'avoid',
  contraindicated: 'do not combine with',
}

function commonest(all: readonly Asked[]): Asked {
  const counts = new Map<string, { of: Asked; times: number }>()
  for (const of of all) {
    const key = `${of.severity} ${of.action}`
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { of, times: 1 })
    else known.times += 1
  }
  return [...counts.values()].reduce((most, next) => (next.times > most.times ? next : most)).of
}
